"""source and sources, as they are typed and as they answer."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize("width", ["80", "120"])
def test_a_source_goes_from_its_names_to_its_claims_within_the_width(
    run: Run, story: str, monkeypatch: pytest.MonkeyPatch, width: str
) -> None:
    run("add", story)
    run("decide", "grade", "Ada Bruun", "b", "--because", "she was there", "--by", "ben")
    monkeypatch.setenv("COLUMNS", width)
    lines = run("source", "ada bruun").out.splitlines()
    assert max(map(len, lines)) <= int(width)
    told = " ".join(" ".join(lines).split())
    parts = (
        "Ada Bruun person, source ", "Names", "Ada Bruun (Mayor): 2 articles, as the articles print it",
        "1 claims of several voices where it is surely the first", "0 claims where it only passes others on",
        "Admiralty: source B (usually reliable), given by ben", "Because she was there.",
        "Its record alone would suggest F (reliability cannot be judged)", "0 stood:",
        "Claims in its own word (1)", "●✕ supports, first", "31 May 2024: Olav Lunde said so too in Outlet c",
        "1 Jun 2024: Merchant Piet Noor denied it in Outlet d",
    )  # fmt: skip
    places = [told.find(part) for part in parts]
    assert -1 not in places, parts[places.index(-1)]
    assert places == sorted(places)


def test_the_list_and_the_page_in_json(run: Run, story: str) -> None:
    run("add", story)
    rows = json.loads(run("sources", "--json").out)["sources"]
    ada = next(row for row in rows if row["name"] == "Ada Bruun")
    page = json.loads(run("source", ada["id"][:8], "--json").out)
    assert (page["id"], page["record"]["first"]) == (ada["id"], ada["first"]) == (ada["id"], 1)
    assert page["admiralty"]["source"] == ada["admiralty"]["source"]
    assert page["hints"] == []
    part = page["claims"][0]
    assert (part["part"], part["stance"], part["outcome"]) == ("first", "supports", "disputed")
    assert [line["document"] for line in part["own"]] == ["a", "b"]
    table = run("sources", "--top", "1")
    assert "First" in table.out and "6 more; --top 0 shows all." in table.err


def test_a_wrong_name_is_one_sentence(run: Run, story: str) -> None:
    run("add", story)
    ended = run("source", "Ada Brun")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.strip().splitlines()[-1] == "reportedly: There is no source 'Ada Brun'; near it are Ada Bruun."
