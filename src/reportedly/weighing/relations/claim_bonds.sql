-- Two claims that a judgement says are one, unless another says they are not.
-- Reads: claim_stars(statement, claim, score), claim_judgements(one, other, positive), in both directions
SELECT said.one, said.other
FROM (
  SELECT a.claim AS one, b.claim AS other, MIN(CASE WHEN j.positive THEN 1 ELSE 0 END) AS agreed
  FROM claim_judgements j
  JOIN claim_stars a ON a.statement = j.one
  JOIN claim_stars b ON b.statement = j.other
  WHERE a.claim <> b.claim
  GROUP BY a.claim, b.claim
) said
WHERE said.agreed = 1
