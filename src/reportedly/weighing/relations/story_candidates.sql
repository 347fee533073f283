-- Two documents worth comparing: they share two of the terms that tell most about each.
-- Reads: story_keys(document, key)
SELECT a.document AS earlier, b.document AS later
FROM story_keys a
JOIN story_keys b ON b.key = a.key AND a.document < b.document
GROUP BY a.document, b.document
HAVING COUNT(*) >= 2
