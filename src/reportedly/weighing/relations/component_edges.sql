-- Edges in both directions.
-- Reads: edges(one, other)
SELECT one AS node, other AS neighbour FROM edges
UNION
SELECT other AS node, one AS neighbour FROM edges
