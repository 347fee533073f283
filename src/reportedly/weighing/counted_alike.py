"""Whether two numbers count one thing, so that different ones contradict each other.

One head word is not enough: a story of graves counts many bodies. Two numbers count alike where the words
around them are mostly the same, and where they stand in one unit.
"""

from __future__ import annotations

import re

from reportedly.settings import ALIKE_SHARE, ALIKE_WORDS, SAME_COUNT_FACTOR, SAME_EVENT_DAYS
from reportedly.types import Quantity, Statement
from reportedly.weighing.named_days import ABOUT as DAY
from reportedly.weighing.words import terms

# What no two reports need agree on: how far, how long, how old are rounded and converted at will
_MEASURES = frozenset(
    "mile kilometer kilometre km meter metre foot feet inch yard hour minute second day week month percent time year"
    " dollar pound euro degree kilogram kilo ton tonne stone ounce acre hectare litre liter".split()
)
_OTHERS = re.compile(r" others?\b", re.I)
_ANOTHER = re.compile(r"\b(?:another|other) $", re.I)


def counted_alike(one: Statement, first: Quantity, other: Statement, second: Quantity) -> bool:
    """``first`` and ``second``: quantities of one head word in these statements."""
    if first.about in _MEASURES or (first.about == DAY and not _near(first, second)):
        return False
    if _beside(one, first) or _beside(other, second) or not _comparable(first, second):
        return False
    here, there = _around(one, first), _around(other, second)
    shared = sum(min(worth, there[stem]) for stem, worth in here.items() if stem in there)
    least = min(sum(here.values()), sum(there.values()))
    return least > 0 and shared >= ALIKE_SHARE * least


def _near(one: Quantity, other: Quantity) -> bool:
    """Reports of one event differ by days; what lies weeks apart is two events."""
    return one.low is not None and other.low is not None and abs(one.low - other.low) <= SAME_EVENT_DAYS


def _beside(statement: Statement, quantity: Quantity) -> bool:
    """ "Three other passengers" are beside somebody whom another report counts among them."""
    before, _, after = statement.text.partition(quantity.text)
    return bool(_OTHERS.match(after) or _ANOTHER.search(before))


def _comparable(one: Quantity, other: Quantity) -> bool:
    """Reports of one count are of one order; "six" of those killed here and "100,000" of a war count two things."""
    least, most = sorted((one, other), key=lambda q: q.low if q.low is not None else -1.0)
    return not least.high or not most.low or most.low <= SAME_COUNT_FACTOR * least.high


def _around(statement: Statement, quantity: Quantity) -> dict[str, float]:
    """Telling terms within ALIKE_WORDS words of the number, without it and its head word."""
    at = statement.text.find(quantity.text)
    if at < 0:
        return {}
    before = statement.text[:at].split()[-ALIKE_WORDS:]
    after = statement.text[at + len(quantity.text) :].split()[:ALIKE_WORDS]
    found = terms(" ".join(before + after))
    own = terms(quantity.about)
    return {stem: worth for stem, worth in found.items() if stem not in own and not stem[0].isdigit()}
