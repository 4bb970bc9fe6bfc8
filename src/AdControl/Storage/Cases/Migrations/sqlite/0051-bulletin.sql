-- Issues of the bulletin and its acts. Days are written 2026-03-31. An act without an issue waits for one.

CREATE TABLE bulletin_issue (
    number       TEXT PRIMARY KEY,
    date         TEXT NOT NULL,
    journal_root TEXT
) WITHOUT ROWID;

CREATE TABLE bulletin_act (
    address   TEXT PRIMARY KEY,
    reference TEXT NOT NULL,
    section   TEXT NOT NULL,
    issue     TEXT REFERENCES bulletin_issue (number),
    document  TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX ix_bulletin_act_issue ON bulletin_act (issue);
CREATE INDEX ix_bulletin_act_reference ON bulletin_act (reference);
