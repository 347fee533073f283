"""The reference rule against invented articles; the scores say what they count."""

from __future__ import annotations

from typing import Any

import pytest

from evaluation import agencies


def article(*paragraphs: str, publisher: str = "nytimes.com") -> dict[str, Any]:
    return {"id": "tale", "publisher": publisher, "paragraphs": list(paragraphs)}


FILLER = tuple(f"Paragraph {n} of the ferry's tale." for n in range(12))


@pytest.mark.parametrize(
    ("paragraphs", "told"),
    [
        (("Ferry sinks", "TARNSUND (AP) — It sank.", *FILLER), {"Associated Press"}),
        (("Ferry sinks", "By Ann Lie and Ole Vik, Associated Press", *FILLER), {"Associated Press"}),
        (("Ferry sinks", "By Reuters", *FILLER), {"Reuters"}),
        ((*FILLER, "© 2018 AFP"), {"Agence France-Presse"}),
        ((*FILLER[:5], "By Reuters", *FILLER[5:]), set()),
        (("Photo by Reuters", *FILLER), set()),
        (("The mayor told Reuters that it sank.", *FILLER), set()),
    ],
)
def test_the_reference_is_a_credit_at_the_ends(paragraphs: tuple[str, ...], told: set[str]) -> None:
    assert agencies.reference(article(*paragraphs)) == told


def test_scores(monkeypatch: pytest.MonkeyPatch) -> None:
    claims = [{"headlines": [{"outlet": "nytimes.com"}, {"outlet": "weirgazette.example"}]}]
    rows = [
        article("Ferry sinks", "By Reuters", *FILLER),
        article("By Ann Lie", *FILLER, "— AFP", publisher="weirgazette.example"),
        article("TARNSUND (AP) —", *FILLER),
    ]
    monkeypatch.setattr(agencies, "records", lambda name: iter(rows if name == agencies.ARTICLES else claims))
    found = agencies.score()
    assert (found["articles"], found["credited"], found["right"]) == (3, 2, 1.0)
    assert found["credited beside it"] == 1  # AFP's dash is none of the reference's shapes
    assert found["publishers known"] == found["headlines known"] == 0.5
    assert agencies.score(limit=1)["articles"] == 1


def test_what_is_not_known_is_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [article(publisher="weirgazette.example"), article()]
    monkeypatch.setattr(agencies, "records", lambda name: iter(rows if name == agencies.ARTICLES else []))
    lines = list(agencies.unknown(0))
    assert lines[0] == "publishers: 2 names, 0.500 known; by how often 0.500"
    assert lines[1].split() == ["1", "weirgazette.example"]
