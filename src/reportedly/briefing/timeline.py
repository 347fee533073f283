"""When a claim was said: one mark for each line, supports above the axis, denials below.

The dates are those of saying (assertion time), never of the event.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from reportedly.briefing.dates import MONTHS, moment, short_date
from reportedly.briefing.voices import Line, Voice
from reportedly.types import Side

WIDTH, MARGIN = 960.0, 52.0
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
    first: str = ""
    last: str = ""
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
    dated = _whole_days(dated)
    dated.sort(key=lambda item: (item.at, item.line.article.number))
    if not dated or dated[0].at == dated[-1].at:
        return Timeline(0, 0, (), (), tuple(undated), len(dated))
    return _drawn(dated, tuple(undated))


def _whole_days(dated: Sequence[_Dated]) -> list[_Dated]:
    """Where one of the assertions has a date without a time, all are placed by day."""
    if all("T" in (item.line.assertion.asserted_at or "") for item in dated):
        return list(dated)
    return [_Dated(i.at.replace(hour=0, minute=0, second=0, microsecond=0), i.voice, i.line) for i in dated]


def _drawn(dated: Sequence[_Dated], undated: tuple[tuple[Voice, Line], ...]) -> Timeline:
    above = _stacks([i for i in dated if i.line.assertion.stance != "denies"], dated)
    under = _stacks([i for i in dated if i.line.assertion.stance == "denies"], dated)
    axis = 8 + ROW * _highest(above)
    marks = [mark for x, stack in above for mark in _stack(stack, x, axis, below=False)]
    marks += [mark for x, stack in under for mark in _stack(stack, x, axis, below=True)]
    first, last = short_date(dated[0].at.isoformat()), short_date(dated[-1].at.isoformat())
    height = axis + 24 + ROW * _highest(under)
    return Timeline(height, axis, tuple(marks), _ticks(dated), undated, len(dated), first, last)


def _stacks(items: Sequence[_Dated], dated: Sequence[_Dated]) -> list[tuple[float, list[_Dated]]]:
    """Marks that would touch each other stand in one stack, at the place of its first."""
    stacks: list[tuple[float, list[_Dated]]] = []
    for item in items:
        x = _x(item.at, dated)
        if stacks and x - stacks[-1][0] < COLUMN:
            stacks[-1][1].append(item)
        else:
            stacks.append((x, [item]))
    return stacks


def _highest(stacks: Sequence[tuple[float, list[_Dated]]]) -> int:
    """In marks, as drawn."""
    return max((min(len(stack), MOST + 1) for _, stack in stacks), default=0)


def _x(at: datetime, dated: Sequence[_Dated]) -> float:
    share = (at - dated[0].at) / (dated[-1].at - dated[0].at)
    return MARGIN + share * (WIDTH - 2 * MARGIN)


def _stack(stack: Sequence[_Dated], x: float, axis: float, below: bool) -> list[Mark]:
    shown = stack if len(stack) <= MOST + 1 else stack[:MOST]
    marks = [_mark(item, x, _row(n, axis, below)) for n, item in enumerate(shown)]
    rest = len(stack) - len(shown)
    if rest:
        side = stack[0].line.assertion.stance
        marks.append(Mark(x, _row(len(shown), axis, below), "", side, True, f"{rest} more", rest))
    return marks


def _row(n: int, axis: float, below: bool) -> float:
    return axis + 24 + ROW * (n + 0.5) if below else axis - ROW * (n + 0.5) - 2


def _mark(item: _Dated, x: float, y: float) -> Mark:
    root, assertion = item.voice.root, item.line.assertion
    about = f"{short_date(assertion.asserted_at)}, {item.line.article.short}: {root.name}"
    return Mark(x, y, item.voice.letter, assertion.stance, root.known, about)


def _ticks(dated: Sequence[_Dated]) -> tuple[Tick, ...]:
    return ticks_between(dated[0].at, dated[-1].at, lambda at: _x(at, dated))


def ticks_between(first: datetime, last: datetime, place: Callable[[datetime], float]) -> tuple[Tick, ...]:
    """Dates on an axis from ``first`` to ``last``, far enough apart to be read; ``place`` gives pixels."""
    ticks: list[Tick] = []
    before: datetime | None = None
    for at in _tick_moments(first, last):
        x, room = place(at), 60 if len(ticks) != 1 else 90
        if not ticks or x - ticks[-1].x > room:
            ticks.append(Tick(x, _tick_text(at, before)))
            before = at
    return tuple(ticks)


def _tick_text(at: datetime, before: datetime | None) -> str:
    """The day, with its year where that is new; the hour alone where the day is known."""
    day = f"{at.day} {MONTHS[at.month - 1][:3]}"
    if before is None or before.year != at.year:
        day += f" {at.year}"
    if not at.hour:
        return day
    return f"{at:%H:%M}" if before is not None and before.date() == at.date() else f"{day}, {at:%H:%M}"


def _tick_moments(first: datetime, last: datetime) -> list[datetime]:
    """Whole hours, days or months between the two, at most ``MOST_TICKS``; always at least one."""
    length = (last - first).total_seconds()
    whole = first.hour == last.hour == 0 and first.minute == last.minute == 0
    step = next((step for step in STEPS if length / step <= MOST_TICKS and (step >= DAY or not whole)), None)
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
