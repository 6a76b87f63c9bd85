package id.antrean.mall;

/** Which counter: a key such as {@code a1}, unique in its mall; what visitors read is its name. */
public record CounterId(String value) {
    public CounterId {
        Names.requireKey("counter", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
