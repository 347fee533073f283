"""What each article repeats, and which words: the notes under it in the brief's list of articles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.briefing.voices import Article
from reportedly.settings import BRIEF_PASSAGE_CHARS, BRIEF_PASSAGES
from reportedly.types import Brief, Copy
from reportedly.weighing.reuse import reuse


@dataclass(frozen=True, slots=True)
class Repeat:
    """One earlier article whose wording this one repeats; ``share``: of the shorter text, in per cent.
    ``passages``: the longest ones, as this one prints them; ``more``: how many there are beside them."""

    original: Article
    evidence: str
    share: int
    passages: tuple[str, ...] = ()
    more: int = 0


def repeats(brief: Brief, articles: Mapping[str, Article]) -> dict[int, tuple[Repeat, ...]]:
    """By number of the repeating article. Passages are given for its nearest original alone: the others'
    are mostly the same."""
    found: dict[str, list[Copy]] = {}
    for copy in brief.copies:
        if copy.left in articles and copy.right in articles:
            found.setdefault(copy.right, []).append(copy)
    return {articles[right].number: _repeats(own, articles) for right, own in found.items()}


def _repeats(own: list[Copy], articles: Mapping[str, Article]) -> tuple[Repeat, ...]:
    nearest = max(own, key=lambda copy: copy.score)
    return tuple(_repeat(copy, articles, copy is nearest and copy.score < 1) for copy in own)


def _repeat(copy: Copy, articles: Mapping[str, Article], shown: bool) -> Repeat:
    original, share = articles[copy.left], int(100 * copy.score)
    if not shown:
        return Repeat(original, copy.evidence, share)
    text = articles[copy.right].document.text
    found = reuse(original.document.text, text, len(text))
    printed = sorted((text[slice(*each.right)] for each in found), key=len, reverse=True)
    words = tuple(_clipped(each) for each in printed[:BRIEF_PASSAGES])
    return Repeat(original, copy.evidence, share, words, len(printed) - len(words))


def _clipped(words: str) -> str:
    flat = " ".join(words.split())
    if len(flat) <= BRIEF_PASSAGE_CHARS:
        return flat
    return flat[:BRIEF_PASSAGE_CHARS].rsplit(" ", 1)[0] + " …"
