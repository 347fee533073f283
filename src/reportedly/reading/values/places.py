"""Place names of a text -> places: which of the names are places, and which place each one is.

Each possible place of a name is scored by its people, by the state or country named right after it, and by
how near it lies to the other places of the document; one name means one place in one document. After the
local-coherence resolvers of the toponym literature (Lieberman, Samet and Sankaranarayanan 2010).
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict

from reportedly.reading.values.gazetteer import ALIAS, COMMON, PERSON, Entry, Gazetteer, gazetteer
from reportedly.reading.values.mentions import Mention, mentions
from reportedly.reading.values.names import folded
from reportedly.types import Place

_SMALL = re.compile(r"\b[a-z]{3,}\b")
LARGE = 100_000  # people: a town whose bare name is enough
KNOWN = 15_000  # people: a town whose name is enough after "in" although it is a common word too
CANDIDATES = 20  # most populous places of one name that are considered
ANCHORS = 30  # names of one document that the others are measured against
NEAR = 150.0  # km at which nearness to another place has lost most of its weight
W_NEAR, W_STATE, W_COUNTRY = 2.0, 2.0, 2.5  # in powers of ten of people; tuned on TR-News and LGL
CITY_STATE = 400_000  # people: a city that its state's name means first ("New York")
FEDERAL = frozenset({"US", "CA", "AU", "GB", "DE", "IN", "MX", "BR"})
KIND = {"country": 2.0, "continent": 3.0, "region": 1.5, "state": 0.5, "county": 0.5, "city": 0.0}


def places(text: str) -> list[Place]:
    """Places in reading order, spans apart. Never raises; linear in the text's length."""
    known = gazetteer()
    found, named = mentions(text, known)
    kept = _accepted(found, named, _written_small(text, found))
    _choose(kept)
    made = (_place(mention, known) for mention in kept)
    return [place for place in made if place is not None]


def _written_small(text: str, found: list[Mention]) -> set[str]:
    """Words that the text writes without a capital too: "Most", "Police"."""
    asked = {m.words.lower() for m in found if m.opens and m.entries}
    return asked.intersection(_SMALL.findall(text)) if asked else asked


def _accepted(found: list[Mention], named: set[str], small: set[str]) -> list[Mention]:
    """The mentions that are places; one good sighting of a name serves the others of the document."""
    sure = {folded(m.words) for m in found if m.people or (m.certain and _fits(m, named))}
    return [m for m in found if m.people or (m.certain and _fits(m, named)) or _bare(m, sure, named, small)]


def _fits(mention: Mention, named: set[str]) -> bool:
    """After "in" all but common words of tiny places are places; people are not told apart by "from"."""
    best = mention.entries[0]
    if mention.container is not None or best.kind != "city":
        return True
    if folded(mention.words) in named and not mention.inside:
        return False
    if best.flags & COMMON and " " not in mention.words:
        return best.people >= KNOWN and not mention.opens
    return True


def _bare(mention: Mention, sure: set[str], named: set[str], small: set[str]) -> bool:
    """A name without a word beside it that tells."""
    best, name = mention.entries[0], folded(mention.words)
    if name in named or (mention.opens and mention.words.lower() in small):
        return False
    if name in sure:
        return True
    small_place = best.kind in {"city", "county"} or (best.kind == "state" and best.country not in FEDERAL)
    if best.flags & (COMMON | PERSON) and small_place:
        return False
    return best.kind != "city" or (best.people >= LARGE and not best.flags & ALIAS)


def _choose(kept: list[Mention]) -> None:
    """Two rounds: by people and containers first, then beside what the others turned out to be."""
    by_name: dict[str, list[Mention]] = defaultdict(list)
    for mention in kept:
        if mention.entries:
            by_name[folded(mention.words)].append(mention)
    scored = {name: _scores(group) for name, group in by_name.items()}
    chosen = {name: max(options, key=lambda e: options[e]) for name, options in scored.items()}
    counts = Counter(m.people for m in kept if m.people)
    anchors = list(chosen)[:ANCHORS]
    for name, options in scored.items():
        beside = [(chosen[other], len(by_name[other])) for other in anchors if other != name]
        if len(options) > 1:
            chosen[name] = max(options, key=lambda e: options[e] + _beside(e, beside, counts))
        for mention in by_name[name]:
            mention.chosen = chosen[name]
    for mention in kept:
        if mention.container is not None:
            mention.chosen = _within(mention, mention.container) or mention.chosen


def _scores(group: list[Mention]) -> dict[Entry, float]:
    """Powers of ten of people, more for what kinds of places are named most, and for containers."""
    scores: dict[Entry, float] = {}
    for entry in group[0].entries[:CANDIDATES]:
        scores[entry] = math.log10(entry.people + 100) + _prior(entry, group[0].entries)
    for mention in group:
        inside = _within(mention, mention.container) if mention.container else None
        if inside in scores:
            scores[inside] += 6.0
    return scores


def _prior(entry: Entry, rivals: tuple[Entry, ...]) -> float:
    """News names countries before towns, and the states of federations; elsewhere the town before its province."""
    prior = KIND[entry.kind] - (1.0 if entry.flags & ALIAS else 0.0)
    if entry.kind == "state":
        city = any(r.kind == "city" and r.country == entry.country and r.people >= CITY_STATE for r in rivals)
        prior -= 2.0 if city or entry.country not in FEDERAL else 0.0
    return prior


def _within(mention: Mention, container: Entry) -> Entry | None:
    """The most populous place of the name in the state or country."""
    for entry in mention.entries:
        same = entry.state == container.state if container.kind == "state" else entry.country == container.country
        if same and entry.row != container.row:
            return entry
    return None


def _beside(entry: Entry, others: list[tuple[Entry, int]], peoples: Counter[str]) -> float:
    """What the document's other places speak for ``entry``: the nearest, its state, its country."""
    near = state = country = 0.0
    for other, times in others:
        if other.kind in {"city", "county"}:
            near = max(near, math.exp(-kilometres(entry, other) / NEAR))
        if entry.kind != "country" and other.state and other.state == entry.state and other.row != entry.row:
            state += times * (1.0 if other.kind == "state" else 0.5)
        if other.country and other.country == entry.country and other.row != entry.row:
            country += times
    country += peoples[entry.country]
    total = sum(times for _, times in others) + 1
    return W_NEAR * near + W_STATE * min(1.0, state / 2) + W_COUNTRY * min(1.0, 2 * country / total)


def kilometres(a: Entry | Place, b: Entry | Place) -> float:
    """Along the great circle (haversine), Earth's mean radius."""
    la, lb = math.radians(a.latitude), math.radians(b.latitude)
    half = math.sin((la - lb) / 2) ** 2
    half += math.cos(la) * math.cos(lb) * math.sin(math.radians(a.longitude - b.longitude) / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(half)))


def _place(mention: Mention, known: Gazetteer) -> Place | None:
    entry = known.country(mention.people) if mention.people else mention.chosen
    if entry is None:
        return None
    return Place(
        span=mention.span,
        text=mention.words,
        category="demonym" if mention.people else entry.kind,  # type: ignore[arg-type]
        name=known.name(entry.row),
        country=entry.country or None,
        state=known.state_name(entry.state) if entry.state else None,
        latitude=entry.latitude,
        longitude=entry.longitude,
        geonames_id=known.geonames_id(entry.row),
    )
