package id.antrean.eventlog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The views kept in tables: how far each is, and how one is rebuilt. */
public interface Views extends AutoCloseable {
    /**
     * How a view does.
     *
     * @param position of the last event it has applied
     * @param problem why it stands still, with the position it cannot pass; null when all is well
     */
    record Status(
            String name,
            int generation,
            long position,
            @Nullable String problem) {}

    List<Status> status();

    @Override
    void close();
}
