package id.antrean.mall.yaml;

import id.antrean.mall.Finding;
import id.antrean.mall.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Collects a file's problems, and remembers on which line each path was read. */
final class Problems {
    /** The whole file, and the lists that other parts of it point into. */
    private static final Set<String> SECTIONS = Set.of("", "zones", "agencies", "services", "counters");

    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    boolean none() {
        return found.isEmpty();
    }

    /** The first problems by line, no more than the reading shows. */
    CatalogueReading.Faulty faulty() {
        var sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Problem::line));
        int shown = Math.min(sorted.size(), CatalogueYaml.MOST_PROBLEMS);
        return new CatalogueReading.Faulty(sorted.subList(0, shown), sorted.size() - shown);
    }

    void readAt(String path, Node node) {
        lines.put(path, line(node.getStartMark()));
    }

    void add(Node node, String path, String id, String en) {
        add(line(node.getStartMark()), path, id, en);
    }

    void add(int line, String path, String id, String en) {
        found.add(new Problem(file, line, path, new Words(id, en)));
    }

    /** A rule's finding, unless a problem with the very text it speaks of explains it already. */
    void add(Finding finding) {
        if (found.stream().anyMatch(problem -> related(problem.path(), finding.path()))) return;
        var reason = finding.reason();
        if (finding.other() != null) {
            int other = lineOf(finding.other());
            reason = new Words(reason.id() + " (baris " + other + ")", reason.en() + " (line " + other + ")");
        }
        found.add(new Problem(file, lineOf(finding.path()), finding.path(), reason));
    }

    /** True when a whole section could not be read, so that the rules would only echo that. */
    boolean sectionMissing() {
        return found.stream().anyMatch(problem -> SECTIONS.contains(problem.path()));
    }

    static int line(Mark mark) {
        return mark.getLine() + 1;
    }

    /** The line of a path, or of what it is a part of when the file does not name it. */
    private int lineOf(String path) {
        for (var at = path; !at.isEmpty(); at = parent(at)) {
            var line = lines.get(at);
            if (line != null) return line;
        }
        return 1;
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }

    private static boolean related(String one, String other) {
        return one.equals(other) || isPartOf(one, other) || isPartOf(other, one);
    }

    private static boolean isPartOf(String whole, String part) {
        return part.startsWith(whole + ".") || part.startsWith(whole + "[");
    }
}
