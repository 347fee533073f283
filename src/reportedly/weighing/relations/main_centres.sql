-- The statement of each story that gathers most: its main claim, what the articles of the story are about.
-- Reads: claim_reach (of all statements), statements, story_of
SELECT ranked.centre
FROM (
  SELECT r.statement AS centre,
         ROW_NUMBER() OVER (PARTITION BY o.story ORDER BY r.reach DESC NULLS LAST, r.statement NULLS LAST) AS place
  FROM claim_reach r
  JOIN statements s ON s.statement = r.statement
  JOIN story_of o ON o.document = s.document
  WHERE r.reach > 0
) ranked
WHERE ranked.place = 1
