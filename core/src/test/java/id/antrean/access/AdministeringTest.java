package id.antrean.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import id.antrean.day.ClerkId;
import id.antrean.mall.AgencyId;
import id.antrean.mall.MallId;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class AdministeringTest {
    private static final ClerkId RINA = new ClerkId("rina");
    private static final AgencyId DUKCAPIL = new AgencyId("dukcapil");
    private static final Database DATABASE = TestDatabase.fresh();

    private final SettableClock clock = new SettableClock("2026-11-24T01:00:00Z");
    private final Access access = new Access(DATABASE.dataSource(), new SecureRandom(), clock);

    @AfterAll
    static void giveBack() {
        DATABASE.close();
    }

    @Test
    void who_was_added_changed_given_a_pin_and_removed_is_noted_with_who_did_it_and_without_a_name() {
        var mall = new MallId("catatan");
        var by = access.by("staff:joko");
        by.addStaff(member(mall, Role.CLERK, DUKCAPIL));
        by.changeStaff(member(mall, Role.SUPERVISOR, DUKCAPIL));
        by.resetPin(mall, RINA);
        by.removeStaff(mall, RINA);
        assertThat(access.changesAt(mall, 10))
                .extracting(AccessChange::kind, AccessChange::before, AccessChange::after)
                .containsExactly(
                        tuple(AccessChange.Kind.STAFF, Role.SUPERVISOR, null),
                        tuple(AccessChange.Kind.PIN, Role.SUPERVISOR, Role.SUPERVISOR),
                        tuple(AccessChange.Kind.STAFF, Role.CLERK, Role.SUPERVISOR),
                        tuple(AccessChange.Kind.STAFF, null, Role.CLERK));
        assertThat(access.changesAt(mall, 10)).allSatisfy(change -> {
            assertThat(change.who()).isEqualTo("staff:joko");
            assertThat(change.at()).isEqualTo(clock.instant());
            assertThat(change.agency()).isEqualTo(DUKCAPIL);
            assertThat(change.toString()).doesNotContain("Rina Setiawati");
        });
    }

    @Test
    void who_is_changed_keeps_the_pin_and_is_signed_out() {
        var mall = new MallId("ganti");
        var by = access.by("staff:joko");
        var pin = by.addStaff(member(mall, Role.CLERK, null));
        var session = (SignIn.Welcome) access.signIn(mall, RINA, pin, "10.0.0.7");
        assertThat(by.changeStaff(member(mall, Role.SUPERVISOR, null))).isTrue();
        assertThat(access.sessionOf(session.cookie())).isEmpty();
        var again = (SignIn.Welcome) access.signIn(mall, RINA, pin, "10.0.0.7");
        assertThat(again.session().caller().role()).isEqualTo(Role.SUPERVISOR);
    }

    @Test
    void a_new_pin_ends_the_old_one() {
        var mall = new MallId("pin");
        var by = access.by("staff:joko");
        var old = by.addStaff(member(mall, Role.CLERK, null));
        var fresh = by.resetPin(mall, RINA).orElseThrow();
        assertThat(access.signIn(mall, RINA, old, "10.0.0.7")).isInstanceOf(SignIn.Unknown.class);
        assertThat(access.signIn(mall, RINA, fresh, "10.0.0.8")).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void what_changed_nothing_is_not_noted() {
        var mall = new MallId("kosong");
        var by = access.by("staff:joko");
        assertThat(by.removeStaff(mall, RINA)).isFalse();
        assertThat(by.changeStaff(member(mall, Role.CLERK, null))).isFalse();
        assertThat(by.resetPin(mall, RINA)).isEmpty();
        assertThat(by.revoke("nothing")).isFalse();
        assertThat(access.changesAt(mall, 10)).isEmpty();
    }

    @Test
    void tokens_made_and_revoked_are_noted_without_their_secret() {
        var mall = new MallId("token");
        var by = access.by("token:abc");
        var made = by.createToken(Grant.of(Role.KIOSK, mall, "kiosk, east door"));
        assertThat(by.revoke(made.id())).isTrue();
        assertThat(access.changesAt(mall, 10)).extracting(AccessChange::subject).containsExactly(made.id(), made.id());
        assertThat(access.changesAt(mall, 10).toString()).doesNotContain(made.secret());
    }

    private static StaffMember member(MallId mall, Role role, @Nullable AgencyId agency) {
        return new StaffMember(mall, RINA, "Rina Setiawati", role, agency);
    }
}
