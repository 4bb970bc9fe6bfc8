-- What was over long ago is kept packed; what is proved every day; and persons, whom everything else names by key alone.

-- The journal and the states of a case that is over: lines of JSON, gzipped. Null content: dropped for good; the chain keeps its head, and the proofs their leaves.
CREATE TABLE case_archive (
    case_id        TEXT NOT NULL,
    first_sequence INTEGER NOT NULL,
    last_sequence  INTEGER NOT NULL,
    archived_at    INTEGER NOT NULL,
    content        BLOB,
    PRIMARY KEY (case_id, first_sequence)
);

-- One root a day over the heads of all chains (a Merkle tree as in RFC 6962).
CREATE TABLE journal_root (
    day   TEXT PRIMARY KEY,
    at    INTEGER NOT NULL,
    cases INTEGER NOT NULL,
    root  BLOB NOT NULL
) WITHOUT ROWID;

-- The head of a chain as a root took it; only when it differs from the day before.
CREATE TABLE journal_leaf (
    case_id  TEXT NOT NULL,
    day      TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    hash     BLOB NOT NULL,
    PRIMARY KEY (case_id, day)
) WITHOUT ROWID;

CREATE TABLE person (
    key        TEXT PRIMARY KEY,
    data       TEXT,
    created_at INTEGER NOT NULL,
    erased_at  INTEGER
) WITHOUT ROWID;
