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

    /** What of these hours lies within the others. */
    Hours within(Hours others, Policy policy) {
        var open = new Hours(
                common(kiosk, others.kiosk, policy),
                common(service, others.service, policy),
                breakName == null ? others.breakName : breakName);
        return open.isClosed() || open.kiosk.isEmpty() ? CLOSED : open;
    }

    private static List<TimeSpan> common(List<TimeSpan> spans, List<TimeSpan> others, Policy policy) {
        return spans.stream()
                .flatMap(span -> others.stream().flatMap(other -> span.common(other, policy).stream()))
                .toList();
    }

    public boolean isClosed() {
        return service.isEmpty();
    }
}
