"""Picking by hand: another claim to merge one with, the likest first, and lines to split off."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from reportedly.briefing.questions import Quote
from reportedly.briefing.quoting import quote
from reportedly.briefing.voices import SIDE_ORDER, carriers, number_articles
from reportedly.errors import UsageError
from reportedly.ledger import Decision, Known, Ledger, likeness, listing
from reportedly.ledger.listing import Listed
from reportedly.settings import PICK_QUOTES, PICK_SHOWN
from reportedly.types import Assertion, Claim
from reportedly.weighing.meanings import likenesses


@dataclass(frozen=True, slots=True)
class Side:
    """One of two claims beside each other, with some of its words; ``left``: how many lines are not shown."""

    row: Listed
    quotes: tuple[Quote, ...]
    left: int


@dataclass(frozen=True, slots=True)
class Alike:
    """Another claim; ``likeness`` in [0, 1] of the two wordings, None where one of them has no meaning vector."""

    row: Listed
    likeness: float | None


@dataclass(frozen=True, slots=True)
class Picked:
    """A claim to be merged: others that may say the same, and the one that was chosen."""

    side: Side
    text: str
    alike: tuple[Alike, ...]
    total: int
    other: Side | None
    other_likeness: float | None = None


@dataclass(frozen=True, slots=True)
class Parted:
    """A claim to be split: every line of it by voice (root id, name, quotes), and those that were chosen."""

    side: Side
    voices: tuple[tuple[str, str, tuple[Quote, ...]], ...]
    chosen: tuple[str, ...]


class Picking:
    """What is picked from, on one ledger. ``find`` gives a claim by its id, or what became of it; it raises UsageError
    where there is none."""

    def __init__(self, ledger: Ledger, find: Callable[[str], Claim]) -> None:
        self._ledger, self._find = ledger, find

    def merge(self, claim: str, text: str = "", other: str = "") -> Picked:
        """Claims to merge one with: those with all the words of ``text``, else those with words of its own. ``other``:
        the one chosen, by id or address."""
        found = self._find(claim)
        chosen = self._find(id_in(other)) if other else None
        if chosen is not None and chosen.id == found.id:
            raise UsageError("The two are one and the same claim.")
        with self._ledger.known() as known:
            pool = likeness.sharing_words(known.con, found.id, found.wording, text)
            near = _near(known, found.id, [*pool, *([chosen.id] if chosen else [])])
            ordered = sorted(pool, key=lambda name: -(near.get(name) or -1.0))[:PICK_SHOWN]
            alike = tuple(Alike(row, near.get(row.claim)) for row in listing.named(known.con, ordered))
            other_side = None if chosen is None else _side(known, chosen)
            likeness_of_other = None if chosen is None else near.get(chosen.id)
            return Picked(_side(known, found), text, alike, len(pool), other_side, likeness_of_other)

    def parting(self, claim: str, lines: Sequence[str], *, together: bool, because: str = "") -> tuple[Decision, ...]:
        """What splitting these lines off a claim writes. Raises UsageError where they are none of its own, or all."""
        found = self._find(claim)
        own = {a.statement: a for a in found.assertions}
        chosen = [line for line in dict.fromkeys(lines) if line in own]
        if not chosen:
            raise UsageError("No line of this claim was chosen.")
        staying = [a for name, a in own.items() if name not in chosen]
        if not staying:
            raise UsageError("Something must stay: all lines of the claim were chosen.")
        likest = max(staying, key=lambda a: (a.similarity, a.statement))
        return split_decisions(likest.statement, chosen, together=together, because=because)

    def split(self, claim: str, lines: Sequence[str] = ()) -> Parted:
        """The lines of a claim. ``lines``: statements that were chosen; those that are none of its own are left out."""
        found = self._find(claim)
        with self._ledger.known() as known:
            articles = number_articles(known.chosen(carriers(found)))
            voices = tuple(
                (root.id, root.name, tuple(quote(a, articles[a.document]) for a in _lines(found, root.id)))
                for root in found.roots
            )
            own = {a.statement for a in found.assertions}
            return Parted(_side(known, found), voices, tuple(line for line in lines if line in own))


def split_decisions(staying: str, lines: Sequence[str], *, together: bool, because: str = "") -> tuple[Decision, ...]:
    """What splitting lines off writes: that each says something else than one that stays and, ``together``, that all
    of them say the same. A claim's own id would not do: it calls the line that words it, which may be one of these."""
    apart = [Decision("same claim", line, staying, "negative", because) for line in lines]
    joined = [Decision("same claim", lines[0], line, "positive", because) for line in lines[1:] if together]
    return (*apart, *joined)


def id_in(text: str) -> str:
    """The id of a claim in its address, or the text itself."""
    return text.strip().partition("?")[0].partition("#")[0].rstrip("/").rpartition("/")[2]


def picked_json(picked: Picked) -> dict[str, Any]:
    return {
        "claim": _side_json(picked.side),
        "text": picked.text,
        "total": picked.total,
        "alike": [{**_row_json(each.row), "likeness": each.likeness} for each in picked.alike],
        "with": None if picked.other is None else {**_side_json(picked.other), "likeness": picked.other_likeness},
    }


def parted_json(parted: Parted) -> dict[str, Any]:
    return {
        "claim": _row_json(parted.side.row),
        "voices": [
            {"id": n, "name": name, "lines": list(map(_line_json, quotes))} for n, name, quotes in parted.voices
        ],
        "chosen": list(parted.chosen),
    }


def _side(known: Known, claim: Claim) -> Side:
    """The nearest line of as many voices as there is room for, known ones first. Raises UsageError where the claim has
    no row any more."""
    articles = number_articles(known.chosen(carriers(claim)))
    roots = sorted(claim.roots, key=lambda root: (not root.known, SIDE_ORDER[root.stance]))
    firsts = [lines[0] for root in roots if (lines := _lines(claim, root.id))]
    shown = firsts[:PICK_QUOTES]
    quotes = tuple(quote(a, articles[a.document]) for a in shown)
    row = next(iter(listing.named(known.con, [claim.id])), None)
    if row is None:  # a weighing came in between
        raise UsageError("The claims were weighed again just now; open this page once more.")
    return Side(row, quotes, len(claim.assertions) - len(shown))


def _lines(claim: Claim, root: str) -> list[Assertion]:
    """The lines of one voice, the likest to the claim's words first."""
    own = [a for a in claim.assertions if a.root == root]
    return sorted(own, key=lambda a: (-a.similarity, a.document, a.statement))


def _near(known: Known, claim: str, others: Sequence[str]) -> dict[str, float]:
    """The cosine of each with the claim, no less than 0."""
    vectors = likeness.meanings(known.con, [claim, *others])
    own = vectors.pop(claim, None)
    return {} if own is None else dict(zip(vectors, likenesses(own, list(vectors.values())), strict=True))


def _row_json(row: Listed) -> dict[str, Any]:
    return {
        "id": row.claim,
        "wording": row.wording,
        "standing": row.standing,
        "independent": {"supporting": row.supporting, "denying": row.denying, "unknown": row.unknown},
        "documents": row.documents,
    }


def _side_json(side: Side) -> dict[str, Any]:
    return {**_row_json(side.row), "lines": list(map(_line_json, side.quotes)), "left": side.left}


def _line_json(line: Quote) -> dict[str, Any]:
    return {
        "statement": line.statement,
        "document": line.document,
        "article": line.article,
        "voice": line.voice,
        "stance": line.stance,
        "asserted_at": line.asserted_at,
        "exact": line.exact[line.mark[0] : line.mark[1]],
    }
