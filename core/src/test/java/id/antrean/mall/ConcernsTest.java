package id.antrean.mall;

import static id.antrean.mall.ChangedMall.MALL;
import static id.antrean.mall.ChangedMall.first;
import static id.antrean.mall.MallBuilder.DUKCAPIL;
import static id.antrean.mall.MallBuilder.IMIGRASI;
import static id.antrean.mall.MallBuilder.KK;
import static id.antrean.mall.MallBuilder.KTP;
import static id.antrean.mall.MallBuilder.PASPOR;
import static id.antrean.mall.MallBuilder.words;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.With;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What of the mall's history an agency is shown: whatever was about something of its own, whoever changed it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConcernsTest {
    @Test
    void its_own_entry() {
        assertThat(shown(first("agencies", "quota", 50))).containsExactly(DUKCAPIL);
    }

    @Test
    void its_services_changed_added_and_given_up() {
        assertThat(shown(first("services", "minutes", 99))).containsExactly(DUKCAPIL);
        var paspor = MALL.services().getLast();
        var without = With.changed(MALL, "services", MALL.services().subList(0, 2));
        assertThat(shown(without)).containsExactly(IMIGRASI);
        assertThat(shownBetween(without, MALL)).containsExactly(IMIGRASI);
        assertThat(paspor.agency()).isEqualTo(IMIGRASI);
    }

    @Test
    void counters_that_serve_it_before_or_after() {
        assertThat(shown(first("counters", "name", "9"))).containsExactly(DUKCAPIL);
        assertThat(shown(first("counters", "services", List.of(KTP, KK, PASPOR))))
                .containsExactly(DUKCAPIL, IMIGRASI);
        assertThat(shown(first("counters", "services", List.of(PASPOR)))).containsExactly(DUKCAPIL, IMIGRASI);
    }

    @Test
    void nothing_that_is_the_malls() {
        assertThat(shown(With.changed(MALL, "name", words("Mal Lain")))).isEmpty();
        assertThat(shown(first("zones", "name", words("Aula Baru")))).isEmpty();
    }

    private static List<AgencyId> shown(Catalogue after) {
        return shownBetween(MALL, after);
    }

    /** The agencies that are shown any of the differences. */
    private static List<AgencyId> shownBetween(Catalogue before, Catalogue after) {
        var differences = Differences.between(before, after);
        assertThat(differences).isNotEmpty();
        return Stream.of(DUKCAPIL, IMIGRASI)
                .filter(agency -> differences.stream()
                        .anyMatch(difference -> Tenancy.concerns(agency, difference, before, after)))
                .toList();
    }

    @Test
    void the_order_of_the_others_services_is_not_an_agencys_to_change() {
        var services = MALL.services();
        var ownTurned = With.changed(MALL, "services", List.of(services.get(1), services.get(0), services.get(2)));
        assertThat(Tenancy.beyond(DUKCAPIL, MALL, ownTurned)).isEmpty();
        assertThat(Tenancy.beyond(IMIGRASI, MALL, ownTurned)).isNotEmpty();
    }
}
