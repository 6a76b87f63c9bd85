package id.antrean.cli;

import id.antrean.database.UnusableDatabase;
import id.antrean.web.PortTaken;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** What went wrong, as one line for a person and one number for a script. */
final class Failures {
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int CONFIGURATION = 3;
    static final int DATABASE = 4;

    private Failures() {}

    /** Something the person who started the program can put right. The message says what. */
    static final class Mistake extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Mistake(String sentence) {
            super(sentence);
        }
    }

    static int ofArguments(CommandLine.ParameterException failure, String[] arguments) {
        var command = failure.getCommandLine();
        command.getErr().println("antrean: " + firstLine(failure));
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return USAGE;
    }

    static int ofExecution(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        var code =
                switch (failure) {
                    case Mistake mistake -> CONFIGURATION;
                    case PortTaken taken -> CONFIGURATION;
                    case UnusableDatabase unusable -> DATABASE;
                    default -> FAILED;
                };
        if (code == FAILED)
            LoggerFactory.getLogger(Failures.class).error("Antrean stops: {}", firstLine(failure), failure);
        command.getErr().println("antrean: " + firstLine(failure));
        return code;
    }

    private static String firstLine(Exception failure) {
        var message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElseThrow();
    }
}
