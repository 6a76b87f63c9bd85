package id.antrean.figures;

import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import id.antrean.day.RandomDay;
import id.antrean.day.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A long time at all malls is answered from days and months that were added up once, and is the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RollupTest {
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 10);
    private static final LocalDate NEXT_WEEK = TUESDAY.plusDays(7);

    private final ViewInTest view = new ViewInTest();

    @AfterEach
    void close() {
        view.close();
    }

    @ParameterizedTest(name = "by {0}")
    @EnumSource(names = {"MALL", "SERVICE", "AGENCY", "HOUR", "DAY"})
    void counts_and_means_are_the_same_and_percentiles_within_one_per_cent(By by) {
        long seed = RandomGenerator.getDefault().nextLong(1_000);
        fill(seed);
        var exact = view.ofAll(SEPTEMBER, TUESDAY, by);
        assertThat(view.addUp(TUESDAY)).isGreaterThan(80); // September and October whole, but for two days November
        var added = view.ofAll(SEPTEMBER.withDayOfMonth(1), TUESDAY, by);

        assertThat(exact.percentileError()).isZero();
        assertThat(added.percentileError()).isEqualTo(0.01);
        assertThat(added.total().joined()).as("seed %d", seed).isGreaterThan(1_000);
        assertThat(added.items()).extracting(Figure::key).containsExactlyElementsOf(keys(exact));
        assertSame("seed " + seed + " total", exact.total(), added.total());
        for (int i = 0; i < exact.items().size(); i++) {
            var row = exact.items().get(i);
            assertSame("seed " + seed + " " + row.key(), row, added.items().get(i));
        }
    }

    private static List<String> keys(FiguresAnswer answer) {
        return answer.items().stream().map(Figure::key).toList();
    }

    /** A random day, and others like it at three malls until the Tuesday, each a little other than the last. */
    private void fill(long seed) {
        view.apply(Story.recorded(RandomDay.of(seed, 400).events()));
        view.execute("""
                SELECT setseed(%f);
                INSERT INTO figures_day_n (mall, date, time_zone, training, seen)
                SELECT 'mall-' || m, date - d, time_zone, false, seen
                FROM figures_day_n, generate_series(1, 3) m, generate_series(0, 75) d;
                INSERT INTO figures_leg_n
                SELECT 'mall-' || m, date - d, (date - d) || substr(ticket, 11), leg, service, agency, standard_ms,
                    suspect_below_ms, suspect_above_ms, channel, priority, arrived_at - shift, joined_at - shift - more,
                    forecast_low_ms, forecast_high_ms, calls, first_called_at - shift, last_called_at - shift, counter,
                    clerk, started_at - shift, held_ms, held_before_ms, held_since, place, place_before, ended,
                    ended_at - shift, served_until - shift, seen
                FROM figures_leg_n, generate_series(1, 3) m, generate_series(0, 75) d,
                    LATERAL (SELECT d * interval '1 day' AS shift,
                        (floor(random() * 600000) - 60000) * interval '1 ms' AS more) moved
                """.formatted(seed / 1_000.0));
    }

    private static void assertSame(String of, Figure exact, Figure added) {
        assertThat(withoutTimes(added)).as(of).isEqualTo(withoutTimes(exact));
        assertClose(of + " waiting", exact.waiting(), added.waiting());
        assertClose(of + " walking", exact.walking(), added.walking());
        assertClose(of + " service", exact.service(), added.service());
        assertClose(of + " suspended", exact.suspended(), added.suspended());
        assertClose(of + " visit", exact.visit(), added.visit());
        assertThat(added.forecast().compared())
                .as(of)
                .isEqualTo(exact.forecast().compared());
        assertThat(added.forecast().inside()).as(of).isEqualTo(exact.forecast().inside());
        assertNear(of, exact.forecast().meanAbsoluteErrorMs(), added.forecast().meanAbsoluteErrorMs(), 1e-9);
        assertNear(of, exact.forecast().biasMs(), added.forecast().biasMs(), 1e-9);
    }

    private static List<?> withoutTimes(Figure row) {
        return List.of(
                row.key(),
                row.name(),
                row.joined(),
                row.called(),
                row.served(),
                row.noShows(),
                row.cancelled(),
                row.transferred(),
                row.leftAtClose(),
                row.open(),
                row.waitingNow(),
                row.longestWaitMs(),
                row.suspect(),
                row.withinStandard(),
                String.valueOf(row.noShowRate()),
                String.valueOf(row.abandonmentRate()));
    }

    private static void assertClose(String of, @Nullable Spread exact, @Nullable Spread added) {
        if (exact == null || added == null) throw new AssertionError(of + ": no times");
        assertThat(added.count()).as(of).isEqualTo(exact.count());
        assertThat(added.clockFaults()).as(of).isEqualTo(exact.clockFaults());
        assertThat(added.maxMs()).as(of).isEqualTo(exact.maxMs());
        assertNear(of + " mean", exact.meanMs(), added.meanMs(), 1e-12);
        assertNear(of + " median", exact.medianMs(), added.medianMs(), Buckets.ERROR + 1e-9);
        assertNear(of + " p90", exact.p90Ms(), added.p90Ms(), Buckets.ERROR + 1e-9);
        assertNear(of + " p95", exact.p95Ms(), added.p95Ms(), Buckets.ERROR + 1e-9);
        assertNear(of + " p99", exact.p99Ms(), added.p99Ms(), Buckets.ERROR + 1e-9);
    }

    private static void assertNear(String of, @Nullable Double exact, @Nullable Double added, double part) {
        if (exact == null) assertThat(added).as(of).isNull();
        else assertThat(added).as(of).isCloseTo(exact, within(Math.abs(exact) * part + 1e-9));
    }

    @Test
    void what_is_taken_back_on_a_day_that_was_added_up_is_taken_out_of_it() {
        var story = served();
        view.addUp(NEXT_WEEK);
        assertThat(november().total().served()).isEqualTo(1);

        view.apply(story.at("08:16").undone("A001", 1, KTP, Step.COMPLETE).events());
        assertThat(november().total().served()).isZero();
        assertThat(november().total().service().count()).isZero();
        assertThat(view.addUp(NEXT_WEEK)).isEqualTo(1);
        assertThat(november().total().served()).isZero();
        assertThat(november().total().joined()).isEqualTo(1);
    }

    @Test
    void a_year_is_made_of_its_months_and_a_change_takes_out_the_day_with_its_month_and_year() {
        long seed = RandomGenerator.getDefault().nextLong(1_000);
        fill(seed);
        var year = LocalDate.of(2026, 1, 1);
        var exact = view.ofAll(SEPTEMBER, TUESDAY, By.AGENCY);
        int of2026 = 365 + 12 + 1;
        assertThat(view.addUp(year.plusYears(1).plusDays(1))).isEqualTo(of2026);
        assertSame("seed " + seed, exact.total(), wholeYear(year).total());

        view.apply(new Story().at("08:00").issued("Z001", KTP).events());
        assertThat(wholeYear(year).total().joined()).isEqualTo(exact.total().joined() + 1);
        assertThat(view.addUp(year.plusYears(1).plusDays(1))).isEqualTo(3);
        assertThat(wholeYear(year).total().joined()).isEqualTo(exact.total().joined() + 1);
    }

    private FiguresAnswer wholeYear(LocalDate first) {
        return view.ofAll(first, first.plusYears(1).minusDays(1), By.AGENCY);
    }

    private Story served() {
        var story = new Story().at("08:00").issued("A001", KTP).at("08:10").called("A001", 1, KTP);
        story.at("08:12").started("A001", 1, KTP).at("08:15").completed("A001", 1, KTP);
        view.apply(story.events());
        return story;
    }

    private FiguresAnswer november() {
        return view.ofAll(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), By.SERVICE);
    }

    @Test
    void a_day_is_not_added_up_while_somebody_changes_it() {
        var story = served().at("08:16").undone("A001", 1, KTP, Step.COMPLETE);
        var added = new CompletableFuture<Integer>();
        view.apply(story.events(), () -> {
            added.completeAsync(() -> view.addUp(NEXT_WEEK));
            await().until(() -> view.number("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
                            + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                    == 1);
        });
        assertThat(added.join()).isGreaterThan(1);
        assertThat(november().percentileError()).isPositive();
        assertThat(november().total().served()).isZero();
    }

    /** A country's day takes minutes to add up, and is due in the morning of the second day after it. */
    @Test
    void nobody_waits_with_a_change_of_today_while_a_day_of_the_same_month_is_added_up() {
        view.addUp(Period.day(TUESDAY.minusDays(2)), this::served);

        assertThat(november().total().served()).isEqualTo(1);
    }

    @Test
    void tables_made_again_and_added_up_again_give_the_same() {
        var events = Story.recorded(RandomDay.of(7, 400).events());
        for (var event : events) view.apply(List.of(event));
        view.addUp(NEXT_WEEK);
        var live = november();
        view.rebuild(events, 1_000);
        assertThat(november().percentileError()).isZero();
        view.addUp(NEXT_WEEK);
        assertThat(november()).isEqualTo(live);
        assertThat(live.total().waiting().count()).isGreaterThan(10);
    }
}
