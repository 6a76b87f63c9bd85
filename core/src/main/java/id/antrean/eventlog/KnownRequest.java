package id.antrean.eventlog;

/** A request that was answered before; its events are at these positions, both ends included. */
public record KnownRequest(String requestHash, long first, long last) {}
