-- Two unknown voices of one claim that are one: the documents' own voices, or one unnamed description, in
-- two texts that repeat each other. one and other are "claim:voice". A voice has its words from one earlier voice
-- only, the one whose text its own repeats most: a reprint that carries two does not make them one.
-- Reads: assertions, copy_pairs
SELECT ranked.one, ranked.other
FROM (
  SELECT CAST(b.claim AS STRING) || ':' || b.voice AS one, CAST(a.claim AS STRING) || ':' || a.voice AS other,
         ROW_NUMBER() OVER (
           PARTITION BY b.claim, b.voice
           ORDER BY p.containment DESC NULLS LAST, p.earlier NULLS LAST, a.voice NULLS LAST
         ) AS place
  FROM assertions a
  JOIN copy_pairs p ON p.earlier = a.document
  JOIN assertions b ON b.document = p.later AND b.claim = a.claim
  WHERE a.known = 0 AND b.known = 0 AND a.voice <> b.voice
    AND ((a.own AND b.own) OR (NOT a.own AND NOT b.own AND a.description = b.description))
) ranked
WHERE ranked.place = 1
