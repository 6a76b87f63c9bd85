-- The event table for years: lean rows, in partitions by position. Rewrites all events in one transaction, with no
-- program running; how long that takes is in docs/how-to/upgrade.md. See docs/decisions/0025-lean-rows-in-partitions.md.

ALTER TABLE event RENAME TO event_before;
ALTER TABLE event_before RENAME CONSTRAINT event_pkey TO event_before_pkey;

-- What an event is. A row carries its number.
CREATE TABLE event_type (
    id       smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name     text     NOT NULL,             -- a short name, 'ticket-issued'; never a class name
    revision smallint NOT NULL,             -- of the payload's shape
    UNIQUE (name, revision)
);

-- Who sends events: as many rows as there are callers, not as many as there are events. '' for what is not known.
CREATE TABLE event_origin (
    id     int  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    who    text NOT NULL,
    role   text NOT NULL,
    device text NOT NULL,
    UNIQUE (who, role, device)
);

-- Partitions are made ahead of the log's head by housekeeping. There is no default one: an event that fell into it
-- would stand in the way of the partition it belongs to. That a version comes once in its stream is seen to by
-- stream.head under the log's lock; each partition also has a unique index of (stream, version).
-- When it happened is in the payload. No foreign keys: nothing ever deletes a stream, a type or an origin.
CREATE TABLE event (
    position    bigint      NOT NULL,       -- 1, 2, 3, … over all streams, without gaps
    recorded_at timestamptz NOT NULL,       -- when it was written, wall time
    request_id  bigint      NOT NULL,       -- its 16 hexadecimal digits; 0 for none, or for one that stands in more
    stream      int         NOT NULL,
    version     int         NOT NULL,       -- 1, 2, 3, … in its stream
    origin      int         NOT NULL,
    type        smallint    NOT NULL,       -- the order of the columns leaves nothing unused between them
    more        text        NOT NULL,       -- JSON: other metadata, such as the reason; '' for none
    payload     text        NOT NULL        -- JSON; text, so that an insert does not parse it
) PARTITION BY RANGE (position);

INSERT INTO event_type (name, revision)
SELECT DISTINCT type, revision FROM event_before ORDER BY 1, 2;

INSERT INTO event_origin (who, role, device)
SELECT DISTINCT coalesce(metadata::json ->> 'who', ''), coalesce(metadata::json ->> 'role', ''),
                coalesce(metadata::json ->> 'device', '')
FROM event_before ORDER BY 1, 2, 3;

DO $$
DECLARE
    size  CONSTANT bigint := 5000000;
    first bigint := 1;
    child text;
    had   bigint;
    has   bigint;
BEGIN
    LOOP
        child := 'event_' || lpad(first::text, 12, '0');
        EXECUTE format('CREATE TABLE %I PARTITION OF event FOR VALUES FROM (%s) TO (%s)', child, first, first + size);
        EXECUTE format($insert$
            INSERT INTO %I (position, recorded_at, request_id, stream, version, origin, type, more, payload)
            SELECT e.position, coalesce((e.m ->> 'recordedAt')::timestamptz, 'epoch'), e.request, e.stream, e.version,
                   o.id, t.id, coalesce(nullif((e.m - '{who,role,device,recordedAt}'::text[]
                       - CASE WHEN e.request = 0 THEN '' ELSE 'requestId' END)::text, '{}'), ''),
                   e.payload
            FROM (SELECT *, CASE WHEN m ->> 'requestId' ~ '^[0-9a-f]{16}$'
                                 THEN ('x' || (m ->> 'requestId'))::bit(64)::bigint ELSE 0 END AS request
                  FROM (SELECT *, metadata::jsonb AS m FROM event_before WHERE position >= %s AND position < %s) b) e
            JOIN event_type t ON t.name = e.type AND t.revision = e.revision
            JOIN event_origin o ON o.who = coalesce(e.m ->> 'who', '') AND o.role = coalesce(e.m ->> 'role', '')
                AND o.device = coalesce(e.m ->> 'device', '')
            ORDER BY e.position$insert$, child, first, first + size);
        EXECUTE format('ALTER TABLE %I ADD PRIMARY KEY (position) WITH (fillfactor = 100)', child);
        EXECUTE format('CREATE UNIQUE INDEX ON %I (stream, version)', child);
        first := first + size;
        EXIT WHEN first > (SELECT position FROM log_head);
    END LOOP;
    SELECT count(*) INTO had FROM event_before;
    SELECT count(*) INTO has FROM event;
    IF had <> has OR has <> (SELECT position FROM log_head) THEN
        RAISE EXCEPTION 'the log had % events, of which % were taken over; nothing was changed', had, has;
    END IF;
END $$;

ALTER TABLE event ADD PRIMARY KEY (position);

-- Where a stream's events are, so that reading it looks into no other partition.
ALTER TABLE stream ADD COLUMN first_position bigint, ADD COLUMN last_position bigint;
UPDATE stream SET first_position = at.first, last_position = at.last
FROM (SELECT stream, min(position) AS first, max(position) AS last FROM event_before GROUP BY stream) at
WHERE at.stream = stream.id;

DROP TABLE event_before;
