package id.antrean.backup;

/** A file that is not what was once written. The message is one sentence for whoever gave it. */
public final class DamagedFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedFile(String sentence) {
        super(sentence);
    }

    DamagedFile(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
