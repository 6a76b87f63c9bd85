package id.antrean.mall;

/** Which zone of a mall: a part of the hall with its own display, such as {@code timur}. */
public record ZoneId(String value) {
    public ZoneId {
        Names.requireKey("zone", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
