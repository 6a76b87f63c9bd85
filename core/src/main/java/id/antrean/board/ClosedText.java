package id.antrean.board;

import id.antrean.board.LiveDays.LiveDay;
import id.antrean.day.OpeningHours;
import id.antrean.day.Refusal;
import id.antrean.mall.Language;
import id.antrean.mall.Words;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Why a board has nothing to show. In this order:
 * <ol><li>The day has been closed.
 *     <li>Somebody waits or is served: then the mall is open, whatever the hour.
 *     <li>A holiday, or a weekday without hours.
 *     <li>Before service begins; a break is not "closed".
 *     <li>After the last service hour, when everybody has been served.</ol>
 */
final class ClosedText {
    private ClosedText() {}

    static Optional<Words> of(LiveDay day, Instant now) {
        if (day.state().closed()) return words(new Refusal(Refusal.Kind.DAY_CLOSED, Map.of()));
        if (!day.state().legs().legs().isEmpty()) return Optional.empty();
        var hours = new OpeningHours(day.catalogue(), day.day().date());
        var holiday = hours.closedToday();
        if (holiday.isPresent()) return words(holiday.get());
        var notYet = hours.notCalling(now).filter(refusal -> refusal.kind() == Refusal.Kind.SERVICE_NOT_STARTED);
        if (notYet.isPresent()) return words(notYet.get());
        return hours.serviceOver(now) ? words(new Refusal(Refusal.Kind.DAY_CLOSED, Map.of())) : Optional.empty();
    }

    private static Optional<Words> words(Refusal refusal) {
        return Optional.of(new Words(refusal.sentence(Language.ID), refusal.sentence(Language.EN)));
    }
}
