-- Each node of a graph, at first its own component.
-- Reads: component_edges
SELECT DISTINCT node, node AS label FROM component_edges
