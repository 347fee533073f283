"""The measures of a run over all incidents, on cases that can be counted by hand."""

from __future__ import annotations

import pytest

from evaluation import incidents


def claim(name: str, documents: str, **figures: int) -> incidents.Told:
    return {
        "id": name,
        "assertions": [{"document": d} for d in documents],
        "figures": [{"about": about, "low": low, "high": low} for about, low in figures.items()],
    }


def article(name: str, incident: str, text: str = "told") -> incidents.Told:
    return {"id": name, "incident": incident, "text": text}


def test_an_incident_is_asked_of_the_claim_that_agrees_best_with_its_articles() -> None:
    wide, exact = claim("wide", "abcd", killed=9), claim("exact", "ab", killed=2)
    best = incidents.best_claims([wide, exact], {"one": {"a", "b"}, "two": {"z"}})
    assert {incident: told["id"] for incident, told in best.items()} == {"one": "exact"}


def test_figures_are_right_only_where_they_equal_the_record() -> None:
    told = {"claims": [claim("1", "ab", killed=2, injured=1), claim("2", "c", killed=1)]}
    articles = [article("a", "one"), article("b", "one"), article("c", "two"), article("d", "three", "")]
    gold = [{"incident": i, "killed": k, "injured": j} for i, k, j in (("one", 2, 3), ("two", 1, 0), ("three", 0, 0))]
    found = incidents.table(told, articles, gold)
    assert found["incidents"] == 2
    assert found["killed"] == 1
    assert found["injured"] == 0
    assert found["killed, always 1"] == found["injured, always 0"] == 0.5


def test_an_article_without_text_is_a_cluster_of_its_own() -> None:
    articles = [article("a", "one"), article("b", "one"), article("c", "one", "")]
    found = incidents.table({"claims": [claim("1", "ab")]}, articles, [])
    assert found["B-cubed precision"] == 1
    assert found["B-cubed recall"] == pytest.approx((2 / 3 + 2 / 3 + 1 / 3) / 3)


def test_a_claim_without_the_figure_answers_nothing() -> None:
    assert incidents.figure(claim("1", "a", killed=0), "injured") is None
    assert incidents.figure(claim("1", "a", killed=0), "killed") == 0
    assert incidents.figure(None, "killed") is None
