package id.antrean.day;

import static id.antrean.day.SmallMall.FRIDAY;
import static id.antrean.day.SmallMall.HOLIDAY;
import static id.antrean.day.SmallMall.TUESDAY;
import static id.antrean.day.SmallMall.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.mall.ServiceId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpeningHoursTest {
    private final OpeningHours friday = new OpeningHours(SmallMall.catalogue(), FRIDAY);

    @Test
    void service_is_over_after_its_last_hour_and_not_before_it_nor_in_a_break() {
        assertThat(friday.serviceOver(at(FRIDAY, "07:00"))).isFalse();
        assertThat(friday.serviceOver(at(FRIDAY, "08:00"))).isFalse();
        assertThat(friday.serviceOver(at(FRIDAY, "12:00"))).isFalse();
        assertThat(friday.serviceOver(at(FRIDAY, "14:59"))).isFalse();
        assertThat(friday.serviceOver(at(FRIDAY, "15:00"))).isTrue();
    }

    @Test
    void on_a_holiday_it_is_over_at_any_time() {
        var holiday = new OpeningHours(SmallMall.catalogue(), HOLIDAY);
        assertThat(holiday.serviceOver(at(HOLIDAY, "09:00"))).isTrue();
    }

    @Test
    void work_goes_on_after_the_break_and_after_the_last_hour() {
        assertThat(after("10:00", 30)).isEqualTo(at(FRIDAY, "10:30"));
        assertThat(after("11:00", 30)).isEqualTo(at(FRIDAY, "11:30"));
        assertThat(after("11:00", 31)).isEqualTo(at(FRIDAY, "13:01"));
        assertThat(after("07:00", 10)).isEqualTo(at(FRIDAY, "08:10"));
        assertThat(after("11:30", 10)).isEqualTo(at(FRIDAY, "13:10"));
        assertThat(after("12:00", 130)).isEqualTo(at(FRIDAY, "15:10"));
        assertThat(after("16:00", 5)).isEqualTo(at(FRIDAY, "16:05"));
    }

    private Instant after(String time, int minutes) {
        return friday.afterWork(at(FRIDAY, time), Duration.ofMinutes(minutes));
    }

    @Test
    void a_service_that_the_catalogue_has_no_more_keeps_the_malls_hours() {
        var day = DayScenario.given().day();
        var mall = new OpeningHours(SmallMall.catalogue(), TUESDAY);
        assertThat(OpeningHours.of(day, new ServiceId("tiada")).sameAs(mall)).isTrue();
        assertThat(mall.sameAs(friday)).isFalse();
    }
}
