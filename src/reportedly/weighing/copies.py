"""Copy rows to Copy records, with what shows it."""

from __future__ import annotations

import re

from reportedly.engines.base import Engine
from reportedly.types import Copy, Document
from reportedly.weighing.corpus import CREDIT_HEAD, CREDIT_TAIL, Corpus, agency_credit


def copies(told: Corpus, engine: Engine) -> tuple[Copy, ...]:
    """The copies, by the ids of their documents."""
    rows = engine.rows(
        "SELECT earlier, later, containment, identical, judged FROM copy_pairs "
        "ORDER BY earlier NULLS LAST, later NULLS LAST"
    )
    made = (
        Copy(told.documents[a].id, told.documents[b].id, containment / 1000, _evidence(told, a, b, identical, judged))
        for a, b, containment, identical, judged in rows
    )
    return tuple(sorted(made, key=lambda copy: (copy.left, copy.right)))


def _evidence(told: Corpus, earlier: int, later: int, identical: int, judged: int) -> str:
    if identical:
        return "identical text"
    source, repeat = told.documents[earlier], told.documents[later]
    credit = agency_credit(repeat) or agency_credit(source) or _credits(repeat, source) or _credits(source, repeat)
    if credit:
        return f"agency line {credit}"
    return "judgement" if judged else "shared wording"


def _credits(document: Document, other: Document) -> str | None:
    """The credit by which a document names the other's outlet at its head or foot: its name or initials."""
    if not other.outlet:
        return None
    initials = "".join(word[0] for word in re.findall(r"\w+", other.outlet) if word[0].isupper())
    ends = document.text[:CREDIT_HEAD] + "\n" + document.text[-CREDIT_TAIL:]
    marks = [f"({initials})"] if len(initials) > 1 else []
    return next((mark for mark in [*marks, other.outlet] if mark in ends), None)
