package id.antrean.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A route table: one line a route with its method, path, who may use it, and who answers.
 *
 * <pre>{@code
 * new Routes()
 *     .get("/api/v1/malls", PUBLIC, malls::list)
 *     .post("/api/v1/malls/{mall}/tickets", Who.only(KIOSK, SUPERVISOR), tickets::issue);
 * }</pre>
 */
public final class Routes {
    private final List<Route> rows = new ArrayList<>();

    public Routes get(String path, Who who, Handler handler) {
        return add(new Route(Method.GET, path, who, handler, Route.SMALL));
    }

    public Routes post(String path, Who who, Handler handler) {
        return add(new Route(Method.POST, path, who, handler, Route.SMALL));
    }

    /** @param bodyLimit bytes; more is answered with 413 */
    public Routes post(String path, Who who, int bodyLimit, Handler handler) {
        return add(new Route(Method.POST, path, who, handler, bodyLimit));
    }

    /** @param bodyLimit bytes; more is answered with 413 */
    public Routes put(String path, Who who, int bodyLimit, Handler handler) {
        return add(new Route(Method.PUT, path, who, handler, bodyLimit));
    }

    public Routes put(String path, Who who, Handler handler) {
        return add(new Route(Method.PUT, path, who, handler, Route.SMALL));
    }

    public Routes delete(String path, Who who, Handler handler) {
        return add(new Route(Method.DELETE, path, who, handler, Route.SMALL));
    }

    public Routes addAll(Routes others) {
        rows.addAll(others.rows);
        return this;
    }

    private Routes add(Route route) {
        rows.add(route);
        return this;
    }

    /** In the order in which they are tried. */
    public List<Route> rows() {
        return Collections.unmodifiableList(rows);
    }
}
