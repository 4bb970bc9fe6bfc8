-- Recurring jobs of a single node are kept in memory; on PostgreSQL this number has the tables of Quartz.NET.
SELECT 1;
