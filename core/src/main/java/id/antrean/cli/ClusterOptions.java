package id.antrean.cli;

import id.antrean.cluster.ClusterPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Which other nodes there are. */
final class ClusterOptions {
    @Option(
            names = "--cluster-members",
            paramLabel = "HOST:PORT",
            split = ",",
            description = "All nodes that share the database, so that each hears at once of the others' events.",
            showDefaultValue = Visibility.NEVER)
    private @Nullable List<String> members;

    @Option(
            names = "--cluster-host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on for them; never a public one. Default: ${DEFAULT-VALUE}.",
            showDefaultValue = Visibility.NEVER)
    private String host = "127.0.0.1";

    @Option(
            names = "--cluster-port",
            paramLabel = "PORT",
            defaultValue = "5701",
            description = "Port to listen on for them. Default: ${DEFAULT-VALUE}.",
            showDefaultValue = Visibility.NEVER)
    private int port = ClusterPlace.DEFAULT_PORT;

    /** @param lite true for a node that only watches */
    @Nullable
    ClusterPlace place(boolean lite) {
        return members == null || members.isEmpty() ? null : new ClusterPlace(host, port, members, lite);
    }
}
