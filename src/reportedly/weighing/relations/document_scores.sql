-- How surely two documents tell one story, in thousandths: each feature with its weight, what they amount to
-- together (log-odds, a logistic model), and the closeness that follows, from 0 (at -4) to 1000 (at 4).
-- Identical wording, or mostly the same, is one story, whatever anybody judges about who copied whom.
-- Reads: story_features, shingle_shares, wordings(document, runs)
SELECT s.earlier, s.later, MAX(s.closeness) AS closeness
FROM (
  SELECT f.earlier, f.later,
         LEAST(1000, GREATEST(0, CAST(FLOOR(CAST({story_score} AS DOUBLE) / 8000) AS BIGINT) + 500)) AS closeness
  FROM story_features f
  UNION ALL
  SELECT h.earlier, h.later, 1000 AS closeness
  FROM shingle_shares h
  JOIN wordings a ON a.document = h.earlier
  JOIN wordings b ON b.document = h.later
  WHERE 2 * h.shared >= LEAST(a.runs, b.runs)
     OR (h.own >= {copy_min_runs} AND 2 * h.own >= LEAST(a.own, b.own))
  UNION ALL
  SELECT a.document AS earlier, b.document AS later, 1000 AS closeness
  FROM documents a
  JOIN documents b ON b.original = a.original AND a.document < b.document
) s
WHERE s.closeness > 0
GROUP BY s.earlier, s.later
