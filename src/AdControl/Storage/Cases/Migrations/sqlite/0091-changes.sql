-- What changed since: programs follow cases in the order they were stored.

CREATE INDEX ix_cases_updated ON cases (updated_at, id);
