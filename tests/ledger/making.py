"""Small readings made by hand: every span is found by its words, so no test counts characters."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from reportedly.ids import attribution_id, content_id, document_id, text_sha256
from reportedly.types import (
    Amount,
    Assertion,
    Attribution,
    Capture,
    Claim,
    Document,
    Event,
    Evidence,
    Hedge,
    Hop,
    Independent,
    Place,
    Quantity,
    Reading,
    Reason,
    Region,
    Root,
    Span,
    Speaker,
    Statement,
)

CAPTURED = "2024-06-01T08:00:00Z"
FERRY = "The harbour master told Radio Lind that at least 12 crates were reportedly lost. Rain is expected."


def place(text: str, words: str) -> Span:
    begins = text.index(words)
    return begins, begins + len(words)


def document(
    text: str = FERRY, name: str = "ferry", published: str | None = None, captured: str | None = CAPTURED
) -> Document:
    return Document(
        document_id(name, text), name, text, text_sha256(text), "A title", "Lind Courier", published,
        "https://example.org/ferry", "en", captured,
    )  # fmt: skip


def attribution(of: Document, source: str, cue: str, content: str, within: Attribution | None = None) -> Attribution:
    who, how, what = ((place(of.text, words),) for words in (source, cue, content))
    mention = place(of.text, source)
    return Attribution(
        id=attribution_id(of.id, who, how, what, role=source),
        document=of.id,
        source=who,
        cue=how,
        content=what,
        within=within.id if within else None,
        hop=within.hop + 1 if within else 0,
        manner="indirect",
        stance="asserts",
        expressed=(),
        confidence=0.8125,
        speaker=Speaker(content_id("speaker", source), source, "organisation", None, None, mention),
    )


def ferry(name: str = "ferry", published: str | None = None, captured: str | None = CAPTURED) -> Reading:
    """A chain of two hops, a hedge, a statement with a number and one of the document's own."""
    of = document(FERRY, name, published, captured)
    carrier = attribution(of, "Radio Lind", "told", "at least 12 crates were reportedly lost")
    master = attribution(of, "The harbour master", "told", "at least 12 crates were reportedly lost", within=carrier)
    hedges = (Hedge("hearsay", place(FERRY, "reportedly")), Hedge("approximate", place(FERRY, "at least")))
    speaker = replace(master.speaker, anonymity="unnamed official", joint=("a", "b")) if master.speaker else None
    event = Event(place(FERRY, "lost"), 1.75)
    master = replace(master, expressed=hedges, cue_class="speech", event=event, speaker=speaker)
    number = Quantity(place(FERRY, "at least 12 crates"), "crate", 12.0, None, "at least 12 crates")
    said = statement(of, "at least 12 crates were reportedly lost", master.id, (number,))
    own = statement(of, "Rain is expected.", None)
    amount = Amount(place(FERRY, "12 crates"), "12 crates", "crate", "", 12.0, 12.0, None, False)
    town = Place(place(FERRY, "Lind"), "Lind", "city", "Lind", "SE", None, 59.5, 18.25, None)
    return Reading(of, (carrier, master), (said, own), (town, amount))


def captured(reading: Reading, data: bytes = b"<p>Lind</p>", location: str = "a/ferry.html") -> Reading:
    """The reading of a document that was obtained from these bytes, with a page and a word marked in it."""
    capture = Capture(
        hashlib.sha256(data).hexdigest(), len(data), "text/html", location, "2024-06-01T08:00:00.000Z",
        "Reportedly 0", "https://example.org/final", (("Server", "a"), ("Server", "b")), "<urn:uuid:1>", data,
    )  # fmt: skip
    word = Region("word", (4, 11), 1, (0.1, 0.2, 0.3, 0.4))
    regions = (Region("page", (0, len(reading.document.text)), 1), word, Region("image", (0, 3), name="quay.jpg"))
    changed = {"byline": ("Ada Bruun", "Zoë"), "credits": ("Lind Wire",), "modified": "2024-06-02"}
    return replace(reading, document=replace(reading.document, capture=capture, regions=regions, **changed))


def plain(name: str, text: str, published: str | None = None, captured: str | None = CAPTURED) -> Reading:
    """A document that says one thing in its own voice."""
    of = document(text, name, published, captured)
    return Reading(of, (), (statement(of, text, None),))


def statement(of: Document, words: str, attribution: str | None, quantities: tuple[Quantity, ...] = ()) -> Statement:
    spans = (place(of.text, words),)
    name = content_id("statement", of.id, attribution, words)
    meaning = bytes(range(256)) + bytes(128)
    return Statement(name, of.id, attribution, "content" if attribution else "body", spans, words, quantities, meaning)


def claim(name: str, *readings: Reading, wording: str = "Crates were lost.") -> Claim:
    """A claim that every first statement of ``readings`` asserts."""
    assertions = tuple(_assertion(reading) for reading in readings)
    root = Root("root-1", "The harbour master", "person", "supports", True, ("The harbour master",), "told")
    return Claim(
        id=name,
        wording=wording,
        standing="single root",
        reasons=(Reason("one voice", "all lines end at the harbour master", 1.0),),
        roots=(root,),
        independent=Independent(1, 0, 0),
        support=1 / 3,
        assertions=assertions,
        first_asserted="2024-05-30",
    )


def _assertion(reading: Reading) -> Assertion:
    said = reading.statements[0]
    begins, ends = said.spans[0]
    return Assertion(
        document=reading.document.id,
        attribution=said.attribution,
        statement=said.id,
        stance="supports",
        root="root-1",
        asserted_at=reading.document.published,
        evidence=Evidence(reading.document.id, said.text, begins, ends),
        chain=(
            Hop("speaker-1", "The harbour master", "person", said.attribution, "told", (("hearsay", "reportedly"),)),
        ),
        similarity=0.7,
    )
