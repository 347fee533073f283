"""Words of the article that are kept and pieces of the page that get in, by layout and by piece."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from html import escape
from typing import Any

from evaluation.pages.furniture import PIECES, Piece
from evaluation.pages.layouts import LAYOUTS
from evaluation.shared import records
from reportedly.intake.arrival import Arrival
from reportedly.intake.html import read_html
from reportedly.intake.place import Origin, Place
from reportedly.types import Document

Extract = Callable[[str], str]  # markup to text
SHORTEST = 4  # paragraphs an article must have, so that it has a middle and a tail
_NONE = Piece("nothing", "after", "", ())


def page(title: str, paragraphs: Sequence[str], layout: str, piece: Piece) -> str:
    """One page: a menu, a headline, the article in its layout, the piece in its place, a foot."""
    slots = {piece.where: piece.markup}
    article = LAYOUTS[layout](paragraphs, slots.get("inside", ""))
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>{escape(title)}</title></head><body>'
        '<nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>'
        f"{slots.get('before', '')}<h1>{escape(title)}</h1>{article}{slots.get('after', '')}"
        "<footer><p>All rights reserved</p></footer></body></html>"
    )


def ours(markup: str) -> str:
    """What intake takes out of a page."""
    found: list[Arrival] = list(read_html(Origin(Place("page.html"), data=markup.encode())))
    return next((each.text for each in found if isinstance(each, Document)), "")


def bare(markup: str) -> str:
    """trafilatura as it comes."""
    return _extracted(markup)


def rivals() -> dict[str, Extract]:
    """trafilatura with each of the options that could have made our steps needless."""
    asked: dict[str, dict[str, Any]] = {
        "as it comes": {},
        "favor_recall": {"favor_recall": True},
        "favor_precision": {"favor_precision": True},
        "fast": {"fast": True},
        "include_tables=False": {"include_tables": False},
    }
    return {name: partial(_extracted, **more) for name, more in asked.items()}


def _extracted(markup: str, **options: Any) -> str:
    from trafilatura import extract  # noqa: PLC0415 - only for the comparison

    return str(extract(markup, include_comments=False, **options) or "")


def measured(extract: Extract, articles: int) -> tuple[dict[str, Counter[str]], dict[str, Counter[str]]]:
    """By layout and by piece: words ``given`` and ``kept``, ``pages``, those ``whole`` and those ``clean``."""
    layouts: dict[str, Counter[str]] = defaultdict(Counter)
    pieces: dict[str, Counter[str]] = defaultdict(Counter)
    for number, (title, paragraphs) in enumerate(_articles(articles)):
        for at, layout in enumerate(LAYOUTS):
            for step, piece in enumerate((_NONE, *PIECES)):
                if (number + at + step) % 3:  # every third of the combinations an article: all of them over three
                    continue
                told = _told(extract(page(title, paragraphs, layout, piece)), paragraphs, piece)
                layouts[layout] += told
                pieces[piece.name] += told
    return layouts, pieces


def _told(text: str, paragraphs: Sequence[str], piece: Piece) -> Counter[str]:
    flat = _flat(text)
    given = sum(len(each.split()) for each in paragraphs)
    kept = sum(len(each.split()) for each in paragraphs if _flat(each) in flat)
    clean = not any(_flat(words) in flat for words in piece.tells)
    return Counter(pages=1, given=given, kept=kept, whole=int(kept == given), clean=int(clean))


def _articles(count: int) -> Iterator[tuple[str, list[str]]]:
    """The first so many articles of the Helsinki corpus, whose paragraphs are kept."""
    for record in records("data/helsinki/articles.jsonl.gz"):
        title, *rest = record["paragraphs"]
        paragraphs = [line.strip() for line in rest if len(line.split()) > 4]
        if len(paragraphs) < SHORTEST or len(set(paragraphs)) < len(paragraphs):
            continue
        yield title, paragraphs
        count -= 1
        if not count:
            return


def _flat(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip()


def lines(articles: int) -> Iterator[str]:
    """The tables, ours beside bare trafilatura: per cent of words kept, pages whole, pages clean."""
    both = [measured(extract, articles) for extract in (ours, bare)]
    yield f"{'per cent':36s}  ours: kept whole clean  bare: kept whole clean"
    for at in (0, 1):
        tables = [tables[at] for tables in both]
        for key in tables[0]:
            yield f"{key:36s}" + "".join("     " + _row(table[key]) for table in tables)
        yield f"{'all':36s}" + "".join("     " + _row(sum(table.values(), Counter())) for table in tables)


def option_lines(articles: int) -> Iterator[str]:
    """trafilatura by option: all pages, and those that lay an article out in several blocks."""
    yield f"{'per cent':36s}  all: kept whole clean   parted: kept whole clean"
    for name, extract in rivals().items():
        layouts, _ = measured(extract, articles)
        yield f"{name:36s}     {_row(sum(layouts.values(), Counter()))}     {_row(layouts['parted'])}"


def _row(told: Counter[str]) -> str:
    shares = (told["kept"] / told["given"], told["whole"] / told["pages"], told["clean"] / told["pages"])
    return " ".join(f"{100 * share:5.1f}" for share in shares)
