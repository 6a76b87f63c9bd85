package id.antrean.nation;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * A cell as the national node knows it.
 *
 * @param name lower-case letters, digits and hyphens, at most 40; what its position is kept under
 * @param display of its display server, without a slash at the end; https beyond one machine
 * @param token of the role feed
 */
public record Cell(String name, URI display, String token) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public Cell {
        if (!NAME.matcher(name).matches())
            throw new IllegalArgumentException("a cell's name is lower-case letters, digits and hyphens, at most 40");
        if (!("http".equals(display.getScheme()) || "https".equals(display.getScheme())) || display.getHost() == null)
            throw new IllegalArgumentException("a cell's address is that of a display server: http(s)://host[:port]");
        if (token.isBlank()) throw new IllegalArgumentException("a cell has a token");
    }

    URI feedAfter(long position) {
        return URI.create(display + "/api/v1/events?after=" + position);
    }

    /** Never the token. */
    @Override
    public String toString() {
        return name + " at " + display;
    }
}
