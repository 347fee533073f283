"""Whose word a statement is: the row step behind roots.

Within one document, follow each statement inward to the voice that says it and keep the hops on the
way. An attribution whose content is carried by an inner one is a relay, not a voice of its own: in
"Reuters, citing a guard, said the gate was open" the guard speaks and Reuters passes it on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.ids import content_id, is_address
from reportedly.settings import RELAY_COVER
from reportedly.sources.kinds import is_outlet
from reportedly.types import Attribution, Document, Hop, Reading, Span, Spans, Speaker, SpeakerKind, Statement
from reportedly.weighing.located import Located
from reportedly.weighing.naming import (
    description_key,
    institution_key,
    institution_of,
    is_commentator,
    named_in_full,
    outlet_voice,
    reads_as_name,
)
from reportedly.weighing.sides import Text, taken_apart


@dataclass(frozen=True, slots=True)
class Voice:
    """The innermost voice of a line. ``key`` is equal exactly where two lines have one voice without
    anybody's judgement; ``speaker`` is the id that judgements name. ``own`` marks a document's own
    voice, ``carrier`` the outlet or document that the voice came through."""

    key: str
    speaker: str
    name: str
    kind: SpeakerKind
    known: bool
    own: bool
    carrier: str
    rung: str


@dataclass(frozen=True, slots=True)
class Line:
    """One statement with its voice. ``denies`` and ``uncertain`` say what the cue and the hedges do
    to it, ``text`` what its own words do. ``certainty``: of its main event, -3 to 3."""

    statement: Statement
    voice: Voice
    hops: tuple[Hop, ...]
    denies: bool
    uncertain: bool
    text: Text
    certainty: float | None = None
    located: tuple[Located, ...] = ()  # where what it tells took place


PRINTED = "explicit attribution"  # the rung of a voice that the text itself names
UNCERTAIN_STANCES = frozenset({"doubts", "asks", "orders", "refuses"})
UNCERTAIN_HEDGES = frozenset({"unconfirmed", "conditional"})


def lines(reading: Reading) -> Iterator[Line]:
    """The lines of one document, in the order of its statements; relays are left out."""
    chains = _Chains(reading)
    for statement in reading.statements:
        if statement.attribution is None:
            if not chains.quoted(statement):
                yield Line(statement, chains.own, (chains.own_hop,), False, False, taken_apart(statement.text))
            continue
        attribution = chains.by_id.get(statement.attribution)
        if attribution is not None and not chains.relayed(attribution, statement):
            yield chains.line(attribution, statement)


class _Chains:
    """One document's attributions, by id and by carrier."""

    def __init__(self, reading: Reading) -> None:
        self.document = reading.document
        self.by_id = {a.id: a for a in reading.attributions}
        self.inner: dict[str, list[Attribution]] = defaultdict(list)
        for attribution in reading.attributions:
            if attribution.within in self.by_id:
                self.inner[str(attribution.within)].append(attribution)
        self.own = own_voice(reading.document)
        self.own_hop = Hop(self.own.key, self.own.name, self.own.kind, None, "")
        self._contents = tuple(span for a in reading.attributions for span in a.content)

    def quoted(self, statement: Statement) -> bool:
        """Whether a sentence of the document's own is mostly somebody's content."""
        return _share(statement.spans, self._contents) >= RELAY_COVER

    def relayed(self, outer: Attribution, statement: Statement) -> bool:
        """Whether inner voices say at least half of the statement."""
        spans = tuple(s for inner in self.inner[outer.id] if _passes_on(outer, inner) for s in inner.content)
        return bool(spans) and _share(statement.spans, spans) >= RELAY_COVER

    def line(self, attribution: Attribution, statement: Statement) -> Line:
        path = self._outward(attribution)
        carriers = [a for a in path[:-1] if a.speaker is not None and a.speaker.kind == "outlet"]
        carrier = outlet_voice(carriers[-1].speaker.name or "") if carriers and carriers[-1].speaker else self.own.key
        hops = (self.own_hop, *(self._hop(a, statement) for a in path if not self._is_own(a, path)))
        hedges = {kind for hop in hops for kind, _ in hop.hedges}
        uncertain = attribution.stance in UNCERTAIN_STANCES or bool(hedges & UNCERTAIN_HEDGES)
        denies, event = attribution.stance == "denies", attribution.event
        sure = None if event is None else event.certainty
        return Line(
            statement, voice_of(attribution, carrier), hops, denies, uncertain, taken_apart(statement.text), sure
        )

    def _is_own(self, attribution: Attribution, path: list[Attribution]) -> bool:
        """ "Told this newspaper": the article's own outlet is the outermost hop already."""
        speaker = attribution.speaker
        if speaker is None or speaker.kind != "outlet" or attribution is path[-1]:
            return False
        return outlet_voice(speaker.name or "") == self.own.key

    def _outward(self, attribution: Attribution) -> list[Attribution]:
        """The carriers of an attribution and itself, outermost first; a circle is cut."""
        path, seen = [attribution], {attribution.id}
        while (outer := self.by_id.get(path[-1].within or "")) is not None and outer.id not in seen:
            path.append(outer)
            seen.add(outer.id)
        return path[::-1]

    def _hop(self, attribution: Attribution, statement: Statement) -> Hop:
        text = self.document.text
        hedges = tuple(
            (h.kind, text[h.span[0] : h.span[1]])
            for h in attribution.expressed
            if _share((h.span,), statement.spans) > 0 or _share((h.span,), attribution.content) == 0
        )
        cue = " … ".join(text[start:end] for start, end in attribution.cue)
        voice = voice_of(attribution, "")
        return Hop(voice.speaker, voice.name, voice.kind, attribution.id, cue, hedges)


