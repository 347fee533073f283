-- How much of the open statements each open statement could gather: the best score within each copy
-- family, summed, times how fit it is to word a claim (in hundredths). Copies of one text count once.
-- Reads: statement_pairs, open_statements(statement), statements(statement, fitness)
SELECT best.statement, SUM(best.score) * MAX(s.fitness) AS reach
FROM (
  SELECT p.statement, p.family, MAX(p.score) AS score
  FROM statement_pairs p
  JOIN open_statements o ON o.statement = p.statement
  JOIN open_statements n ON n.statement = p.neighbour
  GROUP BY p.statement, p.family
) best
JOIN statements s ON s.statement = best.statement
GROUP BY best.statement
