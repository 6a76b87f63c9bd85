-- A catalogue that is to be published at a stated instant; one at most for each mall. Publishing it is the event.
CREATE TABLE scheduled_catalogue (
    mall         text        PRIMARY KEY,
    effective_at timestamptz NOT NULL,
    catalogue    text        NOT NULL, -- the YAML file
    based_on     int         NOT NULL, -- the version in force when it was scheduled: published only while that one is
    who          text        NOT NULL,
    role         text        NOT NULL,
    scheduled_at timestamptz NOT NULL,
    refused      text);                -- why it was not published when its time had come; NULL before
