package id.antrean.day;

/** A member of staff by the key the mall knows them by, 1 to 40 characters; never a full name in an event. */
public record ClerkId(String value) {
    public ClerkId {
        if (value.isBlank() || value.length() > 40 || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a clerk is 1 to 40 printable characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
