package id.antrean.nation;

import id.antrean.House;
import id.antrean.MallTime;
import id.antrean.Server;
import id.antrean.access.Grant;
import id.antrean.access.Role;
import id.antrean.database.Database;
import id.antrean.database.DatabaseAddress;
import id.antrean.day.SmallMall;
import id.antrean.display.Display;
import id.antrean.mall.MallId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A house with its display server, whose clock stands still at a Tuesday's noon; it can be stopped and started. */
final class CountryHouse implements AutoCloseable {
    private static final Clock NOON = Clock.fixed(SmallMall.at("12:00"), ZoneOffset.UTC);

    private final HttpClient http = HttpClient.newHttpClient();
    private DatabaseAddress address;
    private final List<Cell> follows;
    private int port;
    private @Nullable Running running;

    private record Running(
            Database database,
            House house,
            Server.Running server,
            @Nullable Nation nation) {}

    private CountryHouse(DatabaseAddress address, List<Cell> follows) {
        this.address = address;
        this.follows = follows;
        start();
    }

    /** One with malls of its own. */
    static CountryHouse at(DatabaseAddress address) {
        return new CountryHouse(address, List.of());
    }

    static CountryHouse national(DatabaseAddress address, List<Cell> cells) {
        return new CountryHouse(address, cells);
    }

    /** Again on the same port, on a database that may have moved. */
    void start(DatabaseAddress moved) {
        address = moved;
        start();
    }

    /** Again where it was before. */
    void start() {
        var database = Database.open(address);
        var house = House.open(database, Clock.systemUTC(), log -> new MallTime(NOON, 1));
        var nation = follows.isEmpty() ? null : house.follow(follows);
        var server = new Display().start(house, "127.0.0.1", port);
        port = server.port();
        running = new Running(database, house, server, nation);
    }

    void stop() {
        if (running == null) return;
        running.server.close();
        if (running.nation != null) running.nation.close();
        running.house.close();
        running.database.close();
        running = null;
    }

    private Running running() {
        if (running == null) throw new IllegalStateException("it is stopped");
        return running;
    }

    House house() {
        return running().house;
    }

    Database database() {
        return running().database;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** As a national node is told of it. */
    Cell cell(String name) {
        return new Cell(name, URI.create(url()), token(Role.FEED, null));
    }

    String token(Role role, @Nullable MallId mall) {
        return house().access().createToken(Grant.of(role, mall, "uji")).secret();
    }

    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url() + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** Whether a cell's part has everything up to a position, which is the end of its log. */
    boolean has(String cell, long position) {
        return house().cells().stream()
                .anyMatch(state -> state.cell().equals(cell) && state.position() == position && isWhole(state));
    }

    private static boolean isWhole(CellState state) {
        return state.problem() == null && state.caughtUpAt() != null && state.head() == state.position();
    }

    String problem(String cell) {
        return house().cells().stream()
                .filter(state -> state.cell().equals(cell) && state.problem() != null)
                .map(state -> String.valueOf(state.problem()))
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        stop();
        http.close();
    }
}
