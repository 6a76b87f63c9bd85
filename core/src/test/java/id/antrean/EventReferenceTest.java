package id.antrean;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.antrean.day.DayEvent;
import id.antrean.eventlog.EventCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The page docs/reference/events.md says of each event what the log has of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventReferenceTest {
    private static final EventCodec CODEC = EventTypes.codec();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PAGE = Path.of("..", "docs", "reference", "events.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| .+ \\| (.+) \\|$");
    private static final List<String> OF_EVERY_DAY_EVENT = List.of("day", "at");

    @Test
    void the_page_names_every_event_with_exactly_the_fields_of_its_json() throws IOException {
        var expected = new TreeMap<String, List<String>>();
        for (var sample : EventSamples.full()) expected.put(name(sample), fields(sample));

        assertThat(rows()).isEqualTo(expected);
        assertThat(expected.keySet()).isEqualTo(EventTypes.names().names());
    }

    private static Map<String, List<String>> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), EventReferenceTest::fieldsOf, (one, twice) -> twice, TreeMap::new));
    }

    private static String name(Object sample) {
        return CODEC.encode(sample).type();
    }

    private static List<String> fields(Object sample) throws JsonProcessingException {
        var fields = new ArrayList<String>();
        JSON.readTree(CODEC.encode(sample).payload()).fieldNames().forEachRemaining(fields::add);
        if (sample instanceof DayEvent) fields.removeAll(OF_EVERY_DAY_EVENT);
        return fields;
    }

    private static List<String> fieldsOf(MatchResult row) {
        return row.group(2).equals("–") ? List.of() : Arrays.asList(row.group(2).split(", "));
    }
}
