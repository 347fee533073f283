-- Each document with its story after this round: two stories that are each other's nearest become one.
-- Reads: story_texts, story_nearest
SELECT o.document, COALESCE(m.into_story, o.story) AS story
FROM story_texts o
LEFT JOIN (
  SELECT a.story, a.nearest AS into_story
  FROM story_nearest a
  JOIN story_nearest b ON b.story = a.nearest AND b.nearest = a.story
  WHERE a.nearest < a.story
) m ON m.story = o.story
