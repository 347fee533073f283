-- Two claims that a judgement says are one, unless another says they are not.
-- Reads: claim_stars(statement, claim, score), claim_judgements(one, other, positive), in both directions
SELECT said.one, said.other
FROM (
  SELECT LEAST(a.claim, b.claim) AS one, GREATEST(a.claim, b.claim) AS other,
         MIN(CASE WHEN j.positive THEN 1 ELSE 0 END) AS agreed
  FROM claim_judgements j
  JOIN claim_stars a ON a.statement = j.one
  JOIN claim_stars b ON b.statement = j.other
  GROUP BY LEAST(a.claim, b.claim), GREATEST(a.claim, b.claim)
) said
WHERE said.one < said.other AND said.agreed = 1
