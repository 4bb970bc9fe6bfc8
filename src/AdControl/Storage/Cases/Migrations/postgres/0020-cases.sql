-- Cases: one JSON document each, and what they are found and listed by. Days are written 2026-03-31.

CREATE TABLE cases (
    id               TEXT COLLATE "C" PRIMARY KEY,
    number           TEXT COLLATE "C",
    reference_number TEXT COLLATE "C",
    procedure        TEXT COLLATE "C" NOT NULL,
    state            TEXT COLLATE "C" NOT NULL,
    company          TEXT COLLATE "C" NOT NULL,
    title            TEXT NOT NULL,
    due_date         TEXT COLLATE "C",
    valid_until      TEXT,
    deposited_at     BIGINT,
    revision         BIGINT NOT NULL,
    updated_at       BIGINT NOT NULL,
    document         TEXT NOT NULL
);
CREATE UNIQUE INDEX ux_cases_number ON cases (number) WHERE number IS NOT NULL;
-- A reference number is taken by a deposit, not by a draft.
CREATE UNIQUE INDEX ux_cases_reference ON cases (reference_number) WHERE reference_number IS NOT NULL AND deposited_at IS NOT NULL;
CREATE INDEX ix_cases_state ON cases (state, id);
CREATE INDEX ix_cases_procedure ON cases (procedure, id);
CREATE INDEX ix_cases_company ON cases (company, id);
CREATE INDEX ix_cases_due ON cases (due_date, id) WHERE due_date IS NOT NULL;

CREATE TABLE case_medicine (
    cis     TEXT COLLATE "C" NOT NULL,
    case_id TEXT COLLATE "C" NOT NULL REFERENCES cases (id),
    PRIMARY KEY (cis, case_id)
);
CREATE INDEX ix_case_medicine_case ON case_medicine (case_id);
