"""The room's one door, with an invented network: what comes out whatever comes in."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.ids import attribution_id
from reportedly.reading.links import CONTENT_ASKS, CUE_ASKS, LINK_DIM, RELATIONS, SLOTS, LinkWeights
from reportedly.reading.model import MEANING_DIM, Calibration, Model
from reportedly.reading.pieces import Ints
from reportedly.reading.reader import Meanings, Reader, _attributions
from reportedly.reading.voices import Voice
from reportedly.types import Reading
from tests.reading.making import document, tiny_tokenizer, voiced, words

SOURCES, CUES = ("oda", "reuters", "officials", "crew"), ("said", "told", "denied", "believed")
TOKENIZER = tiny_tokenizer(*SOURCES, *CUES, "that", "the", "weir", "held", "broke", "had", "reportedly")


class Rote:
    """Knows four sources and four cues by heart; what follows "that" up to the full stop is content."""

    def get_inputs(self) -> list[SimpleNamespace]:
        return [SimpleNamespace(name=name) for name in ("ids", "features")]

    def get_outputs(self) -> list[SimpleNamespace]:
        return [SimpleNamespace(name=name) for name in ("roles", "links", "meaning")]

    def run(self, _: list[str], feed: dict[str, Ints]) -> list[np.ndarray]:
        ids = feed["ids"]
        outputs = [np.zeros((*ids.shape, n), dtype=np.float32) for n in (7, SLOTS * LINK_DIM, MEANING_DIM)]
        for row, tokens in enumerate(ids.tolist()):
            spoken, first = False, False
            for at, token in enumerate(TOKENIZER.id_to_token(t) for t in tokens):
                spoken = spoken and token != "."
                kind = 5 if first else 6 if spoken else 1 if token in SOURCES else 3 if token in CUES else 0
                first = token == "that" and not spoken
                spoken = spoken or first
                outputs[0][row, at, kind] = 9.0
        outputs[1][..., [CONTENT_ASKS * LINK_DIM, CUE_ASKS * LINK_DIM]] = 1.0
        outputs[2][...] = ids[..., None] % 7 + 1
        return outputs


def rote() -> Reader:
    nothing, none = np.zeros(RELATIONS, dtype=np.float32), np.full(LINK_DIM, -50.0, dtype=np.float32)
    links = LinkWeights(nothing, none, nothing, none)
    return Reader(Model(TOKENIZER, Rote(), links, Calibration()))  # type: ignore[arg-type]


READER = rote()


def sayings(text: str) -> list[tuple[str, str, str, str | None]]:
    """Source, cue, content and carrier's source of every attribution."""
    found = READER.read_one(document(text)).attributions
    by_id = {a.id: words(text, a.source) for a in found}
    return [
        (words(text, a.source), words(text, a.cue), words(text, a.content), a.within and by_id[a.within]) for a in found
    ]


def assert_sound(reading: Reading) -> None:
    """The laws of every reading."""
    text, ids = reading.document.text, {a.id: a for a in reading.attributions}
    assert len(ids) == len(reading.attributions)
    for a in reading.attributions:
        assert a.document == reading.document.id
        assert a.cue or a.source
        assert a.content
        spans = [*a.source, *a.cue, *a.content, *(h.span for h in a.expressed)]
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert list(a.content) == sorted(a.content)
        assert 0 <= a.confidence <= 1
        assert (a.hop == 0) == (a.within is None)
        assert a.within is None or ids[a.within].hop == a.hop - 1
        assert a.manner in ("direct", "indirect", "mixed")
    for s in reading.statements:
        assert s.document == reading.document.id
        assert s.attribution is None or s.attribution in ids
        assert s.text == " ".join(text[start:end] for start, end in s.spans)
        assert s.meaning is None or len(s.meaning) == MEANING_DIM
        assert all(text[slice(*q.span)].strip() == q.text for q in s.quantities)
    assert len({s.id for s in reading.statements}) == len(reading.statements)


def test_sources_cues_and_contents_come_out_as_printed() -> None:
    assert sayings("Oda said that the weir held.") == [("Oda", "said", "the weir held", None)]
    assert sayings("The weir held.") == []


def test_a_carrier_is_linked() -> None:
    assert sayings("Oda told Reuters that the weir held.") == [
        ("Oda", "told", "the weir held", "Reuters"),
        ("Reuters", "told", "the weir held", None),
    ]


def test_a_hop_inside_a_hop_is_linked() -> None:
    outer = "officials believed that the old weir broke"
    assert sayings(f"Oda said that {outer}.") == [
        ("Oda", "said", outer, None),
        ("officials", "believed", "the old weir broke", "Oda"),
    ]


def test_hearsay_of_the_documents_own_names_nobody() -> None:
    text = "The weir had reportedly broken."
    (only,) = READER.read_one(document(text)).attributions
    assert (only.source, words(text, only.cue)) == ((), "reportedly")
    assert [h.kind for h in only.expressed] == ["hearsay"]


def test_hedges_of_the_inner_hop_stay_with_it() -> None:
    text = "Oda said that officials believed that the weir may have broken."
    found = READER.read_one(document(text)).attributions
    assert [(a.hop, [h.kind for h in a.expressed]) for a in found] == [(0, []), (1, ["inference"])]


def test_manner_stance_and_hedges_are_filled_in() -> None:
    text = "“Oda denied that about 30 goats drowned.”"
    (only,) = READER.read_one(document(text)).attributions
    assert (only.manner, only.stance, [h.kind for h in only.expressed]) == (
        "direct",
        "denies",
        ["denial", "approximate"],
    )


