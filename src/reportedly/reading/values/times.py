"""Times in a text: one linear regular expression finds them, :mod:`.moments` says when they are.

What counts as a time follows TIMEX3 (ISO-TimeML): the expression without its preposition ("on 2 March" ->
"2 March"), dates and parts of days, not durations ("for three days" is an amount of days). Relative times
are resolved against the date of publication; without one they stay unresolved, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from reportedly.reading.values import moments
from reportedly.types import Period

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![a-z])"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:%]|[.,]\d|-year)"
_YEAR = r"(?:1[5-9]|20)\d\d(?!\d|[.,]\d|[-–]\d{3})"
_PART = r"(?:morning|afternoon|evening|night|lunchtime)"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_EDGE = (
    r"(?:(?:the )?(?:early|late|mid)(?:[- ]|-to-late )|(?:the )?(?:beginning|start|end|middle) of "
    r"|(?:earlier|later) (?:in |on )?)"
).replace(" ", r"\ ")
_NUM = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
    r"|\d{1,4}|a few|few|several|a couple of|a dozen|many)"
).replace(" ", r"\ ")
_UNIT = r"(?:minute|hour|day|night|week|fortnight|month|year|decade|centurie|century)s?"
_ABOUT = r"(?:(?:about|around|nearly|almost|roughly|some|over|more than|less than|at least|just) )?".replace(" ", r"\ ")
_WHICH = r"(?:last|next|this|past|this past|this coming|coming)".replace(" ", r"\ ")
_CLOCK = (
    r"\d{1,2}(?:[:.][0-5]\d)? ?(?:[ap]\.m\.|[ap]m\b)"
    r"|(?:[01]?\d|2[0-3]):[0-5]\d(?![:\d])(?: ?(?:GMT|UTC|BST|EST|EDT))?"
).replace(" ", r"\ ")
_AFTER = "".join(
    rf"(?<=\b{word}\ )|" for word in "in since by until between till before after from during through of".split()
)

TIME = re.compile(
    rf"""(?<![\w$€£#/.-])(?:
    (?P<iso>\d{{4}}-\d\d-\d\d)(?![\d-])
  | (?P<date>(?:{_WEEKDAY},?\ )?(?:the\ )?{_DAY}(?:\ of)?\ {_MONTH}(?:,?\ {_YEAR})?
           | (?:{_WEEKDAY},?\ )?{_MONTH}\ {_DAY}(?:,?\ {_YEAR})?)
  | (?P<month>(?:{_EDGE}|{_WHICH}\ )?{_MONTH},?\ (?:of\ )?{_YEAR}|(?:{_EDGE}|{_WHICH}\ ){_MONTH}
           | (?:{_AFTER}(?<=\bto\ )|(?<=\band\ )|(?<=\blate\ )){_MONTH})
  | (?P<season>{_WHICH}\ {_SEASON}\b|(?:the\ )?(?:{_EDGE})?{_SEASON}\ (?:of\ |in\ )?{_YEAR})
  | (?P<quarter>(?:the\ )?(?:first|second|third|fourth|last)[ -]quarter\ of\ {_YEAR}|Q[1-4]\ {_YEAR})
  | (?P<decade>(?:{_EDGE})?(?:the\ )?(?:{_EDGE})?(?:1[5-9]|20)\d0['’]?s\b|(?:the\ )?\d\dth[ -]century\b)
  | (?P<year>{_EDGE}{_YEAR}|(?:{_AFTER}(?<=\bthe\ )){_YEAR}(?!\ (?:people|men|women|of|more|other)\b)
           | (?:(?<=\bto\ )|(?<=\band\ )){_YEAR}(?!\ [a-z]+s\b))
  | (?P<weekday>(?:(?:early|late|earlier|later)\ (?:on\ )?)?
             (?:(?:{_WHICH}|the\ previous|the\ following)\ )?{_WEEKDAY}s?\b(?:['’]s)?(?:\ {_PART}\b)?)
  | (?P<day>the\ day\ before\ yesterday|the\ day\ after\ tomorrow
           | (?:(?:early|late|earlier|later)\ )?(?:yesterday|today|tomorrow)\b(?:\ {_PART}\b)?
           | tonight\b|overnight\b|last\ night\b|(?:earlier\ |later\ )?this\ {_PART}\b)
  | (?P<period>(?:(?:earlier|later|early|late)\ )?(?:{_WHICH}|the\ (?:past|previous|coming|following))
             \ (?:week|fortnight|month|year|weekend|decade|century)\b
           | (?<=over\ )the\ weekend\b|(?<=at\ )the\ weekend\b)
  | (?P<ago>{_ABOUT}{_NUM}\ {_UNIT}\ (?:ago|earlier|later)\b)
  | (?P<stretch>(?:the\ )?(?:last|past|next|previous|coming|following)\ (?:{_NUM}|couple\ of)\ {_UNIT}\b)
  | (?P<ahead>(?<=\bin\ ){_NUM}\ {_UNIT}['’]?\ time\b)
  | (?P<clock>{_CLOCK})
    )""",
    re.X | re.I,
)
_PROPER = re.compile(
    r"['’]?s? (?:Times|Telegraph|Mirror|Mail|Express|Post|Herald|Star|World|Independent|Night|Sport|People|Review"
    r"|Tribune)\b"
)
_FEAST = re.compile(r"\b(?:Black|Good|Bloody|Easter|Palm|Ash|Super|Cyber|Maundy|Ruby|Freaky|Boxing)[ ]$", re.I)
_FUTURE = re.compile(
    r"\b(?:will|shall|won['’]t|to be|is due|are due|due|scheduled|plans?|planned|expected|set to|ahead)\b|['’]ll\b"
)
_JOINT = re.compile(r"(?:,? (?:on |at |around |about |by )?|, )")
_SIGN = re.compile(  # what every time holds; found ten times faster than the times themselves
    "(?:[12][0-9][0-9][0-9]|[0-9][:.][0-9]|[0-9] ?[ap][.]?m|[0-9]th|day|DAY|week|month|year|ago|night|morrow"
    "|morning|evening|afternoon|lunchtime|decade|centur|earlier|later|spring|summer|autumn|fall|winter|minute|hour|Q[1-4]"
    "|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)"
)
_AROUND = 40  # characters beside such a sign that a time reaches at most
_REACH = 70  # characters before a time in which "will" makes it one to come


def times(text: str, published: str | None) -> list[Period]:
    """Every time in ``text``, in order, apart. ``published`` is ISO 8601 or None. Never raises; linear."""
    today = _day(published)
    found: list[Period] = []
    earlier: tuple[str, str] | None = None  # kind and words of the last one found
    for match in _matches(text):
        kind = str(match.lastgroup)
        if not _meant(text, match, kind):
            continue
        span, words = _ended(text, match)
        moment = moments.resolve(kind, words, today, _to_come(text, match.start()))
        period = Period(span, text[slice(*span)], moment.begins, moment.ends, moment.precision, moment.approximate)
        if found and earlier and {kind, earlier[0]} & {"clock"} and kind != earlier[0]:
            joined = _joined(text, found[-1], period, kind)
            if joined is not None:
                found[-1] = joined
                earlier = None
                continue
        found.append(period)
        earlier = kind, words
    return found


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Every time, looked for only near a sign of one. A stretch begins and ends at a blank."""
    first = last = 0
    for sign in _SIGN.finditer(text):
        if sign.start() - _AROUND > last:
            yield from TIME.finditer(text, first, last)
            blank = text.find(" ", sign.start() - _AROUND, sign.start())
            first = blank + 1 if blank >= 0 else sign.start() - _AROUND
        blank = text.find(" ", sign.end() + _AROUND, sign.end() + 2 * _AROUND)
        last = max(last, blank if blank >= 0 else min(len(text), sign.end() + 2 * _AROUND))
    yield from TIME.finditer(text, first, last)


def _day(published: str | None) -> date | None:
    try:
        return datetime.fromisoformat(published).date() if published else None
    except ValueError:
        return None


def _meant(text: str, match: re.Match[str], kind: str) -> bool:
    """Not the modal "may", a newspaper ("Sunday Times"), a feast ("Good Friday") or a small "march"."""
    words = match.group()
    if kind in {"month", "date"}:
        month = re.search(_MONTH, words, re.I)
        if month is None or not month.group()[0].isupper():
            return False
        return not (kind == "month" and words.lower() == "march" and text[match.end() : match.end() + 3] == " on")
    if kind in {"weekday"}:
        name = re.search(_WEEKDAY, words, re.I)
        if name is None or not name.group()[0].isupper():
            return False
        return not (_PROPER.match(text, match.end()) or _FEAST.search(text, max(0, match.start() - 10), match.start()))
    return True


def _ended(text: str, match: re.Match[str]) -> tuple[tuple[int, int], str]:
    """Without a possessive at its end."""
    words = match.group().rstrip(", ")
    if match.lastgroup != "decade":
        words = re.sub(r"['’]s$", "", words)
    if words.endswith(".") and words[-2:-1] != "m" and len(words) > 5:
        words = words[:-1]
    return (match.start(), match.start() + len(words)), words


def _to_come(text: str, start: int) -> bool:
    """Whether the words before speak of the future."""
    before = text[max(0, start - _REACH) : start]
    return bool(_FUTURE.search(re.split(r"[.!?\n][”\"’']?\s", before)[-1]))


def _joined(text: str, first: Period, second: Period, kind: str) -> Period | None:
    """ "5 p.m. on Friday" and "Friday at 5 p.m." are one time."""
    if not _JOINT.fullmatch(text, first.span[1], second.span[0]):
        return None
    clock, day = (second, first) if kind == "clock" else (first, second)
    if day.precision not in {"day", "part of day"}:
        return None
    at = moments.clock(clock.text)
    span = first.span[0], second.span[1]
    on = (day.begins or "")[:10]
    if at is None or not on or (day.ends or "")[:10] not in {on, ""}:
        return Period(span, text[slice(*span)], None, None, "minute", False)
    return Period(span, text[slice(*span)], f"{on}T{at}", f"{on}T{at}", "minute", False)
