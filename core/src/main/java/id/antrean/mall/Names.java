package id.antrean.mall;

/** What a key may look like: lower-case letters, digits and hyphens, so that it is safe in addresses and streams. */
final class Names {
    private static final int LENGTH_MAX = 40;

    private Names() {}

    /** @throws IllegalArgumentException naming the kind, if the value is no key */
    static void requireKey(String kind, String value) {
        if (!isKey(value)) {
            throw new IllegalArgumentException(
                    kind + " must be 1 to 40 of a-z, 0-9 and '-', and not begin with '-': \"" + value + "\"");
        }
    }

    /** Letter by letter: every id of every event that is read comes through here. */
    private static boolean isKey(String value) {
        if (value.isEmpty() || value.length() > LENGTH_MAX || value.charAt(0) == '-') return false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
            if (!fits) return false;
        }
        return true;
    }
}
