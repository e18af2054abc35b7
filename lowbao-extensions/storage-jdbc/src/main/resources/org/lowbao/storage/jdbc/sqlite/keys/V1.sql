CREATE TABLE wrapped_key (
    -- one row for each journal that ever had a key, or whose key was destroyed; never deleted
    part         VARCHAR(64)  NOT NULL, -- the partition
    id           VARCHAR(128) NOT NULL, -- the journal
    wrapped      BLOB,                  -- the wrapped key; null once it is destroyed
    destroyed_at BIGINT,                -- milliseconds since 1970-01-01T00:00Z; null while the key is there
    PRIMARY KEY (part, id)
);
