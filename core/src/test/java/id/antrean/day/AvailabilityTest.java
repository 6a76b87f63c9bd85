package id.antrean.day;

import static id.antrean.day.Asks.callNext;
import static id.antrean.day.Asks.closeDay;
import static id.antrean.day.Asks.open;
import static id.antrean.day.Asks.take;
import static id.antrean.day.DayScenario.given;
import static id.antrean.day.SmallMall.COUNTER_2;
import static id.antrean.day.SmallMall.DAY;
import static id.antrean.day.SmallMall.KK;
import static id.antrean.day.SmallMall.KTP;
import static id.antrean.day.SmallMall.RINA;
import static id.antrean.day.SmallMall.SETOR;
import static id.antrean.day.SmallMall.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.mall.ServiceId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a visitor is told of a service before taking a ticket. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AvailabilityTest {
    @Test
    void it_says_who_waits_for_this_service_and_since_when_the_first_has() {
        var day = given(
                        take("08:00", KK),
                        take("08:01", KTP),
                        take("08:02", KTP),
                        take("08:03", KTP),
                        open("08:04", COUNTER_2, RINA),
                        callNext("08:05", COUNTER_2))
                .day();
        var ktp = of(day, KTP, "08:30");
        assertThat(ktp.waiting()).isEqualTo(2);
        assertThat(ktp.longestWaitSince()).isEqualTo(at("08:02"));
        assertThat(of(day, SETOR, "08:30").waiting()).isZero();
        assertThat(of(day, SETOR, "08:30").longestWaitSince()).isNull();
    }

    @Test
    void in_service_hours_it_says_that_no_counter_is_open_for_it() {
        var day = given(open("08:00", COUNTER_2, RINA)).day();
        assertThat(of(day, KTP, "08:30").openCounters()).isEqualTo(1);
        assertThat(of(day, KTP, "08:30").notice()).isNull();
        assertThat(of(day, KK, "08:30").openCounters()).isZero();
        assertThat(kind(of(day, KK, "08:30").notice())).isEqualTo(Refusal.Kind.NO_COUNTER_OPEN);
        assertThat(kind(of(day, KTP, "07:45").notice())).isEqualTo(Refusal.Kind.SERVICE_NOT_STARTED);
    }

    @Test
    void the_tickets_left_are_the_fewer_of_the_services_and_the_agencys() {
        assertThat(left(null, null)).isNull();
        assertThat(left(10, null)).isEqualTo(9);
        assertThat(left(null, 20)).isEqualTo(18);
        assertThat(left(10, 20)).isEqualTo(9);
        assertThat(left(10, 5)).isEqualTo(3);
        assertThat(left(1, 5)).isZero();
        assertThat(left(null, 2)).isZero();
    }

    /** After one ticket of KTP and one of KK, both of one agency. */
    private static @Nullable Integer left(@Nullable Integer ktp, @Nullable Integer agency) {
        var scenario = DayScenario.given(SmallMall.catalogue(ktp, agency), DAY, take("08:00", KTP), take("08:00", KK));
        return of(scenario.day(), KTP, "08:30").quotaLeft();
    }

    @Test
    void before_the_kiosk_opens_it_says_when_and_after_the_close_never() {
        var day = Availability.beforeOpening(DAY, 1, SmallMall.catalogue());
        assertThat(of(day, KTP, "07:00").opensAt()).isEqualTo(at("07:30"));
        assertThat(kind(of(day, KTP, "07:00").closedBecause())).isEqualTo(Refusal.Kind.KIOSK_NOT_OPEN);
        assertThat(of(day, KTP, "07:30").closedBecause()).isNull();

        var closed = given(closeDay("17:00")).day();
        assertThat(of(closed, KTP, "17:01").opensAt()).isNull();
        assertThat(kind(of(closed, KTP, "17:01").closedBecause())).isEqualTo(Refusal.Kind.DAY_CLOSED);
    }

    private static Refusal.Kind kind(@Nullable Refusal refusal) {
        return Objects.requireNonNull(refusal).kind();
    }

    private static Availability of(DayState day, ServiceId service, String time) {
        var named = SmallMall.catalogue().service(service).orElseThrow();
        var its = day.requireCatalogue().service(service).orElse(named);
        return Availability.of(day, its, at(time));
    }
}
