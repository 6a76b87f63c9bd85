package id.antrean.doctor;

/**
 * One thing looked at.
 *
 * @param what was looked at, in a word or two
 * @param found as it is, in one sentence; nothing secret
 * @param advice what to do; empty where nothing need be done
 */
public record Finding(Level level, String what, String found, String advice) {
    /** How bad it is: a house runs with a warning, and not, or not for long, with what is wrong. */
    public enum Level {
        OK,
        WARNING,
        WRONG
    }

    static Finding ok(String what, String found) {
        return new Finding(Level.OK, what, found, "");
    }

    static Finding warning(String what, String found, String advice) {
        return new Finding(Level.WARNING, what, found, advice);
    }

    static Finding wrong(String what, String found, String advice) {
        return new Finding(Level.WRONG, what, found, advice);
    }
}
