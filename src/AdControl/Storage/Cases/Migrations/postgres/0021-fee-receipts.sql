-- A fee receipt is used by a deposit, not by a draft, and by one only.

ALTER TABLE cases ADD COLUMN fee_receipt TEXT COLLATE "C";
CREATE UNIQUE INDEX ux_cases_fee_receipt ON cases (fee_receipt) WHERE fee_receipt IS NOT NULL;
