"""Outlets: one key for the many ways a paper or agency is written."""

from __future__ import annotations

import re
from functools import lru_cache

from reportedly.sources.media import bare, names_medium, without_medium
from reportedly.sources.names import plain
from reportedly.sources.registry import SEEN, agencies, outlet_of

__all__ = ["full_name", "names_medium", "outlet_key", "without_medium"]


def full_name(name: str) -> str | None:
    """What an outlet's letters stand for ("AP"), as a pattern; None for any other name."""
    letters = name.strip()
    if not re.fullmatch(r"[A-Z]{2,4}", letters):
        return None
    known = outlet_of(letters)
    spelt = known.name if known else next((a.name for a in agencies() if letters in a.shared), letters)
    return re.escape(spelt).replace(r"\-", "[- ]").replace(r"\ ", " ") if spelt != letters else None


@lru_cache(maxsize=SEEN)
def outlet_key(name: str) -> str:
    """The registry's key of the outlet; of one that it lacks lower-case plain letters without article, kind
    of medium, or web ending. Two spellings that differ otherwise are joined by a judgement, not here."""
    known = outlet_of(name)
    if known is not None:
        return known.key
    name = re.sub(r"\bdaily (?=[A-Z])", "", name)  # "the daily Lamp", but not "the Daily Lamp"
    key = re.sub(r"^(?:https?://)?(?:www\.)", "", plain(name.replace(".", "")) if "." not in name else name.lower())
    key = plain(re.sub(r"\.(?:com|org|net|co\.uk|co|info|news)$", "", key))
    return bare(key)
