-- What was over long ago is kept packed; what is proved every day; and persons, whom everything else names by key alone.

-- The journal and the states of a case that is over: lines of JSON, gzipped. Null content: dropped for good; the chain keeps its head, and the proofs their leaves.
CREATE TABLE case_archive (
    case_id        text COLLATE "C" NOT NULL,
    first_sequence bigint NOT NULL,
    last_sequence  bigint NOT NULL,
    archived_at    bigint NOT NULL,
    content        bytea,
    PRIMARY KEY (case_id, first_sequence)
);

-- One root a day over the heads of all chains (a Merkle tree as in RFC 6962).
CREATE TABLE journal_root (
    day   text COLLATE "C" PRIMARY KEY,
    at    bigint NOT NULL,
    cases bigint NOT NULL,
    root  bytea NOT NULL
);

-- The head of a chain as a root took it; only when it differs from the day before.
CREATE TABLE journal_leaf (
    case_id  text COLLATE "C" NOT NULL,
    day      text COLLATE "C" NOT NULL,
    sequence bigint NOT NULL,
    hash     bytea NOT NULL,
    PRIMARY KEY (case_id, day)
);

CREATE TABLE person (
    key        text COLLATE "C" PRIMARY KEY,
    data       text COLLATE "C",
    created_at bigint NOT NULL,
    erased_at  bigint
);
