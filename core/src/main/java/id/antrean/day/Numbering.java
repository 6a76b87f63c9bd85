package id.antrean.day;

import id.antrean.mall.Agency;
import java.util.Optional;

/**
 * Which number a ticket gets.
 *
 * <ol>
 *   <li>Each agency's prefix has its own series, which begins at 1 on each date.
 *   <li>Numbers follow one another without a gap; a refused request uses none.
 *   <li>A series ends where its digits end: A999 is the last of three digits.
 * </ol>
 */
final class Numbering {
    private Numbering() {}

    /** The next number of an agency, such as {@code A042}; empty when the series is used up. */
    static Optional<String> next(Agency agency, DayState day) {
        int serial = day.serials().getOrDefault(agency.prefix(), 0) + 1;
        int digits = day.requireCatalogue().numberDigits();
        var printed = Integer.toString(serial);
        if (printed.length() > digits) return Optional.empty();
        return Optional.of(agency.prefix() + "0".repeat(digits - printed.length()) + printed);
    }

    static String prefixOf(String number) {
        return number.substring(0, digitsFrom(number));
    }

    static int serialOf(String number) {
        return Integer.parseInt(number.substring(digitsFrom(number)));
    }

    private static int digitsFrom(String number) {
        int at = 0;
        while (Character.isLetter(number.charAt(at))) at++;
        return at;
    }
}
