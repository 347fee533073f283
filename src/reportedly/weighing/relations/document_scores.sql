-- How surely two documents tell one story, in thousandths: each feature with its weight, what they amount to
-- together (log-odds, a logistic model), and the closeness that follows, from 0 (at -4) to 1000 (at 4).
-- Identical wording, or mostly the same, is one story.
-- Reads: story_features, copy_pairs
SELECT s.earlier, s.later, MAX(s.closeness) AS closeness
FROM (
  SELECT f.earlier, f.later,
         LEAST(1000, GREATEST(0, CAST(FLOOR(CAST({story_score} AS DOUBLE) / 8000) AS BIGINT) + 500)) AS closeness
  FROM story_features f
  UNION ALL
  SELECT earlier, later, 1000 AS closeness FROM copy_pairs WHERE containment >= 500
) s
WHERE s.closeness > 0
GROUP BY s.earlier, s.later
