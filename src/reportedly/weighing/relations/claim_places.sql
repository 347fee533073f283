-- Each place where a member that says nearly the claim's own words puts what happened.
-- Reads: located(statement, document, value), claim_members
SELECT m.claim, l.statement, l.document, l.value
FROM located l
JOIN claim_members m ON m.statement = l.statement
WHERE m.score >= {same_place_score}
