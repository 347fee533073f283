"""Numbers in a text and what they count: "at least 30 Hummer vehicles", "dozens of soldiers".

A quantity is an interval: "30" is [30, 30], "at least 30" [30, none], "about 30" [25, 36] and
"dozens" [24, 99], "20 to 30" [20, 30]. Money, percentages, years, dates, times of day, ages and rankings count nothing
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
_VAGUE = {
    "tens of thousands": (20_000, 99_999),
    "hundreds of thousands": (200_000, 999_999),
    **{f"{few} dozen": (24, 99) for few in ("several", "a few")},
    **{f"{few} hundred": (200, 999) for few in ("several", "a few")},
    **{f"{few} thousand": (2000, 9999) for few in ("several", "a few")},
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 1999),
    "thousands": (2000, 19999),
}
_WORDS = "|".join([*_VALUES, *_SCALES])
_SCALE = "|".join(_SCALES)
_NUMBER = re.compile(
    rf"(?<![\w.,$€£¥#:/-])(?:(?P<how>at least|no (?:fewer|less) than|more than|over|as many as|up to|at most"
    rf"|fewer than|less than|about|around|roughly|approximately"
    rf"|nearly|almost|some|an estimated) )?(?>(?P<vague>(?:{'|'.join(_VAGUE)})\b)"
    rf"|(?P<dozen>(?:a |two |three |four |half a )?dozen\b)"
    rf"|(?P<digits>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+(?= (?:{_SCALE})\b))?)(?P<scale> (?:{_SCALE})\b)?"
    rf"|(?P<words>(?:(?:half )?an? (?=(?:{_SCALE})\b))?(?:{'|'.join(_VALUES)}|(?<!\d )(?:{_SCALE}))\b"
    rf"(?:[ -](?:and )?(?:{_WORDS})\b)*))"
    rf"(?![\w%]|[.,:/-]\d|[-–](?:year|day|month|week|hour|foot|mile)| ?(?:°|%|percent|per cent|am\b|pm\b|a\.m"
    rf"|p\.m|years? old|st\b|nd\b|rd\b|th\b))",
    re.I,
)
_AFTER = re.compile(
    r"(?: (?:of (?:the |its |his |their |these |those |whom )?|other |more |additional )?)?"
    r"((?:[A-Za-z][\w’'-]*)(?: [A-Za-z][\w’'-]*){0,3})"
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
MOST = 10**15  # no count in the news is as large; what is, counts nothing
_TIMES = frozenset(
    """
    year years month months week weeks day days hour hours minute minutes second seconds time times century
    decades decade pm am gmt est o'clock o’clock
    """.split()
)
_MONEY = frozenset(
    "dollar euro pound lira ruble rouble yen yuan dirham dinar riyal rial rupee franc peso shekel cent krona".split()
)
# "a 42 mm watch", "a 20 stone catfish": how large it is, not how many
_UNITS = frozenset(
    "mm cm km kg mg lb lbs oz ft mph kph ghz mhz gb mb tb mp kw mw hp stone ounce ounces pound carat karat inch".split()
)
_NO_COUNT_AFTER = _MONTHS | frozenset("no page chapter article flight route channel $ usd eur gbp aged age".split())
_BY = re.compile(r" ?[x×] ?\d")
_NAMED = re.compile(r"[A-Z][\w’'-]+,? \(?$")
_HARM = {
    "killed": "killed dead died perished slain death fatality",
    "wounded": "wounded injured hurt injury",
    "arrested": "arrested arrest",
    "detained": "detained",
    "missing": "missing",
}
_BEFALLEN = {word: harm for harm, words in _HARM.items() for word in words.split()}
_SOMEBODY = frozenset({"", "person", "other", "victim"})  # who says no more than that it was people
_BEEN = r"(?:(?:have|has|had|were|was|are|is|been|being|also|reportedly|believed|feared|confirmed|left|to be) )"
_CASUALTY = re.compile(
    r"^(?:(?:people|persons|others|victims)"
    r"(?:,? (?:including|among them|most of them|many of them)[^.;:]{1,60}?,)?"
    rf"(?: (?!and\b|or\b|but\b|sa[iy]|told\b|who sa)[a-z-]+){{0,4}}? )??(?:who )?"
    rf"(?:{_BEEN}+(killed|slain|wounded|injured|hurt|arrested|detained)|{_BEEN}*(dead|died|perished|missing)"
    r"|(killed|slain|wounded|injured|hurt|arrested|detained)(?! (?:an?|the|him|her|them|his|their|\d)\b| [A-Z]))\b",
)
_HARMED = re.compile(
    r"\b(?:(kill)(?:ed|ing|s)?|(wound|injur|hurt)(?:ed|ing|es|s|e)?|(arrest|detain)(?:ed|ing|s)?"
    r"|(claim|cost|took|taken|take)(?:ed|ing|s)?|((?:death )?toll|(?:number of|count of) (?:the )?(?:dead|deaths))"
    r"(?: [a-z]+){0,4} (?:to|at|of|was|is|reached|hit|passed|topped|exceeded))(?: (?:a total of|another|the))? $",
    re.I,
)


def quantities(text: str, start: int, end: int) -> list[Quantity]:
    """Quantities in ``text[start:end]``; spans are offsets in ``text``. Never raises."""
    found: list[Quantity] = []
    for match in _NUMBER.finditer(text, start, end):
        new = _quantity(text, match, end)
        if new is not None and max(new.low or 0, new.high or 0) < MOST:
            found[-1:] = [*found[-1:], new] if not found else _joined(text, found[-1], new)
    return found


def _joined(text: str, first: Quantity, second: Quantity) -> list[Quantity]:
    """ "20 to 30 boats" and "between 20 and 30 boats" are one quantity."""
    between = text[first.span[1] : second.span[0]]
    before = text[max(0, first.span[0] - 9) : first.span[0]].lower().split()[-1:]
    together = before != ["from"] if between == " to " else between == " and " and before == ["between"]
    if first.about or not together or first.low is None or second.high is None or first.low > second.high:
        return [first, second]
    span = first.span[0], second.span[1]
    return [Quantity(span, second.about, first.low, second.high, text[span[0] : span[1]])]


def _quantity(text: str, match: re.Match[str], end: int) -> Quantity | None:
    low, high = _interval(match)
    before = text[max(0, match.start() - 12) : match.start()].lower().split()
    if before and (before[-1].strip(".") in _NO_COUNT_AFTER or before[-2:] in (["age", "of"], ["one", "in"])):
        return None
    after = text[match.end() : min(end, match.end() + 130)]
    if before[-1:] in (["x"], ["×"]) or _BY.match(after):
        return None  # "2,304 x 1,440"
    if match["digits"] and after[:1] in {",", ")"} and _NAMED.search(text[max(0, match.start() - 30) : match.start()]):
        return None  # "Mira Lund, 34, said": an age
    about = counted(after)
    if about in _SOMEBODY or about == "life":
        about = _harmed(text[max(0, match.start() - 60) : match.start()], about)
    year_like = match["digits"] is not None and "," not in match["digits"] and 1500 <= low <= 2100
    if about is None or (year_like and not match["how"]) or about in _TIMES | _MONEY:
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
        value = number_value(match["digits"]) * _SCALES.get((match["scale"] or "").strip().lower(), 1)
    else:
        value = float(words_value(match["words"]))
    return value, value


def words_value(words: str) -> int:
    """ "two hundred and five" -> 205, "half a million" -> 500,000; MOST where the words would not stop."""
    total = part = 0
    for word in re.split(r"[ -]+", words.lower()):
        if word in _VALUES:
            part += _VALUES[word]
        elif word in _SCALES:
            part = min(MOST, max(1, part) * int(_SCALES[word]))
            if _SCALES[word] > 100:
                total, part = total + part, 0
    return min(MOST, total + part) // (2 if words.lower().startswith("half ") else 1)


def number_value(digits: str) -> float:
    """ "1,200.5" -> 1200.5; MOST where it is longer than any count."""
    return min(float(MOST), float(digits.replace(",", "")))


def _bounded(how: str, low: float, high: float) -> tuple[float | None, float | None]:
    if how in {"at least", "no fewer than", "no less than", "more than", "over"}:
        return low, None
    if how in {"as many as", "up to", "at most", "fewer than", "less than"}:
        return None, high
    if how:
        return low * (1 - ABOUT), high * (1 + ABOUT)
    return low, high


def counted(after: str) -> str | None:
    """The head noun after the number, singular; "" where nothing is named; None where it is no count."""
    casualty = _CASUALTY.match(after.strip())
    if casualty:
        return _BEFALLEN[casualty[casualty.lastindex or 0].lower()]
    match = _AFTER.match(after)
    if not match:
        return ""
    words: list[str] = []
    for word in match[1].split():
        low = word.lower()
        if not words and ((word[0].isupper() and low in _MONTHS) or low in _UNITS):
            return None
        past = bool(words) and (low.endswith("ed") or (_plural(words[-1]) and not _plural(low)))
        if low in _STOP or past:
            break
        if not low.endswith("ly"):
            words.append(low)
    about = singular(words[-1]) if words else ""
    return _BEFALLEN[about] if about in {"death", "fatality", "injury", "arrest"} else about


def _harmed(before: str, about: str | None) -> str | None:
    """ "killed 34 people", "a death toll of 34" and "34 were killed" count the same."""
    match = _HARMED.search(before)
    if match is None or (about == "life") != bool(match[4]):
        return about
    if match[3]:
        return {"arrest": "arrested", "detain": "detained"}[match[3].lower()]
    return "wounded" if match[2] else "killed"


def _plural(noun: str) -> bool:
    return singular(noun) != noun


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
        "buses": "bus",
        "viruses": "virus",
        "crises": "crisis",
        "knives": "knife",
        "thieves": "thief",
        "news": "news",
    }
    if noun in irregular:
        return irregular[noun]
    if noun.endswith("men") and len(noun) > 5:  # gunmen, policewomen
        return noun[:-2] + "an"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun
