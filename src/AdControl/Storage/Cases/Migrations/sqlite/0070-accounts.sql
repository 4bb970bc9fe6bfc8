-- Accounts of people, their sessions, the tokens of their programs, and the keys that protect cookies. Moments are ticks of 100 ns since year 1, UTC.

CREATE TABLE account (
    id             TEXT PRIMARY KEY,
    name           TEXT NOT NULL,
    full_name      TEXT NOT NULL,
    email          TEXT,
    language       TEXT NOT NULL,
    password_hash  TEXT NOT NULL,
    second_factor  TEXT,
    last_step      INTEGER NOT NULL DEFAULT 0,
    failures       INTEGER NOT NULL DEFAULT 0,
    locked_until   INTEGER NOT NULL DEFAULT 0,
    settings       TEXT NOT NULL DEFAULT '{}',
    created_at     INTEGER NOT NULL,
    closed_at      INTEGER
) WITHOUT ROWID;
CREATE UNIQUE INDEX ux_account_name ON account (name);

CREATE TABLE account_role (
    account_id   TEXT NOT NULL REFERENCES account (id),
    role         TEXT NOT NULL,
    organisation TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (account_id, role, organisation)
) WITHOUT ROWID;

-- id is the SHA-256 of what the cookie carries: who reads the table cannot sign in.
CREATE TABLE account_session (
    id           TEXT PRIMARY KEY,
    account_id   TEXT NOT NULL REFERENCES account (id),
    client       TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    seen_at      INTEGER NOT NULL,
    confirmed_at INTEGER NOT NULL,
    expires_at   INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX ix_account_session_account ON account_session (account_id);
CREATE INDEX ix_account_session_expires ON account_session (expires_at);

CREATE TABLE account_token (
    id           TEXT PRIMARY KEY,
    account_id   TEXT NOT NULL REFERENCES account (id),
    name         TEXT NOT NULL,
    hash         TEXT NOT NULL,
    role         TEXT NOT NULL,
    organisation TEXT NOT NULL DEFAULT '',
    scopes       TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    expires_at   INTEGER NOT NULL,
    used_at      INTEGER
) WITHOUT ROWID;
CREATE UNIQUE INDEX ux_account_token_hash ON account_token (hash);
CREATE INDEX ix_account_token_account ON account_token (account_id);

CREATE TABLE protection_key (
    name TEXT PRIMARY KEY,
    xml  TEXT NOT NULL
) WITHOUT ROWID;
