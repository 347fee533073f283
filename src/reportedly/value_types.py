"""Numbers, times and places as typed values: nouns of the house, met as ``reportedly.types``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Span = tuple[int, int]
Precision = Literal[
    "minute", "hour", "part of day", "day", "week", "month", "season", "quarter", "year", "decade", "century"
]
PlaceCategory = Literal["city", "county", "state", "country", "continent", "region", "demonym"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in the text and what it counts: ``low`` <= true value <= ``high`` as worded
    ("at least 30" has no high; "dozens" is 24 to 99)."""

    span: Span
    about: str  # lower-case head noun, singular: "vehicle", "child"; "" where the text names none
    low: float | None
    high: float | None
    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A count that documents give of the event they tell of: ``about`` is "killed" or "injured", the doer
    included; ``value`` as digits. A document that tells of injured alone gives 0 killed."""

    about: str
    low: int
    high: int
    value: str
    documents: tuple[str, ...]  # Document.id


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in a text as a typed value: ``low`` <= true value <= ``high`` as worded, in ``unit``.

    ``counts`` is what is counted or measured, lower case and singular: "person", "killed"; "" where nothing
    is named. ``unit`` is "" for counts, an ISO 4217 code for money, "percent" for shares (two-thirds is
    66.67), else a unit of measure ("year", "kilometre"). ``value`` is the figure as printed, None for vague
    words and ranges.
    """

    span: Span
    text: str
    counts: str
    unit: str
    value: float | None
    low: float | None
    high: float | None
    approximate: bool


@dataclass(frozen=True, slots=True)
class Period:
    """A time in a text as an interval. ``begins`` and ``ends`` are ISO 8601, both inclusive: days, or local
    times to the minute where the words name a time of day; None where the text alone does not tell ("last
    Tuesday" without a date of publication)."""

    span: Span
    text: str
    begins: str | None
    ends: str | None
    precision: Precision
    approximate: bool


@dataclass(frozen=True, slots=True)
class Place:
    """A place name, or the name of a country's people (``category`` "demonym"), and the place it means.

    Degrees are WGS 84. ``country`` is ISO 3166-1 alpha-2, ``state`` the name of the first-level division.
    """

    span: Span
    text: str
    category: PlaceCategory
    name: str
    country: str | None
    state: str | None
    latitude: float
    longitude: float
    geonames_id: int | None


Value = Amount | Period | Place
