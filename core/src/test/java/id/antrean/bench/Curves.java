package id.antrean.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How some figures grow with one: as a table, and as a chart of how many times what they were at the smallest. */
final class Curves {
    private final String title;
    private final String growing;
    private final List<Double> sizes = new ArrayList<>();
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();

    /** @param growing what grows: "stored events" */
    Curves(String title, String growing) {
        this.title = title;
        this.growing = growing;
    }

    /** The next larger size; figures that are added are of this one. */
    Curves at(double size) {
        sizes.add(size);
        return this;
    }

    /** @param value NaN if it was not measured at this size */
    Curves add(String figure, double value) {
        figures.computeIfAbsent(figure, it -> new ArrayList<>()).add(value);
        return this;
    }

    /** The table into the report and, if a file is named, the chart into it. */
    void tell(Report report, @Nullable Path chart) throws IOException {
        report.say("");
        table().forEach(report::say);
        if (chart == null) return;
        if (chart.getParent() != null) Files.createDirectories(chart.getParent());
        Files.writeString(chart, new Chart(title, growing, sizes, figures).svg());
        report.say("Drawn in " + chart + ".");
    }

    private List<String> table() {
        var lines = new ArrayList<String>();
        lines.add("| " + growing + " | " + String.join(" | ", figures.keySet()) + " |");
        lines.add("|---".repeat(figures.size() + 1) + "|");
        for (int n = 0; n < sizes.size(); n++) {
            var line = new StringBuilder("| %,.0f".formatted(sizes.get(n)));
            for (var name : figures.keySet()) {
                double value = Objects.requireNonNull(figures.get(name)).get(n);
                line.append(" | ").append(Double.isNaN(value) ? "–" : Spread.number(value));
            }
            lines.add(line.append(" |").toString());
        }
        return lines;
    }
}
