"""Does support tell true rumours from false where the stance of no article was learnt from its own rumour?

All bodies are weighed in one run, as ``rumours`` does, but the stance of each comes from the model of a fold that met
no article on its rumour. The folds are those of ``stance``; the pair scorer of stories stays the package's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from evaluation.rumours import BODIES, RUMOURS, truth
from evaluation.shared import FOLDER, records
from evaluation.stance import FOLDS, folds
from reportedly.briefing.as_json import claim_json
from reportedly.desk.desk import Desk
from reportedly.desk.progress import Silent
from reportedly.desk.weighing import proposals, weigh_known
from reportedly.ledger import Ledger
from reportedly.weighing.corpus import Corpus
from reportedly.weighing.stance_model import Chances, StanceModel
from reportedly.weighing.taking_sides import Member, stances
from training.stance import fitted, used
from training.stance_examples import Example, gathered


def score(ledger: Path | None = None, boot: int = 1000) -> dict[str, float]:
    """The AUC of support with its interval. ``ledger``: holds the bodies already read, at their own ids."""
    with TemporaryDirectory(prefix="evaluation-") as folder:
        path = ledger or Path(folder) / "bodies.db"
        if ledger is None:
            with Desk(path, create=True) as desk:
                desk.add([str(FOLDER / BODIES)])
        examples, rumours = gathered(FOLDER / "data", path), list(records(RUMOURS))
        found = truth(weighed(path, models(examples), fold_of(examples, rumours)), rumours, boot)
    return {f"left out: {name}": value for name, value in found.items() if "AUC support" in name or "rumours" in name}


def weighed(ledger: Path, by_fold: Sequence[StanceModel], fold: Mapping[str, int]) -> list[dict[str, Any]]:
    """Claims, as in JSON, with stances by ``by_fold``; ``fold``: of each body, by its own id."""
    kept = Ledger(ledger)
    with kept.known() as known, apart(by_fold, fold):
        claims = weigh_known(known, proposals(known), Silent()).claims
        documents = tuple(known.documents())
    kept.close()
    return [claim_json(claim, documents) for claim in claims]


def models(examples: Sequence[Example]) -> list[StanceModel]:
    """For each fold the model that met none of its rumours."""
    fold, made = folds(examples), []
    for one in range(FOLDS):
        met = [e for e in examples if fold[e.rumour] != one]
        model = fitted(met)
        weights = {name: (float(row[0]), float(row[1])) for name, row in zip(used(met), model.weights, strict=True)}
        made.append(StanceModel((float(model.bias[0]), float(model.bias[1])), weights))
    return made


def fold_of(examples: Sequence[Example], rumours: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    """The fold of each body on a rumour, also of those that the model is not made with."""
    fold = folds(examples)
    return {body["id"]: fold.get(r["claim_id"], 0) for r in rumours for body in r["bodies"]}


@contextmanager
def apart(by_fold: Sequence[StanceModel], fold: Mapping[str, int]) -> Iterator[None]:
    """Weighing asks the model of each document's own fold; a document without one the first's."""

    def each(told: Corpus, members: Iterable[Member]) -> dict[tuple[int, int], Chances]:
        kept = list(members)
        found: dict[tuple[int, int], Chances] = {}
        for at, model in enumerate(by_fold):
            own = [m for m in kept if fold.get(told.documents[told.place(m.statement)].source_id, 0) == at]
            with patch.object(StanceModel, "load", lambda model=model: model):
                found |= stances(told, own)
        return found

    with patch.object(import_module("reportedly.weighing.weigh"), "stances", each):
        yield
