"""An invented story for the tests: a ferry runs aground, and twelve articles tell of it.

``Story`` builds documents, attributions and assertions from the words they stand on, so that every
span in a test is found in its text and never counted by hand.
"""

from __future__ import annotations

from reportedly.ids import content_id, document_id, text_sha256
from reportedly.types import (
    Assertion,
    Attribution,
    Brief,
    Claim,
    Conflict,
    ConflictValue,
    Copy,
    Document,
    Evidence,
    Hedge,
    HedgeKind,
    Hop,
    Independent,
    Problem,
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

    def article(self, key: str, text: str, outlet: str | None = None, published: str | None = None, title: str | None = None) -> str:
        self.documents[key] = Document(
            document_id(key, text), f"{key}.txt", text, text_sha256(text), title, outlet, published
        )
        return self.documents[key].id

    def find(self, key: str, words: str) -> Span:
        start = self.documents[key].text.index(words)
        return start, start + len(words)

    def hop(self, key: str, voice: Voice, source: str, cue: str, content: str, hedges: tuple[tuple[HedgeKind, str], ...] = ()) -> Hop:
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
        self, key: str, root: Root, content: str, hops: tuple[Hop, ...] = (), side: Side | None = None, copy_of: str | None = None
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


def root(name: str, kind: SpeakerKind = "person", stance: Side = "supports", known: bool = True, **more: object) -> Root:
    return Root(content_id("root", kind, name), name, kind, stance, known, **more)  # type: ignore[arg-type]


def claim(
    wording: str, standing: Standing, assertions: list[Assertion], roots: list[Root], support: float = 0.5, conflicts: tuple[Conflict, ...] = ()
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
    return Claim(own, wording, standing, reasons, tuple(roots), counts, support, tuple(assertions), conflicts, first, last)


MASTER: Voice = ("Ines Okafor", "person")
GUARD: Voice = ("Coast Guard of Velmark", "organisation")
CREW: Voice = ("a crew member", "unnamed")
AGENCY: Voice = ("Nordwire", "outlet")
RADIO: Voice = ("Radio Sund", "outlet")

GROUNDED = "the ferry Marieholm struck a rock off Karvo"
LEAD = "The harbour master, Ines Okafor, told Nordwire that the ferry Marieholm struck a rock off Karvo shortly after four. Reportedly nobody was hurt."


def ferry() -> Brief:
    """Twelve articles: an agency and its reprints, a nested chain, an unnamed voice, a denial, two
    numbers, a later confirmation, two claims said once, one problem."""
    story = Story()
    master, guard = root("Ines Okafor", names=("Ines Okafor", "I. Okafor"), rung="explicit attribution"), root("Coast Guard of Velmark", "organisation")
    grounded = [_agency_line(story, "nordwire-1", "Nordwire", "2031-03-02T16:40:00Z", master)]
    for key, outlet, at in (
        ("herald-1", "The Karvo Herald", "2031-03-02T18:05:00Z"),
        ("tide-1", "Daily Tide", "2031-03-02T19:20:00Z"),
        ("coast-1", "Coast & Country", "2031-03-03"),
    ):
        grounded.append(_agency_line(story, key, outlet, at, master, "nordwire-1"))
    story.article(
        "sund-1",
        "Passengers stood on deck for an hour. As Nordwire reported, citing the harbour master, the ferry Marieholm struck a rock off Karvo and apparently lost its rudder.",
        "Radio Sund", "2031-03-02T20:00:00Z",
    )  # fmt: skip
    said = "the ferry Marieholm struck a rock off Karvo and apparently lost its rudder"
    hops = (
        story.hop("sund-1", AGENCY, "Nordwire", "reported", said),
        story.hop("sund-1", MASTER, "the harbour master", "citing", said, (("inference", "apparently"),)),
    )
    grounded.append(story.saying("sund-1", master, said, hops))
    story.article(
        "guard-1",
        "KARVO. The Coast Guard of Velmark confirmed on Monday that the Marieholm ran onto a rock two miles off Karvo. “She is stable,” a duty officer added.",
        "Velmark Tagblatt", "2031-03-03T09:00:00Z",
    )  # fmt: skip
    confirmed = "the Marieholm ran onto a rock two miles off Karvo"
    hop = story.hop("guard-1", GUARD, "The Coast Guard of Velmark", "confirmed", confirmed)
    grounded.append(story.saying("guard-1", guard, confirmed, (hop,)))
    first = claim("the ferry Marieholm struck a rock off Karvo", "independently supported", grounded, [master, guard], 0.71)
    return Brief(
        documents=_rest(story),
        claims=(first, *_other_claims(story, master)),
        copies=tuple(
            Copy(story.documents["nordwire-1"].id, story.documents[key].id, 0.97, "agency line")
            for key in ("herald-1", "tide-1", "coast-1")
        ),
        problems=(Problem("scan-0007.txt", "not text", "scan-0007.txt holds bytes that are no text in any encoding tried."),),
        attributions=tuple(story.attributions),
        as_of="2031-03-06T08:00:00Z",
    )


def _agency_line(story: Story, key: str, outlet: str, at: str, master: Root, copy_of: str | None = None) -> Assertion:
    story.article(key, LEAD, outlet, at, title="Ferry aground off Karvo")
    hops = (
        story.hop(key, AGENCY, "Nordwire", "told", f"{GROUNDED} shortly after four"),
        story.hop(key, MASTER, "The harbour master, Ines Okafor", "told", f"{GROUNDED} shortly after four", (("hearsay", "Reportedly"),)),
    )
    return story.saying(key, master, f"{GROUNDED} shortly after four", hops[1:] if outlet == "Nordwire" else hops, copy_of=copy_of)


def _rest(story: Story) -> tuple[Document, ...]:
    """The articles of the other claims."""
    story.article(
        "insider-1",
        "A crew member who asked not to be named told Radio Sund that the lookout had left the bridge. The lookout “was making coffee”, he said.",
        "The Insider", "2031-03-03T11:00:00Z",
    )  # fmt: skip
    story.article("insider-2", "According to Radio Sund, a crew member says the lookout had left the bridge.", "Evening Mail", "2031-03-04")
    story.article("insider-3", "It is said that the lookout had left the bridge before the impact.", "Island Letter")
    story.article(
        "owner-1", "The Sund Line denied that the lookout had left the bridge. “Our crew was complete,” said its chairman, Teodor Brandt.",
        "Business Day", "2031-03-05",
    )  # fmt: skip
    story.article("hospital-1", "Karvo hospital said that 14 people were treated for cold.", "The Karvo Herald", "2031-03-04")
    story.article("hospital-2", "At least 31 people were treated, Radio Sund said on Tuesday, citing Karvo hospital.", "Daily Tide", "2031-03-04T21:30:00Z")
    return tuple(story.documents.values())


def _other_claims(story: Story, master: Root) -> list[Claim]:
    crew, line = root("a crew member", "unnamed", known=False), root("The Sund Line", "organisation", "denies")
    letter, hospital = root("Island Letter", "outlet", known=False), root("Karvo hospital", "organisation")
    left = "the lookout had left the bridge"
    told = (
        story.hop("insider-1", RADIO, "Radio Sund", "told", left),
        story.hop("insider-1", CREW, "A crew member who asked not to be named", "told", left),
    )
    says = (
        story.hop("insider-2", RADIO, "Radio Sund", "According to", f"a crew member says {left}"),
        story.hop("insider-2", CREW, "a crew member", "says", left),
    )
    denied = (story.hop("owner-1", ("The Sund Line", "organisation"), "The Sund Line", "denied", left),)
    bridge = [
        story.saying("insider-1", crew, left, told),
        story.saying("insider-2", crew, left, says),
        story.saying("insider-3", letter, left),
        story.saying("owner-1", line, left, denied),
    ]
    treated = [
        story.saying("hospital-1", hospital, "14 people were treated for cold", (story.hop("hospital-1", ("Karvo hospital", "organisation"), "Karvo hospital", "said", "14 people were treated for cold"),)),
        story.saying(
            "hospital-2", hospital, "At least 31 people were treated",
            (
                story.hop("hospital-2", RADIO, "Radio Sund", "said", "At least 31 people were treated"),
                story.hop("hospital-2", ("Karvo hospital", "organisation"), "Karvo hospital", "citing", "At least 31 people were treated"),
            ),
        ),
    ]  # fmt: skip
    numbers = Conflict(
        "people treated",
        (
            ConflictValue("14", (story.documents["hospital-1"].id,)),
            ConflictValue("at least 31", (story.documents["hospital-2"].id,)),
        ),
    )
    brandt = root("Teodor Brandt")
    complete = story.hop("owner-1", ("Teodor Brandt", "person"), "its chairman, Teodor Brandt", "said", "“Our crew was complete,”")
    return [
        claim(left, "denied", bridge, [crew, letter, line], 0.2),
        claim("14 people were treated for cold", "single root", treated, [hospital], 0.3, (numbers,)),
        claim("Our crew was complete", "single root", [story.saying("owner-1", brandt, "“Our crew was complete,”", (complete,))], [brandt], 0.3),
        claim("Reportedly nobody was hurt.", "single root", [story.saying("nordwire-1", root("Nordwire", "outlet", known=False), "Reportedly nobody was hurt.")], [root("Nordwire", "outlet", known=False)], 0.1),
    ]  # fmt: skip
