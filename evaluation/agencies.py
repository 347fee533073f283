"""Agencies credited and outlets known: the Helsinki articles (612, of 75 publishers) and the FNC corpora.

The articles carry no labels. The reference is a rule of its own, narrower and simpler than the package's:
an agency's name in the first three or the last two paragraphs, in one of a handful of shapes in which
nothing but a credit is written. An article is right where every agency of the reference is credited;
``credited beside it`` counts what the package credits at the two ends and the reference does not, to be read by eye
(``--sample``).
"""

from __future__ import annotations

import random
import re
import time
from collections import Counter
from collections.abc import Iterator
from typing import Any

from evaluation.shared import document, records
from reportedly.reading.reader import Reader
from reportedly.sources import agency_credits, outlet_of, resolve
from reportedly.sources.credits import credit_lines

ARTICLES = "data/helsinki/articles.jsonl.gz"
OTHERS = "data/gva/articles.jsonl.gz"
EYE = 1500  # characters at both ends that are shown to be read
FIRST, LAST = 3, 2  # paragraphs in which the reference looks
NAMES = {
    "Associated Press": "(?:AP|Associated Press|ASSOCIATED PRESS)",
    "Reuters": "(?:Reuters|REUTERS)",
    "Agence France-Presse": "(?:AFP|Agence France-Presse)",
    "Bloomberg": "Bloomberg(?: News)?",
    "Xinhua": "Xinhua",
    "TASS": "TASS",
    "United Press International": "UPI",
}
SHAPES = (
    r"^[A-Z][A-Z/]+(?:, [\w. ]+)? \({0}\) ?[-–—]",
    r"^[A-Z][a-z]+ \({0}\) ?[-–—]",
    r"^(?:.{{0,40}} )?[Bb]y (?:The |the )?{0}(?: ?[|,•].*)?$",
    r"^By (?:[^\s\d]+,? ){{2,9}}(?:[|,] ?)?(?:The )?{0}(?: [A-Z][\w ]*[Ww]riter)?(?: ?\|.*)?$",
    r"(?:Copyright|©)(?: ?\d{{4}})? (?:[Tt]he )?(?:Thomson/)?{0}\b",
    r"\b{0}(?: writers?\b.*)? contributed\b",
    r"^(?:The |THE )?(?=[^|•\d]{{5}}){0}(?: (?:UK|India))?(?:•|$| ?\|| [A-Z]\w+day, )",
    r"^(?:[A-Z]\w+ [A-Z]\w+(?:, | and )?){{1,4}},? (?:The )?(?=.{{5}}){0}(?:$| ?•| Published)",
)


def score(limit: int | None = None) -> dict[str, float]:
    """``articles``; ``credited``: with an agency by the reference; ``right``: the share of those; ``beside it``:
    articles credited to an agency that the reference lacks; milliseconds an article of credit lines, and of all
    credits; shares in [0, 1] of publishers and of the outlets of FNC's headlines that the registry knows."""
    rows = list(records(ARTICLES))[:limit]
    texts = [text_of(row) for row in rows]
    told = [reference(row) for row in rows]
    credit_lines(texts[0])  # the patterns are made once
    started = time.process_time()
    found = [{credit.agency for credit in credit_lines(text)} for text in texts]
    between = time.process_time()
    for text in texts:
        agency_credits(text)
    ended = time.process_time()
    wanted = [(have, want) for have, want in zip(found, told, strict=True) if want]
    return {
        "articles": float(len(rows)),
        "credited": float(len(wanted)),
        "right": sum(want <= have for have, want in wanted) / max(1, len(wanted)),
        "credited beside it": float(sum(bool(have - want) for have, want in zip(found, told, strict=True))),
        "credit lines ms": 1000 * (between - started) / len(rows),
        "all credits ms": 1000 * (ended - between) / len(rows),
        "publishers known": _known({row["publisher"]: 1 for row in rows}),
        "headlines known": _known(headline_outlets()),
    }


def text_of(row: dict[str, Any]) -> str:
    """The article as one text, paragraphs by blank lines."""
    return row["text"] if "text" in row else "\n\n".join(row["paragraphs"])


def reference(row: dict[str, Any]) -> set[str]:
    """The agencies that the rule of this file finds credited."""
    paragraphs = [" ".join(paragraph.split()) for paragraph in row["paragraphs"]]
    ends = [line for line in (*paragraphs[:FIRST], *paragraphs[FIRST:][-LAST:]) if not re.search("photo", line, re.I)]
    return {
        agency
        for agency, name in NAMES.items()
        if any(re.search(shape.format(name), line) for shape in SHAPES for line in ends)
    }


def headline_outlets() -> Counter[str]:
    """Outlets of the headlines on FNC's claims, by how many headlines."""
    claims = records("data/fnc/train_claims.jsonl.gz")
    return Counter(headline["outlet"] for claim in claims for headline in claim["headlines"])


def speakers(limit: int) -> Counter[str]:
    """Names of the outlets that speak in the first ``limit`` FNC bodies, by how often."""
    bodies = list(records("data/fnc/train_bodies.jsonl.gz"))[:limit]
    readings = map(resolve, Reader.load().read(map(document, bodies)))
    voices = (attribution.speaker for reading in readings for attribution in reading.attributions)
    return Counter(voice.name for voice in voices if voice and voice.kind == "outlet" and voice.name)


def unknown(bodies: int, shown: int = 40) -> Iterator[str]:
    """The shares known, and the names most often met that the registry does not know."""
    publishers = Counter(row["publisher"] for row in records(ARTICLES))
    met = {
        "publishers": publishers,
        "headlines": headline_outlets(),
        "speakers": speakers(bodies) if bodies else Counter(),
    }
    for label, names in met.items():
        each = _known(dict.fromkeys(names, 1))
        yield f"{label}: {len(names)} names, {each:.3f} known; by how often {_known(names):.3f}"
        lacking = [(name, n) for name, n in names.most_common() if outlet_of(name) is None]
        yield from (f"  {n:4d} {name}" for name, n in lacking[:shown])


def sample(size: int, seed: int, corpus: str) -> Iterator[str]:
    """Articles that name an agency at either end, to read by eye: what is credited, and the lines that name
    one. ``corpus``: "helsinki" or "gva". Prints corpus text."""
    rows = [row for row in records(ARTICLES if corpus == "helsinki" else OTHERS) if _telling(text_of(row))]
    for row in random.Random(seed).sample(rows, min(size, len(rows))):
        text = text_of(row)
        yield f"--- {row['id']} | {[(c.agency, text[slice(*c.span)], c.how) for c in credit_lines(text)]}"
        yield from (f"    {line}" for line in _telling(text))


def _telling(text: str) -> list[str]:
    """What stands around each agency's name at both ends, on its line."""
    places = [name.span() for names in NAMES.values() for name in re.finditer(rf"\b{names}\b", text)]
    ends = [(a, b) for a, b in sorted(places) if a < EYE or b > len(text) - EYE]
    return [text[max(text.rfind("\n", 0, a) + 1, a - 90) : b] + text[b : b + 60].partition("\n")[0] for a, b in ends]


def _known(names: dict[str, int]) -> float:
    return sum(n for name, n in names.items() if outlet_of(name)) / max(1, sum(names.values()))
