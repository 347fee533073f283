-- The features of the pair scorer of stories, each in thousandths; "apart" where both documents give some
-- and share none. days_between is 0 where one has no date, which "undated" then says.
-- Reads: story_parts, documents(document, day, cities, states, ages, days)
SELECT p.earlier, p.later, p.lead_shared, p.name_shared, LEAST(p.full_shared, 3000) AS full_shared,
       CASE WHEN p.cities > 0 THEN 1000 ELSE 0 END AS same_city,
       CASE WHEN p.cities = 0 AND a.cities > 0 AND b.cities > 0 THEN 1000 ELSE 0 END AS cities_apart,
       CASE WHEN p.states > 0 THEN 1000 ELSE 0 END AS same_state,
       CASE WHEN p.states = 0 AND a.states > 0 AND b.states > 0 THEN 1000 ELSE 0 END AS states_apart,
       CASE WHEN p.ages > 0 THEN 1000 ELSE 0 END AS same_age,
       CASE WHEN p.ages = 0 AND a.ages > 0 AND b.ages > 0 THEN 1000 ELSE 0 END AS ages_apart,
       CASE WHEN p.days > 0 THEN 1000 ELSE 0 END AS same_day,
       CASE WHEN p.days = 0 AND a.days > 0 AND b.days > 0 THEN 1000 ELSE 0 END AS days_apart,
       CASE WHEN a.day IS NULL OR b.day IS NULL THEN 1000 ELSE 0 END AS undated,
       CASE WHEN ABS(a.day - b.day) > 2 THEN 1000 ELSE 0 END AS days_between_2,
       CASE WHEN ABS(a.day - b.day) > 7 THEN 1000 ELSE 0 END AS days_between_7,
       CASE WHEN ABS(a.day - b.day) > 30 THEN 1000 ELSE 0 END AS days_between_30,
       CASE WHEN ABS(a.day - b.day) > 180 THEN 1000 ELSE 0 END AS days_between_180
FROM story_parts p
JOIN documents a ON a.document = p.earlier
JOIN documents b ON b.document = p.later
