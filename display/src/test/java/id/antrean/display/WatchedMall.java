package id.antrean.display;

import id.antrean.Engine;
import id.antrean.access.Access;
import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.board.LiveDays;
import id.antrean.board.PastDays;
import id.antrean.database.Database;
import id.antrean.database.TestDatabase;
import id.antrean.day.Channel;
import id.antrean.day.ClerkId;
import id.antrean.day.DayCommand;
import id.antrean.day.DayId;
import id.antrean.day.TicketId;
import id.antrean.day.axon.Answer;
import id.antrean.eventlog.Origin;
import id.antrean.mall.Catalogue;
import id.antrean.mall.CounterId;
import id.antrean.mall.Language;
import id.antrean.mall.MallBuilder;
import id.antrean.mall.MallId;
import id.antrean.mall.ServiceId;
import id.antrean.web.WebSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/** A small mall with its display server, for tests: commands go in here, what screens see comes out over HTTP. */
final class WatchedMall implements AutoCloseable {
    static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Clock WALL = Clock.systemUTC();
    private static final Origin CLERK = new Origin("uji", "CLERK", null, "uji-1", null);

    final Catalogue catalogue;
    final MallId mall;
    final DayId day;
    final Database database = TestDatabase.fresh();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Access access = new Access(database.dataSource(), new SecureRandom(), WALL);
    final HttpClient http = HttpClient.newHttpClient();

    private volatile Instant now = Instant.EPOCH;
    private final Engine engine;
    private final LiveDays live;
    private final DisplayServer server;

    WatchedMall(Catalogue catalogue) {
        this.catalogue = catalogue;
        mall = catalogue.mall();
        day = new DayId(mall, TUESDAY);
        now = at("08:00");
        Clock clock = clockOf(() -> now);
        engine = Engine.start(database.dataSource(), clock, WALL, meters);
        live = LiveDays.start(engine.log(), clock);
        var hall = new Hall(live, clock, 1);
        var setup = new WebSetup(
                "display",
                "127.0.0.1",
                0,
                "http://localhost",
                List.of(),
                access,
                WALL,
                new SecureRandom(),
                meters,
                List::of);
        server = DisplayServer.start(hall, new PastDays(engine.log()), access.ticketLinks(), setup);
        engine.mallCommands().publish(catalogue, CLERK);
    }

    static WatchedMall small() {
        return new WatchedMall(MallBuilder.aMall().build());
    }

    Instant at(String time) {
        return TUESDAY.atTime(LocalTime.parse(time))
                .atZone(catalogue.timeZone())
                .toInstant();
    }

    void clockShows(Instant instant) {
        now = instant;
    }

    /**
     * Returns once the live day has it: a screen that comes then is not told of it again.
     *
     * @return position of the last event it caused
     */
    long ask(DayCommand command) {
        return switch (engine.dayCommands().send(command, CLERK)) {
            case Answer.Done done when live.awaitPosition(done.position(), Duration.ofSeconds(10)) -> done.position();
            case Answer.Done late -> throw new AssertionError("the live day did not follow: " + late);
            case Answer.Refused(var refusal) -> throw new AssertionError(refusal.sentence(Language.EN));
            case Answer.KeyReused reused -> throw new AssertionError(reused);
            case Answer.Overloaded overloaded -> throw new AssertionError(overloaded);
        };
    }

    long takes(ServiceId service) {
        return ask(new DayCommand.IssueTicket(day, service, null, Language.ID, Channel.KIOSK, now));
    }

    long opens(CounterId counter, String clerk) {
        return ask(new DayCommand.OpenCounter(day, counter, new ClerkId(clerk), List.of(), now));
    }

    long calls(CounterId counter) {
        return ask(new DayCommand.CallNext(day, counter, null, now));
    }

    long recalls(CounterId counter, String number) {
        return ask(new DayCommand.RecallTicket(day, counter, null, ticket(number), now));
    }

    long starts(CounterId counter, String number) {
        return ask(new DayCommand.StartService(day, counter, null, ticket(number), now));
    }

    long completes(CounterId counter, String number) {
        return ask(new DayCommand.CompleteService(day, counter, null, ticket(number), null, List.of(), false, now));
    }

    static TicketId ticket(String number) {
        return TicketId.of(TUESDAY, number);
    }

    String token(Role role) {
        return access.createToken(Grant.of(role, mall, "uji")).secret();
    }

    String ticketToken(String number) {
        return access.ticketLinks().tokenOf(mall, ticket(number));
    }

    int port() {
        return server.port();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** @param headers name, value, name, value … */
    HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) request.headers(headers);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.close();
        live.close();
        engine.close();
        database.close();
    }

    private static Clock clockOf(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }
}
