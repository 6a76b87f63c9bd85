package id.antrean.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Curves as a picture: both axes logarithmic, each curve divided by its first value, so that level means "no change". */
final class Chart {
    private static final int WIDTH = 920;
    private static final int HEIGHT = 420;
    private static final int LEFT = 60;
    private static final int RIGHT = 590;
    private static final int TOP = 50;
    private static final int BOTTOM = 360;
    private static final List<String> COLOURS =
            List.of("#0b62a4", "#c1440e", "#2e7d32", "#6a3d9a", "#b8860b", "#008080", "#8b0a50", "#444444");

    private final String title;
    private final String growing;
    private final List<Double> sizes;
    private final Map<String, List<Double>> figures;
    private final int decades;
    private final StringBuilder svg = new StringBuilder();

    Chart(String title, String growing, List<Double> sizes, Map<String, List<Double>> figures) {
        this.title = title;
        this.growing = growing;
        this.sizes = sizes;
        this.figures = figures;
        double furthest = figures.values().stream()
                .flatMap(values -> values.stream().map(value -> Math.abs(Math.log10(value / values.getFirst()))))
                .filter(Double::isFinite)
                .max(Double::compare)
                .orElse(0.0);
        decades = Math.max(1, (int) Math.ceil(furthest));
    }

    String svg() {
        svg.append(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="white"/>
                """, WIDTH, HEIGHT));
        text(LEFT, 24, "start", title);
        axes();
        int number = 0;
        for (var figure : figures.entrySet())
            curve(figure.getKey(), figure.getValue(), COLOURS.get(number % COLOURS.size()), number++);
        return svg.append("</svg>\n").toString();
    }

    private void axes() {
        for (int power = -decades; power <= decades; power++) {
            double y = y(Math.pow(10, power));
            line(y, power == 0 ? "stroke=\"black\" stroke-dasharray=\"6 4\"" : "stroke=\"#ddd\"");
            text(LEFT - 6, y + 4, "end", power == 0 ? "1" : "× " + Spread.number(Math.pow(10, power)));
        }
        for (double size : sizes) text(x(size), BOTTOM + 18, "middle", "%,.0f".formatted(size));
        text((LEFT + RIGHT) / 2.0, BOTTOM + 40, "middle", growing);
    }

    private void curve(String name, List<Double> values, String colour, int number) {
        double first = values.getFirst();
        var points = new StringBuilder();
        for (int n = 0; n < sizes.size(); n++) {
            if (!Double.isFinite(values.get(n) / first) || values.get(n) <= 0) continue;
            double x = x(sizes.get(n));
            double y = y(values.get(n) / first);
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
            svg.append(String.format(
                    Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>\n", x, y, colour));
        }
        svg.append(String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n",
                points.toString().strip(),
                colour));
        double y = TOP + 10 + number * 34;
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%.1f\" width=\"14\" height=\"4\" fill=\"%s\"/>\n",
                RIGHT + 16,
                y,
                colour));
        text(RIGHT + 36, y + 6, "start", name);
        text(RIGHT + 36, y + 20, "start", values.stream().map(Chart::shown).collect(Collectors.joining(" → ")));
    }

    private static String shown(double value) {
        return Double.isNaN(value) ? "–" : Spread.number(value);
    }

    private double x(double size) {
        double first = Math.log10(sizes.getFirst());
        double span = Math.max(1e-9, Math.log10(sizes.getLast()) - first);
        return LEFT + 20 + (Math.log10(size) - first) / span * (RIGHT - LEFT - 40);
    }

    private double y(double ratio) {
        return (TOP + BOTTOM) / 2.0 - Math.log10(ratio) / decades * (BOTTOM - TOP) / 2.0;
    }

    private void line(double y, String stroke) {
        svg.append(String.format(
                Locale.ROOT, "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" %s/>\n", LEFT, y, RIGHT, y, stroke));
    }

    private void text(double x, double y, String anchor, String words) {
        var escaped = words.replace("&", "&amp;").replace("<", "&lt;");
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, escaped));
    }
}
