-- The closeness of two texts: identical ones count once, at their closest, so that a verbatim copy moves no
-- story. Two documents of which a judgement says that one is a copy tell one story.
-- Reads: document_scores, documents(document, original), copy_judgements(earlier, later, positive)
SELECT LEAST(a.original, b.original) AS earlier, GREATEST(a.original, b.original) AS later, MAX(s.closeness) AS closeness
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
WHERE a.original <> b.original
GROUP BY LEAST(a.original, b.original), GREATEST(a.original, b.original)
