-- What is known of a visitor beside the log, for one day: nothing of it outlives the day's close.
CREATE TABLE visitor_fact (
    mall           text NOT NULL,
    date           date NOT NULL,  -- service date, local to the mall
    ticket         text NOT NULL,  -- '2026-11-24-A001'
    service        text NOT NULL,  -- of its first leg
    priority_class text,           -- claimed or granted; NULL for none
    note           text,           -- a clerk's, for the colleagues who come after
    note_by        text,
    note_at        timestamptz,
    PRIMARY KEY (mall, date, ticket));
