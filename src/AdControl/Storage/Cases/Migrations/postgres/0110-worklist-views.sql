-- Filters of the work list that people have saved; owner is an account's id, or empty for the whole unit.

CREATE TABLE worklist_view (
    id         TEXT COLLATE "C" PRIMARY KEY,
    owner      TEXT COLLATE "C" NOT NULL,
    name       TEXT COLLATE "C" NOT NULL,
    query      TEXT NOT NULL,
    is_default BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX ux_worklist_view_name ON worklist_view (owner, name);
