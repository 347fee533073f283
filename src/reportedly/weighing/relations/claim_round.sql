-- The statements that find their claim in this round: of two that a judgement keeps apart, the one more
-- similar to the centre; the other stays open.
-- Reads: claim_joins, claim_judgements(one, other, positive), in both directions
SELECT j.statement, j.claim, j.score
FROM claim_joins j
WHERE NOT EXISTS (
  SELECT 1
  FROM claim_judgements n
  JOIN claim_joins w ON w.statement = n.other
  WHERE NOT n.positive AND n.one = j.statement AND w.claim = j.claim
    AND (w.score > j.score OR (w.score = j.score AND w.statement < j.statement))
)
