"""The chain graph of one claim: claim, voices it starts from, those who passed it on, articles.

``chain_graph`` says what is drawn; ``place_graph`` where. Nothing here knows SVG.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal, NamedTuple

from reportedly.briefing.dates import day_month, moment, short_date
from reportedly.briefing.voices import Line, Voice
from reportedly.briefing.wording import KIND_WORDS, SIDE_WORDS, figures, softening
from reportedly.settings import BRIEF_GRAPH_ARTICLES, BRIEF_GRAPH_VOICES
from reportedly.types import Claim, Hop, Side

Role = Literal["claim", "root", "relay", "article", "more"]
CLAIM = "claim"
MOST_RELAYS = 10  # passed on more often than that, the middle is left out of the drawing


class Node(NamedTuple):
    """``met``: how many articles lead here."""

    key: str
    role: Role
    label: str
    note: str = ""
    letter: str = ""
    known: bool = True
    side: Side = "supports"
    met: int = 1
    article: int = 0


@dataclass(slots=True)
class Edge:
    """Who told whom. Cues and hedges gather from every line that runs along the edge; ``refs`` name those lines by
    voice and place ("A-1"). ``rung``: of the dependence ladder, where the edge is inferred and not in the words."""

    tail: str
    head: str
    sides: Counter[Side] = field(default_factory=Counter)
    cues: Counter[str] = field(default_factory=Counter)
    hedges: Counter[str] = field(default_factory=Counter)
    refs: list[str] = field(default_factory=list)
    rung: str = ""

    @property
    def side(self) -> Side:
        """The side of its lines where they agree; where they do not, the edge is drawn plain."""
        return next(iter(self.sides)) if len(self.sides) == 1 else "supports"

    @property
    def cue(self) -> str:
        """The cue most lines use."""
        if len(self.cues) < 2:
            return next(iter(self.cues), "")
        return max(self.cues, key=self.cues.__getitem__, default="")

    @property
    def shown_cue(self) -> str:
        """The cue, unless it is the hedge itself ("is believed")."""
        cue, hedge = self.cue.lower(), self.hedge.lower()
        return "" if hedge and (cue in hedge or hedge in cue) else self.cue

    @property
    def hedge(self) -> str:
        """The hedges as printed, most frequent first."""
        if not self.hedges:
            return ""
        return ", ".join(word for word, _ in self.hedges.most_common())


@dataclass(slots=True)
class ChainGraph:
    """``left_out``: lines that are not drawn because there are too many."""

    one_year: bool = True  # all dates are of one year, which then goes without saying
    nodes: dict[str, Node] = field(default_factory=dict)
    edges: dict[tuple[str, str], Edge] = field(default_factory=dict)
    left_out: int = 0


def chain_graph(
    claim: Claim, voices: Sequence[Voice], most: int = BRIEF_GRAPH_VOICES, most_articles: int = BRIEF_GRAPH_ARTICLES
) -> ChainGraph:
    """Nodes and edges for the voices that carry the claim, within the limits of one drawing."""
    carried = [voice for voice in voices if voice.lines]
    drawn = carried[:most]
    graph = ChainGraph(left_out=sum(len(voice.lines) for voice in carried[most:]))
    graph.one_year = len({date.year for date in map(moment, map(_date, _lines(drawn))) if date}) < 2
    graph.nodes[CLAIM] = Node(CLAIM, "claim", claim.wording)
    chosen = _chosen_articles(drawn, most_articles)
    for voice in drawn:
        root = _add_root(graph, voice)
        rest = 0
        for n, line in enumerate(voice.lines, 1):
            if line.article.number in chosen:
                _add_line(graph, root, line, f"{voice.letter}-{n}", inferred(voice, line))
            else:
                rest += 1
        if rest:
            _add_more(graph, root, voice, rest)
    return graph


def _lines(voices: Sequence[Voice]) -> Iterator[Line]:
    return (line for voice in voices for line in voice.lines)


def _date(line: Line) -> str | None:
    return line.assertion.asserted_at or line.article.document.published


def _chosen_articles(voices: Sequence[Voice], room: int) -> set[int]:
    """Numbers of the articles to draw: one of each voice first, then the next of each in turn."""
    chosen: set[int] = set()
    for turn in range(max((len(voice.lines) for voice in voices), default=0)):
        for voice in voices:
            if turn < len(voice.lines) and len(chosen) < room:
                chosen.add(voice.lines[turn].article.number)
    return chosen


def _add_root(graph: ChainGraph, voice: Voice) -> str:
    root, key = voice.root, f"root:{voice.root.id}"
    met = {article.number for line in voice.lines for article in (line.article, *line.copies)}
    note = KIND_WORDS[root.kind] if root.known else "unknown" if root.kind != "unnamed" else "unknown, unnamed"
    graph.nodes[key] = Node(key, "root", root.name, note, voice.letter, root.known, root.stance, len(met))
    edge = _edge(graph, CLAIM, key)
    edge.cues[SIDE_WORDS[root.stance]] += 1
    edge.sides[root.stance] += 1
    return key


def inferred(voice: Voice, line: Line) -> str:
    """The rung on which a line was joined to its voice where the words alone do not say so; "" where they do."""
    if line.assertion.copy_of is not None:
        return "shared wording"
    return voice.root.rung if voice.root.rung not in ("", "explicit attribution") and len(voice.lines) > 1 else ""


def _add_line(graph: ChainGraph, root: str, line: Line, ref: str, rung: str) -> None:
    article = f"article:{line.article.document.id}"
    if article not in graph.nodes:
        graph.nodes[article] = _article_node(article, line, graph.one_year)
    chain = _without_repeats(line.assertion.chain)
    relays = list(reversed(chain[1:-1]))[:MOST_RELAYS]
    keys = [f"relay:{hop.source}" for hop in relays]
    if _makes_circle(graph, [root, *keys, article]):  # two who cite each other: drawn once per step instead
        keys = [f"relay:{hop.source}@{step}" for step, hop in enumerate(relays)]
    for key, hop in zip(keys, relays, strict=True):
        if key not in graph.nodes:
            graph.nodes[key] = Node(key, "relay", hop.name, KIND_WORDS[hop.kind])
    path = [root, *keys, article]
    tellers = [chain[-1] if chain else None, *relays]
    for (tail, head), teller in zip(pairwise(path), tellers, strict=True):
        edge = _edge(graph, tail, head)
        edge.sides[line.assertion.stance] += 1
        edge.rung = rung if not edge.refs or edge.rung else ""
        edge.refs.append(ref)
        _tell(edge, teller)


def _article_node(key: str, line: Line, one_year: bool) -> Node:
    copies = f"+{figures(len(line.copies), 'copy', 'copies')}" if line.copies else ""
    date = day_month(_date(line)) if one_year else short_date(_date(line))
    note = " · ".join(part for part in (date, copies) if part)
    return Node(key, "article", line.article.name, note, article=line.article.number)


def _add_more(graph: ChainGraph, root: str, voice: Voice, rest: int) -> None:
    key = f"more:{voice.root.id}"
    graph.nodes[key] = Node(key, "more", f"+ {figures(rest, 'more article')}", "listed below")
    _edge(graph, root, key).sides[voice.root.stance] += rest


def _edge(graph: ChainGraph, tail: str, head: str) -> Edge:
    found = graph.edges.get((tail, head))
    if found is None:
        found = graph.edges[tail, head] = Edge(tail, head)
    return found


def _tell(edge: Edge, hop: Hop | None) -> None:
    if hop is None:
        return
    if hop.cue:
        edge.cues[" ".join(hop.cue.split())] += 1
    for words in softening(hop):
        edge.hedges[" ".join(words.split())] += 1


def _without_repeats(chain: Sequence[Hop]) -> list[Hop]:
    """A voice that follows itself is one step."""
    kept: list[Hop] = []
    for hop in chain:
        if len(kept) > 1 and kept[-1].source == hop.source:
            kept.pop()
        kept.append(hop)
    return kept


def _makes_circle(graph: ChainGraph, path: Sequence[str]) -> bool:
    """Whether the path, laid over the edges there are, would run into itself."""
    if len(set(path)) < len(path):
        return True
    if len(path) == 2:  # nothing leads on from an article
        return False
    after: dict[str, set[str]] = {}
    for tail, head in [*graph.edges, *pairwise(path)]:
        after.setdefault(tail, set()).add(head)
    for start in path:
        seen, waiting = set(), list(after.get(start, ()))
        while waiting:
            key = waiting.pop()
            if key == start:
                return True
            if key not in seen:
                seen.add(key)
                waiting.extend(after.get(key, ()))
    return False
