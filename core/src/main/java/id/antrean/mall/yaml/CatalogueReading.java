package id.antrean.mall.yaml;

import id.antrean.mall.Catalogue;
import id.antrean.mall.Language;
import java.util.List;
import java.util.stream.Collectors;

/** What came of reading a catalogue file: a catalogue, or all that is wrong with it. */
public sealed interface CatalogueReading {
    /** @param catalogue consistent: {@link id.antrean.mall.CatalogueRules} found nothing */
    record Sound(Catalogue catalogue) implements CatalogueReading {}

    /**
     * Nothing of the file may be used.
     *
     * @param problems the first {@value CatalogueYaml#MOST_PROBLEMS} at most, by line; at least one
     * @param more how many problems are not in the list
     */
    record Faulty(List<Problem> problems, int more) implements CatalogueReading {
        public Faulty {
            problems = List.copyOf(problems);
        }

        /** One line for each problem. */
        public String text(Language language) {
            var lines = problems.stream()
                    .map(problem -> problem.text(language))
                    .collect(Collectors.joining(System.lineSeparator()));
            if (more == 0) return lines;
            return lines
                    + System.lineSeparator()
                    + switch (language) {
                        case ID -> "… dan " + more + " masalah lagi";
                        case EN -> "… and " + more + " more";
                    };
        }
    }
}
