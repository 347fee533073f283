"""The list of claims: ranked, and narrowed by words, standing, source, place and time."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request

from reportedly.briefing import claim_json
from reportedly.desk import Desk
from reportedly.desk.seen import Asked, Listing
from reportedly.settings import LIST_ROWS
from reportedly.web.asked import whole
from reportedly.web.page import Page, as_of
from reportedly.web.spark import spark_of

STANDINGS = ("independently supported", "disputed", "denied", "withdrawn", "single root", "unreported")
FIELDS = ("text", "source", "place", "since", "until")


def asked_of(request: Request) -> Asked:
    """The list that an address asks for."""
    params = request.query_params
    words = {name: params.get(name, "").strip() for name in (*FIELDS, "standing")}
    return Asked(
        **words, as_of=as_of(request), page=whole(params.get("page"), 1), size=whole(params.get("size"), LIST_ROWS)
    )


def _shown(found: Listing, request: Request) -> dict[str, Any]:
    asked = found.asked
    given = {name: value for name in (*FIELDS, "standing", "as_of") if (value := getattr(asked, name))}
    return {
        "found": found,
        "asked": asked,
        "narrowed": {name: value for name, value in given.items() if name in FIELDS},
        "standing_tabs": [(name, found.standings[name]) for name in STANDINGS if found.standings.get(name)],
        "all_count": sum(found.standings.values()),
        "first": (asked.page - 1) * asked.size + 1,
        "spark_of": spark_of,
        "with_": lambda **more: _address({**given, **more}),
    }


def _address(given: dict[str, Any]) -> str:
    kept = {key: value for key, value in given.items() if value not in ("", None)}
    return f"/claims?{urlencode(kept)}" if kept else "/claims"


def listing_json(desk: Desk, found: Listing) -> dict[str, Any]:
    """``claims`` as ``reportedly claims --json`` gives them; which page of how many."""
    claims, documents = desk.looking.wholes(found)
    return {
        "claims": [claim_json(claim, documents) for claim in claims],
        "total": found.total,
        "page": found.asked.page,
        "pages": found.pages,
    }


CLAIMS = Page(
    path="/claims",
    template="claims.html.j2",
    look=lambda desk, request: desk.looking.claims(asked_of(request)),
    shown=_shown,
    twin=listing_json,
    words={"standing": STANDINGS},
)
