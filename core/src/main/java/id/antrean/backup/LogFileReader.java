package id.antrean.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.antrean.eventlog.LogExport.Range;
import id.antrean.eventlog.RawEvent;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a log file to its end and trusts nothing in it: order, gaps, digests, what is missing and what is too much. */
final class LogFileReader {
    private static final int BUFFER = 1 << 16;
    private static final int LINE_MAX = 64 << 20;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path file;
    private final LogDigest all = new LogDigest();
    private final LogDigest log = new LogDigest();
    private final List<LogFileLine.ViewState> views = new ArrayList<>();
    private LogFileLine.@Nullable Head head;
    private long position;
    private long events;
    private long rows;

    /** What a file held. */
    record Whole(LogFileLine.Head head, LogFileLine.End end, List<LogFileLine.ViewState> views) {}

    private LogFileReader(Path file) {
        this.file = file;
    }

    /**
     * Reads all of it.
     *
     * @param event gets each event, in order, before the file is known to be whole
     * @param row gets each row beside the log, as {@code event}
     * @throws DamagedFile if anything is wrong with it
     */
    static Whole read(Path file, Consumer<RawEvent> event, Consumer<LogFileLine.Row> row) {
        return new LogFileReader(file).all(event, row);
    }

    /** Reads all of it for nothing but to know that it is whole, before anything is made of it. */
    static Whole check(Path file) {
        return read(file, event -> {}, row -> {});
    }

    /** The first line alone. */
    static LogFileLine.Head head(Path file) {
        var reader = new LogFileReader(file);
        try (var in = reader.open()) {
            return reader.begin(in);
        } catch (IOException e) {
            throw reader.cutOff(e);
        }
    }

    private InputStream open() throws IOException {
        if (!Files.isReadable(file)) throw new DamagedFile("There is no file " + file + " that can be read.");
        try {
            return new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), BUFFER), BUFFER);
        } catch (IOException e) {
            throw new DamagedFile(file + " is not a log file: it does not begin as gzip does.", e);
        }
    }

    private Whole all(Consumer<RawEvent> event, Consumer<LogFileLine.Row> row) {
        try (var in = open()) {
            var first = begin(in);
            for (var bytes = line(in); bytes != null; bytes = line(in)) {
                var line = parsed(bytes);
                if (line.end() != null) return whole(in, first, line.end());
                take(line, bytes, event, row);
                all.add(bytes);
            }
            throw cutOff(null);
        } catch (IOException e) {
            throw cutOff(e);
        }
    }

    private LogFileLine.Head begin(InputStream in) throws IOException {
        var bytes = line(in);
        var found = bytes == null ? null : parsed(bytes).head();
        if (bytes == null || found == null) throw new DamagedFile(file + " is not a log file of Antrean.");
        if (found.format() != LogFileWriter.FORMAT) {
            throw new DamagedFile(file + " has format " + found.format() + "; this program knows only "
                    + LogFileWriter.FORMAT + ": use the program that wrote it.");
        }
        all.add(bytes);
        head = found;
        position = found.first() - 1;
        return found;
    }

    private void take(LogFileLine line, byte[] bytes, Consumer<RawEvent> event, Consumer<LogFileLine.Row> row) {
        if (line.event() != null) {
            inOrder(line.event());
            log.add(bytes);
            event.accept(raw(line.event()));
        } else if (line.mark() != null) {
            if (line.mark().position() != position
                    || !log.hex().equals(line.mark().log())) throw changed();
        } else if (line.row() != null) {
            rows++;
            row.accept(line.row());
        } else if (line.view() != null) {
            views.add(line.view());
        } else {
            throw changed();
        }
    }

    private void inOrder(LogFileLine.Event event) {
        boolean next = event.position() == position + 1;
        if (!next && !missingIsArchived(position + 1, event.position() - 1)) {
            throw new DamagedFile(
                    file + " is damaged: position " + event.position() + " comes after " + position + ".");
        }
        position = event.position();
        events++;
    }

    private boolean missingIsArchived(long first, long last) {
        if (head == null || first > last) return false;
        long known = first;
        for (Range range : head.archived()) {
            if (range.first() <= known && known <= range.last()) known = range.last() + 1;
        }
        return known > last;
    }

    private Whole whole(InputStream in, LogFileLine.Head first, LogFileLine.End end) throws IOException {
        if (end.events() != events
                || end.rows() != rows
                || !log.hex().equals(end.log())
                || !all.hex().equals(end.file())) throw changed();
        if (position != first.last() && !missingIsArchived(position + 1, first.last())) throw changed();
        if (in.read() != -1) throw new DamagedFile(file + " is damaged: it goes on after its end.");
        return new Whole(first, end, List.copyOf(views));
    }

    private RawEvent raw(LogFileLine.Event event) {
        try {
            return new RawEvent(
                    event.position(),
                    event.stream(),
                    event.version(),
                    event.type(),
                    event.revision(),
                    Instant.parse(event.recordedAt()),
                    event.metadata(),
                    event.payload());
        } catch (DateTimeException | NullPointerException damaged) { // a name or a letter of it is another
            throw new DamagedFile(file + " is damaged: position " + event.position() + " is no event.", damaged);
        }
    }

    private LogFileLine parsed(byte[] line) {
        try {
            return JSON.readValue(line, LogFileLine.class);
        } catch (JsonProcessingException e) {
            throw new DamagedFile(file + " is damaged after position " + position + ": not a line of a log file.", e);
        } catch (IOException e) {
            throw cutOff(e);
        }
    }

    /** The next line without its end; null after the last. A line without an end is none. */
    private byte @Nullable [] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(512);
        for (int next = in.read(); next != -1; next = in.read()) {
            if (next == '\n') return line.toByteArray();
            line.write(next);
            if (line.size() > LINE_MAX) throw new DamagedFile(file + " is damaged: a line has no end.");
        }
        return null;
    }

    private DamagedFile changed() {
        return new DamagedFile(file + " is damaged: what it holds up to position " + position
                + " is not what was written (its digest differs).");
    }

    private DamagedFile cutOff(@Nullable IOException cause) {
        var sentence = file + " is damaged or cut off after position " + position + ": its end is missing.";
        return cause == null ? new DamagedFile(sentence) : new DamagedFile(sentence, cause);
    }
}
