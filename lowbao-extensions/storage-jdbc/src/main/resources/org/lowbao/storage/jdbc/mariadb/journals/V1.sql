-- Names and codes are printable ASCII, compared and sorted by code; payloads and snapshots are bytes.
-- Every statement may be run again: MariaDB commits each one by itself.
-- The indexes beyond the keys do not begin with the partition, so that no planner without statistics takes one of
-- them for a look-up by key.

CREATE TABLE IF NOT EXISTS lowbao_journal (
    part             VARCHAR(64)   NOT NULL COMMENT 'The partition; nothing is shared between partitions',
    id               VARCHAR(128)  NOT NULL COMMENT 'The journal within its partition',
    kind             VARCHAR(64)   NOT NULL COMMENT 'That of the first append',
    version          BIGINT        NOT NULL COMMENT 'The number of the last entry',
    revision         BIGINT        NOT NULL COMMENT 'How often this row was written',
    chain            VARBINARY(32) NOT NULL COMMENT 'The chain digest after the last entry, 32 bytes',
    status           VARCHAR(64)   NOT NULL COMMENT 'A code',
    office           VARCHAR(64)   NOT NULL COMMENT 'A code',
    due              BIGINT        NULL COMMENT 'Days since 1970-01-01',
    retain_until     BIGINT        NULL COMMENT 'Days since 1970-01-01',
    tokens           MEDIUMTEXT    NOT NULL COMMENT 'The tokens in order, each followed by a blank; see lowbao_head_token',
    snapshot_version INT           NOT NULL COMMENT 'The form of the snapshot',
    snapshot         LONGBLOB      NOT NULL COMMENT 'Opaque bytes, at most 16 MiB; can be rebuilt from the entries',
    PRIMARY KEY (part, id),
    INDEX lowbao_journal_by_kind (kind, part, id),
    INDEX lowbao_journal_by_status (kind, part, status, id),
    INDEX lowbao_journal_by_office (kind, part, office, id),
    INDEX lowbao_journal_by_due (kind, part, due),
    INDEX lowbao_journal_by_retention (kind, part, retain_until)
)
    ENGINE = InnoDB, CHARACTER SET = ascii, COLLATE = ascii_bin,
    COMMENT = 'One row for each journal: its head, with the fixed index it is found by';

CREATE TABLE IF NOT EXISTS lowbao_head_token (
    part  VARCHAR(64)  NOT NULL COMMENT 'The partition',
    kind  VARCHAR(64)  NOT NULL COMMENT 'The kind of the journal',
    token VARCHAR(128) NOT NULL COMMENT 'An exact-match token',
    id    VARCHAR(128) NOT NULL COMMENT 'The journal that carries it',
    PRIMARY KEY (part, kind, token, id)
)
    ENGINE = InnoDB, CHARACTER SET = ascii, COLLATE = ascii_bin,
    COMMENT = 'The tokens of all heads once more, turned round for searching';

CREATE TABLE IF NOT EXISTS lowbao_entry (
    part         VARCHAR(64)   NOT NULL COMMENT 'The partition',
    id           VARCHAR(128)  NOT NULL COMMENT 'The journal',
    version      BIGINT        NOT NULL COMMENT 'The number in the journal, from 1 without gaps',
    type         VARCHAR(64)   NOT NULL COMMENT 'A code',
    type_version INT           NOT NULL COMMENT 'The form of that type',
    recorded_at  BIGINT        NOT NULL COMMENT 'Milliseconds since 1970-01-01T00:00Z',
    actor        VARCHAR(128)  NOT NULL COMMENT 'A token, never a name',
    contents     MEDIUMTEXT    NOT NULL COMMENT 'Content ids in order, each followed by a blank',
    commitment   VARBINARY(32) NOT NULL COMMENT '32 bytes',
    payload      LONGBLOB      NOT NULL COMMENT 'Opaque bytes, at most 16 MiB',
    PRIMARY KEY (part, id, version),
    CONSTRAINT lowbao_entry_journal FOREIGN KEY (part, id) REFERENCES lowbao_journal (part, id)
)
    ENGINE = InnoDB, CHARACTER SET = ascii, COLLATE = ascii_bin,
    COMMENT = 'The entries of all journals; rows are only ever added';

