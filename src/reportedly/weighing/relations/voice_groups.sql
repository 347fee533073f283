-- Each voice met and the one that stands for it; known where any of them is.
-- Reads: voices(voice, known), component(node, label) over voice_bonds
SELECT v.voice, v.person, MAX(v.known) OVER (PARTITION BY v.person) AS known
FROM (
  SELECT l.voice, COALESCE(c.label, l.voice) AS person, MAX(CASE WHEN l.known THEN 1 ELSE 0 END) AS known
  FROM voices l
  LEFT JOIN component c ON c.node = l.voice
  GROUP BY l.voice, COALESCE(c.label, l.voice)
) v
