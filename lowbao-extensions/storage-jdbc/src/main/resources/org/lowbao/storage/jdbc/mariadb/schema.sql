CREATE TABLE IF NOT EXISTS lowbao_schema (
    component VARCHAR(32) NOT NULL COMMENT 'journals or keys',
    version   INT         NOT NULL COMMENT 'The number of the last script',
    PRIMARY KEY (component)
)
    ENGINE = InnoDB, CHARACTER SET = ascii, COLLATE = ascii_bin,
    COMMENT = 'Which scripts have run';
