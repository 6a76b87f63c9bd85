package id.antrean.web;

/** A server cannot listen where it was told to. Its message is one clear line for whoever started it. */
public final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    PortTaken(String host, int port, Throwable cause) {
        super("cannot listen on " + host + ":" + port + ": something else does", cause);
    }
}
