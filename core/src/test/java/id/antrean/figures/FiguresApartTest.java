package id.antrean.figures;

import static id.antrean.day.SmallMall.COUNTER_1;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.SETOR;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What stands apart from the means: times that nobody believes, and minutes in which a service was suspended. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FiguresApartTest {
    private static final double MINUTE = 60_000;

    private final ViewInTest view = new ViewInTest();

    @AfterEach
    void close() {
        view.close();
    }

    /** KTP takes ten minutes: A001 took nine, A002 two hours, A003 three seconds. */
    private static Story suspectDay() {
        return new Story()
                .at("08:00", COUNTER_1)
                .issued("A001", KTP)
                .issued("A002", KTP)
                .issued("A003", KTP)
                .called("A001", 1, KTP)
                .started("A001", 1, KTP)
                .at("08:09")
                .completed("A001", 1, KTP)
                .called("A002", 1, KTP)
                .started("A002", 1, KTP)
                .at("10:09")
                .completed("A002", 1, KTP)
                .called("A003", 1, KTP)
                .started("A003", 1, KTP)
                .at("10:09:03")
                .completed("A003", 1, KTP);
    }

    @Test
    void a_service_time_far_from_its_standard_is_counted_apart_and_in_no_mean() {
        view.apply(suspectDay().events());
        var total = view.total("11:00");
        assertThat(total.served()).isEqualTo(3);
        assertThat(total.suspect()).isEqualTo(2);
        assertThat(total.service().count()).isEqualTo(1);
        assertThat(total.service().meanMs()).isEqualTo(9 * MINUTE);
        assertThat(total.withinStandard()).isEqualTo(new WithinStandard(1, 1, 1.0));
    }

    @Test
    void a_corrected_end_counts_instead_of_the_late_one() {
        view.apply(suspectDay().at("10:20").corrected("A002", 1, KTP, "08:20").events());
        var total = view.total("11:00");
        assertThat(total.suspect()).isEqualTo(1);
        assertThat(total.service().count()).isEqualTo(2);
        assertThat(total.service().meanMs()).isEqualTo(10 * MINUTE);
    }

    @Test
    void an_end_said_late_counts_as_said() {
        view.apply(new Story()
                .at("08:00", COUNTER_1)
                .issued("A001", KTP)
                .called("A001", 1, KTP)
                .started("A001", 1, KTP)
                .at("11:00")
                .completed("A001", 1, KTP, "08:12")
                .events());
        assertThat(view.total("11:30").service().meanMs()).isEqualTo(12 * MINUTE);
        assertThat(view.total("11:30").suspect()).isZero();
    }

    @Test
    void the_part_of_a_wait_in_which_the_service_was_suspended_stands_apart() {
        view.apply(new Story()
                .at("08:00", COUNTER_1)
                .issued("A001", KTP)
                .issued("L001", SETOR)
                .at("08:10")
                .suspended(KTP)
                .at("08:20")
                .suspended(KTP) // only a new reason
                .at("08:40")
                .lifted(KTP)
                .at("08:45")
                .called("A001", 1, KTP)
                .called("L001", 1, SETOR)
                .events());
        var total = view.total("09:00");
        assertThat(total.waiting().meanMs()).isEqualTo(45 * MINUTE);
        assertThat(total.suspended().count()).isEqualTo(2);
        assertThat(total.suspended().meanMs()).isEqualTo(15 * MINUTE);
        assertThat(total.suspended().maxMs()).isEqualTo(30 * 60_000L);
    }

    @Test
    void a_suspension_that_lasts_to_the_close_ends_with_the_day() {
        view.apply(new Story()
                .at("08:00", COUNTER_1)
                .issued("A001", KTP)
                .at("08:10")
                .suspended(KTP)
                .at("17:00")
                .left("A001", 1, KTP)
                .closed()
                .events());
        assertThat(view.total("18:00").suspended().count()).isZero(); // nobody was called
    }
}
