package id.antrean.cli;

import id.antrean.cli.Failures.Mistake;
import java.time.Duration;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** How a node goes that is being stopped. */
final class DrainOptions {
    private static final int PAUSE_S_MAX = 60;

    @Option(
            names = "--drain-pause",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "When stopped, how long to go on answering while /health/ready says DRAINING: what a load"
                    + " balancer needs to notice that asks there and does not try another node by itself. 0 to 60."
                    + " Default: ${DEFAULT-VALUE}.",
            showDefaultValue = Visibility.NEVER)
    private int pause;

    Duration pause() {
        if (pause < 0 || pause > PAUSE_S_MAX) throw new Mistake("--drain-pause is 0 to " + PAUSE_S_MAX + " seconds.");
        return Duration.ofSeconds(pause);
    }
}
