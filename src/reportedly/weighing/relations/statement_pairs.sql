-- Two statements that may share their claim, earlier first, and how surely they say the same, in thousandths.
-- Reads: statement_scores, claim_rulings
SELECT s.one, s.other, s.score
FROM statement_scores s
WHERE NOT EXISTS (SELECT 1 FROM claim_rulings r WHERE r.one = s.one AND r.other = s.other)
UNION ALL
SELECT r.one, r.other, 1000 AS score
FROM claim_rulings r
WHERE r.together = 1
