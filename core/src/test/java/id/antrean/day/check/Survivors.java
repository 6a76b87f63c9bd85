package id.antrean.day.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The end of {@code ./antrean mutation}: which changes of a rule no test has noticed, and which of them have no reason in
 * docs/mutation.md yet.
 */
final class Survivors {
    private static final Path REPORT = Path.of("core", "target", "pit-reports", "mutations.xml");
    private static final Path PAGE = Path.of("docs", "mutation.md");

    private Survivors() {}

    /**
     * A change that was made to a rule.
     *
     * @param where class and method, as the page names them: {@code day.Undoing.isAwayFrom}
     * @param what as the tool says it
     */
    record Change(String where, int line, String what, boolean noticed) {
        private static Change of(Element mutation) {
            var type = text(mutation, "mutatedClass").replace("id.antrean.", "");
            var method = text(mutation, "mutatedMethod").replaceAll("^lambda\\$(.*)\\$\\d+$", "$1");
            var what = text(mutation, "description").replaceAll(" (?:for|to) id/antrean\\S*", "");
            int line = Integer.parseInt(text(mutation, "lineNumber"));
            return new Change(type + "." + method, line, what, Boolean.parseBoolean(mutation.getAttribute("detected")));
        }

        private static String text(Element mutation, String name) {
            return mutation.getElementsByTagName(name).item(0).getTextContent();
        }

        boolean isOn(String page) {
            return page.contains("| `" + where + "` |");
        }

        @Override
        public String toString() {
            return where + ", line " + line + ": " + what;
        }
    }

    public static void main(String[] args) throws IOException {
        var changes = read(REPORT);
        var page = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        var survived = changes.stream().filter(change -> !change.noticed()).toList();
        for (var change : survived) {
            System.out.println((change.isOn(page) ? "  " : "  NEW ") + change);
        }
        int noticed = changes.size() - survived.size();
        System.out.printf(
                "%d of %d changes of the rules were noticed: %.1f %%. %d survived, %d of them without a reason in %s.%n",
                noticed,
                changes.size(),
                100.0 * noticed / changes.size(),
                survived.size(),
                survived.stream().filter(change -> !change.isOn(page)).count(),
                PAGE);
    }

    static List<Change> read(Path report) throws IOException {
        try {
            var mutations = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getElementsByTagName("mutation");
            var changes = new ArrayList<Change>();
            for (int i = 0; i < mutations.getLength(); i++) changes.add(Change.of((Element) mutations.item(i)));
            return changes;
        } catch (ParserConfigurationException | SAXException unreadable) {
            throw new IOException("cannot read " + report, unreadable);
        }
    }
}
