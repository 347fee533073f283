-- How much of the open statements each open statement could gather: the best score within each copy
-- family but its own, summed, times how fit it is to word a claim (in hundredths). So copies of one text
-- count once, and a statement gains nothing by being copied.
-- Reads: statement_pairs, open_statements(statement), statements(statement, document, fitness), copy_families
SELECT best.statement, (1 + SUM(best.score)) * MAX(best.fitness) AS reach
FROM (
  SELECT p.statement, p.family, MAX(s.fitness) AS fitness,
         MAX(CASE WHEN p.family = own.family THEN 0 ELSE GREATEST(p.score - {reach_from}, 0) * n.prominence END) AS score
  FROM statement_pairs p
  JOIN open_statements o ON o.statement = p.statement
  JOIN open_statements open_too ON open_too.statement = p.neighbour
  JOIN statements n ON n.statement = p.neighbour
  JOIN statements s ON s.statement = p.statement
  JOIN copy_families own ON own.document = s.document
  GROUP BY p.statement, p.family
) best
GROUP BY best.statement
