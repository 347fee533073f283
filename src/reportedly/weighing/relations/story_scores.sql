-- The closeness of two texts: identical ones count once, at their closest, so that a verbatim copy moves no story.
-- Reads: document_scores, documents(document, original)
SELECT LEAST(a.original, b.original) AS earlier, GREATEST(a.original, b.original) AS later, MAX(s.closeness) AS closeness
FROM document_scores s
JOIN documents a ON a.document = s.earlier
JOIN documents b ON b.document = s.later
WHERE a.original <> b.original
GROUP BY LEAST(a.original, b.original), GREATEST(a.original, b.original)
