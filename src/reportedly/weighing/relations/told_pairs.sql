-- The near pairs that can mean one event: both from one document, or from two that tell one story. Said
-- of two events, "he was pronounced dead at the scene" is two claims.
-- Reads: near_pairs(one, other, cosine), statements, story_shares(earlier, later, share)
SELECT p.one, p.other, p.cosine
FROM near_pairs p
JOIN statements x ON x.statement = p.one
JOIN statements y ON y.statement = p.other
LEFT JOIN story_shares s ON s.earlier = LEAST(x.document, y.document) AND s.later = GREATEST(x.document, y.document)
WHERE x.document = y.document OR s.share >= {same_story}
