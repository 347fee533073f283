"""Small invented articles, built by hand, with spans that slice right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from reportedly.engines.duck import DuckEngine
from reportedly.ids import attribution_id, content_id, document_id, text_sha256
from reportedly.types import (
    Attribution,
    Claim,
    Document,
    Hedge,
    HedgeKind,
    Judgement,
    Quantity,
    Reading,
    Speaker,
    SpeakerKind,
    Stance,
    Statement,
)
from reportedly.weighing import Weighed, weigh


@dataclass(frozen=True)
class Said:
    """Somebody says something. ``inside`` is what passes it on, outermost first, as speakers."""

    who: Speaker | None
    what: str
    stance: Stance = "asserts"
    cue: str = "said"
    inside: tuple[Speaker, ...] = ()
    hedge: tuple[HedgeKind, str] | None = None
    counts: tuple[tuple[str, str, float | None, float | None], ...] = ()  # words, about, low, high


def person(name: str, role: str | None = None, organisation: str | None = None) -> Speaker:
    return speaker("person", name, role, organisation)


def speaker(kind: SpeakerKind, name: str | None, role: str | None = None, organisation: str | None = None) -> Speaker:
    return Speaker(content_id("speaker", kind, name and name.lower()), name, kind, role, organisation)


def article(
    name: str,
    parts: Sequence[Said | str],
    outlet: str | None = None,
    published: str | None = None,
) -> Reading:
    """An article of sentences: a str is the article's own voice, a Said somebody's."""
    text, spans = "", []
    for part in parts:
        sentence, at = _sentence(part), len(text)
        text += sentence + " "
        spans.append(at)
    document = Document(document_id(name, text), name, text, text_sha256(text), outlet=outlet, published=published)
    attributions: list[Attribution] = []
    statements: list[Statement] = []
    for part, at in zip(parts, spans, strict=True):
        if isinstance(part, str):
            statements.append(_statement(document, None, part, at, ()))
        else:
            attributions += _attributions(document, part, at)
            statements.append(_statement(document, attributions[-1].id, part.what, at + _content_at(part), part.counts))
    return Reading(document, tuple(attributions), tuple(statements))


def again(reading: Reading, name: str, published: str | None = None, outlet: str | None = None) -> Reading:
    """A verbatim copy under another name."""
    document = replace(
        reading.document,
        id=document_id(name, reading.document.text),
        source_id=name,
        published=published,
        outlet=outlet,
    )
    ids = {a.id: content_id("copy", document.id, a.id) for a in reading.attributions}
    return Reading(
        document,
        tuple(
            replace(a, id=ids[a.id], document=document.id, within=ids.get(a.within or "")) for a in reading.attributions
        ),
        tuple(
            replace(
                s,
                id=content_id("copy", document.id, s.id),
                document=document.id,
                attribution=ids.get(s.attribution or ""),
            )
            for s in reading.statements
        ),
    )


def ruling(kind: str, left: str, right: str | None, verdict: str = "positive", detail: str = "") -> Judgement:
    assert verdict in ("positive", "negative")
    said = "positive" if verdict == "positive" else "negative"
    return Judgement(
        content_id("j", kind, left, right, said), kind, left, right, said, "analyst", "2021-05-01T00:00:00Z", detail
    )


def weighed(readings: Iterable[Reading], judgements: Iterable[Judgement] = ()) -> Weighed:
    return weigh(readings, judgements, _engine())


@cache
def _engine() -> DuckEngine:
    """One engine for all tests: what a run leaves in it must not reach the next."""
    return DuckEngine(threads=1)


def claim_about(found: Weighed, *words: str) -> Claim:
    """The claim whose wording holds all these words; fails where there is not exactly one."""
    hits = [claim for claim in found.claims if all(word in claim.wording for word in words)]
    assert len(hits) == 1, [claim.wording for claim in found.claims]
    return hits[0]


def _sentence(part: Said | str) -> str:
    if isinstance(part, str):
        return part
    return f"{_who(part)} {part.cue} {part.hedge[1] + ' ' if part.hedge else ''}{part.what}"


def _who(part: Said) -> str:
    passing = ", ".join(outer.name or "it" for outer in part.inside)
    name = part.who.name if part.who and part.who.name else "It was"
    return f"{passing}, citing {name}," if passing else name


def _content_at(part: Said) -> int:
    return len(_sentence(part)) - len(part.what)


def _attributions(document: Document, part: Said, at: int) -> list[Attribution]:
    start = at + _content_at(part)
    cue_at = at + len(_who(part)) + 1
    content, cue = ((start, start + len(part.what)),), ((cue_at, cue_at + len(part.cue)),)
    hedges: tuple[Hedge, ...] = ()
    if part.hedge:
        hedge_at = cue_at + len(part.cue) + 1
        hedges = (Hedge(part.hedge[0], (hedge_at, hedge_at + len(part.hedge[1]))),)
    made: list[Attribution] = []
    voices = (*part.inside, part.who)
    for hop, voice in enumerate(voices):
        within = made[-1].id if made else None
        last = hop == len(voices) - 1
        name = attribution_id(document.id, (), cue, content, f"hop {hop}")
        stance: Stance = part.stance if last else "asserts"
        made.append(
            Attribution(
                name, document.id, (), cue, content, within, hop, "indirect", stance, hedges if last else (), 0.9, voice
            )
        )
    return made


def _statement(
    document: Document,
    attribution: str | None,
    text: str,
    at: int,
    counts: tuple[tuple[str, str, float | None, float | None], ...],
) -> Statement:
    quantities = tuple(
        Quantity((at + text.index(words), at + text.index(words) + len(words)), about, low, high, words)
        for words, about, low, high in counts
    )
    place = "content" if attribution else "body"
    spans = ((at, at + len(text)),)
    name = content_id("statement", document.id, attribution, str(at))
    return Statement(name, document.id, attribution, place, spans, text, quantities)
