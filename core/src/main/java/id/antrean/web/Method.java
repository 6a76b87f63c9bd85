package id.antrean.web;

/** What a request wants to do. All but GET change something. */
public enum Method {
    GET,
    POST,
    PUT,
    DELETE
}
