-- Who may do what. Nothing here is an event: a secret can be revoked, and a person can be forgotten.

-- One row per token. The token itself is shown once, when it is made; only its SHA-256 stays.
CREATE TABLE access_token (
    id           TEXT PRIMARY KEY,
    secret_hash  BYTEA NOT NULL UNIQUE,  -- SHA-256 of a 256-bit random secret: nothing to guess, so no salt
    role         TEXT NOT NULL,
    mall         TEXT,                   -- NULL: every mall
    agency       TEXT,                   -- NULL: every agency
    clerk        TEXT,                   -- the person it speaks for; NULL for devices and scripts
    label        TEXT NOT NULL,
    created_at   TIMESTAMPTZ NOT NULL,
    last_used_at TIMESTAMPTZ,            -- to ten minutes
    revoked_at   TIMESTAMPTZ
);

-- One row per member of staff who signs in with a PIN.
CREATE TABLE access_staff (
    mall     TEXT NOT NULL,
    clerk    TEXT NOT NULL,
    name     TEXT NOT NULL,              -- as colleagues and visitors read it
    role     TEXT NOT NULL,
    agency   TEXT,
    pin_hash TEXT NOT NULL,              -- PBKDF2, with its salt and rounds
    PRIMARY KEY (mall, clerk)
);

-- One row per signed-in browser. Gone at sign-out.
CREATE TABLE access_session (
    secret_hash BYTEA PRIMARY KEY,       -- SHA-256 of the cookie
    token_id    TEXT REFERENCES access_token (id),  -- signed in with a token, or …
    mall        TEXT,                               -- … as this member of staff
    clerk       TEXT,
    device      BOOLEAN NOT NULL,        -- a kiosk or display: long-lived
    seen_at     TIMESTAMPTZ NOT NULL,    -- to a minute
    ends_at     TIMESTAMPTZ NOT NULL,
    FOREIGN KEY (mall, clerk) REFERENCES access_staff (mall, clerk) ON DELETE CASCADE,
    CHECK ((token_id IS NULL) <> (clerk IS NULL))
);
CREATE INDEX access_session_ends_at ON access_session (ends_at);

-- Keys that only the servers know, such as the one behind ticket links.
CREATE TABLE access_secret (
    name   TEXT PRIMARY KEY,
    secret BYTEA NOT NULL
);
