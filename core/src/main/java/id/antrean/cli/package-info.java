/**
 * What a person types: {@code antrean serve}, {@code demo}, {@code rebuild}, {@code token}, {@code catalogue}.
 *
 * <pre>
 *   arguments, environment ─▶ a command ─▶ OpenHouse: database ─▶ House ─▶ Servers ─▶ until stopped
 *                                  └─ anything wrong ─▶ Failures: one line, exit code 1 to 4
 * </pre>
 *
 * Read {@link id.antrean.cli.Commands} first. The only package that prints: everything else logs.
 */
@NullMarked
package id.antrean.cli;

import org.jspecify.annotations.NullMarked;
