"""Paragraphs of the article that trafilatura passed over, put back where they stand in the page.

It settles on one block, and pages lay an article out in several: before and after a consent box, a video, a fold.
A paragraph is put back where its own block bears the class of a block from which text was taken, or where the
page's JSON-LD repeats it as part of the article.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from reportedly import settings

_NOWHERE = {"nav", "footer", "aside", "form", "button", "figure", "table", "dialog"}
Signature = frozenset[str]


def recovered(text: str, tree: Any, body: str | None, wanted: Collection[str] = ()) -> str:
    """``text`` with what was passed over. ``body``: the article as JSON-LD has it. ``wanted``: texts of paragraphs
    that belong in the article wherever they stand."""
    lines = text.split("\n")
    at = {_flat(line): n for n, line in reversed(list(enumerate(lines)))}
    flat, repeated = _flat(text), _flat(body or "")
    elements = [(words, each) for each in tree.iter("p") if (words := _text(each))]
    taken = {mark for words, each in elements if words in at and (mark := signature(each))}

    def belongs(words: str, element: Any) -> bool:
        if words in wanted:
            return True
        running = len(words) >= settings.RUNNING_CHARS
        return running and (words in repeated or _beside(element, words, taken))

    missing = [(words, each) for words, each in elements if words not in flat]
    blocks = {each.getparent() for words, each in missing if belongs(words, each)}
    blocks -= {
        each.getparent() for words, each in elements if words in at
    }  # what is short there was left out on purpose
    back = {words for words, each in missing if each.getparent() in blocks or belongs(words, each)}
    after: dict[int, dict[str, None]] = {}
    cursor = -1
    for words, _ in elements:
        cursor = at.get(words, cursor)
        if words in back:
            after.setdefault(cursor, {})[words] = None
    return "\n".join(_merged(lines, after))


def _merged(lines: list[str], after: Mapping[int, Iterable[str]]) -> Iterator[str]:
    yield from after.get(-1, ())
    for n, line in enumerate(lines):
        yield line
        yield from after.get(n, ())


def signature(element: Any) -> Signature:
    """The classes of the blocks around a paragraph, as far up as the first that has any, and its tag."""
    for up in element.iterancestors():
        if up.tag in ("body", "html"):
            break
        if classes := (up.get("class") or "").split():
            return frozenset([f"<{up.tag}>", *classes])
    return frozenset()


def _beside(element: Any, words: str, taken: set[Signature]) -> bool:
    if any(up.tag in _NOWHERE for up in element.iterancestors()):
        return False
    linked = sum(len(_text(link)) for link in element.iter("a"))
    if linked > settings.LINKED_MOST * len(words):
        return False
    own = signature(element)
    return any(mark <= own for mark in taken)


def _text(element: Any) -> str:
    return _flat("".join(element.itertext()))


def _flat(text: str) -> str:
    return " ".join(text.split())
