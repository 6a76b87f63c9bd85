package id.antrean.faults;

import id.antrean.house.BusyMall;
import id.antrean.mall.Catalogue;
import id.antrean.mall.MallId;
import id.antrean.mall.PriorityClass;
import id.antrean.mall.Words;
import java.util.List;

/** Malls in which it is about noon whenever the faults are run, and the order is by standing alone. */
final class Malls {
    static final int COUNTERS = 3;
    static final List<String> SERVICES = BusyMall.SERVICES;

    private Malls() {}

    static MallId mall(int number) {
        return new MallId("mall-" + number);
    }

    /** What a visitor asks for who does not mind. */
    static String wish() {
        return "{\"service\": \"" + SERVICES.getFirst() + "\"}";
    }

    static Catalogue catalogue(int number) {
        var elderly = new PriorityClass("elderly", new Words("Lansia", "Elderly"), 30);
        return BusyMall.like(mall(number), "Mal " + number, BusyMall.whereItIsNoon(), COUNTERS, List.of(elderly));
    }
}
