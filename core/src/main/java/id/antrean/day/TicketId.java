package id.antrean.day;

import java.time.LocalDate;

/**
 * One ticket of a mall: its date and the number printed on it, {@code 2026-11-24-A001}. Unique in the mall because a
 * number is given once a day. A transfer or a new leg keeps it.
 */
public record TicketId(String value) {
    private static final String DATE = "0000-00-00";
    private static final int DATE_LENGTH = DATE.length();
    private static final int LETTERS_MAX = 2;
    private static final int DIGITS_MIN = 2;
    private static final int DIGITS_MAX = 5;

    public TicketId {
        if (!looksRight(value)) {
            throw new IllegalArgumentException("no ticket: \"" + value + "\"; one looks like 2026-11-24-A001");
        }
    }

    public static TicketId of(LocalDate date, String number) {
        return new TicketId(date + "-" + number);
    }

    /** A date, a hyphen, letters, digits. Letter by letter: every ticket of every event that is read comes through here. */
    private static boolean looksRight(String value) {
        if (value.length() <= DATE_LENGTH || value.charAt(DATE_LENGTH) != '-') return false;
        for (int i = 0; i < DATE_LENGTH; i++) {
            if (DATE.charAt(i) == '0' ? !isDigit(value.charAt(i)) : value.charAt(i) != '-') return false;
        }
        int digits = DATE_LENGTH + 1;
        while (digits < value.length() && isLetter(value.charAt(digits))) digits++;
        int letters = digits - DATE_LENGTH - 1;
        if (letters < 1 || letters > LETTERS_MAX) return false;
        int many = value.length() - digits;
        if (many < DIGITS_MIN || many > DIGITS_MAX) return false;
        for (int i = digits; i < value.length(); i++) {
            if (!isDigit(value.charAt(i))) return false;
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** What is printed and called: {@code A001}. */
    public String number() {
        return value.substring(DATE_LENGTH + 1);
    }

    public LocalDate date() {
        return LocalDate.parse(value.substring(0, DATE_LENGTH));
    }

    @Override
    public String toString() {
        return value;
    }
}
