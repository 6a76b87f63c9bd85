/** The event log, tested on a real PostgreSQL. */
@org.jspecify.annotations.NullMarked
package id.antrean.eventlog;
