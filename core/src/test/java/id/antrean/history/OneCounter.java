package id.antrean.history;

/** Where tickets are while they are called or served. */
final class OneCounter implements StepInvariant {
    static final String TICKET = "a ticket is at one counter at most";
    static final String COUNTER = "a counter has no more visitors than each of their services allows";

    @Override
    public void before(LogRow row, Hall hall, Findings findings) {
        if (!row.is("ticket-called", "ticket-continued")) return;
        hall.stay(row.text("ticket"))
                .ifPresent(stay -> findings.unless(
                        !stay.isAtCounter() || stay.counter().equals(row.text("counter")),
                        TICKET,
                        "%s, it is at %s",
                        row.told(),
                        stay.counter()));
    }

    @Override
    public void after(LogRow row, Hall hall, Findings findings) {
        if (!row.is("ticket-called", "ticket-continued")) return;
        var there = hall.at(row.text("counter")).toList();
        for (var stay : there) {
            findings.unless(there.size() <= hall.parallel(stay.service()), COUNTER, "%s: %s", row.told(), there);
        }
    }
}
