-- The cases of which an act was notified and waits to be published: few among all.

CREATE TABLE case_to_publish (
    case_id TEXT PRIMARY KEY
) WITHOUT ROWID;
