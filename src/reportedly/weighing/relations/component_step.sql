-- Each node with the least label among its own and its neighbours'; run until nothing changes.
-- Reads: component, component_edges
SELECT c.node, LEAST(c.label, MIN(n.label)) AS label
FROM component c
JOIN component_edges e ON e.node = c.node
JOIN component n ON n.node = e.neighbour
GROUP BY c.node, c.label
