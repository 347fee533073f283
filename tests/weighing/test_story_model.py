"""The pair scorer of stories: what keeps events apart that read alike, and what each feature adds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.engines.base import Column
from reportedly.engines.duck import DuckEngine
from reportedly.types import Amount, Place, Reading, Value
from reportedly.weighing.corpus import corpus
from reportedly.weighing.plan import MATCH_COPIES, STORY_PAIRS, run
from reportedly.weighing.story_model import expression, weights
from reportedly.weighing.tables import document_tables
from reportedly.weighing.weigh import put
from tests.weighing.making import again, article, weighed

TOWNS = [("Tarnsund", "Vestland"), ("Oldmarsh", "Suffolk")]
TOLD = [
    ("Police in {town} say {victim}, {age}, was shot dead outside a pharmacy on Tuesday evening.",
     "A suspect fled on a motorcycle, and officers searched for witnesses."),
    ("Outside a {town} pharmacy a gunman killed {victim}, {age}, before riding off on a motorcycle.",
     "Detectives asked witnesses of the shooting to come forward; no suspect is in custody."),
    ("{victim}, a father of two aged {age}, died of gunshot wounds in {town} after a robbery at a pharmacy.",
     "Police are looking for a man who rode off on a motorcycle before they arrived."),
]  # fmt: skip


def shooting(wording: int, victim: str, town: int, age: int, published: str | None) -> Reading:
    """A shooting like any other, in one of three wordings and one of two towns."""
    name, state = TOWNS[town]
    parts = [part.format(town=name, victim=victim, age=age) for part in TOLD[wording]]
    told = article(f"{wording} {victim} {town} {age}", parts, None, published)
    at, years = told.document.text.index(name), told.document.text.index(str(age))
    values: tuple[Value, ...] = (
        Place((at, at + len(name)), name, "city", name, "XX", state, 0.0, 0.0, 100 + town),
        Amount((years, years + 2), str(age), "age", "year", float(age), float(age), float(age), False),
    )
    return replace(told, values=values)


FIRST = shooting(0, "Marten Oskarsen", 0, 34, "2021-03-02")
SAME = shooting(1, "Marten Oskarsen", 0, 34, "2021-03-03")


def features(one: Reading, other: Reading) -> tuple[dict[str, int], int]:
    """The features of a pair, and the log-odds that SQL makes of them, in millionths."""
    with DuckEngine(threads=1) as engine:
        put(engine, document_tables(corpus([one, other])) | {"copy_judgements": no_judgements()})
        run(engine, MATCH_COPIES + STORY_PAIRS)
        columns = engine.arrays("SELECT * FROM story_features")
        ((odds,),) = engine.rows(f"SELECT {expression()} FROM story_features f")
    return {name: int(column[0]) for name, column in columns.items() if name not in ("earlier", "later")}, int(odds)


def no_judgements() -> dict[str, Column]:
    return {"earlier": Column("integer", []), "later": Column("integer", []), "positive": Column("flag", [])}


def odds(one: Reading, other: Reading) -> int:
    return features(one, other)[1]


def test_every_feature_has_a_weight_and_they_add_up_to_the_log_odds() -> None:
    told, amount = features(FIRST, SAME)
    assert told.keys() == weights().keys() - {"bias"}
    assert amount == 1000 * weights()["bias"] + sum(weights()[name] * value for name, value in told.items())
    assert amount > 0


def test_one_event_in_two_wordings_is_one_story_and_a_look_alike_is_another() -> None:
    other = shooting(2, "Hugh Pellam", 1, 51, "2021-09-20")
    stories = weighed([FIRST, SAME, other]).stories
    assert stories[FIRST.document.id] == stories[SAME.document.id] != stories[other.document.id]


@pytest.mark.parametrize(
    ("other", "apart"),
    [
        (shooting(1, "Marten Oskarsen", 0, 51, "2021-03-03"), {"ages_apart"}),
        (shooting(1, "Marten Oskarsen", 1, 34, "2021-03-03"), {"cities_apart", "states_apart"}),
        (shooting(1, "Marten Oskarsen", 0, 34, "2021-03-05"), {"days_between_2"}),
        (shooting(1, "Marten Oskarsen", 0, 34, "2021-03-20"), {"days_between_2", "days_between_7"}),
        (
            shooting(1, "Marten Oskarsen", 0, 34, "2022-03-20"),
            {"days_between_2", "days_between_7", "days_between_30", "days_between_180"},
        ),
    ],
    ids=["age", "town", "days", "weeks", "a year"],
)
def test_what_differs_is_told_and_takes_two_documents_apart(other: Reading, apart: set[str]) -> None:
    told, amount = features(FIRST, other)
    assert {name for name, value in told.items() if value and ("apart" in name or "between" in name)} == apart
    assert amount < odds(FIRST, SAME)


def test_dates_are_apart_only_where_both_are_known() -> None:
    told, _ = features(FIRST, shooting(1, "Marten Oskarsen", 0, 34, None))
    assert told["undated"] == 1000
    assert not any(told[name] for name in told if name.startswith("days_between"))


def test_a_full_name_that_both_give_joins() -> None:
    named, plain = features(FIRST, SAME), features(FIRST, shooting(1, "Hugh Pellam", 0, 34, "2021-03-03"))
    assert named[0]["full_shared"] > 0 == plain[0]["full_shared"]
    assert named[1] > plain[1]


def test_a_pair_scores_the_same_whatever_else_is_there() -> None:
    alone = set(weighed([FIRST, SAME]).near)
    assert alone
    crowd = [FIRST, SAME, shooting(0, "Hugh Pellam", 1, 51, "2021-09-20"), again(FIRST, "reprint", "2021-01-01")]
    assert alone <= set(weighed(crowd).near)
