-- Two documents of which the later repeats the earlier's wording. containment is in thousandths of the
-- shorter one's runs of words outside quotation marks; identical texts count in full. A judgement that a
-- pair is a copy adds it, one that it is not takes it away.
-- Reads: documents(document, runs, wording), shingle_shares, copy_judgements(earlier, later, positive)
SELECT found.earlier, found.later, MAX(found.containment) AS containment, MAX(found.identical) AS identical,
       MAX(found.judged) AS judged
FROM (
  SELECT s.earlier, s.later, CAST(FLOOR(CAST(1000 * s.shared AS DOUBLE) / LEAST(a.runs, b.runs)) AS BIGINT) AS containment,
         0 AS identical, 0 AS judged
  FROM shingle_shares s
  JOIN documents a ON a.document = s.earlier
  JOIN documents b ON b.document = s.later
  WHERE 1000 * s.shared >= {copy_containment} * LEAST(a.runs, b.runs)
  UNION ALL
  SELECT a.document AS earlier, b.document AS later, 1000 AS containment, 1 AS identical, 0 AS judged
  FROM documents a
  JOIN documents b ON a.wording = b.wording AND a.document < b.document
  UNION ALL
  SELECT j.earlier, j.later, 1000 AS containment, 0 AS identical, 1 AS judged
  FROM copy_judgements j
  WHERE j.positive
) found
WHERE NOT EXISTS (
  SELECT 1 FROM copy_judgements j
  WHERE NOT j.positive AND j.earlier = found.earlier AND j.later = found.later
)
GROUP BY found.earlier, found.later
