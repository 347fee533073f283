-- Two statements of which a judgement rules whether they are compared: never (together 0) where one says that they
-- are two claims; in full (1) where all say one claim and one of the two words none itself. Else a centre drawn to
-- another would leave its own members to scatter; whole claims are joined once they are there (claim_bonds).
-- Reads: claim_judgements(one, other, positive), in both directions, statements(statement, fitness)
SELECT j.one, j.other, MIN(CASE WHEN j.positive THEN 1 ELSE 0 END) AS together
FROM claim_judgements j
JOIN statements a ON a.statement = j.one
JOIN statements b ON b.statement = j.other
WHERE j.one < j.other AND (NOT j.positive OR a.fitness <= 0 OR b.fitness <= 0)
GROUP BY j.one, j.other
