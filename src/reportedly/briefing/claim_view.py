"""One claim made ready for the page: sentences, figures, drawing, timeline, evidence."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.briefing.answer import short_wording
from reportedly.briefing.curve import Point, curve
from reportedly.briefing.curve_drawing import CurveDrawing, draw_curve
from reportedly.briefing.dates import short_date
from reportedly.briefing.excerpt import Piece, excerpt
from reportedly.briefing.graph import ChainGraph, chain_graph
from reportedly.briefing.graph_places import WIDTH, Drawing, place_graph
from reportedly.briefing.timeline import Timeline, timeline_of
from reportedly.briefing.voices import SHORT_NAME, Article, Line, Voice, carriers, cut, voices_of
from reportedly.briefing.wording import Quoted, Sentence, counted, insight, sentence_case, softening, standing_sentences
from reportedly.settings import BRIEF_GRAPH_ARTICLES, BRIEF_GRAPH_VOICES, BRIEF_LINES_OPEN, BRIEF_UNKNOWN_OPEN
from reportedly.types import Attribution, Claim, Conflict, Side
from reportedly.weighing.admiralty import Rating, information


@dataclass(frozen=True, slots=True)
class LineView:
    """One article's words for one voice. ``path``: the chain in words, from the article inward.
    ``when``: "" where no line of the claim is dated."""

    line: Line
    pieces: tuple[Piece, ...]
    path: Sentence
    when: str


@dataclass(frozen=True, slots=True)
class VoiceView:
    """A voice with its evidence: what is open, and what folds because it repeats the voice."""

    voice: Voice
    shown: tuple[LineView, ...]
    folded: tuple[LineView, ...]
    other_names: tuple[str, ...]
    left_lines: int = 0


@dataclass(frozen=True, slots=True)
class Room:
    """What a page shows of a claim before somebody asks for the rest: so many voices, so many lines of each; and
    how many voices and articles it draws."""

    voices: int
    lines: int
    drawn_voices: int = BRIEF_GRAPH_VOICES
    drawn_articles: int = BRIEF_GRAPH_ARTICLES

    def lines_in(self, voices: Sequence[Voice]) -> list[Line]:
        """The lines that are shown."""
        return [line for voice in voices[: self.voices] for line in voice.lines[: self.lines]]


EVERYTHING = Room(sys.maxsize, sys.maxsize)


@dataclass(frozen=True, slots=True)
class ConflictView:
    """A conflict with its values and the articles that carry each."""

    about: str
    values: tuple[tuple[str, tuple[Article, ...]], ...]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """Everything the template needs for one claim."""

    claim: Claim
    number: int
    words_of: Article | None
    articles: int
    copies: int
    insight: str
    sentences: tuple[Sentence, ...]
    voices: tuple[VoiceView, ...]
    folded_voices: tuple[VoiceView, ...]
    sides: tuple[tuple[Side | None, tuple[Voice, ...]], ...]
    drawing: Drawing
    drawing_about: str
    left_out: int
    timeline: Timeline
    timeline_about: str
    conflicts: tuple[ConflictView, ...]
    curve: CurveDrawing
    rating: Rating
    left_voices: int = 0
    left_placed: int = 0  # of them, those that somebody can place
    cut_voices: int = 0  # those of which lines are left out


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim in one line."""

    claim: Claim
    number: int
    wording: Quoted
    voice: str
    side: Side
    articles: tuple[Article, ...]
    more: int


def claim_view(
    claim: Claim,
    number: int,
    articles: Mapping[str, Article],
    attributions: Mapping[str, Attribution],
    *,
    width: float = WIDTH,
    room: Room = EVERYTHING,
    voices: Sequence[Voice] | None = None,
    points: Sequence[Point] | None = None,
) -> ClaimView:
    """The whole claim. ``width`` of the drawn chains, in pixels; what there is no ``room`` for is only counted.
    ``voices`` and ``points`` of its curve: the claim's, where they are known already."""
    voices = voices_of(claim, articles) if voices is None else voices
    known = sum(1 for voice in voices if voice.root.known)
    open_voices = known + BRIEF_UNKNOWN_OPEN if len(voices) > known + BRIEF_UNKNOWN_OPEN + 1 else len(voices)
    shown = voices[: room.voices]
    graph, timeline = chain_graph(claim, voices, room.drawn_voices, room.drawn_articles), timeline_of(voices)
    carried = len(carriers(claim))
    return ClaimView(
        claim=claim,
        number=number,
        words_of=_words_of(claim, articles),
        articles=carried,
        copies=sum(len(line.copies) for voice in voices for line in voice.lines),
        insight=insight(claim, carried),
        sentences=tuple(standing_sentences(claim, voices, carried)),
        voices=tuple(_voice_view(voice, attributions, timeline.dated > 0, room) for voice in shown[:open_voices]),
        folded_voices=tuple(
            _voice_view(voice, attributions, timeline.dated > 0, room) for voice in shown[open_voices:]
        ),
        left_voices=len(voices) - len(shown),
        left_placed=max(0, known - len(shown)),
        cut_voices=sum(len(voice.lines) > room.lines for voice in shown),
        sides=_sides(voices),
        drawing=place_graph(graph, width),
        drawing_about=graph_in_words(graph),
        left_out=graph.left_out,
        timeline=timeline,
        timeline_about=timeline_in_words(timeline),
        conflicts=tuple(_conflict_view(conflict, articles) for conflict in claim.conflicts),
        curve=draw_curve(curve(claim) if points is None else points, claim.last_asserted),
        rating=information(claim),
    )


