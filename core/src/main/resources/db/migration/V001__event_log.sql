-- The event log: the only truth. Everything else in this database can be made again from these rows.
--
-- One append is one transaction: it locks the one row of log_head, so appends happen one after another and positions
-- are gapless and in commit order. A reader that has seen position n has seen everything up to n.

-- The last position given. Its one row is the lock of the log.
CREATE TABLE log_head (
    one      boolean PRIMARY KEY DEFAULT true CHECK (one),
    position bigint  NOT NULL
);
INSERT INTO log_head (position) VALUES (0);

-- One row for each stream. Under "C" a prefix such as 'day:khatulistiwa:' is a range of the unique index.
CREATE TABLE stream (
    id   int  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text COLLATE "C" NOT NULL UNIQUE,  -- 'day:khatulistiwa:2026-11-24', 'mall:khatulistiwa'
    head int  NOT NULL                      -- version of its last event
);

-- No foreign key to stream: an append holds the log's lock when it takes the id, and nothing ever deletes a stream.
CREATE TABLE event (
    position bigint      PRIMARY KEY,       -- 1, 2, 3, … over all streams, without gaps
    stream   int         NOT NULL,
    version  int         NOT NULL,          -- 1, 2, 3, … in its stream
    type     text        NOT NULL,          -- a short name, 'ticket-issued'; never a class name
    revision smallint    NOT NULL,          -- of the payload's shape
    at       timestamptz NOT NULL,          -- when it happened, mall time
    payload  text        NOT NULL,          -- JSON; text, so that an insert does not parse it
    metadata text        NOT NULL,          -- JSON: who, role, device, requestId, reason, recordedAt
    UNIQUE (stream, version)
);

-- What a stream came to at a version, so that a restart need not read all of it. Safe to delete.
CREATE TABLE snapshot (
    stream   int      PRIMARY KEY,
    version  int      NOT NULL,
    revision smallint NOT NULL,             -- of the payload's shape; another one is ignored
    payload  text     NOT NULL
);

-- Requests already answered, so that a repeat gets the first answer. Kept 24 hours.
CREATE TABLE idempotency (
    scope          text        NOT NULL,    -- caller and mall
    key            text        NOT NULL,
    request_hash   text        NOT NULL,
    first_position bigint      NOT NULL,    -- its events are from here
    last_position  bigint      NOT NULL,    -- to here, both included
    at             timestamptz NOT NULL,    -- wall time
    PRIMARY KEY (scope, key)
);
CREATE INDEX idempotency_at ON idempotency (at);

-- Which generation of a view's tables answers.
CREATE TABLE view_generation (
    view       text PRIMARY KEY,
    generation int  NOT NULL
);

-- How far a generation of a view's tables is, written in the same transaction as its rows.
CREATE TABLE view_position (
    view       text   NOT NULL,
    generation int    NOT NULL,
    position   bigint NOT NULL,             -- of the last event applied
    owner      text,                        -- who applies events now; NULL for nobody
    claimed_at timestamptz,                 -- by the database's clock
    PRIMARY KEY (view, generation)
);
