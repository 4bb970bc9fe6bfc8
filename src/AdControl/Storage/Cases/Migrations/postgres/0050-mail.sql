-- Mails to be sent, and what became of them. Moments are ticks of 100 ns since year 1, UTC. State: 0 waiting, 1 sent, 2 dead.

CREATE TABLE mail (
    key        text COLLATE "C" PRIMARY KEY,
    case_id    text COLLATE "C",
    recipient  text NOT NULL,
    subject    text NOT NULL,
    state      bigint NOT NULL,
    attempts   bigint NOT NULL,
    next_at    bigint NOT NULL,
    last_error text,
    document   text NOT NULL
);
CREATE INDEX ix_mail_due ON mail (next_at, key) WHERE state = 0;
CREATE INDEX ix_mail_state ON mail (state, next_at);
CREATE INDEX ix_mail_case ON mail (case_id) WHERE case_id IS NOT NULL;
