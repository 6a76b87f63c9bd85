package id.antrean.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of its own, in a file, that can be full and can hang without the machine's being so. */
final class SmallDisk implements AutoCloseable {
    private static final long BYTES = 1L << 30;
    private static final int CHUNK = 1 << 16;

    private final Path directory;
    private boolean mounted;
    private boolean frozen;

    private SmallDisk(Path directory) {
        this.directory = directory;
    }

    /** Whether this machine lets us: we may mount, and the programs for it are there. */
    static boolean works() {
        return Command.works("mkfs.ext4", "-V")
                && Command.works("fsfreeze", "--version")
                && Command.works("unshare", "-m", "sh", "-c", "losetup -f && mount -t tmpfs tmpfs /mnt");
    }

    static SmallDisk mount(Path directory) throws IOException {
        var disk = new SmallDisk(Files.createDirectories(directory));
        var file = directory.resolveSibling(directory.getFileName() + ".ext4");
        try (var made = new RandomAccessFile(file.toFile(), "rw")) {
            made.setLength(BYTES); // takes no room until it is used
        }
        Command.run("mkfs.ext4", "-q", "-m", "0", file.toString());
        Command.run("mount", "-o", "loop", file.toString(), directory.toString());
        disk.mounted = true;
        return disk;
    }

    /** Until not one byte more goes on it. */
    void fill() throws IOException {
        var zeros = new byte[CHUNK];
        for (int bytes = CHUNK; bytes > 0; bytes /= 16) {
            try (var file = Files.newOutputStream(directory.resolve("filler-" + bytes))) {
                while (true) file.write(zeros, 0, bytes);
            } catch (IOException full) {
                if (!String.valueOf(full.getMessage()).contains("No space")) throw full;
            }
        }
    }

    void free() throws IOException {
        for (int bytes = CHUNK; bytes > 0; bytes /= 16) Files.deleteIfExists(directory.resolve("filler-" + bytes));
    }

    /** Whoever writes or waits for the disk hangs until {@link #thaw}. */
    synchronized void freeze() throws IOException {
        frozen = true;
        Command.run("fsfreeze", "-f", directory.toString());
    }

    synchronized void thaw() throws IOException {
        if (!frozen) return;
        Command.run("fsfreeze", "-u", directory.toString());
        frozen = false;
    }

    @Override
    public synchronized void close() throws IOException {
        if (!mounted) return;
        thaw();
        Command.run("umount", "-l", directory.toString());
        mounted = false;
    }
}
