package id.antrean.mall.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.antrean.mall.Catalogue;
import id.antrean.mall.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoCatalogueTest {
    private final Catalogue mall = read();

    @Test
    void the_demo_mall_has_20_agencies_49_services_30_counters_in_4_zones() {
        assertThat(mall.mall().value()).isEqualTo("khatulistiwa");
        assertThat(mall.agencies()).hasSize(20);
        assertThat(mall.services()).hasSize(49);
        assertThat(mall.counters()).hasSize(30);
        assertThat(mall.zones()).hasSize(4);
    }

    @Test
    void its_counters_are_1_to_30() {
        assertThat(mall.counters())
                .extracting(counter -> counter.name())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 30).mapToObj(String::valueOf).toList());
    }

    @Test
    void friday_prayer_stops_the_hall_and_christmas_closes_it() {
        var friday = Objects.requireNonNull(mall.week().get(DayOfWeek.FRIDAY));
        assertThat(friday.service()).hasSize(2);
        assertThat(friday.breakName()).isNotNull();
        assertThat(mall.hoursOn(LocalDate.parse("2026-12-25")).isClosed()).isTrue();
        assertThat(mall.hoursOn(LocalDate.parse("2026-11-28")).isClosed()).isTrue();
        assertThat(mall.hoursOn(LocalDate.parse("2026-11-24")).isClosed()).isFalse();
    }

    @Test
    void it_survives_being_written_and_read_again() {
        assertThat(CatalogueYaml.read("again.yaml", CatalogueYaml.write(mall)))
                .isEqualTo(new CatalogueReading.Sound(mall));
    }

    @Test
    void the_demand_names_each_service_and_sums_to_the_visitors_of_a_day() {
        var file = new LinkedHashMap<String, Object>(
                new Yaml(new SafeConstructor(new LoaderOptions())).load(text("khatulistiwa-demand.yaml")));
        @SuppressWarnings("unchecked") // the file is ours
        var services = (Map<String, Number>) Objects.requireNonNull(file.get("services"));
        assertThat(services)
                .containsOnlyKeys(mall.services().stream()
                        .map(service -> service.service().value())
                        .toArray(String[]::new));
        double sum = services.values().stream()
                .map(value -> new BigDecimal(value.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
        assertThat(sum).isCloseTo(150, within(1e-9));
        assertThat(file.get("visitorsPerDay")).isEqualTo(150);
    }

    private static Catalogue read() {
        return switch (CatalogueYaml.read("khatulistiwa.yaml", text("khatulistiwa.yaml"))) {
            case CatalogueReading.Sound sound -> sound.catalogue();
            case CatalogueReading.Faulty faulty -> throw new AssertionError(faulty.text(Language.EN));
        };
    }

    private static String text(String file) {
        try (var in = Catalogue.class.getResourceAsStream("/id/antrean/demo/" + file)) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
