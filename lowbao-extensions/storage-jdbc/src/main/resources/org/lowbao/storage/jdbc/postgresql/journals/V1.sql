-- Names and codes are printable ASCII, compared and sorted by code (COLLATE "C"); payloads and snapshots are bytes.
-- The statements run in one transaction.
-- The indexes beyond the keys do not begin with the partition, so that no planner without statistics takes one of
-- them for a look-up by key.

CREATE TABLE lowbao_journal (
    part             VARCHAR(64) COLLATE "C"  NOT NULL,
    id               VARCHAR(128) COLLATE "C" NOT NULL,
    kind             VARCHAR(64) COLLATE "C"  NOT NULL,
    version          BIGINT                   NOT NULL,
    revision         BIGINT                   NOT NULL,
    chain            BYTEA                    NOT NULL,
    status           VARCHAR(64) COLLATE "C"  NOT NULL,
    office           VARCHAR(64) COLLATE "C"  NOT NULL,
    due              BIGINT,
    retain_until     BIGINT,
    tokens           TEXT COLLATE "C"         NOT NULL,
    snapshot_version INTEGER                  NOT NULL,
    snapshot         BYTEA                    NOT NULL,
    CONSTRAINT lowbao_journal_pk PRIMARY KEY (part, id)
);

CREATE INDEX lowbao_journal_by_kind ON lowbao_journal (kind, part, id);

CREATE INDEX lowbao_journal_by_status ON lowbao_journal (kind, part, status, id);

CREATE INDEX lowbao_journal_by_office ON lowbao_journal (kind, part, office, id);

CREATE INDEX lowbao_journal_by_due ON lowbao_journal (kind, part, due);

CREATE INDEX lowbao_journal_by_retention ON lowbao_journal (kind, part, retain_until);

COMMENT ON TABLE lowbao_journal IS 'One row for each journal: its head, with the fixed index it is found by';
COMMENT ON COLUMN lowbao_journal.part IS 'The partition; nothing is shared between partitions';
COMMENT ON COLUMN lowbao_journal.id IS 'The journal within its partition';
COMMENT ON COLUMN lowbao_journal.kind IS 'That of the first append';
COMMENT ON COLUMN lowbao_journal.version IS 'The number of the last entry';
COMMENT ON COLUMN lowbao_journal.revision IS 'How often this row was written';
COMMENT ON COLUMN lowbao_journal.chain IS 'The chain digest after the last entry, 32 bytes';
COMMENT ON COLUMN lowbao_journal.status IS 'A code';
COMMENT ON COLUMN lowbao_journal.office IS 'A code';
COMMENT ON COLUMN lowbao_journal.due IS 'Days since 1970-01-01';
COMMENT ON COLUMN lowbao_journal.retain_until IS 'Days since 1970-01-01';
COMMENT ON COLUMN lowbao_journal.tokens IS 'The tokens in order, each followed by a blank; see lowbao_head_token';
COMMENT ON COLUMN lowbao_journal.snapshot_version IS 'The form of the snapshot';
COMMENT ON COLUMN lowbao_journal.snapshot IS 'Opaque bytes, at most 16 MiB; can be rebuilt from the entries';

CREATE TABLE lowbao_head_token (
    part  VARCHAR(64) COLLATE "C"  NOT NULL,
    kind  VARCHAR(64) COLLATE "C"  NOT NULL,
    token VARCHAR(128) COLLATE "C" NOT NULL,
    id    VARCHAR(128) COLLATE "C" NOT NULL,
    CONSTRAINT lowbao_head_token_pk PRIMARY KEY (part, kind, token, id)
);

COMMENT ON TABLE lowbao_head_token IS 'The tokens of all heads once more, turned round for searching';
COMMENT ON COLUMN lowbao_head_token.part IS 'The partition';
COMMENT ON COLUMN lowbao_head_token.kind IS 'The kind of the journal';
COMMENT ON COLUMN lowbao_head_token.token IS 'An exact-match token';
COMMENT ON COLUMN lowbao_head_token.id IS 'The journal that carries it';

CREATE TABLE lowbao_entry (
    part         VARCHAR(64) COLLATE "C"  NOT NULL,
    id           VARCHAR(128) COLLATE "C" NOT NULL,
    version      BIGINT                   NOT NULL,
    type         VARCHAR(64) COLLATE "C"  NOT NULL,
    type_version INTEGER                  NOT NULL,
    recorded_at  BIGINT                   NOT NULL,
    actor        VARCHAR(128) COLLATE "C" NOT NULL,
    contents     TEXT COLLATE "C"         NOT NULL,
    commitment   BYTEA                    NOT NULL,
    payload      BYTEA                    NOT NULL,
    CONSTRAINT lowbao_entry_pk PRIMARY KEY (part, id, version),
    CONSTRAINT lowbao_entry_journal FOREIGN KEY (part, id) REFERENCES lowbao_journal (part, id)
);

