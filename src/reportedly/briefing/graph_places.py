"""Where everything of a chain graph stands, in pixels, ready for the SVG template.

Columns from left to right: the claim, the voices it starts from, those who passed it on, articles.
Each edge enters its head at a port of its own, and its words stand on the straight piece before the
port: words of two edges can never meet.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reportedly.briefing.drawing import clip, text_width, wrap
from reportedly.briefing.graph import CLAIM, ChainGraph, Edge, Node
from reportedly.briefing.layout import Placing, longest_path_layers, place
from reportedly.types import Side

WIDTH = 960.0  # of the drawing: fits a page of 1000 with its margins
HEAD = 30.0  # above the boxes, for the column heads
LINE = 15.0  # height of a line of text
PORT, HEDGE = 16.0, 13.0  # between two ports of one box; and more where a hedge stands under the line
GAP, AIR = 6.0, 8.0  # between two boxes of a column; and more where they have an outline
NAME, SMALL = 12.5, 10.5  # font sizes
BOLD = 1.08  # bold letters against plain ones, in width
LEAST_BOX, LEAST_LANE = 84.0, 74.0  # narrower than this nothing can be read: then the drawing grows instead
MOST_LANE = 200.0  # for words longer than this a lane is not widened; they are cut
CLAIM_LANE = 88.0  # room for "supports"
STRAIGHT = 0.68  # share of the room between two columns that edges run straight, for their words


class Box(NamedTuple):
    """A node with its corner, size and lines of text."""

    node: Node
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    note: str
    below: bool = True

    @property
    def middle(self) -> float:
        """Of the box, from the top."""
        return self.y + self.height / 2


class Stroke(NamedTuple):
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
    """``x``: left sides; ``boxes``: widths of the boxes."""

    x: tuple[float, ...]
    boxes: tuple[float, ...]

    @property
    def width(self) -> float:
        """From the left side of the first to the right side of the last."""
        return self.x[-1] + self.boxes[-1] + 1


def columns_for(count: int, width: float = WIDTH, words: Mapping[int, float] | None = None) -> Columns:
    """Shares ``width`` among claim, roots, relays and articles; lanes get 36 % of it, and more where their ``words``
    (widths by the column they arrive at) need it."""
    box_shares = [0.85, 1.25, *([1.0] * (count - 3)), 1.8][:count]
    lane = max(LEAST_LANE, min(130.0, width * 0.36 / max(1, count - 1)))
    wanted = [min(MOST_LANE, ((words or {}).get(at, 0.0) + 8) / STRAIGHT) for at in range(2, count)]
    lanes = [CLAIM_LANE, *(max(lane, want) for want in wanted)][: count - 1]
    box = max(LEAST_BOX, min(240.0, (width - 2 - sum(lanes)) / sum(box_shares)))
    boxes = [box * share for share in box_shares]
    x = [1.0]
    for width, room in zip(boxes, lanes, strict=False):
        x.append(x[-1] + width + room)
    return Columns(tuple(x), tuple(boxes))


def place_graph(graph: ChainGraph, width: float = WIDTH) -> Drawing:
    """The whole drawing; it only gets wider than ``width`` where three or more passed a report on, or with long
    words between them."""
    layers = _layers(graph)
    columns = columns_for(max(layers.values(), default=0) + 1, width, _words(graph, layers))
    ports = _ports(graph)
    sized = {
        key: _box(node, columns.boxes[layers[key]], _ports_height(ports[key])) for key, node in graph.nodes.items()
    }
    placing = place(list(graph.edges), layers, {key: _room(box) for key, box in sized.items()}, GAP)
    boxes = {key: _moved(box, columns.x[layers[key]], HEAD + placing.y[key]) for key, box in sized.items()}
    strokes = _strokes(ports, boxes, placing, columns, layers)
    height = max((box.y + box.height for box in boxes.values()), default=HEAD) + 8
    return Drawing(columns.width, height, tuple(boxes.values()), strokes, _heads(columns))


def _layers(graph: ChainGraph) -> dict[str, int]:
    """Longest paths; articles all stand in the last column."""
    layers = longest_path_layers(graph.edges, dict.fromkeys(graph.nodes, 0))
    last = max(layers.values(), default=0)
    ends = {key for key, node in graph.nodes.items() if node.role in ("article", "more")}
    return {key: last if key in ends else layer for key, layer in layers.items()}


def _words(graph: ChainGraph, layers: dict[str, int]) -> dict[int, float]:
    """The width of the widest words that arrive at each column."""
    widest: dict[int, float] = {}
    for edge in graph.edges.values():
        hedge = f"~ {edge.hedge}" if edge.hedge else ""
        width = max(text_width(edge.shown_cue, SMALL), text_width(hedge, SMALL))
        widest[layers[edge.head]] = max(widest.get(layers[edge.head], 0.0), width)
    return widest


def _heads(columns: Columns) -> tuple[Head, ...]:
    words = {0: "The claim", 1: "Starts from", len(columns.x) - 1: "Article"}
    if len(columns.x) > 3:
        words[2] = "Passed on by"
    return tuple(Head(words[layer], x) for layer, x in enumerate(columns.x) if layer in words)


def _box(node: Node, width: float, ports: float) -> Box:
    inner = width - 16 - (22 if node.letter or node.role == "article" else 0)
    if node.role in ("article", "more"):
        return _article_box(node, width, inner, ports)
    lines = wrap(
        node.label,
        inner,
        NAME * (BOLD if node.role == "root" else 1),
        7 if node.role == "claim" else 3 if node.known else 2,
    )
    height = max(LINE * len(lines) + (13 if node.note else 0) + 12, ports)
    return Box(node, 0, 0, width, height, tuple(lines), clip(node.note, inner, SMALL))


def _article_box(node: Node, width: float, inner: float, ports: float) -> Box:
    """The note follows the name where both fit, else it stands under it (then ``below`` is true)."""
    note = clip(node.note, inner, SMALL)
    below = bool(note) and text_width(" ".join(node.label.split()), NAME) + 6 + text_width(note, SMALL) > inner
    height = LINE + 4 + (13 if below else 0)
    return Box(node, 0, 0, width, max(height, ports), (clip(node.label, inner, NAME),), note, below)


def _room(box: Box) -> float:
    """Height of a box with the air around it."""
    return box.height + (AIR if box.node.role in ("claim", "root", "relay") else 0)


def _moved(box: Box, x: float, middle: float) -> Box:
    return Box(box.node, x, middle - box.height / 2, box.width, box.height, box.lines, box.note, box.below)


def _ports(graph: ChainGraph) -> dict[str, list[Edge]]:
    """The edges that arrive at each node."""
    ports: dict[str, list[Edge]] = {key: [] for key in graph.nodes}
    for edge in graph.edges.values():
        ports[edge.head].append(edge)
    return ports


def _ports_height(edges: Sequence[Edge]) -> float:
    return sum(_port_height(edge) for edge in edges) if len(edges) > 1 or any(e.hedge for e in edges) else 0.0


def _port_height(edge: Edge) -> float:
    return PORT + (HEDGE if edge.hedge else 0)


def _strokes(
    ports: dict[str, list[Edge]], boxes: dict[str, Box], placing: Placing, columns: Columns, layers: dict[str, int]
) -> tuple[Stroke, ...]:
    strokes = []
    for key, box in boxes.items():
        arriving = sorted(ports[key], key=lambda edge: placing.y[placing.paths[edge.tail, edge.head][-2]])
        heights = [_port_height(edge) for edge in arriving]
        y = box.middle - sum(heights) / 2
        for edge, height in zip(arriving, heights, strict=True):
            port = y + (height - (HEDGE if edge.hedge else 0)) / 2
            strokes.append(_stroke(edge, boxes, placing, columns, layers[edge.tail], port))
            y += height
    return tuple(strokes)


def _stroke(edge: Edge, boxes: dict[str, Box], placing: Placing, columns: Columns, layer: int, port: float) -> Stroke:
    tail, head = boxes[edge.tail], boxes[edge.head]
    x, y = tail.x + tail.width, tail.middle
    path = f"M{x:.1f} {y:.1f}"
    for key in placing.paths[edge.tail, edge.head][1:-1]:
        layer += 1
        step = HEAD + placing.y[key]
        path += _bend(x, y, columns.x[layer], step) + f"h{columns.boxes[layer]:.1f}"
        x, y = columns.x[layer] + columns.boxes[layer], step
    straight = (head.x - x) * STRAIGHT
    path += _bend(x, y, head.x - straight, port) + f"H{head.x - 1:.1f}"
    room = straight - 8
    cue, hedge = clip(edge.shown_cue, room, SMALL), clip(edge.hedge, room - text_width("~ ", SMALL), SMALL)
    return Stroke(edge, path, edge.side, cue, hedge, head.x - 10, port, arrow=edge.tail != CLAIM)


def _bend(x: float, y: float, to_x: float, to_y: float) -> str:
    """A curve that leaves and arrives level."""
    half = (to_x - x) / 2
    return f"C{x + half:.1f} {y:.1f} {to_x - half:.1f} {to_y:.1f} {to_x:.1f} {to_y:.1f}"
