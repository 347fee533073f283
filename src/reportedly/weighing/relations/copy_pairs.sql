-- Two documents of which one repeats the other's wording: a part of its writer's own words, or most of all its
-- words; or the same words altogether. containment, in thousandths, is the larger of the two shares of the
-- shorter text; identical texts and judgements count in full. A judgement that a pair is a copy adds it, one
-- that it is not takes it away.
-- Reads: wordings(document, runs, own, wording), shingle_shares, copy_judgements(earlier, later, positive)
SELECT found.earlier, found.later, MAX(found.containment) AS containment, MAX(found.identical) AS identical,
       MAX(found.judged) AS judged
FROM (
  SELECT s.earlier, s.later, 0 AS identical, 0 AS judged,
         CAST(FLOOR(GREATEST(CAST(1000 * s.own AS DOUBLE) / GREATEST(1, LEAST(a.own, b.own)),
                             CAST(1000 * s.shared AS DOUBLE) / LEAST(a.runs, b.runs))) AS BIGINT) AS containment
  FROM shingle_shares s
  JOIN wordings a ON a.document = s.earlier
  JOIN wordings b ON b.document = s.later
  WHERE (s.own >= {copy_part_runs} AND 1000 * s.own >= {copy_containment} * LEAST(a.own, b.own))
     OR 1000 * s.shared >= {copy_whole} * LEAST(a.runs, b.runs)
  UNION ALL
  SELECT a.document AS earlier, b.document AS later, 1 AS identical, 0 AS judged, 1000 AS containment
  FROM wordings a
  JOIN wordings b ON a.wording = b.wording AND a.document < b.document
  UNION ALL
  SELECT j.earlier, j.later, 0 AS identical, 1 AS judged, 1000 AS containment
  FROM copy_judgements j
  WHERE j.positive
) found
WHERE NOT EXISTS (
  SELECT 1 FROM copy_judgements j
  WHERE NOT j.positive AND j.earlier = found.earlier AND j.later = found.later
)
GROUP BY found.earlier, found.later
