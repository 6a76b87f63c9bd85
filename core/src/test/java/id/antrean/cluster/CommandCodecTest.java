package id.antrean.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.EventTypes;
import id.antrean.SealedRecords;
import id.antrean.cluster.CommandCodec.Question;
import id.antrean.day.DayCommand;
import id.antrean.day.DayEvent;
import id.antrean.day.Refusal;
import id.antrean.day.SmallMall;
import id.antrean.day.axon.Answer;
import id.antrean.eventlog.Idempotency;
import id.antrean.eventlog.Origin;
import id.antrean.mall.AgencyId;
import id.antrean.mall.Difference;
import id.antrean.mall.Finding;
import id.antrean.mall.MallCommand.PublishCatalogue;
import id.antrean.mall.MallId;
import id.antrean.mall.MallRefusal;
import id.antrean.mall.Words;
import id.antrean.mall.axon.MallAnswer;
import id.antrean.mall.axon.PublishedCatalogue;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes from node to node comes out as it went in. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandCodecTest {
    private static final Instant AT = SmallMall.at("08:30");
    private static final Origin ORIGIN =
            new Origin("rina", "CLERK", null, "r-1", new Idempotency("rina/kecil", "key-1", "abc"), null, AT);
    private static final Duration SOON = Duration.ofMillis(1_500);

    private final CommandCodec codec = new CommandCodec(EventTypes.codec());

    static Stream<Class<?>> commands() {
        return SealedRecords.of(DayCommand.class).stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_of_a_day(Class<?> type) throws Exception {
        for (boolean full : new boolean[] {true, false}) {
            var question = new Question((DayCommand) sample(type, full), null, ORIGIN);
            assertThat(codec.question(codec.text(question))).isEqualTo(question);
        }
    }

    /** A record with a value, or null where it may be null, in each component. */
    private static Object sample(Class<?> type, boolean full) throws ReflectiveOperationException {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        var values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            var mayBeNull = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            values[i] = !full && mayBeNull ? null : value(components[i], full);
        }
        return constructor.newInstance(values);
    }

    private static Object value(RecordComponent component, boolean full) throws ReflectiveOperationException {
        var type = component.getType();
        if (type == String.class) return "teks";
        if (type == Instant.class) return AT;
        if (type == boolean.class) return full;
        if (type == int.class || type == Integer.class) return 7;
        if (type == long.class || type == Long.class) return 7L;
        if (type == id.antrean.mall.Catalogue.class) return SmallMall.catalogue();
        if (type == id.antrean.day.DayId.class) return SmallMall.DAY;
        if (type == id.antrean.day.TicketId.class) return new id.antrean.day.TicketId("2026-11-24-A012");
        if (type.isEnum()) return type.getEnumConstants()[0];
        if (type == List.class) return full ? List.of(element(component)) : List.of();
        return sample(type, full);
    }

    private static Object element(RecordComponent list) throws ReflectiveOperationException {
        var type = (Class<?>) ((java.lang.reflect.ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
        return sample(type, true);
    }

    @Test
    void a_catalogue_to_be_published() {
        for (var agency : new AgencyId[] {null, new AgencyId("dukcapil")}) {
            var command = new PublishCatalogue(SmallMall.MALL, SmallMall.catalogue(), null, agency, AT);
            var question = new Question(null, command, new Origin("sistem", "SYSTEM", "k1", "r-2", null));
            assertThat(codec.question(codec.text(question))).isEqualTo(question);
        }
    }

    @Test
    void every_answer_of_a_day() {
        var words = new Words("tiga", "three");
        for (var answer : List.of(
                new Answer.Done(
                        List.of(new DayEvent.CounterResumed(SmallMall.DAY, SmallMall.COUNTER_1, SmallMall.RINA, AT)),
                        17,
                        true),
                new Answer.Refused(new Refusal(Refusal.Kind.UNKNOWN_COUNTER, Map.of("counter", words))),
                new Answer.KeyReused(),
                new Answer.Overloaded(SOON))) {
            assertThat(codec.dayAnswer(codec.text(answer))).isEqualTo(answer);
        }
    }

    @Test
    void every_answer_of_a_mall() {
        var published = new PublishedCatalogue(3, SmallMall.catalogue(), AT, 17);
        var words = new Words("salah", "wrong");
        for (var answer : List.of(
                new MallAnswer.Published(published, true),
                new MallAnswer.Unchanged(published),
                new MallAnswer.Refused(new MallRefusal.OtherMall(SmallMall.MALL, new MallId("lain"))),
                new MallAnswer.Refused(new MallRefusal.Faulty(List.of(new Finding("counters[1]", words, null)))),
                new MallAnswer.Refused(new MallRefusal.Overtaken(1, 2)),
                new MallAnswer.Refused(new MallRefusal.RefusedBefore()),
                new MallAnswer.Refused(new MallRefusal.NotTheirs(
                        new AgencyId("bank"), List.of(new Difference("services[ktp]", null, "KTP")))),
                new MallAnswer.KeyReused(),
                new MallAnswer.Overloaded(SOON))) {
            assertThat(codec.mallAnswer(codec.text(answer))).isEqualTo(answer);
        }
    }

    @Test
    void a_class_that_is_no_command_is_not_made() {
        var text = codec.text(new Question(new DayCommand.CloseDay(SmallMall.DAY, AT), null, ORIGIN));
        for (var other : List.of("java.lang.Runtime", "at-counter", "close-everything")) {
            assertThatThrownBy(() -> codec.question(text.replace("close-day", other)))
                    .as(other)
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
