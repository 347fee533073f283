"""What tells one event from others like it, as marks of a document: the row step behind stories.

A mark is a number that two documents may share, with what it is worth in each. The terms of the lead
and the names of the whole text are vectors of length one, so that shared worth is a cosine; full
names, cities, states, ages and days are shared or not.
"""

from __future__ import annotations

import gzip
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from importlib.resources import files

from reportedly.settings import LEAD_CHARS, STORY_KEYS, STORY_TERMS
from reportedly.types import Amount, Document, Period, Place, Reading, Value
from reportedly.weighing.packing import packed
from reportedly.weighing.words import plain_words, signed, term

KINDS = ("lead", "name", "full", "city", "state", "age", "day")
UNLISTED = 8.0  # nats: the worth of a stem that is not on the list; the rarest on it has 7.5
_DAY = frozenset({"day", "part of day", "hour", "minute"})
_FULL_NAME = re.compile(r"\b([A-Z][\w’'-]+)\s+(?:[A-Z][\w’'.-]*\s+)?([A-Z][\w’'-]+)")


@dataclass(frozen=True, slots=True)
class Marks:
    """``kinds`` (places in KINDS), ``numbers`` and ``worths`` (thousandths): packed columns, one row a mark.
    ``keys``: those by which documents meet, packed. ``day``: of publication, days since 1970, None where
    unknown. ``counts``: how many marks of each kind."""

    kinds: bytes
    numbers: bytes
    worths: bytes
    keys: bytes
    day: int | None
    counts: tuple[int, ...]


def marks(reading: Reading, names: frozenset[str]) -> Marks:
    """The marks of one document. ``names``: the stems that are names in it."""
    document = reading.document
    title = document.title or ""
    lead = _unit(_worths(f"{title}\n{document.text[:LEAD_CHARS]}"))
    named = _unit({stem: worth for stem, worth in _worths(f"{title}\n{document.text}").items() if stem in names})
    found = [("lead", stem, lead[stem]) for stem in _heaviest(lead, STORY_TERMS)]
    found += [("name", stem, named[stem]) for stem in _heaviest(named, STORY_TERMS)]
    found += [("full", name, worth) for name, worth in _full_names(document.text).items()]
    found += [(kind, mark, 1.0) for kind, mark in sorted(set(_values(reading.values)))]
    rows = {(KINDS.index(kind), _number(kind, mark)): round(1000 * worth) for kind, mark, worth in found}
    ordered = sorted((kind, mark, worth) for (kind, mark), worth in rows.items())
    kinds = [kind for kind, _, _ in ordered]
    keys = {_number("key", stem) for vector in (lead, named) for stem in _heaviest(vector, STORY_KEYS)}
    counts = tuple(kinds.count(kind) for kind in range(len(KINDS)))
    return Marks(
        packed(kinds),
        packed(mark for _, mark, _ in ordered),
        packed(worth for _, _, worth in ordered),
        packed(sorted(keys)),
        _published(document),
        counts,
    )


def _worths(text: str) -> dict[str, float]:
    """Worth of each telling stem: its frequency, damped, times its inverse document frequency."""
    counts: Counter[str] = Counter()
    for word in plain_words(text):
        stem, weight = term(word)
        if weight > 0:
            counts[stem] += 1
    listed = listed_worths()
    return {stem: (1 + math.log(times)) * listed.get(stem, UNLISTED) for stem, times in counts.items()}


def _unit(vector: Mapping[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(worth * worth for worth in vector.values()))
    return {stem: worth / length for stem, worth in vector.items()} if length else {}


def _heaviest(vector: Mapping[str, float], many: int) -> list[str]:
    return sorted(vector, key=lambda stem: (-vector[stem], stem))[:many]


def _full_names(text: str) -> dict[str, float]:
    """First and last word of each run of two or three capitalised words; worth most where both are rare."""
    found: dict[str, float] = {}
    for first, last in _FULL_NAME.findall(text):
        words = plain_words(first)[:1] + plain_words(last)[:1]
        if len(words) == 2:
            found[" ".join(words)] = math.sqrt(term(words[0])[1] * term(words[1])[1])
    return found


def _values(values: tuple[Value, ...]) -> Iterator[tuple[str, str]]:
    for value in values:
        match value:
            case Place(category="city" | "county"):
                yield "city", str(value.geonames_id or value.name)
                if value.state:
                    yield "state", f"{value.country} {value.state}"
            case Place(state=str(state)) if state:
                yield "state", f"{value.country} {state}"
            case Amount(counts="age", value=float(age)):
                yield "age", f"{age:g}"
            case Period(begins=str(begins), precision=precision) if precision in _DAY:
                yield "day", begins[:10]
            case _:
                pass


def _published(document: Document) -> int | None:
    try:
        return datetime.fromisoformat(document.published or "").toordinal() - 719_163  # of 1970-01-01
    except ValueError:
        return None


def _number(kind: str, mark: str) -> int:
    return signed(f"{kind} {mark}")


@lru_cache(maxsize=1)
def listed_worths() -> dict[str, float]:
    """The inverse document frequency of each stem of the list, in nats."""
    packed = (files("reportedly.weighing") / "news_terms.txt.gz").read_bytes()
    pairs = (line.split() for line in gzip.decompress(packed).decode("ascii").split("\n"))
    return {stem: int(worth) / 100 for stem, worth in pairs}
