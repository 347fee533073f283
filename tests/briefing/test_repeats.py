"""What an article repeats: its share, and passages of the nearest original."""

from __future__ import annotations

from reportedly.briefing.repeats import repeats
from reportedly.briefing.voices import number_articles
from reportedly.ids import document_id, text_sha256
from reportedly.settings import BRIEF_PASSAGE_CHARS, BRIEF_PASSAGES
from reportedly.types import Brief, Copy, Document

SENTENCES = [
    f"Sentence {name} tells of the ferry, the rock and the fog off Karvo." for name in "one two three four five".split()
]
MARKS = ("", "Then.", "So.", "But.", "And.")


def document(name: str, text: str) -> Document:
    return Document(document_id(name, text), name, text, text_sha256(text))


FIRST = document("first", " ".join(SENTENCES))
OTHER = document("other", " ".join(f"word{n}" for n in range(200)))
LAST = document("last", " ".join(f"{mark} {s}" for mark, s in zip(MARKS, reversed(SENTENCES), strict=True)))


def brief(*copies: Copy) -> Brief:
    return Brief((FIRST, OTHER, LAST), (), copies)


def test_only_the_nearest_original_shows_passages_the_longest_first() -> None:
    near, far = Copy(FIRST.id, LAST.id, 0.8, "shared wording"), Copy(OTHER.id, LAST.id, 0.3, "shared wording")
    one, other = repeats(brief(near, far), number_articles((FIRST, OTHER, LAST)))[3]
    assert (one.original.number, one.share, len(one.passages), one.more) == (1, 80, BRIEF_PASSAGES, 2)
    assert one.passages[0] in LAST.text and len(one.passages[0]) >= len(one.passages[1])
    assert (other.share, other.passages, other.more) == (30, (), 0)


def test_the_same_text_needs_no_passages_and_long_ones_are_clipped() -> None:
    articles = number_articles((FIRST, OTHER, LAST))
    assert repeats(brief(Copy(FIRST.id, LAST.id, 1.0, "identical text")), articles)[3][0].passages == ()
    again = document("again", OTHER.text + " and more")
    found = repeats(Brief((OTHER, again), (), (Copy(OTHER.id, again.id, 0.99, "x"),)), number_articles((OTHER, again)))
    (clipped,) = found[2][0].passages
    assert len(clipped) <= BRIEF_PASSAGE_CHARS + 2 and clipped.endswith(" …")


def test_a_copy_of_a_document_that_is_not_shown_is_left_out() -> None:
    assert repeats(brief(Copy("elsewhere", LAST.id, 0.8, "x")), number_articles((FIRST, OTHER, LAST))) == {}
