-- The root of each voice of each claim, whether it is known, and the rung it was joined on (3 explicit
-- attribution, 1 shared wording, 0 it stands alone).
-- Reads: claim_voices, resting
SELECT v.claim, v.voice, COALESCE(r.known_voice, MIN(v.voice) OVER (PARTITION BY v.claim, v.line)) AS root,
       CASE WHEN r.known_voice IS NULL THEN v.known ELSE 1 END AS known, COALESCE(r.rung, v.joined) AS rung
FROM claim_voices v
LEFT JOIN resting r ON r.claim = v.claim AND r.line = v.line
