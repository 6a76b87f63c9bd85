package id.antrean.day;

import static id.antrean.day.Asks.suspend;
import static id.antrean.day.DayScenario.given;
import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.KK;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.at;

import id.antrean.day.DayCommand.LiftSuspension;
import id.antrean.day.DayCommand.SuspendService;
import id.antrean.day.DayEvent.ServiceSuspended;
import id.antrean.day.DayEvent.SuspensionLifted;
import id.antrean.mall.ServiceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SuspendingTest {
    @Test
    void a_suspension_says_why_and_until_when_as_far_as_known() {
        given().when(suspended(at("10:00"))).then(new ServiceSuspended(DAY, KTP, "jaringan", at("10:00"), at("09:00")));
        given().when(suspended(null)).then(new ServiceSuspended(DAY, KTP, "jaringan", null, at("09:00")));
    }

    /** The fault: the expected return had parts of a millisecond, which the log does not keep. */
    @Test
    void the_expected_return_is_kept_in_whole_milliseconds() {
        given().when(suspended(at("10:00").plusNanos(1_999_999)))
                .then(new ServiceSuspended(DAY, KTP, "jaringan", at("10:00").plusMillis(1), at("09:00")));
    }

    @Test
    void it_is_lifted_once() {
        var scenario = given(suspended(null));
        scenario.when(lifted()).then(new SuspensionLifted(DAY, KTP, at("09:30")));
        scenario.when(lifted()).thenRefused(Refusal.Kind.NOT_SUSPENDED);
    }

    @Test
    void another_services_suspension_is_not_lifted_with_it() {
        given(suspend("09:00", KK)).when(lifted()).thenRefused(Refusal.Kind.NOT_SUSPENDED);
    }

    @Test
    void a_service_that_the_mall_has_not_cannot_be_suspended() {
        given().when(suspend("09:00", new ServiceId("tiada"))).thenRefused(Refusal.Kind.UNKNOWN_SERVICE);
    }

    private static SuspendService suspended(@Nullable Instant until) {
        return new SuspendService(DAY, KTP, "jaringan", until, at("09:00"));
    }

    private static LiftSuspension lifted() {
        return new LiftSuspension(DAY, KTP, at("09:30"));
    }
}
