package id.antrean.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What one benchmark prints: on what, what was found, and the same as a file from which docs/benchmarks.md is filled. */
public final class Report {
    private static final Path FOLDER = Path.of("target", "bench");

    private final String name;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> file = new ArrayList<>();

    private Report(String name) {
        this.name = name;
    }

    /** Says on which machine, and what is going to be measured. */
    public static Report begin(String name, String what) {
        var report = new Report(name);
        report.say("bench " + name + ", " + Instant.now().truncatedTo(ChronoUnit.MINUTES));
        report.say(Machine.describe());
        report.say(what);
        return report;
    }

    /** A line of its own. */
    public void say(String line) {
        System.out.println(line);
        System.out.flush();
        file.add(line);
    }

    public void add(Finding finding) {
        findings.add(finding);
        say("");
        say(finding.toString().stripTrailing());
    }

    /** The end; what a benchmark that has measured exits with. */
    public int end() {
        say("");
        say("Load average at the end " + Machine.load() + ".");
        for (var finding : findings) file.add(finding.row());
        var path = FOLDER.resolve(name + ".md");
        try {
            Files.createDirectories(FOLDER);
            Files.write(path, file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        System.out.println("Written to " + path + ".");
        return 0;
    }
}
