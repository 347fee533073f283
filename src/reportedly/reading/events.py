"""The main event of what is said, and how certainly its speaker presents it.

The network gives every piece the certainty that a reader would take from the sentence if the piece
were an event (-3 certainly did not happen, 0 open, 3 certainly did: the scale of Saurí & Pustejovsky
2009 as Stanovsky et al. 2017 unified it), once by the measure of each corpus it learnt from, and the
log-odds that the piece heads an event at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from reportedly.reading.links import Floats
from reportedly.reading.pieces import Ints
from reportedly.types import Event, Span, Spans

LEAST_LIKELY = -2.0  # log-odds; a content whose likeliest word is less of an event than this has none
LIMIT = 3.0
ASKED = 2  # the first of model.SCALES, whose mean is told: news as its sources present it, and every predicate
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Events:
    """Certainty and log-odds (n, 2) of every piece of one text, and where the pieces stand."""

    starts: Ints
    ends: Ints
    numbers: Floats

    def main(self, text: str, content: Spans) -> Event | None:
        """The first word of ``content`` that is likelier an event than not, or else its likeliest: a
        sentence's main clause mostly comes first. None where nothing happens or the network has no
        such head."""
        if self.numbers.shape[1] < 2:
            return None
        inside = [
            np.arange(np.searchsorted(self.starts, a, side="left"), np.searchsorted(self.ends, b, side="right"))
            for a, b in content
        ]
        places = np.concatenate(inside) if inside else np.zeros(0, dtype=np.int64)
        if not len(places):
            return None
        odds = self.numbers[places, 1]
        sure = np.flatnonzero(odds > 0)
        best = int(sure[0]) if len(sure) else int(odds.argmax())
        if odds[best] < LEAST_LIKELY:
            return None
        place = int(places[best])
        score = float(np.clip(self.numbers[place, 0], -LIMIT, LIMIT))
        return Event(_word(text, int(self.starts[place]), int(self.ends[place])), round(score, 2))


def told(certainty: Floats) -> Floats:
    """The one column that is told of the network's (n, scales); none where it has no such head."""
    column: Floats = certainty[:, :ASKED].mean(axis=1, keepdims=True) if certainty.shape[1] else certainty
    return column


def _word(text: str, start: int, end: int) -> Span:
    """The whole word around a piece of it."""
    around = max(0, start - 40)
    for match in _WORD.finditer(text, around, min(len(text), end + 40)):
        if match.start() <= start < match.end():
            return match.span()
    return start, end
