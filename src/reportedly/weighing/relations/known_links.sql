-- An unknown voice of a claim and a known one that it rests on, with the rung of the dependence ladder
-- (3 explicit attribution: the outlet names its voice elsewhere; 1 shared wording: its text repeats one
-- that names the voice) and how near their words are.
-- Reads: assertions, copy_neighbours, statement_pairs
SELECT u.claim, u.voice, MIN(k.voice) AS known_voice, 3 AS rung, 1000 AS score
FROM assertions u
JOIN assertions k ON k.claim = u.claim AND k.carrier = u.voice AND k.known = 1 AND NOT k.own
WHERE u.known = 0
GROUP BY u.claim, u.voice
HAVING COUNT(DISTINCT k.voice) = 1
UNION ALL
SELECT u.claim, u.voice, k.voice AS known_voice, 1 AS rung, MAX(s.score) AS score
FROM assertions u
JOIN copy_neighbours p ON p.document = u.document
JOIN assertions k ON k.claim = u.claim AND k.document = p.neighbour AND k.known = 1
JOIN statement_pairs s ON s.one = LEAST(u.statement, k.statement) AND s.other = GREATEST(u.statement, k.statement)
WHERE u.known = 0 AND s.score >= {same_words}
GROUP BY u.claim, u.voice, k.voice
