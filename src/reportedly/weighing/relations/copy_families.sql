-- The family of texts that repeat one another: each document and the earliest of its family.
-- Reads: documents, component(node, label) over copy_pairs
SELECT d.document, COALESCE(c.label, d.document) AS family
FROM documents d
LEFT JOIN component c ON c.node = d.document
