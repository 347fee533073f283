"""Which of two copies is the original: the row step behind ``copy_directions``.

A text that credits the other's outlet, at its ends or for what it says, repeats it, whenever it was captured.
Where neither or both do, an agency's own page is the original of what others print; else the earlier is. A credit
for an agency that is neither's outlet says that both repeat it: it is shown as evidence, and time decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.engines.base import Column, Engine
from reportedly.settings import CREDIT_LAST_CHARS
from reportedly.sources.credits import agency_credits
from reportedly.sources.outlets import outlet_key
from reportedly.sources.registry import outlet_of
from reportedly.sources.stated import stated_credits
from reportedly.types import Document
from reportedly.weighing.corpus import Corpus, agency_credit


@dataclass(frozen=True, slots=True)
class _Paper:
    """What one document says of where its words are from. ``credited``: keys of the outlets that it credits,
    each with the words that show it. ``line``: its first agency line."""

    outlet: str  # its key; empty where unknown
    marks: tuple[str, ...]  # as others may credit it: its initials in brackets, its names
    agency: bool
    credited: dict[str, str]
    ends: str
    line: str | None


def directions(told: Corpus, engine: Engine) -> dict[str, Column]:
    """``copy_directions``: one row a pair of ``copy_pairs``, as original and repeated; ``credits`` where the second
    credits the first's outlet; ``sign``: the words that show whose text it is, NULL where none do."""
    pairs = engine.rows("SELECT earlier, later FROM copy_pairs ORDER BY earlier NULLS LAST, later NULLS LAST")
    spoken = _spoken(told, {at for pair in pairs for at in pair})
    papers = {at: _paper(told.documents[at], named) for at, named in spoken.items()}
    rows = [_directed(papers, int(earlier), int(later)) for earlier, later in pairs]
    return {
        "original": Column("integer", [row[0] for row in rows]),
        "repeated": Column("integer", [row[1] for row in rows]),
        "credits": Column("flag", [row[2] for row in rows]),
        "sign": Column("text", [row[3] for row in rows]),
    }


def originals(engine: Engine) -> dict[int, int]:
    """Of each document that repeats others the one it is a copy of: one that it credits, else the earliest."""
    rows = engine.rows(
        "SELECT repeated, original FROM copy_directions "
        "ORDER BY CASE WHEN credits THEN 1 ELSE 0 END NULLS LAST, original DESC NULLS LAST"
    )
    return {int(repeated): int(original) for repeated, original in rows}


def _directed(papers: dict[int, _Paper], earlier: int, later: int) -> tuple[int, int, bool, str | None]:
    one, other = papers[earlier], papers[later]
    forth, back = _credit(other, one), _credit(one, other)
    line = one.line or other.line
    sign = forth or back or (f"agency line {line}" if line else None)
    turned = back is not None if (forth is None) != (back is None) else other.agency and not one.agency
    credits = (forth is None) != (back is None)
    return (later, earlier, credits, sign) if turned else (earlier, later, credits, sign)


def _credit(paper: _Paper, other: _Paper) -> str | None:
    """How a paper credits the other's outlet, if it does."""
    if not other.outlet or paper.outlet == other.outlet:
        return None
    if other.outlet in paper.credited:
        return paper.credited[other.outlet]
    found = next((mark for mark in other.marks if re.search(rf"(?<!\w){re.escape(mark)}(?!\w)", paper.ends)), None)
    return f"agency line {found}" if found else None


def _paper(document: Document, named: set[str]) -> _Paper:
    text, outlet = document.text, document.outlet or ""
    known = outlet_of(outlet)
    credited = {outlet_key(name): f"credits {name}" for name in sorted(named)}
    for credit in agency_credits(text):
        words = text[slice(*credit.span)]
        said = f"credits {credit.agency}" if credit.how == "attributed" else f"agency line {words}"
        credited.setdefault(outlet_key(credit.agency), said)
    for stated in stated_credits(document):
        said = f"agency line {stated.name}" if stated.agency else f"credits {stated.name}"
        credited.setdefault(stated.key, said)
    line = agency_credit(document)
    ends = f"{text[:CREDIT_LAST_CHARS]}\n{text[-CREDIT_LAST_CHARS:]}"
    names = (outlet, known.name) if known else (outlet,)
    return _Paper(outlet_key(outlet), _marks(names), bool(known and known.agency), credited, ends, line)


def _marks(names: tuple[str, ...]) -> tuple[str, ...]:
    initials = ["".join(word[0] for word in re.findall(r"\w+", name) if word[0].isupper()) for name in names]
    return tuple(
        dict.fromkeys(
            [*(f"({letters})" for letters in initials if len(letters) > 1), *(name for name in names if len(name) > 1)]
        )
    )


def _spoken(told: Corpus, wanted: set[int]) -> dict[int, set[str]]:
    """The outlets that speak in each of the documents, or pass on what others say, but for its own voice."""
    found: dict[int, set[str]] = {at: set() for at in sorted(wanted)}
    for line in told.lines:
        at = told.number[line.statement.document]
        if at in found:
            found[at].update(hop.name for hop in line.hops[1:] if hop.kind == "outlet" and hop.name)
    return found
