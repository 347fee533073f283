-- Each statement with its claim (numbered by the statement whose words it takes) and its similarity to
-- those words, in thousandths. Claims that judgements join take the earliest's words.
-- Reads: claim_stars, component(node, label) over claim_bonds
SELECT s.statement, COALESCE(c.label, s.claim) AS claim, s.score
FROM claim_stars s
LEFT JOIN component c ON c.node = s.claim
