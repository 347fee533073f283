"""Reading and adding: in order, lazily, once; bad inputs are told of and stop nothing."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import pytest

from reportedly.desk import Desk
from reportedly.errors import InputError, LedgerError
from reportedly.types import Problem, Reading
from tests.desk.speaking import SpeakingReader, write_story


def test_read_gives_readings_with_speakers_and_keeps_nothing(
    tmp_path: Path, reader: SpeakingReader, story: str
) -> None:
    with Desk(reader=reader) as desk:
        found = [each for each in desk.read([story]) if isinstance(each, Reading)]
    assert [each.document.source_id for each in found] == ["a", "b", "c", "d"]
    assert next(a.speaker.name for each in found for a in each.attributions if a.speaker) == "Ada Bruun"
    assert [path.name for path in tmp_path.iterdir()] == ["story.jsonl"]


def test_read_is_lazy(reader: SpeakingReader, story: str) -> None:
    with Desk(reader=reader) as desk:
        next(desk.read([story]))
    assert reader.met == ["a"]


def test_problems_stand_where_they_were_met(tmp_path: Path, reader: SpeakingReader) -> None:
    for name, text in {"1.txt": "One sank.", "2.txt": "", "3.txt": "Three sank.", "4.txt": ""}.items():
        (tmp_path / name).write_text(text)
    with Desk(reader=reader) as desk:
        found = list(desk.read([str(tmp_path)]))
    assert [isinstance(each, Problem) for each in found] == [False, True, False, True]


def test_a_path_that_does_not_exist_is_told_at_once_and_makes_no_ledger(tmp_path: Path, desk: Desk) -> None:
    with pytest.raises(InputError, match="nowhere"):
        desk.read([str(tmp_path / "nowhere")])
    with pytest.raises(InputError, match="nowhere"):
        desk.add([str(tmp_path / "nowhere")])
    assert not (tmp_path / "case.db").exists()


def test_add_counts_and_keeps(desk: Desk, story: str) -> None:
    added = desk.add([story])
    assert (added.documents, added.already, added.attributions, added.statements) == (4, 0, 4, 8)
    assert added.problems == ()
    assert [document.source_id for document in desk.documents()] == ["a", "b", "c", "d"]


def test_what_is_there_is_not_read_again(desk: Desk, reader: SpeakingReader, story: str) -> None:
    desk.add([story])
    again = desk.add([story])
    assert (again.documents, again.already) == (0, 4)
    assert reader.met == ["a", "b", "c", "d"]


def test_the_same_article_twice_in_one_run_counts_once(desk: Desk, story: str) -> None:
    added = desk.add([story, story])
    assert (added.documents, added.already) == (4, 4)


def test_bad_inputs_are_kept_as_problems_and_the_rest_arrives(tmp_path: Path, desk: Desk) -> None:
    good, empty = tmp_path / "good.txt", tmp_path / "empty.txt"
    good.write_text("The ferry sank.")
    empty.write_text("")
    lines = tmp_path / "lines.jsonl"
    lines.write_text('{"id": "x", "text": "The quay burned."}\n{broken\n')
    added = desk.add([str(good), str(empty), str(lines)])
    assert (added.documents, added.set_aside) == (2, 2)
    assert {problem.reason for problem in added.problems} == {"empty", "invalid json"}
    assert desk.problems() == tuple(sorted(added.problems, key=lambda problem: problem.input))


def test_what_was_read_before_a_crash_is_kept(tmp_path: Path, story: str) -> None:
    class Failing(SpeakingReader):
        def read(self, documents):  # type: ignore[no-untyped-def]
            for n, reading in enumerate(super().read(documents)):
                if n == 2:
                    raise RuntimeError("the lights went out")
                yield reading

    with Desk(tmp_path / "case.db", create=True, reader=Failing()) as desk, pytest.raises(RuntimeError):
        desk.add([story])
    with Desk(tmp_path / "case.db") as desk:
        assert [document.source_id for document in desk.documents()] == ["a", "b"]


def test_without_create_a_missing_ledger_is_an_error(tmp_path: Path, reader: SpeakingReader, story: str) -> None:
    with Desk(tmp_path / "other.db", reader=reader) as desk:
        for act in (lambda: desk.add([story]), desk.weigh, desk.claims, desk.problems):
            with pytest.raises(LedgerError, match="There is no ledger"):
                act()
    assert not (tmp_path / "other.db").exists()


def test_a_temporary_ledger_leaves_nothing_behind(
    tmp_path: Path, reader: SpeakingReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    story = write_story(tmp_path / "s.jsonl")
    with Desk(reader=reader) as desk:
        desk.add([str(story)])
        assert list((tmp_path / "temporary").iterdir())
    assert list((tmp_path / "temporary").iterdir()) == []


def test_known_bytes_are_not_parsed_again_and_still_counted(
    tmp_path: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text("Ada Bruun said that the ferry is late. The quay is wet.")
    assert desk.add([str(tmp_path / "one.txt")]).documents == 1
    monkeypatch.setattr("reportedly.intake.text.make_document", _must_not)
    assert desk.add([str(tmp_path / "one.txt")]).already == 1
    monkeypatch.undo()
    added = desk.add([str(tmp_path)])  # the same bytes under another name are another article
    assert (added.documents, added.already) == (1, 1)


def _must_not(*_: object, **__: object) -> NoReturn:
    raise AssertionError("parsed again")


def test_another_language_is_kept_and_counted_and_not_read(tmp_path: Path) -> None:
    from reportedly.reading.reader import Reader  # noqa: PLC0415 - the network is for this test alone

    text = "Der Hafenmeister sagte am Dienstag, kein Schiff habe den Hafen verlassen. " * 3
    (tmp_path / "de.txt").write_text(text)
    with Desk(tmp_path / "case.db", create=True, reader=Reader.load(1)) as desk:
        added = desk.add([str(tmp_path / "de.txt")])
        assert (added.documents, added.attributions, added.statements) == (1, 0, 0)
        assert added.unread == {"German": 1}
        assert [document.language for document in desk.documents()] == ["de"]
        assert desk.add([str(tmp_path / "de.txt")]).unread == {}
