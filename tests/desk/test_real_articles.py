"""The domain's laws on real articles, which lie beside the project: what holds on invented ones must hold on these."""

from __future__ import annotations

import random
import shutil
import warnings
from pathlib import Path

import pytest

from evaluation.shared import FOLDER
from reportedly.ledger import Ledger, moments
from reportedly.types import Reading
from reportedly.weighing import Prepared, prepare
from tests.desk import real
from tests.weighing.making import Said, article, person

CURATOR = person("Priya Raman", "curator")
UNRELATED = article(
    "unrelated",
    [Said(CURATOR, "the weaving mill at Oldmarsh reopens as a museum of tapestry."), "Entry costs nine guilders."],
    "Arts Daily",
)
KINDS = ("same claim", "claim id", "not same claim", "same source", "copy", "no copy", "stance")
FIRST = 52  # articles that are weighed at once before others come


@pytest.fixture(scope="session")
def articles() -> list[Reading]:
    if not (FOLDER / "data" / "fnc").is_dir():
        reason = f"NOT TESTED: there are no articles at {FOLDER / 'data' / 'fnc'}"
        warnings.warn(reason, stacklevel=1)  # a quiet run shows warnings, but no reasons of skips
        pytest.skip(reason)
    return list(real.sample())


@pytest.fixture(scope="session")
def prepared(articles: list[Reading]) -> dict[str, Prepared]:
    return {reading.document.id: prepare(reading) for reading in articles}


@pytest.fixture(scope="session")
def weighed_once(articles: list[Reading], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("real") / "case.db"
    real.grow(path, *articles[:FIRST])
    return path


@pytest.fixture
def path(weighed_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(weighed_once, tmp_path / "case.db"))


def test_there_is_something_to_join(articles: list[Reading], prepared: dict[str, Prepared]) -> None:
    found = real.weighed(articles, prepared)
    several = [claim for claim in found.claims if len({a.document for a in claim.assertions}) > 1]
    assert len(several) > 20 and found.copies
    assert 5 < len(set(found.stories.values())) < len(articles) / 2


def test_neither_order_nor_repetition_matters(articles: list[Reading], prepared: dict[str, Prepared]) -> None:
    mixed = [*articles, *articles[::7]]
    random.Random(1).shuffle(mixed)
    assert real.weighed(mixed, prepared) == real.weighed(articles, {})


def test_a_verbatim_copy_adds_no_independent_root(path: Path, articles: list[Reading]) -> None:
    before = real.roots(real.kept(path)[0])
    copied = random.Random(0).sample(articles[:FIRST], 4)
    real.grow(path, *(real.reprint(each, f"reprint {n}") for n, each in enumerate(copied)))
    claims, copies, *_ = real.kept(path)
    after = real.roots(claims)
    assert after.keys() == before.keys()
    for wording, now in after.items():
        then = before[wording]
        assert (now.supporting, now.denying) == (then.supporting, then.denying)
        assert now.unknown <= then.unknown  # unnamed voices of one description may become one by it
    assert len([copy for copy in copies if copy.evidence == "identical text"]) >= len(copied)


def test_an_unrelated_article_changes_no_claim(path: Path) -> None:
    before = real.kept(path)[0]
    real.grow(path, UNRELATED)
    assert set(before) < set(real.kept(path)[0])


def test_two_halves_are_the_whole_and_adding_twice_changes_nothing(path: Path, articles: list[Reading]) -> None:
    real.grow(path, *articles[FIRST : FIRST + 5])
    real.grow(path, *articles[FIRST + 5 :])
    whole = real.kept(path)
    real.grow(path, *articles[:5], *articles[-5:])
    assert real.kept(path) == whole == real.anew(path)
    with real.desk(path) as desk:
        assert desk.claims(moments.now()) == desk.claims()


def test_a_ledger_that_grew_is_as_weighed_anew(path: Path, articles: list[Reading]) -> None:
    rng = random.Random(1)
    more = articles[FIRST:]
    rng.shuffle(more)
    standing: list[str] = []
    for step, kind in enumerate(rng.sample(KINDS, len(KINDS))):
        real.add(path, *[more.pop() for _ in range(rng.randint(0, 2))])
        with Ledger(path) as ledger:
            if len(standing) > 1:
                ledger.retract(standing.pop(rng.randrange(len(standing))), "ada")
            standing.append(ledger.decide(real.decision(kind, ledger, rng), "ada").id)
        real.grow(path)
        assert step % 2 or real.kept(path) == real.anew(path)  # a fault once made stays until the next look


def test_taking_all_back_in_any_order_restores_what_was(path: Path) -> None:
    before, rng, judged = real.kept(path), random.Random(5), []
    for kind in ("copy", "same source", "claim id", "no copy"):
        with Ledger(path) as ledger:
            judged.append(ledger.decide(real.decision(kind, ledger, rng), "ada").id)
    real.grow(path)
    assert real.kept(path) != before
    rng.shuffle(judged)
    for judgement in judged:
        with Ledger(path) as ledger:
            ledger.retract(judgement, "ada")
        real.grow(path)
    assert real.kept(path) == before
