package id.antrean.planted.bare;

/** Its package has no package-info. */
public record Unmarked(String name) {}
