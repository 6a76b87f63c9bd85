package id.antrean.demo;

import id.antrean.mall.Counter;
import id.antrean.mall.CounterId;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the demo says when it is ready: where to look, and with what to sign in. */
record Welcome(String kioskUrl, String displayUrl, DemoCredentials keys, Path data) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);

    List<String> lines(Day day, boolean idle, Optional<CounterId> free) {
        var clerk = keys.staff().getLast();
        var supervisor = keys.supervisors().getFirst();
        var lines = new ArrayList<>(List.of(
                "",
                "  kiosk      " + kioskUrl + "/kiosk#token=" + keys.kiosk(),
                "  counter    " + kioskUrl + "/counter#token=" + keys.clerk(),
                "  desk       " + kioskUrl + "/desk#token=" + keys.clerk(),
                "  admin      " + kioskUrl + "/admin#token=" + keys.administrator(),
                "  display    " + displayUrl + "/",
                "  dashboard  " + displayUrl + "/dashboard#token=" + keys.manager(),
                "",
                "  sign in at the counter as " + clerk.name() + ", PIN " + clerk.pin() + where(day, idle, free),
                "  sign in at the desk as " + supervisor.name() + ", PIN " + supervisor.pin(),
                "  all keys   " + data.resolve(DemoCredentials.FILE),
                ""));
        var time = DAY.format(day.time().now().atZone(day.catalogue().timeZone()));
        if (idle) {
            lines.add("It is " + time + " in the mall. Nobody is there but you.");
        } else {
            lines.add(String.format(
                    Locale.ROOT,
                    "It is %s in the mall; its clock runs at %sx.",
                    time,
                    plain(day.time().speed())));
        }
        return lines;
    }

    private static String where(Day day, boolean idle, Optional<CounterId> free) {
        if (idle) return " (every counter is free)";
        return free.flatMap(day.catalogue()::counter)
                .map(Counter::name)
                .map(name -> " (counter " + name + " is free)")
                .orElse("");
    }

    private static String plain(double speed) {
        return speed == Math.rint(speed) ? Long.toString((long) speed) : Double.toString(speed);
    }
}
