-- Mails to be sent, and what became of them. Moments are ticks of 100 ns since year 1, UTC. State: 0 waiting, 1 sent, 2 dead.

CREATE TABLE mail (
    key        TEXT PRIMARY KEY,
    case_id    TEXT,
    recipient  TEXT NOT NULL,
    subject    TEXT NOT NULL,
    state      INTEGER NOT NULL,
    attempts   INTEGER NOT NULL,
    next_at    INTEGER NOT NULL,
    last_error TEXT,
    document   TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX ix_mail_due ON mail (next_at, key) WHERE state = 0;
CREATE INDEX ix_mail_state ON mail (state, next_at);
CREATE INDEX ix_mail_case ON mail (case_id) WHERE case_id IS NOT NULL;
