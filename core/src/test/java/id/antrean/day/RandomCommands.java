package id.antrean.day;

import id.antrean.mall.Catalogue;
import id.antrean.mall.CounterId;
import id.antrean.mall.Language;
import id.antrean.mall.PriorityClass;
import id.antrean.mall.ServiceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may ask next: mostly sensible, now and then not. A new command gets a line in one of the two lists; a
 * test names the command that has none.
 */
public final class RandomCommands {
    private static final List<String> CLERKS = List.of("rina", "budi", "sari");

    /** What visitors and staff ask, and how often. */
    private static final List<Wish> PEOPLE = List.of(
            often(
                    16,
                    s -> new DayCommand.IssueTicket(
                            s.id(),
                            s.service(),
                            s.priority(),
                            s.one(Language.values()),
                            s.one(List.of(Channel.KIOSK, Channel.DESK)),
                            s.oneIn(8) ? s.some(s.offered()) : List.of(),
                            s.oneIn(6) ? s.ticket() : null,
                            s.oneIn(12) ? s.yesterdays() : null,
                            s.at())),
            often(2, s -> new DayCommand.ServeWithoutTicket(s.id(), s.counter, s.caller(), s.service(), s.at())),
            often(2, s -> new DayCommand.PostponeTicket(s.id(), s.ticket(), 1 + s.random.nextInt(20), s.at())),
            often(2, s -> new DayCommand.ReturnTicket(s.id(), s.counter, s.caller(), s.ticket(), s.at())),
            often(
                    2,
                    s -> new DayCommand.CorrectCompletion(
                            s.id(), s.counter, s.served(), s.earlier(), "lupa menekan selesai", s.at())),
            often(1, s -> new DayCommand.LiftQuota(s.id(), s.service(), 1 + s.random.nextInt(3), "izin", s.at())),
            often(8, s -> new DayCommand.OpenCounter(s.id(), s.counter, s.clerk(), s.some(s.services()), s.at())),
            often(14, s -> new DayCommand.CallNext(s.id(), s.counter, s.caller(), s.at())),
            often(3, s -> new DayCommand.RecallTicket(s.id(), s.counter, s.caller(), s.ticket(), s.at())),
            often(8, s -> new DayCommand.StartService(s.id(), s.counter, s.caller(), s.ticket(), s.at())),
            often(
                    8,
                    s -> new DayCommand.CompleteService(
                            s.id(),
                            s.counter,
                            s.caller(),
                            s.ticket(),
                            s.outcome(),
                            s.items(),
                            s.oneIn(6) ? s.earlier() : null,
                            s.oneIn(6),
                            s.yes(),
                            s.at())),
            often(4, s -> new DayCommand.MarkNoShow(s.id(), s.counter, s.caller(), s.ticket(), s.at())),
            often(4, s -> new DayCommand.SetTicketAside(s.id(), s.counter, s.caller(), s.ticket(), s.yes(), s.at())),
            often(3, s -> new DayCommand.ReleaseTicket(s.id(), s.away(), s.at())),
            often(4, s -> new DayCommand.ReinstateTicket(s.id(), s.missed(), "kembali", s.at())),
            often(2, s -> new DayCommand.TendSetAside(s.id(), s.at())),
            often(1, s -> new DayCommand.CallTicket(s.id(), s.counter, s.caller(), s.ticket(), "salah antre", s.at())),
            often(
                    4,
                    s -> new DayCommand.HoldTicket(
                            s.id(), s.counter, s.caller(), s.ticket(), s.minutes(), s.yes(), s.at())),
            often(4, s -> new DayCommand.ContinueTicket(s.id(), s.counter, s.caller(), s.away(), s.at())),
            often(
                    4,
                    s -> new DayCommand.TransferTicket(
                            s.id(),
                            s.counter,
                            s.caller(),
                            s.ticket(),
                            s.service(),
                            s.yes(),
                            s.oneIn(4) ? s.one(s.catalogue().counters()).counter() : null,
                            s.oneIn(6) ? s.clerk() : null,
                            s.at())),
            often(5, s -> new DayCommand.UndoLastStep(s.id(), s.counter, s.caller(), s.ticket(), s.at())),
            often(2, s -> new DayCommand.GrantPriority(s.id(), s.ticket(), s.priorityClass(), s.at())),
            often(2, s -> new DayCommand.RevokePriority(s.id(), s.ticket(), "tidak berhak", s.at())),
            often(2, s -> new DayCommand.MoveTicket(s.id(), s.ticket(), s.service(), s.at())),
            often(1, s -> new DayCommand.ReprintTicket(s.id(), s.ticket(), s.at())),
            often(1, s -> new DayCommand.LendCounter(s.id(), s.counter, s.some(s.offered()), s.at())),
            often(1, s -> new DayCommand.CancelTicket(s.id(), s.ticket(), "pulang", s.at())),
            often(
                    1,
                    s -> new DayCommand.PauseCounter(
                            s.id(), s.counter, s.caller(), s.one(PauseKind.values()), s.soon(), s.at())),
            often(2, s -> new DayCommand.ResumeCounter(s.id(), s.counter, s.caller(), s.at())),
            often(1, s -> new DayCommand.CloseCounter(s.id(), s.counter, s.caller(), null, s.yes(), s.at())),
            often(1, s -> new DayCommand.SuspendService(s.id(), s.service(), "gangguan", s.soon(), s.at())),
            often(2, s -> new DayCommand.LiftSuspension(s.id(), s.service(), s.at())),
            often(1, s -> new DayCommand.CloseDay(s.id(), s.at())));

