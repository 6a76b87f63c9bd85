package id.antrean.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.mall.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class LanguagesTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "-  | -                     | ID",
                "-  | id-ID,id;q=0.9,en;q=0.8 | ID",
                "-  | en                    | EN",
                "-  | en-GB,en;q=0.9        | EN",
                "-  | de-DE,en;q=0.5        | EN",
                "-  | jv,id;q=0.5           | ID",
                "-  | nonsense;;;           | ID",
                "en | id                    | EN",
                "id | en                    | ID",
                "fr | en                    | ID",
            })
    void the_parameter_comes_first_then_the_header_then_indonesian(
            @Nullable String asked, @Nullable String accepted, Language expected) {
        assertThat(Languages.of(asked, accepted)).isEqualTo(expected);
    }
}
