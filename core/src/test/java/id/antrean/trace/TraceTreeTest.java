package id.antrean.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TraceTreeTest {
    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static final String HTTP = line(ID, "a1", "00f067aa0ba902b7", "http", "201", "01.000", 20);
    private static final String COMMAND = line(ID, "b2", "a1", "command", "IssueTicket", "01.004", 12);
    private static final String COMMIT = line(ID, "c3", "b2", "commit", "day:m:d", "01.006", 8);
    private static final String SCREENS = line(ID, "d4", "c3", "screens", "position 7", "01.006", 34);

    @Test
    void steps_stand_under_what_they_are_part_of_with_their_times() {
        var picture = picture(SCREENS, COMMIT, HTTP, COMMAND);

        assertThat(picture.stream().map(line -> line.substring(68)))
                .containsExactly("http 201", "  command IssueTicket", "    commit day:m:d", "      screens position 7");
        assertThat(picture.stream().map(line -> line.substring(0, 24)))
                .containsExactly(
                        "     0.0 ms     20.0 ms ",
                        "     4.0 ms     12.0 ms ",
                        "     6.0 ms      8.0 ms ",
                        "     6.0 ms     34.0 ms ");
        assertThat(picture.getFirst()).contains("#".repeat(20)).doesNotContain("#".repeat(21));
    }

    @Test
    void other_requests_and_lines_that_are_no_steps_are_passed_over() {
        var other = line("4bf92f3577b34da6a3ce929d0e0e4737", "e5", "a1", "http", ID, "01.000", 1);
        assertThat(picture(other, "spanId " + ID, "{\"traceId\":\"" + ID + "\",\"spanId\":1}", ""))
                .isEmpty();
    }

    @Test
    void what_a_collector_puts_before_a_line_does_not_matter() {
        assertThat(picture("kiosk-api-1  | " + HTTP)).hasSize(1);
    }

    @Test
    void a_step_whose_parent_is_in_a_log_that_was_not_read_begins_a_picture_of_its_own() {
        assertThat(picture(HTTP, SCREENS).stream().map(line -> line.substring(68)))
                .containsExactly("http 201", "screens position 7");
    }

    private static List<String> picture(String... lines) {
        return TraceTree.read(Stream.of(lines), ID).picture();
    }

    private static String line(String id, String span, String parent, String step, String what, String second, int ms) {
        return """
                {"@timestamp":"2026-11-24T02:00:09Z","message":"trace: %s %s after %d ms","traceId":"%s","step":"%s",\
                "spanId":"%s","parentId":"%s","start":"2026-11-24T02:00:%sZ","ms":%d.0}""".formatted(step, what, ms, id, step, span, parent, second, ms);
    }
}
