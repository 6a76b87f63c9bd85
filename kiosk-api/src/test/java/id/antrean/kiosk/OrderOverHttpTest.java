package id.antrean.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.order.PolicyKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Some of what {@code ./antrean check orders} does through a whole server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderOverHttpTest {
    private static final int SEED = 20_261_124;
    private static final int STEPS = 150;

    @Test
    void every_call_over_http_is_the_one_that_the_page_of_the_order_says() {
        var result = CheckOrders.overHttp(SEED, PolicyKind.ALL_TOGETHER, STEPS);
        assertThat(result.fault()).isEmpty();
        assertThat(result.calls()).as("calls compared").isGreaterThan(20);
    }
}
