-- Two voices that are one: a judgement says so and no other says they are not, or one known speaker has
-- both (a spokesman who is the institution here and himself there).
-- Reads: voice_judgements(one, other, positive) in both directions, voices(voice, speaker, known)
SELECT one, other
FROM (
  SELECT said.one, said.other, MIN(said.agreed) AS agreed
  FROM (
    SELECT one, other, CASE WHEN positive THEN 1 ELSE 0 END AS agreed FROM voice_judgements
    UNION ALL
    SELECT a.voice AS one, b.voice AS other, 1 AS agreed
    FROM voices a
    JOIN voices b ON b.speaker = a.speaker AND b.voice <> a.voice
    WHERE a.known AND b.known
  ) said
  GROUP BY said.one, said.other
) weighed
WHERE agreed = 1
