"""The invented story: the ferry Marieholm runs aground off Karvo, and twelve articles tell of it."""

from __future__ import annotations

from reportedly.types import Assertion, Brief, Claim, Conflict, ConflictValue, Copy, Problem, Root
from tests.briefing.story import Story, Voice, claim, root

MASTER: Voice = ("Ines Okafor", "person")
GUARD: Voice = ("Coast Guard of Velmark", "organisation")
CREW: Voice = ("a crew member", "unnamed")
AGENCY: Voice = ("Nordwire", "outlet")
RADIO: Voice = ("Radio Sund", "outlet")
OWNER: Voice = ("The Sund Line", "organisation")
CHAIRMAN: Voice = ("Teodor Brandt", "person")
HOSPITAL: Voice = ("Karvo hospital", "organisation")

SAID = "the ferry Marieholm struck a rock off Karvo, apparently in fog"
LEAD = f"The harbour master, Ines Okafor, told Nordwire that {SAID}. Reportedly nobody was hurt."
LEFT = "the lookout had left the bridge"
REPRINTS = (
    ("herald-1", "The Karvo Herald", "2031-03-02T18:05:00Z"),
    ("tide-1", "Daily Tide", "2031-03-02T19:20:00Z"),
    ("coast-1", "Coast & Country", "2031-03-03"),
)


def ferry() -> Brief:
    """An agency and its reprints, a nested chain, an unnamed voice, a denial, two numbers, a later
    confirmation, two claims said once, one problem."""
    story = Story()
    claims = (_grounded(story), _lookout(story), _treated(story), *_said_once(story))
    return Brief(
        documents=tuple(story.documents.values()),
        claims=claims,
        copies=tuple(
            Copy(story.documents["nordwire-1"].id, story.documents[key].id, 0.97, "agency line")
            for key, _, _ in REPRINTS
        ),
        problems=(
            Problem("scan-0007.txt", "not text", "scan-0007.txt holds bytes that are no text in any encoding tried."),
        ),
        attributions=tuple(story.attributions),
        as_of="2031-03-06T08:00:00Z",
    )


def _grounded(story: Story) -> Claim:
    """One harbour master through an agency, its three reprints and a radio; later the coast guard."""
    master = root("Ines Okafor", names=("Ines Okafor", "I. Okafor"), rung="explicit attribution")
    guard = root("Coast Guard of Velmark", "organisation")
    assertions = [_agency_line(story, "nordwire-1", "Nordwire", "2031-03-02T16:40:00Z", master)]
    assertions += [_agency_line(story, *reprint, master, "nordwire-1") for reprint in REPRINTS]
    heard = "the ferry Marieholm struck a rock off Karvo and apparently lost its rudder"
    text = f"Passengers stood on deck for an hour. As Nordwire reported, citing the harbour master, {heard}."
    story.article("sund-1", text, "Radio Sund", "2031-03-02T20:00:00Z")
    hops = (
        story.hop("sund-1", AGENCY, "Nordwire", "reported", heard),
        story.hop("sund-1", MASTER, "the harbour master", "citing", heard, (("inference", "apparently"),)),
    )
    assertions.append(story.saying("sund-1", master, heard, hops))
    confirmed = "the Marieholm ran onto a rock two miles off Karvo"
    text = f"KARVO. The Coast Guard of Velmark confirmed on Monday that {confirmed}. “She is stable,” an officer added."
    story.article("guard-1", text, "Velmark Tagblatt", "2031-03-03T09:00:00Z")
    hop = story.hop("guard-1", GUARD, "The Coast Guard of Velmark", "confirmed", confirmed)
    assertions.append(story.saying("guard-1", guard, confirmed, (hop,)))
    wording = "the ferry Marieholm struck a rock off Karvo"
    return claim(wording, "independently supported", assertions, [master, guard], 0.71)


