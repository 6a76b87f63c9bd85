package id.antrean.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.day.TicketId;
import id.antrean.mall.MallId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class TicketLinksTest {
    private static final MallId MALL = new MallId("khatulistiwa");
    private static final TicketId TICKET = new TicketId("2026-11-24-A001");

    private final TicketLinks links = new TicketLinks("a key of this server".getBytes(StandardCharsets.UTF_8));

    @Test
    void a_link_leads_to_its_ticket() {
        assertThat(links.ticketOf(links.tokenOf(MALL, TICKET))).hasValue(new TicketLinks.Followed(MALL, TICKET));
    }

    @Test
    void a_ticket_has_one_link_so_that_a_repeated_answer_is_the_same() {
        assertThat(links.tokenOf(MALL, TICKET)).isEqualTo(links.tokenOf(MALL, TICKET));
    }

    @Test
    void another_server_key_makes_other_links() {
        var others = new TicketLinks("another key".getBytes(StandardCharsets.UTF_8));
        assertThat(links.ticketOf(others.tokenOf(MALL, TICKET))).isEmpty();
    }

    @Test
    void changing_the_number_in_a_link_breaks_it() {
        var bytes = Base64.getUrlDecoder().decode(links.tokenOf(MALL, TICKET));
        bytes[bytes.length - 1]++;
        assertThat(links.ticketOf(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                .isEmpty();
    }

    @Test
    void every_single_changed_bit_breaks_a_link() {
        var good = Base64.getUrlDecoder().decode(links.tokenOf(MALL, TICKET));
        for (int bit = 0; bit < good.length * 8; bit++) {
            var bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(links.ticketOf(Base64.getUrlEncoder().withoutPadding().encodeToString(bad)))
                    .as("bit %d", bit)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A001", "khatulistiwa/2026-11-24-A001", "%%%", "AAAAAAAAAAAAAAAAAAAAAA"})
    void what_is_no_link_leads_nowhere(String token) {
        assertThat(links.ticketOf(token)).isEmpty();
    }
}
