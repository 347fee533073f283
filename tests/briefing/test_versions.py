"""What changed between two versions: sentences that came, went, or stand there in other words."""

from __future__ import annotations

import pytest

from reportedly.briefing.versions import compare, versions, versions_json
from reportedly.ids import document_id, text_sha256
from reportedly.types import Document

OLD = "Thirty lorries left before dawn. Nobody stopped them at the bridge. The mayor was not seen."
NEW = "Twelve lorries left before dawn. The ministry denies it. The mayor was not seen."


def document(text: str, captured: str) -> Document:
    return Document(document_id("a", text), "a", text, text_sha256(text), captured=captured)


def test_a_reworded_sentence_shows_its_words() -> None:
    change, *_ = compare(OLD, NEW)
    assert change.what == "reworded"
    assert change.words == (("removed", "Thirty"), ("added", "Twelve"), ("same", " lorries left before dawn."))


def test_sentences_that_came_and_went() -> None:
    assert [(each.what, each.words[-1][1]) for each in compare(OLD, NEW)][1:] == [
        ("added", "The ministry denies it."),
        ("removed", "Nobody stopped them at the bridge."),
    ]


def test_spans_slice_inside_their_own_text() -> None:
    for change in compare(OLD, NEW):
        for span, text, edit in ((change.old, OLD, "added"), (change.new, NEW, "removed")):
            if span is not None:
                assert text[slice(*span)] == "".join(words for kind, words in change.words if kind != edit)


@pytest.mark.parametrize("text", ["", OLD, "no full stop", "“quote never closed"])
def test_the_same_text_changes_nothing(text: str) -> None:
    assert list(compare(text, text)) == []


def test_white_space_alone_changes_nothing() -> None:
    assert list(compare("One  sentence here. Two.", "One sentence here.\n\nTwo.")) == []


def test_each_version_is_compared_with_the_one_before() -> None:
    first, second, third = versions([document(OLD, "1"), document(NEW, "2"), document(OLD, "3")])
    assert first.changes == ()
    assert [change.what for change in second.changes] == ["reworded", "added", "removed"]
    assert sorted(change.what for change in third.changes) == ["added", "removed", "reworded"]
    assert [len(told["changes"]) for told in versions_json([first, second])] == [0, 3]