COMMENT ON TABLE lowbao_entry IS 'The entries of all journals; rows are only ever added';
COMMENT ON COLUMN lowbao_entry.part IS 'The partition';
COMMENT ON COLUMN lowbao_entry.id IS 'The journal';
COMMENT ON COLUMN lowbao_entry.version IS 'The number in the journal, from 1 without gaps';
COMMENT ON COLUMN lowbao_entry.type IS 'A code';
COMMENT ON COLUMN lowbao_entry.type_version IS 'The form of that type';
COMMENT ON COLUMN lowbao_entry.recorded_at IS 'Milliseconds since 1970-01-01T00:00Z';
COMMENT ON COLUMN lowbao_entry.actor IS 'A token, never a name';
COMMENT ON COLUMN lowbao_entry.contents IS 'Content ids in order, each followed by a blank';
COMMENT ON COLUMN lowbao_entry.commitment IS '32 bytes';
COMMENT ON COLUMN lowbao_entry.payload IS 'Opaque bytes, at most 16 MiB';

CREATE TABLE lowbao_feed (
    part    VARCHAR(64) COLLATE "C"  NOT NULL,
    id      VARCHAR(128) COLLATE "C" NOT NULL,
    version BIGINT                   NOT NULL,
    seq     BIGINT,
    CONSTRAINT lowbao_feed_pk PRIMARY KEY (part, id, version)
);

CREATE INDEX lowbao_feed_by_seq ON lowbao_feed (part, seq);

COMMENT ON TABLE lowbao_feed IS 'One row for each entry: its place in the order in which the partition is read';
COMMENT ON COLUMN lowbao_feed.part IS 'The partition';
COMMENT ON COLUMN lowbao_feed.id IS 'The journal';
COMMENT ON COLUMN lowbao_feed.version IS 'The entry';
COMMENT ON COLUMN lowbao_feed.seq IS 'The place; null until the first reader comes by';

CREATE TABLE lowbao_feed_position (
    part     VARCHAR(64) COLLATE "C" NOT NULL,
    last_seq BIGINT                  NOT NULL,
    CONSTRAINT lowbao_feed_position_pk PRIMARY KEY (part)
);

COMMENT ON TABLE lowbao_feed_position IS 'One row for each partition that was ever read as a feed';
COMMENT ON COLUMN lowbao_feed_position.part IS 'The partition';
COMMENT ON COLUMN lowbao_feed_position.last_seq IS 'The last place that was given; its row is the lock under which places are given';

CREATE TABLE lowbao_claim (
    part        VARCHAR(64) COLLATE "C"  NOT NULL,
    subject     VARCHAR(128) COLLATE "C" NOT NULL,
    from_point  INTEGER                  NOT NULL,
    until_point INTEGER                  NOT NULL,
    id          VARCHAR(128) COLLATE "C" NOT NULL,
    CONSTRAINT lowbao_claim_pk PRIMARY KEY (part, subject, from_point),
    CONSTRAINT lowbao_claim_journal FOREIGN KEY (part, id) REFERENCES lowbao_journal (part, id)
);

CREATE INDEX lowbao_claim_by_holder ON lowbao_claim (id, part, subject, from_point);

COMMENT ON TABLE lowbao_claim IS 'What is held now; the intervals from from_point to before until_point of one subject never share a point';
COMMENT ON COLUMN lowbao_claim.part IS 'The partition';
COMMENT ON COLUMN lowbao_claim.subject IS 'What is claimed';
COMMENT ON COLUMN lowbao_claim.from_point IS 'The first point';
COMMENT ON COLUMN lowbao_claim.until_point IS 'The point after the last';
COMMENT ON COLUMN lowbao_claim.id IS 'The journal that holds it';

CREATE TABLE lowbao_stripe (
    stripe INTEGER NOT NULL,
    CONSTRAINT lowbao_stripe_pk PRIMARY KEY (stripe)
);

COMMENT ON TABLE lowbao_stripe IS 'Locks that writers of claims take; 256 rows that never change';
COMMENT ON COLUMN lowbao_stripe.stripe IS '0 to 255, a hash of partition and subject';

INSERT INTO lowbao_stripe (stripe) SELECT generate_series(0, 255);
