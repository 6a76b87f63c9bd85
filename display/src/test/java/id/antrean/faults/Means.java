package id.antrean.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What this machine lets us do to it.
 *
 * @param clockLibrary libfaketime; null without it
 * @param smallDisks whether file systems can be made and mounted
 * @param firewall whether packets between nodes can be dropped
 * @param tracer whether what PostgreSQL asks of the disk can be delayed and made to fail
 */
record Means(@Nullable Path clockLibrary, boolean smallDisks, boolean firewall, boolean tracer) {
    /** What any machine has. */
    static final Means NONE = new Means(null, false, false, false);

    static Means here() {
        return new Means(clock().orElse(null), SmallDisk.works(), Firewall.works(), Tracer.works());
    }

    /** Where Debian and others put it. */
    private static Optional<Path> clock() {
        return Stream.of("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib")
                .map(folder -> Path.of(folder, "faketime", "libfaketimeMT.so.1"))
                .filter(Files::exists)
                .findFirst();
    }

    /** @return what a fault lacks here; empty for nothing */
    Optional<String> missing(Fault fault) {
        return switch (fault) {
            case CLOCK_JUMP, MIDNIGHT_JUMP ->
                lacks(clockLibrary != null, "libfaketime is not installed (apt-get install faketime)");
            case FULL_DISK, HUNG_DISK ->
                lacks(smallDisks, "file systems cannot be mounted here (needs root, mkfs.ext4, loop devices)");
            case CUT_NODES -> lacks(firewall, "packets cannot be dropped here (needs root, nft)");
            case SLOW_DISK, FAILED_SYNC ->
                lacks(tracer, "system calls cannot be delayed here (apt-get install strace; needs the right to trace)");
            default -> Optional.empty();
        };
    }

    /** No more of it than these faults need: a clock that can be set is slow to read. */
    Means neededBy(List<Fault> faults) {
        boolean disks = faults.contains(Fault.FULL_DISK) || faults.contains(Fault.HUNG_DISK);
        boolean clock = faults.contains(Fault.CLOCK_JUMP) || faults.contains(Fault.MIDNIGHT_JUMP);
        return new Means(
                clock ? clockLibrary : null, smallDisks && disks, firewall && faults.contains(Fault.CUT_NODES), tracer);
    }

    private static Optional<String> lacks(boolean there, String what) {
        return there ? Optional.empty() : Optional.of(what);
    }
}
