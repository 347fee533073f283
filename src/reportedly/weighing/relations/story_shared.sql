-- A mark that two candidates share: its kind, and the product of what it is worth to each. A relation of its own, for
-- in one statement with the sums over it DuckDB sums before it joins.
-- Reads: story_candidates, marks(document, kind, mark, worth)
SELECT c.earlier, c.later, a.kind, a.worth * b.worth AS worth
FROM story_candidates c
JOIN marks a ON a.document = c.earlier
JOIN marks b ON b.document = c.later AND b.mark = a.mark
