"""Which gold attributions one reader gets right and another does not, and whether that is chance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import comb
from typing import Any

from evaluation.corpus import Predictions, Row, outermost
from evaluation.shared import scorer
from evaluation.showing import passage


@dataclass(frozen=True, slots=True)
class Flips:
    """Gold attributions of the articles that both readers read, as (article id, number in the gold)."""

    both: int  # right before and after
    neither: int
    lost: tuple[tuple[str, int], ...]  # right before, wrong after
    won: tuple[tuple[str, int], ...]  # wrong before, right after

    @property
    def chance(self) -> float:
        """How likely so uneven a split of the flips is if both readers are equally good: McNemar's test
        (1947) in its exact form, a two-sided sign test on the flips alone."""
        few, all_flips = min(len(self.lost), len(self.won)), len(self.lost) + len(self.won)
        return min(1.0, 2 * sum(comb(all_flips, k) for k in range(few + 1)) / (1 << all_flips))


def compare(wanted: Sequence[dict[str, Any]], before: Predictions, after: Predictions) -> Flips:
    """Only outermost hops, and only articles that both hold."""
    lost, won = [], []
    both = neither = 0
    for record in wanted:
        if record["id"] not in before or record["id"] not in after:
            continue
        was, now = (right(record, found[record["id"]]) for found in (before, after))
        gold = range(len(record["attributions"]))
        both += len(was & now)
        neither += sum(i not in was | now and bool(record["attributions"][i]["content"]) for i in gold)
        lost += [(record["id"], i) for i in sorted(was - now)]
        won += [(record["id"], i) for i in sorted(now - was)]
    return Flips(both, neither, tuple(lost), tuple(won))


def right(record: dict[str, Any], rows: Sequence[Row]) -> set[int]:
    """Numbers of the gold attributions that the scorer calls found; those without a content never are."""
    rules = scorer("score_attribution")
    page = rules.Doc(record["text"])
    judged = [i for i, row in enumerate(record["attributions"]) if page.prep([row])]
    gold = page.prep([record["attributions"][i] for i in judged])
    return {judged[i] for i in rules.match(gold, page.prep(outermost(rows)), rules.TESTS["attr"])}


def lines(wanted: Sequence[dict[str, Any]], before: Predictions, after: Predictions) -> Iterator[str]:
    """The comparison in words, each flip with its passage. For the terminal alone: the corpus's
    sentences may not be kept."""
    found = compare(wanted, before, after)
    skipped = sum(r["id"] not in before or r["id"] not in after for r in wanted)
    if skipped:
        yield f"{skipped} articles are missing from one side and are left out."
    by_id = {record["id"]: record for record in wanted}
    for title, flipped in (("right before, wrong now", found.lost), ("wrong before, right now", found.won)):
        yield f"\n== {title}: {len(flipped)}"
        for name, number in flipped:
            record = by_id[name]
            gold = record["attributions"][number]
            yield f"\n{name}"
            yield from passage(record["text"], {"gold": [gold], "before": before[name], "now": after[name]}, gold)
    yield f"\nright both times {found.both}, wrong both times {found.neither}"
    yield f"lost {len(found.lost)}, won {len(found.won)}; by chance alone p = {found.chance:.3g} (exact McNemar)"
