"""The text of one message to one document.

The HTML part is what a reader of a newsletter sees, so it goes before the plain one. All of it is kept in its order,
for a newsletter is a list of small stories and an article extractor would keep one; out goes what is marked as
furniture: what is not shown, and the small blocks around links to unsubscribe, to change settings, to see it elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import EmailMessage
from email.utils import parseaddr
from typing import Any

from reportedly import settings
from reportedly.intake import blocks, dates, problems
from reportedly.intake.arrival import Arrival, capture_of, make_document
from reportedly.intake.characters import decode, is_blank, is_storable
from reportedly.intake.files import read_whole
from reportedly.intake.mail.unpack import TEXT, parse
from reportedly.intake.news.item import clean
from reportedly.intake.place import Origin, Place
from reportedly.types import Problem

_UNSEEN = (
    "//*[@hidden or @aria-hidden='true' or contains(translate(@style, ' ', ''), 'display:none')"
    " or contains(translate(@style, ' ', ''), 'visibility:hidden')"
    " or contains(translate(@style, ' ', ''), 'max-height:0')"
    " or contains(translate(concat(@style, ';'), ' ', ''), 'font-size:0;')"
    " or contains(translate(concat(@style, ';'), ' ', ''), 'font-size:0px;')]"
)
_WAYS_OUT = re.compile(
    r"unsubscribe|opt[- ]?out|(?:view|read|open|see)\b.{0,30}\b(?:in (?:your|a|the) )?(?:browser|online)\b"
    r"|(?:manage|update|change|edit|your)\b.{0,30}\b(?:preferences|subscriptions?|settings|profile)"
    r"|forward (?:this|to a friend)|privacy (?:policy|notice)|terms (?:of|and) |add us to your address book"
    r"|why (?:did|am) i (?:get|receiv)|sign up (?:here|for)|subscribe",
    re.IGNORECASE,
)
_HREF = re.compile(r"unsubscribe|opt-?out|list-manage\.com|preferences|/profile", re.IGNORECASE)
_PLAIN_END = re.compile(r"-- ?|_{5,}|={5,}|\*{5,}")
WAY_OUT_CHARS = 300  # of a block around such a link that goes with it; a longer one has something to say


def read_message(origin: Origin) -> Iterator[Arrival]:
    """One document, or one problem. Its place is the message's, without the mark of its text."""
    place = Place(origin.place.label.removesuffix(TEXT))
    data = read_whole(origin, settings.MAX_MAIL_BYTES)
    message = parse(data) if isinstance(data, bytes) else None
    if isinstance(data, Problem):
        yield data
    elif message is None or not any(_header(message, name) for name in ("from", "date", "subject")):
        yield problems.not_a_message(place)
    elif is_blank(text := "\n".join(_body(message, place))) or not is_storable(text):
        yield problems.no_readable_text(place)
    else:
        yield make_document(
            text,
            name=place.name,
            source_id=place.label,
            title=_header(message, "subject"),
            outlet=_outlet(message),
            published=dates.iso_date(_header(message, "date") or ""),
            url=_address(_header(message, "archived-at")),
            capture=capture_of(origin, data, "message/rfc822", place=place),
        )


def _body(message: EmailMessage, place: Place) -> list[str]:
    for form in ("html", "plain"):
        try:
            part = message.get_body((form,))
            text = _text(part, place) if part is not None else None
        except Exception:  # a broken part costs its form
            continue
        lines = (_visible(text) if form == "html" else _plain(text)) if text else []
        if lines:
            return lines
    return []


def _text(part: Any, place: Place) -> str | None:
    decoded = decode(part.get_payload(decode=True) or b"", place, part.get_content_charset())
    return None if isinstance(decoded, Problem) else decoded.text


def _visible(markup: str) -> list[str]:
    from trafilatura.utils import load_html  # noqa: PLC0415 - half a second, only for pages

    tree = load_html(markup)
    if tree is None:
        return []
    for unseen in tree.xpath(_UNSEEN):
        _drop(unseen)
    for link in list(tree.iter("a")):
        if _WAYS_OUT.search(" ".join(link.itertext())) or _HREF.search(link.get("href") or ""):
            _drop(_small_block(link))
    return blocks.lines(tree)


def _small_block(link: Any) -> Any:
    """The block around a link, where it says hardly more than it, and all that holds nothing but that block."""
    found, said = link, ""
    for block in link.iterancestors():
        words = " ".join("".join(block.itertext()).split())
        if block.tag in ("body", "html") or len(words) > WAY_OUT_CHARS or said not in ("", words):
            break
        found, said = block, words if blocks.is_block(block) else ""
    return found


def _drop(element: Any) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _plain(text: str) -> list[str]:
    """Paragraphs, their lines joined as far as they were only broken to fit; without the lines of the ways out."""
    found: list[str] = []
    for paragraph in re.split(r"\n\s*\n", text.replace("\r\n", "\n")):
        lines = [line for each in paragraph.split("\n") if (line := each.strip()) and not _PLAIN_END.fullmatch(line)]
        whole = " ".join(lines)
        if whole and not (len(whole) <= WAY_OUT_CHARS and _WAYS_OUT.search(whole) and "://" in whole):
            found.append(whole)
    return found


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        return clean(str(message.get(name) or ""))
    except Exception:  # a header that cannot be read says nothing
        return None


def _outlet(message: EmailMessage) -> str | None:
    """Whom it is from, by the name they give themselves; else the list's name, else the sender's domain."""
    name, address = parseaddr(_header(message, "from") or "")
    listed = (_header(message, "list-id") or "").partition("<")[0].strip(' "')
    return clean(name) or clean(listed) or clean(address.rpartition("@")[2])


def _address(word: str | None) -> str | None:
    bare = (word or "").strip("<> ")
    return bare if bare.startswith(("http://", "https://")) else None
