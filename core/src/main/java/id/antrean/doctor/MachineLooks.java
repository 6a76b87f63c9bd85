package id.antrean.doctor;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;

/** The Java, its memory and time zones, and how many files it may open. */
public final class MachineLooks {
    private static final int JDK_MIN = 21;
    private static final long HEAP_MIN_MB = 256;
    /** Beside the clients': jars, the database's connections, the log. */
    private static final int OTHER_FILES = 1_000;

    private static final List<String> ZONES = List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");

    private MachineLooks() {}

    /** @param clients connections that the servers take at most */
    public static List<Finding> of(int clients) {
        var findings = new ArrayList<Finding>();
        findings.add(java(Runtime.version().feature()));
        findings.add(heap(Runtime.getRuntime().maxMemory() >> 20));
        findings.add(zones());
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix)
            findings.add(files(unix.getMaxFileDescriptorCount(), clients));
        return findings;
    }

    static Finding java(int version) {
        return version >= JDK_MIN
                ? Finding.ok("java", Runtime.version() + " in " + System.getProperty("java.home"))
                : Finding.wrong("java", "version " + version, "Install a JDK " + JDK_MIN + " or newer.");
    }

    static Finding heap(long megabytes) {
        var found = megabytes + " MB of heap at most, " + Runtime.getRuntime().availableProcessors() + " processors";
        return megabytes >= HEAP_MIN_MB
                ? Finding.ok("memory", found)
                : Finding.warning("memory", found, "Give it more: ANTREAN_JAVA_OPTS=-Xmx1g.");
    }

    private static Finding zones() {
        var missing = ZONES.stream()
                .filter(zone -> !ZoneId.getAvailableZoneIds().contains(zone))
                .toList();
        var version = ZoneRulesProvider.getVersions("Asia/Jakarta").lastEntry().getKey();
        return missing.isEmpty()
                ? Finding.ok("time zones", "data of " + version)
                : Finding.wrong("time zones", "no data for " + missing, "Use a whole JDK: this one lacks zones.");
    }

    static Finding files(long most, int clients) {
        var found = most + " files and connections at most";
        return most >= clients + OTHER_FILES
                ? Finding.ok("file limit", found)
                : Finding.warning(
                        "file limit",
                        found + ", and the servers take up to " + clients + " clients",
                        "Raise it: ulimit -n " + 2 * clients + ", or LimitNOFILE= of the service.");
    }
}
