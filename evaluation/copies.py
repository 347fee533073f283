"""Copies on the Helsinki articles: 612 of 75 publishers, one story, no labels.

The reference is made from the texts alone, without the package: every run of five words (letters, digits and
underscores in small letters), quotations and all; a pair is one where more than half of the shorter text's different
runs stand in the longer. The package reports smaller reuse too, which the gold labels of the claims call copies; so
``found`` asks whether a pair is reported at all, and ``right`` whether a score above one half is one by the reference.
``--sample`` shows pairs to be read by eye; ``--corpus gva`` counts pairs that only a page's furniture can have made.
"""

from __future__ import annotations

import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Any

from evaluation.agencies import ARTICLES, OTHERS, text_of
from evaluation.agencies import score as agencies_score
from evaluation.shared import document, records
from reportedly.engines.duck import DuckEngine
from reportedly.ids import document_id, text_sha256
from reportedly.types import Copy, Document, Reading
from reportedly.weighing.copies import copies as weighed_copies
from reportedly.weighing.copies import match_copies
from reportedly.weighing.corpus import corpus
from reportedly.weighing.judged_pairs import judgement_tables
from reportedly.weighing.reuse import reuse
from reportedly.weighing.tables import document_tables
from reportedly.weighing.weigh import put

WORDS, HALF = 5, 0.5
Pair = frozenset[str]


def score(limit: int | None = None) -> dict[str, float]:
    """``pairs`` of the reference; the shares of them ``found`` at all and ``found by score``; ``right``: the share of
    the pairs scored above one half that are in the reference; ``reported``, and of these ``smaller`` ones and those
    with an ``agency line``; ``agencies right``: see ``evaluation agencies``; seconds of the processor for copies."""
    documents = articles(limit)
    gold = {pair for pair, share in containment(documents).items() if share > HALF}
    began = time.process_time()
    found = copies(documents)
    seconds = time.process_time() - began
    reported = {frozenset((copy.left, copy.right)): copy for copy in found}
    high = {pair for pair, copy in reported.items() if copy.score > HALF}
    return {
        "articles": float(len(documents)),
        "pairs": float(len(gold)),
        "found": len(gold & reported.keys()) / max(1, len(gold)),
        "found by score": len(gold & high) / max(1, len(gold)),
        "right": len(gold & high) / max(1, len(high)),
        "reported": float(len(reported)),
        "smaller": float(len(reported) - len(high)),
        "agency line": float(sum(copy.evidence.startswith("agency line") for copy in found)),
        "agencies right": agencies_score(limit)["right"],
        "seconds": seconds,
    }


def apart(limit: int | None = None) -> dict[str, float]:
    """On the Gun Violence Archive's articles: pairs ``reported``, and how many of them lie ``apart``, on different
    incidents: few of those are copies, most share a page."""
    rows = [row for row in list(records(OTHERS))[:limit] if row["text"].strip()]
    incident = {document_id(row["id"], row["text"]): row["incident"] for row in rows}
    found = copies([document(row) for row in rows])
    lying = sum(incident[copy.left] != incident[copy.right] for copy in found)
    return {"articles": float(len(rows)), "reported": float(len(found)), "apart": float(lying)}


def articles(limit: int | None = None) -> list[Document]:
    """The articles with publisher and the time of capture."""
    return [_document(row) for row in list(records(ARTICLES))[:limit]]


def copies(documents: list[Document]) -> tuple[Copy, ...]:
    """What weighing's first stage gives for documents that nobody has read: copies need the texts alone."""
    told = corpus(Reading(document, (), ()) for document in documents)
    with DuckEngine() as engine:
        put(engine, document_tables(told) | judgement_tables(told, (), ()))
        match_copies(told, engine)
        return weighed_copies(told, engine)


def containment(documents: list[Document]) -> dict[Pair, float]:
    """Of every pair that shares a run of five words: the share of the shorter text's runs that both have."""
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    sizes = {}
    for each in documents:
        words = re.findall(r"\w+", each.text.lower())
        runs = set(zip(*(words[n:] for n in range(WORDS)), strict=False))
        sizes[each.id] = len(runs)
        for run in runs:
            holders[run].append(each.id)
    shared = Counter(pair for ids in holders.values() for pair in combinations(sorted(ids), 2))
    return {frozenset(pair): count / min(sizes[pair[0]], sizes[pair[1]]) for pair, count in shared.items()}


def sample(size: int, seed: int) -> Iterator[str]:
    """Reported pairs with a score of one half or less, to read by eye: their longest passages. Prints corpus text."""
    documents = {document.id: document for document in articles()}
    smaller = [copy for copy in copies(list(documents.values())) if copy.score <= HALF]
    for copy in random.Random(seed).sample(smaller, min(size, len(smaller))):
        left, right = documents[copy.left], documents[copy.right]
        names = " | ".join(f"{each.source_id} {each.outlet}" for each in (left, right))
        yield f"--- {copy.score:.2f} {copy.evidence} | {names}"
        printed = [" ".join(right.text[slice(*passage.right)].split()) for passage in reuse(left.text, right.text)]
        yield from (f"    {words[:200]}" for words in sorted(printed, key=len, reverse=True)[:4])


def _document(row: dict[str, Any]) -> Document:
    text = text_of(row)
    name = document_id(row["id"], text)
    return Document(name, row["id"], text, text_sha256(text), outlet=row["publisher"], published=row["scraped_at"])
