-- Each voice of each claim with the line of support it belongs to before known voices are looked for;
-- joined is 1 where copies put it in one line with another voice.
-- Reads: assertions, component(node, label) over unknown_links
SELECT v.claim, v.voice, v.known, COALESCE(c.label, v.node) AS line, CASE WHEN c.label IS NULL THEN 0 ELSE 1 END AS joined
FROM (
  SELECT DISTINCT claim, voice, known, CAST(claim AS STRING) || ':' || voice AS node FROM assertions
) v
LEFT JOIN component c ON c.node = v.node
