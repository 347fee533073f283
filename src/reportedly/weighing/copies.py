"""Documents to copies: the rows to find them from, and the rows found as Copy records."""

from __future__ import annotations

import numpy as np

from reportedly.engines.base import Column, Engine
from reportedly.types import Copy
from reportedly.weighing.corpus import Corpus
from reportedly.weighing.directions import directions
from reportedly.weighing.fingerprints import OWN, PAGE
from reportedly.weighing.plan import MATCH_COPIES, run
from reportedly.weighing.prepare import unpacked


def match_copies(told: Corpus, engine: Engine) -> None:
    """Make every relation of ``plan.MATCH_COPIES``, and ``copy_directions``; needs ``copy_judgements``."""
    for name, table in copy_tables(told).items():
        engine.load(name, table)
    run(engine, MATCH_COPIES)
    engine.load("copy_directions", directions(told, engine))


def copy_tables(told: Corpus) -> dict[str, dict[str, Column]]:
    """``wordings`` (one row a document: how many different runs of words it has, and its digest) and
    ``shingles`` (one row a run)."""
    kinds = [np.frombuffer(one.kinds, dtype=np.int8) for one in told.prepared]
    sizes = [len(one) for one in kinds]
    return {
        "wordings": {
            "document": Column("integer", range(len(kinds))),
            "everything": Column("integer", sizes),
            "runs": Column("integer", [int(np.count_nonzero(one != PAGE)) for one in kinds]),
            "own": Column("integer", [int(np.count_nonzero(one == OWN)) for one in kinds]),
            "wording": Column("text", [one.wording for one in told.prepared]),
        },
        "shingles": {
            "document": Column("integer", np.repeat(np.arange(len(kinds)), sizes)),
            "shingle": Column("integer", unpacked(*(one.shingles for one in told.prepared))),
            "kind": Column("integer", np.concatenate([np.empty(0, dtype=np.int8), *kinds])),
        },
    }


def copies(told: Corpus, engine: Engine) -> tuple[Copy, ...]:
    """The copies, in the order of their originals. A score is the containment (Broder 1997) of the shorter
    text's runs of five words in the longer, all words counted; 1 for texts of the same words."""
    rows = engine.rows(
        "SELECT d.original, d.repeated, d.sign, s.shared, s.shorter, s.identical, s.judged FROM copy_scores s "
        "JOIN copy_directions d ON LEAST(d.original, d.repeated) = s.earlier "
        "AND GREATEST(d.original, d.repeated) = s.later "
        "ORDER BY d.original NULLS LAST, d.repeated NULLS LAST"
    )
    return tuple(
        Copy(
            told.documents[original].id,
            told.documents[repeat].id,
            1.0 if identical else round(shared / max(1, shorter), 4),
            _evidence(sign, identical, judged),
        )
        for original, repeat, sign, shared, shorter, identical, judged in rows
    )


def _evidence(sign: str | None, identical: int, judged: int) -> str:
    if identical:
        return "identical text"
    return sign or ("judgement" if judged else "shared wording")
