-- Each statement with each other one that may share its claim, in both directions; family is the copy
-- family of the neighbour. A negative judgement takes a pair away. A judgement "same claim" joins whole claims
-- once they are there (claim_bonds); here it adds a pair in full only where one of the two words no claim
-- itself: else a centre drawn to another would leave its own members to scatter.
-- Reads: statement_scores, statements, copy_families, claim_judgements(one, other, positive), in both directions
SELECT both_ways.statement, both_ways.neighbour, f.family, MAX(both_ways.score) AS score
FROM (
  SELECT one AS statement, other AS neighbour, score FROM statement_scores
  UNION ALL
  SELECT other AS statement, one AS neighbour, score FROM statement_scores
  UNION ALL
  SELECT j.one AS statement, j.other AS neighbour, 1000 AS score
  FROM claim_judgements j
  JOIN statements a ON a.statement = j.one
  JOIN statements b ON b.statement = j.other
  WHERE j.positive AND (a.fitness <= 0 OR b.fitness <= 0)
) both_ways
JOIN statements s ON s.statement = both_ways.neighbour
JOIN copy_families f ON f.document = s.document
WHERE NOT EXISTS (
  SELECT 1 FROM claim_judgements j
  WHERE NOT j.positive AND j.one = both_ways.statement AND j.other = both_ways.neighbour
)
GROUP BY both_ways.statement, both_ways.neighbour, f.family
