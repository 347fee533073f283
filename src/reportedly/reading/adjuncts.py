"""What stands beside who speaks and is no part of them: a dateline before, a time or an occasion after (English)."""

from __future__ import annotations

import re

from reportedly.types import Span

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)(?:[a-z]+|\.)?"
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_TIME = (
    rf"(?:from )?(?:on|late|early|last|this|in|since|by|from|of) (?:early |late |mid-)?{_MONTH}(?: \d{{1,2}})?"
    r"(?:,? \d{4})?"
    rf"|(?:on )?{_MONTH} \d{{1,2}}(?:,? \d{{4}})?"
    rf"|(?:late |early )?(?:on )?(?:late |early |last )*{DAY}(?: (?:morning|evening|night|afternoon))?"
    r"|(?:in|since) \d{4}"
    r"|(?:from )?(?:earlier |late |early )*(?:last|this) (?:week|weekend|month|year|morning|evening|night"
    r"|spring|summer|autumn|fall|winter)"
    r"|(?:[a-z]+|\d+) (?:hours?|days?|weeks?|months?|years?) (?:ago|earlier|later)"
    r"|yesterday|today|tonight"
)
_OCCASION = (
    r"in (?:an? |his |her |its |their )(?:[a-z-]+ ){0,2}(?:statement|interview|tweet|speech|letter|e-?mail|release|post"
    r"|message|video|report|briefing|conference|memo|column|article)\b[^,]{0,80}"
    r"|at (?:an? |his |her |its |the )(?:[a-z-]+ ){0,2}(?:briefing|conference|hearing|rally)\b[^,]{0,40}"
)
_DATELINE = re.compile(
    r"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+)*(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?(?: \([A-Za-z /]{2,20}\))?"
    r" (?:[—–]|--?) ?(?=[A-Z]\w)"
)
_PLACE_ALONE = re.compile(r"[A-Z][A-Z.'’-]{2,}(?: [A-Z][A-Z.'’-]+)*, [A-Z][\w.]+ ?(?:[—–]|--?)")
_LINKED = re.compile(r"(?:which (?=[A-Z])|(?:or|including|by|then|such as) (?=\S))")
_AFTER = re.compile(
    rf"(?<=[\w.’'”\")])(?:,? (?:{_TIME})|,? for (?:its|his|her|their|my|our) part,?|, (?:{_OCCASION})"
    r"|,? in a statement(?: issued| released)?"
    r"|(?<!\b(?:of|in)) (?:that|which)|(?:[ ,]+[—–-]+|[—–]+))$"
)
_CONTRACTED = re.compile(r"(?:i|you|he|she|it|we|they|who)(?P<verb>[’'](?:d|s|m|re|ve|ll))", re.I)
_IN_CLAUSE = re.compile(r"\b(?:who|which|whose|where|when|that)\b")
_NAMED_BY_TIME = re.compile(
    r"\b(?:report|article|poll|survey|study|story|video|letter|paper|memo|figures|data|issue|edition)s?\b"
)
LONGEST = 300  # characters of a source that is looked through


def without_adjuncts(text: str, span: Span) -> Span:
    """The part of a source that names who speaks, empty for a dateline alone. What a document is told apart by
    stays: "a report in March"."""
    start, end = span
    if end - start > LONGEST:
        return span
    if _PLACE_ALONE.fullmatch(text, start, end):
        return start, start
    if (joined := _CONTRACTED.fullmatch(text, start, end)) is not None:
        return start, joined.start("verb")
    dateline = _DATELINE.match(text, start, end)
    start = dateline.end() if dateline else start
    linked = _LINKED.match(text, start, end)
    start = linked.end() if linked else start
    while (found := _AFTER.search(text[start:end])) is not None and found.start() > 1:
        times = not found.group().endswith(("that", "which", "part", "part,", "-", "–", "—"))
        if times and any(kept.search(text, start, start + found.start()) for kept in (_IN_CLAUSE, _NAMED_BY_TIME)):
            break
        end = start + found.start()
    return start, end
