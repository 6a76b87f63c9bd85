package id.antrean;

import id.antrean.cli.Commands;

/** The program. */
public final class Antrean {
    private Antrean() {}

    /** Runs one command and ends with its exit code; {@code --help} lists them. */
    public static void main(String[] arguments) {
        // before anything logs, for that reads the choice
        if (isForMachines()) System.setProperty("logback.configurationFile", "logback-json.xml");
        // Axon's own look for updates, and its banner
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        System.exit(Commands.run(arguments));
    }

    /** Whether whoever reads the log is a program: as the launcher found out, else whether no terminal is set up. */
    private static boolean isForMachines() {
        var told = System.getenv("ANTREAN_LOG");
        if (told == null || told.isBlank()) return System.getenv("TERM") == null;
        return "json".equals(told);
    }
}
