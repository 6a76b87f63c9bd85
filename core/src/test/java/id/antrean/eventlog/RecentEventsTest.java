package id.antrean.eventlog;

import static id.antrean.eventlog.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Which of the log's newest events are known without asking its table. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class RecentEventsTest {
    private final RecentEvents recent = new RecentEvents();

    @Test
    void what_was_written_is_known_from_where_it_began() {
        recent.add(events(5, 7));
        recent.add(events(8, 9));

        assertThat(recent.after(4, 100)).isEqualTo(events(5, 9));
        assertThat(recent.after(6, 2)).isEqualTo(events(7, 8));
        assertThat(recent.after(3, 100)).isNull();
        assertThat(recent.after(9, 100)).isNull();
        assertThat(recent.last()).isEqualTo(9);
    }

    @Test
    void nothing_is_known_at_the_beginning() {
        assertThat(recent.after(0, 100)).isNull();
        assertThat(recent.last()).isZero();
    }

    @Test
    void behind_a_gap_it_begins_anew() {
        recent.add(events(1, 3));
        recent.add(events(5, 6));

        assertThat(recent.after(2, 100)).isNull();
        assertThat(recent.after(4, 100)).isEqualTo(events(5, 6));
    }

    @Test
    void what_is_told_twice_or_late_changes_nothing() {
        recent.add(events(5, 7));
        recent.add(events(1, 4));
        recent.add(events(6, 8));

        assertThat(recent.after(4, 100)).isEqualTo(events(5, 8));
    }

    @Test
    void only_so_many_are_kept() {
        int more = 10;
        recent.add(events(1, RecentEvents.KEPT + more));

        assertThat(recent.after(more - 1, 1)).isNull();
        assertThat(recent.after(more, RecentEvents.KEPT)).isEqualTo(events(more + 1, RecentEvents.KEPT + more));
    }

    @Test
    void what_is_forgotten_is_not_known() {
        recent.add(events(1, 3));
        recent.forget();

        assertThat(recent.after(0, 100)).isNull();
        assertThat(recent.last()).isZero();
    }

    private static List<Recorded<?>> events(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .<Recorded<?>>mapToObj(position -> new Recorded<>(
                        position, "a", (int) position, noted("note " + position), Map.of(), Instant.EPOCH))
                .toList();
    }
}
