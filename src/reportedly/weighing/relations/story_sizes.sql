-- Each story and how many documents tell it.
-- Reads: story_texts
SELECT story, COUNT(*) AS documents FROM story_texts GROUP BY story
