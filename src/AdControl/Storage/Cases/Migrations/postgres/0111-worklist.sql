-- By what the work list goes: the stage of a case (draft, open, waiting for the company, done), its due date with those that have none last, how many opinions came of how many;
-- and the words by which a case is found.

ALTER TABLE cases ADD COLUMN stage TEXT COLLATE "C" NOT NULL DEFAULT 'done';
ALTER TABLE cases ADD COLUMN due_key TEXT COLLATE "C" NOT NULL DEFAULT '9999-12-31';
ALTER TABLE cases ADD COLUMN opinions_asked BIGINT NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN opinions_given BIGINT NOT NULL DEFAULT 0;
UPDATE cases SET
    stage = CASE
        WHEN state IN ('draft', 'internal-review', 'ready') THEN 'draft'
        WHEN state IN ('submitted', 'under-review', 'opinion-requested', 'decision-drafted', 'legal-check', 'to-sign') THEN 'open'
        WHEN state = 'information-requested' THEN 'waiting'
        ELSE 'done' END,
    due_key = COALESCE(due_date, '9999-12-31'),
    opinions_asked = COALESCE((SELECT count(*) FROM jsonb_path_query(document::jsonb, '$.opinions[*]')), 0),
    opinions_given = COALESCE((SELECT count(*) FROM jsonb_path_query(document::jsonb, '$.opinions[*] ? (@.givenAt != null)')), 0);
CREATE INDEX ix_cases_stage ON cases (stage, due_key, id);
CREATE INDEX ix_cases_stage_procedure ON cases (stage, procedure, due_key, id);
CREATE INDEX ix_cases_stage_company ON cases (stage, company, due_key, id);

CREATE TABLE case_word (
    word    TEXT COLLATE "C" NOT NULL,
    case_id TEXT COLLATE "C" NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    PRIMARY KEY (word, case_id)
);
CREATE INDEX ix_case_word_case ON case_word (case_id, word);
INSERT INTO case_word (word, case_id)
SELECT DISTINCT word, id
FROM cases, regexp_split_to_table(translate(lower(title || ' ' || company || ' ' || COALESCE(number, '') || ' ' || COALESCE(reference_number, '')), 'éèêëàâôîïçùû', 'eeeeaaoiicuu'), '[^[:alnum:]]+') AS word
WHERE length(word) > 1;
INSERT INTO case_word (word, case_id) SELECT cis, case_id FROM case_medicine ON CONFLICT DO NOTHING;
