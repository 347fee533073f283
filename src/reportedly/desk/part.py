"""The program that weighs one part of a large ledger: a part comes in, its weighing goes out, both as MessagePack."""

from __future__ import annotations

import gc
import sys
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from reportedly.engines.duck import DuckEngine
from reportedly.types import Document, Judgement, Reading
from reportedly.weighing import Given, Weighed, weigh
from reportedly.weighing.prepare import Packed, unpack
from reportedly.weighing.tables import VoiceRow


@dataclass(frozen=True, slots=True)
class Part:
    """Documents with their ``stories`` and packed row steps; ``voices`` and ``judged`` of the whole ledger."""

    documents: tuple[Document, ...]
    prepared: Mapping[str, Packed]
    stories: Mapping[str, str]
    voices: frozenset[VoiceRow]
    judged: tuple[Judgement, ...]


def weigh_part(part: Part) -> Weighed:
    """The claims and copies of one part."""
    prepared = {name: unpack(*row) for name, row in part.prepared.items()}
    readings = (Reading(document, (), ()) for document in part.documents)
    with DuckEngine(threads=1) as engine:
        return weigh(readings, part.judged, engine, Given(prepared, part.voices, part.stories))


if __name__ == "__main__":
    gc.disable()  # hundreds of thousands of records without a circle among them, and the end of the program is near
    part = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Part)
    sys.stdout.buffer.write(msgspec.msgpack.encode(weigh_part(part)))
