"""Words, fingerprints and blocks: the row steps that see text only."""

from __future__ import annotations

from reportedly.ids import text_sha256
from reportedly.types import Document
from reportedly.weighing.fingerprints import fingerprint
from reportedly.weighing.words import plain_words, terms, weight


def document(text: str) -> Document:
    return Document("id", "name", text, text_sha256(text))


def test_words_are_folded_and_possessives_cut() -> None:
    assert list(plain_words("Zoë’s 1,200 boats didn’t sail")) == ["zoe", "1,200", "boats", "didn't", "sail"]


def test_rarer_words_weigh_more_and_grammar_nothing() -> None:
    assert weight("the") == 0 < weight("bridge") < weight("ferry") < weight("tarnsund") == 1


def test_inflections_share_a_term() -> None:
    assert terms("detained detaining").keys() == terms("detain").keys()


def test_quoted_words_are_no_shingles_but_part_of_the_wording() -> None:
    quoted = fingerprint(document("He said: “we shall rebuild the harbour before the winter comes” and left."))
    assert len(quoted.shingles) == 0
    assert quoted.wording != fingerprint(document("He said and left.")).wording


def test_marks_and_case_do_not_change_the_wording() -> None:
    one, other = fingerprint(document("Rain fell, all day long.")), fingerprint(document("rain fell all day LONG"))
    assert one.wording == other.wording
    assert one.shingles.tolist() == other.shingles.tolist() and len(one.shingles) == 1
