"""Copy rows to Copy records, with what shows it."""

from __future__ import annotations

from reportedly.engines.base import Engine
from reportedly.types import Copy
from reportedly.weighing.corpus import Corpus, agency_credit


def copies(told: Corpus, engine: Engine) -> tuple[Copy, ...]:
    """The copies, in the order of their documents."""
    rows = engine.rows(
        "SELECT earlier, later, containment, identical, judged FROM copy_pairs "
        "ORDER BY earlier NULLS LAST, later NULLS LAST"
    )
    return tuple(
        Copy(told.documents[a].id, told.documents[b].id, containment / 1000, _evidence(told, a, b, identical, judged))
        for a, b, containment, identical, judged in rows
    )


def _evidence(told: Corpus, earlier: int, later: int, identical: int, judged: int) -> str:
    if identical:
        return "identical text"
    credit = agency_credit(told.documents[later]) or agency_credit(told.documents[earlier])
    if credit:
        return f"agency line {credit}"
    return "judgement" if judged else "shared wording"
