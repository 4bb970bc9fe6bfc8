-- Workflow instances and all that a step of one stores: waits, tasks, journal, outbox.
-- Moments are ticks of 100 ns since year 1, UTC: what the journal's hashes are computed over comes back to the last digit.

CREATE TABLE workflow_instance (
    id              TEXT PRIMARY KEY,
    revision        INTEGER NOT NULL,
    definition_id   TEXT NOT NULL,
    definition_hash TEXT NOT NULL,
    status          INTEGER NOT NULL,
    sub_status      INTEGER NOT NULL,
    correlation_id  TEXT,
    case_id         TEXT NOT NULL,
    document        BLOB NOT NULL,
    updated_at      INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX ix_workflow_instance_correlation ON workflow_instance (correlation_id) WHERE correlation_id IS NOT NULL;
CREATE INDEX ix_workflow_instance_definition ON workflow_instance (definition_id) WHERE status = 0;
CREATE INDEX ix_workflow_instance_version ON workflow_instance (definition_hash, id) WHERE status = 0 OR sub_status = 5;
CREATE INDEX ix_workflow_instance_case ON workflow_instance (case_id);
-- Retention looks for what ended long ago.
CREATE INDEX ix_workflow_instance_ended ON workflow_instance (updated_at) WHERE status = 1;

-- position grows with the age of waits and messages together: a message reaches only what waited before it.
CREATE TABLE work_position (last INTEGER NOT NULL);
INSERT INTO work_position VALUES (0);

-- owner, token and leased_until: the node that has taken a due timer, which taking it was, and until when others leave it alone.
CREATE TABLE workflow_wait (
    key          TEXT PRIMARY KEY,
    instance_id  TEXT NOT NULL,
    kind         INTEGER NOT NULL,
    name         TEXT NOT NULL,
    due_at       INTEGER,
    payload      TEXT,
    frame        INTEGER NOT NULL,
    activity_id  TEXT NOT NULL,
    position     INTEGER NOT NULL,
    owner        TEXT,
    token        INTEGER NOT NULL DEFAULT 0,
    leased_until INTEGER NOT NULL DEFAULT 0,
    trouble      TEXT
) WITHOUT ROWID;
CREATE INDEX ix_workflow_wait_instance ON workflow_wait (instance_id);
CREATE INDEX ix_workflow_wait_name ON workflow_wait (kind, name, position);
CREATE INDEX ix_workflow_wait_due ON workflow_wait (due_at, position) WHERE due_at IS NOT NULL;

CREATE TABLE work_task (
    id                TEXT PRIMARY KEY,
    instance_id       TEXT NOT NULL,
    case_id           TEXT NOT NULL,
    name              TEXT NOT NULL,
    activity_id       TEXT NOT NULL,
    created_at        INTEGER NOT NULL,
    state             INTEGER NOT NULL,
    assignee          TEXT,
    previous_assignee TEXT,
    title             TEXT NOT NULL,
    instructions      TEXT NOT NULL,
    candidate_users   TEXT NOT NULL,
    candidate_groups  TEXT NOT NULL,
    excluded_users    TEXT NOT NULL,
    priority          INTEGER NOT NULL,
    due_at            INTEGER,
    actions           TEXT NOT NULL,
    reminders         TEXT NOT NULL,
    payload           TEXT,
    completion_key    TEXT,
    tend_at           INTEGER
) WITHOUT ROWID;
CREATE INDEX ix_work_task_instance ON work_task (instance_id);
CREATE INDEX ix_work_task_case ON work_task (case_id);
CREATE INDEX ix_work_task_open ON work_task (created_at, id) WHERE state < 2;
CREATE INDEX ix_work_task_tend ON work_task (tend_at, id) WHERE tend_at IS NOT NULL;

-- Who sees an open task, in the order of the list: '=' and the assignee, else 'u:' and a user, 'g:' and a group, or '*'. A list of one person is read from here alone.
CREATE TABLE task_candidate (
    candidate  TEXT NOT NULL,
    urgency    INTEGER NOT NULL,
    due_at     INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    task_id    TEXT NOT NULL,
    PRIMARY KEY (candidate, urgency, due_at, created_at, task_id)
) WITHOUT ROWID;
CREATE INDEX ix_task_candidate_task ON task_candidate (task_id);

-- Append-only. The hash of the entry before is not repeated: it is the row before, or what the chain kept when it was pruned.
CREATE TABLE journal_entry (
    case_id     TEXT NOT NULL,
    sequence    INTEGER NOT NULL,
    instance_id TEXT NOT NULL,
    at          INTEGER NOT NULL,
    actor       TEXT NOT NULL,
    kind        INTEGER NOT NULL,
    activity_id TEXT NOT NULL,
    frame       INTEGER NOT NULL,
    detail      TEXT NOT NULL,
    hash        BLOB NOT NULL,
    PRIMARY KEY (case_id, sequence)
) WITHOUT ROWID;

-- The head of each case's chain.
CREATE TABLE journal_chain (
    case_id         TEXT PRIMARY KEY,
    sequence        INTEGER NOT NULL,
    hash            BLOB NOT NULL,
    updated_at      INTEGER NOT NULL,
    pruned_sequence INTEGER NOT NULL DEFAULT 0,
    pruned_hash     BLOB
) WITHOUT ROWID;
CREATE INDEX ix_journal_chain_updated ON journal_chain (updated_at);

CREATE TABLE outbox_message (
    key          TEXT PRIMARY KEY,
    position     INTEGER NOT NULL,
    instance_id  TEXT NOT NULL,
    case_id      TEXT NOT NULL,
    kind         TEXT NOT NULL,
    content      TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    owner        TEXT,
    token        INTEGER NOT NULL DEFAULT 0,
    leased_until INTEGER NOT NULL DEFAULT 0,
    attempts     INTEGER NOT NULL DEFAULT 0,
    trouble      TEXT
) WITHOUT ROWID;
CREATE INDEX ix_outbox_message_lease ON outbox_message (leased_until, position);
