"""Days that a statement names by month and number, as values that can contradict each other: beside its numbers.

Days of the week, nationalities and places were tried the same way: of eleven such conflicts in five stories two
were contradictions, the rest two true things about one event.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reportedly.types import Period, Quantity, Span, Value

ABOUT = "date"
TOLD_REACH = 24  # characters on either side of a day in which a word of speaking makes it the day of the report
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_NAMED = tuple(re.compile(rf"\b{form}\b", re.IGNORECASE) for form in (rf"{_MONTH} {_DAY}", rf"{_DAY} {_MONTH}"))
_TOLD = re.compile(r"\b(?:said|says|told|tells|announced|reported|reports|published|posted|tweeted|according)\b", re.I)


def named_days(values: Iterable[Value], spans: Iterable[Span], text: str) -> Iterator[Quantity]:
    """Those in ``spans`` of a document's ``text``, each as a range of one number: 926 for 26 September. Not the day
    on which somebody spoke, which is the report's and not the event's."""
    within = tuple(spans)
    for value in values:
        start, end = value.span
        if not isinstance(value, Period) or value.approximate or value.precision != "day":
            continue
        around = text[max(0, start - TOLD_REACH) : end + TOLD_REACH]
        if any(begins <= start and end <= ends for begins, ends in within) and not _TOLD.search(around):
            found = next((match for form in _NAMED if (match := form.search(value.text))), None)
            if found:
                day = float(100 * (1 + _MONTHS.index(found["month"].lower())) + int(found["day"]))
                yield Quantity(value.span, ABOUT, day, day, value.text)
