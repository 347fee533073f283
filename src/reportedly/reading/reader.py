"""Document -> Reading: the room's one door.

The page's furniture blanked, one pass of the network, decoding, tidying, hops inside hops, carriers,
hearsay, then per hop its manner, stance, hedges and event, and the statements and values. Row by row
and lazily: memory does not grow with the number of documents. No reader raises on text, whatever the
text.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from reportedly.ids import attribution_id
from reportedly.intake.language import is_read
from reportedly.reading.carriers import add_carriers
from reportedly.reading.certainty import hedges
from reportedly.reading.cue_class import cue_class
from reportedly.reading.decode import RawAttribution, decode
from reportedly.reading.events import Events, told
from reportedly.reading.foreign import foreign
from reportedly.reading.furniture import blanked, furniture
from reportedly.reading.hearsay import add_hearsay
from reportedly.reading.inside import add_inner
from reportedly.reading.links import Floats
from reportedly.reading.manner import manner
from reportedly.reading.model import MEANING_DIM, Calibration, Model
from reportedly.reading.pieces import Ints, split_pieces
from reportedly.reading.quotes import quotations
from reportedly.reading.sentences import sentences
from reportedly.reading.stance import stance
from reportedly.reading.statements import statements
from reportedly.reading.tidy import tidy
from reportedly.reading.values.read import values
from reportedly.reading.voices import Voice, text_of
from reportedly.reading.written import add_written
from reportedly.types import Attribution, Document, Hedge, Reading, Span, Spans

AHEAD = 2  # documents a worker that may wait for their turn
KEPT_WHOLE = 10_000  # pieces up to which meanings take 32 bits a number; a longer text takes 16, for memory
BETWEEN = 60  # characters between two spans of one hop that are still searched for hedges


class Reader:
    """Reads documents with the package's own weights. Make it once with :meth:`load`."""

    def __init__(self, model: Model, workers: int = 1) -> None:
        self.model = model
        self.workers = workers

    @classmethod
    def load(cls, threads: int = 0) -> Reader:
        """``threads``: documents read at a time; 0 takes every core. Raises ModelError without weights."""
        return cls(Model.load(), threads or os.cpu_count() or 1)

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """One Reading a document, in order, lazily; a few documents are read ahead."""
        if self.workers == 1:
            yield from map(self.read_one, documents)
            return
        waiting: deque[Future[Reading]] = deque()
        pool = ThreadPoolExecutor(self.workers)
        try:
            for document in documents:
                waiting.append(pool.submit(self.read_one, document))
                if len(waiting) > AHEAD * self.workers:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def read_one(self, document: Document) -> Reading:
        """All attributions and statements of one document; nothing of one in a language that is not read."""
        if not is_read(document.language):
            return Reading(document, (), ())
        written = {region.span for region in document.regions if region.kind == "image"}
        page = sorted({*furniture(document.text, written), *foreign(document.text)})
        text = blanked(document.text, page)
        raw, meanings, events = self._network(text)
        lines = sentences(text)
        voices = [Voice.of(r) for r in tidy(text, raw, page)]
        voices = add_written(text, voices, document.regions)
        voices = add_inner(text, voices, self._read_alone)
        voices = add_hearsay(text, add_carriers(text, voices, lines), lines)
        attributions = tuple(
            replace(a, event=events.main(text, a.content))
            for a in _attributions(document, voices, self.model.calibration)
        )
        said = tuple(statements(document, attributions, lines, meanings.of))
        return Reading(document, attributions, said, values(text, document.published))

    def meaning(self, text: str) -> bytes | None:
        """The vector of a short text by itself, as :class:`Statement` holds it; None where it has no words."""
        return self._network(text)[1].of(((0, len(text)),))

    def _network(self, text: str) -> tuple[list[RawAttribution], Meanings, Events]:
        pieces = split_pieces(text, self.model.tokenizer)
        raw: list[RawAttribution] = []
        kept = np.float32 if len(pieces) <= KEPT_WHOLE else np.float16
        vectors: list[NDArray[np.floating]] = [np.empty((0, MEANING_DIM), dtype=kept)]
        happening: list[Floats] = []
        for stretch in self.model.stretches(pieces):
            numbers = self.model.run(stretch)
            raw += decode(numbers.roles, numbers.links, stretch, self.model.links)
            vectors.append(numbers.meaning.astype(kept, copy=False))
            happening.append(np.hstack([told(numbers.certainty), numbers.event]))
        return (
            raw,
            Meanings(pieces.starts, pieces.ends, np.concatenate(vectors)),
            Events(pieces.starts, pieces.ends, np.concatenate(happening or [np.zeros((0, 0), dtype=np.float32)])),
        )

    def _read_alone(self, texts: list[str]) -> list[list[RawAttribution]]:
        return [tidy(text, self._network(text)[0]) for text in texts]


