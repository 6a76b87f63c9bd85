package id.antrean.nation;

import id.antrean.eventlog.EventCodec;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks one cell for pages of its feed. */
final class CellClient {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
    /** A page of nothing but opening days with large catalogues is smaller. */
    private static final int BYTES_MAX = 256 * 1024 * 1024;

    private static final int OK = 200;
    private static final int ARCHIVED = 410;

    private final HttpClient http;
    private final Cell cell;
    private final EventCodec codec;

    CellClient(HttpClient http, Cell cell, EventCodec codec) {
        this.http = http;
        this.cell = cell;
        this.codec = codec;
    }

    /**
     * @throws CellAway if it does not answer, or not with a page
     * @throws CellBroken if what is needed is not there any more
     */
    FeedPage after(long position) throws CellAway, InterruptedException {
        var request = HttpRequest.newBuilder(cell.feedAfter(position))
                .timeout(ANSWER_WITHIN)
                .header("Authorization", "Bearer " + cell.token())
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() == OK) return page(body);
                if (answer.statusCode() == ARCHIVED)
                    throw new CellBroken("the cell has put events after position " + position
                            + " into an archive: restore them there, then start again");
                throw new CellAway("it answered " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new CellAway("it does not answer: " + e.getClass().getSimpleName());
        }
    }

    private FeedPage page(InputStream body) throws IOException, CellAway {
        var bytes = body.readNBytes(BYTES_MAX + 1);
        if (bytes.length > BYTES_MAX) throw new CellAway("its page is larger than " + BYTES_MAX + " bytes");
        try {
            return codec.value(new String(bytes, StandardCharsets.UTF_8), FeedPage.class);
        } catch (IllegalStateException e) {
            throw new CellAway("what it answers is no page of a feed");
        }
    }
}
