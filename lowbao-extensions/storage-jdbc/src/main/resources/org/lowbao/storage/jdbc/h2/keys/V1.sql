-- Names and codes are printable ASCII, compared and sorted by code; payloads and snapshots are bytes.
-- Every statement may be run again: H2 commits each one by itself.

CREATE TABLE IF NOT EXISTS lowbao_wrapped_key (
    part         VARCHAR(64)  NOT NULL,
    id           VARCHAR(128) NOT NULL,
    wrapped      BLOB,
    destroyed_at BIGINT,
    CONSTRAINT lowbao_wrapped_key_pk PRIMARY KEY (part, id)
);

COMMENT ON TABLE lowbao_wrapped_key IS 'One row for each journal that ever had a key, or whose key was destroyed; never deleted';
COMMENT ON COLUMN lowbao_wrapped_key.part IS 'The partition';
COMMENT ON COLUMN lowbao_wrapped_key.id IS 'The journal';
COMMENT ON COLUMN lowbao_wrapped_key.wrapped IS 'The wrapped key; null once it is destroyed';
COMMENT ON COLUMN lowbao_wrapped_key.destroyed_at IS 'Milliseconds since 1970-01-01T00:00Z; null while the key is there';
