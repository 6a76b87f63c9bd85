-- Which parts of the log stand in files outside this database. In their partitions only the events that a house needs
-- for ever are left: those of its malls' catalogues, and the last one of each stream.
CREATE TABLE log_archive (
    first_position bigint      PRIMARY KEY,
    last_position  bigint      NOT NULL,
    events         bigint      NOT NULL,    -- in the file
    file           text        NOT NULL,    -- its name when it was written; it may have been moved since
    digest         text        NOT NULL,    -- SHA-256 over its events, hex: another file is refused
    archived_at    timestamptz NOT NULL
);
