-- Two unknown voices of one claim that are one: the documents' own voices, or one unnamed description, in
-- two texts that repeat each other. one and other are "claim:voice".
-- Reads: assertions, copy_pairs
SELECT DISTINCT CAST(a.claim AS STRING) || ':' || a.voice AS one, CAST(b.claim AS STRING) || ':' || b.voice AS other
FROM assertions a
JOIN copy_pairs p ON p.earlier = a.document
JOIN assertions b ON b.document = p.later AND b.claim = a.claim
WHERE a.known = 0 AND b.known = 0 AND a.voice <> b.voice
  AND ((a.own AND b.own) OR (NOT a.own AND NOT b.own AND a.description = b.description))
