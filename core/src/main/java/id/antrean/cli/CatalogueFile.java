package id.antrean.cli;

import id.antrean.cli.Failures.Mistake;
import id.antrean.mall.Catalogue;
import id.antrean.mall.Language;
import id.antrean.mall.yaml.CatalogueReading;
import id.antrean.mall.yaml.CatalogueYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A mall's catalogue in a file somebody named. */
final class CatalogueFile {
    private CatalogueFile() {}

    static CatalogueReading read(Path file) {
        return CatalogueYaml.read(file.toString(), text(file));
    }

    /** @throws Mistake if there is no such file, or it is no text */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new Mistake("The file " + file + " cannot be read: "
                    + (Files.exists(file) ? failure.getMessage() : "there is no such file") + ".");
        }
    }

    /** @throws Mistake with the file's first problem, on one line */
    static Catalogue sound(Path file) {
        return switch (read(file)) {
            case CatalogueReading.Sound(var catalogue) -> catalogue;
            case CatalogueReading.Faulty faulty ->
                throw new Mistake(faulty.problems().getFirst().text(Language.EN) + others(faulty, file));
        };
    }

    private static String others(CatalogueReading.Faulty faulty, Path file) {
        var others = faulty.problems().size() - 1 + faulty.more();
        return others == 0 ? "" : " (and " + others + " more: antrean catalogue check " + file + ")";
    }
}
