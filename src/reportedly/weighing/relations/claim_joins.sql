-- Each open statement next to a new centre, with the centre it is most similar to (of equals the
-- earlier). Members are similar to the centre itself, so claims never chain; what its articles tell in
-- other words may join the main claim of a story from further off.
-- Reads: claim_centres, main_centres, statement_pairs, open_statements
SELECT ranked.statement, ranked.claim, ranked.score
FROM (
  SELECT p.statement, p.neighbour AS claim, p.score,
         ROW_NUMBER() OVER (PARTITION BY p.statement ORDER BY p.score DESC NULLS LAST, p.neighbour NULLS LAST) AS place
  FROM statement_pairs p
  JOIN claim_centres c ON c.centre = p.neighbour
  JOIN open_statements o ON o.statement = p.statement
  LEFT JOIN main_centres m ON m.centre = p.neighbour
  WHERE (p.score >= {same_claim} OR m.centre IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM claim_centres own WHERE own.centre = p.statement)
) ranked
WHERE ranked.place = 1
UNION ALL
SELECT centre AS statement, centre AS claim, 1000 AS score FROM claim_centres
