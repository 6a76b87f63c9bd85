package id.antrean.demo;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What one visitor does: comes to the kiosk, takes a ticket or is turned away, and, if impatient, gives it back at the help desk. All
 * the rest happens at the counter.
 */
final class VisitorScript {
    private final PlannedVisitor visitor;
    private final String mall;
    private final DemoClient kiosk;
    private final DemoClient help;
    private final Hall hall;
    private final Tally tally;
    private final DemoTime time;

    /** @param help the help desk, where tickets are given back */
    VisitorScript(
            PlannedVisitor visitor,
            String mall,
            DemoClient kiosk,
            DemoClient help,
            Hall hall,
            Tally tally,
            DemoTime time) {
        this.visitor = visitor;
        this.mall = mall;
        this.kiosk = kiosk;
        this.help = help;
        this.hall = hall;
        this.tally = tally;
        this.time = time;
    }

    void play() throws InterruptedException {
        time.sleepUntil(visitor.arrives());
        var ticket = kiosk.post("/api/v1/malls/" + mall + "/tickets", wish());
        if (!ticket.succeeded()) {
            tally.turnedAway(ticket.code());
            return;
        }
        tally.issued();
        hall.enter(ticket.text("ticket"), visitor);
        if (visitor.habit() == Habit.IMPATIENT) giveUp(ticket.text("ticket"));
    }

    private Map<String, String> wish() {
        var wish = new HashMap<String, String>();
        wish.put("service", visitor.service().value());
        wish.put("language", visitor.language().name().toLowerCase(Locale.ROOT));
        if (visitor.priorityClass() != null) wish.put("priorityClass", visitor.priorityClass());
        return wish;
    }

    /** Refused when the number has been called in the meantime: then it goes on as for everybody. */
    private void giveUp(String ticket) throws InterruptedException {
        time.sleep(visitor.patience());
        help.post("/api/v1/malls/" + mall + "/tickets/" + ticket + "/cancel", Map.of("reason", "tidak jadi menunggu"));
    }
}
