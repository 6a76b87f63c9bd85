package id.antrean.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The pages that list commands and options are made from the commands themselves. After a change, run this test with
 * {@code -Dantrean.docs=write} and commit what it wrote.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferenceTest {
    private static final Path PAGES = Path.of("..", "docs", "reference");
    private static final int WIDTH = 100;

    @Test
    void the_page_of_commands_says_what_help_says() throws IOException {
        var page = new StringBuilder("""
                # Command line

                What `./antrean COMMAND --help` says. `./antrean` itself finds a JDK, builds what is missing and then runs
                the command; `./antrean test` runs all tests, `./antrean check` the quick ones.

                ## Longer checks
                Outside the tests, for as long as one has patience. Each prints the seed it began with; the same seed
                typed again gives the same days. Exit codes: 0 all held, 1 something did not, 2 wrong usage.

                | command | what it does |
                |---|---|
                | `./antrean check days [N [SEED]]` | asks days of random malls at least N random commands (1,000,000 without N), of every kind; after each, looks at all that must always hold, with each event written as the log's JSON and read again; what goes wrong is told in the shortest sequence found |
                | `./antrean check orders [N [SEED]]` | plays N random days of each policy (1,000 without N) and holds every call against an independent order, written from the words of [who is called next](../explanation/calling-order.md); 10 days more, or N / 100, through a whole server over HTTP |
                | `./antrean check rush [N [SEED]]` | plays N times (3 without N) 300 visitors in ten minutes at four kiosks and the desk, through a whole server; nobody may wait longer than 2 s from touch to ticket |
                | `./antrean check rolling [--rounds N] [--seed S]` | restarts each of three nodes N times (1 without N) under load, by SIGTERM, and says how many clients with one retry noticed; see [restart nodes](../how-to/restart-nodes.md) |
                | `./antrean bench cold-load [EVENTS]` | measures the first command of a day of 30,000 events after a restart, beside a bare read of the same rows; see [benchmarks](../benchmarks.md) |
                | `./antrean mutation [CLASSES]` | changes the rules (packages `day` and `mall`) one by one and wants a test to notice; fails below 85 %; see [what survived](../mutation.md) |
                """);
        for (var command : commands(new ArrayList<>(), root())) {
            page.append("\n## ")
                    .append(command.getCommandSpec().qualifiedName())
                    .append("\n```\n")
                    .append(command.getUsageMessage(Ansi.OFF).strip())
                    .append("\n```\n");
        }
        assertPage("cli.md", page.toString());
    }

    @Test
    void the_page_of_options_names_each_variable() throws IOException {
        var page = new StringBuilder("""
                # Configuration

                There is no configuration file. Each option of a command may come from the environment instead: the
                variable is `ANTREAN_` and the option's name in capitals. What is typed wins over the environment, the
                environment over the default. What a mall is stands in its [catalogue](catalogue-format.md).

                | variable | option | of | what it sets |
                |---|---|---|---|
                """);
        options()
                .forEach((variable, row) -> page.append("| `")
                        .append(variable)
                        .append("` | `")
                        .append(row.option().longestName())
                        .append("` | ")
                        .append(String.join(", ", row.commands()))
                        .append(" | ")
                        .append(description(row.option()))
                        .append(" |\n"));
        page.append("""

                Beside these, the launcher reads `JAVA_HOME` and `ANTREAN_JAVA_OPTS` (more flags for the JVM), and the
                program reads `ANTREAN_LOG`: `text` for short lines, `json` for one JSON object a line. Without it, a
                terminal gets text and everything else JSON.
                """);
        assertPage("configuration.md", page.toString());
    }

    private record Row(OptionSpec option, List<String> commands) {}

    private static Map<String, Row> options() {
        var rows = new TreeMap<String, Row>();
        for (var command : commands(new ArrayList<>(), root())) {
            for (var option : command.getCommandSpec().options()) {
                if (option.usageHelp() || option.versionHelp()) continue;
                var row = rows.computeIfAbsent(
                        FromEnvironment.variable(option.longestName()), key -> new Row(option, new ArrayList<>()));
                row.commands().add(command.getCommandSpec().qualifiedName().replace("antrean ", ""));
            }
        }
        return rows;
    }

    private static String description(OptionSpec option) {
        return Arrays.stream(option.description())
                .map(line -> line.replace("${DEFAULT-VALUE}", "`" + shown(option.defaultValueString(true)) + "`"))
                .collect(Collectors.joining(" "))
                .replace("|", "\\|");
    }

    private static String shown(String value) {
        return value == null ? "none" : value;
    }

    private static CommandLine root() {
        return Commands.commandLine().setUsageHelpAutoWidth(false).setUsageHelpWidth(WIDTH);
    }

    private static List<CommandLine> commands(List<CommandLine> all, CommandLine command) {
        all.add(command);
        command.getSubcommands().values().stream()
                .filter(sub -> !sub.getCommandName().equals("help"))
                .forEach(sub -> commands(all, sub));
        return all;
    }

    private static void assertPage(String name, String expected) throws IOException {
        var page = PAGES.resolve(name);
        if ("write".equals(System.getProperty("antrean.docs"))) Files.writeString(page, expected);
        assertThat(Files.readString(page))
                .as("docs/reference/%s; mvn test -pl core -Dtest=ReferenceTest -Dantrean.docs=write rewrites it", name)
                .isEqualTo(expected);
    }
}
