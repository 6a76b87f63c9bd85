package id.antrean.mall;

import static id.antrean.mall.MallBuilder.MALL;
import static id.antrean.mall.MallBuilder.aMall;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.mall.MallCommand.PublishCatalogue;
import id.antrean.mall.MallDecision.Accepted;
import id.antrean.mall.MallDecision.Refused;
import id.antrean.mall.MallDecision.Unchanged;
import id.antrean.mall.MallEvent.CataloguePublished;
import id.antrean.mall.MallRefusal.Faulty;
import id.antrean.mall.MallRefusal.OtherMall;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MallDeciderTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private final Catalogue sound = aMall().build();

    @Test
    void the_first_catalogue_is_version_1() {
        assertThat(publish(sound, MallState.EMPTY))
                .isEqualTo(new Accepted(List.of(new CataloguePublished(MALL, 1, sound, NOW))));
    }

    @Test
    void each_other_catalogue_is_one_version_more() {
        var changed = aMall();
        changed.numberDigits = 4;
        assertThat(publish(changed.build(), new MallState(7, sound)))
                .isEqualTo(new Accepted(List.of(new CataloguePublished(MALL, 8, changed.build(), NOW))));
    }

    @Test
    void the_same_catalogue_again_changes_nothing_and_is_no_refusal() {
        assertThat(publish(aMall().build(), new MallState(7, sound))).isEqualTo(new Unchanged(7));
    }

    @Test
    void a_faulty_catalogue_is_refused_with_everything_that_is_wrong() {
        var faulty = aMall();
        faulty.numberDigits = 9;
        faulty.week.clear();
        var refusal = refusal(publish(faulty.build(), new MallState(7, sound)));
        assertThat(refusal)
                .isInstanceOfSatisfying(
                        Faulty.class,
                        it -> assertThat(it.findings())
                                .extracting(Finding::path)
                                .containsExactly("numberDigits", "week"));
        assertThat(refusal.sentence(Language.ID))
                .isEqualTo("Katalog ditolak: numberDigits: harus 2 sampai 4, bukan 9 (dan 1 lagi).");
    }

    @Test
    void the_second_of_two_administrators_is_told_that_the_first_was_sooner() {
        var changed = aMall();
        changed.numberDigits = 4;
        var decision =
                MallDecider.decide(new PublishCatalogue(MALL, changed.build(), 6, null, NOW), new MallState(7, sound));
        assertThat(refusal(decision)).isEqualTo(new MallRefusal.Overtaken(6, 7));
        assertThat(refusal(decision).sentence(Language.ID))
                .isEqualTo("Katalog sudah diubah orang lain: Anda membaca versi 6, yang berlaku kini versi 7.");
    }

    @Test
    void what_was_read_last_may_be_changed() {
        var changed = aMall();
        changed.numberDigits = 4;
        assertThat(MallDecider.decide(
                        new PublishCatalogue(MALL, changed.build(), 7, null, NOW), new MallState(7, sound)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void a_catalogue_of_another_mall_is_refused() {
        var other = new MallId("lain");
        var decision = MallDecider.decide(new PublishCatalogue(other, sound, NOW), MallState.EMPTY);
        assertThat(refusal(decision)).isEqualTo(new OtherMall(other, MALL));
        assertThat(refusal(decision).sentence(Language.EN))
                .isEqualTo("This catalogue is of the mall uji, not of lain.");
    }

    @Test
    void the_state_is_the_last_catalogue_published() {
        assertThat(MallDecider.evolve(MallState.EMPTY, new CataloguePublished(MALL, 1, sound, NOW)))
                .isEqualTo(new MallState(1, sound));
    }

    private static MallDecision publish(Catalogue catalogue, MallState mall) {
        return MallDecider.decide(new PublishCatalogue(MALL, catalogue, NOW), mall);
    }

    private static MallRefusal refusal(MallDecision decision) {
        return ((Refused) decision).refusal();
    }
}
