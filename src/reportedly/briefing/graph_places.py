"""Where everything of a chain graph stands, in pixels, ready for the SVG template.

Columns from left to right: the claim, the voices it starts from, those who passed it on, articles.
Each edge enters its head at a port of its own, and its words stand on the straight piece before the
port: words of two edges can never meet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.briefing.drawing import clip, text_width, wrap
from reportedly.briefing.graph import CLAIM, ChainGraph, Edge, Node
from reportedly.briefing.layout import Placing, longest_path_layers, place
from reportedly.types import Side

WIDTH = 960.0  # of the drawing: fits a page of 1000 with its margins
HEAD = 30.0  # above the boxes, for the column heads
LINE = 15.0  # height of a line of text
PORT = 15.0  # between two ports of one box; 12 more where a hedge stands under the line
GAP = 12.0  # between two boxes of a column
NAME, SMALL = 12.5, 10.5  # font sizes
LEAST_BOX, LEAST_LANE = 92.0, 62.0  # narrower than this nothing can be read: then the drawing grows instead
STRAIGHT = 0.62  # share of the room between two columns that edges run straight, for their words


@dataclass(frozen=True, slots=True)
class Box:
    """A node with its corner, size and lines of text."""

    node: Node
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    note: str
    whole: bool  # nothing was clipped

    @property
    def middle(self) -> float:
        """Of the box, from the top."""
        return self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Stroke:
    """An edge as a path, and its words with the place they end at (right-aligned before the head)."""

    edge: Edge
    path: str
    side: Side
    cue: str
    hedge: str
    word_x: float
    word_y: float
    arrow: bool


@dataclass(frozen=True, slots=True)
class Head:
    """The words above a column."""

    text: str
    x: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """All of one graph."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    strokes: tuple[Stroke, ...]
    heads: tuple[Head, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """``count`` columns of boxes ``box`` wide with lanes ``lane`` wide between them."""

    count: int
    box: float
    lane: float

    def x(self, layer: int) -> float:
        """Left side of a column."""
        return 1 + layer * (self.box + self.lane)

    @property
    def width(self) -> float:
        """From the left side of the first to the right side of the last."""
        return self.x(self.count - 1) + self.box + 1


def columns_for(count: int) -> Columns:
    """Shares ``WIDTH`` among the columns: lanes get 40 % of it."""
    lane = max(LEAST_LANE, min(150.0, WIDTH * 0.40 / max(1, count - 1)))
    box = max(LEAST_BOX, min(230.0, (WIDTH - 2 - lane * (count - 1)) / count))
    return Columns(count, box, lane)


def place_graph(graph: ChainGraph) -> Drawing:
    """The whole drawing; its width only passes ``WIDTH`` for chains of more than six voices."""
    layers = _layers(graph)
    columns = columns_for(max(layers.values(), default=0) + 1)
    ports = {key: _ports(graph, key) for key in graph.nodes}
    sized = {key: _box(node, columns.box, _ports_height(ports[key])) for key, node in graph.nodes.items()}
    placing = place(list(graph.edges), layers, {key: box.height for key, box in sized.items()}, GAP)
    boxes = {key: _moved(box, columns.x(layers[key]), HEAD + placing.y[key]) for key, box in sized.items()}
    strokes = _strokes(graph, boxes, placing, columns)
    height = max((box.y + box.height for box in boxes.values()), default=HEAD) + 8
    return Drawing(columns.width, height, tuple(boxes.values()), strokes, _heads(columns))


def _layers(graph: ChainGraph) -> dict[str, int]:
    """Longest paths; articles all stand in the last column."""
    layers = longest_path_layers(graph.edges, dict.fromkeys(graph.nodes, 0))
    last = max(layers.values(), default=0)
    ends = {key for key, node in graph.nodes.items() if node.role in ("article", "more")}
    return {key: last if key in ends else layer for key, layer in layers.items()}


def _heads(columns: Columns) -> tuple[Head, ...]:
    words = ["The claim", "Starts from", *(["Passed on by"] if columns.count > 3 else []), "Article"]
    places = [0, 1, *([2] if columns.count > 3 else []), columns.count - 1]
    return tuple(Head(word, columns.x(layer)) for word, layer in zip(words, places, strict=True) if layer < columns.count)


def _box(node: Node, width: float, ports: float) -> Box:
    inner = width - 16 - (22 if node.letter or node.role == "article" else 0)
    lines = wrap(node.label, inner, NAME, {"claim": 6, "root": 2, "relay": 2}.get(node.role, 1))
    note = clip(node.note, inner, SMALL)
    height = max(LINE * len(lines) + (13 if note else 0) + 12, ports)
    whole = " ".join(lines) == " ".join(node.label.split()) and note == node.note
    return Box(node, 0, 0, width, height, tuple(lines), note, whole)


def _moved(box: Box, x: float, middle: float) -> Box:
    return Box(box.node, x, middle - box.height / 2, box.width, box.height, box.lines, box.note, box.whole)


def _ports(graph: ChainGraph, key: str) -> list[Edge]:
    return [edge for edge in graph.edges.values() if edge.head == key]


def _ports_height(edges: Sequence[Edge]) -> float:
    return sum(_port_height(edge) for edge in edges) if len(edges) > 1 or any(e.hedge for e in edges) else 0.0


def _port_height(edge: Edge) -> float:
    return PORT + (12 if edge.hedge else 0)


def _strokes(graph: ChainGraph, boxes: dict[str, Box], placing: Placing, columns: Columns) -> tuple[Stroke, ...]:
    strokes = []
    for key, box in boxes.items():
        arriving = sorted(_ports(graph, key), key=lambda edge: placing.y[placing.paths[edge.tail, edge.head][-2]])
        heights = [_port_height(edge) for edge in arriving]
        y = box.middle - sum(heights) / 2
        for edge, height in zip(arriving, heights, strict=True):
            strokes.append(_stroke(edge, boxes, placing, columns, y + (height - (12 if edge.hedge else 0)) / 2))
            y += height
    return tuple(strokes)


def _stroke(edge: Edge, boxes: dict[str, Box], placing: Placing, columns: Columns, port: float) -> Stroke:
    tail, head = boxes[edge.tail], boxes[edge.head]
    x, y = tail.x + tail.width, tail.middle
    path = f"M{x:.1f} {y:.1f}"
    for key in placing.paths[edge.tail, edge.head][1:-1]:
        step = HEAD + placing.y[key]
        path += _bend(x, y, x + columns.lane, step) + f"h{columns.box:.1f}"
        x, y = x + columns.lane + columns.box, step
    straight = columns.lane * STRAIGHT
    path += _bend(x, y, head.x - straight, port) + f"H{head.x - 1:.1f}"
    room = straight - 12
    return Stroke(
        edge, path, edge.side, clip(edge.cue, room, SMALL), clip(edge.hedge, room - text_width("~ ", SMALL), SMALL),
        head.x - 10, port, arrow=edge.tail != CLAIM,
    )  # fmt: skip


def _bend(x: float, y: float, to_x: float, to_y: float) -> str:
    """A curve that leaves and arrives level."""
    half = (to_x - x) / 2
    return f"C{x + half:.1f} {y:.1f} {to_x - half:.1f} {to_y:.1f} {to_x:.1f} {to_y:.1f}"
