package id.antrean.cluster;

import id.antrean.day.DayCommand;
import id.antrean.day.DayEvent;
import id.antrean.day.Refusal;
import id.antrean.day.axon.Answer;
import id.antrean.eventlog.EventCodec;
import id.antrean.eventlog.EventCodec.Encoded;
import id.antrean.eventlog.Origin;
import id.antrean.mall.MallCommand;
import id.antrean.mall.MallRefusal;
import id.antrean.mall.axon.MallAnswer;
import id.antrean.mall.axon.PublishedCatalogue;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Commands and answers to JSON and back. A command is named as its record is, and only the records of the sealed
 * commands are known; events are as the log has them, with their revision, so that a newer node reads an older one's.
 */
final class CommandCodec {
    private final EventCodec codec;

    CommandCodec(EventCodec codec) {
        this.codec = codec;
    }

    /** What is asked of another node: one of the two commands. */
    record Question(@Nullable DayCommand day, @Nullable MallCommand mall, Origin origin) {}

    private enum Result {
        DONE,
        UNCHANGED,
        REFUSED,
        KEY_REUSED,
        OVERLOADED
    }

    private record DayReply(
            Result result,
            List<Encoded> events,
            long position,
            boolean replayed,
            @Nullable Refusal refusal,
            @Nullable Duration retryAfter) {}

    private record MallReply(
            Result result,
            @Nullable PublishedCatalogue catalogue,
            boolean replayed,
            @Nullable MallRefusal refusal,
            @Nullable Duration retryAfter) {}

    String text(Question question) {
        return codec.text(question);
    }

    /** @throws RuntimeException if it is none */
    Question question(String text) {
        return codec.value(text, Question.class);
    }

    String text(Answer answer) {
        return codec.text(
                switch (answer) {
                    case Answer.Done(var events, long position, boolean replayed) ->
                        new DayReply(
                                Result.DONE,
                                events.stream().map(codec::encode).toList(),
                                position,
                                replayed,
                                null,
                                null);
                    case Answer.Refused(var refusal) -> day(Result.REFUSED, refusal, null);
                    case Answer.KeyReused reused -> day(Result.KEY_REUSED, null, null);
                    case Answer.Overloaded(var retryAfter) -> day(Result.OVERLOADED, null, retryAfter);
                });
    }

    private static DayReply day(Result result, @Nullable Refusal refusal, @Nullable Duration retryAfter) {
        return new DayReply(result, List.of(), 0, false, refusal, retryAfter);
    }

    /** @throws RuntimeException if it is none, or has events that this node does not know */
    Answer dayAnswer(String text) {
        var reply = codec.value(text, DayReply.class);
        return switch (reply.result()) {
            case DONE ->
                new Answer.Done(reply.events().stream().map(this::event).toList(), reply.position(), reply.replayed());
            case REFUSED -> new Answer.Refused(there(reply.refusal()));
            case KEY_REUSED -> new Answer.KeyReused();
            case OVERLOADED -> new Answer.Overloaded(there(reply.retryAfter()));
            case UNCHANGED -> throw new IllegalStateException("no answer of a day: " + text);
        };
    }

    private DayEvent event(Encoded event) {
        return (DayEvent) codec.decode(event.type(), event.revision(), event.payload());
    }

    String text(MallAnswer answer) {
        return codec.text(
                switch (answer) {
                    case MallAnswer.Published(var published, boolean replayed) ->
                        new MallReply(Result.DONE, published, replayed, null, null);
                    case MallAnswer.Unchanged(var inForce) ->
                        new MallReply(Result.UNCHANGED, inForce, false, null, null);
                    case MallAnswer.Refused(var refusal) -> new MallReply(Result.REFUSED, null, false, refusal, null);
                    case MallAnswer.KeyReused reused -> new MallReply(Result.KEY_REUSED, null, false, null, null);
                    case MallAnswer.Overloaded(var retryAfter) ->
                        new MallReply(Result.OVERLOADED, null, false, null, retryAfter);
                });
    }

    /** @throws RuntimeException if it is none */
    MallAnswer mallAnswer(String text) {
        var reply = codec.value(text, MallReply.class);
        return switch (reply.result()) {
            case DONE -> new MallAnswer.Published(there(reply.catalogue()), reply.replayed());
            case UNCHANGED -> new MallAnswer.Unchanged(there(reply.catalogue()));
            case REFUSED -> new MallAnswer.Refused(there(reply.refusal()));
            case KEY_REUSED -> new MallAnswer.KeyReused();
            case OVERLOADED -> new MallAnswer.Overloaded(there(reply.retryAfter()));
        };
    }

    private static <T> T there(@Nullable T value) {
        if (value == null) throw new IllegalStateException("an answer with a part missing");
        return value;
    }
}
