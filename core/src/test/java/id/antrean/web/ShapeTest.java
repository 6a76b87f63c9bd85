package id.antrean.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ShapeTest {
    private static final Shape ITEM = Shape.of().required("item", Kind.key()).required("quantity", Kind.number(1, 999));
    private static final Shape SHAPE = Shape.of()
            .required("service", Kind.key())
            .optional("ticket", Kind.ticket())
            .optional("language", Kind.oneOf("id", "en"))
            .optional("until", Kind.instant())
            .optional("reason", Kind.words(10))
            .optional("keep", Kind.flag())
            .optional("items", Kind.listOf(Kind.object(ITEM), 3));

    @Test
    void a_body_of_the_right_shape_is_read() {
        var fields = read("""
                {"service": "ktp-el", "until": "2026-11-24T02:15:00Z", "keep": false,
                 "items": [{"item": "copy", "quantity": 3}, {"item": "page", "quantity": 12}]}
                """);
        assertThat(fields.text("service")).isEqualTo("ktp-el");
        assertThat(fields.instant("until")).hasValue(Instant.parse("2026-11-24T02:15:00Z"));
        assertThat(fields.flag("keep", true)).isFalse();
        assertThat(fields.each(
                        "items", it -> it.text("item") + it.number("quantity").orElse(0)))
                .containsExactly("copy3", "page12");
        assertThat(fields.optionalText("reason")).isEmpty();
    }

    @Test
    void an_optional_field_may_be_null() {
        assertThat(read("{\"service\": \"ktp\", \"language\": null}").optionalText("language"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                     | /service",
                "{\"service\": null}                                    | /service",
                "{\"service\": 7}                                       | /service",
                "{\"service\": \"KTP EL\"}                              | /service",
                "{\"service\": \"ktp\", \"priorityclass\": \"elderly\"} | /priorityclass",
                "{\"service\": \"ktp\", \"a/b~c\": 1}                   | /a~1b~0c",
                "{\"service\": \"ktp\", \"ticket\": \"A001\"}           | /ticket",
                "{\"service\": \"ktp\", \"language\": \"ID\"}           | /language",
                "{\"service\": \"ktp\", \"until\": \"at eight\"}        | /until",
                "{\"service\": \"ktp\", \"reason\": \"\"}               | /reason",
                "{\"service\": \"ktp\", \"reason\": \"   \"}            | /reason",
                "{\"service\": \"ktp\", \"reason\": \"a\\nb\"}          | /reason",
                "{\"service\": \"ktp\", \"reason\": \"eleven long\"}    | /reason",
                "{\"service\": \"ktp\", \"keep\": \"true\"}             | /keep",
                "{\"service\": \"ktp\", \"items\": {}}                  | /items",
                "{\"service\": \"ktp\", \"items\": [1,2,3,4]}           | /items",
                "{\"service\": \"ktp\", \"items\": [{\"item\": \"copy\", \"quantity\": 0}]}   | /items/0/quantity",
                "{\"service\": \"ktp\", \"items\": [{\"item\": \"copy\", \"quantity\": 1.5}]} | /items/0/quantity",
                "{\"service\": \"ktp\", \"items\": [{\"quantity\": 1, \"item\": \"x\", \"y\": 1}]} | /items/0/y",
                "[]   | ''",
                "null | ''",
            })
    void whatever_is_wrong_is_named(String body, String pointer) {
        assertThat(problem(body).errors())
                .extracting(Problem.FieldError::pointer)
                .containsExactly(pointer);
    }

    @Test
    void all_that_is_wrong_is_told_at_once_in_both_languages() {
        var errors = problem("{\"servis\": \"ktp\", \"language\": \"jv\"}").errors();
        assertThat(errors)
                .extracting(Problem.FieldError::pointer, it -> it.detail().en())
                .containsExactly(
                        tuple("/servis", "This field is not known."),
                        tuple("/service", "This field is required."),
                        tuple("/language", "Must be one of: id, en."));
        assertThat(errors.getFirst().detail().id()).isEqualTo("Bidang ini tidak dikenal.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"service\": \"ktp\"} {}",
                "service=ktp",
                "{\"service\": \"ktp\", \"service\": \"kk\"}",
                "\u0000"
            })
    void what_is_not_one_json_object_is_refused(String body) {
        assertThat(problem(body).kind()).isEqualTo("bad-json");
    }

    @Test
    void nesting_without_end_is_refused_and_does_not_break_the_server() {
        assertThat(problem("[".repeat(30_000)).status()).isEqualTo(400);
    }

    @Test
    void an_absent_body_is_an_empty_object() {
        assertThat(Shape.of()
                        .optional("reason", Kind.words(10))
                        .read(new byte[0])
                        .optionalText("reason"))
                .isEmpty();
    }

    @Test
    void the_names_of_a_shape_are_there_for_comparing_with_the_contract() {
        assertThat(ITEM.names().keySet()).containsExactly("item", "quantity");
    }

    private static Fields read(String body) {
        return SHAPE.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem problem(String body) {
        return catchThrowableOfType(ProblemException.class, () -> read(body)).problem();
    }
}
