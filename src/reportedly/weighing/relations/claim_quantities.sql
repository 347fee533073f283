-- Each quantity that a member of a claim gives.
-- Reads: quantities(statement, document, about, low, high, value), claim_members
SELECT m.claim, q.statement, q.document, q.about, q.low, q.high, q.value
FROM quantities q
JOIN claim_members m ON m.statement = q.statement
