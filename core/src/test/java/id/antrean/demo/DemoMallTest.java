package id.antrean.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.antrean.mall.Catalogue;
import id.antrean.mall.Service;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoMallTest {
    private static final Catalogue MALL = DemoMall.catalogue();
    private static final Demand DEMAND = DemoMall.demand();

    @Test
    void the_demo_has_twenty_agencies_and_every_service_is_wanted() {
        assertThat(MALL.agencies()).hasSize(20);
        assertThat(MALL.services())
                .extracting(Service::service)
                .allSatisfy(service -> assertThat(DEMAND.of(service)).isPositive());
    }

    @Test
    void a_usual_day_brings_a_hundred_and_fifty_visitors_who_want_what_there_is() {
        assertThat(DEMAND.total()).isCloseTo(150, within(0.001));
        assertThat(DEMAND.visitors().keySet())
                .allSatisfy(service -> assertThat(MALL.service(service)).isPresent());
    }
}
