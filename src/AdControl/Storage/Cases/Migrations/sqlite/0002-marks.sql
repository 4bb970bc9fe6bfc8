-- Moments that all who share the database agree on: up to where recurring starts were made, and since when intervals count.
CREATE TABLE work_mark (
    name TEXT PRIMARY KEY,
    at   INTEGER NOT NULL
) WITHOUT ROWID;
