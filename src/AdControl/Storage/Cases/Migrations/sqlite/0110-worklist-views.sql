-- Filters of the work list that people have saved; owner is an account's id, or empty for the whole unit.

CREATE TABLE worklist_view (
    id         TEXT PRIMARY KEY,
    owner      TEXT NOT NULL,
    name       TEXT NOT NULL,
    query      TEXT NOT NULL,
    is_default INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE UNIQUE INDEX ux_worklist_view_name ON worklist_view (owner, name);
