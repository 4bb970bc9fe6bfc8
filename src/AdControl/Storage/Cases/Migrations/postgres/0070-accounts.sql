-- Accounts of people, their sessions, the tokens of their programs, and the keys that protect cookies. Moments are ticks of 100 ns since year 1, UTC.

CREATE TABLE account (
    id             text COLLATE "C" PRIMARY KEY,
    name           text NOT NULL,
    full_name      text NOT NULL,
    email          text,
    language       text NOT NULL,
    password_hash  text NOT NULL,
    second_factor  text,
    last_step      bigint NOT NULL DEFAULT 0,
    failures       bigint NOT NULL DEFAULT 0,
    locked_until   bigint NOT NULL DEFAULT 0,
    settings       text NOT NULL DEFAULT '{}',
    created_at     bigint NOT NULL,
    closed_at      bigint
);
CREATE UNIQUE INDEX ux_account_name ON account (name);

CREATE TABLE account_role (
    account_id   text NOT NULL REFERENCES account (id),
    role         text NOT NULL,
    organisation text NOT NULL DEFAULT '',
    PRIMARY KEY (account_id, role, organisation)
);

-- id is the SHA-256 of what the cookie carries: who reads the table cannot sign in.
CREATE TABLE account_session (
    id           text COLLATE "C" PRIMARY KEY,
    account_id   text NOT NULL REFERENCES account (id),
    client       text NOT NULL,
    created_at   bigint NOT NULL,
    seen_at      bigint NOT NULL,
    confirmed_at bigint NOT NULL,
    expires_at   bigint NOT NULL
);
CREATE INDEX ix_account_session_account ON account_session (account_id);
CREATE INDEX ix_account_session_expires ON account_session (expires_at);

CREATE TABLE account_token (
    id           text COLLATE "C" PRIMARY KEY,
    account_id   text NOT NULL REFERENCES account (id),
    name         text NOT NULL,
    hash         text NOT NULL,
    role         text NOT NULL,
    organisation text NOT NULL DEFAULT '',
    scopes       text NOT NULL,
    created_at   bigint NOT NULL,
    expires_at   bigint NOT NULL,
    used_at      bigint
);
CREATE UNIQUE INDEX ux_account_token_hash ON account_token (hash);
CREATE INDEX ix_account_token_account ON account_token (account_id);

CREATE TABLE protection_key (
    name text COLLATE "C" PRIMARY KEY,
    xml  text NOT NULL
);
