"""How documents were captured: round trip, once more from other bytes, what is known already, kept bytes."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path

import pytest

from reportedly.errors import LedgerError
from reportedly.ledger import Ledger
from reportedly.types import Capture, Region
from tests.ledger.making import captured, ferry

READING = captured(ferry())


def _capture(data: bytes, location: str = "a/ferry.html") -> Capture:
    capture = captured(ferry(), data, location).document.capture
    assert capture is not None
    return capture


def test_capture_regions_and_page_facts_come_out_equal(ledger: Ledger) -> None:
    ledger.add(READING)
    (back,) = ledger.readings()
    assert back == READING
    assert back.document.capture == READING.document.capture  # which documents leave out of their own comparison
    assert back.document.capture is not None
    assert back.document.capture.data is None


def test_an_article_met_again_from_other_bytes_has_one_capture_more(ledger: Ledger) -> None:
    for n, data in enumerate((b"first", b"second", b"second", b"first")):
        ledger.add(captured(ferry(), data)) if n % 2 else ledger.meet(captured(ferry(), data).document)
        ledger.add(captured(ferry(), data))
    ledger.add(captured(ferry(), b"first", "b/elsewhere.html"))
    with ledger.known() as known:
        kept = known.captures(ferry().document.id)
        assert [(each.size, each.location) for each in kept].count((6, "a/ferry.html")) == 1
        assert {(each.size, each.location) for each in kept} == {
            (5, "a/ferry.html"), (6, "a/ferry.html"), (5, "b/elsewhere.html"),
        }  # fmt: skip
        assert len(list(known.readings())) == 1
    assert ledger.faults() == ()


def test_the_first_capture_is_the_earliest_whatever_the_order_of_adding(tmp_path: Path) -> None:
    early, late = captured(ferry(), b"early"), captured(ferry(), b"late")
    assert late.document.capture is not None
    late = replace(late, document=replace(late.document, capture=replace(late.document.capture, captured="2025-01-01")))
    for n, order in enumerate(((early, late), (late, early))):
        with Ledger(tmp_path / f"{n}.db", create=True) as ledger:
            for each in order:
                ledger.add(each)
            with ledger.known() as known:
                assert known.first_captures([ferry().document.id])[ferry().document.id].size == len(b"early")


def test_regions_that_touch_a_span(ledger: Ledger) -> None:
    ledger.add(READING)
    with ledger.known() as known:
        assert [each.kind for each in known.regions(READING.document.id, (5, 6))] == ["page", "word"]
        assert [each.kind for each in known.regions(READING.document.id, (11, 12))] == ["page"]


@pytest.mark.parametrize(
    "bad", [Region("word", (0, 10**6)), Region("page", (0, 1), 0), Region("word", (0, 1), 1, (0.0, 0.0, 1.5, 1.0))]
)
def test_a_region_that_lies_nowhere_is_a_problem_and_the_rest_enters(ledger: Ledger, bad: Region) -> None:
    document = replace(READING.document, regions=(bad, *READING.document.regions))
    entered = ledger.add(replace(READING, document=document))
    assert entered.new
    assert [problem.reason for problem in entered.problems] == ["not grounded"]
    assert list(ledger.readings()) == [READING]


def test_known_bytes_are_known_by_their_place(ledger: Ledger) -> None:
    ledger.add(captured(ferry(), b"x", "a/ferry.html"))
    sha256 = hashlib.sha256(b"x").hexdigest()
    assert ledger.captured(sha256)
    assert ledger.captured(sha256, "a/ferry.html")
    assert not ledger.captured(sha256, "a/other.html")
    assert not ledger.captured(hashlib.sha256(b"y").hexdigest())


def test_bytes_that_are_wanted_and_not_kept_are_not_known(ledger: Ledger) -> None:
    ledger.add(captured(ferry(), b"x"))
    ledger.keep_bytes(True, "ada")
    sha256 = hashlib.sha256(b"x").hexdigest()
    assert not ledger.captured(sha256)
    ledger.add(captured(ferry(), b"x"))
    assert ledger.captured(sha256)
    assert ledger.bytes_of(_capture(b"x")) == b"x"


def test_bytes_are_kept_once_read_only_and_named_by_their_hash(ledger: Ledger) -> None:
    ledger.keep_bytes(True, "ada")
    ledger.add(captured(ferry("one"), b"the same"))
    ledger.add(captured(ferry("two"), b"the same"))
    folder = ledger.path.with_name("case.db.evidence")
    sha256 = hashlib.sha256(b"the same").hexdigest()
    assert [path for path in folder.rglob("*") if path.is_file()] == [folder / sha256[:2] / sha256]
    assert (folder / sha256[:2] / sha256).read_bytes() == b"the same"
    assert (folder / sha256[:2] / sha256).stat().st_mode & 0o777 == 0o444
    assert ledger.faults() == ()


def test_bytes_are_not_kept_unless_asked_and_the_choice_stays(ledger: Ledger) -> None:
    ledger.add(captured(ferry("one"), b"one"))
    assert ledger.bytes_of(_capture(b"one")) is None
    ledger.keep_bytes(True, "ada")
    with Ledger(ledger.path) as again:
        again.add(captured(ferry("two"), b"two"))
        assert again.bytes_of(_capture(b"two")) == b"two"
        again.keep_bytes(False, "ada")
        again.keep_bytes(False, "ada")
        again.add(captured(ferry("three"), b"three"))
        assert again.bytes_of(_capture(b"three")) is None
        rows = again._con.execute("SELECT who, detail FROM audit WHERE what = 'setting' ORDER BY n").fetchall()
    assert rows == [
        ("ada", '{"name": "keep bytes", "value": "yes"}'), ("ada", '{"name": "keep bytes", "value": "no"}'),
    ]  # fmt: skip


def test_what_a_run_left_is_finished_by_the_next_or_goes_with_age(ledger: Ledger) -> None:
    ledger.keep_bytes(True, "ada")
    ledger.add(captured(ferry("one"), b"one"))
    store = ledger._evidence
    place, folder = store.place(hashlib.sha256(b"one").hexdigest()), store.folder / "incoming"
    place.rename(folder / f"{place.name}.abc")  # committed, and cut off before it was moved
    fresh = store.hold(b"never named").waiting
    old = store.hold(b"never named and old").waiting
    assert fresh is not None
    assert old is not None
    os.utime(old, (0, 0))
    assert ledger.faults() == ()  # all is there, though not all in its place
    assert ledger.bytes_of(_capture(b"one")) == b"one"
    Ledger(ledger.path).close()
    assert place.read_bytes() == b"one"
    assert list(folder.iterdir()) == [fresh]


def test_a_disk_that_takes_no_bytes_is_one_sentence_and_nothing_enters(ledger: Ledger) -> None:
    ledger.keep_bytes(True, "ada")
    ledger.path.with_name("case.db.evidence").write_text("a file where the folder should be")
    with pytest.raises(LedgerError, match=r"The folder .* cannot keep the bytes of an article: .*\."):
        ledger.add(READING)
    assert list(ledger.readings()) == []


def test_bytes_that_changed_or_went_are_told_not_given(ledger: Ledger) -> None:
    ledger.keep_bytes(True, "ada")
    ledger.add(captured(ferry(), b"one"))
    place = ledger._evidence.place(hashlib.sha256(b"one").hexdigest())
    place.chmod(0o644)
    place.write_bytes(b"two")
    with pytest.raises(LedgerError, match="is not what it was when it was kept"):
        ledger.bytes_of(_capture(b"one"))
    place.unlink()
    with pytest.raises(LedgerError, match="are missing from"):
        ledger.bytes_of(_capture(b"one"))
