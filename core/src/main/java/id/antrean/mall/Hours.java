package id.antrean.mall;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hours of one kind of day. Spans are in order and do not overlap; no spans at all means closed.
 *
 * @param kiosk when tickets may be taken
 * @param service when counters serve; the gaps between spans are breaks
 * @param breakName what a break is called ("Istirahat salat Jumat"); null when there is none to name
 */
public record Hours(
        List<TimeSpan> kiosk,
        List<TimeSpan> service,
        @Nullable Words breakName) {
    public static final Hours CLOSED = new Hours(List.of(), List.of(), null);

    public Hours {
        kiosk = List.copyOf(kiosk);
        service = List.copyOf(service);
    }

    public boolean isClosed() {
        return service.isEmpty();
    }
}
