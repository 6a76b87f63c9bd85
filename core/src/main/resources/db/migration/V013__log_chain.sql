-- Each event's hash covers the hash before it, so no event that has been written can be changed, moved or taken out
-- without every later hash being another one. Kept are the newest hash and one each 100,000 positions; all others can be
-- computed from the events. See docs/decisions/0039-each-event-covers-those-before-it.md.

-- SHA-256, hex. Of the log's last event; what was written before this migration is not covered.
ALTER TABLE log_head ADD COLUMN chain text NOT NULL DEFAULT repeat('0', 64);

CREATE TABLE log_seal (
    position bigint PRIMARY KEY,            -- the chain up to and with the event at this position …
    chain    text   NOT NULL                -- … is this
);
INSERT INTO log_seal (position, chain) SELECT position, chain FROM log_head;
