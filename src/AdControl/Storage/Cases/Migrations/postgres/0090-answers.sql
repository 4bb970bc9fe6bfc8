-- Answers that programs were given to commands, by the key they sent: the same request again gets the same answer. Moments are ticks of 100 ns since year 1, UTC.

CREATE TABLE kept_answer (
    owner        TEXT COLLATE "C" NOT NULL,
    key          TEXT COLLATE "C" NOT NULL,
    request_hash TEXT NOT NULL,
    claim        TEXT NOT NULL,
    status       BIGINT NOT NULL DEFAULT 0,
    content_type TEXT NOT NULL DEFAULT '',
    headers      TEXT NOT NULL DEFAULT '{}',
    body         BYTEA,
    started_at   BIGINT NOT NULL,
    PRIMARY KEY (owner, key)
);
CREATE INDEX ix_kept_answer_started ON kept_answer (started_at);
