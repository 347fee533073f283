-- Each story and how many documents tell it.
-- Reads: story_of
SELECT story, COUNT(*) AS documents FROM story_of GROUP BY story
