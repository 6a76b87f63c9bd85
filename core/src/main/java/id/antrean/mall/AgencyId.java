package id.antrean.mall;

/** Which agency: a key such as {@code dukcapil}, unique in its mall. */
public record AgencyId(String value) {
    public AgencyId {
        Names.requireKey("agency", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
