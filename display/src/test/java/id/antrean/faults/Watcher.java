package id.antrean.faults;

import id.antrean.history.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A screen of a mall: goes on from the last thing it was told, at the next node, whenever its connection ends. */
final class Watcher implements AutoCloseable {
    private final String mall;
    private final List<Node> nodes;
    private final List<Long> calls = new ArrayList<>();
    private final List<Long> resets = new ArrayList<>();
    private int next;
    private long since = -1;
    private long seen = -1;
    private int connections;
    private volatile boolean closed;
    private volatile @Nullable Stream<String> open;

    Watcher(String mall, List<Node> nodes, int first) {
        this.mall = mall;
        this.nodes = nodes;
        this.next = first;
        Thread.ofVirtual().start(this::watch);
    }

    private void watch() {
        while (!closed) {
            try {
                connect(nodes.get(Math.floorMod(next++, nodes.size())));
            } catch (IOException | UncheckedIOException gone) {
                // to the next one
            } catch (InterruptedException stopped) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void connect(Node node) throws IOException, InterruptedException {
        var url = node.displayUrl() + "/api/v1/malls/" + mall + "/board/events";
        var request = HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/event-stream");
        long from = seen();
        if (from >= 0) request.header("Last-Event-ID", String.valueOf(from));
        var response = Http.CLIENT.send(request.build(), BodyHandlers.ofLines());
        if (response.statusCode() != 200) return;
        connections++;
        try (var lines = response.body()) {
            open = lines;
            var told = new Told();
            lines.forEach(line -> read(line, told));
        }
    }

    /** What has come of an event so far. */
    private static final class Told {
        private long id = -1;
        private String event = "";
    }

    private synchronized void read(String line, Told told) {
        if (line.startsWith("id: ")) told.id = Long.parseLong(line.substring(4));
        if (line.startsWith("event: ")) told.event = line.substring(7);
        if (!line.isEmpty() || told.id < 0) return;
        switch (told.event) {
            case "call" -> calls.add(told.id);
            case "reset" -> resets.add(told.id);
            default -> {} // a picture
        }
        if (since < 0) since = told.id;
        seen = Math.max(seen, told.id);
        told.id = -1;
    }

    synchronized long seen() {
        return seen;
    }

    synchronized Screen screen() {
        return new Screen("screen of " + mall + " (" + connections + " connections)", mall, since, seen, calls, resets);
    }

    @Override
    public void close() {
        closed = true;
        var lines = open;
        if (lines != null) lines.close();
    }
}
