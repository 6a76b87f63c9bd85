package id.antrean.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.access.Access;
import id.antrean.access.SignIn;
import id.antrean.database.Database;
import id.antrean.database.DatabaseAddress;
import id.antrean.database.TestDatabase;
import id.antrean.day.ClerkId;
import id.antrean.mall.MallId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How a mall's people get and lose their PINs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StaffCommandsTest {
    private static final MallId MALL = new MallId("khatulistiwa");

    private final DatabaseAddress address = TestDatabase.freshAddress();
    private final Database database = Database.open(address);
    private final Access access = new Access(database.dataSource(), new SecureRandom(), Clock.systemUTC());
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void somebody_added_signs_in_with_the_pin_that_was_printed() {
        assertThat(staff("add", "rina", "--name", "Rina")).isZero();

        var pin = out.toString().strip().replaceFirst("Rina signs in as rina with PIN (\\d{6})", "$1");
        assertThat(signIn("rina", pin)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void adding_again_gives_a_new_pin_and_ends_what_the_old_one_opened() {
        staff("add", "rina", "--name", "Rina");
        var first = pin();
        var session = (SignIn.Welcome) signIn("rina", first);

        staff("add", "rina", "--name", "Rina", "--role", "supervisor");

        assertThat(signIn("rina", first)).isInstanceOf(SignIn.Unknown.class);
        assertThat(access.sessionOf(session.cookie())).isEmpty();
        assertThat(signIn("rina", pin())).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void the_list_names_each_person_with_role_and_agency() {
        staff("add", "rina", "--name", "Rina", "--agency", "dukcapil");
        staff("add", "joko", "--name", "Joko", "--role", "supervisor");
        out.getBuffer().setLength(0);

        assertThat(staff("list")).isZero();

        assertThat(out.toString().lines())
                .satisfiesExactly(
                        joko -> assertThat(joko).matches("joko +supervisor +every agency +Joko"),
                        rina -> assertThat(rina).matches("rina +clerk +dukcapil +Rina"));
    }

    @Test
    void somebody_removed_is_signed_out_and_stays_out() {
        staff("add", "rina", "--name", "Rina");
        var pin = pin();
        var session = (SignIn.Welcome) signIn("rina", pin);

        assertThat(staff("remove", "rina")).isZero();

        assertThat(access.sessionOf(session.cookie())).isEmpty();
        assertThat(signIn("rina", pin)).isInstanceOf(SignIn.Unknown.class);
        assertThat(staff("remove", "rina")).isEqualTo(Failures.CONFIGURATION);
        assertThat(err.toString()).contains("There is nobody called rina at khatulistiwa.");
    }

    @Test
    void a_role_that_is_no_person_s_is_refused_in_one_line() {
        assertThat(staff("add", "rina", "--name", "Rina", "--role", "boss")).isEqualTo(Failures.CONFIGURATION);
        assertThat(staff("add", "rina", "--name", "Rina", "--role", "kiosk")).isEqualTo(Failures.CONFIGURATION);

        assertThat(err.toString().lines())
                .containsExactly(
                        "antrean: No such person can be added: there is no role boss.",
                        "antrean: No such person can be added: no role of a person: kiosk.");
        assertThat(access.staffOf(MALL)).isEmpty();
    }

    private SignIn signIn(String key, String pin) {
        return access.signIn(MALL, new ClerkId(key), pin, "127.0.0.1");
    }

    private String pin() {
        return out.toString().strip().replaceFirst("(?s).*PIN (\\d{6})", "$1");
    }

    private int staff(String command, String... more) {
        var where = Stream.of(
                "--mall",
                MALL.value(),
                "--database-url",
                address.url(),
                "--database-user",
                address.user(),
                "--database-password",
                address.password());
        var all = Stream.of(Stream.of("staff", command), Stream.of(more), where).flatMap(it -> it);
        return Commands.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
