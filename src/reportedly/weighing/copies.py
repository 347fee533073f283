"""Documents that repeat one another, as Copy records with what shows it."""

from __future__ import annotations

from reportedly.engines.base import Engine
from reportedly.types import Copy
from reportedly.weighing.corpus import Corpus
from reportedly.weighing.directions import directions
from reportedly.weighing.plan import MATCH_COPIES, run


def match_copies(told: Corpus, engine: Engine) -> None:
    """Make every relation of ``plan.MATCH_COPIES``, ``copy_scores`` and ``copy_directions``, from the tables of
    ``wordings`` and ``copy_judgements``."""
    run(engine, (*MATCH_COPIES, "copy_scores"))
    engine.load("copy_directions", directions(told, engine))


def copies(told: Corpus, engine: Engine) -> tuple[Copy, ...]:
    """The copies, by the ids of their documents. A score is the containment (Broder 1997) of the shorter text's
    runs of five words in the longer, all words counted; 1 for texts of the same words."""
    rows = engine.rows(
        "SELECT d.original, d.repeated, d.sign, s.shared, s.shorter, s.identical, s.judged FROM copy_scores s "
        "JOIN copy_directions d ON LEAST(d.original, d.repeated) = s.earlier "
        "AND GREATEST(d.original, d.repeated) = s.later "
        "ORDER BY d.original NULLS LAST, d.repeated NULLS LAST"
    )
    made = (
        Copy(
            told.documents[original].id,
            told.documents[repeated].id,
            1.0 if identical else round(shared / max(1, shorter), 4),
            _evidence(sign, identical, judged),
        )
        for original, repeated, sign, shared, shorter, identical, judged in rows
    )
    return tuple(sorted(made, key=lambda copy: (copy.left, copy.right)))


def _evidence(sign: str | None, identical: int, judged: int) -> str:
    if identical:
        return "identical text"
    return sign or ("judgement" if judged else "shared wording")
