-- Names and codes are printable ASCII, compared and sorted by code; payloads and snapshots are bytes.
-- Every statement may be run again: MariaDB commits each one by itself.

CREATE TABLE IF NOT EXISTS lowbao_wrapped_key (
    part         VARCHAR(64)  NOT NULL COMMENT 'The partition',
    id           VARCHAR(128) NOT NULL COMMENT 'The journal',
    wrapped      LONGBLOB     NULL COMMENT 'The wrapped key; null once it is destroyed',
    destroyed_at BIGINT       NULL COMMENT 'Milliseconds since 1970-01-01T00:00Z; null while the key is there',
    PRIMARY KEY (part, id)
)
    ENGINE = InnoDB, CHARACTER SET = ascii, COLLATE = ascii_bin,
    COMMENT = 'One row for each journal that ever had a key, or whose key was destroyed; never deleted';
