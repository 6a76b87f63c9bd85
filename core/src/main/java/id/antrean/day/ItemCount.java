package id.antrean.day;

/**
 * Something a clerk counted while serving.
 *
 * @param item a key of the service's items
 * @param quantity 1 to 999
 */
public record ItemCount(String item, int quantity) {}
