-- Each story's nearest one, where near enough on average over all pairs of their documents.
-- Reads: story_bonds, story_sizes(story, documents)
SELECT ranked.story, ranked.nearest
FROM (
  SELECT near.story, near.nearest,
         ROW_NUMBER() OVER (
           PARTITION BY near.story
           ORDER BY near.mean DESC NULLS LAST, LEAST(near.story, near.nearest) NULLS LAST,
                    GREATEST(near.story, near.nearest) NULLS LAST
         ) AS place
  FROM (
    SELECT e.story, e.nearest, CAST(e.total AS DOUBLE) / (a.documents * b.documents) AS mean
    FROM (
      SELECT one AS story, other AS nearest, total FROM story_bonds
      UNION ALL
      SELECT other AS story, one AS nearest, total FROM story_bonds
    ) e
    JOIN story_sizes a ON a.story = e.story
    JOIN story_sizes b ON b.story = e.nearest
    WHERE e.total >= {same_story} * a.documents * b.documents
  ) near
) ranked
WHERE ranked.place = 1
