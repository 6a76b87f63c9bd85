package id.antrean.cli;

import id.antrean.mall.Language;
import id.antrean.mall.yaml.CatalogueReading;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
}
