package id.antrean.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.antrean.eventlog.LogExport.Range;
import id.antrean.eventlog.RawEvent;
import id.antrean.eventlog.RowDigest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a log file: lines of JSON, compressed with gzip. First what it is, then the events in order with a digest
 * after each 10,000, then (in a back-up) the rows beside the log and how the views stood, at last the digests of it all.
 *
 * <p>It grows beside its place as {@code FILE.part}, readable by its owner alone, and gets its name only when it is
 * whole and on the disk.
 */
final class LogFileWriter implements AutoCloseable {
    static final int FORMAT = 1;
    static final int MARK_EVERY = 10_000;
    private static final int BUFFER = 1 << 16;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Path file;
    private final Path part;
    private final OutputStream out;
    private final LogDigest all = new LogDigest();
    private final LogDigest log = new LogDigest();
    private long events;
    private long rows;
    private boolean whole;

    private LogFileWriter(Path file, Path part, OutputStream out) {
        this.file = file;
        this.part = part;
        this.out = out;
    }

    /** @throws FileAlreadyExistsException if there is one; it is never overwritten */
    static LogFileWriter create(Path file, String kind, long first, long last, Instant now, List<Range> archived)
            throws IOException {
        if (Files.exists(file)) throw new FileAlreadyExistsException(file.toString());
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        var bytes = Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var out = new BufferedOutputStream(new GZIPOutputStream(bytes, BUFFER), BUFFER);
        var writer = new LogFileWriter(file, part, out);
        writer.write(LogFileLine.of(new LogFileLine.Head(FORMAT, kind, first, last, now.toString(), archived)));
        return writer;
    }

    void event(RawEvent event) {
        var line = line(event);
        write(line);
        log.add(line);
        events++;
        if (events % MARK_EVERY == 0) write(LogFileLine.of(new LogFileLine.Mark(event.position(), log.hex())));
    }

    void row(String table, String json) {
        write(LogFileLine.of(new LogFileLine.Row(table, json)));
        rows++;
    }

    void view(String name, int shape, Map<String, RowDigest> tables) {
        write(LogFileLine.of(new LogFileLine.ViewState(name, shape, tables)));
    }

    /** Ends the file and gives it its name. */
    LogFileLine.End finish() throws IOException {
        var end = new LogFileLine.End(events, rows, log.hex(), all.hex());
        write(LogFileLine.of(end));
        out.close();
        try (var written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        whole = true;
        return end;
    }

    /** The line of an event, without its end: what the log's digest is made of. */
    static byte[] line(RawEvent event) {
        return bytes(LogFileLine.of(new LogFileLine.Event(
                event.position(),
                event.stream(),
                event.version(),
                event.type(),
                event.revision(),
                event.recordedAt().toString(),
                event.metadata(),
                event.payload())));
    }

    private static byte[] bytes(LogFileLine line) {
        try {
            return JSON.writeValueAsBytes(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(LogFileLine line) {
        write(bytes(line));
    }

    private void write(byte[] line) {
        try {
            out.write(line);
            out.write('\n');
            all.add(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves nothing behind of a file that was not finished. */
    @Override
    public void close() throws IOException {
        if (whole) return;
        try (out) {
            Files.deleteIfExists(part);
        }
    }
}
