"""The nouns of the house. Plain frozen records; no room adds behaviour to them.

Offsets are half-open and count Unicode code points of ``Document.text``. Times are ISO 8601 text
(``2014-12-02`` or ``2014-12-02T09:30:00Z``) where people read them and epoch seconds where SQL does.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from reportedly.document_types import Capture as Capture
from reportedly.document_types import Document as Document
from reportedly.document_types import Problem as Problem
from reportedly.document_types import Region as Region
from reportedly.document_types import RegionKind as RegionKind
from reportedly.value_types import Amount as Amount
from reportedly.value_types import Figure as Figure
from reportedly.value_types import Period as Period
from reportedly.value_types import Place as Place
from reportedly.value_types import PlaceCategory as PlaceCategory
from reportedly.value_types import Precision as Precision
from reportedly.value_types import Quantity as Quantity
from reportedly.value_types import Span as Span
from reportedly.value_types import Value as Value

Spans = tuple[Span, ...]

Manner = Literal["direct", "indirect", "mixed"]
Stance = Literal["asserts", "denies", "confirms", "doubts", "asks", "orders", "refuses"]
SpeakerKind = Literal["person", "organisation", "outlet", "document", "group", "unnamed"]
HedgeKind = Literal["hearsay", "inference", "unconfirmed", "conditional", "denial", "approximate"]
CueClass = Literal["speech", "thought", "perception", "intention", "attitude", "other"]
Anonymity = Literal["unnamed official", "unnamed source", "residents", "group", "unnamed person", "nobody named"]
Side = Literal["supports", "denies", "uncertain"]
Standing = Literal["single root", "independently supported", "disputed", "denied", "withdrawn", "unreported"]
Verdict = Literal["positive", "negative", "unsure"]


@dataclass(frozen=True, slots=True)
class Hedge:
    """Words that weaken or withhold at one hop. A category, never a percentage."""

    kind: HedgeKind
    span: Span


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks at a hop, resolved inside its document. ``id`` is derived from kind and name, and
    for unnamed voices from the document too: two unnamed sources are never one by accident."""

    id: str
    name: str | None
    kind: SpeakerKind
    role: str | None = None
    organisation: str | None = None
    mention: Span | None = None  # where the document gives the fullest name
    anonymity: Anonymity | None = None
    joint: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """The main event of a content and how certainly its speaker presents it: from -3 (did not happen)
    over 0 (open) to 3 (happened), as readers judged such sentences. It never says what is true."""

    span: Span
    certainty: float


@dataclass(frozen=True, slots=True)
class Attribution:
    """One place where a text says that somebody says. ``within`` names the attribution that carries
    this one on; ``hop`` 0 is the outermost, the article's own."""

    id: str
    document: str
    source: Spans
    cue: Spans
    content: Spans
    within: str | None
    hop: int
    manner: Manner
    stance: Stance
    expressed: tuple[Hedge, ...]
    confidence: float
    speaker: Speaker | None = None
    cue_class: CueClass = "other"
    event: Event | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence's worth of what one voice says: the unit that claims are made of.

    ``attribution`` is None for the document's own voice (``place`` "body" or "title").
    ``meaning`` holds a unit vector as 384 signed bytes (value / 127), or None.
    """

    id: str
    document: str
    attribution: str | None
    place: Literal["content", "body", "title"]
    spans: Spans
    text: str
    quantities: tuple[Quantity, ...] = ()
    meaning: bytes | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that reading one document gives."""

    document: Document
    attributions: tuple[Attribution, ...]
    statements: tuple[Statement, ...]
    values: tuple[Value, ...] = ()  # numbers, times and places of the whole text, in order


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision about a pair or an item, by a person or a rule: append-only, retractable.

    ``kind``: "same source", "same claim", "copy", "stance", ... ``by`` is "rule:NAME" for machines.
    """

    id: str
    kind: str
    left: str
    right: str | None
    verdict: Verdict
    by: str
    at: str
    detail: str = ""
    score: float | None = None
    retracted: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words a statement of ours stands on."""

    document: str  # Document.id
    exact: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hop:
    """One voice in a chain, with the words that show it. ``cue`` and ``hedges`` are as printed."""

    source: str  # speaker id, or "outlet:..." for the article's own voice
    name: str
    kind: SpeakerKind
    attribution: str | None
    cue: str
    hedges: tuple[tuple[HedgeKind, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Root:
    """The innermost voice of one line of support. ``known`` is false where the voice is unnamed or
    nobody is named at all; such a root never counts as independent."""

    id: str
    name: str
    kind: SpeakerKind
    stance: Side
    known: bool
    names: tuple[str, ...] = ()  # every spelling met
    rung: str = ""  # on which rung of the dependence ladder its lines were joined


@dataclass(frozen=True, slots=True)
class Assertion:
    """One voice in one document taking a position on a claim. ``chain`` runs from the article's own
    outlet inward to the root; ``copy_of`` is the earlier document this one repeats."""

    document: str
    attribution: str | None
    statement: str
    stance: Side
    root: str
    asserted_at: str | None
    evidence: Evidence
    chain: tuple[Hop, ...]
    similarity: float  # to the claim's wording, in [0, 1]
    copy_of: str | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a standing or a support is what it is: ``amount`` is what this reason adds."""

    name: str
    detail: str
    amount: float


@dataclass(frozen=True, slots=True)
class ConflictValue:
    """One of the values that cannot all hold, and who carries it."""

    value: str
    documents: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Values about one thing that cannot all hold."""

    about: str
    values: tuple[ConflictValue, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """Two documents of which one repeats the other's wording; ``left`` is the original: the one whose outlet
    the other credits, an agency's own, or the earlier."""

    left: str
    right: str
    score: float  # share of the shorter text's runs of five words that the longer has too, in [0, 1]
    evidence: str


@dataclass(frozen=True, slots=True)
class Independent:
    """How many independent voices stand on each side; ``unknown`` counts those nobody can place."""

    supporting: int
    denying: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Claim:
    """What several attributions, or a document's own voice, say about the world."""

    id: str
    wording: str
    standing: Standing
    reasons: tuple[Reason, ...]
    roots: tuple[Root, ...]
    independent: Independent
    support: float
    assertions: tuple[Assertion, ...]
    conflicts: tuple[Conflict, ...] = ()
    first_asserted: str | None = None
    last_asserted: str | None = None
    members: tuple[str, ...] = ()  # every statement of it, also those that no assertion counts
    figures: tuple[Figure, ...] = ()  # of the event that its documents tell of; the most supported of each first


@dataclass(frozen=True, slots=True)
class Joined:
    """Names that were taken as one voice, and by whom: "rule:NAME" or a person."""

    names: tuple[str, ...]
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """What a reader is told about a set of documents, as of one moment."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    copies: tuple[Copy, ...]
    problems: tuple[Problem, ...] = ()
    attributions: tuple[Attribution, ...] = field(default=(), repr=False)
    as_of: str | None = None
    joined: tuple[Joined, ...] = ()
