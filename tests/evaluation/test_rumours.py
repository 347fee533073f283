"""The measures of a run over all rumours, on cases that can be counted by hand."""

from __future__ import annotations

import pytest

from evaluation import rumours


def claim(name: str, *assertions: tuple[str, str], support: float = 0.0) -> rumours.Told:
    return {
        "id": name,
        "support": support,
        "assertions": [{"document": d, "attribution": "said", "stance": s} for d, s in assertions],
    }


def test_a_document_belongs_to_the_claim_that_most_documents_share() -> None:
    small, large = claim("small", ("a", "supports")), claim("large", ("a", "denies"), ("b", "supports"))
    assert {d: c["id"] for d, c in rumours.main_claims([small, large]).items()} == {"a": "large", "b": "large"}


@pytest.mark.parametrize(
    ("clusters", "precision", "recall"),
    [
        ({"a": "1", "b": "1", "c": "2"}, 1.0, 1.0),
        ({"a": "1", "b": "2", "c": "3"}, 1.0, 2 / 3),
        ({"a": "1", "b": "1", "c": "1"}, 5 / 9, 1.0),
    ],
)
def test_b_cubed_is_the_mean_over_items(clusters: dict[str, str], precision: float, recall: float) -> None:
    assert rumours.b_cubed(clusters, {"a": "x", "b": "x", "c": "y"}) == pytest.approx((precision, recall))


def test_every_stance_counts_alike_in_the_macro_mean() -> None:
    gold = {"a": "agree", "b": "agree", "c": "disagree", "d": "discuss"}
    found = rumours.stances({"a": "agree", "b": "discuss", "c": "disagree", "d": "discuss"}, gold)
    assert found["stance agree F1"] == pytest.approx(2 / 3)
    assert found["stance disagree F1"] == 1
    assert found["stance macro F1"] == pytest.approx((2 / 3 + 1 + 2 / 3) / 3)


def test_auc_is_the_chance_that_a_true_one_stands_higher() -> None:
    assert rumours.auc([(True, 2), (True, 1), (False, 1), (False, 0)]) == pytest.approx(3.5 / 4)
    assert rumours.auc([(True, 2)]) == 0.5


def test_support_is_taken_from_the_claim_that_holds_the_rumours_bodies() -> None:
    bodies = [{"id": i, "agree": 1, "disagree": 0, "discuss": 0, "sure": True} for i in "abc"]
    others = [{**b, "id": b["id"] * 2, "agree": 0, "disagree": 1} for b in bodies]
    told = {
        "claims": [
            claim("held", *[(b["id"], "supports") for b in bodies], support=0.9),
            claim("not", *[(b["id"], "denies") for b in others], support=0.1),
        ]
    }
    asked = [
        {"claim_id": "t", "truth": "true", "bodies": bodies},
        {"claim_id": "f", "truth": "false", "bodies": others},
    ]
    found = rumours.table(told, asked, boot=20)
    assert found["AUC support"] == found["B-cubed F1"] == found["stance agree F1"] == found["stance disagree F1"] == 1
    assert found["AUC number of bodies"] == 0.5
    assert found["rumours of known truth"] == 2


def test_a_body_speaks_for_itself_before_the_voices_in_it() -> None:
    held = claim("held", ("a", "supports"), ("a", "supports"), ("b", "supports"))
    held["assertions"].append({"document": "a", "attribution": None, "stance": "denies"})
    labels = [
        {"headline": "It is so", "body": "a", "stance": "disagree"},
        {"headline": "It is a hoax", "body": "b", "stance": "disagree"},
    ]
    asked = [
        {
            "claim_id": "r",
            "headlines": [
                {"headline": "It is so", "stance": "for"},
                {"headline": "It is a hoax!", "stance": "against"},
            ],
            "bodies": [{"id": "a", "sure": True}, {"id": "b", "sure": True}],
        }
    ]
    found = rumours.to_rumours({"claims": [held]}, asked, labels)
    assert found["to the rumour, stance disagree F1"] == 1
    assert found["to the rumour, stance agree F1"] == 1