def _words_of(claim: Claim, articles: Mapping[str, Article]) -> Article | None:
    """The article the wording is quoted from: the first whose evidence, or else text, holds it."""
    words = claim.wording.split()
    wording, telling = " ".join(words), max(words, key=len, default="")  # few quotes hold the longest word
    found = [
        articles[a.document]
        for a in claim.assertions
        if a.document in articles and telling in a.evidence.exact and wording in " ".join(a.evidence.exact.split())
    ]
    found = found or [
        articles[d] for d in carriers(claim) if d in articles and claim.wording in articles[d].document.text
    ]
    return min(found, key=lambda article: article.number, default=None)


ROW_ARTICLES = 6  # article numbers given in a one-line row


def claim_row(claim: Claim, number: int, articles: Mapping[str, Article]) -> ClaimRow:
    """The claim in one line."""
    found = sorted((articles[d] for d in carriers(claim) if d in articles), key=lambda article: article.number)
    root = claim.roots[0] if claim.roots else None
    return ClaimRow(
        claim,
        number,
        short_wording(claim, 240),
        root.name if root else "",
        root.stance if root else "supports",
        tuple(found[:ROW_ARTICLES]),
        max(0, len(found) - ROW_ARTICLES),
    )


def _sides(voices: Sequence[Voice]) -> tuple[tuple[Side | None, tuple[Voice, ...]], ...]:
    """Known voices by side, then the unknown ones under None."""
    known: list[tuple[Side | None, tuple[Voice, ...]]] = []
    for side in ("supports", "denies", "uncertain"):
        known.append((side, tuple(v for v in voices if v.root.known and v.root.stance == side)))
    known.append((None, tuple(v for v in voices if not v.root.known)))
    return tuple(known)


def _voice_view(voice: Voice, attributions: Mapping[str, Attribution], dated: bool, room: Room) -> VoiceView:
    lines = [
        LineView(
            line,
            tuple(excerpt(line.article.document, line.assertion, attributions)),
            path_in_words(line),
            short_date(line.assertion.asserted_at) or ("undated" if dated else ""),
        )
        for line in voice.lines[: room.lines]
    ]
    open_ones = BRIEF_LINES_OPEN if len(lines) > BRIEF_LINES_OPEN + 1 else len(lines)  # one alone is not worth folding
    others = tuple(name for name in voice.root.names if name != voice.root.name)
    return VoiceView(voice, tuple(lines[:open_ones]), tuple(lines[open_ones:]), others, len(voice.lines) - len(lines))


def path_in_words(line: Line) -> Sentence:
    """The chain as the article tells it: "Daily Tide ← Nordwire (told) ← Ines Okafor (said; reportedly)"."""
    parts: list[str] = [Quoted(line.article.short)]
    inner = line.assertion.chain[1:]
    if not inner:
        return (*parts, ", in its own voice")
    for hop in inner:
        parts += [" ← ", Quoted(cut(hop.name, SHORT_NAME))]
        words = [hop.cue] if hop.cue else []
        hedges = [f"~ {hedge}" for hedge in softening(hop)]
        if words or hedges:
            parts += [" (", Quoted("; ".join([*words, *hedges])), ")"]
    return tuple(parts)


def _conflict_view(conflict: Conflict, articles: Mapping[str, Article]) -> ConflictView:
    values = []
    for value in conflict.values:
        found = sorted((articles[d] for d in value.documents if d in articles), key=lambda article: article.number)
        values.append((value.value, tuple(found)))
    values.sort(key=lambda pair: -len(pair[1]))
    return ConflictView(conflict.about, tuple(values))


def graph_in_words(graph: ChainGraph) -> str:
    """What a screen reader says instead of the drawing: every line from voice to article."""
    said = []
    for edge in graph.edges.values():
        tail, head = graph.nodes[edge.tail], graph.nodes[edge.head]
        if tail.role == "claim":
            said.append(f"{head.label} {edge.cue} the claim.")
        else:
            cue = f" ({', '.join(part for part in (edge.cue, edge.hedge) if part)})" if edge.cue or edge.hedge else ""
            said.append(f"{tail.label}{cue} to {head.label}.")
    return " ".join(said)


def timeline_in_words(timeline: Timeline) -> str:
    """What a screen reader says instead of the timeline."""
    if not timeline.ticks:
        return ""
    days = [timeline.first, timeline.last]
    span = f"from {days[0]} to {days[1]}" if days[0] != days[1] else f"on {days[0]}"
    return f"{sentence_case(counted(timeline.dated, 'dated assertion'))}, {span}."
