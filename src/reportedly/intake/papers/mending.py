"""Lines of pages to running text: paragraphs, words parted at line ends, and where each stretch stood."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportedly.intake.papers.direction import is_rtl
from reportedly.intake.papers.running_heads import without_running_heads
from reportedly.intake.papers.shapes import Line, Page, Word, around
from reportedly.types import Region

_INDENT = 0.008  # of the page's width: the first line of a paragraph stands in by more
_SHORT = 0.88  # of a block's width: a line that ends a sentence before this ends a paragraph
_BROKEN_OFF = 0.6  # of a block's width: a line that ends before this ends a paragraph in any case
_ENDS = re.compile(r"[.!?:;…\"”’»)\]؟]\W*$")
_PARTED = re.compile(r"(\w+)[-‐]$")
_WORDS = re.compile(r"\w+(?:-\w+)*")
_JOINING = frozenset(("and", "or", "to"))  # after "two-" and before "three-day"
_DROPPED_CAPITALS = frozenset("BCDEFGHJKLMNPQRSTUVWXYZ")  # which are no words of their own
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\xad": "", "\x00": ""}
)
_KEEP_AFTER = frozenset(
    "all anti co counter cross ex far half high long low mid multi non off old on post pre pro self semi short so "
    "sub then two three four five vice well".split()
)


@dataclass(frozen=True, slots=True)
class Mended:
    """The text, and a region for every page and for every word of a page that was read by OCR."""

    text: str
    regions: tuple[Region, ...]


def mend(pages: list[Page], scanned: frozenset[int] = frozenset()) -> Mended:
    """``scanned``: numbers, from 1, of the pages whose words get a region of their own."""
    cleared = without_running_heads(pages)
    text = _Text(_vocabulary(cleared), scanned)
    for number, page in enumerate(cleared, 1):
        text.begin(number)
        for block in page.blocks:
            for at, paragraph in enumerate(_paragraphs(block)):
                text.add(paragraph, head=at == 0)
        text.end(number)
    return Mended("".join(text.parts), tuple(text.regions))


def _vocabulary(pages: list[Page]) -> set[str]:
    """Every word that stands inside a line, so that its spelling is sure."""
    lines = (line.text for page in pages for block in page.blocks for line in block)
    return {word for line in lines for word in _WORDS.findall(line.casefold())}


def _paragraphs(block: list[Line]) -> Iterator[list[Line]]:
    left, _, right, _ = around([line.box for line in block])
    rtl = is_rtl("".join(line.text for line in block))
    # from where lines begin: how far in, and how far they reach, as shares of the page
    reaches = [(right - line.box[2], right - line.box[0]) if rtl else (line.box[0] - left, line.box[2] - left)
               for line in block]  # fmt: skip
    gathered: list[Line] = []
    for at, line in enumerate(block):
        if gathered and _begins(reaches[at - 1], reaches[at], right - left, gathered[-1].text):
            yield gathered
            gathered = []
        gathered.append(line)
    yield gathered


def _begins(before: tuple[float, float], line: tuple[float, float], width: float, text: str) -> bool:
    """Whether a line begins a paragraph, by its own indent or by how the line before it ends, whose
    ``text`` this is."""
    reach, ends = before[1] / max(width, 1e-9), bool(_ENDS.search(text))
    if reach < _BROKEN_OFF or (reach < _SHORT and ends):
        return True
    return line[0] > _INDENT and before[0] < _INDENT / 2 and ends


@dataclass(slots=True)
class _Text:
    vocabulary: set[str]
    scanned: frozenset[int]
    parts: list[str] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    length: int = 0
    number: int = 0
    start: int = 0

    def begin(self, number: int) -> None:
        self.number, self.start = number, -1

    def end(self, number: int) -> None:
        if 0 <= self.start < self.length:
            self.regions.append(Region("page", (self.start, self.length), number))

    def add(self, lines: list[Line], head: bool) -> None:
        """``head``: these lines open a block, which may go on where the last one stopped."""
        for at, line in enumerate(lines):
            for place, word in enumerate(line.words):
                text = " ".join(word.text.translate(_LIGATURES).split())
                if text:
                    glue = " " if place else self._glue(text, at == 0, head)
                    self._word(Word(text, word.box), glue)

    def _glue(self, text: str, first: bool, head: bool) -> str:
        """What stands before the first word of a line. ``first``: the line opens a paragraph."""
        if not self.parts:
            return ""
        goes_on = not first or (head and text[:1].islower() and not _ENDS.search(self.parts[-1]))
        if not goes_on:
            return "\n"
        if head and first and self.parts[-1] in _DROPPED_CAPITALS:
            return ""
        parted = _PARTED.search(self.parts[-1])
        following = re.match(r"\w+", text)
        if not parted or not following or following.group() in _JOINING:
            return " "
        if text[0].islower() and not self._is_compound(parted.group(1).casefold(), following.group().casefold()):
            self.parts[-1] = self.parts[-1][:-1]
            self.length -= 1
            self._shorten()
        return ""

    def _shorten(self) -> None:
        """The last word's region and page lose the hyphen."""
        last = self.regions[-1] if self.regions else None
        if last and last.span[1] > self.length:
            self.regions[-1] = Region(last.kind, (last.span[0], self.length), last.page, last.box)
            behind = self.regions[-2] if len(self.regions) > 1 else None
            if last.kind == "page" and behind and behind.span[1] > self.length:
                self.regions[-2] = Region(behind.kind, (behind.span[0], self.length), behind.page, behind.box)

    def _is_compound(self, left: str, right: str) -> bool:
        """Whether the hyphen at a line's end belongs to the word: as the rest of the text spells it, or
        by its first part."""
        joined, hyphened = left + right in self.vocabulary, f"{left}-{right}" in self.vocabulary
        if joined != hyphened:
            return hyphened
        return left in _KEEP_AFTER or left.isdigit()

    def _word(self, word: Word, glue: str) -> None:
        self.parts += [glue, word.text] if glue else [word.text]
        start = self.length + len(glue)
        self.length = start + len(word.text)
        if self.start < 0:
            self.start = start
        if self.number in self.scanned:
            self.regions.append(Region("word", (start, self.length), self.number, word.box))
