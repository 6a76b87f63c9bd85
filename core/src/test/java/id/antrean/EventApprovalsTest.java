package id.antrean;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.antrean.day.DayEvent;
import id.antrean.eventlog.EventCodec;
import id.antrean.mall.MallEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each event looks like in the log, for ever. The approved files are named by event and revision: when a revision
 * is raised, the old file stays, and must still be read.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventApprovalsTest {
    private static final EventCodec CODEC = EventTypes.codec();
    private static final Pattern FILE = Pattern.compile("^events/([a-z-]+)\\.(\\d+)(\\.least)?$");
    private static final ObjectMapper PRETTY = new ObjectMapper();

    @Test
    void every_event_there_is_has_a_name_and_a_sample() {
        var permitted = new HashSet<>(SealedRecords.of(DayEvent.class));
        permitted.addAll(SealedRecords.of(MallEvent.class));

        assertThat(EventTypes.names().types()).isEqualTo(permitted);
        assertThat(EventSamples.full()).extracting(Object::getClass).containsExactlyInAnyOrderElementsOf(permitted);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_is_written_as_approved(String file, Object sample) throws JsonProcessingException {
        var payload = PRETTY.readTree(CODEC.encode(sample).payload());

        ApprovedFiles.verify(file, PRETTY.writerWithDefaultPrettyPrinter().writeValueAsString(payload) + "\n");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_was_approved_is_read_back_as_the_same_event(String file, Object sample) throws IOException {
        assertThat(decoded(file)).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void no_field_of_an_event_is_left_out_of_its_sample(String file, Object sample) throws JsonProcessingException {
        var fields = Arrays.stream(sample.getClass().getRecordComponents())
                .map(component -> component.getName())
                .toList();
        var written = PRETTY.readTree(CODEC.encode(sample).payload()).fieldNames();

        if (file.endsWith("least")) assertThat(fields).containsAll(() -> written);
        else assertThat(fields).containsExactlyElementsOf(() -> written);
    }

    /** Also what no program writes any more, because its revision was raised. */
    @Test
    void everything_ever_approved_can_be_read() throws IOException {
        for (var file : ApprovedFiles.names("events")) assertThat(decoded(file)).isNotNull();
    }

    static List<Arguments> samples() {
        return Stream.concat(
                        EventSamples.full().stream().map(sample -> Arguments.of(file(sample, ""), sample)),
                        EventSamples.least().stream().map(sample -> Arguments.of(file(sample, ".least"), sample)))
                .toList();
    }

    private static String file(Object sample, String which) {
        var encoded = CODEC.encode(sample);
        return "events/" + encoded.type() + "." + encoded.revision() + which;
    }

    private static Object decoded(String file) throws IOException {
        var name = FILE.matcher(file);
        assertThat(name.find()).as(file).isTrue();
        return CODEC.decode(name.group(1), Integer.parseInt(name.group(2)), Files.readString(ApprovedFiles.path(file)));
    }
}
