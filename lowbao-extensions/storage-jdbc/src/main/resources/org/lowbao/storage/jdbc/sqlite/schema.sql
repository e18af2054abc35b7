CREATE TABLE lowbao_schema (
    -- which scripts have run
    component VARCHAR(32) NOT NULL PRIMARY KEY,
    version   INTEGER     NOT NULL
);
