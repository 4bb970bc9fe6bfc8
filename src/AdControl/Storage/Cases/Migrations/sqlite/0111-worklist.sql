-- By what the work list goes: the stage of a case (draft, open, waiting for the company, done), its due date with those that have none last, how many opinions came of how many;
-- and the words by which a case is found.

ALTER TABLE cases ADD COLUMN stage TEXT NOT NULL DEFAULT 'done';
ALTER TABLE cases ADD COLUMN due_key TEXT NOT NULL DEFAULT '9999-12-31';
ALTER TABLE cases ADD COLUMN opinions_asked INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN opinions_given INTEGER NOT NULL DEFAULT 0;
UPDATE cases SET
    stage = CASE
        WHEN state IN ('draft', 'internal-review', 'ready') THEN 'draft'
        WHEN state IN ('submitted', 'under-review', 'opinion-requested', 'decision-drafted', 'legal-check', 'to-sign') THEN 'open'
        WHEN state = 'information-requested' THEN 'waiting'
        ELSE 'done' END,
    due_key = COALESCE(due_date, '9999-12-31'),
    opinions_asked = COALESCE((SELECT count(*) FROM json_each(document, '$.opinions')), 0),
    opinions_given = COALESCE((SELECT count(*) FROM json_each(document, '$.opinions') AS o WHERE json_extract(o.value, '$.givenAt') IS NOT NULL), 0);
CREATE INDEX ix_cases_stage ON cases (stage, due_key, id);
CREATE INDEX ix_cases_stage_procedure ON cases (stage, procedure, due_key, id);
CREATE INDEX ix_cases_stage_company ON cases (stage, company, due_key, id);

CREATE TABLE case_word (
    word    TEXT NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    PRIMARY KEY (word, case_id)
) WITHOUT ROWID;
CREATE INDEX ix_case_word_case ON case_word (case_id, word);
WITH RECURSIVE
    folded (id, rest) AS (
        SELECT id, replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
            lower(title || ' ' || company || ' ' || COALESCE(number, '') || ' ' || COALESCE(reference_number, '')) || ' ',
            'é', 'e'), 'è', 'e'), 'ê', 'e'), 'à', 'a'), 'â', 'a'), 'ô', 'o'), 'î', 'i'), 'ç', 'c'), '-', ' '), '/', ' '), '''', ' '), '’', ' ')
        FROM cases),
    split (id, word, rest) AS (
        SELECT id, '', rest FROM folded
        UNION ALL
        SELECT id, substr(rest, 1, instr(rest, ' ') - 1), substr(rest, instr(rest, ' ') + 1) FROM split WHERE rest <> '')
INSERT OR IGNORE INTO case_word (word, case_id) SELECT word, id FROM split WHERE length(word) > 1;
INSERT OR IGNORE INTO case_word (word, case_id) SELECT cis, case_id FROM case_medicine;
