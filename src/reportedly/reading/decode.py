"""The network's numbers -> attributions: role tags to spans, links to groups.

PolNeAR's shape rules here: an attribution has one cue, at most one source and one content that may
lie in several pieces. So the cue is the centre: contents choose a cue, a cue chooses a source.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.reading.links import Floats, LinkKind, LinkWeights, link_scores
from reportedly.reading.pieces import Ints, Pieces

ROLES = ("source", "cue", "content")
LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
CUE, CONTENT = slice(3, 5), slice(5, 7)
ORPHAN_BIAS = 2.5  # log-odds for a cue in a sentence with a content and none; tuned on PolNeAR dev
LEAST_SURE = 0.2  # product of a group's probabilities; below it more are wrong than right (PolNeAR dev)
# Added to the log-probabilities of the labels; tuned on PolNeAR dev. A source
# that is not found costs more than one that is a word too long.
LABEL_BIAS = np.array([0.0, 1.0, 1.0, 0.7, 0.7, 0.2, 0.2], dtype=np.float32)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class RawAttribution:
    """What the model alone says; spans are half-open code-point ranges, confidence in [0, 1]."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class _Tagged:
    spans: Ints  # (n, 2) piece ranges, ends inclusive
    sure: Floats  # (n,) mean probability of the role inside the span


def decode(roles: Floats, vectors: Floats, pieces: Pieces, weights: LinkWeights) -> list[RawAttribution]:
    """``roles`` (n, 7) logits and ``vectors`` (n, SLOTS * LINK_DIM) of n pieces -> attributions in
    order of their cues."""
    if not len(pieces):
        return []
    probabilities = _softmax(roles)
    scores = np.log(probabilities + 1e-9) + LABEL_BIAS
    tags = best_path(scores)
    orphans = _without_cue(tags, pieces.sentence)
    if orphans.any():
        scores[orphans, CUE] += ORPHAN_BIAS
        tags = best_path(scores)
    sources, cues, contents = (_spans(tags, probabilities, k) for k in range(3))
    if not len(contents.spans) or not len(cues.spans):
        return []
    to_cue = _choose(vectors, contents.spans, cues.spans, pieces, weights.content_to_cue())
    to_source = _choose(vectors, cues.spans, sources.spans, pieces, weights.cue_to_source())
    return _group(pieces, sources, cues, contents, to_cue, to_source)


def _without_cue(tags: Ints, sentence: Ints) -> NDArray[np.bool_]:
    """(n,) true for pieces of sentences that have a content and no cue: the cue was missed, not absent."""
    has = [np.zeros(int(sentence.max()) + 1, dtype=bool) for _ in range(2)]
    has[0][sentence[(tags == CONTENT.start) | (tags == CONTENT.stop - 1)]] = True
    has[1][sentence[(tags == CUE.start) | (tags == CUE.stop - 1)]] = True
    lacking: NDArray[np.bool_] = (has[0] & ~has[1])[sentence]
    return lacking


def best_path(scores: Floats) -> Ints:
    """Viterbi over BIO tags: an inside tag only follows the same role. (n, 7) -> (n,).

    Every tag but an inside one follows the best path of all, so four sums a piece are kept: that, and for each
    role the best path that ends in it. Plain floats take an eighth of the time of small arrays.
    """
    best, role = 0.0, 0  # the best path so far, and the role it ends in
    source = cue = content = -math.inf
    trail: list[tuple[int, bool, bool, bool]] = []  # the role before, and which roles go on rather than begin
    for none, b_source, i_source, b_cue, i_cue, b_content, i_content in scores.tolist():
        source, cue, content = source + i_source, cue + i_cue, content + i_content
        new_source, new_cue, new_content = best + b_source, best + b_cue, best + b_content
        trail.append((role, source > new_source, cue > new_cue, content > new_content))
        source = source if source > new_source else new_source
        cue = cue if cue > new_cue else new_cue
        content = content if content > new_content else new_content
        best, role = best + none, 0
        if source > best:
            best, role = source, 1
        if cue > best:
            best, role = cue, 2
        if content > best:
            best, role = content, 3
    tags = []
    for step in reversed(trail):
        goes_on = role and step[role]
        tags.append(2 * role if goes_on or not role else 2 * role - 1)
        role = role if goes_on else step[0]
    return np.array(tags[::-1], dtype=np.int64)


def _spans(tags: Ints, probabilities: Floats, role: int) -> _Tagged:
    begin, inside = 2 * role + 1, 2 * role + 2
    starts = np.flatnonzero(tags == begin)
    outside = np.append(np.flatnonzero(tags != inside), len(tags))
    stops = outside[np.searchsorted(outside, starts, side="right")]
    mass = np.append(0.0, np.cumsum(probabilities[:, begin] + probabilities[:, inside], dtype=np.float64))
    sure = (mass[stops] - mass[starts]) / (stops - starts)
    return _Tagged(np.stack([starts, stops - 1], axis=1), sure.astype(np.float32))


def _choose(vectors: Floats, asking: Ints, answering: Ints, pieces: Pieces, kind: LinkKind) -> tuple[Ints, Floats]:
    """Per asking span the chosen answering span (or -1) and the choice's probability."""
    table = _softmax(link_scores(vectors, asking, answering, pieces, kind))
    chosen = table.argmax(axis=1)
    sure = table[np.arange(len(table)), chosen]
    return np.where(chosen == len(answering), -1, chosen), sure


def _group(
    pieces: Pieces,
    sources: _Tagged,
    cues: _Tagged,
    contents: _Tagged,
    to_cue: tuple[Ints, Floats],
    to_source: tuple[Ints, Floats],
) -> list[RawAttribution]:
    def place(span: Ints) -> Span:
        return int(pieces.starts[span[0]]), int(pieces.ends[span[1]])

    found = []
    linked = (contents.sure * to_cue[1]).tolist()
    chosen: list[list[int]] = [[] for _ in cues.spans]
    for content, cue in enumerate(to_cue[0].tolist()):
        if cue >= 0:
            chosen[cue].append(content)
    for cue in range(len(cues.spans)):
        if not (mine := chosen[cue]):
            continue
        source = int(to_source[0][cue])
        sure = [float(cues.sure[cue]), sum(linked[i] for i in mine) / len(mine), float(to_source[1][cue])]
        if source >= 0:
            sure.append(float(sources.sure[source]))
        if (confidence := math.prod(sure)) < LEAST_SURE:
            continue
        found.append(
            RawAttribution(
                source=(place(sources.spans[source]),) if source >= 0 else (),
                cue=(place(cues.spans[cue]),),
                content=tuple(place(contents.spans[i]) for i in mine),
                confidence=confidence,
            )
        )
    return found


def _softmax(scores: Floats) -> Floats:
    shifted = np.exp(scores - scores.max(axis=-1, keepdims=True))
    total: Floats = shifted / shifted.sum(axis=-1, keepdims=True)
    return total
