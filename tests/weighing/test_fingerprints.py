"""Whose words a run is made of: the writer's, somebody else's, the page's."""

from __future__ import annotations

from reportedly.ids import text_sha256
from reportedly.types import Document
from reportedly.weighing.fingerprints import OWN, PAGE, QUOTED, fingerprint

RAIN = "Rain fell on the harbour all day long."


def document(text: str, name: str = "id") -> Document:
    return Document(name, name, text, text_sha256(text))


def kinds(text: str) -> set[int]:
    return set(fingerprint(document(text)).kinds.tolist())


def test_quoted_words_are_told_from_own_ones_and_are_part_of_the_wording() -> None:
    quoted = fingerprint(document("He said: “we shall rebuild the harbour before the winter comes” and left."))
    assert set(quoted.kinds.tolist()) == {QUOTED}
    assert quoted.wording != fingerprint(document("He said and left.")).wording


def test_marks_and_case_do_not_change_the_wording() -> None:
    one, other = fingerprint(document("Rain fell, all day long.")), fingerprint(document("rain fell all day LONG"))
    assert one.wording == other.wording
    assert one.shingles.tolist() == other.shingles.tolist() and len(one.shingles) == 1


def test_a_line_of_the_page_is_nobodys_wording() -> None:
    notice = "Please check your inbox and follow the address there to activate your account now."
    assert kinds(notice) == {PAGE}
    assert kinds(f"{RAIN}\n{notice}") == {OWN, PAGE}
    for page in (notice, f"One thing.\n{notice}"):
        assert fingerprint(document(page, "one")).wording != fingerprint(document(page, "other")).wording


def test_a_run_that_the_writer_uses_too_is_own() -> None:
    found = fingerprint(document(f"“{RAIN}” {RAIN}"))
    assert found.kinds.tolist().count(OWN) == 4
    assert len(set(found.shingles.tolist())) == len(found.shingles) and (found.shingles[1:] > found.shingles[:-1]).all()


def test_an_empty_text_has_nothing() -> None:
    assert len(fingerprint(document("")).shingles) == 0
    assert len(fingerprint(document("Four words are few")).shingles) == 0
