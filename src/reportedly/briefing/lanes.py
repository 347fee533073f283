"""Two lanes over one axis: when it happened, by the times that the words name, and when it was said.

Event time and assertion time are never merged: each has its lane, its marks and its head.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from reportedly.briefing.dates import moment, short_date
from reportedly.briefing.timeline import Tick, ticks_between
from reportedly.briefing.voices import Line, Voice
from reportedly.types import Period, Side

WIDTH, LEFT, RIGHT = 1180.0, 16.0, 16.0
TOP, BAR, ROW, COLUMN = 26.0, 9.0, 15.0, 19.0  # a bar of a named time; rows of bars; a mark of an assertion
MOST_BARS, MOST_MARKS = 6, 6  # on one another; the rest are counted
LEAST_REACH = timedelta(days=14)  # how far from the first and last assertion a named time is still drawn
REACH = 2.0  # the same as a share of the time between them


@dataclass(frozen=True, slots=True)
class Bar:
    """A time that words name, with how many articles name it; ``refs``: the lines that do."""

    x: float
    y: float
    width: float
    text: str
    articles: int
    refs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """One assertion, by the letter of its voice; with ``more``, the count of those left out. ``day``: ISO 8601."""

    x: float
    y: float
    letter: str
    side: Side
    known: bool
    about: str
    ref: str
    day: str
    more: int = 0


@dataclass(frozen=True, slots=True)
class Lanes:
    """``outside``: named times too far away to be drawn, in words. Nothing is drawn where no assertion is dated."""

    bars: tuple[Bar, ...] = ()
    said: tuple[Said, ...] = ()
    ticks: tuple[Tick, ...] = ()
    outside: tuple[str, ...] = ()
    split: float = 0.0
    axis: float = 0.0
    height: float = 0.0
    width: float = WIDTH


@dataclass(frozen=True, slots=True)
class _Scale:
    first: datetime
    last: datetime

    def x(self, at: datetime) -> float:
        share = (at - self.first) / (self.last - self.first)
        return LEFT + share * (WIDTH - LEFT - RIGHT)


Dated = tuple[datetime, Voice, Line, str]
Named = dict[tuple[datetime, datetime], list[tuple[Period, str, str]]]


def lanes_of(voices: Sequence[Voice], times: Mapping[str, Sequence[Period]]) -> Lanes:
    """``times``: those named in the words of each assertion, by statement."""
    dated, named = _dated(voices), _named(voices, times)
    if not dated:
        return Lanes(outside=tuple(sorted({group[0][0].text for group in named.values()})))
    first, last = min(at for at, *_ in dated), max(at for at, *_ in dated)
    reach = max(LEAST_REACH, (last - first) * REACH)
    inside = {span: group for span, group in named.items() if span[0] >= first - reach and span[1] <= last + reach}
    scale = _scale([first, last, *(end for span in inside for end in span)])
    bars, split = _bars(inside, scale)
    said, axis = _said(dated, scale, split)
    outside = {span: group for span, group in named.items() if span not in inside}
    return Lanes(
        bars, said, ticks_between(scale.first, scale.last, scale.x), _in_words(outside), split, axis, axis + 26
    )


def _dated(voices: Sequence[Voice]) -> list[Dated]:
    found = [
        (at, voice, line, f"{voice.letter}-{n}")
        for voice in voices
        for n, line in enumerate(voice.lines, 1)
        if (at := moment(line.assertion.asserted_at)) is not None
    ]
    return sorted(found, key=lambda each: (each[0], each[2].article.number))


def _named(voices: Sequence[Voice], times: Mapping[str, Sequence[Period]]) -> Named:
    """Every named interval with who names it: (period, line, document)."""
    found: Named = {}
    for voice in voices:
        for n, line in enumerate(voice.lines, 1):
            for period in times.get(line.assertion.statement, ()):
                begins, ends = moment(period.begins), moment(period.ends)
                if begins is None or ends is None or ends < begins:
                    continue
                whole_day = timedelta(days=1) if "T" not in (period.ends or "") else timedelta(0)
                told = (period, f"{voice.letter}-{n}", line.assertion.document)
                found.setdefault((begins, ends + whole_day), []).append(told)
    return found


def _scale(moments: Sequence[datetime]) -> _Scale:
    """A little air on both sides, so that no mark stands on the edge."""
    first, last = min(moments), max(moments)
    air = max((last - first) * 0.03, timedelta(hours=12))
    return _Scale(first - air, last + air)


def _bars(named: Named, scale: _Scale) -> tuple[tuple[Bar, ...], float]:
    """Bars in as few rows as they need, the most named first; and where the lane ends."""
    rows: list[list[tuple[float, float]]] = []
    bars = []
    order = sorted(named.items(), key=lambda each: (-len({d for _, _, d in each[1]}), each[0]))
    for (begins, ends), group in order:
        x = scale.x(begins)
        width = max(BAR, scale.x(ends) - x)
        row = next((n for n, taken in enumerate(rows) if all(x > b + 3 or x + width < a - 3 for a, b in taken)), None)
        if row is None:
            if len(rows) == MOST_BARS:
                continue
            rows.append([])
            row = len(rows) - 1
        rows[row].append((x, x + width))
        words = f"“{group[0][0].text}”, {_span_in_words(begins, ends)}"
        articles = len({document for _, _, document in group})
        bars.append(Bar(x, TOP + ROW * row, width, words, articles, tuple(ref for _, ref, _ in group)))
    return tuple(bars), TOP + ROW * max(1, len(rows)) + 10


def _said(dated: Sequence[Dated], scale: _Scale, split: float) -> tuple[tuple[Said, ...], float]:
    stacks: list[tuple[float, list[Dated]]] = []
    for each in dated:
        x = scale.x(each[0])
        if stacks and x - stacks[-1][0] < COLUMN:
            stacks[-1][1].append(each)
        else:
            stacks.append((x, [each]))
    highest = max(min(len(stack), MOST_MARKS + 1) for _, stack in stacks)
    axis = split + TOP + COLUMN * highest
    marks = []
    for x, stack in stacks:
        shown = stack if len(stack) <= MOST_MARKS + 1 else stack[:MOST_MARKS]
        marks += [_mark(each, x, axis - COLUMN * (n + 0.5) - 3) for n, each in enumerate(shown)]
        if len(stack) > len(shown):
            rest = stack[len(shown) :]
            y = axis - COLUMN * (len(shown) + 0.5) - 3
            marks.append(Said(x, y, "", "supports", True, f"{len(rest)} more", rest[0][3], _day(rest[0]), len(rest)))
    return tuple(marks), axis


def _mark(each: Dated, x: float, y: float) -> Said:
    _, voice, line, ref = each
    about = f"{short_date(line.assertion.asserted_at)}, {line.article.short}: {voice.root.name}"
    return Said(x, y, voice.letter, line.assertion.stance, voice.root.known, about, ref, _day(each))


def _day(each: Dated) -> str:
    return each[0].date().isoformat()


def _span_in_words(begins: datetime, ends: datetime) -> str:
    last = ends - timedelta(days=1) if ends - begins >= timedelta(days=1) else ends
    one, other = short_date(begins.date().isoformat()), short_date(last.date().isoformat())
    return one if one == other else f"{one} to {other}"


def _in_words(named: Named) -> tuple[str, ...]:
    return tuple(f"“{group[0][0].text}” ({_span_in_words(*span)})" for span, group in sorted(named.items()))
