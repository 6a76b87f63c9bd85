package id.antrean.mall;

/**
 * The way between two zones, the same in both directions.
 *
 * @param minutes that a visitor needs for it, 0 to 30
 */
public record Walk(ZoneId from, ZoneId to, int minutes) {
    boolean joins(ZoneId one, ZoneId other) {
        return (from.equals(one) && to.equals(other)) || (from.equals(other) && to.equals(one));
    }
}
