-- What two documents share, by kind of mark, in thousandths: a cosine for lead and name, the worth of the
-- shared ones for full, and for the others how many are shared.
-- Reads: story_shared
SELECT s.earlier, s.later,
       CAST(FLOOR(CAST(SUM(CASE WHEN s.kind = {lead} THEN s.worth ELSE 0 END) AS DOUBLE) / 1000) AS BIGINT) AS lead_shared,
       CAST(FLOOR(CAST(SUM(CASE WHEN s.kind = {name} THEN s.worth ELSE 0 END) AS DOUBLE) / 1000) AS BIGINT) AS name_shared,
       CAST(FLOOR(CAST(SUM(CASE WHEN s.kind = {full} THEN s.worth ELSE 0 END) AS DOUBLE) / 1000) AS BIGINT) AS full_shared,
       SUM(CASE WHEN s.kind = {city} THEN 1 ELSE 0 END) AS cities,
       SUM(CASE WHEN s.kind = {state} THEN 1 ELSE 0 END) AS states,
       SUM(CASE WHEN s.kind = {age} THEN 1 ELSE 0 END) AS ages,
       SUM(CASE WHEN s.kind = {day} THEN 1 ELSE 0 END) AS days
FROM story_shared s
GROUP BY s.earlier, s.later
