CREATE TABLE journal (
    -- one row for each journal: its head, with the fixed index it is found by
    part             VARCHAR(64)  NOT NULL, -- the partition; nothing is shared between partitions
    id               VARCHAR(128) NOT NULL,
    kind             VARCHAR(64)  NOT NULL, -- that of the first append
    version          BIGINT       NOT NULL, -- the number of the last entry
    revision         BIGINT       NOT NULL, -- how often this row was written
    chain            BLOB         NOT NULL, -- the chain digest after the last entry, 32 bytes
    status           VARCHAR(64)  NOT NULL,
    office           VARCHAR(64)  NOT NULL,
    due              BIGINT,                -- days since 1970-01-01
    retain_until     BIGINT,                -- days since 1970-01-01
    tokens           TEXT         NOT NULL, -- the head's tokens in order, each followed by a blank; see head_token
    snapshot_version INTEGER      NOT NULL,
    snapshot         BLOB         NOT NULL, -- last, so that reading the rest does not read it
    PRIMARY KEY (part, id)
);

CREATE INDEX journal_by_kind ON journal (part, kind, id);

CREATE INDEX journal_by_status ON journal (part, kind, status, id);

CREATE INDEX journal_by_office ON journal (part, kind, office, id);

CREATE INDEX journal_by_due ON journal (part, kind, due);

CREATE INDEX journal_by_retention ON journal (part, kind, retain_until);

CREATE TABLE head_token (
    -- the tokens of all heads once more, turned round for searching
    part  VARCHAR(64)  NOT NULL,
    kind  VARCHAR(64)  NOT NULL,
    token VARCHAR(128) NOT NULL,
    id    VARCHAR(128) NOT NULL,
    PRIMARY KEY (part, kind, token, id),
    FOREIGN KEY (part, id) REFERENCES journal (part, id)
) WITHOUT ROWID;

CREATE TABLE entry (
    -- the entries of all journals; rows are only ever added
    seq          INTEGER      NOT NULL PRIMARY KEY, -- grows in the order of the commits; what the feed goes by
    part         VARCHAR(64)  NOT NULL,
    id           VARCHAR(128) NOT NULL,
    version      BIGINT       NOT NULL,
    type         VARCHAR(64)  NOT NULL,
    type_version INTEGER      NOT NULL,
    recorded_at  BIGINT       NOT NULL, -- milliseconds since 1970-01-01T00:00Z
    actor        VARCHAR(128) NOT NULL,
    contents     TEXT         NOT NULL, -- content ids in order, each followed by a blank
    commitment   BLOB         NOT NULL, -- 32 bytes
    payload      BLOB         NOT NULL,
    UNIQUE (part, id, version),
    FOREIGN KEY (part, id) REFERENCES journal (part, id)
);

CREATE INDEX entry_by_part ON entry (part, seq);

CREATE TABLE claim (
    -- what is held now; the intervals [from_point, until_point) of one subject never share a point
    part        VARCHAR(64)  NOT NULL,
    subject     VARCHAR(128) NOT NULL,
    from_point  INTEGER      NOT NULL,
    until_point INTEGER      NOT NULL,
    id          VARCHAR(128) NOT NULL, -- the journal that holds it
    PRIMARY KEY (part, subject, from_point),
    FOREIGN KEY (part, id) REFERENCES journal (part, id)
) WITHOUT ROWID;

CREATE INDEX claim_by_holder ON claim (part, id, subject, from_point);
