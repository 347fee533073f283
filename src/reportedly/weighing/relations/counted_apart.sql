-- Two values that one document of a claim gives for one word: there they count two different things
-- ("12 metres wide and 5 metres deep"), so they contradict nobody.
-- Reads: claim_quantities
SELECT DISTINCT x.claim, x.about, x.value AS lower_value, y.value AS higher_value
FROM claim_quantities x
JOIN claim_quantities y ON y.claim = x.claim AND y.about = x.about AND y.document = x.document
WHERE x.value <> y.value
