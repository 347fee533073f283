-- Two values of one quantity within one claim that cannot both hold, from different documents; and two places that
-- no document of the claim names both. Coarser is no contradiction: intervals that touch agree, and of the places
-- some drop out when it is looked at where they lie.
-- Reads: claim_quantities, counted_apart, claim_places
SELECT DISTINCT a.claim, a.about, a.value AS lower_value, b.value AS higher_value
FROM claim_quantities a
JOIN claim_quantities b ON b.claim = a.claim AND b.about = a.about
LEFT JOIN counted_apart c ON c.claim = a.claim AND c.about = a.about AND c.lower_value = a.value AND c.higher_value = b.value
WHERE a.high < b.low AND a.document <> b.document AND c.claim IS NULL
UNION ALL
SELECT DISTINCT a.claim, 'place' AS about, a.value AS lower_value, b.value AS higher_value
FROM claim_places a
JOIN claim_places b ON b.claim = a.claim AND a.value < b.value
WHERE NOT EXISTS (
  SELECT 1
  FROM claim_places x
  JOIN claim_places y ON y.claim = x.claim AND y.document = x.document
  WHERE x.claim = a.claim AND x.value = a.value AND y.value = b.value
)
