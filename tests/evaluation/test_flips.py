"""What flipped between two readers, and how likely chance alone would do it."""

from __future__ import annotations

from math import comb
from types import ModuleType

import pytest

from evaluation.flips import Flips, compare, lines, right
from tests.evaluation.making import article, rows

GOLD = (
    "<s1>The mayor</s1> <c1>said</c1> <x1>the bridge would reopen</x1>. "
    "<s2>Oda Brandt</s2> <c2>wrote</c2> <x2>the dam had burst</x2>. "
    "<s3>The ministry</s3> <c3>denied</c3> <x3>any talks with the union</x3>."
)
RECORD = article(GOLD)
FOUND = RECORD["attributions"]


def test_each_gold_attribution_is_kept_lost_won_or_never_found(rules: ModuleType) -> None:
    found = compare([RECORD], {"tale": FOUND[:1]}, {"tale": FOUND[1:2]})
    assert (found.both, found.neither, found.lost, found.won) == (0, 1, (("tale", 0),), (("tale", 1),))


def test_a_reader_beside_itself_flips_nothing(rules: ModuleType) -> None:
    found = compare([RECORD], {"tale": FOUND[:2]}, {"tale": FOUND[:2]})
    assert (found.both, found.neither, found.lost, found.won, found.chance) == (2, 1, (), (), 1.0)


def test_articles_that_one_side_lacks_are_left_out_and_counted(rules: ModuleType) -> None:
    other = article(GOLD, "other")
    assert compare([RECORD, other], {"tale": FOUND, "other": FOUND}, {"tale": FOUND}).both == 3
    assert next(lines([RECORD, other], {"tale": FOUND, "other": FOUND}, {"tale": FOUND})).startswith("1 articles")


def test_only_what_the_article_itself_carries_is_judged(rules: ModuleType) -> None:
    inner = rows(GOLD, within={"2": "1"})
    assert right(RECORD, inner) == {0, 2}


def test_gold_without_a_content_is_never_found_and_shifts_no_number(rules: ModuleType) -> None:
    record = {**RECORD, "attributions": [{"source": [[0, 9]], "cue": [[10, 14]], "content": []}, *FOUND]}
    assert right(record, FOUND) == {1, 2, 3}
    assert compare([record], {"tale": []}, {"tale": []}).neither == 3


def test_the_flips_are_shown_with_both_readings(rules: ModuleType) -> None:
    shown = "\n".join(lines([RECORD], {"tale": FOUND}, {"tale": FOUND[1:]}))
    assert "right before, wrong now: 1" in shown
    assert "wrong before, right now: 0" in shown
    assert "before source: The mayor; cue: said; content: the bridge would reopen" in shown
    assert "now    nothing" in shown


@pytest.mark.parametrize(("lost", "won"), [(0, 0), (1, 0), (3, 3), (0, 6), (2, 9)])
def test_chance_is_the_two_sided_sign_test(lost: int, won: int) -> None:
    found = Flips(0, 0, (("a", 0),) * lost, (("a", 0),) * won)
    n, low = lost + won, min(lost, won)
    tails = [k for k in range(n + 1) if k <= low or k >= n - low]
    assert found.chance == pytest.approx(sum(comb(n, k) for k in tails) / 2**n)
