"""Numbers in a text and what they count: "at least 30 Hummer vehicles", "dozens of soldiers".

A quantity is an interval: "30" is [30, 30], "at least 30" [30, none], "about 30" [25, 36] and
"dozens" [24, 99]. Money, percentages, years, dates, times of day, ages and rankings count nothing
that another article would contradict in the same words, and are left out.
"""

from __future__ import annotations

import re

from reportedly.types import Quantity

ABOUT = 0.2  # "about 30" may be 20 % lower or higher
_ONES = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen
    """.split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {w: i for i, w in enumerate(_ONES)} | {w: 20 + 10 * i for i, w in enumerate(_TENS)}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_VAGUE = {"dozens": (24, 99), "scores": (40, 199), "hundreds": (200, 1999), "thousands": (2000, 19999)}
_WORDS = "|".join([*_VALUES, *_SCALES])
_NUMBER = re.compile(
    rf"(?<![\w.,$€£#-])(?:(?P<how>at least|no (?:fewer|less) than|more than|over|as many as|up to|at most"
    rf"|fewer than|less than|about|around|roughly|approximately"
    rf"|nearly|almost|some|an estimated) )?(?:(?P<digits>\d{{1,3}}(?:,\d{{3}})+|\d+)(?P<scale> (?:hundred"
    rf"|thousand|million|billion))?"
    rf"|(?P<words>(?:{_WORDS})(?:[ -](?:and )?(?:{_WORDS}))*)|(?P<dozen>(?:a |two |three |four |half a )?dozen)"
    rf"|(?P<vague>dozens|scores|hundreds|thousands))"
    rf"(?![\w%]|[.,:/-]\d|[-–](?:year|day|month|week|hour|foot|mile)|°| ?(?:%|percent|per cent|am\b|pm\b|a\.m"
    rf"|p\.m|years? old|st\b|nd\b|rd\b|th\b))",
    re.I,
)
_AFTER = re.compile(
    r"(?: (?:of (?:the |its |his |their |these |those |whom )?|other |more |additional "
    r"|people,? )?)?((?:[A-Za-z][\w’'-]*)(?: [A-Za-z][\w’'-]*){0,3})"
)
_STOP = frozenset(
    """
    of in on at to for from by with as and or but that which who whom were was is are be been being have has
    had will would can could may might after before during since while when where near into over under about
    than then there this these those it they he she we i not also a an the including killed wounded injured
    dead said say says told reported ago earlier later aged between among against per each if so because if
    """.split()
)
_MONTHS = frozenset(
    """
    january february march april may june july august september october november december jan feb mar apr
    jun jul aug sept sep oct nov dec
    """.split()
)
_TIMES = frozenset(
    """
    year years month months week weeks day days hour hours minute minutes second seconds time times century
    decades decade pm am gmt est
    """.split()
)
_CASUALTY = re.compile(
    r"^(?:people )?(?:have been |were |was |had been |are |been )?(?:reportedly )?(killed|dead|wounded|injured"
    r"|arrested|detained|missing)\b",
    re.I,
)


def quantities(text: str, start: int, end: int) -> list[Quantity]:
    """Quantities in ``text[start:end]``; spans are offsets in ``text``. Never raises."""
    return [q for q in (_quantity(text, match, end) for match in _NUMBER.finditer(text, start, end)) if q]


def _quantity(text: str, match: re.Match[str], end: int) -> Quantity | None:
    low, high = _interval(match)
    before = text[max(0, match.start() - 12) : match.start()].lower().split()
    if before and before[-1].strip(".") in _MONTHS | {
        "no",
        "page",
        "chapter",
        "article",
        "flight",
        "route",
        "channel",
        "$",
        "aged",
        "age",
    }:
        return None
    about = _counted(text[match.end() : min(end, match.end() + 60)])
    year_like = match["digits"] is not None and "," not in match["digits"] and 1500 <= low <= 2100
    if about is None or (year_like and not match["how"]) or about in _TIMES | _MONTHS:
        return None
    if match["words"] and low < 2 and not match["how"]:
        return None  # "one of them", "one day": rarely a count
    how = (match["how"] or "").lower()
    return Quantity(match.span(), about, *_bounded(how, low, high), match.group().strip())


def _interval(match: re.Match[str]) -> tuple[float, float]:
    if match["vague"]:
        return _VAGUE[match["vague"].lower()]
    if match["dozen"]:
        times = {"two ": 2.0, "three ": 3.0, "four ": 4.0, "half a ": 0.5}.get(
            match["dozen"].lower().removesuffix("dozen"), 1.0
        )
        return 12 * times, 12 * times
    if match["digits"]:
        value = float(match["digits"].replace(",", "")) * _SCALES.get((match["scale"] or "").strip().lower(), 1)
    else:
        value = float(words_value(match["words"]))
    return value, value


def words_value(words: str) -> int:
    """ "two hundred and five" -> 205."""
    total = part = 0
    for word in re.split(r"[ -]+", words.lower()):
        if word in _VALUES:
            part += _VALUES[word]
        elif word in _SCALES:
            part = max(1, part) * _SCALES[word]
            if _SCALES[word] > 100:
                total, part = total + part, 0
    return total + part


def _bounded(how: str, low: float, high: float) -> tuple[float | None, float | None]:
    if how in {"at least", "no fewer than", "no less than", "more than", "over"}:
        return low, None
    if how in {"as many as", "up to", "at most", "fewer than", "less than"}:
        return None, high
    if how:
        return low * (1 - ABOUT), high * (1 + ABOUT)
    return low, high


def _counted(after: str) -> str | None:
    """The head noun after the number, singular; "" where nothing is named; None where it is no count."""
    casualty = _CASUALTY.match(after.strip())
    if casualty:
        return {"dead": "killed", "injured": "wounded"}.get(casualty[1].lower(), casualty[1].lower())
    match = _AFTER.match(after)
    if not match:
        return ""
    words: list[str] = []
    for word in match[1].split():
        if word.lower() in _STOP or (words and word.lower().endswith("ed")) or word.lower().endswith("ly"):
            break
        words.append(word)
    return singular(words[-1].lower()) if words else ""


def singular(noun: str) -> str:
    """A plain English singular, enough to bring "lorries" and "lorry" together."""
    irregular = {
        "children": "child",
        "people": "person",
        "men": "man",
        "women": "woman",
        "wives": "wife",
        "lives": "life",
        "bodies": "body",
    }
    if noun in irregular:
        return irregular[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun
