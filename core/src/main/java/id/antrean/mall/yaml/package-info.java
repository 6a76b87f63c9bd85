/**
 * A catalogue as a file: YAML, or JSON, which is YAML too.
 *
 * <pre>
 *   khatulistiwa.yaml ── SnakeYAML's node tree ──▶ CatalogueParser ──▶ CatalogueRules ──▶ a Catalogue
 *                        (lines, no objects)            │                    │
 *                                                       └── every problem as file:line: path: reason
 * </pre>
 *
 * Read {@link id.antrean.mall.yaml.CatalogueYaml} first. A file with a problem is refused whole.
 */
@NullMarked
package id.antrean.mall.yaml;

import org.jspecify.annotations.NullMarked;
