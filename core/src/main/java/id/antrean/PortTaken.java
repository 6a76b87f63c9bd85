package id.antrean;

/** Another program listens on the port. The message is one sentence for whoever started the house. */
public final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param cause what the operating system said */
    public PortTaken(int port, Throwable cause) {
        super("Port " + port + " is taken by another program: choose another.", cause);
    }
}
