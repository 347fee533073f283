-- The one known voice that a line of unknown ones rests on: strongest rung, nearest words. Only one, so
-- that an unknown voice never makes two known ones one.
-- Reads: known_links, claim_voices
SELECT ranked.claim, ranked.line, ranked.known_voice, ranked.rung
FROM (
  SELECT l.claim, v.line, l.known_voice, l.rung,
         ROW_NUMBER() OVER (
           PARTITION BY l.claim, v.line
           ORDER BY l.rung DESC NULLS LAST, l.score DESC NULLS LAST, l.known_voice NULLS LAST
         ) AS place
  FROM known_links l
  JOIN claim_voices v ON v.claim = l.claim AND v.voice = l.voice
) ranked
WHERE ranked.place = 1
