"""Amounts that are no plain counts: money, shares, ages, lengths, weights, spans of time."""

from __future__ import annotations

import re

from reportedly.reading.quantities import counted, number_value, words_value
from reportedly.types import Amount

ABOUT = 0.2  # "about $30" may be 20 % lower or higher, as for counts
_SCALES = {"thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12, "tn": 1e12}
_SIGNS = {
    "$": "USD",
    "us$": "USD",
    "a$": "AUD",
    "c$": "CAD",
    "hk$": "HKD",
    "nz$": "NZD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
}
_MONEY = {"dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "yuan": "CNY", "rouble": "RUB", "ruble": "RUB",
          "rupee": "INR", "lira": "TRY", "shekel": "ILS", "usd": "USD", "eur": "EUR", "gbp": "GBP"}  # fmt: skip
_UNITS = {
    **dict.fromkeys(["kilometre", "kilometer", "km"], "kilometre"),
    **dict.fromkeys(["metre", "meter"], "metre"),
    **dict.fromkeys(["centimetre", "centimeter", "cm"], "centimetre"),
    **dict.fromkeys(["mile"], "mile"),
    **dict.fromkeys(["foot", "feet", "ft"], "foot"),
    **dict.fromkeys(["inch", "inches"], "inch"),
    **dict.fromkeys(["tonne", "ton"], "tonne"),
    **dict.fromkeys(["kilogram", "kilo", "kg"], "kilogram"),
    **dict.fromkeys(["litre", "liter"], "litre"),
    **dict.fromkeys(["hectare"], "hectare"),
    **dict.fromkeys(["acre"], "acre"),
    **dict.fromkeys(["mph"], "mile per hour"),
    **{unit: unit for unit in ("second", "minute", "hour", "day", "night", "week", "month", "year", "decade")},
}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_WORD = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
_WORD += (
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|hundred)"
)
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,15})?"
_SCALE = r"(?:[ -](?:thousand|million|billion|trillion)\b|(?: ?(?:bn|tn|m|k)\b))"
_HOW = (
    r"at least|no (?:fewer|less) than|more than|over|as much as|as many as|up to|at most|fewer than|less than|under"
    r"|about|around|roughly|approximately|nearly|almost|some|an estimated"
)
_MEASURE = re.compile(
    rf"(?<![\w.,$€£¥#-])(?:(?P<how>{_HOW}) )?(?:"
    rf"(?P<sign>(?:US|A|C|HK|NZ)?[$€£¥]) ?(?P<sum>{_DIGITS})(?P<sumscale>{_SCALE})?(?![\d])"
    rf"|(?P<number>{_DIGITS}|{_WORD})(?P<scale>{_SCALE})?(?:(?P<share> ?%| per ?cent\b| percentage points?\b)"
    rf"|(?P<age>[- ]years?[- ]olds?\b)"
    rf"|[ -](?:US )?(?P<unit>{'|'.join(sorted([*_UNITS, *_MONEY], key=len, reverse=True))})s?\b)"
    r"|(?P<part>(?:(?:one|a|two|three|four)[ -])?(?:half|halves|thirds?|quarters?|fifths?|tenths?)) of\b"
    r"|(?P<parts>(?:two|three|four)[ -](?:thirds|quarters|fifths|tenths))\b)",
    re.I,
)
_RANGE = re.compile(r"(?: to | and |-|–)")


def measures(text: str) -> list[Amount]:
    """Every such amount in reading order, spans apart. Never raises; linear."""
    found: list[Amount] = []
    for match in _MEASURE.finditer(text):
        new = _amount(text, match)
        if new is not None:
            found[-1:] = [*found[-1:], new] if not found else _joined(text, found[-1], new)
    return found


def _amount(text: str, match: re.Match[str]) -> Amount | None:
    end = match.end("part") if match["part"] else match.end()
    span = match.start(), end
    value, unit, counts = _told(text, match)
    if value is None:
        return None
    how = (match["how"] or "").lower()
    low, high = bounds(how, value)
    approximate = bool(how) and low is not None and high is not None
    return Amount(span, text[slice(*span)], counts, unit, value, low, high, approximate)


def _told(text: str, match: re.Match[str]) -> tuple[float | None, str, str]:
    """(value, unit, what is counted)."""
    part = match["part"] or match["parts"]
    if part:
        words = re.split("[ -]", part.lower())
        among = _PARTS.get(words[-1].removesuffix("s").replace("halve", "half"), 0)
        times = {"two": 2, "three": 3, "four": 4}.get(words[0], 1)
        if not among or times > among:
            return None, "", ""
        return (
            round(100 * times / among, 2),
            "percent",
            counted(text[match.end("part") if match["part"] else match.end() :][:60]) or "",
        )
    if match["sign"]:
        return _figure(match["sum"], match["sumscale"]), _SIGNS[match["sign"].lower()], ""
    value = _figure(match["number"], match["scale"])
    if match["share"]:
        return value, "percent", counted(text[match.end() : match.end() + 60]) or ""
    if match["age"]:
        return value, "year", "age"
    unit = match["unit"].lower()
    return value, _MONEY.get(unit) or _UNITS[unit], ""


def _figure(number: str, scale: str | None) -> float:
    value = number_value(number) if number[0].isdigit() else float(words_value(number))
    return value * _SCALES.get((scale or "").strip(" -").lower(), 1)


def bounds(how: str, value: float) -> tuple[float | None, float | None]:
    """The interval that the words before a figure make of it."""
    if how in {"at least", "no fewer than", "no less than", "more than", "over"}:
        return value, None
    if how in {"as much as", "as many as", "up to", "at most", "fewer than", "less than", "under"}:
        return None, value
    return (value * (1 - ABOUT), value * (1 + ABOUT)) if how else (value, value)


def _joined(text: str, first: Amount, second: Amount) -> list[Amount]:
    """ "$20 to $30 million" is one amount; a figure without its own scale takes the other's."""
    same = first.unit == second.unit and first.value is not None and second.value is not None
    if not same or not _RANGE.fullmatch(text, first.span[1], second.span[0]):
        return [first, second]
    low, high = first.value or 0.0, second.value or 0.0
    if (
        text[first.span[1] : second.span[0]] == " and "
        and text[max(0, first.span[0] - 8) : first.span[0]].lower() != "between "
    ):
        return [first, second]
    if not re.search("[a-z]", first.text, re.I) and (scale := re.search(_SCALE, second.text, re.I)):
        low = _figure(re.sub(r"[^\d.]", "", first.text) or "0", scale.group())
    if low > high:
        return [first, second]
    span = first.span[0], second.span[1]
    return [Amount(span, text[slice(*span)], second.counts, second.unit, None, low, high, False)]
