-- Two stories and the closeness between their documents, summed; what is not close counts as nothing.
-- Reads: story_scores, story_texts(document, story)
SELECT LEAST(a.story, b.story) AS one, GREATEST(a.story, b.story) AS other, SUM(s.closeness) AS total
FROM story_scores s
JOIN story_texts a ON a.document = s.earlier
JOIN story_texts b ON b.document = s.later
WHERE a.story <> b.story
GROUP BY LEAST(a.story, b.story), GREATEST(a.story, b.story)
