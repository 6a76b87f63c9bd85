package id.antrean.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.antrean.access.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The catalogue by forms and as a file, at an administrator's PC. */
@ExtendWith(InOpenHouse.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdminPageTest {
    @Test
    void a_service_is_changed_reviewed_and_published_and_the_history_says_so(OpenHouse house) {
        var admin = house.admin("administrator");
        entry(admin, "services", "pirt");
        field(admin, "minutes").fill("23");
        field(admin, "name.en").fill("Home industry licence");
        field(admin, "name.en").press("Tab");
        assertThat(admin.locator("[data-test=changed]")).hasAttribute("data-changed", "true");
        admin.locator("[data-test=review]").click();
        assertThat(admin.locator("[data-test=effects]")).isVisible();
        assertThat(admin.locator("[data-test=differences]")).containsText("services[pirt].minutes");
        admin.locator("[data-test=dialog-yes]").click();
        assertThat(admin.locator("[data-test=said][data-kind=done]")).isVisible();
        section(admin, "history");
        assertThat(admin.locator("[data-test=change]").first()).containsText("services[pirt].minutes");
        assertThat(admin.locator("[data-test=change]").first()).containsText("23");
    }

    @Test
    void what_is_wrong_stands_at_its_field_in_the_readers_language(OpenHouse house) {
        var admin = house.admin("administrator");
        entry(admin, "services", "oten");
        field(admin, "minutes").fill("0");
        field(admin, "minutes").press("Tab");
        admin.locator("[data-test=review]").click();
        assertThat(admin.locator("[data-test=finding]")).containsText("harus 1 sampai 480, bukan 0");
        assertThat(field(admin, "minutes")).hasAttribute("aria-invalid", "true");
        assertThat(admin.locator("[data-test=findings]")).isVisible();
        admin.locator("[data-test=discard]").click();
        assertThat(admin.locator("[data-test=changed]")).hasAttribute("data-changed", "false");
    }

    @Test
    void the_second_of_two_administrators_is_told_and_sees_what_the_first_changed(OpenHouse house) {
        var one = house.admin("administrator");
        var other = house.admin("administrator");
        policy(one, "longestWaitMinutes", "71");
        policy(other, "undoSeconds", "47");
        publish(one);
        other.locator("[data-test=review]").click();
        other.locator("[data-test=dialog-yes]").click();
        assertThat(other.locator("[data-test=overtaken]")).isVisible();
        other.locator("[data-test=dialog-yes]").click();
        assertThat(other.locator("[data-test=change]").first()).containsText("policy.longestWaitMinutes");
    }

    @Test
    void a_file_that_was_taken_out_comes_in_again_with_its_changes_shown_first(OpenHouse house) throws IOException {
        var admin = house.admin("administrator");
        section(admin, "file");
        var download =
                admin.waitForDownload(() -> admin.locator("[data-test=export]").click());
        var yaml = Files.readString(download.path());
        bring(admin, yaml);
        assertThat(admin.locator("[data-test=dialog-publish]")).isVisible();
        assertThat(admin.locator("[data-test=dialog-yes]")).isDisabled();
        admin.keyboard().press("Escape");
        bring(admin, yaml.replaceFirst("undoSeconds: \\d+", "undoSeconds: 52"));
        assertThat(admin.locator("[data-test=differences]")).containsText("policy.undoSeconds");
        admin.locator("[data-test=dialog-cancel]").click();
    }

    @Test
    void a_table_of_holidays_comes_in_and_is_reviewed_like_any_change(OpenHouse house) {
        var admin = house.admin("administrator");
        section(admin, "specialDays");
        var table = "date;name\n31/12/2027;Cuti bersama\n";
        admin.locator("[data-test=holidays]")
                .setInputFiles(new FilePayload("libur.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        assertThat(admin.locator("[data-test=entry][data-id='2027-12-31']")).isVisible();
        admin.locator("[data-test=review]").click();
        assertThat(admin.locator("[data-test=differences]")).containsText("specialDays.2027-12-31");
        admin.locator("[data-test=dialog-cancel]").click();
        admin.locator("[data-test=holidays]")
                .setInputFiles(new FilePayload("libur.csv", "text/csv", "x".getBytes(StandardCharsets.UTF_8)));
        assertThat(admin.locator("[data-test=said][data-kind=stop]")).isVisible();
    }

    @Test
    void an_older_version_is_brought_back_as_a_new_one(OpenHouse house) {
        var admin = house.admin("administrator");
        policy(admin, "silentMinutes", "44");
        publish(admin);
        section(admin, "history");
        admin.locator("[data-test=restore]").first().click();
        assertThat(admin.locator("[data-test=differences]").last()).containsText("policy.silentMinutes");
        admin.locator("[data-test=dialog-yes]").click();
        assertThat(admin.locator("[data-test=said][data-kind=done]")).isVisible();
        section(admin, "policy");
        assertThat(field(admin, "silentMinutes")).not().hasValue("44");
    }

    @Test
    void a_change_is_left_to_take_effect_later_and_withdrawn(OpenHouse house) {
        var admin = house.admin("administrator");
        policy(admin, "silentMinutes", "41");
        admin.locator("[data-test=review]").click();
        admin.locator("[data-test=publish-at]").fill("2027-01-04T08:00");
        admin.locator("[data-test=dialog-yes]").click();
        assertThat(admin.locator("[data-test=scheduled]")).containsText("4 Januari 2027, 08.00 WIB");
        assertThat(admin.locator("[data-test=changed]")).hasAttribute("data-changed", "false");
        admin.locator("[data-test=withdraw]").click();
        assertThat(admin.locator("[data-test=scheduled]")).hasCount(0);
    }

    @Test
    void a_manager_looks_and_changes_nothing(OpenHouse house) {
        var manager = house.admin("manager");
        entry(manager, "services", "pirt");
        assertThat(field(manager, "minutes")).isDisabled();
        assertThat(manager.locator("[data-test=review]")).hasCount(0);
    }

    @Test
    void an_agencys_administrator_sees_and_changes_what_is_its_own(OpenHouse house) {
        var tenant = house.adminOf("imigrasi");
        assertThat(tenant.locator("[data-test=section][data-id=policy]")).hasCount(0);
        section(tenant, "agencies");
        assertThat(tenant.locator("[data-test=entry]")).hasCount(1);
        tenant.locator("[data-test=entry]").click();
        assertThat(field(tenant, "prefix")).isDisabled();
        assertThat(field(tenant, "quota")).isEnabled();
        field(tenant, "quota").fill("77");
        field(tenant, "quota").press("Tab");
        publish(tenant);
        section(tenant, "history");
        assertThat(tenant.locator("[data-test=change]").first()).containsText("agencies[imigrasi].quota");
    }

    @Test
    void a_holiday_is_added_by_the_keyboard_alone(OpenHouse house) {
        var admin = house.admin("administrator");
        section(admin, "specialDays");
        admin.locator("[data-test=new-date]").fill("2027-02-17");
        admin.locator("[data-test=new-date]").press("Enter");
        field(admin, "name.id").fill("Libur Imlek");
        admin.keyboard().press("Tab");
        admin.keyboard().type("Lunar New Year");
        admin.keyboard().press("Tab");
        publish(admin);
        section(admin, "history");
        assertThat(admin.locator("[data-test=change]").first()).containsText("specialDays.2027-02-17");
    }

    @Test
    void somebody_is_added_with_a_pin_given_a_new_one_and_removed(OpenHouse house) {
        var admin = house.admin("administrator");
        section(admin, "people");
        admin.locator("[data-test=member-id]").fill("wati");
        admin.locator("[data-test=member-name]").fill("Wati");
        admin.locator("[data-test=member-role]").selectOption("supervisor");
        admin.locator("[data-test=put-member]").click();
        assertThat(admin.locator("[data-test=secret]")).hasText(Pattern.compile("[0-9]{6}"));
        admin.locator("[data-test=dialog-yes]").click();
        var wati = admin.locator("[data-test=member][data-id=wati]");
        assertThat(wati).containsText("Supervisor");
        wati.locator("[data-test=reset]").click();
        assertThat(admin.locator("[data-test=secret]")).isVisible();
        admin.locator("[data-test=dialog-yes]").click();
        wati.locator("[data-test=remove]").click();
        assertThat(wati).hasCount(0);
        assertThat(admin.locator("[data-test=access-change]").first()).containsText("wati");
    }

    @Test
    void a_token_is_made_and_revoked(OpenHouse house) {
        var admin = house.admin("administrator");
        section(admin, "people");
        admin.locator("[data-test=token-name]").fill("kios pintu barat");
        admin.locator("[data-test=create-token]").click();
        assertThat(admin.locator("[data-test=secret]")).isVisible();
        admin.locator("[data-test=dialog-yes]").click();
        var token =
                admin.locator("[data-test=token]").filter(new Locator.FilterOptions().setHasText("kios pintu barat"));
        token.locator("[data-test=revoke]").click();
        assertThat(token).containsText("dicabut");
    }

    @Test
    void a_training_bus_is_opened_from_the_mall_and_marked_on_its_pages(OpenHouse house) {
        var admin = house.adminOfAll();
        admin.locator("[data-test=pop-up]").click();
        fill(admin, "mall", "latihan-bus");
        fill(admin, "nameId", "Bus Latihan");
        fill(admin, "nameEn", "Training bus");
        fill(admin, "first", "2026-11-24");
        fill(admin, "last", "2026-11-25");
        fill(admin, "timeZone", "Asia/Jayapura");
        admin.locator("dialog [name=training]").check();
        admin.locator("[data-test=dialog-yes]").click();
        assertThat(admin.locator("[data-test=said][data-kind=done]")).isVisible();
        assertThat(admin.locator("[data-test=malls]")).hasValue("latihan-bus");
        assertThat(admin.locator("html[data-training]")).hasCount(1);
        assertThat(house.pageOf("latihan-bus", Role.KIOSK, "/kiosk").locator("html[data-training]"))
                .hasCount(1);
        var hall = house.browser().page(1920, 1080, house.displayUrl() + "/?mute=1&mall=latihan-bus");
        assertThat(hall.locator("html[data-training]")).hasCount(1);
        assertThat(house.kiosk().locator("html[data-training]")).hasCount(0);
        admin.locator("[data-test=malls]").selectOption("khatulistiwa");
        assertThat(admin.locator("html[data-training]")).hasCount(0);
    }

    @Test
    void a_message_reaches_the_kiosk(OpenHouse house) {
        var admin = house.admin("administrator");
        section(admin, "messages");
        admin.locator("[data-test=more]").click();
        admin.locator("[data-path='messages[0].id']").fill("Hari ini layanan paspor pindah ke lantai 2.");
        admin.locator("[data-path='messages[0].en']").fill("Passports are on floor 2 today.");
        admin.locator("[data-path='messages[0].en']").press("Tab");
        publish(admin);
        var kiosk = house.kiosk();
        assertThat(kiosk.locator("[data-test=message]")).containsText("Hari ini layanan paspor pindah ke lantai 2.");
        section(admin, "messages");
        admin.locator("[data-test=less]").click();
        publish(admin);
    }

    private static void fill(Page admin, String name, String value) {
        admin.locator("[data-test=pop-up-" + name + "]").fill(value);
    }

    private static void section(Page admin, String id) {
        admin.locator("[data-test=section][data-id=" + id + "]").click();
    }

    private static void entry(Page admin, String list, String key) {
        section(admin, list);
        admin.locator("[data-test=entry][data-id=" + key + "]").click();
        assertThat(admin.locator("[data-test=entry-form]")).isVisible();
    }

    /** The first field of the open form whose path ends so. */
    private static Locator field(Page admin, String name) {
        return admin.locator("[data-test=field][data-path$='." + name + "']").first();
    }

    private static void policy(Page admin, String name, String value) {
        section(admin, "policy");
        field(admin, name).fill(value);
        field(admin, name).press("Tab");
    }

    private static void publish(Page admin) {
        admin.locator("[data-test=review]").click();
        admin.locator("[data-test=dialog-yes]").click();
        assertThat(admin.locator("[data-test=said][data-kind=done]")).isVisible();
    }

    private static void bring(Page admin, String yaml) {
        admin.locator("[data-test=import]")
                .setInputFiles(new FilePayload("mall.yaml", "application/yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
