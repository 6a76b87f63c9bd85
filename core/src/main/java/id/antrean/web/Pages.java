package id.antrean.web;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Pages and what they need, straight from the class path. A browser keeps a file but asks each time whether it changed;
 * libraries carry their version in their address and are never asked for again.
 */
public final class Pages {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("yaml", "application/yaml; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("wav", "audio/wav"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("ogg", "audio/ogg"));
    private static final String ASK_EACH_TIME = "no-cache";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private record File(String type, Call.Body body, String tag) {}

    private final String caching;
    private final Map<String, File> files = new ConcurrentHashMap<>();

    private Pages(String caching) {
        this.caching = caching;
    }

    /**
     * Every file below a folder of the class path.
     *
     * @param prefix of their addresses: {@code /kiosk}
     * @param folder without slashes at its ends: {@code id/antrean/kiosk/pages}
     */
    public static Routes folder(String prefix, String folder) {
        return below(prefix, folder, ASK_EACH_TIME);
    }

    /** One file of the class path at one address, such as a page that has other addresses below it. */
    public static Routes file(String path, String resource) {
        var pages = new Pages(ASK_EACH_TIME);
        return new Routes().get(path, Who.PUBLIC, exchange -> pages.answer(resource, exchange));
    }

    /** What the pages import: Lit and others, from their jars, at {@code /lib/lit-html/3.3.3/…}. */
    static Routes libraries() {
        return below("/lib", "META-INF/resources/_static", FOR_EVER);
    }

    private static Routes below(String prefix, String folder, String caching) {
        var pages = new Pages(caching);
        return new Routes()
                .get(prefix + "/*", Who.PUBLIC, exchange -> pages.answer(folder + "/" + rest(exchange), exchange));
    }

    private static String rest(Exchange exchange) {
        var rest = exchange.path("*", value -> value);
        boolean odd = Arrays.stream(rest.split("/", -1))
                .anyMatch(part -> part.isEmpty() || part.startsWith(".") || part.indexOf('\\') >= 0);
        if (odd) throw Problem.of(ProblemKind.NOT_FOUND).thrown();
        return rest;
    }

    private Reply answer(String resource, Exchange exchange) {
        var file = find(resource)
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND).thrown());
        boolean known =
                exchange.header("If-None-Match").filter(file.tag()::equals).isPresent();
        var reply = known
                ? Reply.bare(304)
                : Reply.bytes(200, file.type(), file.body().bytes());
        if (file.type().startsWith("text/html")) reply = reply.asPage();
        return reply.with("ETag", file.tag()).with("Cache-Control", caching);
    }

    private Optional<File> find(String resource) {
        var type = TYPES.get(resource.substring(resource.lastIndexOf('.') + 1));
        if (type == null) return Optional.empty();
        var known = files.get(resource);
        if (known != null) return Optional.of(known);
        try (var in = Pages.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) return Optional.empty();
            var bytes = in.readAllBytes();
            var file = new File(type, () -> bytes, tag(bytes));
            files.put(resource, file);
            return Optional.of(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read " + resource, unreadable);
        }
    }

    private static String tag(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 12)) + "\"";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
