-- For two documents that match: how many of all their runs of words they share, exactly.
-- Reads: shingle_matches, shingles
SELECT m.earlier, m.later, COUNT(*) AS shared
FROM shingle_matches m
JOIN shingles a ON a.document = m.earlier
JOIN shingles b ON b.document = m.later AND b.shingle = a.shingle
GROUP BY m.earlier, m.later