def test_what_nobody_says_is_the_documents_own() -> None:
    reading = READER.read_one(document("The weir held all night. Oda said that the weir held.", title="Weir holds"))
    assert [(s.attribution is None, s.place, s.text) for s in reading.statements] == [
        (True, "body", "The weir held all night."),
        (False, "content", "the weir held"),
    ]


def test_reading_twice_gives_the_same_and_documents_come_in_order_one_at_a_time() -> None:
    texts = ["Oda said that the weir held.", "", "The weir broke today."]
    asked: list[str] = []

    def arriving():  # type: ignore[no-untyped-def]
        for i, text in enumerate(texts):
            asked.append(text)
            yield document(text, str(i))

    readings = READER.read(arriving())
    first = next(readings)
    assert asked == texts[:1]
    assert [first, *readings] == [READER.read_one(document(text, str(i))) for i, text in enumerate(texts)]


def test_ids_depend_on_the_document_and_the_spans_alone() -> None:
    text = "Oda said that the weir held."
    (one,), (other,) = (READER.read_one(document(text, name)).attributions for name in ("a", "b"))
    assert one.id != other.id
    assert one.id == attribution_id(document(text, "a").id, one.source, one.cue, one.content)


HARD = [
    *("", " \n\t ", "\x00", "😀", "\u0301\u0302", "\ud800", "\ufeff", "\u202eOda said that\u202c", "“““", "”"),
    *("Oda said that 😀👩‍👩‍👧 broke e\u0301.", "“Oda said that the weir held", "Oda said that", "said that held."),
    *("قالت Oda said that المدينة آمنة.", "Oda\x00 said\x00 that\x00 the weir\x00 held.", "Oda said that \ud800 held."),
    *("Oda said that the weir held" + "\n" * 500, "Oda said that . " * 50, "that that that Oda said said"),
    *("\r\n".join(["Oda said that", "the weir held."]), "Oda said that " + "a" * 3000, "Oda" * 200 + " said that x"),
]


@pytest.mark.parametrize("text", HARD, ids=lambda text: ascii(text)[:40])
def test_hard_texts_are_read(text: str) -> None:
    assert_sound(READER.read_one(document(text)))


PARTS = [
    *(
        "Oda",
        "Reuters",
        "officials",
        "crew",
        "said",
        "told",
        "denied",
        "believed",
        "that",
        "the weir held",
        "reportedly",
    ),
    *(".", ",", "\n", "“", "”", '"', "😀", "e\u0301", "may", "about 30 goats", "told Reuters", "citing officials"),
    *("according to Reuters", "It", "was reported", "\x00", "\u202e", "in an interview with AFP"),
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=30).map(" ".join) | st.text(max_size=60))
def test_any_text_gives_a_sound_reading(text: str) -> None:
    assert_sound(READER.read_one(document(text)))


def test_two_voices_of_the_same_spans_are_one_with_the_carrier_of_either() -> None:
    text, (inner, outer) = voiced("<s1>Oda</s1> <c1>said</c1> <s2>she</s2> <c2>told</c2> <x1><x2>it held</x2></x1>.")
    again = Voice(inner.source, inner.cue, inner.content, 0.5)
    outer.carry(again)
    found = _attributions(document(text), [inner, outer, again], Calibration())
    assert sorted((words(text, a.source), a.hop, a.confidence) for a in found) == [("Oda", 1, 0.9), ("she", 0, 0.9)]


def test_twins_that_carry_each_other_make_no_ring() -> None:
    text, (one, two) = voiced("<s1>Oda</s1> <c1>said</c1> <s2>she</s2> <c2>told</c2> <x1><x2>it held</x2></x1>.")
    twins = [Voice(v.source, v.cue, v.content, 0.9) for v in (one, two)]
    one.carrier, twins[1].carrier = two, twins[0]
    found = _attributions(document(text), [one, two, *twins], Calibration())
    assert sorted(a.hop for a in found) == [0, 1]


def test_the_meaning_of_spans_is_the_mean_of_their_pieces() -> None:
    vectors = np.zeros((3, MEANING_DIM), dtype=np.float16)
    vectors[0, 0], vectors[1, 1], vectors[2, 2] = 1, 1, 0
    meanings = Meanings(np.array([0, 4, 9]), np.array([3, 8, 12]), vectors)
    both = np.frombuffer(meanings.of(((0, 8),)) or b"", dtype=np.int8)
    assert both[:2].tolist() == [127, 127]
    assert not both[2:].any()
    assert meanings.of(((0, 3), (4, 8))) == both.tobytes()
    assert meanings.of(((9, 12),)) is None
    assert meanings.of(((3, 4),)) is None
    assert meanings.of(()) is None


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_documents_side_by_side_come_out_in_order(workers: int) -> None:
    texts = [f"Oda said that the weir held for {i} days." * (1 + i % 3) for i in range(40)]
    several = Reader(READER.model, workers)
    expected = [READER.read_one(document(text, str(i))) for i, text in enumerate(texts)]
    assert list(several.read(document(text, str(i)) for i, text in enumerate(texts))) == expected


def test_many_documents_are_not_read_before_they_are_asked_for() -> None:
    taken = 0

    def arriving():  # type: ignore[no-untyped-def]
        nonlocal taken
        for taken in range(1, 1001):
            yield document("Oda said that the weir held.", str(taken))

    readings = Reader(READER.model, 2).read(arriving())
    next(readings)
    assert 0 < taken < 20
    readings.close()  # type: ignore[attr-defined]
    assert taken < 20
