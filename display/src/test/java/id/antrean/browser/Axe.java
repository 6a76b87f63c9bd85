package id.antrean.browser;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds on a page: WCAG 2.2 A and AA. */
public final class Axe {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Axe() {}

    /** Each violation with one place where it is; empty for a sound page. */
    public static List<String> violations(Page page) {
        // in the page itself: otherwise it sums up in a browser window of its own, for the sake of frames we do not
        // have
        return new AxeBuilder(page)
                .options(violationsAlone()).setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " (" + rule.getImpact() + "): "
                                + rule.getNodes().getFirst().getHtml())
                        .toList();
    }

    /** All rules run; only of those violated is every place gathered. */
    private static AxeRunOptions violationsAlone() {
        var tags = new AxeRunOnlyOptions();
        tags.setType("tag");
        tags.setValues(RULES);
        var options = new AxeRunOptions();
        options.setRunOnly(tags);
        options.setResultTypes(List.of("violations"));
        return options;
    }
}
