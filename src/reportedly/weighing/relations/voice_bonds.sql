-- Two voices that a judgement says are one, unless another says they are not.
-- Reads: voice_judgements(one, other, positive)
SELECT said.one, said.other
FROM (
  SELECT one, other, MIN(CASE WHEN positive THEN 1 ELSE 0 END) AS agreed
  FROM voice_judgements
  GROUP BY one, other
) said
WHERE said.agreed = 1
