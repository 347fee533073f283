"""PolNeAR -> windows with role labels and link targets.

Reads ``polnear/{train,dev}.jsonl.gz`` (one JSON object a line: ``text`` and ``attributions`` with
source, cue and content as lists of code-point ranges). Nothing of it is written anywhere.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from reportedly.reading.decode import LABELS, ROLES
from reportedly.reading.pieces import Ints, Pieces, split_pieces
from reportedly.reading.sentences import sentences
from reportedly.reading.windows import OVERLAP, windows

Halves = NDArray[np.float16]
PieceRange = tuple[int, int]  # first and last piece, both inside
Link = tuple[PieceRange | None, PieceRange | None, list[PieceRange]]  # source, cue, contents
Teacher = Callable[[list[str]], Halves]

IGNORE = -100  # a target that lies outside the window: nothing to learn from here
NONE = -1  # the gold says that there is none


@dataclass(frozen=True, slots=True)
class Example:
    """One window. Spans are (n, 2) piece ranges inside the window, ends inclusive; ``content_cue``
    and ``cue_source`` hold for each span the index of its answer, NONE or IGNORE; ``meanings`` holds
    the teacher's vector of each of ``sentences``; ``soft`` (n, 7) what the teachers believe of each
    piece's role, or (0, 7). Text without gold labels has IGNORE for every role."""

    ids: Ints
    features: Ints
    paragraph: Ints
    roles: Ints
    contents: Ints
    cues: Ints
    sources: Ints
    content_cue: Ints
    cue_source: Ints
    sentences: Ints
    meanings: Halves
    soft: Halves


@dataclass(frozen=True, slots=True)
class Labelled:
    """One article cut into pieces; ``links`` holds (source, cue, contents) as piece ranges."""

    pieces: Pieces
    links: list[Link] | None  # None: no labels, only meanings
    sentences: Ints
    meanings: Halves
    soft: Halves | None = None  # (pieces, 7): what the teachers believe
    gold: bool = True  # False: ``links`` are what the teachers found, not what people marked


def read_jsonl(path: Path) -> list[dict[str, Any]]:
    """All records of a gzipped JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def label(records: Iterable[dict[str, Any]], tokenizer: Tokenizer, teacher: Teacher | None = None) -> list[Labelled]:
    """Cut each article once; labels become ranges of pieces. Without ``teacher`` no meanings."""
    done, texts, counts = [], [], []
    for record in records:
        text = record["text"]
        pieces = split_pieces(text, tokenizer)
        attributions = record.get("attributions")
        links = None if attributions is None else [link_of(pieces, a) for a in attributions]
        spans = [s for s in sentences(text) if s[1] - s[0] > 20] if teacher else []
        spans += [tuple(c) for a in attributions or () for c in a["content"] if teacher and c[1] - c[0] > 20]
        known = [(r, s) for r, s in ((_range(pieces, s), s) for s in spans) if r]
        done.append((pieces, links, np.array([r for r, _ in known], dtype=np.int64).reshape(-1, 2)))
        texts += [text[a:b] for _, (a, b) in known]
        counts.append(len(known))
    vectors = teacher(texts) if teacher else np.zeros((0, 1), dtype=np.float16)
    cuts = np.cumsum(counts)[:-1]
    return [Labelled(p, links, s, v) for (p, links, s), v in zip(done, np.split(vectors, cuts), strict=True)]


def link_of(pieces: Pieces, attribution: dict[str, Any]) -> Link:
    """One attribution's spans as ranges of pieces; only the first source and cue count."""
    ranges = {role: [r for r in (_range(pieces, s) for s in attribution[role]) if r] for role in ROLES}
    source = ranges["source"][0] if ranges["source"] else None
    cue = ranges["cue"][0] if ranges["cue"] else None
    return source, cue, ranges["content"]


def examples(
    article: Labelled, enders: frozenset[int], overlap: int = OVERLAP, first: int | None = None
) -> list[Example]:
    """Windows of one article; ``first`` is the first window's size, which moves all later cuts."""
    return [_window(article, a, b) for a, b in windows(article.pieces, enders, overlap=overlap, first=first)]


def _range(pieces: Pieces, span: Sequence[int]) -> PieceRange | None:
    first = int(np.searchsorted(pieces.ends, span[0], side="right"))
    last = int(np.searchsorted(pieces.starts, span[1], side="left")) - 1
    return (first, last) if last >= first else None


def _window(article: Labelled, start: int, stop: int) -> Example:
    roles = np.zeros(stop - start, dtype=np.int64)
    labels = article.links or []
    spans: tuple[dict[Any, int], ...] = ({}, {}, {})
    content_cue: dict[int, int] = {}
    cue_source: dict[int, int] = {}
    for source, cue, contents in labels:
        for piece in contents:
            _paint(roles, piece, start, 2)
        cut = [_index(spans[k], span, start, stop) for k, span in ((0, source), (1, cue))]
        if cut[1] is not None and cut[1] != IGNORE:
            cue_source[cut[1]] = NONE if cut[0] is None else cut[0]
        for piece in contents:
            i = _index(spans[2], piece, start, stop)
            if i is not None and i != IGNORE:
                content_cue[i] = NONE if cut[1] is None else cut[1]
    for role in (0, 1):
        for source, cue, _ in labels:
            span = cue if role else source
            if span is not None:
                _paint(roles, span, start, role)
    if article.links is None or not article.gold:
        roles[:] = IGNORE
    p = article.pieces
    soft = np.zeros((0, len(LABELS)), dtype=np.float16) if article.soft is None else article.soft[start:stop]
    inside = (article.sentences[:, 0] >= start) & (article.sentences[:, 1] < stop)
    return Example(
        p.ids[start:stop], p.features[start:stop], p.paragraph[start:stop], roles,
        _table(spans[2]), _table(spans[1]), _table(spans[0]),
        np.array([content_cue[i] for i in range(len(spans[2]))], dtype=np.int64),
        np.array([cue_source.get(i, IGNORE) for i in range(len(spans[1]))], dtype=np.int64),
        article.sentences[inside] - start, article.meanings[inside], soft,
    )  # fmt: skip


def _paint(roles: Ints, span: tuple[int, int], start: int, role: int) -> None:
    first, last = span[0] - start, span[1] - start
    if last < 0 or first >= len(roles):
        return
    roles[max(0, first) : last + 1] = 2 * role + 2
    if first >= 0:
        roles[first] = 2 * role + 1


def _index(known: dict[Any, int], span: Any, start: int, stop: int) -> int | None:
    """The span's number in this window; None where there is no span, IGNORE where it is cut off."""
    if span is None:
        return None
    if span[0] < start or span[1] >= stop:
        return IGNORE
    return known.setdefault((span[0] - start, span[1] - start), len(known))


def _table(spans: dict[Any, int]) -> Ints:
    return np.array(list(spans), dtype=np.int64).reshape(-1, 2)
