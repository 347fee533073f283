-- Each document and each one it shares its wording with, in both directions.
-- Reads: copy_pairs
SELECT earlier AS document, later AS neighbour FROM copy_pairs
UNION ALL
SELECT later AS document, earlier AS neighbour FROM copy_pairs
