"""The corroboration curve as a step chart: independent voices for, against and unknown, over time of saying."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from reportedly.briefing.curve import Point
from reportedly.briefing.dates import moment, short_date
from reportedly.briefing.wording import counted, sentence_case

WIDTH, LEFT, RIGHT = 960.0, 52.0, 150.0  # the right margin holds the names of the lines
TOP, HIGH, FOOT = 12.0, 88.0, 24.0
TAIL = 24.0  # the lines go on this far after the last moment, so that a last step shows
ROW = 15.0  # between two names at the end of their lines
MOST_STEPS = 4  # figures on the axis of counts


@dataclass(frozen=True, slots=True)
class Steps:
    """One line: an SVG path, its name, and where the name stands."""

    kind: str
    path: str
    name: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class CurveDrawing:
    """``lines`` is empty where there is nothing to draw: fewer than two dated moments, or one voice only."""

    lines: tuple[Steps, ...] = ()
    counts: tuple[tuple[float, int], ...] = ()
    dates: tuple[tuple[float, str], ...] = ()
    about: str = ""
    width: float = WIDTH
    height: float = TOP + HIGH + FOOT
    left: float = LEFT
    right: float = WIDTH - RIGHT
    base: float = TOP + HIGH


_ASIDE = {"unknown": -2.0, "supports": 0.0, "denies": 2.0}
_KINDS: tuple[tuple[str, str, Callable[[Point], int]], ...] = (
    ("unknown", "unknown", lambda point: point.independent.unknown),
    ("denies", "against", lambda point: point.independent.denying),
    ("supports", "for", lambda point: point.independent.supporting),
)


def draw_curve(points: Sequence[Point], last: str | None) -> CurveDrawing:
    """``last``: when the claim was last said (ISO 8601); the lines go on to there. Undated points are not drawn."""
    dated = [(at, point) for point in points if (at := moment(point.at)) is not None]
    end = max(filter(None, [moment(last), dated[-1][0] if dated else None]), default=None)
    if len(dated) < 2 or end is None or end <= dated[0][0]:
        return CurveDrawing()
    most = max(count(point) for _, point in dated for _, _, count in _KINDS)
    found = [_steps(kind, name, count, dated, end, most) for kind, name, count in _KINDS]
    lines = _apart([each for each, (_, _, count) in zip(found, _KINDS, strict=True) if _ever(count, dated)])
    every = -(-most // MOST_STEPS)
    counts = tuple((_y(n, most), n) for n in range(0, most + 1, every))
    ends = ((LEFT, short_date(dated[0][0].isoformat())), (WIDTH - RIGHT - TAIL, short_date(end.isoformat())))
    return CurveDrawing(lines, counts, ends, curve_in_words(points))


def curve_in_words(points: Sequence[Point]) -> str:
    """What a screen reader says instead of the chart."""
    said = []
    for point in points:
        counts = point.independent
        when = short_date(point.at) or "undated"
        said.append(f"{when}: {counts.supporting} for, {counts.denying} against, {counts.unknown} unknown.")
    return sentence_case(f"{counted(len(points), 'step')}. {' '.join(said)}")


def _ever(count: Callable[[Point], int], dated: Sequence[tuple[datetime, Point]]) -> bool:
    return any(count(point) for _, point in dated)


def _steps(
    kind: str,
    name: str,
    count: Callable[[Point], int],
    dated: Sequence[tuple[datetime, Point]],
    end: datetime,
    most: int,
) -> Steps:
    """From the first voice on: a line along nothing would say something. Lines of equal count lie side by side."""
    start, aside = dated[0][0], _ASIDE[kind]
    path = ""
    for at, point in dated:
        x, y = _x(at, start, end), _y(count(point), most) + aside
        if path:
            path += f"H{x:.1f}V{y:.1f}"
        elif count(point):
            path = f"M{x:.1f} {_y(0, most):.1f}V{y:.1f}"
    height = _y(count(dated[-1][1]), most)
    return Steps(kind, f"{path}H{WIDTH - RIGHT:.1f}", f"{count(dated[-1][1])} {name}", WIDTH - RIGHT + 8, height)


def _apart(lines: Sequence[Steps]) -> tuple[Steps, ...]:
    """Names that would stand on each other are moved apart; the lines stay where they are."""
    placed: list[Steps] = []
    for line in sorted(lines, key=lambda each: -each.y):
        y = min(line.y, placed[-1].y - ROW) if placed else line.y
        placed.append(Steps(line.kind, line.path, line.name, line.x, y))
    return tuple(placed)


def _x(at: datetime, start: datetime, end: datetime) -> float:
    return LEFT + (at - start) / (end - start) * (WIDTH - RIGHT - LEFT - TAIL)


def _y(count: int, most: int) -> float:
    return TOP + HIGH * (1 - count / max(1, most))
