package id.antrean.eventlog;

import id.antrean.database.DatabaseAway;

/**
 * The log cannot be read or written for now. Nothing is known about what was being written: only the same request with
 * the same key finds out.
 */
public final class LogUnavailable extends DatabaseAway {
    LogUnavailable(Throwable cause) {
        super(cause);
    }
}
