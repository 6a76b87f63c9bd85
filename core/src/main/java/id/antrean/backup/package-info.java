/**
 * The log in files: back-up and restore of a house, and archives of the old parts of its log.
 *
 * <pre>
 *   database, as at one moment ── LogExport ──▶ LogFileWriter ──▶ FILE: JSON lines, gzip, SHA-256
 *   empty database ◀── LogImport ◀── LogFileReader: damaged, cut off, out of order? ◀── FILE
 * </pre>
 *
 * Read {@link id.antrean.backup.LogFileWriter} first: it says what a file looks like. No SQL here: that is the event
 * log's.
 */
@NullMarked
package id.antrean.backup;

import org.jspecify.annotations.NullMarked;
