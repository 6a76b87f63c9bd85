package id.antrean.mall;

import static id.antrean.mall.MallBuilder.DUKCAPIL;
import static id.antrean.mall.MallBuilder.IMIGRASI;
import static id.antrean.mall.MallBuilder.KK;
import static id.antrean.mall.MallBuilder.KTP;
import static id.antrean.mall.MallBuilder.PASPOR;
import static id.antrean.mall.MallBuilder.aMall;
import static id.antrean.mall.MallBuilder.span;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.With;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PopUpTest {
    private static final LocalDate SATURDAY = LocalDate.of(2026, 12, 5);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 12, 6);

    private final Catalogue template = aMall().build();

    @Test
    void an_expo_is_open_on_its_dates_and_at_its_hours_even_where_its_template_is_closed() {
        var expo = expo(2, Set.of(), span("09:00", "20:00"));
        assertThat(CatalogueRules.check(expo)).isEmpty();
        assertThat(expo.hoursOn(SATURDAY).service()).containsExactly(span("09:00", "20:00"));
        assertThat(expo.hoursOn(SUNDAY).isClosed()).isFalse();
        assertThat(expo.hoursOn(SATURDAY.minusDays(7)).isClosed()).isTrue();
        assertThat(expo.hoursOn(SUNDAY.plusDays(7)).isClosed()).isTrue();
    }

    @Test
    void one_booth_serves_everybody_who_comes() {
        assertThat(served(expo(1, Set.of(), null))).containsExactly(List.of(KTP, KK, PASPOR));
    }

    @Test
    void as_many_booths_as_agencies_are_one_each_and_more_are_dealt_out_in_turn() {
        assertThat(served(expo(2, Set.of(), null))).containsExactly(List.of(KTP, KK), List.of(PASPOR));
        assertThat(served(expo(3, Set.of(), null)))
                .containsExactly(List.of(KTP, KK), List.of(PASPOR), List.of(KTP, KK));
    }

    @Test
    void an_agency_that_does_not_come_leaves_nothing_behind() {
        var bus = expo(1, Set.of(IMIGRASI), null);
        assertThat(bus.agencies()).extracting(Agency::agency).containsExactly(IMIGRASI);
        assertThat(bus.service(KTP)).isEmpty();
        assertThat(bus.agency(DUKCAPIL)).isEmpty();
        assertThat(CatalogueRules.check(bus)).isEmpty();
    }

    @Test
    void it_stands_where_it_is_said_to_stand() {
        assertThat(expo(1, Set.of(), null).timeZone()).isEqualTo(ZoneId.of("Asia/Jayapura"));
        assertThat(expo(1, Set.of(), null).mall()).isEqualTo(new MallId("expo"));
    }

    @Test
    void a_visit_goes_on_only_with_what_is_there_too() {
        var ktp = With.changed(template.services().getFirst(), "then", List.of(PASPOR, KK));
        var services = new ArrayList<>(template.services());
        services.set(0, ktp);
        var planned = With.changed(template, "services", services);
        var both = expo(planned, Set.of());
        assertThat(both.service(KTP).orElseThrow().then()).containsExactly(PASPOR, KK);
        var alone = expo(planned, Set.of(DUKCAPIL));
        assertThat(alone.service(KTP).orElseThrow().then()).containsExactly(KK);
    }

    @Test
    void booths_are_numbered_from_one() {
        assertThat(expo(3, Set.of(), null).counters()).extracting(Counter::name).containsExactly("1", "2", "3");
        assertThat(expo(2, Set.of(), null).counters())
                .extracting(counter -> counter.counter().value())
                .containsExactly("stan-1", "stan-2");
    }

    private static List<List<ServiceId>> served(Catalogue mall) {
        return mall.counters().stream().map(Counter::services).toList();
    }

    private static Catalogue expo(Catalogue from, Set<AgencyId> agencies) {
        var name = new Words("Expo", "Expo");
        var zone = ZoneId.of("Asia/Jayapura");
        return new PopUp(new MallId("expo"), name, zone, SATURDAY, SUNDAY, 2, agencies, null, false).from(from);
    }

    private Catalogue expo(int booths, Set<AgencyId> agencies, @Nullable TimeSpan open) {
        return new PopUp(
                        new MallId("expo"),
                        new Words("Expo Layanan", "Service expo"),
                        ZoneId.of("Asia/Jayapura"),
                        SATURDAY,
                        SUNDAY,
                        booths,
                        agencies,
                        open,
                        false)
                .from(template);
    }
}
