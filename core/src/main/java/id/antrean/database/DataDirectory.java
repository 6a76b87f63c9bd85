package id.antrean.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of an embedded database, and the lock that gives them to one program at a time. The lock goes with the
 * process, also with one that was killed; what it leaves running is {@link OrphanPostmaster}'s.
 *
 * <pre>
 *   DIR/antrean.lock         held while a program uses the directory; holds its process id
 *   DIR/database-password    0600; made once
 *   DIR/postgresql/          PostgreSQL's own directory
 *   DIR/postgresql.ready     there once PostgreSQL has started in it for the first time
 * </pre>
 */
final class DataDirectory implements AutoCloseable {
    private static final int PASSWORD_BYTES = 24;
    private static final long BYTES_A_MB = 1 << 20;

    private final Path directory;
    private final FileChannel lockFile;

    private DataDirectory(Path directory, FileChannel lockFile) {
        this.directory = directory;
        this.lockFile = lockFile;
    }

    /** @throws UnusableDatabase if another program has it, or it cannot be written */
    static DataDirectory lock(Path directory) {
        try {
            Files.createDirectories(directory);
            var lockPath = directory.resolve("antrean.lock");
            var channel = FileChannel.open(
                    lockPath, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new UnusableDatabase("The data directory " + directory + " is in use by another Antrean (process "
                        + Files.readString(lockPath).strip() + "): stop it, or choose another with --data.");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(UTF_8)));
            return new DataDirectory(directory.toRealPath(), channel);
        } catch (IOException failure) {
            throw new UnusableDatabase("The data directory " + directory + " cannot be written: " + failure, failure);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisVeryProgram) {
            return null;
        }
    }

    Path directory() {
        return directory;
    }

    Path postgresql() {
        return directory.resolve("postgresql");
    }

    Path passwordFile() {
        return directory.resolve("database-password");
    }

    /** The password, made on first use. */
    String password() throws IOException {
        if (!Files.exists(passwordFile())) {
            if (isReady())
                throw new UnusableDatabase("The password of the database in " + directory + " is missing: put "
                        + passwordFile() + " back from a backup.");
            makePassword();
        }
        return Files.readString(passwordFile()).strip();
    }

    private void makePassword() throws IOException {
        var secret = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(secret);
        var draft = Files.createTempFile(
                directory,
                "database-password",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\n");
        Files.move(draft, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * A server without room for its files ends at once, and would be waited for in vain.
     *
     * @throws UnusableDatabase if the disk has less free than this
     */
    void requireRoom(long bytes) {
        long free;
        try {
            free = Files.getFileStore(directory).getUsableSpace();
        } catch (IOException unknown) {
            return; // then the server will say
        }
        if (free >= bytes) return;
        throw new UnusableDatabase("The disk of " + directory + " is full: " + free / BYTES_A_MB + " MB are free, and "
                + bytes / BYTES_A_MB
                + " MB are needed to start. Make room and start again; what was stored there stays.");
    }

    boolean isReady() {
        return Files.exists(readyMark());
    }

    void markReady() throws IOException {
        if (!isReady()) Files.createFile(readyMark());
    }

    private Path readyMark() {
        return directory.resolve("postgresql.ready");
    }

    /** A first start that was cut short leaves a half-made directory. It is moved, not deleted: one never knows. */
    void putUnfinishedAside() throws IOException {
        if (isReady() || !Files.exists(postgresql())) return;
        var number = 1;
        while (Files.exists(directory.resolve("postgresql.unfinished-" + number))) number++;
        Files.move(postgresql(), directory.resolve("postgresql.unfinished-" + number));
    }

    /** Deletes the database and these files beside it; other files stay. Nothing may run in it. */
    void wipe(List<String> others) throws IOException {
        Files.deleteIfExists(readyMark()); // first: what is half deleted is not taken for a database
        try (var entries = Files.list(directory)) {
            for (var entry : entries.toList()) {
                var name = entry.getFileName().toString();
                if (name.startsWith("postgresql") || name.equals("database-password") || others.contains(name))
                    delete(entry);
            }
        }
    }

    private static void delete(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
