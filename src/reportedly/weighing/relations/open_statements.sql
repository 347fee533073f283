-- The statements that may still find a claim: at first all that have a neighbour.
-- Reads: statement_pairs
SELECT DISTINCT statement FROM statement_pairs
