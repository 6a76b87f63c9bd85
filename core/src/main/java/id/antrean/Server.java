package id.antrean;

/**
 * One of the house's servers. They are found on the class path by {@link java.util.ServiceLoader}: kiosk-api and
 * display each have one, and core knows neither.
 */
public interface Server {
    /** {@code kiosk-api} or {@code display}: what {@code --role} chooses by. */
    String role();

    /** Where it listens unless told otherwise. */
    int defaultPort();

    /**
     * Starts it, and returns once it listens.
     *
     * @param host address to listen on, such as {@code 127.0.0.1}
     * @param port 0 for any free one
     * @throws id.antrean.web.PortTaken if another program listens there
     */
    Running start(House house, String host, int port);

    /** A server that listens. */
    interface Running extends AutoCloseable {
        /** Where it really listens. */
        int port();

        /** About to be closed: goes on answering, but its clients are to open their next connection elsewhere. */
        void drain();

        /** Ends its streams and listens no more; what is being answered may still be answered, for at most some seconds. */
        @Override
        void close();
    }
}
