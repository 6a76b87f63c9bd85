package id.antrean.day;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * One ticket of a mall: its date and the number printed on it, {@code 2026-11-24-A001}. Unique in the mall because a
 * number is given once a day. A transfer or a new leg keeps it.
 */
public record TicketId(String value) {
    private static final int DATE_LENGTH = 10;
    private static final Pattern LOOKS = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-[A-Z]{1,2}\\d{2,5}");

    public TicketId {
        if (!LOOKS.matcher(value).matches()) {
            throw new IllegalArgumentException("no ticket: \"" + value + "\"; one looks like 2026-11-24-A001");
        }
    }

    public static TicketId of(LocalDate date, String number) {
        return new TicketId(date + "-" + number);
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
