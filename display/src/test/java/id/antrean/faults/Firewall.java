package id.antrean.faults;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** The network between nodes: drops whatever goes to and from their cluster ports, so that neither side is told. */
final class Firewall implements AutoCloseable {
    private static final String TABLE =
            "antrean_faults_" + ProcessHandle.current().pid();

    private boolean cut;

    /** Whether this machine lets us: nft is there, and we may use it. */
    static boolean works() {
        return Command.works("nft", "add table inet " + TABLE) && Command.works("nft", "delete table inet " + TABLE);
    }

    synchronized void cut(List<Integer> clusterPorts) throws IOException {
        var ports = clusterPorts.stream().map(String::valueOf).collect(Collectors.joining(", "));
        var rules = "tcp dport { " + ports + " } drop; tcp sport { " + ports + " } drop;";
        Command.run(
                "nft",
                "table inet " + TABLE + " { chain between { type filter hook input priority 0; " + rules + " }; }");
        cut = true;
    }

    synchronized void mend() throws IOException {
        if (!cut) return;
        Command.run("nft", "delete table inet " + TABLE);
        cut = false;
    }

    @Override
    public void close() throws IOException {
        mend();
    }
}
