"""decide, undo, judgements, changes and why, as they are typed and as they answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportedly.cli import judging
from reportedly.desk import Desk
from tests.cli.conftest import Run
from tests.desk.speaking import FIRE


def test_decide_says_what_changed_and_undo_what_came_back(run: Run, story: str) -> None:
    run("add", story)
    decided = run("decide", "same", "source", "Ada Bruun", "Olav Lunde", "--because", "one office", "--by", "ada")
    assert decided.status == 0
    assert "decided: “Ada Bruun” is one voice with “Olav Lunde”" in decided.out
    assert "independent voices for it 2 -> 1." in decided.out
    listed = run("judgements")
    assert "ada: " in listed.out
    assert "(because: one office)" in listed.out
    taken = run("undo", "--by", "ada")
    assert "taken back: " in taken.out
    assert "independent voices for it 1 -> 2." in taken.out
    assert "[retracted " in run("judgements").out
    assert run("judgements", "--standing").out == "No judgement by a person stands in this ledger.\n"


def test_suppose_writes_nothing_and_counts_what_is_too_much_to_tell(
    run: Run, story: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("add", story)
    supposed = ("decide", "not", "same", "claim", "--suppose", "--by", "ada")
    with Desk(Path("case.db")) as desk:
        desk.weigh()
        claim = max(desk.claims(), key=lambda each: len(each.assertions))
        lines = [assertion.statement for assertion in claim.assertions][:2]
    whole, told = run(*supposed, *lines).out, json.loads(run(*supposed, *lines, "--json").out)
    assert told["total"] > 1
    assert all(" ".join(sentence.split()) in " ".join(whole.split()) for sentence in told["sentences"])
    monkeypatch.setattr(judging, "SHOWN_EFFECTS", 1)
    assert run(*supposed, *lines).out.endswith(" more claim would change.\n")
    assert run("judgements").out == "Nobody has judged yet.\n"


def test_decide_and_judgements_in_json(run: Run, story: str) -> None:
    run("add", story)
    told = json.loads(run("decide", "copy", "a", "c", "--by", "ada", "--json").out)
    assert (told["judgement"]["kind"], told["judgement"]["by"], told["against"]) == ("copy", "ada", [])
    assert {told["judgement"]["left_name"], told["judgement"]["right_name"]} == {"a", "c"}
    (listed,) = json.loads(run("judgements", "--json").out)["judgements"]
    assert listed == told["judgement"]
    undone = json.loads(run("undo", listed["id"][:8], "--later", "--json").out)
    assert undone["judgement"]["retracted"]
    assert undone["changes"] is None


def test_undo_takes_the_whole_of_the_latest_act_back_and_one_of_it_where_it_is_named(run: Run, story: str) -> None:
    run("add", story)
    run("weigh")
    acts = []
    with Desk(Path("case.db")) as desk:
        claim = max(desk.claims(), key=lambda each: len(each.assertions))
        lines = [assertion.statement for assertion in claim.assertions][:2]
        for _ in range(2):
            acts.append(desk.reviewing.act(desk.picking.parting(claim.id, lines, together=True), "ada"))
            named = run("undo", acts[-1][0].judgement.id, "--json")
            assert json.loads(named.out)["beside"] == []
            rest = run("undo")
            assert "With it one judgement more of the same act.\n" in rest.out
            assert run("judgements", "--standing").out == "No judgement by a person stands in this ledger.\n"
    assert [len(act) for act in acts] == [3, 3]


@pytest.mark.parametrize("width", ["80", "120"])
def test_why_goes_from_standing_to_quotes_within_the_width(
    run: Run, story: str, monkeypatch: pytest.MonkeyPatch, width: str
) -> None:
    run("add", story)
    run("decide", "grade", "Piet Noor", "e", "--because", "he owns it", "--by", "ada")
    claim = json.loads(run("claims", "--json", "--standing", "disputed").out)["claims"][0]["id"]
    monkeypatch.setenv("COLUMNS", width)
    lines = run("why", claim[:8]).out.splitlines()
    assert max(map(len, lines)) <= int(width)
    told = " ".join(" ".join(lines).split())
    parts = (
        f"claim {claim}", "Standing: ●✕ disputed", "By rule: 2 named voices for it, one named voice against it.",
        "Support: ", "together", "Admiralty: information 3 (possibly true), suggested by rule",
        "E (unreliable), given by ada because he owns it", "Corroboration over time", "30 May 2024, 08:00 UTC 1 ●",
        "1 Jun 2024, 09:00 UTC 2 ●● 1 ✕ 0 disputed", "Voices", "A supports: Ada Bruun (person)",
        "via Outlet a < Ada Bruun said", f"“{FIRE}”", "characters 26 to", "Judgements by people",
    )  # fmt: skip
    places = [told.find(part) for part in parts]
    assert -1 not in places, parts[places.index(-1)]
    assert places == sorted(places)
    amounts = [float(line.split()[0]) for line in lines if line.lstrip().startswith(("+", "-"))]
    assert sum(amounts[:-1]) == pytest.approx(amounts[-1], abs=0.0002)


def test_changes_most_important_first_with_quotes_on_request(run: Run, story: str) -> None:
    run("add", story)
    lines = run("changes", "--since", "2024-05-31").out.splitlines()
    assert "independently supported -> disputed" in lines[0]
    assert "new denial: Merchant Piet Noor" in lines[0]
    assert "new claim" in lines[1]
    full = run("changes", "--since", "2024-05-31", "--full", "--top", "1")
    assert f"d, Outlet d, 1 Jun 2024  “{FIRE}”" in full.out
    assert full.err == f"{len(lines) - 1} more; --top 0 shows all.\n"
    told = json.loads(run("changes", "--since", "2024-05-31", "--json").out)
    assert told["changes"][0]["evidence"][0]["evidence"]["exact"] == FIRE
    assert run("changes", "--since", "2024-06-02").out == "Nothing changed.\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["decide", "agree", "a", "b"], "'agree a b' is no ruling. Say it as one of: same claim A B"),
        (["decide", "copy", "a", "zz"], "There is no article 'zz'."),
        (["undo"], "There is no judgement by a person to take back."),
        (["undo", "zz"], "There is no judgement zz."),
        (["changes", "--since", "soon"], "'soon' is not a date or time"),
        (["decide", "copy", "a", "c", "--by", "rule:x"], "A person cannot sign as rule:x."),
    ],
)
def test_what_cannot_be_is_one_sentence(run: Run, story: str, arguments: list[str], sentence: str) -> None:
    run("add", story)
    ended = run(*arguments)
    assert (ended.status, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert sentence in ended.err