    /** What the house asks of itself, rarely. */
    private static final List<Wish> HOUSE = List.of(
            often(1, s -> new DayCommand.OpenDay(s.id(), 1, s.catalogue(), s.at())),
            often(
                    3,
                    s -> new DayCommand.ApplyCatalogue(
                            s.id(),
                            s.day.version() + s.random.nextInt(2),
                            RandomMalls.changed(s.random, s.catalogue()),
                            s.at())));

    private static final int HOUSE_ONCE_IN = 100;

    private RandomCommands() {}

    /** What a visitor or somebody of the staff asks of an open day. */
    public static DayCommand next(SplittableRandom random, DayState day, Instant at) {
        return pick(PEOPLE, new Scene(random, day, at));
    }

    /** The same, and what the house asks of itself. */
    public static DayCommand nextOfAll(SplittableRandom random, DayState day, Instant at) {
        return pick(random.nextInt(HOUSE_ONCE_IN) == 0 ? HOUSE : PEOPLE, new Scene(random, day, at));
    }

    private interface Maker {
        DayCommand make(Scene scene);
    }

    private record Wish(int weight, Maker maker) {}

    private static Wish often(int weight, Maker maker) {
        return new Wish(weight, maker);
    }

    private static DayCommand pick(List<Wish> wishes, Scene scene) {
        int at = scene.random.nextInt(wishes.stream().mapToInt(Wish::weight).sum());
        for (var wish : wishes) {
            at -= wish.weight();
            if (at < 0) return wish.maker().make(scene);
        }
        throw new IllegalStateException("no wish");
    }

    /** One moment of a day, with somebody at one of its counters. */
    private static final class Scene {
        private final SplittableRandom random;
        private final DayState day;
        private final Instant at;
        private final CounterId counter;

        Scene(SplittableRandom random, DayState day, Instant at) {
            this.random = random;
            this.day = day;
            this.at = at;
            var counters = day.requireCatalogue().counters();
            counter = oneIn(60) ? new CounterId("c9") : one(counters).counter();
        }

        DayId id() {
            return day.requireDay();
        }

        Instant at() {
            return at;
        }

        Catalogue catalogue() {
            return day.requireCatalogue();
        }

        boolean yes() {
            return random.nextBoolean();
        }

        boolean oneIn(int times) {
            return random.nextInt(times) == 0;
        }

        <T> T one(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }

        <T> T one(T[] from) {
            return from[random.nextInt(from.length)];
        }

        /** None, which mostly means all, or a few of them. */
        <T> List<T> some(List<T> from) {
            return yes() ? List.of() : from.stream().filter(it -> yes()).toList();
        }

        ClerkId clerk() {
            return new ClerkId(one(CLERKS));
        }

        /** Mostly one who may act for whoever has the counter. */
        @Nullable
        ClerkId caller() {
            return oneIn(8) ? clerk() : null;
        }

        ServiceId service() {
            return oneIn(60)
                    ? new ServiceId("tiada")
                    : one(catalogue().services()).service();
        }

        /** What the counter may serve. */
        List<ServiceId> services() {
            return catalogue().counter(counter).map(it -> it.services()).orElse(List.of());
        }

        /** All that the mall has. */
        List<ServiceId> offered() {
            return catalogue().services().stream().map(it -> it.service()).toList();
        }

        String priorityClass() {
            var claimed = priority();
            return claimed == null ? "kelas-0" : claimed;
        }

        @Nullable
        String priority() {
            if (oneIn(60)) return "tiada";
            var classes = catalogue().policy().priorityClasses().stream()
                    .map(PriorityClass::key)
                    .toList();
            return classes.isEmpty() || random.nextInt(3) > 0 ? null : one(classes);
        }

        @Nullable
        Instant soon() {
            return yes() ? null : at.plusSeconds(random.nextInt(1_800));
        }

        @Nullable
        String outcome() {
            return oneIn(4) ? one(List.of("done", "incomplete")) : null;
        }

        List<ItemCount> items() {
            return oneIn(8) ? List.of(new ItemCount(one(List.of("pages", "tiada")), 1 + random.nextInt(9))) : List.of();
        }

        /** Mostly the ticket at the counter or the one that was there last, else any open one, else none of today's. */
        TicketId ticket() {
            var here = day.counter(counter).map(CounterState::ticket);
            if (here.isPresent() && random.nextInt(4) > 0) return here.get();
            var last = day.counter(counter).map(CounterState::last);
            if (last.isPresent() && yes()) return last.get().before().ticket();
            return any(day.legs().stream()).orElseGet(() -> TicketId.of(id().date(), "A999"));
        }

        TicketId away() {
            return any(day.legs().stream()
                            .filter(leg -> leg.state() == LegState.HELD || leg.state() == LegState.SET_ASIDE))
                    .orElseGet(this::ticket);
        }

        TicketId served() {
            var last = day.served().get(counter);
            return last == null || oneIn(8) ? ticket() : last.leg().ticket();
        }

        TicketId yesterdays() {
            return TicketId.of(id().date().minusDays(1), "A00" + (1 + random.nextInt(3)));
        }

        Instant earlier() {
            return at.minusSeconds(random.nextInt(1_200));
        }

        @Nullable
        Integer minutes() {
            return yes() ? null : (Integer) (1 + random.nextInt(20));
        }

        TicketId missed() {
            return any(day.noShows().values().stream()
                            .sorted(Comparator.comparing(leg -> leg.ticket().value())))
                    .orElseGet(this::ticket);
        }

        private Optional<TicketId> any(Stream<Leg> of) {
            var legs = of.toList();
            return legs.isEmpty() ? Optional.empty() : Optional.of(one(legs).ticket());
        }
    }
}
