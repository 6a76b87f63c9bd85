package id.antrean.mall;

/** One entry of a list a clerk picks from: an outcome, an item, a priority class. */
public record Choice(String key, Words name) {
    public Choice {
        Names.requireKey("key", key);
    }
}
