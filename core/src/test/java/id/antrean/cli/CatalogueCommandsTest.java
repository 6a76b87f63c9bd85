package id.antrean.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.mall.MallId;
import id.antrean.mall.Term;
import id.antrean.mall.yaml.CatalogueReading;
import id.antrean.mall.yaml.CatalogueYaml;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class CatalogueCommandsTest {
    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_demos_mall_becomes_an_expo_of_four_booths_whose_file_is_sound() throws IOException {
        assertThat(popUp("--booths", "4", "--open", "09:00-20:00", "--agency", "dukcapil", "--agency", "imigrasi"))
                .isZero();
        var reading = CatalogueYaml.read("expo.yaml", out.toString());
        assertThat(reading).isInstanceOfSatisfying(CatalogueReading.Sound.class, sound -> {
            var expo = sound.catalogue();
            assertThat(expo.mall()).isEqualTo(new MallId("expo"));
            assertThat(expo.counters()).hasSize(4);
            assertThat(expo.agencies()).hasSize(2);
            assertThat(expo.term()).isEqualTo(new Term(LocalDate.of(2026, 12, 5), LocalDate.of(2026, 12, 6)));
        });
    }

    @Test
    void a_table_of_holidays_is_added_to_a_catalogue() throws IOException {
        var table = Files.writeString(directory.resolve("libur.csv"), "date,name\n2027-12-31,Cuti bersama\n");
        assertThat(run("catalogue", "holidays", template().toString(), table.toString()))
                .isZero();
        assertThat(CatalogueYaml.read("mall.yaml", out.toString()))
                .isInstanceOfSatisfying(
                        CatalogueReading.Sound.class,
                        sound -> assertThat(sound.catalogue().specialDays()).containsKey(LocalDate.of(2027, 12, 31)));
        assertThat(run(
                        "catalogue",
                        "holidays",
                        template().toString(),
                        directory.resolve("x").toString()))
                .isEqualTo(Failures.CONFIGURATION);
        assertThat(err.toString()).contains("there is no such file");
    }

    @Test
    void hours_that_are_none_are_refused_in_one_line() throws IOException {
        assertThat(popUp("--booths", "1", "--open", "pagi")).isEqualTo(Failures.CONFIGURATION);
        assertThat(err.toString().lines())
                .containsExactly("antrean: No such mall can be opened: no span of time: pagi.");
    }

    @Test
    void an_agency_that_the_template_does_not_have_leaves_nobody_and_is_refused() throws IOException {
        assertThat(popUp("--booths", "1", "--agency", "tiada")).isEqualTo(Failures.CONFIGURATION);
        assertThat(err.toString()).startsWith("antrean: No such mall can be opened: agencies:");
    }

    private Path template() throws IOException {
        var file = directory.resolve("mall.yaml");
        try (var demo = CatalogueCommandsTest.class.getResourceAsStream("/id/antrean/demo/khatulistiwa.yaml")) {
            return Files.write(file, Objects.requireNonNull(demo).readAllBytes());
        }
    }

    private int popUp(String... more) throws IOException {
        var all = Stream.concat(
                Stream.of(
                        "catalogue",
                        "pop-up",
                        template().toString(),
                        "--mall",
                        "expo",
                        "--name",
                        "Expo Layanan",
                        "--first",
                        "2026-12-05",
                        "--last",
                        "2026-12-06"),
                Stream.of(more));
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Commands.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