def own_voice(document: Document) -> Voice:
    """The voice of an article that names nobody: its outlet, or the article where no outlet is known, which for
    a fetched page is its address: all its versions are one voice."""
    if document.outlet:
        key = outlet_voice(document.outlet)
        return Voice(key, key, document.outlet, "outlet", False, True, key, "")
    page = content_id("address", document.source_id) if is_address(document.source_id) else document.id
    key = f"document:{page}"
    return Voice(key, key, document.title or document.source_id, "document", False, True, key, "")


def voice_of(attribution: Attribution, carrier: str) -> Voice:
    """The voice of one attribution, come through ``carrier``."""
    speaker = attribution.speaker
    if speaker is None or (speaker.kind == "unnamed" and not speaker.name):
        key = f"nobody:{attribution.document}"
        return Voice(key, speaker.id if speaker else key, "nobody named", "unnamed", False, False, carrier, "")
    return speaker_voice(speaker, carrier)


def speaker_voice(speaker: Speaker, carrier: str = "") -> Voice:
    """The voice of a speaker; the key of one who is not named holds the ``carrier`` too."""
    name = speaker.name or speaker.role or "somebody"
    issuer = (speaker.organisation or "") if speaker.kind == "document" else ""
    if is_outlet(issuer):
        return Voice(outlet_voice(issuer), speaker.id, name, "outlet", False, False, carrier, PRINTED)
    institution = institution_of(speaker)
    if institution:
        rung = PRINTED if speaker.kind == "organisation" else "spokesman"
        return Voice(institution_key(institution), speaker.id, name, speaker.kind, True, False, carrier, rung)
    if speaker.kind == "outlet":
        return Voice(outlet_voice(name), speaker.id, name, "outlet", False, False, carrier, PRINTED)
    if speaker.kind in ("unnamed", "group", "document") or not reads_as_name(name):
        key = f"unnamed:{carrier}:{description_key(name)}"
        return Voice(key, speaker.id, name, speaker.kind, False, False, carrier, PRINTED)
    known = not is_commentator(speaker) and not (speaker.kind == "person" and not named_in_full(name))
    return Voice(speaker.id, speaker.id, name, speaker.kind, known, False, carrier, PRINTED)


def _passes_on(outer: Attribution, inner: Attribution) -> bool:
    """An outlet passes on; anybody else does unless denying, confirming or doubting what is inside."""
    if outer.speaker is not None and outer.speaker.kind == "outlet":
        return True
    return outer.stance in ("asserts", inner.stance)


def _share(spans: Spans, cover: tuple[Span, ...]) -> float:
    """The share of ``spans``, in characters, that lies inside ``cover`` (whose parts may overlap)."""
    size = sum(end - start for start, end in spans)
    merged: list[list[int]] = []
    for start, end in sorted(cover):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    inside = sum(max(0, min(end, y) - max(start, x)) for start, end in spans for x, y in merged)
    return inside / size if size else 0.0
