-- Who changed who may do what. Keys and roles only: a name can be forgotten, and a PIN or a token is never here.
CREATE TABLE access_change (
    id      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      TIMESTAMPTZ NOT NULL,
    who     TEXT NOT NULL,               -- as in the events: staff:…, token:…, or command-line
    mall    TEXT,                        -- NULL: every mall
    agency  TEXT,                        -- of whoever was changed; NULL: every agency
    kind    TEXT NOT NULL,               -- staff, pin or token
    subject TEXT NOT NULL,               -- the person's key, or the token's public name
    before  TEXT,                        -- the role; NULL: was not there
    after   TEXT                         -- the role; NULL: is not there any more
);
CREATE INDEX access_change_mall ON access_change (mall, id);
