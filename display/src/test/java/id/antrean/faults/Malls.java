package id.antrean.faults;

import id.antrean.house.BusyMall;
import id.antrean.mall.Catalogue;
import id.antrean.mall.MallId;
import id.antrean.mall.PriorityClass;
import id.antrean.mall.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Malls in which it is about noon whenever the faults are run, and the order is by standing alone. */
final class Malls {
    static final int COUNTERS = 3;
    static final List<String> SERVICES = BusyMall.SERVICES;

    private static final int NOON = 12;

    private Malls() {}

    static MallId mall(int number) {
        return new MallId("mall-" + number);
    }

    static Catalogue catalogue(int number) {
        var elderly = new PriorityClass("elderly", new Words("Lansia", "Elderly"), 30);
        return BusyMall.like(mall(number), "Mal " + number, noonNow(), COUNTERS, List.of(elderly));
    }

    private static java.time.ZoneId noonNow() {
        int east = NOON - Instant.now().atOffset(ZoneOffset.UTC).getHour();
        return java.time.ZoneId.of(east == 0 ? "Etc/GMT" : "Etc/GMT" + (east > 0 ? "-" + east : "+" + -east));
    }
}
