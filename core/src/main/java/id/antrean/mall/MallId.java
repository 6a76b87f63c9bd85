package id.antrean.mall;

/** Which mall: a short key such as {@code khatulistiwa}, used in addresses and stream names. */
public record MallId(String value) {
    public MallId {
        Names.requireKey("mall", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
