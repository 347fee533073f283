"""What kind of voice a phrase without a personal name is."""

from __future__ import annotations

import re

from reportedly.reading.outlet_names import looks_like_outlet, strip_article
from reportedly.reading.quantities import singular
from reportedly.sources.words import (
    DOCUMENT,
    GROUP,
    KNOWN_ORGANISATIONS,
    ORGANISATION,
    OUTLET_WORDS,
    PLACES_AS_VOICES,
    UNNAMED,
)
from reportedly.types import SpeakerKind

_HEAD_END = re.compile(
    r"\b(?:of|in|at|on|for|from|with|who|which|that|to|by|close|familiar|inside|within"
    r"|including|under|posted|published)\b|,"
)


def kind_of(bare: str, text: str) -> SpeakerKind:
    """``bare``: the phrase without its article. ``text``: the document, to see how a name is used."""
    head = head_phrase(bare)
    name = re.sub(r"[’']s?$", "", strip_article(bare)).lower()
    if name in KNOWN_ORGANISATIONS or name in PLACES_AS_VOICES:
        return "organisation"
    if OUTLET_WORDS.search(head) or looks_like_outlet(bare):
        return "outlet"
    for kind, pattern in (
        ("unnamed", UNNAMED),
        ("group", GROUP),
        ("document", DOCUMENT),
        ("organisation", ORGANISATION),
    ):
        if _last_word_is(pattern, head):
            return kind  # type: ignore[return-value]
    if ORGANISATION.search(head):
        return "organisation"
    words = head.split()
    if words and words[-1][:1].isupper():
        return _capital(words[-1] if len(words) == 1 else head, text)
    return "group" if words and words[-1].endswith("s") else "unnamed"


def head_phrase(bare: str) -> str:
    """The phrase up to its first preposition or comma."""
    match = _HEAD_END.search(bare)
    return bare[: match.start()].strip() if match and match.start() > 0 else bare


def singular_noun(bare: str) -> str:
    """The head noun, lower case and singular; "" where the head is a name."""
    words = head_phrase(bare).split()
    if not words or (
        words[-1][:1].isupper() and len(words) == 1 and words[-1].lower() not in {"president", "minister"}
    ):
        return ""
    return singular(words[-1].lower().strip("’'\"”"))


def _last_word_is(pattern: re.Pattern[str], head: str) -> bool:
    words = head.split()
    return bool(words) and pattern.fullmatch(words[-1].strip("’'\"”")) is not None


def _capital(name: str, text: str) -> SpeakerKind:
    """A lone capitalised name: an organisation if the text ever says "the NAME" or it is an acronym."""
    if re.search(rf"\b[Tt]he {re.escape(name)}\b", text) or re.fullmatch(r"[A-Z][A-Z.&-]+", name):
        return "organisation"
    return "person"
