"""One article with who says what marked in it; and two of them side by side."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request

from reportedly.briefing.article_view import article_view
from reportedly.briefing.comparison import Comparison, comparison_json
from reportedly.desk.as_json import reading_json
from reportedly.desk.seen import ArticleSeen
from reportedly.intake.language import unread
from reportedly.web.page import Page


def _shown(seen: ArticleSeen, request: Request) -> dict[str, Any]:
    view = article_view(seen.reading)
    claims = {claim: (wording, standing) for claim, wording, standing, _ in seen.claims}
    by_statement = {statement: claim for claim, _, _, statement in seen.claims}
    said_in = {s.attribution: by_statement[s.id] for s in seen.reading.statements if s.id in by_statement}
    return {
        "view": view,
        "document": view.document,
        "claims": claims,
        "said_in": said_in,
        "copies": [_copy(seen, n) for n in range(len(seen.copies))],
        "address": web_address(view.document.url),
        "unread": next(iter(unread([view.document.language])), ""),
    }


def _copy(seen: ArticleSeen, n: int) -> dict[str, Any]:
    copy, own = seen.copies[n], seen.reading.document.id
    other = copy.right if copy.left == own else copy.left
    return {"other": seen.others[other], "original": copy.left == own, "score": copy.score, "evidence": copy.evidence}


def web_address(url: str | None) -> str | None:
    """The address, where a browser may be led to it: nothing but http and https."""
    return url if url and url.lower().startswith(("http://", "https://")) else None


def _twin(_: Any, seen: ArticleSeen) -> dict[str, Any]:
    """A line of ``reportedly read --json``, with the claims it carries and the articles it shares its words with."""
    claims = dict.fromkeys((claim, wording, standing) for claim, wording, standing, _ in seen.claims)
    return {
        **reading_json(seen.reading),
        "claims": [{"id": claim, "wording": wording, "standing": standing} for claim, wording, standing in claims],
        "copies": [
            {
                "left": _source_id(seen, copy.left),
                "right": _source_id(seen, copy.right),
                "score": copy.score,
                "evidence": copy.evidence,
            }
            for copy in seen.copies
        ],
    }


def _source_id(seen: ArticleSeen, name: str) -> str:
    own = seen.reading.document
    return own.source_id if name == own.id else seen.others[name].source_id


def _compared(found: Comparison, request: Request) -> dict[str, Any]:
    return {"found": found}


ARTICLE = Page(
    path="/articles/{article}",
    template="article.html.j2",
    look=lambda desk, request: desk.looking.article(request.path_params["article"]),
    shown=_shown,
    twin=_twin,
)
COMPARE = Page(
    path="/compare/{left}/{right}",
    template="compare.html.j2",
    look=lambda desk, request: desk.looking.compare(request.path_params["left"], request.path_params["right"]),
    shown=_compared,
    twin=lambda desk, found: comparison_json(found),
)
