package id.antrean.day.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.order.Rules.Book;
import id.antrean.day.order.Rules.Obstacle;
import id.antrean.day.order.Rules.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Some of what {@code ./antrean check orders} does, and that it would find what it is there to find. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderTest {
    private static final Path PAGE = Path.of("..", "docs", "explanation", "calling-order.md");
    private static final int DAYS = 50;
    /** Half of what the command plays of each. */
    private static final int STEPS = 200;

    private static final int FIRST_SEED = 20_261_124;

    @ParameterizedTest
    @EnumSource
    void every_call_is_the_one_that_the_page_says(PolicyKind kind) {
        int calls = 0;
        for (int i = 0; i < DAYS; i++) {
            var result = OrderDay.ofDecider(FIRST_SEED + i, kind, STEPS);
            assertThat(result.fault()).isEmpty();
            calls += result.calls();
        }
        assertThat(calls).as("calls compared").isGreaterThan(DAYS * 20);
    }

    @Test
    void the_rules_are_the_pages_own_words_in_its_order() throws IOException {
        var page = Files.readString(PAGE).replaceAll("\\s+", " ");
        assertThat(page).containsSubsequence(Rules.ALL.stream().map(Rule::text).toList());
    }

    /** Each is needed: without it, some day is found on which another visitor is called. */
    @ParameterizedTest
    @MethodSource("rules")
    void a_missing_rule_is_found(Rule missing) {
        var fewer = new ArrayList<>(Rules.ALL);
        fewer.remove(missing);
        assertThat(told(new Book(fewer, Book.WHOLE.heeded()))).contains("by the rules of the page it is");
    }

    @ParameterizedTest
    @EnumSource
    void whoever_must_not_be_called_and_is_expected_to_be_is_found(Obstacle forgotten) {
        var heeded = EnumSet.complementOf(EnumSet.of(forgotten));
        assertThat(told(new Book(Rules.ALL, heeded))).contains("by the rules of the page it is");
    }

    @Test
    void two_rules_that_changed_places_are_found() {
        var rules = new ArrayList<>(Rules.ALL);
        rules.add(2, rules.removeFirst());
        assertThat(told(new Book(rules, Book.WHOLE.heeded()))).contains("by the rules of the page it is", "CallNext");
    }

    private static String told(Book book) {
        return IntStream.range(0, DAYS)
                .mapToObj(i -> OrderDay.ofDecider(FIRST_SEED + i, PolicyKind.ALL_TOGETHER, OrderDay.STEPS, book))
                .flatMap(result -> result.fault().stream())
                .findFirst()
                .orElse("nothing");
    }

    private static Stream<Rule> rules() {
        return Rules.ALL.stream();
    }
}
