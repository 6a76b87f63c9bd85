package id.antrean.web;

/**
 * One line of a route table.
 *
 * @param path as in the OpenAPI document: {@code /api/v1/malls/{mall}/services}
 * @param bodyLimit the most a request's body may have, bytes
 */
public record Route(Method method, String path, Who who, Handler handler, int bodyLimit) {
    static final int SMALL = 64 * 1024;

    /** The path as Vert.x writes it: {@code /api/v1/malls/:mall/services}. */
    String vertxPath() {
        return path.replace("{", ":").replace("}", "");
    }
}
