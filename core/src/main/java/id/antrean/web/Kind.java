package id.antrean.web;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.day.TicketId;
import id.antrean.mall.Words;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** What one field of a body may hold. */
public sealed interface Kind {
    /** A short key of the catalogue: {@code ktprek}. */
    static Kind key() {
        return new Text(
                Pattern.compile("[a-z0-9][a-z0-9-]{0,39}"),
                new Words("Harus kunci seperti \"ktp-el\".", "Must be a key such as \"ktp-el\"."));
    }

    /** Words of somebody, without control characters. */
    static Kind words(int longest) {
        return new Text(
                Pattern.compile("(?U)(?=.*\\S)\\P{Cntrl}{1," + longest + "}"),
                new Words(
                        "Harus teks 1 sampai " + longest + " karakter.",
                        "Must be a text of 1 to " + longest + " characters."));
    }

    static Kind digits(int least, int most) {
        return new Text(
                Pattern.compile("[0-9]{" + least + "," + most + "}"),
                new Words(
                        "Harus " + least + " sampai " + most + " angka.",
                        "Must be " + least + " to " + most + " digits."));
    }

    static Kind ticket() {
        return new Parsed(
                TicketId::new, new Words("Harus tiket seperti 2026-11-24-A001.", "Must be a ticket: 2026-11-24-A001."));
    }

    /** An instant in UTC: {@code 2026-11-24T02:15:00Z}. */
    static Kind instant() {
        return new Parsed(
                Instant::parse,
                new Words("Harus saat UTC: 2026-11-24T02:15:00Z.", "Must be an instant: 2026-11-24T02:15:00Z."));
    }

    static Kind oneOf(String... values) {
        return new OneOf(List.of(values));
    }

    static Kind flag() {
        return new Flag();
    }

    /** A whole number, both ends included. */
    static Kind number(long least, long most) {
        return new WholeNumber(least, most);
    }

    static Kind listOf(Kind element, int most) {
        return new ListOf(element, most);
    }

    static Kind object(Shape shape) {
        return new Of(shape);
    }

    /** Adds what is wrong with a value that is there. */
    void check(String pointer, JsonNode value, List<Problem.FieldError> errors);

    /** A text that matches. */
    record Text(Pattern pattern, Words expected) implements Kind {
        @Override
        public void check(String pointer, JsonNode value, List<Problem.FieldError> errors) {
            if (!value.isTextual() || !pattern.matcher(value.asText()).matches()) {
                errors.add(new Problem.FieldError(pointer, expected));
            }
        }
    }

    /** Reads a text, or fails. */
    interface Reader {
        Object read(String text);
    }

    /** A text that can be read. */
    record Parsed(Reader reader, Words expected) implements Kind {
        @Override
        public void check(String pointer, JsonNode value, List<Problem.FieldError> errors) {
            try {
                if (value.isTextual()) {
                    reader.read(value.asText());
                    return;
                }
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                // answered below
            }
            errors.add(new Problem.FieldError(pointer, expected));
        }
    }

    /** One of a few texts. */
    record OneOf(List<String> values) implements Kind {
        @Override
        public void check(String pointer, JsonNode value, List<Problem.FieldError> errors) {
            if (value.isTextual() && values.contains(value.asText())) return;
            var all = String.join(", ", values);
            errors.add(new Problem.FieldError(
                    pointer, new Words("Harus salah satu dari: " + all + ".", "Must be one of: " + all + ".")));
        }
    }

    /** True or false. */
    record Flag() implements Kind {
        @Override
        public void check(String pointer, JsonNode value, List<Problem.FieldError> errors) {
            if (!value.isBoolean()) {
                errors.add(
                        new Problem.FieldError(pointer, new Words("Harus true atau false.", "Must be true or false.")));
            }
        }
    }

    /** A whole number in a range. */
    record WholeNumber(long least, long most) implements Kind {
        @Override
        public void check(String pointer, JsonNode value, List<Problem.FieldError> errors) {
            if (value.isIntegralNumber()
                    && value.canConvertToLong()
                    && value.asLong() >= least
                    && value.asLong() <= most) return;
            errors.add(new Problem.FieldError(
                    pointer,
                    new Words(
                            "Harus bilangan bulat " + least + " sampai " + most + ".",
                            "Must be a whole number from " + least + " to " + most + ".")));
        }
    }

    /** A list. */
    record ListOf(Kind element, int most) implements Kind {
        @Override
        public void check(String pointer, JsonNode value, List<Problem.FieldError> errors) {
            if (!value.isArray() || value.size() > most) {
                errors.add(new Problem.FieldError(
                        pointer,
                        new Words(
                                "Harus daftar, paling banyak " + most + ".",
                                "Must be a list of at most " + most + ".")));
                return;
            }
            for (int at = 0; at < value.size(); at++) element.check(pointer + "/" + at, value.get(at), errors);
        }
    }

    /** An object inside. */
    record Of(Shape shape) implements Kind {
        @Override
        public void check(String pointer, JsonNode value, List<Problem.FieldError> errors) {
            shape.check(pointer, value, errors);
        }
    }
}
