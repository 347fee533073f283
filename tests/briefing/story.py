"""``Story`` builds documents, attributions and assertions from the words they stand on, so
that every span in a test is found in its text and never counted by hand.
"""

from __future__ import annotations

from reportedly.ids import content_id, document_id, text_sha256
from reportedly.types import (
    Assertion,
    Attribution,
    Claim,
    Conflict,
    Document,
    Evidence,
    Hedge,
    HedgeKind,
    Hop,
    Independent,
    Reason,
    Root,
    Side,
    Span,
    SpeakerKind,
    Standing,
)

Voice = tuple[str, SpeakerKind]


class Story:
    """Collects documents and attributions; ``saying`` gives the assertion that stands on them."""

    def __init__(self) -> None:
        self.documents: dict[str, Document] = {}
        self.attributions: list[Attribution] = []

    def article(
        self, key: str, text: str, outlet: str | None = None, published: str | None = None, title: str | None = None
    ) -> str:
        self.documents[key] = Document(
            document_id(key, text), f"{key}.txt", text, text_sha256(text), title, outlet, published
        )
        return self.documents[key].id

    def find(self, key: str, words: str) -> Span:
        start = self.documents[key].text.index(words)
        return start, start + len(words)

    def hop(
        self,
        key: str,
        voice: Voice,
        source: str,
        cue: str,
        content: str,
        hedges: tuple[tuple[HedgeKind, str], ...] = (),
    ) -> Hop:
        """One hop with its attribution."""
        name, kind = voice
        spans = [(self.find(key, words),) if words else () for words in (source, cue, content)]
        own = content_id("attribution", key, name, source, cue, content)
        expressed = tuple(Hedge(kind_, self.find(key, words)) for kind_, words in hedges)
        document = self.documents[key].id
        self.attributions.append(
            Attribution(own, document, spans[0], spans[1], spans[2], None, 0, "indirect", "asserts", expressed, 0.9)
        )
        return Hop(content_id("speaker", kind, name), name, kind, own, cue, hedges)

    def saying(
        self,
        key: str,
        root: Root,
        content: str,
        hops: tuple[Hop, ...] = (),
        side: Side | None = None,
        copy_of: str | None = None,
    ) -> Assertion:
        """``hops`` from the article inward, without the article's own."""
        document = self.documents[key]
        start, end = self.find(key, content)
        name = document.outlet or document.source_id
        own = Hop(f"outlet:{name}", name, "outlet", None, "")
        return Assertion(
            document.id, hops[-1].attribution if hops else None, content_id("statement", key, content),
            side or root.stance, root.id, document.published, Evidence(document.id, content, start, end),
            (own, *hops), 0.8, self.documents[copy_of].id if copy_of else None,
        )  # fmt: skip


def root(
    name: str, kind: SpeakerKind = "person", stance: Side = "supports", known: bool = True, **more: object
) -> Root:
    return Root(content_id("root", kind, name), name, kind, stance, known, **more)  # type: ignore[arg-type]


def claim(
    wording: str,
    standing: Standing,
    assertions: list[Assertion],
    roots: list[Root],
    support: float = 0.5,
    conflicts: tuple[Conflict, ...] = (),
) -> Claim:
    """A claim whose counts follow from its roots."""
    known = [r for r in roots if r.known]
    counts = Independent(
        sum(r.stance == "supports" for r in known), sum(r.stance == "denies" for r in known), len(roots) - len(known)
    )
    dates = sorted(a.asserted_at for a in assertions if a.asserted_at)
    reasons = (
        Reason("independent support", f"{counts.supporting} independent voices support it", 0.2 * counts.supporting),
        Reason("unknown voices", f"{counts.unknown} voices cannot be placed", 0.0),
    )
    first, last = (dates[0], dates[-1]) if dates else (None, None)
    own = content_id("claim", wording)
    return Claim(
        own, wording, standing, reasons, tuple(roots), counts, support, tuple(assertions), conflicts, first, last
    )
