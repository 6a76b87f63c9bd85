package id.antrean.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What arrived, before anybody looked at who sent it.
 *
 * @param path values of the route's {names}
 * @param query the first value of each parameter
 * @param headers a header's value by its name in any case; null if it was not sent
 * @param uri path and query as sent
 * @param address where the connection came from
 * @param direct false if a proxy says it passed this on
 */
public record Call(
        Route route,
        Map<String, String> path,
        Map<String, String> query,
        Headers headers,
        Body body,
        String uri,
        String address,
        boolean direct) {
    public Call {
        path = Map.copyOf(path);
        query = Map.copyOf(query);
    }

    /** Looks a header up. */
    @FunctionalInterface
    public interface Headers {
        @Nullable
        String apply(String name);
    }

    /** The bytes of a body; nobody changes them. */
    @FunctionalInterface
    public interface Body {
        byte[] bytes();
    }
}
