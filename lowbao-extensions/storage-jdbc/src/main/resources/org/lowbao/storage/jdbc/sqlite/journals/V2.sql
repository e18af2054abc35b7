-- The names that these tables have in every database, beside tables of a host's.

ALTER TABLE journal RENAME TO lowbao_journal;

ALTER TABLE head_token RENAME TO lowbao_head_token;

ALTER TABLE entry RENAME TO lowbao_entry;

ALTER TABLE claim RENAME TO lowbao_claim;
