"""The commands on intake: a table that notices what is missing, and a sample of the fuzzer."""

from __future__ import annotations

from collections import Counter
from random import Random

from evaluation.intake.formats import FORMATS, Format
from evaluation.intake.fuzz import rows as fuzzed
from evaluation.intake.fuzz_reader import Outcome, Reader
from evaluation.intake.mutations import KINDS, mutations
from evaluation.intake.table import rows

FAST = tuple(each for each in FORMATS if each.name in ("txt", "html", "jsonl.gz", "csv", "pdf", "docx", "odt"))


def test_everything_whole_arrives_and_everything_hurt_has_a_word() -> None:
    found = list(rows(FAST))
    assert len(found) == len(FAST)
    for row in found:
        assert row.arrived == row.given > 0, row
        assert row.damaged_arrived + row.problems.total() >= row.damaged_given, row


def test_a_format_nobody_knows_is_not_counted() -> None:
    assert [row.note for row in rows((Format("new", (".new",), lambda story: b""),))] == ["not here yet"]


def test_a_story_that_lost_its_words_has_not_arrived() -> None:
    (row,) = rows((Format("txt", (".txt",), lambda story: b"Something else."),))
    assert (row.given, row.arrived) == (3, 0)


def test_mutations_are_many_kinds_and_the_same_each_time() -> None:
    seed = next(data for _, data, _ in FAST[0].files() if data)
    once, again = (list(mutations(seed, b"other bytes", 40, Random(1))) for _ in range(2))
    assert once == again and len(set(once)) > len(KINDS)


def test_packed_files_are_hurt_inside_too() -> None:
    docx = next(each for each in FAST if each.name == "docx")
    seed = next(data for _, data, _ in docx.files() if data)
    hurt = list(mutations(seed, b"other bytes", 40, Random(1)))
    assert sum(data.startswith(b"PK") and data != seed for data in hurt) >= 15


def test_a_sample_of_hurt_files_crashes_nothing() -> None:
    fast = tuple(each for each in FAST if each.name != "txt")
    total = Counter[str]()
    for row in fuzzed(120, fast, hostile_too=False):
        assert row.crashes == [] and row.over == 0, row
        total.update(mutations=row.mutations, problems=row.problems.total())
    assert total["mutations"] >= 120 and total["problems"] > 20


def test_a_crash_is_noticed() -> None:
    reader = Reader()
    try:
        assert reader.read("a.txt", b"Words.") == Outcome(arrived=1)
        assert reader.read("no/such/folder.txt", b"").crash
        assert reader.read("b.txt", b"Words.").arrived == 1
    finally:
        reader.close()
