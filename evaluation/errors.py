"""Every mistake on PolNeAR dev, classed by what went wrong.

What the scorer matches is right. The rest falls into one class each, in the order of ``CLASSES``; a gold
attribution and a prediction that fail each other are one mistake, not two.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from evaluation.corpus import KINDS, Predictions, Row, outermost
from evaluation.shared import scorer
from evaluation.showing import extent, passage

CLASSES = {
    "inner hop": "found, but inside another hop, which a flat corpus does not know (told an agency; nested sayings)",
    "source missed": "right content; gold names a source, we none",
    "source invented": "right content; we name a source, gold none",
    "wrong source": "right content; another source than gold's",
    "wrong extent": "contents share words, but less than half of them (token F1 under .5)",
    "wrong content": "the cue is found; its content shares no word with gold's",
    "merged": "gold's content is part of a content that answers to another attribution",
    "missed": "nothing of ours touches gold's content",
    "split": "our content is part of one that is found already",
    "invented": "our content touches none of gold's",
}


@dataclass(frozen=True, slots=True)
class Mistake:
    """``kind`` is the gold attribution's, or the prediction's where there is no gold."""

    article: str
    publisher: str
    what: str  # of CLASSES
    kind: str
    gold: Row | None
    ours: Row | None


@dataclass(frozen=True, slots=True)
class _Side:
    row: Row
    words: dict[str, Any]  # source, cue and content as sets of word numbers; kind


_Made = list[tuple[str, _Side | None, _Side | None]]  # class, gold, ours


def mistakes(wanted: Sequence[dict[str, Any]], found: Predictions) -> list[Mistake]:
    """All mistakes, in order of the articles and of their places in them."""
    rules = scorer("score_attribution")
    return [m for record in wanted for m in _of_article(rules, record, found.get(record["id"], []))]


def sample(made: Sequence[Mistake], count: int, seed: int) -> list[Mistake]:
    """``count`` of them (or all), drawn without replacement: every mistake is as likely as any other."""
    return random.Random(seed).sample(made, min(count, len(made)))


def _of_article(rules: ModuleType, record: dict[str, Any], rows: Sequence[Row]) -> Iterator[Mistake]:
    page = rules.Doc(record["text"])
    gold, outer = _sides(page, record["attributions"]), _sides(page, outermost(rows))
    whole = list(gold), list(outer)
    matched = rules.match([g.words for g in gold], [p.words for p in outer], rules.TESTS["attr"])
    gold, outer = (
        [g for i, g in enumerate(gold) if i not in matched],
        [p for i, p in enumerate(outer) if i not in matched.values()],
    )
    made = _inner(rules, gold, outer, _sides(page, [r for r in rows if r["hop"] and r["content"]]))
    made += _pairs(rules, gold, outer)
    made += [(_alone(g, whole[1], "merged", "missed"), g, None) for g in gold]
    made += [(_alone(p, whole[0], "split", "invented"), None, p) for p in outer]
    yield from sorted((_mistake(record, *m) for m in made), key=lambda m: extent(m.gold or m.ours or {}))


def _mistake(record: dict[str, Any], what: str, gold: _Side | None, ours: _Side | None) -> Mistake:
    kind = next(side.words["kind"] for side in (gold, ours) if side)
    rows = (side.row if side else None for side in (gold, ours))
    return Mistake(record["id"], record["publisher"], what, kind, *rows)


def _sides(page: Any, rows: Sequence[Row]) -> list[_Side]:
    return [_Side(row, words) for row in rows for words in page.prep([row])]


def _inner(rules: ModuleType, gold: list[_Side], outer: list[_Side], deeper: list[_Side]) -> _Made:
    """Gold that one of our inner hops answers, with the hop around it where that is wrong. Takes both
    out of the lists."""
    pairs = rules.match([g.words for g in gold], [p.words for p in deeper], rules.TESTS["attr"])
    made: _Made = [("inner hop", gold[i], deeper[j]) for i, j in pairs.items()]
    carriers = {deeper[j].row["within"] for j in pairs.values()}
    gold[:] = [g for i, g in enumerate(gold) if i not in pairs]
    outer[:] = [p for p in outer if p.row.get("id") not in carriers]
    return made


def _pairs(rules: ModuleType, gold: list[_Side], outer: list[_Side]) -> _Made:
    """Gold and predictions that fail each other, those that agree best first; taken out of the lists."""

    def agree(g: _Side, p: _Side) -> tuple[float, int]:
        return rules.dice(g.words["content"], p.words["content"]), len(g.words["cue"] & p.words["cue"])

    order = sorted(((agree(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(outer)), reverse=True)
    made: _Made = []
    used: tuple[set[int], set[int]] = (set(), set())
    for (dice, cue), i, j in order:
        if (dice or cue) and i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            made.append((_failure(gold[i], outer[j], dice), gold[i], outer[j]))
    gold[:] = [g for i, g in enumerate(gold) if i not in used[0]]
    outer[:] = [p for j, p in enumerate(outer) if j not in used[1]]
    return made


def _failure(gold: _Side, ours: _Side, dice: float) -> str:
    if not dice:
        return "wrong content"
    if dice < 0.5:
        return "wrong extent"
    if not ours.words["source"]:
        return "source missed"
    return "wrong source" if gold.words["source"] else "source invented"


def _alone(side: _Side, others: Sequence[_Side], touching: str, apart: str) -> str:
    return touching if any(side.words["content"] & o.words["content"] for o in others) else apart


def rates(made: Sequence[Mistake], attributions: int) -> dict[str, tuple[int, float]]:
    """How many mistakes of each class, and how many that is for a hundred gold attributions."""
    counted = {what: sum(m.what == what for m in made) for what in CLASSES}
    return {what: (n, 100 * n / attributions if attributions else 0.0) for what, n in counted.items()}


def kinds(wanted: Sequence[dict[str, Any]]) -> dict[str, int]:
    """How many gold attributions there are of each kind."""
    rules = scorer("score_attribution")
    found = [g["kind"] for record in wanted for g in rules.Doc(record["text"]).prep(record["attributions"])]
    return {kind: found.count(kind) for kind in KINDS}


def lines(wanted: Sequence[dict[str, Any]], found: Predictions, count: int, seed: int) -> Iterator[str]:
    """The table of classes and a random sample with its passages. For the terminal alone: the corpus's
    sentences may not be kept."""
    made, by_id = mistakes(wanted, found), {r["id"]: r for r in wanted}
    attributions = sum(len(r["attributions"]) for r in wanted)
    yield f"{len(made)} mistakes on {attributions} gold attributions"
    for what, (number, rate) in rates(made, attributions).items():
        yield f"{what:16s} {number:5d}  {rate:5.1f} for 100   {CLASSES[what]}"
    for number, m in enumerate(sample(made, count, seed), 1):
        yield f"\n{number}. {m.what} ({m.kind}, {m.article})"
        record = by_id[m.article]
        gold, ours = [m.gold] if m.gold else record["attributions"], [m.ours] if m.ours else found.get(m.article, [])
        yield from passage(record["text"], {"gold": gold, "ours": ours}, m.gold or m.ours or {})
