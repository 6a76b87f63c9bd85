package id.antrean.web;

/**
 * One thing without which a server is not ready.
 *
 * @param name such as {@code database}
 * @param detail what is wrong, or a figure; may be empty
 */
public record HealthCheck(String name, boolean up, String detail) {}
