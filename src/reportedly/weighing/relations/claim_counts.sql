-- Per claim: known roots on either side, unknown ones, and whether a known root withdrew its own word.
-- Reads: root_sides
SELECT claim,
       SUM(CASE WHEN known = 1 AND side = 1 THEN 1 ELSE 0 END) AS supporting,
       SUM(CASE WHEN known = 1 AND side = -1 THEN 1 ELSE 0 END) AS denying,
       SUM(CASE WHEN known = 0 AND side = 1 THEN 1 ELSE 0 END) AS unknown_supporting,
       SUM(CASE WHEN known = 0 AND side = -1 THEN 1 ELSE 0 END) AS unknown_denying,
       SUM(CASE WHEN known = 0 THEN 1 ELSE 0 END) AS unknown,
       MAX(CASE WHEN known = 1 THEN withdrawn ELSE 0 END) AS withdrawn
FROM root_sides
GROUP BY claim
