package id.antrean.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TracesTest {
    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SAMPLED = "00-" + ID + "-00f067aa0ba902b7-01";

    private final AtomicLong nanos = new AtomicLong();
    private final Traces traces = new Traces(RandomGenerator.getDefault(), nanos::get);

    @Test
    void a_caller_s_trace_goes_on_in_a_span_of_its_own() {
        var trace = traces.of(SAMPLED);
        assertThat(trace.id()).isEqualTo(ID);
        assertThat(trace.span()).hasSize(16).isNotEqualTo("00f067aa0ba902b7");
        assertThat(trace.parent()).isEqualTo("00f067aa0ba902b7");
        assertThat(trace.sampled()).isTrue();
        assertThat(trace.header()).isEqualTo("00-" + ID + "-" + trace.span() + "-01");
    }

    @Test
    void whoever_brings_none_gets_one_that_nobody_writes_down() {
        var trace = traces.of(null);
        assertThat(trace.id()).matches("[0-9a-f]{32}");
        assertThat(trace.sampled()).isFalse();
        assertThat(trace.forEvents()).isNull();
        assertThat(traces.of(null).id()).isNotEqualTo(trace.id());
    }

    @Test
    void a_step_is_a_span_of_its_own_within_the_one_it_is_part_of() {
        var request = traces.of(SAMPLED);
        var command = request.step();
        assertThat(command.id()).isEqualTo(ID);
        assertThat(command.parent()).isEqualTo(request.span());
        assertThat(command.span())
                .matches("[0-9a-f]{16}")
                .isNotIn(request.span(), request.step().span());
    }

    @Test
    void whoever_sees_an_event_knows_the_span_of_its_commit() {
        var command = traces.of(SAMPLED).step();
        var seen = Objects.requireNonNull(Trace.kept(command.forEvents()));
        assertThat(seen.commit()).isEqualTo(command.commit());
        assertThat(command.commit().parent()).isEqualTo(command.span());
        assertThat(command.commit().span()).matches("[0-9a-f]{16}").isNotEqualTo(command.span());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ID, ID + "-", ID + "-00f067aa0ba902b7-01", "no trace at all"})
    void what_an_event_remembers_is_passed_over_if_it_is_no_trace(String kept) {
        assertThat(Trace.kept(kept)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-" + ID + "-00f067aa0ba902b7",
                "00-" + ID + "-0000000000000000-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "ff-" + ID + "-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-" + ID + "-00f067aa0ba902b7-01-more",
                "no trace at all"
            })
    void a_header_that_is_none_is_as_good_as_not_sent(String header) {
        var trace = traces.of(header);
        assertThat(trace.id()).matches("[0-9a-f]{32}").isNotEqualTo(ID);
        assertThat(trace.sampled()).isFalse();
    }

    @Test
    void a_later_version_of_the_standard_is_understood_as_far_as_it_is_the_same() {
        assertThat(traces.of("01-" + ID + "-00f067aa0ba902b7-01-more").id()).isEqualTo(ID);
    }

    @Test
    void only_so_many_a_second_are_sampled_however_many_ask() {
        assertThat(sampledOf(100)).isEqualTo(Traces.SAMPLED_MOST);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(sampledOf(100)).isEqualTo(Traces.SAMPLED_MOST);
    }

    private long sampledOf(int asked) {
        return IntStream.range(0, asked)
                .filter(one -> traces.of(SAMPLED).sampled())
                .count();
    }
}
