"""What one document says of where its words are from: the row step behind ``directions``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.sources.credits import agency_credits, credit_lines
from reportedly.sources.outlets import outlet_key
from reportedly.sources.registry import outlet_of
from reportedly.sources.stated import stated_credits
from reportedly.types import Document
from reportedly.weighing.voices import Line


@dataclass(frozen=True, slots=True)
class Paper:
    """``outlet``: its key, empty where unknown; ``marks``: as others may credit it, by its initials in brackets or its
    names; ``agency``: it is one's own page. ``credited``: keys of the outlets that it credits, each with the words
    that show it. ``line``: its first agency line."""

    outlet: str
    marks: tuple[str, ...]
    agency: bool
    credited: dict[str, str]
    line: str | None


def paper(document: Document, told: Iterable[Line]) -> Paper:
    """``told``: the document's lines. Outlets that speak in it, or pass on what others say, but for its own voice, are
    credited like those that its text and its own data credit."""
    text, outlet = document.text, document.outlet or ""
    known = outlet_of(outlet)
    named = {hop.name for line in told for hop in line.hops[1:] if hop.kind == "outlet" and hop.name}
    credited = {outlet_key(name): f"credits {name}" for name in sorted(named)}
    for credit in agency_credits(text):
        words = text[slice(*credit.span)]
        said = f"credits {credit.agency}" if credit.how == "attributed" else f"agency line {words}"
        credited.setdefault(outlet_key(credit.agency), said)
    for stated in stated_credits(document):
        said = f"agency line {stated.name}" if stated.agency else f"credits {stated.name}"
        credited.setdefault(stated.key, said)
    names = (outlet, known.name) if known else (outlet,)
    return Paper(outlet_key(outlet), _marks(names), bool(known and known.agency), credited, agency_credit(document))


def agency_credit(document: Document) -> str | None:
    """The first credit line or dateline that names an agency, at the head or the foot of the text; else the agency
    that the document's own data credit."""
    first = next(iter(credit_lines(document.text)), None)
    if first:
        return document.text[slice(*first.span)]
    return next((outlet.name for outlet in stated_credits(document) if outlet.agency), None)


def _marks(names: tuple[str, ...]) -> tuple[str, ...]:
    initials = ["".join(word[0] for word in re.findall(r"\w+", name) if word[0].isupper()) for name in names]
    return tuple(
        dict.fromkeys(
            [*(f"({letters})" for letters in initials if len(letters) > 1), *(name for name in names if len(name) > 1)]
        )
    )
