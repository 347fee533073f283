-- The side of each root towards each claim: its latest decided word (of equals the nearest to the claim's
-- words); uncertain where it never decides. withdrawn is 1 where it first supported and now denies.
-- Reads: sided(claim, root, known, statement, score, asserted, side) with side 1 supports, -1 denies, 0 uncertain
SELECT s.claim, s.root, MAX(s.known) AS known, MAX(CASE WHEN s.place = 1 THEN s.side ELSE NULL END) AS side,
       CASE WHEN MAX(CASE WHEN s.place = 1 THEN s.side ELSE NULL END) = -1
             AND MIN(CASE WHEN s.side = 1 THEN s.asserted ELSE NULL END)
               < MAX(CASE WHEN s.side = -1 THEN s.asserted ELSE NULL END) THEN 1 ELSE 0 END AS withdrawn
FROM (
  SELECT claim, root, known, side, asserted,
         ROW_NUMBER() OVER (
           PARTITION BY claim, root
           ORDER BY ABS(side) DESC NULLS LAST, asserted DESC NULLS LAST, score DESC NULLS LAST, statement NULLS LAST
         ) AS place
  FROM sided
) s
GROUP BY s.claim, s.root
