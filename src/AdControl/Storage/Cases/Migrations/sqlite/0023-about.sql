-- Which case a case is about, so that all those about one are found.

ALTER TABLE cases ADD COLUMN about TEXT;
UPDATE cases SET about = json_extract(document, '$.dossier.about');
CREATE INDEX ix_cases_about ON cases (about, id) WHERE about IS NOT NULL;
