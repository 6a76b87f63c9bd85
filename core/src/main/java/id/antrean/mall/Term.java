package id.antrean.mall;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates on which a mall exists: a stand at an expo has a first and a last one, a usual mall neither.
 *
 * @param first service date on which it opens; null for no such date
 * @param last service date on which it is open; null for no such date
 */
public record Term(@Nullable LocalDate first, @Nullable LocalDate last) {
    /** Of a mall that is there to stay. */
    public static final Term ALWAYS = new Term(null, null);

    public boolean contains(LocalDate date) {
        return (first == null || !date.isBefore(first)) && (last == null || !date.isAfter(last));
    }
}
