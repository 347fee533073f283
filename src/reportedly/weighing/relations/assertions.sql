-- One statement of one voice towards one claim. The document's own voice counts only where nobody in the
-- document is named for the claim, and for what the document adds to them (own_words). A refutation (score 0) is
-- a voice apart: the outlet that told what somebody said does not put its denial into that mouth.
-- Reads: claim_members, own_words(claim, statement, score), lines(statement, document, voice, own, carrier,
-- description), voice_groups
SELECT m.claim, m.statement, m.score, l.document, g.person AS voice, g.known, l.own, l.carrier, l.description
FROM claim_members m
JOIN lines l ON l.statement = m.statement
JOIN voice_groups g ON g.voice = l.voice
WHERE NOT l.own OR NOT EXISTS (
  SELECT 1
  FROM claim_members other
  JOIN lines named ON named.statement = other.statement
  WHERE other.claim = m.claim AND named.document = l.document AND NOT named.own
)
UNION ALL
SELECT f.claim, f.statement, f.score, l.document,
       CASE WHEN f.score = 0 THEN 'against: ' || g.person ELSE g.person END AS voice, g.known, l.own, l.carrier, l.description
FROM own_words f
JOIN lines l ON l.statement = f.statement
JOIN voice_groups g ON g.voice = l.voice
