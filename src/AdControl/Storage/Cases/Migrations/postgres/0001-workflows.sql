-- Workflow instances and all that a step of one stores: waits, tasks, journal, outbox.
-- The same tables as in SQLite. Names compare byte by byte, as the program compares them.
-- Moments are ticks of 100 ns since year 1, UTC: what the journal's hashes are computed over comes back to the last digit.

-- The database's clock in the same unit.
CREATE FUNCTION utc_ticks() RETURNS bigint LANGUAGE sql VOLATILE AS
$$ SELECT 621355968000000000 + (extract(epoch FROM clock_timestamp()) * 10000000)::bigint $$;

CREATE TABLE workflow_instance (
    id              text COLLATE "C" PRIMARY KEY,
    revision        bigint NOT NULL,
    definition_id   text COLLATE "C" NOT NULL,
    definition_hash text COLLATE "C" NOT NULL,
    status          bigint NOT NULL,
    sub_status      bigint NOT NULL,
    correlation_id  text COLLATE "C",
    case_id         text COLLATE "C" NOT NULL,
    document        bytea NOT NULL,
    updated_at      bigint NOT NULL
);
CREATE INDEX ix_workflow_instance_correlation ON workflow_instance (correlation_id) WHERE correlation_id IS NOT NULL;
CREATE INDEX ix_workflow_instance_definition ON workflow_instance (definition_id) WHERE status = 0;
CREATE INDEX ix_workflow_instance_version ON workflow_instance (definition_hash, id) WHERE status = 0 OR sub_status = 5;
CREATE INDEX ix_workflow_instance_case ON workflow_instance (case_id);
-- Retention looks for what ended long ago.
CREATE INDEX ix_workflow_instance_ended ON workflow_instance (updated_at) WHERE status = 1;

-- position grows with the age of waits and messages together: a message reaches only what waited before it.
CREATE SEQUENCE work_position CACHE 1;

-- owner, token and leased_until: the node that has taken a due timer, which taking it was, and until when others leave it alone.
CREATE TABLE workflow_wait (
    key          text COLLATE "C" PRIMARY KEY,
    instance_id  text COLLATE "C" NOT NULL,
    kind         bigint NOT NULL,
    name         text COLLATE "C" NOT NULL,
    due_at       bigint,
    payload      text COLLATE "C",
    frame        bigint NOT NULL,
    activity_id  text COLLATE "C" NOT NULL,
    position     bigint NOT NULL DEFAULT nextval('work_position'),
    owner        text COLLATE "C",
    token        bigint NOT NULL DEFAULT 0,
    leased_until bigint NOT NULL DEFAULT 0,
    trouble      text COLLATE "C"
);
CREATE INDEX ix_workflow_wait_instance ON workflow_wait (instance_id);
CREATE INDEX ix_workflow_wait_name ON workflow_wait (kind, name, position);
CREATE INDEX ix_workflow_wait_due ON workflow_wait (due_at, position) WHERE due_at IS NOT NULL;

CREATE TABLE work_task (
    id                text COLLATE "C" PRIMARY KEY,
    instance_id       text COLLATE "C" NOT NULL,
    case_id           text COLLATE "C" NOT NULL,
    name              text COLLATE "C" NOT NULL,
    activity_id       text COLLATE "C" NOT NULL,
    created_at        bigint NOT NULL,
    state             bigint NOT NULL,
    assignee          text COLLATE "C",
    previous_assignee text COLLATE "C",
    title             text COLLATE "C" NOT NULL,
    instructions      text COLLATE "C" NOT NULL,
    candidate_users   text COLLATE "C" NOT NULL,
    candidate_groups  text COLLATE "C" NOT NULL,
    excluded_users    text COLLATE "C" NOT NULL,
    priority          bigint NOT NULL,
    due_at            bigint,
    actions           text COLLATE "C" NOT NULL,
    reminders         text COLLATE "C" NOT NULL,
    payload           text COLLATE "C",
    completion_key    text COLLATE "C",
    tend_at           bigint
);
CREATE INDEX ix_work_task_instance ON work_task (instance_id);
CREATE INDEX ix_work_task_case ON work_task (case_id);
CREATE INDEX ix_work_task_open ON work_task (created_at, id) WHERE state < 2;
CREATE INDEX ix_work_task_tend ON work_task (tend_at, id) WHERE tend_at IS NOT NULL;

-- Who sees an open task, in the order of the list: '=' and the assignee, else 'u:' and a user, 'g:' and a group, or '*'. A list of one person is read from here alone.
CREATE TABLE task_candidate (
    candidate  text COLLATE "C" NOT NULL,
    urgency    bigint NOT NULL,
    due_at     bigint NOT NULL,
    created_at bigint NOT NULL,
    task_id    text COLLATE "C" NOT NULL,
    PRIMARY KEY (candidate, urgency, due_at, created_at, task_id)
);
CREATE INDEX ix_task_candidate_task ON task_candidate (task_id);

-- Append-only. The hash of the entry before is not repeated: it is the row before, or what the chain kept when it was pruned.
CREATE TABLE journal_entry (
    case_id     text COLLATE "C" NOT NULL,
    sequence    bigint NOT NULL,
    instance_id text COLLATE "C" NOT NULL,
    at          bigint NOT NULL,
    actor       text COLLATE "C" NOT NULL,
    kind        bigint NOT NULL,
    activity_id text COLLATE "C" NOT NULL,
    frame       bigint NOT NULL,
    detail      text COLLATE "C" NOT NULL,
    hash        bytea NOT NULL,
    PRIMARY KEY (case_id, sequence)
);

-- The head of each case's chain.
CREATE TABLE journal_chain (
    case_id         text COLLATE "C" PRIMARY KEY,
    sequence        bigint NOT NULL,
    hash            bytea NOT NULL,
    updated_at      bigint NOT NULL,
    pruned_sequence bigint NOT NULL DEFAULT 0,
    pruned_hash     bytea
);
CREATE INDEX ix_journal_chain_updated ON journal_chain (updated_at);

CREATE TABLE outbox_message (
    key          text COLLATE "C" PRIMARY KEY,
    position     bigint NOT NULL DEFAULT nextval('work_position'),
    instance_id  text COLLATE "C" NOT NULL,
    case_id      text COLLATE "C" NOT NULL,
    kind         text COLLATE "C" NOT NULL,
    content      text COLLATE "C" NOT NULL,
    created_at   bigint NOT NULL,
    owner        text COLLATE "C",
    token        bigint NOT NULL DEFAULT 0,
    leased_until bigint NOT NULL DEFAULT 0,
    attempts     bigint NOT NULL DEFAULT 0,
    trouble      text COLLATE "C"
);
CREATE INDEX ix_outbox_message_lease ON outbox_message (leased_until, position);
