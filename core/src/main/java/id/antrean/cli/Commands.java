package id.antrean.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** All commands. Exit codes: 0 well, 1 failed, 2 wrong usage, 3 wrong configuration, 4 no usable database. */
@Command(
        name = "antrean",
        header = "Runs the queue of a public-service mall: kiosks, counters, displays, figures.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  antrean demo                                a mall's day with invented people",
            "  antrean serve --mall mall.yaml              a mall for real use",
            "  antrean token create --role kiosk --mall khatulistiwa",
            "  antrean doctor                              what is wrong here, and what to do",
            "",
            "From a clone, ./antrean first builds what is missing. There, too:",
            "  ./antrean test              all tests and gates      ./antrean check    the quick ones",
            "  ./antrean check days [N]    N random commands to days of any mall, all that must hold looked at",
            "  ./antrean check orders [N]  N days of each policy, each call held against an independent order",
            "  ./antrean check rush [N]    N times 300 visitors in ten minutes",
            "  ./antrean check rolling     restarts three nodes one after another under load",
            "  ./antrean check cells       compares the national view of two cells with one house",
            "  ./antrean bench [NAME]      measures; without a name, lists what can be measured",
            "  ./antrean faults            breaks things under load, and looks whether anything was lost",
            "  ./antrean mutation          changes the rules one by one and wants a test to notice",
            "",
            "Exit codes: 0 well, 1 failed, 2 wrong usage, 3 wrong configuration, 4 no usable database.",
        })
public final class Commands implements Runnable {
    private static final List<Class<?>> ALL = List.of(
            Serve.class,
            PlayDemo.class,
            Doctor.class,
            RebuildView.class,
            BackUp.class,
            RestoreHouse.class,
            Verify.class,
            FollowTrace.class,
            ArchiveCommands.class,
            DatabaseCommands.class,
            TokenCommands.class,
            StaffCommands.class,
            CatalogueCommands.class,
            HelpCommand.class);

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec; // filled in by picocli

    /** Without a command there is only the help to give. */
    @Override
    public void run() {
        if (spec != null) spec.commandLine().usage(spec.commandLine().getOut());
    }

    /**
     * Runs one command line to its end.
     *
     * @return the exit code
     */
    public static int run(String[] arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return commandLine(needed(arguments)).setOut(out).setErr(err).execute(arguments);
    }

    static CommandLine commandLine() {
        return commandLine(ALL);
    }

    private static CommandLine commandLine(List<Class<?>> commands) {
        var line = new CommandLine(new Commands());
        commands.forEach(line::addSubcommand);
        return line.setDefaultValueProvider(new FromEnvironment(System.getenv()))
                .setParameterExceptionHandler(Failures::ofArguments)
                .setExecutionExceptionHandler(Failures::ofExecution)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    /** The one that is named: to look through the options of all takes a seventh of a start's processor time. All, where none is. */
    private static List<Class<?>> needed(String[] arguments) {
        var named = arguments.length == 0 ? "" : arguments[0];
        return ALL.stream()
                .filter(command -> command != HelpCommand.class) // which tells of others
                .filter(command -> command.getAnnotation(Command.class).name().equals(named))
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElse(ALL);
    }
}
