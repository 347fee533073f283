"""One claim: why it stands as it does, its voices with their words, its chains, times, places and judgements."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import Any

from starlette.requests import Request

from reportedly.briefing.answer import short_wording
from reportedly.briefing.claim_view import EVERYTHING, Room, claim_view
from reportedly.briefing.derivation_json import derivation_json
from reportedly.briefing.lanes import lanes_of
from reportedly.briefing.map_places import map_of
from reportedly.desk.seen import Seen
from reportedly.settings import PAGE_ARTICLES, PAGE_LINES, PAGE_TITLE_CHARS, PAGE_VOICES
from reportedly.web.page import Page, as_of

OPENED = Room(PAGE_VOICES, PAGE_LINES, PAGE_VOICES, PAGE_ARTICLES)
GRAPH_WIDTH = 1180.0  # pixels: what a page of 78 rem leaves


def _shown(seen: Seen, request: Request) -> dict[str, Any]:
    derivation = seen.derivation
    room = _room(request)
    voices = [derived.voice for derived in derivation.voices]
    view = claim_view(
        derivation.claim,
        1,
        derivation.articles,
        seen.attributions,
        width=GRAPH_WIDTH,
        room=room,
        voices=voices,
        points=derivation.curve,
    )
    return {
        "view": view,
        "claim": derivation.claim,
        "title": short_wording(derivation.claim, PAGE_TITLE_CHARS),
        "derivation": derivation,
        "derived": {each.voice.root.id: each for each in derivation.voices},
        "lanes": lanes_of(voices, derivation.times),
        "places": map_of(voices, seen.places),
        "days": seen.days,
        "away": partial(_away, {voice.letter for voice in voices[: room.voices]}, room.lines),
    }


def _room(request: Request) -> Room:
    return EVERYTHING if request.query_params.get("voices") == "all" else OPENED


def _away(letters: Collection[str], lines: int, ref: str) -> bool:
    """Whether a voice ("B") or a line of one ("B-4") is not on this page, and links must lead to the one with all."""
    letter, _, line = ref.partition("-")
    return letter not in letters or int(line or 0) > lines


CLAIM = Page(
    path="/claims/{claim}",
    template="one_claim.html.j2",
    look=lambda desk, request: desk.looking.claim(request.path_params["claim"], as_of(request), _room(request)),
    look_twin=lambda desk, request: desk.looking.derivation(request.path_params["claim"], as_of(request)),
    shown=_shown,
    twin=lambda desk, derivation: derivation_json(derivation),
    words={"voices": ("all",)},
)
