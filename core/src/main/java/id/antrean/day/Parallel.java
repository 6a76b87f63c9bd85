package id.antrean.day;

import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;

/**
 * One clerk who serves several visitors at once, such as while one fills in a form.
 *
 * <ol>
 *   <li>Only where every one of their services allows so many.
 *   <li>Nobody else is called while a called visitor has not come yet.
 *   <li>Each is completed, held or sent on by itself; a break waits until all have gone.
 * </ol>
 */
final class Parallel {
    private Parallel() {}

    /** Whether a counter with visitors may take one more. */
    static boolean hasRoom(CounterState counter, DayState day) {
        long here = counter.tickets().count();
        return counter.tickets()
                .flatMap(ticket -> day.legs().find(ticket).stream())
                .allMatch(leg -> leg.state() == LegState.SERVING && allows(leg.service(), here + 1, day));
    }

    /** Whether a visitor of this service may join those who are there. */
    static boolean mayJoin(ServiceId service, CounterState counter, DayState day) {
        if (counter.ticket() == null) return true; // asked of everybody who waits, and mostly nobody is there
        return allows(service, counter.tickets().count() + 1, day);
    }

    private static boolean allows(ServiceId service, long visitors, DayState day) {
        return day.requireCatalogue().service(service).map(Service::parallel).orElse(1) >= visitors;
    }
}
