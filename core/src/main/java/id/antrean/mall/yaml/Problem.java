package id.antrean.mall.yaml;

import id.antrean.mall.Language;
import id.antrean.mall.Words;

/**
 * One thing that is wrong with a catalogue file.
 *
 * @param file its name, as the reader was told
 * @param line 1 or more
 * @param path where in the catalogue: {@code agencies[0].prefix}; empty for the whole file
 */
public record Problem(String file, int line, String path, Words reason) {
    /** {@code khatulistiwa.yaml:17: agencies[0].prefix: "A" is already used by dpmptsp (line 4)}. */
    public String text(Language language) {
        return file + ":" + line + ": " + (path.isEmpty() ? "" : path + ": ") + reason.in(language);
    }
}