@dataclass(frozen=True, slots=True)
class Meanings:
    """One vector a piece; the meaning of a span is the mean of its pieces (mean pooling)."""

    starts: Ints
    ends: Ints
    vectors: NDArray[np.floating]

    def of(self, spans: Spans) -> bytes | None:
        """A unit vector as MEANING_DIM signed bytes; None where no piece lies in the spans."""
        total = np.zeros(MEANING_DIM, dtype=np.float32)
        for start, end in spans:
            first = int(np.searchsorted(self.ends, start, side="right"))
            last = int(np.searchsorted(self.starts, end, side="left"))
            total += self.vectors[first:last].astype(np.float32, copy=False).sum(axis=0)
        size = float(np.abs(total).max())
        if size == 0 or not np.isfinite(size):
            return None
        unit = total / np.linalg.norm(total)
        stored: bytes = np.round(unit * 127 / np.abs(unit).max()).astype(np.int8).tobytes()
        return stored


def _attributions(document: Document, voices: Sequence[Voice], calibrated: Calibration) -> tuple[Attribution, ...]:
    quoted = quotations(document.text)
    kept = _distinct(document, voices)
    ids = {id(voice): identity for identity, voice in kept.items()}
    inner: dict[str, list[Span]] = {}
    for voice in kept.values():
        if voice.carrier is not None:
            inner.setdefault(ids[id(voice.carrier)], []).extend((*voice.source, *voice.cue, *voice.content))
    made = [_attribution(document, v, ids, inner.get(ids[id(v)], []), quoted) for v in kept.values()]
    made = [replace(a, confidence=round(calibrated(a.confidence), 4)) for a in made]
    return tuple(sorted(made, key=lambda a: (min(a.source + a.cue + a.content), a.hop, a.id)))


def _distinct(document: Document, voices: Sequence[Voice]) -> dict[str, Voice]:
    """Voices by id. Where two are read from the same spans the first stays, with whatever carries
    either; none is carried, however far up, by itself."""
    ids = {id(v): attribution_id(document.id, v.source, v.cue, v.content) for v in voices}
    kept: dict[str, Voice] = {}
    for voice in voices:
        first = kept.setdefault(ids[id(voice)], voice)
        first.carrier = first.carrier or voice.carrier
    for voice in kept.values():
        voice.carrier = kept[ids[id(voice.carrier)]] if voice.carrier else None
    for voice in kept.values():
        if voice.carries(voice):
            voice.carrier = None
    return kept


def _attribution(
    document: Document, voice: Voice, ids: dict[int, str], inner: list[Span], quoted: list[Span]
) -> Attribution:
    text, carrier = document.text, voice.carrier
    same_content = carrier is not None and carrier.content == voice.content
    found = _hedges(text, voice, [] if same_content else inner)
    cue, content = text_of(text, voice.cue), text_of(text, voice.content)
    return Attribution(
        id=ids[id(voice)],
        document=document.id,
        source=voice.source,
        cue=voice.cue,
        content=voice.content,
        within=ids[id(carrier)] if carrier is not None else None,
        hop=voice.hop(),
        manner=manner(voice.content, quoted),
        stance=stance(cue, content),
        expressed=found,
        confidence=voice.confidence,
        cue_class=cue_class(cue, content),
    )


def _hedges(text: str, voice: Voice, inner: list[Span]) -> tuple[Hedge, ...]:
    spans = sorted(voice.source + voice.cue + voice.content)
    regions: list[Span] = []
    for start, end in spans:
        if regions and start - regions[-1][1] <= BETWEEN and "\n" not in text[regions[-1][1] : start]:
            regions[-1] = regions[-1][0], max(end, regions[-1][1])
        else:
            regions.append((start, end))
    return hedges(text, regions, voice.cue, inner, sourced=bool(voice.source))
