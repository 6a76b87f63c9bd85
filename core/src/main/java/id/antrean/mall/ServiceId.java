package id.antrean.mall;

/** Which service: a key such as {@code ktprek}, unique in its mall. */
public record ServiceId(String value) {
    public ServiceId {
        Names.requireKey("service", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
