-- Two documents with near statements and how much of the smaller one's story they share, in thousandths:
-- the weight of the telling terms in both, names counting double.
-- Reads: near_pairs(one, other), statements(statement, document), story_terms(document, term, weight),
-- documents(document, story)
SELECT pairs.earlier, pairs.later,
       CAST(FLOOR(CAST(1000 * SUM(LEAST(a.weight, b.weight)) AS DOUBLE)
         / (LEAST(MAX(da.story), MAX(db.story)) + {story_prior})) AS BIGINT) AS share
FROM (
  SELECT DISTINCT LEAST(x.document, y.document) AS earlier, GREATEST(x.document, y.document) AS later
  FROM near_pairs p
  JOIN statements x ON x.statement = p.one
  JOIN statements y ON y.statement = p.other
  WHERE x.document <> y.document
) pairs
JOIN story_terms a ON a.document = pairs.earlier
JOIN story_terms b ON b.document = pairs.later AND b.term = a.term
JOIN documents da ON da.document = pairs.earlier
JOIN documents db ON db.document = pairs.later
GROUP BY pairs.earlier, pairs.later
