CREATE TABLE IF NOT EXISTS lowbao_schema (
    component VARCHAR(32) COLLATE "C" NOT NULL,
    version   INTEGER                 NOT NULL,
    CONSTRAINT lowbao_schema_pk PRIMARY KEY (component)
);

COMMENT ON TABLE lowbao_schema IS 'Which scripts have run';
COMMENT ON COLUMN lowbao_schema.component IS 'journals or keys';
COMMENT ON COLUMN lowbao_schema.version IS 'The number of the last script';
