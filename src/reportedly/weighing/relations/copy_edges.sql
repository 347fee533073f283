-- Copies as edges of a graph of documents.
-- Reads: copy_pairs
SELECT earlier AS one, later AS other FROM copy_pairs
