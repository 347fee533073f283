"""One article made ready for its page: the text with who says what marked in it, and each chain in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from reportedly.briefing.marks import Mark, marked
from reportedly.briefing.voices import SHORT_NAME, cut
from reportedly.briefing.wording import Quoted, Sentence
from reportedly.types import Attribution, Document, Reading, Speaker

NOT_ASSERTED = {"denies": "denies", "doubts": "doubts", "asks": "asks", "orders": "orders", "refuses": "refuses"}
MOST_HOPS = 10


@dataclass(frozen=True, slots=True)
class SaidView:
    """One attribution: its number in the text, who speaks, the chain from the article inward, the words said."""

    number: int
    attribution: Attribution
    speaker: Speaker | None
    chain: Sentence
    said: str
    stance: str

    @property
    def ref(self) -> str:
        """Its id on the page."""
        return f"a-{self.number}"


@dataclass(frozen=True, slots=True)
class ArticleView:
    """``text``: escaped, with marks; ``said``: in the order of the text."""

    document: Document
    name: str
    text: Markup
    said: tuple[SaidView, ...]


def article_view(reading: Reading) -> ArticleView:
    """The page of one article."""
    document, by_id = reading.document, {each.id: each for each in reading.attributions}
    ordered = sorted(reading.attributions, key=_place)
    said = tuple(_said(n, each, document, by_id) for n, each in enumerate(ordered, 1))
    marks = [mark for each in said for mark in _marks(each)]
    name = document.title or document.outlet or document.source_id.rstrip("/").rsplit("/", 1)[-1]
    return ArticleView(document, cut(name, 200), marked(document.text, marks), said)


def _place(attribution: Attribution) -> tuple[int, int]:
    spans = attribution.cue or attribution.source or attribution.content
    return (spans[0][0] if spans else 0, attribution.hop)


def _marks(each: SaidView) -> Iterator[Mark]:
    found = each.attribution
    linked = "cue" if found.cue else "source" if found.source else "content"
    yield from (Mark(*span, "source", each.ref if linked == "source" else "") for span in found.source)
    yield from (Mark(*span, "cue", each.ref) for span in found.cue)
    yield from (Mark(*span, "content", each.ref if linked == "content" else "") for span in found.content)
    yield from (Mark(*hedge.span, "hedge") for hedge in found.expressed if hedge.kind != "denial")


def _said(n: int, found: Attribution, document: Document, by_id: Mapping[str, Attribution]) -> SaidView:
    words = " … ".join(document.text[start:end] for start, end in found.content)
    stance = NOT_ASSERTED.get(found.stance, "")
    return SaidView(n, found, found.speaker, _chain(found, document, by_id), cut(words, 240), stance)


def _chain(found: Attribution, document: Document, by_id: Mapping[str, Attribution]) -> Sentence:
    """ "Daily Tide ← Nordwire (told) ← Ines Okafor (said; ~ reportedly)"."""
    hops: list[Attribution] = []
    here: Attribution | None = found
    while here is not None and here not in hops and len(hops) < MOST_HOPS:
        hops.append(here)
        here = by_id.get(here.within) if here.within else None
    parts: list[str] = [Quoted(cut(document.outlet or "the article", SHORT_NAME))]
    for hop in reversed(hops):
        parts += [" ← ", Quoted(cut(_called(hop, document), SHORT_NAME))]
        words = [" ".join(document.text[start:end].split()) for start, end in hop.cue]
        words += [f"~ {document.text[h.span[0] : h.span[1]]}" for h in hop.expressed if h.kind != "denial"]
        if words:
            parts += [" (", Quoted("; ".join(words)), ")"]
    return tuple(parts)


def _called(hop: Attribution, document: Document) -> str:
    if hop.speaker is not None and hop.speaker.name:
        return hop.speaker.name
    return " ".join(document.text[start:end] for start, end in hop.source) or "nobody named"
