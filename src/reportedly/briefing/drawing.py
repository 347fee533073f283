"""Measuring and cutting text for drawings, without a browser.

Widths are estimates, measured in a browser against Noto Sans, Liberation Sans and Roboto: true widths
are 0.6 to 1.0 of them. DejaVu Sans, the widest face in use, reaches 1.1; boxes have air for that.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

NARROW = frozenset("iljtfrI.,:;'’‘|!()[]{}/\\ ·-“”\"")
WIDE = frozenset("mwMWOQGDHNU@%&—…")
ELLIPSIS = "…"


def text_width(text: str, size: float) -> float:
    """Width of ``text`` in pixels at a font size of ``size`` pixels."""
    return _ems(text) * size


@lru_cache(maxsize=4096)  # texts; a drawing measures each several times, and words of saying come in every drawing
def _ems(text: str) -> float:
    return sum(map(_advance, text))


@lru_cache(maxsize=4096)  # characters; a drawing asks for the same few thousands of times
def _advance(char: str) -> float:
    """Width of one character in ems."""
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Mn", "Me"):
        return 0.0
    if unicodedata.east_asian_width(char) in ("W", "F"):
        return 1.05
    if char in NARROW:
        return 0.36
    if char in WIDE:
        return 0.9
    return 0.7 if char.isupper() else 0.585


def clip(text: str, width: float, size: float) -> str:
    """``text``, or as much of it as fits with an ellipsis after it."""
    text = " ".join(text.split())
    if text_width(text, size) <= width:
        return text
    room = width - text_width(ELLIPSIS, size)
    kept = ""
    for char in text:
        room -= _advance(char) * size
        if room < 0:
            break
        kept += char
    return kept.rstrip() + ELLIPSIS


def wrap(text: str, width: float, size: float, lines: int) -> list[str]:
    """``text`` in at most ``lines`` lines; the last is clipped if it must be."""
    words = text.split()
    done: list[str] = []
    while words and len(done) < lines - 1:
        line = words.pop(0)
        while words and text_width(f"{line} {words[0]}", size) <= width:
            line = f"{line} {words.pop(0)}"
        done.append(clip(line, width, size))
    if words:
        done.append(clip(" ".join(words), width, size))
    return done or [""]
