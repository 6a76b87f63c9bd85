package id.antrean.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import id.antrean.day.ClerkId;
import id.antrean.day.TicketId;
import id.antrean.mall.AgencyId;
import id.antrean.mall.MallId;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class AccessTest {
    private static final MallId MALL = new MallId("khatulistiwa");
    private static final ClerkId SITI = new ClerkId("siti");
    private static final ClerkId BUDI = new ClerkId("budi");
    private static final String HERE = "10.0.0.7";

    private final SettableClock clock = new SettableClock("2026-11-24T01:00:00Z");
    private static final Database DATABASE = TestDatabase.fresh();
    private final Access access = another();

    /** Another node on the same database. */
    private Access another() {
        return new Access(DATABASE.dataSource(), new SecureRandom(), clock);
    }

    @BeforeEach
    void nobodyIsKnown() throws SQLException {
        try (var connection = DATABASE.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE access_session, access_staff, access_token, access_change");
        }
    }

    @AfterAll
    static void giveBack() {
        DATABASE.close();
    }

    @Test
    void a_token_says_who_sends_it() {
        var made = access.createToken(new Grant(Role.CLERK, MALL, new AgencyId("dukcapil"), SITI, "Siti's"));
        assertThat(access.callerOf(made.secret()))
                .hasValue(new Caller(Role.CLERK, MALL, new AgencyId("dukcapil"), SITI, "token:" + made.id()));
    }

    @Test
    void an_unknown_token_is_nobodys() {
        assertThat(access.callerOf("no such token")).isEmpty();
    }

    @Test
    void a_revoked_token_works_no_more_at_once_here_and_within_a_minute_elsewhere() {
        var elsewhere = another();
        var made = access.createToken(Grant.of(Role.KIOSK, MALL, "kiosk"));
        assertThat(elsewhere.callerOf(made.secret())).isPresent();
        assertThat(access.callerOf(made.secret())).isPresent();

        assertThat(access.revoke(made.id())).isTrue();

        assertThat(access.callerOf(made.secret())).isEmpty();
        clock.pass(Duration.ofSeconds(60));
        assertThat(elsewhere.callerOf(made.secret())).isEmpty();
        assertThat(access.revoke(made.id())).as("again").isFalse();
    }

    @Test
    void the_database_does_not_hold_a_token_only_its_hash() throws SQLException {
        var made = access.createToken(Grant.of(Role.KIOSK, MALL, "kiosk"));
        try (var connection = DATABASE.dataSource().getConnection();
                var query = connection.prepareStatement("SELECT t::text FROM access_token t");
                var rows = query.executeQuery()) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).contains(made.id()).doesNotContain(made.secret());
        }
    }

    @Test
    void the_list_of_tokens_shows_which_are_used_and_which_revoked() {
        var used = access.createToken(Grant.of(Role.KIOSK, MALL, "used"));
        var gone = access.createToken(Grant.of(Role.DISPLAY, null, "gone"));
        access.callerOf(used.secret());
        access.revoke(gone.id());
        assertThat(access.tokens())
                .extracting(it -> it.grant().label(), it -> it.lastUsedAt() != null, it -> it.revokedAt() != null)
                .containsExactlyInAnyOrder(tuple("used", true, false), tuple("gone", false, true));
    }

    @Test
    void a_clerk_signs_in_with_the_pin_and_is_named() {
        access.addStaff(StaffMember.clerk(MALL, SITI, "Siti Rahma"), "4711");
        var welcome = (SignIn.Welcome) access.signIn(MALL, SITI, "4711", HERE);
        assertThat(access.sessionOf(welcome.cookie()))
                .hasValue(new Session(new Caller(Role.CLERK, MALL, null, SITI, "staff:siti"), "Siti Rahma", false));
    }

    @Test
    void a_wrong_pin_and_an_unknown_clerk_are_told_the_same() {
        access.addStaff(StaffMember.clerk(MALL, SITI, "Siti"), "4711");
        assertThat(access.signIn(MALL, SITI, "4712", HERE)).isInstanceOf(SignIn.Unknown.class);
        assertThat(access.signIn(MALL, BUDI, "4712", HERE)).isInstanceOf(SignIn.Unknown.class);
    }

    @Test
    void after_five_wrong_pins_even_the_right_one_waits() {
        access.addStaff(StaffMember.clerk(MALL, SITI, "Siti"), "4711");
        for (int guess = 0; guess < 5; guess++) access.signIn(MALL, SITI, "000" + guess, HERE);
        assertThat(access.signIn(MALL, SITI, "4711", HERE)).isInstanceOf(SignIn.Wait.class);
        clock.pass(Duration.ofSeconds(2));
        assertThat(access.signIn(MALL, SITI, "4711", HERE)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void a_clerk_is_signed_out_after_half_an_hour_without_a_request() {
        var cookie = signedIn(SITI);
        clock.pass(Duration.ofMinutes(29));
        assertThat(access.sessionOf(cookie)).isPresent();
        clock.pass(Duration.ofMinutes(29));
        assertThat(access.sessionOf(cookie)).as("seen meanwhile").isPresent();
        clock.pass(Duration.ofMinutes(31));
        assertThat(access.sessionOf(cookie)).isEmpty();
    }

    @Test
    void a_clerk_is_signed_out_after_twelve_hours_however_busy() {
        var cookie = signedIn(SITI);
        for (int quarter = 1; quarter < 48; quarter++) {
            clock.pass(Duration.ofMinutes(15));
            assertThat(access.sessionOf(cookie)).as("quarter %d", quarter).isPresent();
        }
        clock.pass(Duration.ofMinutes(15));
        assertThat(access.sessionOf(cookie)).isEmpty();
    }

    @Test
    void a_kiosk_stays_signed_in_over_a_long_holiday() {
        var made = access.createToken(Grant.of(Role.KIOSK, MALL, "kiosk, east door"));
        var welcome = (SignIn.Welcome) access.signIn(made.secret());
        clock.pass(Duration.ofDays(14));
        assertThat(access.sessionOf(welcome.cookie()).map(Session::device)).hasValue(true);
    }

    @Test
    void revoking_a_token_ends_the_sessions_that_began_with_it() {
        var made = access.createToken(Grant.of(Role.KIOSK, MALL, "kiosk"));
        var welcome = (SignIn.Welcome) access.signIn(made.secret());
        access.revoke(made.id());
        assertThat(access.sessionOf(welcome.cookie())).isEmpty();
        assertThat(access.signIn(made.secret())).isInstanceOf(SignIn.Unknown.class);
    }

    @Test
    void signing_out_ends_one_session() {
        var cookie = signedIn(SITI);
        var other = signedIn(SITI);
        access.signOut(cookie);
        assertThat(access.sessionOf(cookie)).isEmpty();
        assertThat(access.sessionOf(other)).isPresent();
    }

    @Test
    void a_person_can_be_signed_out_everywhere_and_nobody_else_is() {
        var byPin = signedIn(SITI);
        var token = access.createToken(Grant.ofClerk(MALL, SITI, null, "Siti's"));
        var byToken = ((SignIn.Welcome) access.signIn(token.secret())).cookie();
        var budi = signedIn(BUDI);

        access.signOut(MALL, SITI);

        assertThat(access.sessionOf(byPin)).isEmpty();
        assertThat(access.sessionOf(byToken)).isEmpty();
        assertThat(access.sessionOf(budi)).isPresent();
        assertThat(access.callerOf(token.secret())).as("a script goes on").isPresent();
    }

    @Test
    void who_leaves_the_staff_is_signed_out() {
        var cookie = signedIn(SITI);
        access.removeStaff(MALL, SITI);
        assertThat(access.sessionOf(cookie)).isEmpty();
        assertThat(access.staffOf(MALL)).isEmpty();
    }

    @Test
    void a_pin_has_four_to_twelve_digits() {
        assertThatThrownBy(() -> access.addStaff(StaffMember.clerk(MALL, SITI, "Siti"), "12"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void all_nodes_make_the_same_ticket_links() {
        var ticket = new TicketId("2026-11-24-A001");
        assertThat(another().ticketLinks().tokenOf(MALL, ticket))
                .isEqualTo(access.ticketLinks().tokenOf(MALL, ticket));
    }

    private String signedIn(ClerkId clerk) {
        access.addStaff(StaffMember.clerk(MALL, clerk, clerk.value()), "4711");
        return ((SignIn.Welcome) access.signIn(MALL, clerk, "4711", HERE)).cookie();
    }
}
