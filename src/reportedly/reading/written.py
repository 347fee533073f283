"""The writing on a picture: who says it is the picture's text, not the article.

A line that intake marked as a picture's ("A banner in Arabic which translates as '...'", "Translation: ...") is
given a voice where the network finds none around what is written; what it finds inside is carried by that voice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportedly.reading.spans import trimmed
from reportedly.reading.voices import Voice
from reportedly.types import Region

CONFIDENCE = 0.8  # the line was chosen for these very words; what remains open is where the writing ends
_SAYS = re.compile(
    r"(?P<source>[^\n]*?)\s*[,;]?\s*\b(?P<cue>(?:(?:which|that) )?(?:reads?|reading|says?|saying|states?|stating|means?"
    r"|translates?(?: (?:as|to|into English as))?|translated as))\s*[,:]?\s*(?=[\"“„‘'«:])(?P<content>[^\n]+)"
)
_TITLED = re.compile(
    r"(?P<source>[^\n:]*?\b(?:translation|transcript(?:ion)?)\b[^\n:]*)(?P<cue>:)\s*(?P<content>[^\n]+)", re.I
)
_MARKS = "\"“”„‘’'«»:,. "


def add_written(text: str, voices: list[Voice], regions: Iterable[Region]) -> list[Voice]:
    """``voices`` plus one for each picture whose writing nobody says yet."""
    return voices + [made for each in regions if each.kind == "image" and (made := _voice(text, voices, each))]


def _voice(text: str, voices: list[Voice], region: Region) -> Voice | None:
    line = text[slice(*region.span)]
    found = _TITLED.match(line) or _SAYS.match(line)
    if found is None:
        return None
    at = region.span[0]
    source, cue, content = ((at + found.start(name), at + found.end(name)) for name in ("source", "cue", "content"))
    content = trimmed(text, content, _MARKS, _MARKS)
    inside = [v for v in voices if content[0] <= v.hull()[0] and v.hull()[1] <= region.span[1]]
    around = [v for v in voices if v not in inside and v.hull()[0] < region.span[1] and region.span[0] < v.hull()[1]]
    if around or content[1] <= content[0]:
        return None
    made = Voice((source,) if source[1] > source[0] else (), (cue,), (content,), CONFIDENCE, made_by="written")
    for voice in inside:
        made.carry(voice)
    return made
