"""Words, fingerprints and blocks: the row steps that see text only."""

from __future__ import annotations

from reportedly.ids import text_sha256
from reportedly.types import Document
from reportedly.weighing.blocking import keys, story
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


def test_statements_with_two_rare_words_in_common_meet() -> None:
    one, other = terms("the ferry Halvard sank at night"), terms("Halvard, an old ferry, went down")
    assert keys(one, ()) & keys(other, ())


def test_everyday_words_alone_make_no_block() -> None:
    assert not keys(terms("the people said the house was new"), ()) & keys(terms("people in a new house"), ())


def test_one_word_is_enough_within_a_story() -> None:
    about = story([terms("the Halvard left"), terms("the Halvard sank"), terms("Halvard was old")])
    assert "halvard" in about
    assert keys(terms("passengers were rescued"), about) & keys(terms("helicopters rescued them"), about)
