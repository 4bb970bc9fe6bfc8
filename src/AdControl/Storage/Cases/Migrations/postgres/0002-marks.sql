-- Moments that all who share the database agree on: up to where recurring starts were made, and since when intervals count.
CREATE TABLE work_mark (
    name text COLLATE "C" PRIMARY KEY,
    at   bigint NOT NULL
);
