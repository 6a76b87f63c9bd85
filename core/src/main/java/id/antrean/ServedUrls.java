package id.antrean;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where people reach the servers: as told, else as they listen. */
final class ServedUrls {
    private final Map<String, String> byRole = new ConcurrentHashMap<>();

    String of(String role, int defaultPort) {
        return byRole.getOrDefault(role, "http://localhost:" + defaultPort);
    }

    /** @param url with or without a slash at its end */
    void put(String role, String url) {
        byRole.put(role, url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    /** The first one told is kept: a public URL given by the operator is better than the port a server listens on. */
    void putIfUnknown(String role, String url) {
        byRole.putIfAbsent(role, url);
    }
}
