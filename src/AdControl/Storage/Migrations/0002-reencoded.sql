-- Whether the row of the list held characters that had been put into another encoding byte by byte: a row that differs by nothing else has not changed.
ALTER TABLE medicine ADD COLUMN reencoded INTEGER NOT NULL DEFAULT 0;
