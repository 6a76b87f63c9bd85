package id.antrean.eventlog;

import static id.antrean.eventlog.EventNames.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.day.DayState;
import id.antrean.day.RandomDay;
import id.antrean.eventlog.Notes.Author;
import id.antrean.eventlog.Notes.Noted;
import id.antrean.eventlog.Notes.Struck;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventCodecTest {
    private final EventCodec codec = Notes.codec();

    @Test
    void instants_have_milliseconds_ids_are_bare_and_nulls_are_left_out() {
        var struck =
                new Struck(new Author("rina"), Map.of(new Author("budi"), 2), Instant.parse("2026-11-24T01:00:00Z"));

        assertThat(codec.encode(struck).payload())
                .isEqualTo("{\"author\":\"rina\",\"pages\":{\"budi\":2},\"at\":\"2026-11-24T01:00:00.000Z\"}");
        assertThat(codec.encode(Notes.noted("x")).payload()).doesNotContain("by");
        assertThat(back(struck)).isEqualTo(struck);
    }

    @Test
    void the_row_has_the_short_name() {
        var encoded = codec.encode(Notes.noted("x"));

        assertThat(encoded.type()).isEqualTo("noted");
        assertThat(encoded.revision()).isEqualTo(1);
    }

    @Test
    void a_property_nobody_knows_is_passed_over() {
        var decoded = codec.decode("noted", 1, "{\"text\":\"x\",\"mood\":\"good\",\"at\":\"2026-11-24T01:00:00Z\"}");

        assertThat(decoded).isEqualTo(Notes.noted("x"));
    }

    @Test
    void an_event_without_a_name_is_neither_written_nor_read() {
        assertThatThrownBy(() -> codec.encode("just a text")).hasMessageContaining("without a name");
        assertThatThrownBy(() -> codec.decode("sung", 1, "{}")).hasMessageContaining("sung");
    }

    /** Revision 1 said "note", 2 says "text", 3 says who wrote it. */
    @Test
    void an_old_event_is_lifted_revision_by_revision() {
        var renamed = new Upcast("noted", 1, old -> {
            old.set("text", old.remove("note"));
            return old;
        });
        var signed = new Upcast("noted", 2, old -> old.put("by", "not known"));
        var newer = new EventCodec(Notes.names(3), List.of(signed, renamed));

        assertThat(newer.decode("noted", 1, "{\"note\":\"x\",\"at\":\"2026-11-24T01:00:00Z\"}"))
                .isEqualTo(new Noted("x", "not known", Notes.AT));
        assertThat(newer.decode("noted", 2, "{\"text\":\"x\",\"at\":\"2026-11-24T01:00:00Z\"}"))
                .isEqualTo(new Noted("x", "not known", Notes.AT));
        assertThat(newer.encode(Notes.noted("x")).revision()).isEqualTo(3);
    }

    @Test
    void an_old_event_that_nobody_lifts_is_an_error_not_a_guess() {
        var newer = new EventCodec(Notes.names(2), List.of());

        assertThatThrownBy(() -> newer.decode("noted", 1, "{}")).hasMessageContaining("no upcast of noted from 1");
    }

    @Test
    void it_says_what_it_could_read() {
        var lifted = new Upcast("noted", 2, payload -> payload);
        var codec = new EventCodec(Notes.names(3), List.of(lifted));

        assertThat(codec.canRead("noted", 3)).isTrue();
        assertThat(codec.canRead("noted", 2)).isTrue();
        assertThat(codec.canRead("noted", 1)).as("no upcast").isFalse();
        assertThat(codec.canRead("noted", 4)).as("newer").isFalse();
        assertThat(codec.canRead("painted", 1)).as("unknown").isFalse();
    }

    @Test
    void no_name_and_no_type_is_given_twice() {
        assertThatThrownBy(() -> new EventNames(event("noted", 1, Noted.class), event("noted", 1, Struck.class)))
                .hasMessageContaining("named twice");
        assertThatThrownBy(() -> new EventNames(event("noted", 1, Noted.class), event("written", 1, Noted.class)))
                .hasMessageContaining("named twice");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_service_day_in_any_state_survives_being_kept(long seed) {
        for (var state : RandomDay.of(seed, 400).states()) {
            assertThat(codec.value(codec.text(state), DayState.class)).isEqualTo(state);
        }
    }

    private Object back(Object event) {
        var encoded = codec.encode(event);
        return codec.decode(encoded.type(), encoded.revision(), encoded.payload());
    }
}
