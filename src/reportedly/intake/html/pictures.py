"""What a picture says: captions and alternative texts that hold a translation or a transcript of it.

"The text in red reads: ..." is evidence, and to a reader who has no eyes for the picture it is the picture. Such
words become a line of their own, letter for letter, where the picture stands; all other captions and alternative
texts stay out, as they describe. The line is marked as the picture's by a Region.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from reportedly.types import Region

_WRITTEN = (
    r"(?:texts?|words?|words|writing|inscription|banners?|signs?|placards?|posters?|slogans?|graffiti|headlines?|stickers?"
    r"|messages?|tweets?|posts?|letters?|leaflets?|flyers?|notes?|documents?|subtitles?|captions?|labels?|plaques?"
    r"|page|front page|screenshots?|t-?shirts?|flags?|billboards?|chyron|line|lines|Arabic|Hebrew|Persian|Farsi|Urdu"
    r"|Russian|Ukrainian|Chinese|Korean|Turkish|French|Spanish|German)"
)
_SAYS = r"(?:reads?|reading|says?|saying|states?|stating|translates?(?: as| to| into English as)?|means?|translated as)"
_QUOTED = r"(?:\s*[,:]?\s*[\"“„‘'«「]|\s*:\s*\S)"
_TELLS = re.compile(
    rf"\b{_WRITTEN}\b[^.\n]{{0,80}}?\b{_SAYS}\b{_QUOTED}|\b(?:translation|transcript(?:ion)?)\b[^:.\n]{{0,40}}:\s*\S",
    re.IGNORECASE,
)
_CAPTIONS = ".//figcaption | .//*[contains(concat(' ', @class, ' '), 'caption')]"
_PAGE = {"nav", "footer", "aside", "header", "form"}
LONGEST = 2000  # characters of what one picture says; a poster has some hundred


@dataclass(frozen=True, slots=True)
class Picture:
    """``words``: on one line, as the page has them. ``name``: the picture's address."""

    words: str
    name: str | None


def pictures(tree: Any, address: str | None) -> list[Picture]:
    """What the article's pictures say, each in a new paragraph of ``tree`` after its picture, captions in their
    place. ``address``: of the page, which makes the pictures' addresses whole."""
    found: list[Picture] = []
    for image in list(tree.iter("img")):
        if any(up.tag in _PAGE for up in image.iterancestors()):
            continue
        figure = next((up for up in image.iterancestors("figure")), None)
        fresh: list[str] = []
        for words in _captions(figure, image) + _alternative(image):
            if not any(words in known for known in [*fresh, *(each.words for each in found)]):
                fresh.append(words)
        for words in reversed(fresh):
            _put_after(figure if figure is not None else image, words)
        found += [Picture(words, _name(image, address)) for words in fresh]
    return found


def regions(text: str, told: list[Picture]) -> tuple[Region, ...]:
    """Where the pictures' words stand in the text, each as a line of its own."""
    made = []
    for picture in told:
        found = re.search(rf"^{re.escape(picture.words)}$", text, re.MULTILINE)
        if found:
            made.append(Region("image", found.span(), name=picture.name))
    return tuple(sorted(made, key=lambda region: region.span))


def _captions(figure: Any, image: Any) -> list[str]:
    """Telling captions; the elements that hold them go, as they come back as paragraphs."""
    told = []
    around = figure if figure is not None else image.getparent()
    alone = around is not None and len(around.findall(".//img")) == 1  # else nobody can tell whose a caption is
    for caption in around.xpath(_CAPTIONS) if alone else ():
        words = _telling(" ".join(caption.itertext()))
        if words and caption.getparent() is not None:
            told.append(words)
            caption.drop_tree()
    return told


def _alternative(image: Any) -> list[str]:
    words = _telling(image.get("alt") or image.get("aria-label") or "")
    return [words] if words else []


def _telling(text: str) -> str | None:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST and _TELLS.search(line) else None


def _put_after(element: Any, words: str) -> None:
    block = next((up for up in element.iterancestors("p")), element)
    paragraph = element.makeelement("p")
    paragraph.text, paragraph.tail, block.tail = words, block.tail, None
    block.addnext(paragraph)


def _name(image: Any, address: str | None) -> str | None:
    stated = (image.get(name) or "" for name in ("src", "data-src", "data-original", "data-lazy-src"))
    name: str | None = next((each.strip() for each in stated if each.strip() and not each.startswith("data:")), None)
    if name is None or address is None:
        return name
    try:
        return str(urljoin(address, name))
    except ValueError:
        return name
