"""Which cue carries which content, and which source speaks through which cue.

A span is described by the vectors of its first and last piece (Lee et al. 2017, end-to-end
coreference, used the same ends). A pair scores by a low-rank bilinear form of the two spans plus
one learnt amount for how they lie to each other; "none of these" is a candidate with a learnt
vector of its own. Every content chooses among the cues, every cue among the sources.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.reading.pieces import Ints, Pieces

Floats = NDArray[np.float32]
LINK_DIM = 64  # length of one end's vector
# slots of the link head's output, LINK_DIM numbers each
CONTENT_ASKS, CUE_ANSWERS, CUE_ASKS, SOURCE_ANSWERS = 0, 2, 4, 6
SLOTS = 8
GAPS = 8  # powers of two of the pieces between the spans
PARAGRAPHS = 3  # same, next, farther
RELATIONS = 2 * GAPS * PARAGRAPHS
CONTENT_APART = (8.0, 2.0, 0.0, 4.0, 8.0)  # tuned on PolNeAR dev
SOURCE_APART = (6.0, 1.0, 0.0, 2.0, 6.0)  # tuned on PolNeAR dev
REACH = 300  # pieces between two spans beyond which no link is looked for: about one window


@dataclass(frozen=True, slots=True)
class LinkKind:
    """One kind of link. ``apart``: what a candidate loses where it stands two or more sentences
    before, one before, in the same, one after, two or more after. The corpus has 91 % of contents in
    their cue's sentence and 7 % in the next, 99 % of sources in their cue's; a window that lacks the
    right cue would otherwise hand a content to a stranger."""

    asks: int
    answers: int
    relation: Floats
    none: Floats
    apart: tuple[float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class LinkWeights:
    """Learnt amounts outside the network: one a relation, and the vector of "none of these"."""

    content_relation: Floats  # (RELATIONS,)
    content_none: Floats  # (LINK_DIM,)
    cue_relation: Floats
    cue_none: Floats

    def content_to_cue(self) -> LinkKind:
        return LinkKind(CONTENT_ASKS, CUE_ANSWERS, self.content_relation, self.content_none, CONTENT_APART)

    def cue_to_source(self) -> LinkKind:
        return LinkKind(CUE_ASKS, SOURCE_ANSWERS, self.cue_relation, self.cue_none, SOURCE_APART)


def relations(asking: Ints, answering: Ints, paragraph: Ints) -> Ints:
    """How every asking span lies to every answering one: (n, 2) and (m, 2) piece ranges, ends
    inclusive, give an (n, m) table of relation numbers."""
    a, b = asking[:, None, :], answering[None, :, :]
    after = b[..., 0] > a[..., 0]
    gap = np.maximum(0, np.maximum(b[..., 0] - a[..., 1], a[..., 0] - b[..., 1]) - 1)
    bucket = np.minimum(GAPS - 1, np.log2(gap + 1).astype(np.int64))
    apart = np.minimum(PARAGRAPHS - 1, np.abs(paragraph[b[..., 0]] - paragraph[a[..., 0]]))
    number: Ints = (after * GAPS + bucket) * PARAGRAPHS + apart
    return number


def ends_vector(vectors: Floats, spans: Ints, slot: int) -> Floats:
    """(n, LINK_DIM): the first piece's vector of ``slot`` plus the last piece's of the next slot."""
    first = vectors[spans[:, 0], slot * LINK_DIM : (slot + 1) * LINK_DIM]
    last = vectors[spans[:, 1], (slot + 1) * LINK_DIM : (slot + 2) * LINK_DIM]
    return first + last


def link_scores(vectors: Floats, asking: Ints, answering: Ints, pieces: Pieces, kind: LinkKind) -> Floats:
    """(n, m + 1) scores; the last column is "none of these"; candidates out of reach get -inf."""
    scale = np.float32(LINK_DIM**-0.5)
    asks = ends_vector(vectors, asking, kind.asks)
    scores = np.full((len(asking), len(answering) + 1), -np.inf, dtype=np.float32)
    scores[:, -1] = asks @ kind.none * scale
    if len(answering):
        answers = ends_vector(vectors, answering, kind.answers)
        pair = asks @ answers.T * scale + kind.relation[relations(asking, answering, pieces.paragraph)]
        pair -= np.array(kind.apart, dtype=np.float32)[_sentences_apart(asking, answering, pieces.sentence)]
        gap = np.maximum(answering[None, :, 0] - asking[:, None, 1], asking[:, None, 0] - answering[None, :, 1])
        scores[:, :-1] = np.where(gap <= REACH, pair, -np.inf)
    return scores


def _sentences_apart(asking: Ints, answering: Ints, sentence: Ints) -> Ints:
    """(n, m) indices into ``LinkKind.apart``: where the answering span stands, seen from the asking
    one; any sentence that both touch counts as the same."""
    first_a, last_a = sentence[asking[:, 0]][:, None], sentence[asking[:, 1]][:, None]
    first_b, last_b = sentence[answering[:, 0]][None, :], sentence[answering[:, 1]][None, :]
    before, after = np.minimum(2, np.maximum(0, first_a - last_b)), np.minimum(2, np.maximum(0, first_b - last_a))
    apart: Ints = 2 - before + after
    return apart
