-- Answers that programs were given to commands, by the key they sent: the same request again gets the same answer. Moments are ticks of 100 ns since year 1, UTC.

CREATE TABLE kept_answer (
    owner        TEXT NOT NULL,
    key          TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    claim        TEXT NOT NULL,
    status       INTEGER NOT NULL DEFAULT 0,
    content_type TEXT NOT NULL DEFAULT '',
    headers      TEXT NOT NULL DEFAULT '{}',
    body         BLOB,
    started_at   INTEGER NOT NULL,
    PRIMARY KEY (owner, key)
) WITHOUT ROWID;
CREATE INDEX ix_kept_answer_started ON kept_answer (started_at);