CREATE TABLE IF NOT EXISTS lowbao_feed (
    part    VARCHAR(64)  NOT NULL COMMENT 'The partition',
    id      VARCHAR(128) NOT NULL COMMENT 'The journal',
    version BIGINT       NOT NULL COMMENT 'The entry',
    seq     BIGINT       NULL COMMENT 'The place; null until the first reader comes by',
    PRIMARY KEY (part, id, version),
    INDEX lowbao_feed_by_seq (part, seq)
)
    ENGINE = InnoDB, CHARACTER SET = ascii, COLLATE = ascii_bin,
    COMMENT = 'One row for each entry: its place in the order in which the partition is read';

CREATE TABLE IF NOT EXISTS lowbao_feed_position (
    part     VARCHAR(64) NOT NULL COMMENT 'The partition',
    last_seq BIGINT      NOT NULL COMMENT 'The last place that was given; its row is the lock under which places are given',
    PRIMARY KEY (part)
)
    ENGINE = InnoDB, CHARACTER SET = ascii, COLLATE = ascii_bin,
    COMMENT = 'One row for each partition that was ever read as a feed';

CREATE TABLE IF NOT EXISTS lowbao_claim (
    part        VARCHAR(64)  NOT NULL COMMENT 'The partition',
    subject     VARCHAR(128) NOT NULL COMMENT 'What is claimed',
    from_point  INT          NOT NULL COMMENT 'The first point',
    until_point INT          NOT NULL COMMENT 'The point after the last',
    id          VARCHAR(128) NOT NULL COMMENT 'The journal that holds it',
    PRIMARY KEY (part, subject, from_point),
    INDEX lowbao_claim_by_holder (id, part, subject, from_point),
    CONSTRAINT lowbao_claim_journal FOREIGN KEY (part, id) REFERENCES lowbao_journal (part, id)
)
    ENGINE = InnoDB, CHARACTER SET = ascii, COLLATE = ascii_bin,
    COMMENT = 'What is held now; the intervals from from_point to before until_point of one subject never share a point';

CREATE TABLE IF NOT EXISTS lowbao_stripe (
    stripe INT NOT NULL COMMENT '0 to 255, a hash of partition and subject',
    PRIMARY KEY (stripe)
)
    ENGINE = InnoDB, CHARACTER SET = ascii, COLLATE = ascii_bin,
    COMMENT = 'Locks that writers of claims take; 256 rows that never change';

INSERT IGNORE INTO lowbao_stripe (stripe) VALUES
    (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15),
    (16), (17), (18), (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31),
    (32), (33), (34), (35), (36), (37), (38), (39), (40), (41), (42), (43), (44), (45), (46), (47),
    (48), (49), (50), (51), (52), (53), (54), (55), (56), (57), (58), (59), (60), (61), (62), (63),
    (64), (65), (66), (67), (68), (69), (70), (71), (72), (73), (74), (75), (76), (77), (78), (79),
    (80), (81), (82), (83), (84), (85), (86), (87), (88), (89), (90), (91), (92), (93), (94), (95),
    (96), (97), (98), (99), (100), (101), (102), (103), (104), (105), (106), (107), (108), (109), (110), (111),
    (112), (113), (114), (115), (116), (117), (118), (119), (120), (121), (122), (123), (124), (125), (126), (127),
    (128), (129), (130), (131), (132), (133), (134), (135), (136), (137), (138), (139), (140), (141), (142), (143),
    (144), (145), (146), (147), (148), (149), (150), (151), (152), (153), (154), (155), (156), (157), (158), (159),
    (160), (161), (162), (163), (164), (165), (166), (167), (168), (169), (170), (171), (172), (173), (174), (175),
    (176), (177), (178), (179), (180), (181), (182), (183), (184), (185), (186), (187), (188), (189), (190), (191),
    (192), (193), (194), (195), (196), (197), (198), (199), (200), (201), (202), (203), (204), (205), (206), (207),
    (208), (209), (210), (211), (212), (213), (214), (215), (216), (217), (218), (219), (220), (221), (222), (223),
    (224), (225), (226), (227), (228), (229), (230), (231), (232), (233), (234), (235), (236), (237), (238), (239),
    (240), (241), (242), (243), (244), (245), (246), (247), (248), (249), (250), (251), (252), (253), (254), (255);
