"""When a claim was said: one mark for each line, supports above the axis, denials below.

The dates are those of saying (assertion time), never of the event.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from reportedly.briefing.dates import MONTHS, moment
from reportedly.briefing.voices import Line, Voice
from reportedly.types import Side

WIDTH, MARGIN = 960.0, 34.0
COLUMN, ROW = 23.0, 23.0  # one mark with its air
MOST = 6  # marks on one another; the rest are counted
MOST_TICKS = 8
HOUR, DAY = 3600, 86400
STEPS = (HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 5 * DAY, 10 * DAY)  # then whole months


@dataclass(frozen=True, slots=True)
class Mark:
    """One assertion, by the letter of its voice; or, with ``more``, the count of those left out."""

    x: float
    y: float
    letter: str
    side: Side
    known: bool
    about: str
    more: int = 0


@dataclass(frozen=True, slots=True)
class Tick:
    """A date on the axis."""

    x: float
    text: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """``axis``: its height from the top. ``undated``: lines without a date."""

    height: float
    axis: float
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    undated: tuple[tuple[Voice, Line], ...]
    dated: int
    width: float = WIDTH


@dataclass(frozen=True, slots=True)
class _Dated:
    at: datetime
    voice: Voice
    line: Line


def timeline_of(voices: Sequence[Voice]) -> Timeline:
    """Marks and axis; with fewer than two different days or hours there is no axis (``marks`` is empty)."""
    dated: list[_Dated] = []
    undated: list[tuple[Voice, Line]] = []
    for voice in voices:
        for line in voice.lines:
            at = moment(line.assertion.asserted_at)
            if at is None:
                undated.append((voice, line))
            else:
                dated.append(_Dated(at, voice, line))
    dated.sort(key=lambda item: (item.at, item.line.article.number))
    if not dated or dated[0].at == dated[-1].at:
        return Timeline(0, 0, (), (), tuple(undated), len(dated))
    return _drawn(dated, tuple(undated))


def _drawn(dated: Sequence[_Dated], undated: tuple[tuple[Voice, Line], ...]) -> Timeline:
    stacks: dict[tuple[int, bool], list[_Dated]] = {}
    for item in dated:
        column = round(_x(item.at, dated) / COLUMN)
        stacks.setdefault((column, item.line.assertion.stance == "denies"), []).append(item)
    above = max((len(stack) for (_, below), stack in stacks.items() if not below), default=0)
    under = max((len(stack) for (_, below), stack in stacks.items() if below), default=0)
    axis = 8 + ROW * min(above, MOST + 1)
    marks = [mark for (column, below), stack in stacks.items() for mark in _stack(stack, column * COLUMN, axis, below)]
    height = axis + 24 + ROW * min(under, MOST + 1)
    return Timeline(height, axis, tuple(marks), _ticks(dated), undated, len(dated))


def _x(at: datetime, dated: Sequence[_Dated]) -> float:
    share = (at - dated[0].at) / (dated[-1].at - dated[0].at)
    return MARGIN + share * (WIDTH - 2 * MARGIN)


def _stack(stack: Sequence[_Dated], x: float, axis: float, below: bool) -> list[Mark]:
    shown = stack if len(stack) <= MOST + 1 else stack[:MOST]
    places = [axis + 24 + ROW * (n + 0.5) if below else axis - ROW * (n + 0.5) - 2 for n in range(len(shown) + 1)]
    marks = [
        Mark(x, y, i.voice.letter, i.line.assertion.stance, i.voice.root.known, f"{i.line.article.name}: {i.voice.root.name}")
        for i, y in zip(stack, places[: len(shown)], strict=False)
    ]  # fmt: skip
    if len(stack) > len(shown):
        rest = len(stack) - len(shown)
        marks.append(Mark(x, places[len(shown)], "", stack[0].line.assertion.stance, True, f"{rest} more", rest))
    return marks


def _ticks(dated: Sequence[_Dated]) -> tuple[Tick, ...]:
    first, last = dated[0].at, dated[-1].at
    moments = _tick_moments(first, last)
    ticks: list[Tick] = []
    for n, at in enumerate(moments):
        new_year = n == 0 or at.year != moments[n - 1].year
        text = f"{at.day} {MONTHS[at.month - 1][:3]}" + (f" {at.year}" if new_year else "")
        if at.hour:
            text = f"{at:%H:%M}"
        x = _x(at, dated)
        if not ticks or x - ticks[-1].x > 62:
            ticks.append(Tick(x, text))
    return tuple(ticks)


def _tick_moments(first: datetime, last: datetime) -> list[datetime]:
    """Whole hours, days or months between the two, at most ``MOST_TICKS``; always at least one."""
    length = (last - first).total_seconds()
    step = next((step for step in STEPS if length / step <= MOST_TICKS), None)
    if step is None:
        return _months(first, last)
    start = -(-first.timestamp() // step) * step
    moments = []
    while start <= last.timestamp():
        moments.append(datetime.fromtimestamp(start, UTC))
        start += step
    return moments or [first]


def _months(first: datetime, last: datetime) -> list[datetime]:
    months = (last.year - first.year) * 12 + last.month - first.month
    every = next((n for n in (1, 2, 3, 6, 12, 24, 60, 120, 600) if months / n <= MOST_TICKS), 6000)
    moments = []
    for count in range(first.year * 12, last.year * 12 + last.month + 1, every):
        at = datetime(max(1, count // 12), count % 12 + 1, 1, tzinfo=UTC)
        if first - timedelta(days=1) <= at <= last:
            moments.append(at)
    return moments or [first]
