"""Lines of an English document that are in another language: a letter printed in the original, a translated page.

The reader would make claims of them all the same. They are blanked like the page's furniture.
"""

from __future__ import annotations

import re

from reportedly.intake import language
from reportedly.settings import LANGUAGE_MIN_CHARS
from reportedly.types import Span

# Words without which hardly a line of English news goes, and that no neighbour spells alike: most lines need no more.
_ENGLISH = re.compile(r"\b(?:the|of|and|that|with|said|from|have|has|were|would|been|which|this|to|by|for|are)\b", re.I)
_OTHER_SCRIPT = re.compile(r"[\u0370-\u1dff\u2c00-\ud7ff\uf900-\ufdff\ufe70-\ufefc]")
_SCRIPT_SHARE = 0.5  # of a line's characters in another script from which its English words are quotations in it


def foreign(text: str) -> list[Span]:
    """The lines that are surely in another language, without their line ends."""
    found, at = [], 0
    for line in text.split("\n"):
        if _maybe(line) and not language.is_read(language.identify(line)):
            found.append((at, at + len(line)))
        at += len(line) + 1
    return found


def _maybe(line: str) -> bool:
    others = len(_OTHER_SCRIPT.findall(line))
    if others:
        return others > _SCRIPT_SHARE * len(line.strip())
    return len(line) >= LANGUAGE_MIN_CHARS and not _ENGLISH.search(line)
