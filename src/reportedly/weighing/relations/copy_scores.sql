-- Each pair of copies with the runs of words it shares, whoever's they are, and those that the shorter text has.
-- Reads: copy_pairs, wordings(document, everything), shingles(document, shingle)
SELECT p.earlier, p.later, p.identical, p.judged, COUNT(b.shingle) AS shared,
       LEAST(MIN(one.everything), MIN(other.everything)) AS shorter
FROM copy_pairs p
JOIN wordings one ON one.document = p.earlier
JOIN wordings other ON other.document = p.later
LEFT JOIN shingles a ON a.document = p.earlier
LEFT JOIN shingles b ON b.document = p.later AND b.shingle = a.shingle
GROUP BY p.earlier, p.later, p.identical, p.judged
