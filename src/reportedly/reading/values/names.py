"""How a place name is written, folded so that its spellings meet. The builder of the gazetteer and
its reader share this file: a key is only as good as the folding that both sides do."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

from anyascii import anyascii

_MARKS = re.compile(r"[.'’`‘ʿʾ]+")
_GAPS = re.compile(r"[\s/–—-]+")
_SAINT = re.compile(r"\bsainte? ")


@lru_cache(maxsize=20_000)
def folded(name: str) -> str:
    """ "Saint-Denis" and "St. Denis" -> "st denis"; Latin letters only, lower case, no marks."""
    plain = name if name.isascii() else anyascii(name)
    return _SAINT.sub("st ", _GAPS.sub(" ", _MARKS.sub("", plain.lower())).strip())


def key(name: str) -> int:
    """63 bits of the folded name; two of half a million names collide with a chance of one in 10^7."""
    return int.from_bytes(hashlib.blake2b(folded(name).encode(), digest_size=8).digest(), "big") >> 1
