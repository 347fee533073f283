"""What weighing needs to know of one document, worked out once: the row step that a ledger keeps.

Numbers travel packed, as little-endian 64-bit integers, so that a thousand documents are a table at once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import msgspec

from reportedly.settings import (
    LATE_PROMINENCE,
    LEAD_CHARS,
    LEAD_PROMINENCE,
    NAME_SHARE,
    OPENING_CHARS,
    STATEMENT_MIN_WEIGHT,
)
from reportedly.sources.credits import credit_lines
from reportedly.types import Reading
from reportedly.weighing.ages import ages
from reportedly.weighing.fingerprints import fingerprint
from reportedly.weighing.furniture import is_furniture
from reportedly.weighing.located import located
from reportedly.weighing.marks import Marks, marks
from reportedly.weighing.name_stems import name_stems
from reportedly.weighing.named_days import named_days
from reportedly.weighing.packing import packed
from reportedly.weighing.papers import Paper, paper
from reportedly.weighing.stance_features import Told
from reportedly.weighing.stance_features import told as words
from reportedly.weighing.tolls import Toll, toll
from reportedly.weighing.voices import Line, lines
from reportedly.weighing.wording import fitness
from reportedly.weighing.words import signed, terms


@dataclass(frozen=True, slots=True)
class Said:
    """One statement in comparable terms. ``stems``, ``worths`` (thousandths) and ``names`` (1 for a name) are
    packed columns; ``fitness`` and ``prominence`` are in hundredths."""

    stems: bytes
    worths: bytes
    names: bytes
    weight: int
    named: int
    fitness: int
    prominence: int


@dataclass(frozen=True, slots=True)
class Contents:
    """What a document says: its ``lines`` in the order of its text; those that say something, by id (page furniture and
    what says too little make no claim); how its words stand to what it tells; its toll; whom it credits."""

    lines: tuple[Line, ...]
    said: dict[str, Said]
    words: Told
    toll: Toll | None  # of the event it tells of
    paper: Paper


@dataclass(frozen=True, slots=True)
class Prepared:
    """One document: its fingerprint, the marks of its story, its voices (voice, speaker, known), how many of its
    statements say something. By these its neighbours are found; the ``packed`` rest is for those alone, and may be
    left out where it is not needed."""

    wording: str
    shingles: bytes
    kinds: bytes  # of each shingle, one byte
    marks: Marks
    voices: tuple[tuple[str, str, bool], ...]
    credited: bool  # it says that an agency's copy is in it
    statements: int
    packed: bytes

    def contents(self) -> Contents:
        """The rest. Raises msgspec.DecodeError where it was left out."""
        return _CONTENTS.decode(self.packed)


Packed = tuple[bytes, bytes]  # by what neighbours are found, and the rest
_DECODER = msgspec.msgpack.Decoder(Prepared)
_CONTENTS = msgspec.msgpack.Decoder(Contents)


def prepare(reading: Reading) -> Prepared:
    """All row steps of one document."""
    names = name_stems(reading.document.text)
    found = fingerprint(reading.document)
    told = tuple(sorted((_valued(line, reading) for line in lines(reading)), key=_place))
    said = {line.statement.id: one for line in told if (one := _said(line, names)) is not None}
    voices = sorted({(line.voice.key, line.voice.speaker, line.voice.known) for line in told})
    text = reading.document.text
    contents = Contents(told, said, words(text), toll(reading.document), paper(reading.document, told))
    return Prepared(
        found.wording,
        packed(found.shingles),
        found.kinds.tobytes(),
        marks(reading, names),
        tuple(voices),
        bool(credit_lines(text)),
        len(said),
        msgspec.msgpack.encode(contents),
    )


def pack(prepared: Prepared) -> Packed:
    """As a ledger keeps it."""
    return msgspec.msgpack.encode(replace(prepared, packed=b"")), prepared.packed


def unpack(outline: bytes, rest: bytes = b"") -> Prepared:
    """The inverse of ``pack``. Raises msgspec.DecodeError for bytes of another make."""
    found = _DECODER.decode(outline)
    return replace(found, packed=rest) if rest else found


def _said(line: Line, names: frozenset[str]) -> Said | None:
    told = terms(line.statement.text)
    if sum(told.values()) < STATEMENT_MIN_WEIGHT or len(told) < 2:
        return None
    if line.voice.own and is_furniture(line.statement.text):
        return None
    worths = {stem: round(1000 * worth * (NAME_SHARE if stem in names else 1)) for stem, worth in sorted(told.items())}
    return Said(
        packed([signed(stem) for stem in worths]),
        packed(list(worths.values())),
        packed([stem in names for stem in worths]),
        sum(worths.values()),
        len(names & worths.keys()),
        fitness(line.statement.text, line.uncertain, line.statement.spans[0][0]),
        _prominence(line),
    )


def _prominence(line: Line) -> int:
    """What an article is about stands in its headline and first sentences."""
    start = line.statement.spans[0][0]
    if line.statement.place == "title" or start <= OPENING_CHARS:
        return 100
    return round(100 * (LEAD_PROMINENCE if start <= LEAD_CHARS else LATE_PROMINENCE))


def _valued(line: Line, reading: Reading) -> Line:
    """The line with the days and ages it names among its quantities, and the places beside them."""
    spans, text = line.statement.spans, reading.document.text
    more = (*named_days(reading.values, spans, text), *ages(spans, text))
    statement = replace(line.statement, quantities=(*line.statement.quantities, *more))
    return replace(line, statement=statement, located=tuple(located(reading.values, spans, text)))


def _place(line: Line) -> tuple[int, str]:
    return (line.statement.spans[0][0] if line.statement.spans else 0, line.statement.id)
