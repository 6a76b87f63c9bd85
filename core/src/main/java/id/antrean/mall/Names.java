package id.antrean.mall;

import java.util.regex.Pattern;

/** What a key may look like: lower-case letters, digits and hyphens, so that it is safe in addresses and streams. */
final class Names {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private Names() {}

    /** @throws IllegalArgumentException naming the kind, if the value is no key */
    static void requireKey(String kind, String value) {
        if (!KEY.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    kind + " must be 1 to 40 of a-z, 0-9 and '-', and not begin with '-': \"" + value + "\"");
        }
    }
}
