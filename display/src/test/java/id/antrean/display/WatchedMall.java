package id.antrean.display;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import id.antrean.House;
import id.antrean.MallTime;
import id.antrean.Server;
import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.database.Database;
import id.antrean.database.DatabaseAddress;
import id.antrean.database.TestDatabase;
import id.antrean.day.Channel;
import id.antrean.day.ClerkId;
import id.antrean.day.DayCommand;
import id.antrean.day.DayId;
import id.antrean.day.PauseKind;
import id.antrean.day.TicketId;
import id.antrean.day.axon.Answer;
import id.antrean.eventlog.Origin;
import id.antrean.mall.AgencyId;
import id.antrean.mall.Catalogue;
import id.antrean.mall.CounterId;
import id.antrean.mall.Language;
import id.antrean.mall.MallBuilder;
import id.antrean.mall.MallId;
import id.antrean.mall.ServiceId;
import id.antrean.web.Contract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small mall with its display server, for tests: commands go in here, what screens see comes out over HTTP. */
final class WatchedMall implements AutoCloseable {
    static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Contract CONTRACT = Contract.of(Display.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SEEN_MAX = Duration.ofSeconds(30);
    private static final Origin CLERK = new Origin("uji", "CLERK", null, "uji-1", null);

    final Catalogue catalogue;
    final MallId mall;
    final DayId day;
    private final DatabaseAddress address;
    private final Database database;
    private final HttpClient http = HttpClient.newHttpClient();
    private final House house;
    private final Server.Running server;
    private volatile Instant now;

    WatchedMall(Catalogue catalogue) {
        this(catalogue, true, TestDatabase.freshAddress());
    }

    private WatchedMall(Catalogue catalogue, boolean published, DatabaseAddress address) {
        this.catalogue = catalogue;
        this.address = address;
        database = Database.open(address);
        mall = catalogue.mall();
        day = new DayId(mall, TUESDAY);
        now = at("08:00");
        Clock clock = clockOf(() -> now);
        house = House.open(database, Clock.systemUTC(), log -> new MallTime(clock, 1));
        server = new Display().start(house, "127.0.0.1", 0);
        if (published) publish();
    }

    /** The house stands, and nobody has told it yet what mall it is. */
    static WatchedMall unpublished() {
        return new WatchedMall(MallBuilder.aMall().build(), false, TestDatabase.freshAddress());
    }

    /** The same mall at another node on the same database. */
    WatchedMall another() {
        var other = new WatchedMall(catalogue, false, address);
        other.catchUp();
        return other;
    }

    void publish() {
        house.mallCommands().publish(catalogue, CLERK);
        catchUp();
    }

    private void catchUp() {
        if (!house.live().awaitPosition(house.log().head(), SEEN_MAX)) {
            throw new AssertionError("the catalogue has not arrived");
        }
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
        return switch (house.dayCommands().send(command, CLERK)) {
            case Answer.Done done when house.live().awaitPosition(done.position(), SEEN_MAX) -> done.position();
            case Answer.Done late -> throw new AssertionError("the live day did not follow: " + late);
            case Answer.Refused(var refusal) -> throw new AssertionError(refusal.sentence(Language.EN));
            case Answer.KeyReused reused -> throw new AssertionError(reused);
            case Answer.Overloaded overloaded -> throw new AssertionError(overloaded);
        };
    }

    /** Returns once an event is in the figures. */
    void counts(long position) {
        if (!house.figures().awaitPosition(position, SEEN_MAX)) {
            throw new AssertionError("the figures have not come to " + position);
        }
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

    long setsAside(CounterId counter, String number) {
        return ask(new DayCommand.SetTicketAside(day, counter, null, ticket(number), false, now));
    }

    /** Does what is due for those who were set aside. */
    long tends() {
        return ask(new DayCommand.TendSetAside(day, now));
    }

    long pauses(CounterId counter, PauseKind kind, @Nullable Instant until) {
        return ask(new DayCommand.PauseCounter(day, counter, null, kind, until, now));
    }

    long closes(CounterId counter) {
        return ask(new DayCommand.CloseCounter(day, counter, null, null, false, now));
    }

    static TicketId ticket(String number) {
        return TicketId.of(TUESDAY, number);
    }

    String token(Role role) {
        return token(role, null);
    }

    String token(Role role, @Nullable AgencyId agency) {
        return house.access()
                .createToken(new Grant(role, mall, agency, null, "uji"))
                .secret();
    }

    /** Open event streams. */
    double streams() {
        return house.meters().get("sse.clients").gauge().value();
    }

    String ticketToken(String number) {
        return house.access().ticketLinks().tokenOf(mall, ticket(number));
    }

    int port() {
        return server.port();
    }

    /** An answer, held against the contract unless it is a page. */
    HttpResponse<String> get(String path, String... headers) throws Exception {
        var answer = get(BodyHandlers.ofString(), path, headers);
        if (!path.startsWith("/api/")) return answer;
        var type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        var body = type.endsWith("json") ? JSON.readTree(answer.body()) : TextNode.valueOf(answer.body());
        CONTRACT.checkAnswer("GET", answer.uri().getPath(), answer.statusCode(), type, body);
        return answer;
    }

    /** Holds an event of a stream against the contract. */
    static void check(String path, String event, String data) throws IOException {
        CONTRACT.checkEvent(path, event, JSON.readTree(data));
    }

    /** @param headers name, value, name, value … */
    <T> HttpResponse<T> get(HttpResponse.BodyHandler<T> body, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        if (headers.length > 0) request.headers(headers);
        return http.send(request.build(), body);
    }

    /** As a node does that is stopped. */
    void stopServing() {
        server.close();
    }

    @Override
    public void close() {
        server.close();
        house.close();
        database.close();
    }

    private static Clock clockOf(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }
}
