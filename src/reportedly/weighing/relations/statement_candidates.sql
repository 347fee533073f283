-- Two statements that meet in at least one block and are worth comparing.
-- Reads: blocks(block, statement)
SELECT DISTINCT a.statement AS one, b.statement AS other
FROM blocks a
JOIN blocks b ON a.block = b.block AND a.statement < b.statement
