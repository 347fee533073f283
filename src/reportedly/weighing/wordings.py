"""Documents as the rows from which copies are found."""

from __future__ import annotations

import numpy as np

from reportedly.engines.base import Column
from reportedly.weighing.corpus import Corpus
from reportedly.weighing.fingerprints import OWN, PAGE
from reportedly.weighing.packing import unpacked


def wording_tables(told: Corpus) -> dict[str, dict[str, Column]]:
    """``wordings`` (one row a document: its digest, and how many different runs of words it has, of all, without
    the page's, and of the writer's own) and ``shingles`` (one row a run)."""
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
