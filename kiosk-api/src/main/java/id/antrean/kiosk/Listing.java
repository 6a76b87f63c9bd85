package id.antrean.kiosk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list as every read answers it; all of it, so there is no next page. */
record Listing<T>(List<T> items, @Nullable String next) {
    static <T> Listing<T> of(List<T> items) {
        return new Listing<>(items, null);
    }
}
