-- Nothing to do here: SQLite has one writer, which looks before it writes.
SELECT 1;
