"""Ages of named people that a statement gives, as values that can contradict each other: beside its numbers.

Whoever is only "a man" or "her son" is left out: of twenty such conflicts in incidents of one kind some fourteen were
two people.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reportedly.reading.quantities import words_value
from reportedly.types import Quantity, Span

ABOUT = "age of "  # and of whom: "age of Mira Lund"
OLDEST = 120  # years; "Hotel Apollo, 450," is no age
_NAME = r"[A-Z][\w’'-]+ [A-Z][\w’'-]+"
_AGED = re.compile(rf"\b({_NAME})(?:, (?:aged )?| aged | \()(\d{{1,3}})(?=[,)])")
# Between an age and a name these tell of two: "the 32-year-old had shot Jan Lund"
_APART = (
    r"(?:ha[ds]|have|is|was|were|who|whose|that|which|and|or|but|of|in|at|on|with|from|by|to|for|as|after|[a-z]+ed"
    r"(?<!named)(?<!called)(?<!identified)|shot|told|said|met|saw|hit|held)\b"
)
_OLD = re.compile(
    r"(?<![\w.,–-])(\d{1,3}|[A-Za-z]{3,9}(?:-[a-z]{3,5})?)[ –-][Yy]ears?[ –-][Oo]ld,? "
    rf"(?:(?!{_APART})[a-z][\w-]* ){{0,3}}(?:[A-Z][\w’'-]* )*?({_NAME})\b(?! [A-Z])"
)
_POSSESSIVE = re.compile(r"['’]s$")
_MONTH = re.compile(r" (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*$")


def ages(spans: Iterable[Span], text: str) -> Iterator[Quantity]:
    """Those in ``spans`` of a document's ``text``, in years: "Mira Lund, 34," and "34-year-old teacher Mira Lund", of
    longer names the last two words."""
    for start, end in spans:
        for match in _AGED.finditer(text, start, end):
            yield from _age(match, 2, match[1])
        for match in _OLD.finditer(text, start, end):
            yield from _age(match, 1, match[2])


def _age(match: re.Match[str], group: int, name: str) -> Iterator[Quantity]:
    years = float(match[group]) if match[group].isdigit() else float(words_value(match[group]))
    if 0 < years <= OLDEST and not _MONTH.search(name):
        yield Quantity(match.span(group), ABOUT + _POSSESSIVE.sub("", name), years, years, match[group])
