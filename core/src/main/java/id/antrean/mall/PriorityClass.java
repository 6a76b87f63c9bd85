package id.antrean.mall;

/**
 * A group with a right to be served earlier (UU 25/2009: elderly, disabled, pregnant, …).
 *
 * @param key in requests: {@code elderly}
 * @param creditMinutes how much earlier than its arrival such a visitor stands; 0 to 120
 */
public record PriorityClass(String key, Words name, int creditMinutes) {
    public PriorityClass {
        Names.requireKey("priority class", key);
    }
}
