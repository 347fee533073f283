"""Each command: what it writes where, its JSON, its exit status."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.desk.speaking import BURNED, FIRE, SpeakingReader


def test_read_json_is_one_line_a_document_in_the_promised_shape(run: Run, story: str) -> None:
    ended = run("read", story, "--json")
    assert ended.status == 0
    lines = [json.loads(line) for line in ended.out.splitlines()]
    assert [line["document"]["source_id"] for line in lines] == ["a", "b", "c", "d"]
    assert set(lines[0]["document"]) >= {
        "id", "source_id", "title", "outlet", "published", "language", "sha256", "length",
    }  # fmt: skip
    (attribution,) = lines[2]["attributions"]
    assert set(attribution) >= {
        "id", "source", "cue", "content", "within", "hop", "manner", "speaker", "stance", "expressed", "confidence",
    }  # fmt: skip
    assert attribution["source"] == [[0, 21]]
    assert attribution["cue"] == [[22, 26]]
    assert set(attribution["speaker"]) >= {"id", "name", "kind", "role", "organisation"}
    assert attribution["speaker"]["name"] == "Olav Lunde"


def test_read_for_people_shows_who_and_what(run: Run, story: str) -> None:
    ended = run("read", story)
    assert ended.status == 0
    assert "Fire chief Olav Lunde (= Olav Lunde)" in ended.out
    assert f"denied [denies]: {FIRE[:40]}" in ended.out
    assert "2024-05-30" in ended.out


def test_brief_writes_the_page_and_a_summary(run: Run, story: str, tmp_path: Path) -> None:
    ended = run("brief", story)
    assert ended.status == 0
    assert "4 articles" in ended.out
    assert "brief.html" in ended.out
    assert BURNED in (tmp_path / "brief.html").read_text(encoding="utf-8")


def test_brief_json_writes_no_page_unless_asked(run: Run, story: str, tmp_path: Path) -> None:
    told = json.loads(run("brief", story, "--json").out)
    assert told["documents"] == 4
    assert not (tmp_path / "brief.html").exists()
    assert json.loads(run("brief", story, "--json", "-o", "page.html").out) == told
    assert (tmp_path / "page.html").exists()


def test_brief_as_of_a_day(run: Run, story: str) -> None:
    told = json.loads(run("brief", story, "--json", "--as-of", "2024-05-31").out)
    assert (told["documents"], told["as_of"]) == (3, "2024-05-31")


def test_brief_of_a_ledger_alone(run: Run, story: str) -> None:
    run("add", story, "--ledger", "case.db")
    assert json.loads(run("brief", "--ledger", "case.db", "--json").out)["documents"] == 4


def test_brief_of_nothing_says_what_is_missing(run: Run) -> None:
    ended = run("brief")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err == "reportedly: There is nothing to brief on: give articles, or a ledger with --ledger.\n"


def test_brief_with_no_readable_input_is_one_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    ended = run("brief", "empty.txt")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err == "reportedly: Nothing could be read: empty.txt is empty.\n"
    assert not (tmp_path / "brief.html").exists()


def test_a_page_that_cannot_be_written_is_told_before_reading(run: Run, story: str) -> None:
    ended = run("brief", story, "-o", "nowhere/brief.html")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith("reportedly: The page cannot be written to nowhere/brief.html")


def test_add_weigh_claims_why(run: Run, story: str) -> None:
    assert run("add", story).out == "4 articles added to case.db, with 4 attributions.\n"
    assert run("add", story).out == "0 articles added to case.db, with 0 attributions; 4 were there already.\n"
    assert run("weigh").out.startswith("5 claims and ")
    table = run("claims").out
    assert BURNED in table
    told = json.loads(run("claims", "--json", "--standing", "disputed").out)
    (claim,) = told["claims"]
    assert claim["independent"] == {"supporting": 2, "denying": 1, "unknown": 0}
    why = run("why", claim["id"][:10])
    assert why.status == 0
    for words in ("Ada Bruun", "Olav Lunde", "Piet Noor", "denies: ", f"“{FIRE}”", "Outlet a < "):
        assert words in why.out
    full = json.loads(run("why", claim["id"], "--json").out)
    assert full.keys() - claim.keys() == {"as_of", "asked", "hints", "judgements"}
    for part in ("roots", "assertions"):  # fields are added, never changed
        assert all(short.items() <= long.items() for short, long in zip(claim[part], full[part], strict=True))
    assert {name: full[name] for name in claim.keys() - {"roots", "assertions"}} == {
        name: claim[name] for name in claim.keys() - {"roots", "assertions"}
    }


def test_claims_top_counts_the_rest(run: Run, story: str) -> None:
    run("add", story)
    ended = run("claims", "--top", "2")
    assert ended.err == "3 more; --top 0 shows all.\n"
    assert run("claims", "--top", "0").err == ""
    assert run("claims", "--as-of", "2024-05-01").out == "There are no claims.\n"


def test_the_ledger_may_be_named_in_the_environment(run: Run, story: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_LEDGER", "other.db")
    run("add", story)
    assert Path("other.db").exists()
    assert not Path("case.db").exists()
    assert run("problems").out == "Nothing was set aside.\n"


def test_set_aside_inputs_give_status_one_and_are_listed(run: Run, story: str, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    for command in (["read"], ["read", "--json"], ["add"], ["brief", "--json"]):
        ended = run(*command, story, "empty.txt")
        assert (command, ended.status) == (command, 1)
        assert "set aside: empty.txt is empty.\n" in ended.err
    assert run("brief", story, "empty.txt").status == 1
    assert run("problems").out == "set aside: empty.txt is empty.\n"
    assert json.loads(run("problems", "--json").out)["problems"][0]["reason"] == "empty"


def test_a_warning_alone_is_no_failure(run: Run, tmp_path: Path) -> None:
    (tmp_path / "latin.txt").write_bytes(
        "Die Fähre nach Lübeck fährt heute nicht, sagte Jürgen Möller.".encode("cp1252")
    )
    ended = run("add", "latin.txt")
    assert ended.status == 0
    assert ended.err.startswith("note: latin.txt is not UTF-8")


def test_standard_input_of_json_lines(run: Run, story: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / story).open(encoding="utf-8") as lines:
        monkeypatch.setattr("sys.stdin", lines)
        assert len(run("read", "-", "--json").out.splitlines()) == 4


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["read", "nowhere.txt"], "nowhere.txt does not exist"),
        (["add", "nowhere.txt"], "nowhere.txt does not exist"),
        (["claims"], "There is no ledger at case.db."),
        (["why", "3f9c"], "There is no ledger at case.db."),
        (["weigh", "--ledger", "story.jsonl"], "story.jsonl is not a ledger of Reportedly."),
        (["claims", "--as-of", "soon"], "'soon' is not a date or time"),
        (["brief", "story.jsonl", "--as-of", "2014-02-30"], "'2014-02-30' is not a date or time"),
        (["claims", "--standing", "sure"], "'sure' is no standing"),
    ],
)
def test_what_cannot_run_is_one_sentence_and_status_two(
    run: Run, story: str, arguments: list[str], sentence: str
) -> None:
    if {"--as-of", "--standing"} & set(arguments):
        run("add", story)
    ended = run(*arguments)
    assert (ended.status, ended.out) == (2, "")
    assert sentence in ended.err
    assert ended.err.count("\n") == 1


def test_a_fault_of_ours_is_one_sentence_and_debug_shows_it(
    run: Run, story: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("seven")

    monkeypatch.setattr(SpeakingReader, "read", fail)
    ended = run("read", story)
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert "a fault in Reportedly, not in your input (ZeroDivisionError: seven)" in ended.err
    assert "Traceback" in run("--debug", "read", story).err


@pytest.mark.parametrize(
    ("command", "kept"),
    [("read", "Nothing was changed."), ("add", "every article that was kept"), ("brief", "no brief was written")],
)
def test_stopping_says_what_is_kept(
    run: Run, story: str, monkeypatch: pytest.MonkeyPatch, command: str, kept: str
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(SpeakingReader, "read", stop)
    ended = run(command, story)
    assert ended.status == 130
    assert kept.lower() in ended.err.lower()
    assert ended.err.count("\n") == 1


def test_json_on_standard_output_and_nothing_else(run: Run, story: str) -> None:
    ended = run("brief", story, "--json")
    assert ended.out.count("\n") == 1
    assert ended.err == ""


def test_articles_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    record = {
        "id": "evil\x1b[2J",
        "title": "\x1b]0;gone\x07",
        "text": "Mayor \x1b[31mEve\x1b[0m said that [bold red]the quay\u202e of northern Lind burned\x9b0m down."
        + " The ferries to the islands wait outside the harbour until the smoke is gone." * 5,
    }
    (tmp_path / "evil.jsonl").write_text(json.dumps(record))
    (tmp_path / f"bell{chr(7)}.txt").write_text("")
    told = ""
    for command in (["read"], ["add"], ["brief"]):
        ended = run(*command, "evil.jsonl", f"bell{chr(7)}.txt")
        told += ended.out + ended.err
    claims = json.loads(run("claims", "--json").out)["claims"]
    told += run("claims").out + run("why", claims[0]["id"]).out + run("problems").out
    assert "[bold red]the quay" in told  # shown, not obeyed
    assert not {character for character in told if character < " " and character != "\n"}
    assert not set("\x7f\x9b\u202e") & set(told)
    assert os.linesep == "\n" or "\r" not in told


GERMAN = "Der Hafenmeister sagte am Dienstag, kein Schiff habe den Hafen verlassen. " * 3
NOT_READ = "1 article was kept and not read, as it is not in English: 1 German."


def test_other_languages_are_told_of_by_each_command(run: Run, tmp_path: Path) -> None:
    (tmp_path / "de.txt").write_text(GERMAN)
    (tmp_path / "en.txt").write_text("Ada Bruun said that the ferry sank. The quay burned.")
    told = run("read", "de.txt")
    assert (told.status, NOT_READ in told.err) == (0, True)
    assert "not read: it is in German" in told.out
    assert json.loads(run("read", "de.txt", "--json").out)["document"]["language"] == "de"
    added = run("add", "de.txt", "en.txt", "--ledger", "case.db")
    assert (added.status, NOT_READ in added.err) == (0, True)
    brief = run("brief", "--ledger", "case.db")
    assert NOT_READ in " ".join(brief.out.split())
    assert NOT_READ in (tmp_path / "brief.html").read_text(encoding="utf-8")
    assert json.loads(run("brief", "--ledger", "case.db", "--json").out)["unread"] == {"German": 1}


def test_a_page_brings_its_text_along_and_a_text_does_not(run: Run, tmp_path: Path) -> None:
    words = "Ada Bruun said that the ferry sank in the night with all of its cargo, and that nobody had been hurt. "
    (tmp_path / "a.html").write_text(f"<html><body><article><p>{words * 3}</p></article></body></html>")
    (tmp_path / "a.txt").write_text(words)
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": words}))
    page, text, record = (json.loads(run("read", name, "--json").out) for name in ("a.html", "a.txt", "a.jsonl"))
    start, end = page["attributions"][0]["source"][0]
    assert page["document"]["text"][start:end] == "Ada Bruun"
    assert len(page["document"]["text"]) == page["document"]["length"]
    assert "text" not in text["document"]
    assert "text" not in record["document"]


def test_stopping_the_desk_does_not_say_that_nothing_was_changed(
    run: Run, story: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    run("add", story)
    monkeypatch.setattr("reportedly.web.serving.serve", stop)
    ended = run("serve", "case.db")
    assert (ended.status, ended.err.count("\n")) == (130, 1)
    assert "judged is in the ledger" in ended.err
