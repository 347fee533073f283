"""Real articles, read once a session by the package's own reader, and what the laws compare."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from evaluation.shared import document, records
from reportedly.desk import Desk
from reportedly.desk.weighing import proposals, weigh_known
from reportedly.engines.duck import DuckEngine
from reportedly.ids import content_id
from reportedly.ledger import Decision, Ledger
from reportedly.reading.reader import Reader
from reportedly.sources import resolve
from reportedly.types import Claim, Copy, Independent, Judgement, Reading
from reportedly.weighing import Given, Prepared, Weighed, weigh
from reportedly.weighing.version import version
from tests.desk.speaking import SpeakingReader
from tests.weighing.making import again

CHARS = (300, 1500)  # of an article: long enough to tell something, short enough to be read in a moment
TOLD_BY = 4  # articles that a headline fits, so that there is something to join
MANY = 64
State = tuple[tuple[Claim, ...], tuple[Copy, ...], dict[str, str], frozenset[tuple[str, str, int]], dict[str, object]]


def sample() -> Iterator[Reading]:
    """Short articles of a dozen events, most of them told by several."""
    short = {r["id"]: r for r in records("data/fnc/train_bodies.jsonl.gz") if CHARS[0] < len(r["text"]) < CHARS[1]}
    told: dict[str, set[str]] = defaultdict(set)
    for row in records("data/fnc/train_stances.jsonl.gz"):
        if row["stance"] != "unrelated" and row["body"] in short:
            told[row["headline"]].add(row["body"])
    chosen: dict[str, None] = {}
    for headline in sorted(told):
        if len(told[headline]) >= TOLD_BY and len(chosen) < MANY:
            chosen |= dict.fromkeys(sorted(told[headline]))
    yield from map(resolve, Reader.load(threads=1).read(document(short[name]) for name in chosen))


def reprint(reading: Reading, name: str, published: str | None = None) -> Reading:
    """A verbatim copy, read as the original was."""
    return replace(again(reading, name, published, f"Gazette {name}"), values=reading.values)


def add(path: Path, *readings: Reading) -> None:
    with Ledger(path, create=True) as ledger:
        for reading in readings:
            ledger.add(reading)


def grow(path: Path, *readings: Reading) -> None:
    """Add and weigh; what a ledger that was weighed before takes in its neighbourhood alone."""
    add(path, *readings)
    with desk(path) as opened:
        opened.weigh()


def desk(path: Path) -> Desk:
    return Desk(path, reader=SpeakingReader())


def kept(path: Path) -> State:
    """All that the latest weighing left in the ledger."""
    with Ledger(path) as ledger, ledger.known() as known:
        weighed, left = ledger.weighed(version()), known.kept(version())
    assert weighed is not None and left is not None
    return (*weighed, left.stories, frozenset(left.near), dict(left.persons))


def anew(path: Path) -> State:
    """The same, worked out from nothing but the record."""
    with Ledger(path) as ledger, ledger.known() as known:
        return state(weigh_known(known, proposals(known), Silent()))


def state(weighed: Weighed) -> State:
    return (weighed.claims, weighed.copies, weighed.stories, frozenset(weighed.near), dict(weighed.persons))


class Silent:
    def start(self, label: str, total: int | None) -> None: ...
    def advance(self, n: int = 1) -> None: ...
    def done(self) -> None: ...


def weighed(readings: list[Reading], prepared: dict[str, Prepared], judged: tuple[Judgement, ...] = ()) -> Weighed:
    with DuckEngine(threads=1) as engine:
        return weigh(readings, judged, engine, Given(prepared))


def roots(claims: tuple[Claim, ...]) -> dict[str, Independent]:
    """Independent roots of each claim, by its words."""
    return {content_id("wording", claim.wording): claim.independent for claim in claims}


def decision(kind: str, ledger: Ledger, rng: random.Random) -> Decision:
    """A decision of one kind about something in the ledger, however little sense it makes."""
    claims = ledger.last_claims()
    one, other = rng.sample(claims, 2)
    said, told = rng.choice(one.members), rng.choice(other.members)
    with ledger.known() as known:
        documents = sorted(known.ids())
        voices = sorted({speaker.id for speaker in known.speakers()})
        copies = known.con.execute('SELECT "left", "right" FROM copies ORDER BY "left", "right"').fetchall()
    pairs: dict[str, tuple[str, str]] = {
        "same claim": (said, told),
        "not same claim": (claims[0].members[0], told),
        "claim id": (one.id, other.id),
        "same source": (voices[0], rng.choice(voices[1:])),
        "copy": (documents[0], rng.choice(documents[1:])),
        "no copy": rng.choice(copies or [(documents[0], documents[1])]),
    }
    if kind == "stance":
        return Decision(kind, said, None, "positive", rng.choice(["supports", "denies", "uncertain"]))
    known_as = {"not same claim": "same claim", "claim id": "same claim", "no copy": "copy"}
    return Decision(known_as.get(kind, kind), *pairs[kind], "negative" if kind.startswith("no") else "positive")
