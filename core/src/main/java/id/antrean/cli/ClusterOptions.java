package id.antrean.cli;

import id.antrean.cli.Failures.Mistake;
import id.antrean.cluster.ClusterPlace;
import id.antrean.cluster.ClusterPlace.Others;
import java.net.InetAddress;
import java.net.UnknownHostException;
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
            description = "All nodes that share the database: each hears at once of the others' events, and a mall's"
                    + " commands are decided at one of them.",
            showDefaultValue = Visibility.NEVER)
    private @Nullable List<String> members;

    @Option(
            names = "--cluster-service",
            paramLabel = "DNS-NAME",
            description = "Instead of --cluster-members, in Kubernetes: the headless service whose name stands for the"
                    + " addresses of all nodes.",
            showDefaultValue = Visibility.NEVER)
    private @Nullable String service;

    @Option(
            names = "--cluster-host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address or name to listen on for them; never a public one. Default: ${DEFAULT-VALUE}.",
            showDefaultValue = Visibility.NEVER)
    private String host = "127.0.0.1";

    @Option(
            names = "--cluster-port",
            paramLabel = "PORT",
            defaultValue = "5701",
            description = "Port to listen on for them. Default: ${DEFAULT-VALUE}.",
            showDefaultValue = Visibility.NEVER)
    private int port = ClusterPlace.DEFAULT_PORT;

    /**
     * @param lite true for a node that only watches
     * @return null for a node that is alone
     */
    @Nullable
    ClusterPlace place(boolean lite) {
        var named = members == null ? List.<String>of() : members;
        if (service == null) return named.isEmpty() ? null : place(new Others.Named(named), lite);
        if (!named.isEmpty()) throw new Mistake("Give --cluster-members or --cluster-service, not both.");
        return place(new Others.OfService(service), lite);
    }

    private ClusterPlace place(Others others, boolean lite) {
        return new ClusterPlace(address(), port, others, lite);
    }

    /** What stands for it, where it is the name of this machine or container. */
    private String address() {
        try {
            return InetAddress.getByName(host).getHostAddress();
        } catch (UnknownHostException unknown) {
            throw new Mistake("--cluster-host is neither an address nor a name that is known here: " + host);
        }
    }
}
