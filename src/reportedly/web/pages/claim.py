"""One claim: why it stands as it does, its voices with their words, its chains, times, places and judgements."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request

from reportedly.briefing.answer import short_wording
from reportedly.briefing.claim_view import claim_view
from reportedly.briefing.derivation_json import derivation_json
from reportedly.briefing.lanes import lanes_of
from reportedly.briefing.map_places import map_of
from reportedly.desk.seen import Seen
from reportedly.settings import PAGE_TITLE_CHARS
from reportedly.web.page import Page, as_of

GRAPH_WIDTH = 1180.0  # pixels: what a page of 78 rem leaves


def _shown(seen: Seen, request: Request) -> dict[str, Any]:
    derivation = seen.derivation
    every = request.query_params.get("voices") == "all"
    view = claim_view(derivation.claim, 1, derivation.articles, seen.attributions, width=GRAPH_WIDTH, folded=every)
    voices = [derived.voice for derived in derivation.voices]
    return {
        "view": view,
        "claim": derivation.claim,
        "title": short_wording(derivation.claim, PAGE_TITLE_CHARS),
        "derivation": derivation,
        "derived": {each.voice.root.id: each for each in derivation.voices},
        "lanes": lanes_of(voices, derivation.times),
        "places": map_of(voices, seen.places),
        "days": seen.days,
        "kept": {"voices": "all"} if every else {},
    }


CLAIM = Page(
    path="/claims/{claim}",
    template="one_claim.html.j2",
    look=lambda desk, request: desk.looking.claim(request.path_params["claim"], as_of(request)),
    shown=_shown,
    twin=lambda desk, seen: derivation_json(seen.derivation),
)
