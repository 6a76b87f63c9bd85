package id.antrean.cli;

import id.antrean.cli.Failures.Mistake;
import id.antrean.mall.AgencyId;
import id.antrean.mall.CatalogueRules;
import id.antrean.mall.Language;
import id.antrean.mall.MallId;
import id.antrean.mall.PopUp;
import id.antrean.mall.TimeSpan;
import id.antrean.mall.Words;
import id.antrean.mall.holidays.HolidayFile;
import id.antrean.mall.holidays.HolidayReading;
import id.antrean.mall.yaml.CatalogueReading;
import id.antrean.mall.yaml.CatalogueYaml;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What can be done with a mall's catalogue file. */
@Command(
        name = "catalogue",
        header = "Works with a mall's catalogue file.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class CatalogueCommands implements Runnable {
    @Spec
    private @Nullable CommandSpec spec; // filled in by picocli

    @Override
    public void run() {
        Output.usage(spec);
    }

    @Command(
            name = "check",
            header = "Says what is wrong with a catalogue file, with line and reason; changes nothing.",
            footer = {"", "Example:", "  antrean catalogue check mall.yaml"},
            mixinStandardHelpOptions = true)
    int check(@Parameters(paramLabel = "FILE", description = "The YAML file.") Path file) {
        return switch (CatalogueFile.read(file)) {
            case CatalogueReading.Sound(var catalogue) -> {
                Output.of(spec)
                        .println("%s is sound: %s, %d services, %d counters."
                                .formatted(
                                        file,
                                        catalogue.mall(),
                                        catalogue.services().size(),
                                        catalogue.counters().size()));
                yield 0;
            }
            case CatalogueReading.Faulty faulty -> {
                Output.errors(spec).println(faulty.text(Language.EN));
                yield Failures.CONFIGURATION;
            }
        };
    }

    @Command(
            name = "holidays",
            header = "Writes a catalogue with the holidays of a table, ICS or CSV, added.",
            footer = {
                "",
                "A day of the table replaces the same date's in the catalogue.",
                "",
                "Example:",
                "  antrean catalogue holidays mall.yaml libur-2027.ics > mall-2027.yaml",
            },
            mixinStandardHelpOptions = true)
    int holidays(
            @Parameters(paramLabel = "FILE", description = "The catalogue's YAML file.") Path file,
            @Parameters(paramLabel = "TABLE", description = "The calendar or table.") Path table) {
        var catalogue = CatalogueFile.sound(file);
        switch (HolidayFile.read(table.toString(), CatalogueFile.text(table))) {
            case HolidayReading.Sound(var days) -> {
                Output.of(spec).print(CatalogueYaml.write(catalogue.with(days)));
                Output.of(spec).flush();
            }
            case HolidayReading.Faulty(var problems) ->
                throw new Mistake(problems.getFirst().text(Language.EN));
        }
        return 0;
    }

    @Command(
            name = "pop-up",
            header = "Writes the catalogue of a mall for some days, made from another mall's file.",
            footer = {
                "",
                "Publish what it writes with serve --mall, over HTTP, or on /admin.",
                "",
                "Example:",
                "  antrean catalogue pop-up mall.yaml --mall expo --name \"Expo Layanan\" --first 2026-12-05"
                        + " --last 2026-12-06 --booths 4 --open 09:00-16:00 > expo.yaml",
            },
            mixinStandardHelpOptions = true)
    int popUp(
            @Parameters(paramLabel = "FILE", description = "The template's YAML file.") Path file,
            @Option(names = "--mall", required = true, paramLabel = "MALL", description = "The new mall's key.")
                    String mall,
            @Option(names = "--name", required = true, paramLabel = "NAME", description = "Its name in Indonesian.")
                    String name,
            @Option(names = "--name-en", paramLabel = "NAME", description = "Its name in English. Default: --name.")
                    @Nullable
                    String nameEn,
            @Option(names = "--first", required = true, paramLabel = "DATE", description = "Its first date.")
                    LocalDate first,
            @Option(names = "--last", required = true, paramLabel = "DATE", description = "Its last date.")
                    LocalDate last,
            @Option(names = "--booths", required = true, paramLabel = "N", description = "How many booths, 1 to 999.")
                    int booths,
            @Option(
                            names = "--agency",
                            paramLabel = "AGENCY",
                            description = "An agency that comes; may be repeated. Default: all of them.")
                    @Nullable
                    List<String> agencies,
            @Option(
                            names = "--open",
                            paramLabel = "SPAN",
                            description = "Its hours on each date. Default: the template's on those weekdays.")
                    @Nullable
                    String open,
            @Option(
                            names = "--time-zone",
                            paramLabel = "ZONE",
                            description = "Where it stands. Default: as the template.")
                    @Nullable
                    String timeZone,
            @Option(names = "--training", description = "People only practise there: marked, and in no figure.")
                    boolean training) {
        var template = CatalogueFile.sound(file);
        var catalogue = popUp(() -> new PopUp(
                        new MallId(mall),
                        new Words(name, nameEn == null ? name : nameEn),
                        timeZone == null ? null : ZoneId.of(timeZone),
                        first,
                        last,
                        booths,
                        Set.copyOf(
                                agencies == null
                                        ? List.of()
                                        : agencies.stream().map(AgencyId::new).toList()),
                        open == null ? null : TimeSpan.parse(open),
                        training))
                .from(template);
        var findings = CatalogueRules.check(catalogue);
        if (!findings.isEmpty()) {
            throw new Mistake(
                    "No such mall can be opened: " + findings.getFirst().path() + ": "
                            + findings.getFirst().reason().en() + ".");
        }
        Output.of(spec).print(CatalogueYaml.write(catalogue));
        Output.of(spec).flush();
        return 0;
    }

    private static PopUp popUp(Supplier<PopUp> asked) {
        try {
            return asked.get();
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new Mistake("No such mall can be opened: " + wrong.getMessage() + ".");
        }
    }
}
