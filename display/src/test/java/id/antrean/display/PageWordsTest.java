package id.antrean.display;

import id.antrean.web.ScreenWords;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the displays, the dashboard and the phone's ticket say. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class PageWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"hall", "counter-sign", "dashboard", "nation", "track"})
    void both_languages_say_the_same_things_with_the_same_facts(String page) throws IOException {
        ScreenWords.assertSameInBothLanguages("id/antrean/display/web/" + page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hall", "counter-sign", "dashboard", "nation", "track"})
    void no_script_asks_for_a_sentence_that_is_not_there(String page) throws IOException {
        ScreenWords.assertNothingUnsaid("id/antrean/display/web/" + page);
    }
}
