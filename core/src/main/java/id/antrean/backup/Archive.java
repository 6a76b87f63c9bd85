package id.antrean.backup;

import id.antrean.eventlog.EventCodec;
import id.antrean.eventlog.LogArchive;
import id.antrean.eventlog.LogArchive.Filed;
import id.antrean.eventlog.LogExport;
import id.antrean.eventlog.LogUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Moves the oldest parts of the log out of the database into files, and back. What a house needs for ever stays: its
 * malls' catalogues, and the last event of each stream. A rebuild of a view needs all of it back.
 */
public final class Archive {
    private static final String KEPT = "mall:";
    private static final int TRIES = 10;

    private final DataSource source;
    private final EventCodec codec;
    private final LogArchive log;

    public Archive(DataSource source, EventCodec codec) {
        this.source = source;
        this.codec = codec;
        this.log = new LogArchive(source, codec);
    }

    public List<LogArchive.Partition> partitions() {
        return log.partitions();
    }

    public List<Filed> filed() {
        return log.filed();
    }

    /**
     * Archives the oldest part of the log of which every event is older, if there is one.
     *
     * @return empty if there is none
     * @throws IOException if the file cannot be written; then nothing was taken out of the database
     */
    public Optional<Filed> oldest(Path directory, Instant olderThan, Instant now, Progress progress)
            throws IOException {
        var parts = log.olderThan(olderThan);
        if (parts.isEmpty()) return Optional.empty();
        var part = parts.getFirst();
        var file = Files.createDirectories(directory).resolve("log-%012d.jsonl.gz".formatted(part.first()));
        var written = write(file, part.first(), part.end() - 1, now, progress);
        var filed = new Filed(
                part.first(),
                part.end() - 1,
                written.events(),
                file.getFileName().toString(),
                written.log());
        verify(file, filed);
        takeOut(filed);
        return Optional.of(filed);
    }

    private LogFileLine.End write(Path file, long first, long last, Instant now, Progress progress) throws IOException {
        try (var export = LogExport.open(source, codec);
                var out = LogFileWriter.create(file, "archive", first, last, now, List.of())) {
            export.events(first, last, event -> {
                out.event(event);
                if (event.position() % Progress.EVERY == 0) progress.at(event.position() - first + 1, last - first + 1);
            });
            return out.finish();
        }
    }

    /** Before anything leaves the database: what is on the disk is read again. */
    private static void verify(Path file, Filed filed) {
        var read = LogFileReader.check(file);
        if (read.end().events() != filed.last() - filed.first() + 1
                || !read.end().log().equals(filed.digest())) {
            throw new DamagedFile(file + " is not what was written: nothing was taken out of the database.");
        }
    }

    private void takeOut(Filed filed) {
        for (int i = 1; ; i++) {
            try {
                log.takeOut(filed, KEPT);
                return;
            } catch (LogUnavailable busy) { // somebody reads for long, as a dump does
                if (i == TRIES) throw busy;
            }
        }
    }

    /**
     * Puts an archived part back, from whatever place its file has now.
     *
     * @throws DamagedFile if the file is not whole or not the one of that part; nothing was changed
     */
    public Filed putBack(Path file, Progress progress) {
        var head = LogFileReader.head(file);
        var filed = log.filed().stream()
                .filter(it -> it.first() == head.first() && it.last() == head.last())
                .findFirst()
                .orElseThrow(() -> new DamagedFile(file + " holds the events " + head.first() + " to " + head.last()
                        + ", and those are not archived here."));
        if (!LogFileReader.check(file).end().log().equals(filed.digest())) {
            throw new DamagedFile(file + " is whole, but not the file that was written of these events.");
        }
        log.putBack(filed, consumer -> {
            LogFileReader.read(
                    file,
                    event -> {
                        consumer.accept(event);
                        long done = event.position() - head.first() + 1;
                        if (done % Progress.EVERY == 0) progress.at(done, filed.events());
                    },
                    row -> {});
        });
        return filed;
    }
}
