package id.antrean.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a house takes of this machine and of its neighbours: ports, a data directory, other nodes, old back-ups. */
public final class PlaceLooks {
    /** Longer than {@code /health/ready} takes while the database hangs. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final String ASK = "GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    private static final int ANSWER_BYTES_MAX = 16_384;
    private static final long FREE_MIN_MB = 500;
    private static final long FREE_GOOD_MB = 5_000;
    /** A day, and a little: back-ups are made at night. */
    private static final Duration BACK_UP_AGE_MAX = Duration.ofHours(26);

    private PlaceLooks() {}

    /** Whether each server's port is free, or an Antrean that is ready has it already. */
    public static List<Finding> ports(String host, Map<String, Integer> ports) {
        var findings = new ArrayList<Finding>();
        ports.forEach((role, port) -> findings.add(port(host, role, port)));
        return findings;
    }

    private static Finding port(String host, String role, int port) {
        var what = "port " + port;
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            return Finding.ok(what, "free for " + role + " on " + host + ":" + socket.getLocalPort());
        } catch (IOException taken) {
            return switch (ready(host, port)) {
                case 200 -> Finding.ok(what, "an Antrean runs here and is ready");
                case 503 ->
                    Finding.wrong(what, "an Antrean runs here and is not ready", "See its /health/ready: it says why.");
                default ->
                    Finding.wrong(
                            what,
                            "cannot be had for " + role + " on " + host + ": " + taken.getMessage(),
                            "Stop who has it, or choose another with --port, --display-port or --host.");
            };
        }
    }

    /** Status of /health/ready there; 0 if what listens there is none of ours. */
    private static int ready(String host, int port) {
        var at = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(at, port), (int) PATIENCE.toMillis());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(ASK.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(ANSWER_BYTES_MAX), StandardCharsets.UTF_8);
            return answer.contains("\"checks\"") ? Integer.parseInt(answer.split(" ", 3)[1]) : 0;
        } catch (IOException | RuntimeException nothing) {
            return 0;
        }
    }

    /** Whether files can be written there and how much room is left; the directory need not be there yet. */
    public static List<Finding> data(Path directory) throws IOException {
        var there = directory.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) there = there.getParent();
        if (!Files.isDirectory(there) || !Files.isWritable(there))
            return List.of(Finding.wrong(
                    "data directory",
                    there + " cannot be written",
                    "Give this user the right to, or choose another with --data."));
        return List.of(
                Finding.ok("data directory", directory + " can be written"),
                room(there, Files.getFileStore(there).getUsableSpace() >> 20));
    }

    static Finding room(Path there, long freeMb) {
        var found = freeMb + " MB free at " + there;
        if (freeMb >= FREE_GOOD_MB) return Finding.ok("disk", found);
        var advice = "Make room or move --data: PostgreSQL stops when the disk is full.";
        return freeMb >= FREE_MIN_MB ? Finding.warning("disk", found, advice) : Finding.wrong("disk", found, advice);
    }

    /** Whether each other node takes a connection. */
    public static List<Finding> cluster(List<String> members) {
        var findings = new ArrayList<Finding>();
        for (var member : members) {
            int colon = member.lastIndexOf(':');
            try (var socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(
                                member.substring(0, colon), Integer.parseInt(member.substring(colon + 1))),
                        (int) PATIENCE.toMillis() / members.size());
                findings.add(Finding.ok("node " + member, "takes connections"));
            } catch (IOException | RuntimeException away) {
                findings.add(Finding.warning(
                        "node " + member,
                        "takes no connection",
                        "Is it running, and does a firewall stand between? Without it all goes on, a little slower."));
            }
        }
        return findings;
    }

    /** How old the newest file of a directory of back-ups is. */
    public static List<Finding> backUps(Path directory, Instant now) throws IOException {
        try (var files = Files.list(directory)) {
            var newest =
                    files.filter(Files::isRegularFile).map(PlaceLooks::changed).max(Instant::compareTo);
            if (newest.isEmpty())
                return List.of(Finding.wrong("back-up", "none in " + directory, "Make one: docs/how-to/back-up.md."));
            var age = Duration.between(newest.get(), now);
            var found = "the newest is " + age.toHours() + " h old";
            return List.of(
                    age.compareTo(BACK_UP_AGE_MAX) <= 0
                            ? Finding.ok("back-up", found)
                            : Finding.wrong("back-up", found, "Look why none came since: docs/how-to/back-up.md."));
        } catch (IOException unreadable) {
            return List.of(Finding.wrong("back-up", directory + " cannot be read", "Is --back-ups right?"));
        }
    }

    private static Instant changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            return Instant.EPOCH;
        }
    }
}
