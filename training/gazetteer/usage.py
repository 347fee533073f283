"""How a place name is used in news text: as a common word, as part of a person's name, as a place.

Two bits a name leave this file, no text.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from reportedly.reading.values.gazetteer import COMMON, PERSON
from reportedly.reading.values.names import folded

TEXTS = ("polnear/train.jsonl.gz", "fnc/train_bodies.jsonl.gz")
LEAST = 3  # fewer sightings say nothing

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PLACE_BEFORE = frozenset("in at near from outside around across inside toward towards to".split())
_TITLE = frozenset("mr mrs ms miss dr sir lord lady president senator sen rep judge captain sgt".split())


def flags(data: Path, names: set[str]) -> dict[str, int]:
    """COMMON and PERSON bits by folded single-word name. Multi-word names get none."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    person: Counter[str] = Counter()
    place: Counter[str] = Counter()
    for text in _texts(data):
        words = list(_WORD.finditer(text))
        for at, match in enumerate(words):
            word = folded(match.group())
            if word not in names:
                continue
            if match.group()[0].islower():
                small[word] += 1
                continue
            large[word] += 1
            before = words[at - 1] if at and text[words[at - 1].end() : match.start()] in {" ", ". "} else None
            after = words[at + 1] if at + 1 < len(words) and text[match.end() : words[at + 1].start()] == " " else None
            place[word] += before is not None and before.group() in _PLACE_BEFORE
            person[word] += _person(before, after)
    found = {w: COMMON for w in small if small[w] >= LEAST and small[w] >= large[w]}
    for w, count in person.items():
        if count >= LEAST and count > 3 * place[w] and count > 0.5 * large[w]:
            found[w] = found.get(w, 0) | PERSON
    return found


def _person(before: re.Match[str] | None, after: re.Match[str] | None) -> bool:
    """Beside another capitalised word, or after a title."""
    if before is not None and folded(before.group()) in _TITLE:
        return True
    return any(m is not None and m.group()[0].isupper() and len(m.group()) > 2 for m in (before, after))


def _texts(data: Path) -> Iterator[str]:
    for name in TEXTS:
        with gzip.open(data / name, "rt", encoding="utf8") as lines:
            yield from (json.loads(line)["text"] for line in lines)
