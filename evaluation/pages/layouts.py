"""Ways in which content systems lay out the paragraphs of one article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

Layout = Callable[[Sequence[str], str], str]  # paragraphs, what stands inside the article -> markup of the article


def _paragraphs(texts: Sequence[str], kind: str = "") -> str:
    given = f' class="{kind}"' if kind else ""
    return "".join(f"<p{given}>{escape(text)}</p>" for text in texts)


def _halves(texts: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    middle = max(1, len(texts) // 2)
    return texts[:middle], texts[middle:]


def plain(texts: Sequence[str], inside: str) -> str:
    """One article element."""
    first, rest = _halves(texts)
    return f"<article>{_paragraphs(first)}{inside}{_paragraphs(rest)}</article>"


def body(texts: Sequence[str], inside: str) -> str:
    """One division with a telling class."""
    first, rest = _halves(texts)
    return f'<main><div class="article-body">{_paragraphs(first)}{inside}{_paragraphs(rest)}</div></main>'


def unnamed(texts: Sequence[str], inside: str) -> str:
    """Names that a build tool made up."""
    first, rest = _halves(texts)
    return f'<div class="css-a1"><div class="css-b2">{_paragraphs(first)}{inside}{_paragraphs(rest)}</div></div>'


def parted(texts: Sequence[str], inside: str) -> str:
    """Several divisions of one class with something between them."""
    first, rest = _halves(texts)
    part = '<div class="article-body">{}</div>'
    return f"<div class='page'>{part.format(_paragraphs(first))}{inside}{part.format(_paragraphs(rest))}</div>"


def blocks(texts: Sequence[str], inside: str) -> str:
    """Every paragraph in a division of its own, as block editors write."""
    first, rest = _halves(texts)
    block = '<div data-component="text-block" class="ssrcss-u"><p class="ssrcss-v">{}</p></div>'
    made = ["".join(block.format(escape(text)) for text in half) for half in (first, rest)]
    return f"<main><article>{made[0]}{inside}{made[1]}</article></main>"


def widgets(texts: Sequence[str], inside: str) -> str:
    """Parts in sections whose class names sound like furniture."""
    first, rest = _halves(texts)
    part = '<section class="elementor-widget text-bar"><div>{}</div></section>'
    return f"<div id='wrap'>{part.format(_paragraphs(first))}{inside}{part.format(_paragraphs(rest))}</div>"


def breaks(texts: Sequence[str], inside: str) -> str:
    """No paragraphs, only line breaks."""
    first, rest = ("<br><br>".join(escape(text) for text in half) for half in _halves(texts))
    return f'<div class="story-body">{first}<br><br>{inside}{rest}</div>'


def table(texts: Sequence[str], inside: str) -> str:
    """A page of the table age."""
    first, rest = _halves(texts)
    cell = f"<td valign=top>{_paragraphs(first)}{inside}{_paragraphs(rest)}</td>"
    return f'<table width=760><tr><td width=160><a href="/">Home</a></td>{cell}</tr></table>'


def pages(texts: Sequence[str], inside: str) -> str:
    """The first part before a reader must ask for more, the rest folded away."""
    first, rest = _halves(texts)
    folded = f'<div class="article-body expandable hidden" style="display:none">{_paragraphs(rest)}</div>'
    return f'<article><div class="article-body">{_paragraphs(first)}</div>{inside}{folded}</article>'


LAYOUTS: dict[str, Layout] = {
    layout.__name__: layout for layout in (plain, body, unnamed, parted, blocks, widgets, breaks, table, pages)
}
