"""What is compared: each statement with its own terms, whatever else the tables leave out."""

from __future__ import annotations

from reportedly.engines.duck import DuckEngine
from reportedly.weighing import weigh
from reportedly.weighing.comparing import Compared
from reportedly.weighing.corpus import corpus
from tests.weighing.test_laws import POOL


def scored(compared: Compared, engine: DuckEngine) -> set[tuple[int, ...]]:
    compared.score(compared.near())
    return {tuple(map(int, row)) for row in engine.rows("SELECT one, other, score FROM statement_scores")}


def test_without_one_document_the_pairs_of_the_others_score_the_same() -> None:
    with DuckEngine(threads=1) as engine:
        weigh(POOL, (), engine)
        told = corpus(POOL)
        whole = scored(Compared(told, engine), engine)
        first = told.places[min(one for one, _, _ in whole)]
        engine.create("copy_families", f"SELECT * FROM copy_families WHERE document <> {first}")
        found = scored(Compared(told, engine), engine)
    assert found == {row for row in whole if first not in (told.places[row[0]], told.places[row[1]])}
    assert set() != found != whole
