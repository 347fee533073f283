-- Two values of one quantity within one claim that cannot both hold, from different documents. Coarser is
-- no contradiction: intervals that touch agree.
-- Reads: claim_quantities, counted_apart
SELECT DISTINCT a.claim, a.about, a.value AS lower_value, b.value AS higher_value
FROM claim_quantities a
JOIN claim_quantities b ON b.claim = a.claim AND b.about = a.about
LEFT JOIN counted_apart c ON c.claim = a.claim AND c.about = a.about AND c.lower_value = a.value AND c.higher_value = b.value
WHERE a.high < b.low AND a.document <> b.document AND c.claim IS NULL
