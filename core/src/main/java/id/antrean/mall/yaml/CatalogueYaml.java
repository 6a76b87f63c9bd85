package id.antrean.mall.yaml;

import id.antrean.mall.Catalogue;
import id.antrean.mall.CatalogueRules;
import java.io.StringReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads and writes catalogue files. No object is ever made of a tag in the file, and size, depth and aliases are
 * bounded, so that a file from anywhere may be read.
 */
public final class CatalogueYaml {
    /** How many problems a reading shows. */
    public static final int MOST_PROBLEMS = 20;

    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int MOST_ALIASES = 50;
    private static final int DEEPEST = 12;

    private CatalogueYaml() {}

    /**
     * Reads a whole file.
     *
     * @param file its name, for the problems; it is not opened
     * @param text YAML or JSON
     * @return the catalogue, consistent by {@link CatalogueRules}; or everything that is wrong with the file
     */
    public static CatalogueReading read(String file, String text) {
        var problems = new Problems(file);
        if (text.length() > MOST_CHARACTERS) {
            problems.add(
                    1,
                    "",
                    "lebih dari " + MOST_CHARACTERS + " karakter",
                    "has more than " + MOST_CHARACTERS + " characters");
            return problems.faulty();
        }
        try {
            var root = compose(text);
            if (root != null) return read(root, problems);
            problems.add(1, "", "berkas kosong", "the file is empty");
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            int line = mark == null ? 1 : Problems.line(mark);
            problems.add(line, "", "YAML tidak sah: " + broken.getProblem(), "not valid YAML: " + broken.getProblem());
        } catch (YAMLException limit) {
            problems.add(1, "", "YAML ditolak: " + limit.getMessage(), "YAML refused: " + limit.getMessage());
        }
        return problems.faulty();
    }

    private static CatalogueReading read(Node root, Problems problems) {
        var catalogue = new CatalogueParser(problems).catalogue(root);
        if (!problems.sectionMissing()) CatalogueRules.check(catalogue).forEach(problems::add);
        return problems.none() ? new CatalogueReading.Sound(catalogue) : problems.faulty();
    }

    private static @Nullable Node compose(String text) {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_CHARACTERS);
        limits.setMaxAliasesForCollections(MOST_ALIASES);
        limits.setNestingDepthLimit(DEEPEST);
        return new Yaml(limits).compose(new StringReader(text));
    }

    /** The catalogue as YAML, every key written out: reading it gives the same catalogue back. */
    public static String write(Catalogue catalogue) {
        return CatalogueWriter.write(catalogue);
    }

    /** The same as maps, lists, texts, numbers and flags: the file in JSON, for forms. */
    public static Map<String, @Nullable Object> tree(Catalogue catalogue) {
        return Plain.map((MappingNode) CatalogueWriter.node(catalogue));
    }
}
