-- Two documents that share runs of words, earlier first: how many of the article's, and how many that are the
-- writer's own in both. What the page says round them (kind 0) is not counted.
-- Reads: shingles(document, shingle, kind)
SELECT a.document AS earlier, b.document AS later, COUNT(*) AS shared,
       SUM(CASE WHEN a.kind = 2 AND b.kind = 2 THEN 1 ELSE 0 END) AS own
FROM shingles a
JOIN shingles b ON a.shingle = b.shingle AND a.document < b.document
WHERE a.kind > 0 AND b.kind > 0
GROUP BY a.document, b.document
HAVING COUNT(*) >= {copy_min_runs}
