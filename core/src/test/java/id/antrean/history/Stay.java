package id.antrean.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One stay of one ticket in one line.
 *
 * @param counter where it is or was; empty for none
 * @param order how many had joined any line before
 * @param back whether it was called before, was set aside, and came back
 * @param outUntil when it can be called again; null for now
 * @param keptFor counter or clerk who alone may call it until then; null for anybody
 */
record Stay(
        String ticket,
        int leg,
        String service,
        Place place,
        String counter,
        Instant joinedAt,
        Instant standing,
        int order,
        boolean priority,
        boolean back,
        @Nullable Instant outUntil,
        @Nullable Kept keptFor,
        boolean missed) {
    /** Where a ticket is. */
    enum Place {
        WAITING,
        CALLED,
        SERVING,
        HELD,
        SET_ASIDE,
        ENDED
    }

    /** Who alone may call it, until when; empty counter or clerk for any. */
    record Kept(String counter, String clerk, Instant until) {}

    static Stay joined(LogRow row, int leg, String service, int order, boolean priority, @Nullable Kept keptFor) {
        var at = row.at();
        return new Stay(
                row.text("ticket"),
                leg,
                service,
                Place.WAITING,
                "",
                at,
                row.instant("standing"),
                order,
                priority,
                false,
                null,
                keptFor,
                false);
    }

    Stay at(Place now, String where) {
        return new Stay(
                ticket, leg, service, now, where, joinedAt, standing, order, priority, back, null, null, missed);
    }

    Stay ended(boolean asNoShow) {
        return new Stay(
                ticket, leg, service, Place.ENDED, "", joinedAt, standing, order, priority, back, null, null, asNoShow);
    }

    /** In the line again. */
    Stay released() {
        return new Stay(
                ticket,
                leg,
                service,
                Place.WAITING,
                "",
                joinedAt,
                standing,
                order,
                priority,
                place == Place.SET_ASIDE,
                null,
                null,
                missed);
    }

    Stay standing(Instant from, boolean withPriority) {
        return new Stay(
                ticket,
                leg,
                service,
                place,
                counter,
                joinedAt,
                from,
                order,
                withPriority,
                back,
                outUntil,
                keptFor,
                missed);
    }

    Stay out(Instant until) {
        return new Stay(
                ticket, leg, service, place, counter, joinedAt, standing, order, priority, back, until, keptFor,
                missed);
    }

    boolean isOpen() {
        return place != Place.ENDED;
    }

    boolean isAtCounter() {
        return place == Place.CALLED || place == Place.SERVING;
    }

    long waitedSeconds(Instant now) {
        return ChronoUnit.SECONDS.between(joinedAt, now);
    }
}
