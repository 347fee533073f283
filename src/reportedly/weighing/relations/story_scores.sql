-- The closeness of two texts: identical ones count once, at their closest, so that a verbatim copy moves no
-- story. Two documents of which a judgement says that one is a copy tell one story. The texts are put in order before
-- equal ones are left out: asked for two that differ, DuckDB joins every document to every other first.
-- Reads: document_scores, documents(document, original), copy_judgements(earlier, later, positive)
SELECT t.earlier, t.later, MAX(t.closeness) AS closeness
FROM (
  SELECT LEAST(a.original, b.original) AS earlier, GREATEST(a.original, b.original) AS later, s.closeness
  FROM (
    SELECT earlier, later, closeness FROM document_scores
    UNION ALL
    SELECT j.earlier, j.later, 1000 AS closeness
    FROM copy_judgements j
    WHERE j.positive AND NOT EXISTS (
      SELECT 1 FROM copy_judgements n WHERE NOT n.positive AND n.earlier = j.earlier AND n.later = j.later
    )
  ) s
  JOIN documents a ON a.document = s.earlier
  JOIN documents b ON b.document = s.later
) t
WHERE t.earlier < t.later
GROUP BY t.earlier, t.later
