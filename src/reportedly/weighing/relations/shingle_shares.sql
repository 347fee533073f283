-- Two documents that share runs of words, earlier first, and how many they share.
-- Reads: shingles(document, shingle)
SELECT a.document AS earlier, b.document AS later, COUNT(*) AS shared
FROM shingles a
JOIN shingles b ON a.shingle = b.shingle AND a.document < b.document
GROUP BY a.document, b.document
HAVING COUNT(*) >= {copy_min_runs}
