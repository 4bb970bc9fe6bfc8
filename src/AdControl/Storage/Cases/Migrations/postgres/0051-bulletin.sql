-- Issues of the bulletin and its acts. Days are written 2026-03-31. An act without an issue waits for one.

CREATE TABLE bulletin_issue (
    number       text COLLATE "C" PRIMARY KEY,
    date         text NOT NULL,
    journal_root text
);

CREATE TABLE bulletin_act (
    address   text COLLATE "C" PRIMARY KEY,
    reference text COLLATE "C" NOT NULL,
    section   text NOT NULL,
    issue     text COLLATE "C" REFERENCES bulletin_issue (number),
    document  text NOT NULL
);
CREATE INDEX ix_bulletin_act_issue ON bulletin_act (issue);
CREATE INDEX ix_bulletin_act_reference ON bulletin_act (reference);
