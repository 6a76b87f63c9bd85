package id.antrean.demo;

import id.antrean.mall.Catalogue;
import id.antrean.mall.Language;
import id.antrean.mall.Service;
import id.antrean.mall.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Who comes on one day: the same catalogue, demand, date, seed and load give the same people.
 *
 * @param visitors in order of arrival
 */
record ArrivalPlan(List<PlannedVisitor> visitors) {
    private static final double ABSENT = 0.06;
    private static final double ONWARD = 0.04;
    private static final double FORGETFUL = 0.03;
    private static final double IMPATIENT = 0.03;
    private static final double SLOW = 0.04;
    private static final double PRIORITY = 0.05;
    private static final double ENGLISH = 0.03;

    /** Variance of the logarithm for a coefficient of variation of 0.5. */
    private static final double LOG_VARIANCE = Math.log(1 + 0.5 * 0.5);

    ArrivalPlan {
        visitors = List.copyOf(visitors);
    }

    /**
     * @param load 1 for a usual day of the demand, 3 for one three times as busy
     * @return nobody when the mall is closed on that date
     */
    static ArrivalPlan of(Catalogue catalogue, Demand demand, LocalDate date, long seed, double load) {
        if (catalogue.hoursOn(date).isClosed()) return new ArrivalPlan(List.of());
        var dice = new SplittableRandom(seed ^ (date.toEpochDay() << 32));
        var rush = new Rush(catalogue.hoursOn(date));
        var visitors = new ArrayList<PlannedVisitor>();
        for (long left = Math.round(demand.total() * load); left > 0; left--) {
            var arrives =
                    date.atTime(rush.draw(dice)).atZone(catalogue.timeZone()).toInstant();
            visitors.add(visitor(catalogue, demand, arrives, dice.split()));
        }
        visitors.sort(Comparator.comparing(PlannedVisitor::arrives));
        letOneComeAfterAll(visitors);
        return new ArrivalPlan(visitors);
    }

    /** A visitor the plan does not know, such as one who took a ticket by hand: ordinary, the same for the same seed. */
    static PlannedVisitor stranger(ServiceId service, long seed) {
        var dice = new SplittableRandom(seed);
        return new PlannedVisitor(Instant.EPOCH, service, pace(dice), walk(dice));
    }

    private static PlannedVisitor visitor(Catalogue catalogue, Demand demand, Instant arrives, RandomGenerator dice) {
        var service = demand.draw(catalogue, dice);
        var onward = onward(catalogue, service, dice);
        var habit = habit(dice.nextDouble());
        return new PlannedVisitor(
                arrives,
                service,
                dice.nextDouble() < PRIORITY ? priorityClass(catalogue, dice) : null,
                dice.nextDouble() < ENGLISH ? Language.EN : Language.ID,
                habit == Habit.ONWARD && onward == null ? Habit.ORDINARY : habit,
                pace(dice),
                walk(dice),
                Duration.ofSeconds(dice.nextInt(8 * 60, 30 * 60)),
                onward);
    }

    private static Habit habit(double roll) {
        double left = roll;
        if ((left -= ABSENT) < 0) return Habit.ABSENT;
        if ((left -= ONWARD) < 0) return Habit.ONWARD;
        if ((left -= FORGETFUL) < 0) return Habit.FORGETFUL;
        if ((left -= IMPATIENT) < 0) return Habit.IMPATIENT;
        return left < SLOW ? Habit.SLOW : Habit.ORDINARY;
    }

    private static @Nullable String priorityClass(Catalogue catalogue, RandomGenerator dice) {
        var classes = catalogue.policy().priorityClasses();
        return classes.isEmpty()
                ? null
                : classes.get(dice.nextInt(classes.size())).key();
    }

    /** Another service of the same agency, where there is one. */
    private static @Nullable ServiceId onward(Catalogue catalogue, ServiceId from, RandomGenerator dice) {
        var agency = catalogue.service(from).map(Service::agency).orElseThrow();
        var others = catalogue.services().stream()
                .filter(other ->
                        other.agency().equals(agency) && !other.service().equals(from))
                .map(Service::service)
                .toList();
        return others.isEmpty() ? null : others.get(dice.nextInt(others.size()));
    }

    private static double pace(RandomGenerator dice) {
        return Math.exp(Math.sqrt(LOG_VARIANCE) * dice.nextGaussian() - LOG_VARIANCE / 2);
    }

    private static Duration walk(RandomGenerator dice) {
        return Duration.ofSeconds(dice.nextInt(10, 50));
    }

    private static void letOneComeAfterAll(List<PlannedVisitor> visitors) {
        for (int i = visitors.size() / 4; i < visitors.size(); i++) {
            if (visitors.get(i).habit() != Habit.ABSENT) continue;
            visitors.set(i, visitors.get(i).as(Habit.ALMOST_ABSENT));
            return;
        }
    }
}
