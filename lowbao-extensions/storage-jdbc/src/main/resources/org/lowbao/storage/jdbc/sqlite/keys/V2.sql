-- The name that this table has in every database.

ALTER TABLE wrapped_key RENAME TO lowbao_wrapped_key;
