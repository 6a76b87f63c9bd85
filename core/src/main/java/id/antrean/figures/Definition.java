package id.antrean.figures;

import id.antrean.mall.Words;

/**
 * What a figure means. It is shown wherever the figure is.
 *
 * @param definition its formula in words
 * @param unit {@code ms}, {@code legs} or {@code share} (0 to 1)
 * @param population of what it is a figure
 * @param clockPoints between which events it is measured, or which event counts
 */
public record Definition(Words name, Words definition, String unit, Words population, Words clockPoints) {}
