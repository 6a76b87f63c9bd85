package id.antrean.database;

/** The house cannot use its database. The message is one sentence for whoever started it: what is wrong, what helps. */
public final class UnusableDatabase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableDatabase(String sentence) {
        super(sentence);
    }

    UnusableDatabase(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
