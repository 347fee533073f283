"""What a ledger that grew must weigh again: the neighbourhood of what is new, and nothing else.

A claim hangs on its story, on copies, on the voices and judgements in it. Stories never reach across the
gaps between documents that are close, so the documents that new ones can touch are found by following close
pairs, copies and judged pairs; of these, the stories that came out otherwise than before are weighed again.
The result is that of weighing everything anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from reportedly.desk.preparing import whole
from reportedly.engines.base import Engine
from reportedly.ledger import Kept, Known
from reportedly.settings import COPY_MIN_RUNS, GROWTH_SHARE, SAME_STORY, STORY_SHARED_KEYS
from reportedly.types import Judgement, Reading
from reportedly.weighing import Prepared
from reportedly.weighing.neighbours import Persons, pairs, persons, settle
from reportedly.weighing.packing import WIDTH, among, unpacked
from reportedly.weighing.tables import VoiceRow, claim_id

Near = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Growth:
    """``region``: the documents to weigh again, with the ``stories`` they tell now and the ``voices`` in them,
    together with those that a judgement may make one with them; ``near``: new close pairs."""

    region: frozenset[str]
    stories: dict[str, str]
    voices: frozenset[VoiceRow]
    near: tuple[Near, ...]


class Called:
    """The documents that ids in judgements call. A claim's id calls the statement that it was made of, also where
    that words no claim any more."""

    def __init__(self, known: Known, prepared: Mapping[str, Prepared]) -> None:
        self._known, self._prepared = known, prepared

    def documents(self, name: str) -> frozenset[str]:
        return self._known.standing_on([name]) or self._worded.get(name, frozenset())

    @cached_property
    def _worded(self) -> dict[str, frozenset[str]]:
        found = whole(self._known, self._prepared, self._prepared)
        return {claim_id(said): frozenset({name}) for name, one in found.items() for said in one.contents().said}


def growth(
    known: Known,
    before: Kept,
    prepared: Mapping[str, Prepared],
    judged: Iterable[Judgement],
    engine: Engine,
) -> Growth | None:
    """What to weigh again, or None where that is so much that all may as well be."""
    judged = tuple(judged)
    new = prepared.keys() - before.stories.keys()
    if len(new) > GROWTH_SHARE * len(before.stories):
        return None
    found, copied = _new_pairs(known, new, prepared, engine)
    called = Called(known, prepared)
    heard = _Heard(prepared, judged)
    touched = new | _judged_anew(called, before, judged) | _voiced_anew(new, before, heard, judged, engine)
    bonds = [*_copies(known), *copied, *judged_pairs(called, judged)]
    near = [*before.near, *found]
    close = [(one, other) for one, other, closeness in near if closeness >= round(1000 * SAME_STORY)]
    reach = _closure(touched, [*close, *bonds])
    within = [each for each in near if each[0] in reach and each[1] in reach]
    stories = settle(list(known.chosen(reach)), prepared, within, judged, engine)
    changed = touched | {name for name, story in stories.items() if before.stories.get(name) != story}
    parted = {before.stories.get(name) for name in changed}
    left = {name for name, story in before.stories.items() if story in parted}
    same = [(name, story) for name, story in stories.items()]
    region = _closure(changed | left, [*bonds, *same, *before.stories.items()])
    told = {name: stories.get(name, before.stories.get(name, name)) for name in region}
    return Growth(region, told, heard.around(heard.names(region)), tuple(found))


def _new_pairs(
    known: Known, new: Iterable[str], prepared: Mapping[str, Prepared], engine: Engine
) -> tuple[list[Near], list[tuple[str, str]]]:
    """Close pairs and copies of which at least one document is new."""
    new = frozenset(new)
    if not new:
        return [], []
    chosen = new | _meeting(new, prepared)
    readings = [Reading(document, (), ()) for document in known.chosen(chosen)]
    near, copied = pairs(readings, prepared, engine)
    return (
        [each for each in near if each[0] in new or each[1] in new],
        [each for each in copied if each[0] in new or each[1] in new],
    )


def _meeting(new: frozenset[str], prepared: Mapping[str, Prepared]) -> set[str]:
    """Documents that share enough keys, or runs of words, with a new one."""
    names = list(prepared)
    wordings = {prepared[name].wording for name in new}
    met = {name for name in names if prepared[name].wording in wordings}
    keys = {name: one.marks.keys for name, one in prepared.items()}
    runs = {name: one.shingles for name, one in prepared.items()}
    for columns, least in ((keys, STORY_SHARED_KEYS), (runs, COPY_MIN_RUNS)):
        owners = np.repeat(np.arange(len(names)), [len(one) // WIDTH for one in columns.values()])
        shared = among(unpacked(*columns.values()), unpacked(*(columns[name] for name in new)))
        counts = np.bincount(owners[shared], minlength=len(names))
        met.update(names[at] for at in np.flatnonzero(counts >= least))
    return met


def _judged_anew(called: Called, before: Kept, judged: tuple[Judgement, ...]) -> frozenset[str]:
    """Documents named by judgements that were made or taken back since; of voices see ``_voiced_anew``."""
    return frozenset().union(*(called.documents(end) for end in _ends(before, judged)))


class _Heard:
    """The voices of all documents, and which may be one: those of one speaker, and those that a judgement names."""

    def __init__(self, prepared: Mapping[str, Prepared], judged: Iterable[Judgement]) -> None:
        self._of = {name: one.voices for name, one in prepared.items()}
        self._rows: dict[str, list[VoiceRow]] = defaultdict(list)
        for row in {row for rows in self._of.values() for row in rows}:
            self._rows[row[0]].append(row)
            self._rows[row[1]].append(row)
        self._bonds = _beside((one.left, one.right) for one in judged if one.kind == "same source" and one.right)

    def names(self, documents: Iterable[str]) -> set[str]:
        """The voices, and the ids of their speakers, in these documents."""
        return {name for document in documents for row in self._of[document] for name in row[:2]}

    def around(self, names: Iterable[str]) -> frozenset[VoiceRow]:
        """The voices of these names, and all that may be one with them."""
        rows = self._rows
        found = _reached(names, lambda name: {*self._bonds[name], *(each for row in rows[name] for each in row[:2])})
        return frozenset(row for name in found for row in rows[name])

    def holding(self, voices: Collection[str]) -> set[str]:
        """The documents with one of these voices."""
        return {name for name, rows in self._of.items() if any(voice in voices for voice, _, _ in rows)}


def _voiced_anew(
    new: Iterable[str], before: Kept, heard: _Heard, judged: tuple[Judgement, ...], engine: Engine
) -> set[str]:
    """Documents with a voice that now stands for another person, or is known now and was not."""
    rows = heard.around(heard.names(new) | _ends(before, judged))
    now: Persons = persons(rows, judged, engine)
    return heard.holding({voice for voice, person in now.items() if before.persons.get(voice) != person})


def _ends(before: Kept, judged: Iterable[Judgement]) -> set[str]:
    """What is named by judgements that were made or taken back since."""
    now = {each.id: (each.left, each.right) for each in judged}
    ends = (end for name in now.keys() ^ before.heeded.keys() for end in now.get(name) or before.heeded[name])
    return {end for end in ends if end is not None}


def judged_pairs(called: Called, judged: tuple[Judgement, ...]) -> list[tuple[str, str]]:
    """Documents that a judgement "same claim" or "copy" ties together."""
    return [
        (one, other)
        for each in judged
        if each.kind in ("same claim", "copy") and each.right is not None
        for one in called.documents(each.left)
        for other in called.documents(each.right)
    ]


def _copies(known: Known) -> list[tuple[str, str]]:
    return known.con.execute('SELECT "left", "right" FROM copies').fetchall()


def _closure(start: Iterable[str], edges: Iterable[tuple[str, str]]) -> frozenset[str]:
    """All that can be reached from ``start``. An edge may lead to a name that is no document, such as a story's."""
    return _reached(start, _beside(edges).__getitem__)


def _beside(edges: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for one, other in edges:
        found[one].append(other)
        found[other].append(one)
    return found


def _reached(start: Iterable[str], beside: Callable[[str], Iterable[str]]) -> frozenset[str]:
    found, ahead = set(start), list(start)
    while ahead:
        for each in beside(ahead.pop()):
            if each not in found:
                found.add(each)
                ahead.append(each)
    return frozenset(found)
