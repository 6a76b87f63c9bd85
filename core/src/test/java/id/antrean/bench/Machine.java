package id.antrean.bench;

import java.lang.management.ManagementFactory;

/** On what it was measured. */
final class Machine {
    private Machine() {}

    static void print() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(
                "%s %s, %d processors, load %.1f, Java %s%n",
                system.getName(),
                system.getArch(),
                system.getAvailableProcessors(),
                system.getSystemLoadAverage(),
                Runtime.version());
    }
}
