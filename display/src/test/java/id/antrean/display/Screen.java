package id.antrean.display;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A screen that reads a stream as a browser does, for tests. */
final class Screen implements AutoCloseable {
    record Told(String id, String event, String data) {
        long position() {
            return Long.parseLong(id);
        }
    }

    private final HttpResponse<InputStream> answer;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private Screen(HttpResponse<InputStream> answer) {
        this.answer = answer;
        reader = Thread.ofVirtual().start(this::read);
    }

    /** @param headers name, value, name, value … */
    static Screen on(WatchedMall mall, String path, String... headers) throws Exception {
        return new Screen(mall.get(BodyHandlers.ofInputStream(), path, headers));
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    List<String> names() {
        return told.stream().map(Told::event).toList();
    }

    List<Long> calls() {
        return told.stream()
                .filter(it -> it.event().equals("call"))
                .map(Told::position)
                .toList();
    }

    /** Where a browser would go on. */
    String lastId() {
        return told.isEmpty() ? "" : told.getLast().id();
    }

    boolean isEnded() {
        return !reader.isAlive();
    }

    @Override
    public void close() {
        cut();
    }

    /** The line is cut; what has been read stays read. */
    void cut() {
        try {
            answer.body().close();
            reader.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        var id = "";
        var event = "message";
        var data = "";
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) id = line.substring(4);
                else if (line.startsWith("event: ")) event = line.substring(7);
                else if (line.startsWith("data: ")) data = line.substring(6);
                else if (line.isEmpty() && !data.isEmpty()) {
                    WatchedMall.check(answer.uri().getPath(), event, data);
                    told.add(new Told(id, event, data));
                    event = "message";
                    data = "";
                }
            }
        } catch (IOException cut) {
            // the test, or the server, ended it
        }
    }
}
