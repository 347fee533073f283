-- What two documents share, by kind of mark, in thousandths: a cosine for lead and name, the worth of the
-- shared ones for full, and for the others how many are shared.
-- Reads: story_candidates, marks(document, kind, mark, worth)
SELECT c.earlier, c.later,
       CAST(FLOOR(CAST(SUM(CASE WHEN a.kind = {lead} THEN a.worth * b.worth ELSE 0 END) AS DOUBLE) / 1000) AS BIGINT) AS lead_shared,
       CAST(FLOOR(CAST(SUM(CASE WHEN a.kind = {name} THEN a.worth * b.worth ELSE 0 END) AS DOUBLE) / 1000) AS BIGINT) AS name_shared,
       CAST(FLOOR(CAST(SUM(CASE WHEN a.kind = {full} THEN a.worth * b.worth ELSE 0 END) AS DOUBLE) / 1000) AS BIGINT) AS full_shared,
       SUM(CASE WHEN a.kind = {city} THEN 1 ELSE 0 END) AS cities,
       SUM(CASE WHEN a.kind = {state} THEN 1 ELSE 0 END) AS states,
       SUM(CASE WHEN a.kind = {age} THEN 1 ELSE 0 END) AS ages,
       SUM(CASE WHEN a.kind = {day} THEN 1 ELSE 0 END) AS days
FROM story_candidates c
JOIN marks a ON a.document = c.earlier
JOIN marks b ON b.document = c.later AND b.mark = a.mark
GROUP BY c.earlier, c.later
