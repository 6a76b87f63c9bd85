package id.antrean.day.check;

/**
 * How often, and from which seed on: {@code [TIMES [SEED]]}.
 *
 * @param times 1 or more
 */
public record CheckArguments(long times, long seed) {
    private static final int WRONG_USAGE = 2;

    /** What was typed; ends the program with the usage where that is no such thing. */
    public static CheckArguments of(String check, String[] typed, long usually) {
        try {
            return read(typed, usually);
        } catch (IllegalArgumentException wrong) {
            System.err.printf(
                    "Usage: ./antrean %s [TIMES [SEED]]; TIMES is a number above 0, usually %,d%n", check, usually);
            System.exit(WRONG_USAGE);
            throw new AssertionError(wrong);
        }
    }

    static CheckArguments read(String[] typed, long usually) {
        if (typed.length > 2) throw new IllegalArgumentException("too many");
        long times = typed.length > 0 ? number(typed[0]) : usually;
        if (times < 1) throw new IllegalArgumentException("none");
        return new CheckArguments(times, typed.length > 1 ? number(typed[1]) : System.currentTimeMillis());
    }

    private static long number(String typed) {
        return Long.parseLong(typed.replaceAll("[_,.]", ""));
    }
}
