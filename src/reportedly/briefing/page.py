"""The one-file HTML brief: no script, nothing loaded, every text of an article escaped and isolated."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import BaseLoader, Environment, PackageLoader
from markupsafe import Markup, escape

from reportedly.briefing import wording
from reportedly.briefing.answer import (
    CREED,
    Answer,
    answer,
    copies_sentence,
    dates_sentence,
    set_aside_sentence,
    unread_sentence,
)
from reportedly.briefing.claim_view import ClaimRow, ClaimView, claim_row, claim_view
from reportedly.briefing.dates import long_date, short_date
from reportedly.briefing.environment import Escaping
from reportedly.briefing.marks import showable
from reportedly.briefing.repeats import Repeat, repeats
from reportedly.briefing.voices import Article, number_articles, split_said_once
from reportedly.settings import BRIEF_FULL_CLAIMS, BRIEF_PRINT_ROWS
from reportedly.types import Brief


@dataclass(frozen=True, slots=True)
class OnceGroup:
    """What one article says once."""

    article: Article | None
    rows: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What the template reads."""

    brief: Brief
    answer: Answer
    full: tuple[ClaimView, ...]
    rows: tuple[ClaimRow, ...]
    once_full: tuple[ClaimView, ...]
    once: tuple[OnceGroup, ...]
    once_count: int
    articles: tuple[Article, ...]
    copies_of: dict[int, tuple[Repeat, ...]]


def render_page(brief: Brief, *, limit: int | None = None) -> str:
    """The page as text. ``limit``: claims in full, the rest come as one-line rows
    (``settings.BRIEF_FULL_CLAIMS`` if not given)."""
    page = _page(brief, BRIEF_FULL_CLAIMS if limit is None else limit)
    style = Markup(_style())
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return _environment().get_template("brief.html.j2").render(
        page=page,
        style=style,
        style_hash=f"sha256-{digest}",
        creed=CREED,
        copies_sentence=copies_sentence(brief),
        set_aside_sentence=set_aside_sentence(brief),
        unread_sentence=unread_sentence(brief),
        dates_sentence=dates_sentence(brief),
        print_rows=BRIEF_PRINT_ROWS,
    )  # fmt: skip


def _page(brief: Brief, limit: int) -> Page:
    articles = number_articles(brief.documents)
    attributions = {attribution.id: attribution for attribution in brief.attributions}
    several, once = split_said_once(brief)
    numbered = list(enumerate([*several, *once], 1))
    main, single = numbered[: len(several)], numbered[len(several) :]
    left = max(0, limit - len(main))
    return Page(
        brief=brief,
        answer=answer(brief),
        full=tuple(claim_view(claim, n, articles, attributions) for n, claim in main[:limit]),
        rows=tuple(claim_row(claim, n, articles) for n, claim in main[limit:]),
        once_full=tuple(claim_view(claim, n, articles, attributions) for n, claim in single[:left]),
        once=_by_article([claim_row(claim, n, articles) for n, claim in single[left:]]),
        once_count=len(single),
        articles=tuple(articles.values()),
        copies_of=repeats(brief, articles),
    )


def _by_article(rows: Sequence[ClaimRow]) -> tuple[OnceGroup, ...]:
    groups: dict[int, list[ClaimRow]] = {}
    for row in rows:
        groups.setdefault(row.articles[0].number if row.articles else 0, []).append(row)
    return tuple(
        OnceGroup(own[0].articles[0] if own[0].articles else None, tuple(own)) for _, own in sorted(groups.items())
    )


@cache
def _style() -> str:
    return (files("reportedly.briefing") / "templates" / "page.css").read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    return environment_for(PackageLoader("reportedly.briefing", "templates"))


def environment_for(loader: BaseLoader) -> Environment:
    """Templates with everything escaped, and the filters that words, dates and drawings go through."""
    environment = Escaping(loader)
    environment.filters.update(px=_pixels, long_date=long_date, short_date=short_date, figures=wording.figures)
    environment.filters.update(counted=wording.counted, sentence_case=wording.sentence_case)
    environment.filters.update(breakable=_breakable)
    environment.globals.update(words=wording)
    environment.tests["quoted"] = lambda part: isinstance(part, wording.Quoted)
    return environment


def _breakable(text: str) -> Markup:
    """An address or a path that a narrow column may break after each slash."""
    return Markup("/<wbr>").join(escape(part) for part in showable(text).split("/"))


def _pixels(value: float) -> str:
    """A length without needless digits."""
    return f"{value:.1f}".rstrip("0").rstrip(".")
