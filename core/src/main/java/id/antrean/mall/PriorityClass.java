package id.antrean.mall;

/**
 * A group with a right to be served earlier (UU 25/2009: elderly, disabled, pregnant, …).
 *
 * @param key in requests: {@code elderly}
 * @param creditMinutes how much earlier than its arrival such a visitor stands; 0 to 120
 * @param graceMinutes how much longer such a visitor may take to come when called; 0 to 60
 */
public record PriorityClass(String key, Words name, int creditMinutes, int graceMinutes) {
    public PriorityClass {
        Names.requireKey("priority class", key);
    }

    /** Who comes as fast as others. */
    public PriorityClass(String key, Words name, int creditMinutes) {
        this(key, name, creditMinutes, 0);
    }
}