def _agency_line(story: Story, key: str, outlet: str, at: str, master: Root, copy_of: str | None = None) -> Assertion:
    story.article(key, LEAD, outlet, at, title="Ferry aground off Karvo")
    agency = story.hop(key, AGENCY, "Nordwire", "told", SAID)
    hop = story.hop(key, MASTER, "The harbour master, Ines Okafor", "told", SAID, (("inference", "apparently"),))
    return story.saying(key, master, SAID, (hop,) if outlet == "Nordwire" else (agency, hop), copy_of=copy_of)


def _lookout(story: Story) -> Claim:
    """An unnamed voice through a radio, a paper that names nobody, and a denial."""
    crew, owner = root("a crew member", "unnamed", known=False), root("The Sund Line", "organisation", "denies")
    letter = root("Island Letter", "outlet", known=False)
    text = f"A crew member who asked not to be named told Radio Sund that {LEFT}. He “was making coffee”."
    story.article("insider-1", text, "The Insider", "2031-03-03T11:00:00Z")
    story.article("insider-2", f"According to Radio Sund, a crew member says {LEFT}.", "Evening Mail", "2031-03-04")
    story.article("insider-3", f"It is said that {LEFT} before the impact.", "Island Letter")
    text = f"The Sund Line denied that {LEFT}. “Our crew was complete,” said its chairman, Teodor Brandt."
    story.article("owner-1", text, "Business Day", "2031-03-05")
    told = (
        story.hop("insider-1", RADIO, "Radio Sund", "told", LEFT),
        story.hop("insider-1", CREW, "A crew member who asked not to be named", "told", LEFT),
    )
    says = (
        story.hop("insider-2", RADIO, "Radio Sund", "According to", f"a crew member says {LEFT}"),
        story.hop("insider-2", CREW, "a crew member", "says", LEFT),
    )
    denied = (story.hop("owner-1", OWNER, "The Sund Line", "denied", LEFT),)
    assertions = [
        story.saying("insider-1", crew, LEFT, told),
        story.saying("insider-2", crew, LEFT, says),
        story.saying("insider-3", letter, LEFT),
        story.saying("owner-1", owner, LEFT, denied),
    ]
    return claim(LEFT, "denied", assertions, [crew, letter, owner], 0.2)


def _treated(story: Story) -> Claim:
    """One hospital, two articles, two numbers."""
    hospital = root("Karvo hospital", "organisation")
    fourteen, more = "14 people were treated for cold", "At least 31 people were treated"
    story.article("hospital-1", f"Karvo hospital said that {fourteen}.", "The Karvo Herald", "2031-03-04")
    text = f"{more}, Radio Sund said on Tuesday, citing Karvo hospital."
    story.article("hospital-2", text, "Daily Tide", "2031-03-04T21:30:00Z")
    first = (story.hop("hospital-1", HOSPITAL, "Karvo hospital", "said", fourteen),)
    second = (
        story.hop("hospital-2", RADIO, "Radio Sund", "said", more),
        story.hop("hospital-2", HOSPITAL, "Karvo hospital", "citing", more),
    )
    assertions = [
        story.saying("hospital-1", hospital, fourteen, first),
        story.saying("hospital-2", hospital, more, second),
    ]
    values = (
        ConflictValue("14", (story.documents["hospital-1"].id,)),
        ConflictValue("at least 31", (story.documents["hospital-2"].id,)),
    )
    return claim(fourteen, "single root", assertions, [hospital], 0.3, (Conflict("people treated", values),))


def _said_once(story: Story) -> list[Claim]:
    """One voice in one article, twice."""
    brandt, wire = root("Teodor Brandt"), root("Nordwire", "outlet", known=False)
    quote, unhurt = "“Our crew was complete,”", "Reportedly nobody was hurt."
    hop = story.hop("owner-1", CHAIRMAN, "its chairman, Teodor Brandt", "said", quote)
    return [
        claim("Our crew was complete", "single root", [story.saying("owner-1", brandt, quote, (hop,))], [brandt], 0.3),
        claim(unhurt, "single root", [story.saying("nordwire-1", wire, unhurt)], [wire], 0.1),
    ]
