"""One voice in one place, while the chains are being built: the model's raw attribution with its
place in the graph. Turned into ``types.Attribution`` at the very end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.reading.decode import RawAttribution
from reportedly.types import Span, Spans


@dataclass(slots=True, eq=False)
class Voice:
    """``carrier``: the voice that passes this one on. ``made_by``: "model", or the rule's name."""

    source: Spans
    cue: Spans
    content: Spans
    confidence: float
    carrier: Voice | None = None
    made_by: str = "model"

    @classmethod
    def of(cls, raw: RawAttribution) -> Voice:
        return cls(raw.source, raw.cue, raw.content, raw.confidence)

    def hull(self) -> Span:
        """From the first to the last character of source, cue and content."""
        spans = self.source + self.cue + self.content
        return min(a for a, _ in spans), max(b for _, b in spans)

    def carry(self, inner: Voice) -> None:
        """Make this voice the carrier of ``inner`` (and take over what carried it so far), unless one
        of them already carries the other on, however far in between."""
        if self is inner or self.carries(inner) or inner.carries(self):
            return
        if self.carrier is None and inner.carrier is not None and inner.carrier is not self:
            self.carrier = inner.carrier
        inner.carrier = self

    def carries(self, inner: Voice) -> bool:
        """Whether following the carriers of ``inner`` outward leads to this voice."""
        at, seen = inner.carrier, set[int]()
        while at is not None and at is not self and id(at) not in seen:
            seen.add(id(at))
            at = at.carrier
        return at is self

    def hop(self) -> int:
        """How many voices carry this one on."""
        depth, at, seen = 0, self.carrier, {id(self)}
        while at is not None and id(at) not in seen:
            seen.add(id(at))
            depth, at = depth + 1, at.carrier
        return depth


def text_of(text: str, spans: Spans) -> str:
    """The words of the spans, joined by a space."""
    return " ".join(text[a:b] for a, b in spans)


class BySource:
    """Voices by where their sources stand, so that each is compared with its neighbours alone."""

    STRIDE = 256  # characters

    def __init__(self, voices: Iterable[Voice]) -> None:
        self._at: dict[int, list[Voice]] = {}
        for voice in voices:
            self.add(voice)

    def add(self, voice: Voice) -> None:
        for stride in {n for span in voice.source for n in self._strides(span)}:
            self._at.setdefault(stride, []).append(voice)

    def same(self, made: Voice, but: Voice) -> Voice | None:
        """A voice, ``but`` aside, with the source of ``made`` and for the most part its content: the model
        read the same hop itself."""
        start, end = made.source[0]
        for voice in (v for stride in self._strides((start, end)) for v in self._at.get(stride, ())):
            same_source = any(a < end and start < b for a, b in voice.source)
            if voice is not but and same_source and _overlap(voice.content, made.content):
                return voice
        return None

    def _strides(self, span: Span) -> range:
        return range(span[0] // self.STRIDE, span[1] // self.STRIDE + 1)


def _overlap(left: Spans, right: Spans) -> bool:
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in left for c, d in right)
    return 2 * shared >= min(sum(b - a for a, b in left), sum(b - a for a, b in right))
