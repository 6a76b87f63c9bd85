package id.antrean.web;

import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What all pages say alike. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class SharedWordsTest {
    private static final String FOLDER = "id/antrean/web/shared";

    @Test
    void both_languages_say_the_same_things_with_the_same_facts() throws IOException {
        ScreenWords.assertSameInBothLanguages(FOLDER);
    }

    @Test
    void no_script_asks_for_a_sentence_that_is_not_there() throws IOException {
        ScreenWords.assertNothingUnsaid(FOLDER);
    }
}
