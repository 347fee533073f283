"""What answers would change, weighed beforehand and written nowhere; asked for when somebody looks at a question."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reportedly.briefing.effect import Shift, effect_json
from reportedly.desk import Desk
from reportedly.desk.reviewing import ACTS
from reportedly.errors import UsageError
from reportedly.ledger import Decision
from reportedly.settings import EFFECT_SHOWN, PREVIEW_SECONDS
from reportedly.web.access import local_path
from reportedly.web.asked import flag
from reportedly.web.page import html_answer, json_answer
from reportedly.web.pages.acts import FIELDS, decision_asked, on_desk

NAMED = {"accept": "Accept", "reject": "Reject", "merge": "Merge", "split": "Split", "unsure": "Unsure"}


async def as_json(request: Request) -> Response:
    """``answers``: by act, what ``reportedly decide --suppose --json`` tells of the same decision."""
    found = await _found(request)
    return json_answer({"answers": {act: effect_json(shifts) for act, shifts in found.items()}})


async def show(request: Request) -> Response:
    """The same as a page, for those without script."""
    found = await _found(request)
    answers = [(NAMED[act], effect_json(shifts, EFFECT_SHOWN)["sentences"]) for act, shifts in found.items()]
    shown = {"answers": answers, "back": local_path(request.query_params.get("back", "/review"))}
    return await on_desk(request, lambda desk: html_answer(request, desk, "effect.html.j2", shown))


async def _found(request: Request) -> dict[str, Sequence[Shift]]:
    previews = request.app.state.previews
    if previews is None:
        raise HTTPException(503, "This desk weighs nothing beforehand; `reportedly decide --suppose` does.")
    asked, state = await on_desk(request, lambda desk: (_asked(request, desk), desk.reviewing.last_row()))
    found = previews.ask(state, tuple(asked.values()), request.state.who.name)
    try:
        told = await asyncio.wait_for(asyncio.shield(asyncio.wrap_future(found)), PREVIEW_SECONDS)
    except TimeoutError as error:
        raise HTTPException(503, "Weighing this beforehand takes too long just now; ask again.") from error
    return dict(zip(asked, told, strict=True))


def _asked(request: Request, desk: Desk) -> dict[str, tuple[Decision, ...]]:
    """By act, what it would write. ``line``: statements to split off ``claim``; else the fields of a judgement, with
    an ``act`` or several, accept and reject where there is none."""
    given = request.query_params
    if lines := given.getlist("line"):
        return {"split": desk.picking.parting(given.get("claim", ""), lines, together=flag(given.get("together")))}
    fields = {name: given.get(name, "").strip() for name in FIELDS}
    if given.get("claim"):
        fields["right"] = desk.reviewing.claim_meant(given["claim"])
    if fields["kind"] in ("span", "grade"):
        raise UsageError(f"A {fields['kind']} is not weighed beforehand.")
    acts = [act for act in given.getlist("act") if act in ACTS] or ["accept", "reject"]
    return {act: (decision_asked(fields, act),) for act in acts}


ROUTES = [Route("/effect.json", as_json, methods=["GET"]), Route("/effect", show, methods=["GET"])]
