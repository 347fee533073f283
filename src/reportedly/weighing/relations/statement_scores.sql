-- How surely two statements say the same about the world, in thousandths, with what adds to it:
-- meaning (the cosine's part) and words (the part of the shared terms among an average one's of the two).
-- Two of one document that both name somebody or some place, and none the same, are two claims however alike
-- they sound; between documents a name may be another name's other form.
-- Reads: near_pairs(one, other, cosine, shared, names), statements(statement, document, weight, names)
SELECT scored.one, scored.other, scored.meaning, scored.words, scored.meaning + scored.words AS score
FROM (
  SELECT p.one, p.other,
         CASE WHEN p.cosine = {no_meaning} THEN 0
              ELSE CAST(FLOOR(CAST({meaning_part} * p.cosine AS DOUBLE) / 1000) AS BIGINT) END AS meaning,
         CAST(FLOOR(
           (CASE WHEN p.cosine = {no_meaning} THEN 1000 ELSE {words_part} END) * CAST(p.shared AS DOUBLE)
           / (CAST(a.weight + b.weight AS DOUBLE) / 2 + {words_prior})) AS BIGINT) AS words
  FROM near_pairs p
  JOIN statements a ON a.statement = p.one
  JOIN statements b ON b.statement = p.other
  WHERE a.document <> b.document OR a.names = 0 OR b.names = 0 OR p.names > 0
) scored
WHERE scored.meaning + scored.words >= {near_claim}
