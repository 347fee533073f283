-- The open statements that no open neighbour outreaches: the next claims' wordings. Of equals the
-- earlier wins (statements are numbered by time of assertion).
-- Reads: claim_reach, statement_pairs
SELECT r.statement AS centre, r.reach
FROM claim_reach r
WHERE r.reach > 0 AND NOT EXISTS (
  SELECT 1
  FROM statement_pairs p
  JOIN claim_reach n ON n.statement = p.neighbour
  WHERE p.statement = r.statement AND (n.reach > r.reach OR (n.reach = r.reach AND n.statement < r.statement))
)
