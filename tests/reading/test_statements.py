"""One sentence's worth of what one voice says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.sentences import sentences
from reportedly.reading.statements import MIN_CHARS, statements
from reportedly.types import Spans, Statement
from tests.reading.making import attributed, attribution, document

Row = tuple[str | None, str, str]


def meant(spans: Spans) -> bytes:
    return repr(spans).encode()


def stated(written: str, *, within: dict[str, str] | None = None, title: str | None = None) -> list[Row]:
    """Number of the attribution (None: the document's own voice), place and words of every statement."""
    owner, attributions = attributed(written, within=within, title=title)
    number = {a.id: str(i) for i, a in enumerate(attributions)}
    made = statements(owner, attributions, sentences(owner.text), meant)
    for s in made:
        assert s.text == " ".join(owner.text[a:b] for a, b in s.spans)
        assert s.meaning == meant(s.spans)
        assert s.document == owner.id
    return [(s.attribution and number[s.attribution], s.place, s.text) for s in made]


def test_each_sentence_of_a_content_is_a_statement() -> None:
    assert stated("<s>Oda</s> <c>wrote</c>: <x>“The weir broke at noon. Nobody was near it.”</x>") == [
        ("0", "content", "The weir broke at noon."),
        ("0", "content", "Nobody was near it."),
    ]


def test_pieces_of_an_interrupted_sentence_stay_together() -> None:
    assert stated("<x>“The weir broke,”</x> <s>Oda</s> <c>said</c>, <x>“while we slept. It was old by then.”</x>") == [
        ("0", "content", "The weir broke while we slept."),
        ("0", "content", "It was old by then."),
    ]


def test_a_second_piece_after_a_full_stop_is_a_statement_of_its_own() -> None:
    assert stated("<x>“The weir broke today.”</x> <s>Oda</s> <c>said</c>. <x>“It was very old.”</x>") == [
        ("0", "content", "The weir broke today."),
        ("0", "content", "It was very old."),
    ]


def test_too_short_a_content_says_nothing() -> None:
    assert len("Yes, it is") < MIN_CHARS
    assert stated("<x>“Yes, it is,”</x> <s>Oda</s> <c>said</c>.") == []


def test_a_sentence_that_nobody_carries_is_the_documents_own() -> None:
    assert stated("The weir broke at noon. <s>Oda</s> <c>said</c> <x>it was old by then</x>. Two goats drowned.") == [
        (None, "body", "The weir broke at noon."),
        ("0", "content", "it was old by then"),
        (None, "body", "Two goats drowned."),
    ]


def test_a_sentence_that_is_mostly_an_attribution_is_not_stated_twice() -> None:
    assert [row[0] for row in stated("On Monday <s>Oda</s> <c>said</c> <x>the weir had been old for years</x>.")] == [
        "0"
    ]


def test_a_sentence_with_a_small_attribution_inside_is_also_the_documents_own() -> None:
    written = "The weir, <c>reportedly</c> <x>old</x>, broke at noon and took the mill and two goats with it."
    assert [row[0] for row in stated(written)] == [None]


def test_a_headline_is_the_title() -> None:
    rows = stated("Weir breaks at noon\nTwo goats drowned there.", title=" Weir breaks at noon ")
    assert rows == [(None, "title", "Weir breaks at noon"), (None, "body", "Two goats drowned there.")]


def test_a_carrier_of_the_same_words_states_them_once() -> None:
    written = "<s2>Oda</s2> <c2>told</c2> <s1>the Weir Gazette</s1><c1> </c1><x1><x2>the weir was old</x2></x1>."
    assert stated(written, within={"2": "1"}) == [("1", "content", "the weir was old")]


def test_a_carrier_of_more_words_states_its_own() -> None:
    written = "<s1>Oda</s1> <c1>said</c1> <x1><s2>experts</s2> <c2>believed</c2> <x2>the weir was old</x2></x1>."
    assert stated(written, within={"2": "1"}) == [
        ("0", "content", "experts believed the weir was old"),
        ("1", "content", "the weir was old"),
    ]


def test_a_long_content_covers_its_sentences_however_many_hops_it_holds() -> None:
    hops = " ".join(f"<s{n}>Cook {n}</s{n}> <c{n}>says</c{n}> <x{n}>the soup {n} is hot</x{n}>." for n in range(2, 8))
    written = f"<s1>Oda</s1> <c1>wrote</c1>: <x1>“{hops} The weir broke at noon.”</x1>"
    within = {str(n): "1" for n in range(2, 8)}
    assert [row for row in stated(written, within=within) if row[0] is None] == []


def test_quantities_are_found_in_their_statement_with_the_documents_offsets() -> None:
    owner, attributions = attributed("At noon. <s>Oda</s> <c>said</c> <x>at least 30 goats drowned</x>.")
    (only,) = statements(owner, attributions, sentences(owner.text), meant)
    assert [(q.about, q.low, owner.text[slice(*q.span)]) for q in only.quantities] == [("goat", 30, "at least 30")]


def test_ids_tell_voices_and_documents_apart_and_stay() -> None:
    def ids(name: str, own: bool) -> list[str]:
        owner = document("The weir broke at noon.", name)
        spoken = attribution(owner, content=((0, len(owner.text)),))
        made = statements(owner, [] if own else [spoken], sentences(owner.text), meant)
        return [s.id for s in made]

    seen = [ids("a", True), ids("b", True), ids("a", False)]
    assert all(len(found) == 1 for found in seen)
    assert len({found[0] for found in seen}) == 3
    assert ids("a", True) == seen[0]


TEXT = "The weir broke. “It was old,” Oda said. Nobody near the mill drowned! Why not? " * 4
SPANS = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 90)).map(lambda s: (s[0], min(len(TEXT), sum(s))))


@given(st.lists(st.tuples(SPANS, SPANS, st.lists(SPANS, max_size=3, unique=True).map(sorted)), max_size=6))
def test_statements_are_in_order_and_slice_whatever_the_spans(voices: list[tuple[object, ...]]) -> None:
    owner = document(TEXT)
    attributions = [attribution(owner, (s,), (c,), tuple(x)) for s, c, x in voices]  # type: ignore[arg-type]
    made: list[Statement] = statements(owner, attributions, sentences(TEXT), meant)
    assert [s.spans for s in made] == sorted(s.spans for s in made)
    taken = {i for a in attributions for p, q in (*a.source, *a.cue, *a.content) for i in range(p, q)}
    own = {s.spans[0] for s in made if s.attribution is None}
    for line in sentences(TEXT):
        free = sum(i not in taken for i in range(*line)) / (line[1] - line[0])
        assert (line in own) == (free >= 0.6 and line[1] - line[0] >= MIN_CHARS)
