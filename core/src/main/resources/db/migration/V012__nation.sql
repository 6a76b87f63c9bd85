-- The national view: how far the log of each cell is in the figures. Empty in a house that has malls of its own. It can
-- be made again from the cells, so nothing of it is backed up.
CREATE TABLE nation_cell (
    cell         TEXT   NOT NULL,
    generation   INT    NOT NULL,            -- of the figures' tables
    position     BIGINT NOT NULL DEFAULT 0,  -- in the cell's log: everything up to it is in the figures
    stamp        TEXT,                       -- of the event there, by which the log is known again; NULL at 0
    head         BIGINT NOT NULL DEFAULT 0,  -- of the cell's log when it last answered
    heard_at     TIMESTAMPTZ,                -- when that was; NULL for never
    caught_up_at TIMESTAMPTZ,                -- everything the cell had then is in the figures; NULL for never
    problem      TEXT,                       -- why it does not go on; NULL when all is well
    PRIMARY KEY (cell, generation)
);

-- Whose each mall is: one that a second cell sends as well is refused.
CREATE TABLE nation_mall (
    mall       TEXT NOT NULL,
    generation INT  NOT NULL,
    cell       TEXT NOT NULL,
    PRIMARY KEY (mall, generation)
);
