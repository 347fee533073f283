-- Two documents that share at least one sampled run of words, earlier first.
-- Reads: shingles(document, shingle, sampled)
SELECT a.document AS earlier, b.document AS later, COUNT(*) AS matches
FROM shingles a
JOIN shingles b ON a.shingle = b.shingle AND a.document < b.document
WHERE a.sampled AND b.sampled
GROUP BY a.document, b.document
