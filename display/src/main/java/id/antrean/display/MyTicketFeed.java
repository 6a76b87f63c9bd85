package id.antrean.display;

import id.antrean.access.TicketLinks.Followed;
import id.antrean.board.LiveDays.Change;
import id.antrean.board.LiveDays.LiveDay;
import id.antrean.day.DayEvent;
import id.antrean.eventlog.Subscription;
import id.antrean.mall.MallId;
import id.antrean.web.Sse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One mall's phones, kept up to date. What happens to a phone's own ticket reaches it at once; its place in the line
 * and its forecast once a second, and only when they have changed.
 */
final class MyTicketFeed implements AutoCloseable {
    private static final class Phone {
        final Sse sse;
        final Followed followed;
        MyTicketBody told;

        Phone(Sse sse, Followed followed, MyTicketBody told) {
            this.sse = sse;
            this.followed = followed;
            this.told = told;
        }
    }

    private final Hall hall;
    private final MallId mall;
    private final Beat beat;
    private final Subscription changes;
    private final Map<String, List<Phone>> phones = new HashMap<>();

    MyTicketFeed(Hall hall, MallId mall) {
        this.hall = hall;
        this.mall = mall;
        beat = new Beat(() -> {}, this::lookAtAll);
        changes = hall.live().subscribe(mall, change -> beat.run(() -> take(change)));
    }

    void join(Sse sse, Followed followed) {
        beat.run(() -> {
            var now = MyTicketHandler.body(hall, hall.day(mall), followed);
            var phone = new Phone(sse, followed, now);
            sse.send(now.position(), "ticket", now);
            phones.computeIfAbsent(followed.ticket().value(), unused -> new ArrayList<>())
                    .add(phone);
            sse.onClose(() -> beat.run(() -> leave(phone)));
        });
    }

    @Override
    public void close() {
        changes.close();
        beat.close();
    }

    private void leave(Phone phone) {
        var ticket = phone.followed.ticket().value();
        var others = phones.get(ticket);
        if (others == null) return;
        others.remove(phone);
        if (others.isEmpty()) phones.remove(ticket);
    }

    private void take(Change change) {
        if (change.cause().event() instanceof DayEvent.OfLeg ofLeg) {
            var own = phones.getOrDefault(ofLeg.ticket().value(), List.of());
            for (var phone : own) tell(phone, hall.day(mall));
        }
    }

    private void lookAtAll() {
        if (phones.isEmpty()) return;
        var day = hall.day(mall);
        for (var some : phones.values()) for (var phone : some) tell(phone, day);
    }

    private void tell(Phone phone, LiveDay day) {
        var now = MyTicketHandler.body(hall, day, phone.followed);
        if (isSame(phone.told, now)) return;
        phone.told = now;
        phone.sse.send(now.position(), "ticket", now);
    }

    /** Whether a visitor sees no difference: a forecast that moves by some seconds is none. */
    private static boolean isSame(MyTicketBody told, MyTicketBody now) {
        return told.state() == now.state()
                && Objects.equals(told.ahead(), now.ahead())
                && Objects.equals(told.counter(), now.counter())
                && Objects.equals(told.service(), now.service())
                && Objects.equals(told.why(), now.why())
                && Objects.equals(told.suspended(), now.suspended())
                && minutes(told) == minutes(now);
    }

    private static long minutes(MyTicketBody body) {
        var forecast = body.forecast();
        return forecast == null ? -1 : forecast.lowMs() / 60_000 * 10_000 + forecast.highMs() / 60_000;
    }
}
