-- The medicines register (BDPM) and what the agency keeps beside it.
-- Dates are ISO texts, amounts are decimal texts with a point: an object-relational mapper reads both as they are.
-- The register's own files hold rows of medicines that are not in its list (archived long ago), so its tables carry the code without a foreign key.

CREATE TABLE register_import (
    id          INTEGER PRIMARY KEY,
    as_of       TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    folder      TEXT NOT NULL
);

CREATE TABLE register_file (
    kind       TEXT PRIMARY KEY,
    import_id  INTEGER NOT NULL REFERENCES register_import (id),
    file_name  TEXT NOT NULL,
    sha256     TEXT NOT NULL,
    encoding   TEXT NOT NULL,
    rows       INTEGER NOT NULL,
    accepted   INTEGER NOT NULL,
    duplicates INTEGER NOT NULL,
    rejected   INTEGER NOT NULL,
    blank      INTEGER NOT NULL,
    flagged    INTEGER NOT NULL,
    orphans    INTEGER NOT NULL,
    newest     TEXT
);

CREATE TABLE import_report (
    id        INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES register_import (id),
    kind      TEXT NOT NULL,
    file_name TEXT NOT NULL,
    line      INTEGER NOT NULL,
    outcome   TEXT NOT NULL,
    reason    TEXT NOT NULL,
    detail    TEXT NOT NULL
);
CREATE INDEX ix_import_report_kind ON import_report (kind);

CREATE TABLE medicine (
    cis                   INTEGER PRIMARY KEY,
    name                  TEXT NOT NULL,
    form                  TEXT NOT NULL,
    routes                TEXT NOT NULL,
    status                TEXT NOT NULL,
    procedure             TEXT NOT NULL,
    marketing             TEXT NOT NULL,
    authorised_on         TEXT,
    agency_mark           TEXT NOT NULL,
    european_number       TEXT NOT NULL,
    holder                TEXT NOT NULL,
    additional_monitoring INTEGER,
    name_key              TEXT NOT NULL,
    brand_key             TEXT NOT NULL,
    brand_name            TEXT NOT NULL,
    rank                  INTEGER NOT NULL,
    delisted_on           TEXT,
    atc                   TEXT,
    atc_source            INTEGER NOT NULL DEFAULT 0
);
-- Finding a medicine reads this index alone.
CREATE INDEX ix_medicine_find ON medicine (name_key, brand_key, rank);
CREATE INDEX ix_medicine_brand ON medicine (brand_key);

CREATE TABLE authorisation_status (
    cis    INTEGER NOT NULL REFERENCES medicine (cis),
    as_of  TEXT NOT NULL,
    status TEXT NOT NULL,
    PRIMARY KEY (cis, as_of)
) WITHOUT ROWID;

CREATE TABLE presentation (
    cip13           TEXT PRIMARY KEY,
    cip7            TEXT NOT NULL,
    cis             INTEGER NOT NULL,
    label           TEXT NOT NULL,
    status          TEXT NOT NULL,
    marketing_state TEXT NOT NULL,
    declared_on     TEXT,
    agreed          INTEGER,
    rates           TEXT NOT NULL,
    price           TEXT,
    public_price    TEXT,
    fee             TEXT,
    indications     TEXT NOT NULL
);
CREATE INDEX ix_presentation_cis ON presentation (cis);
CREATE INDEX ix_presentation_cip7 ON presentation (cip7);

CREATE TABLE component (
    id             INTEGER PRIMARY KEY,
    cis            INTEGER NOT NULL,
    element        TEXT NOT NULL,
    substance_code TEXT NOT NULL,
    substance      TEXT NOT NULL,
    strength       TEXT NOT NULL,
    reference      TEXT NOT NULL,
    nature         TEXT NOT NULL,
    link           INTEGER NOT NULL,
    substance_key  TEXT NOT NULL
);
CREATE INDEX ix_component_cis ON component (cis);
CREATE INDEX ix_component_substance ON component (substance_key, cis);

CREATE TABLE prescription_condition (
    id        INTEGER PRIMARY KEY,
    cis       INTEGER NOT NULL,
    condition TEXT NOT NULL
);
CREATE INDEX ix_prescription_condition_cis ON prescription_condition (cis);

CREATE TABLE generic_member (
    id       INTEGER PRIMARY KEY,
    group_id INTEGER NOT NULL,
    label    TEXT NOT NULL,
    cis      INTEGER NOT NULL,
    role     INTEGER NOT NULL,
    sort     INTEGER NOT NULL
);
CREATE INDEX ix_generic_member_cis ON generic_member (cis);
CREATE INDEX ix_generic_member_group ON generic_member (group_id, role);

CREATE TABLE major_interest (
    cis  INTEGER PRIMARY KEY,
    atc  TEXT NOT NULL,
    name TEXT NOT NULL,
    link TEXT NOT NULL
);

CREATE TABLE supply_notice (
    id         INTEGER PRIMARY KEY,
    cis        INTEGER NOT NULL,
    cip13      TEXT NOT NULL,
    state      INTEGER NOT NULL,
    label      TEXT NOT NULL,
    started_on TEXT,
    updated_on TEXT,
    back_on    TEXT,
    link       TEXT NOT NULL
);
CREATE INDEX ix_supply_notice_cis ON supply_notice (cis);

CREATE TABLE opinion (
    id     INTEGER PRIMARY KEY,
    scale  TEXT NOT NULL,
    cis    INTEGER NOT NULL,
    file   TEXT NOT NULL,
    reason TEXT NOT NULL,
    date   TEXT NOT NULL,
    value  TEXT NOT NULL,
    text   TEXT NOT NULL
);
CREATE INDEX ix_opinion_cis ON opinion (cis, scale, date);

CREATE TABLE opinion_link (
    id   INTEGER PRIMARY KEY,
    file TEXT NOT NULL,
    link TEXT NOT NULL
);
CREATE INDEX ix_opinion_link_file ON opinion_link (file);

CREATE TABLE safety_notice (
    id         INTEGER PRIMARY KEY,
    cis        INTEGER NOT NULL,
    from_date  TEXT,
    until_date TEXT,
    text       TEXT NOT NULL,
    link       TEXT NOT NULL
);
CREATE INDEX ix_safety_notice_cis ON safety_notice (cis);

CREATE TABLE atc_map (
    cis   INTEGER PRIMARY KEY,
    atc   TEXT NOT NULL,
    label TEXT NOT NULL
);

CREATE TABLE atc_class (
    atc   TEXT PRIMARY KEY,
    label TEXT NOT NULL
);

CREATE TABLE product_information (
    id        INTEGER PRIMARY KEY,
    cis       INTEGER NOT NULL,
    kind      TEXT NOT NULL,
    dated_on  TEXT,
    source    TEXT NOT NULL,
    truncated INTEGER NOT NULL,
    added_at  TEXT NOT NULL,
    UNIQUE (cis, kind)
);

CREATE TABLE product_information_section (
    product_information_id INTEGER NOT NULL REFERENCES product_information (id) ON DELETE CASCADE,
    position               INTEGER NOT NULL,
    number                 TEXT NOT NULL,
    title                  TEXT NOT NULL,
    text                   TEXT NOT NULL,
    PRIMARY KEY (product_information_id, position)
);

CREATE TABLE reevaluation (
    id     INTEGER PRIMARY KEY,
    cis    INTEGER NOT NULL,
    opened TEXT NOT NULL,
    closed TEXT,
    outcome TEXT NOT NULL,
    source TEXT NOT NULL
);
CREATE INDEX ix_reevaluation_cis ON reevaluation (cis);
