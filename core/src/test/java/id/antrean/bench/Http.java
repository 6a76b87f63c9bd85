package id.antrean.bench;

import id.antrean.House;
import id.antrean.MallTime;
import id.antrean.Servers;
import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./antrean bench http}: tickets taken and given up over HTTP, beside a bare Vert.x that answers a POST of JSON. */
@Command(
        name = "./antrean bench http",
        description = "Tickets over HTTP, beside a bare Vert.x that answers a POST of JSON.",
        mixinStandardHelpOptions = true)
final class Http implements Callable<Integer> {
    private static final String TICKETS = "tickets over HTTP";
    private static final String BARE = "bare Vert.x";

    @Mixin
    private final Options options = new Options();

    @Option(names = "--malls", description = "Usually 50.")
    private int malls = 50;

    @Option(names = "--connections", description = "Usually 512.")
    private int connections = 512;

    public static void main(String[] args) {
        Options.run(new Http(), args);
    }

    @Override
    public Integer call() throws Exception {
        var report = Report.begin(
                "http",
                "POST /tickets and /cancel in turn, %d malls, %d connections; server, load and rival in one program."
                        .formatted(malls, connections));
        try (var database = TestDatabase.fresh();
                var house = House.open(database, Clock.systemUTC(), MallTime.real(Clock.systemUTC()));
                var servers = Servers.start(house, Servers.Plan.anywhere("kiosk-api"));
                var bare = new BareVertx(0);
                var clients = new HttpClients(connections)) {
            int port = Objects.requireNonNull(servers.ports().get("kiosk-api"));
            measure(report, database, house, port, bare, clients);
        }
        return report.end();
    }

    private void measure(Report report, Database database, House house, int port, BareVertx bare, HttpClients clients)
            throws Exception {
        var open = OpenMalls.publish(malls, house.mallCommands());
        var tokens = open.tokens(house.access());
        var body = "{\"service\": \"layanan-10\", \"language\": \"id\", \"channel\": \"KIOSK\"}";
        Load.Act echo = () -> clients.post(bare.port(), "/", Map.of(), body).status() == 200;
        Load.Act ticket = new HttpTickets(open, tokens, clients, port)::act;
        WarmUp.steady(report, BARE, () -> Load.closed(connections, options.lasts(), echo));
        WarmUp.steady(report, TICKETS, () -> Load.closed(connections, options.lasts(), ticket));
        var runs = new Interleaved<Run>()
                .add(BARE, () -> Load.closed(connections, options.lasts(), echo))
                .add(TICKETS, () -> Load.closed(connections, options.lasts(), ticket))
                .run(options.rounds(), report);
        report.add(Finding.of(
                Target.atLeast("B3", "tickets a second over HTTP ÷ POSTs a second of a bare Vert.x", 0.25),
                runs.series(TICKETS, "/s", Run::perSecond),
                runs.series(BARE, "/s", Run::perSecond)));
        if (options.profile())
            Profile.of(report, TICKETS, database, () -> Load.closed(connections, options.lasts(), ticket));
    }
}
