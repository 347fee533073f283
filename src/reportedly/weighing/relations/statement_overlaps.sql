-- For candidate pairs near enough in meaning: the weight of the terms they share, in thousandths, and how
-- many of those are names to either of them.
-- Reads: near_pairs(one, other, cosine), statement_terms(statement, term, weight, name)
SELECT p.one, p.other, SUM(LEAST(a.weight, b.weight)) AS shared,
       SUM(CASE WHEN a.name OR b.name THEN 1 ELSE 0 END) AS names
FROM near_pairs p
JOIN statement_terms a ON a.statement = p.one
JOIN statement_terms b ON b.statement = p.other AND b.term = a.term
GROUP BY p.one, p.other
