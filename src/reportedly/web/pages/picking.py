"""Picking by hand: another claim to merge one with, and the lines to split off one."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request

from reportedly.desk import Desk
from reportedly.desk.picking import Parted, Picked, parted_json, picked_json
from reportedly.errors import UsageError
from reportedly.ledger import moments
from reportedly.web.access import local_path
from reportedly.web.asked import SWITCH, flag
from reportedly.web.page import Page


def _merge(desk: Desk, request: Request) -> Picked:
    """A claim that is not there is missing; another that cannot be merged with it is the asker's fault."""
    claim, given = request.path_params["claim"], request.query_params
    desk.looking.named(claim)
    try:
        return desk.picking.merge(claim, given.get("text", "").strip(), given.get("with", "").strip())
    except UsageError as error:
        raise HTTPException(400, str(error)) from error


def _split(desk: Desk, request: Request) -> Parted:
    return desk.picking.split(request.path_params["claim"], request.query_params.getlist("line"))


def _merge_shown(found: Picked, request: Request) -> dict[str, Any]:
    claim = found.side.row.claim
    return {**_shown(request, claim), "found": found, "claim": claim}


def _split_shown(found: Parted, request: Request) -> dict[str, Any]:
    claim = found.side.row.claim
    together = flag(request.query_params.get("together"))
    return {**_shown(request, claim), "found": found, "claim": claim, "together": together}


def _shown(request: Request, claim: str) -> dict[str, Any]:
    back = request.query_params.get("back", "")
    return {"back": local_path(back) if back else f"/claims/{claim}", "given_back": back, "seen": moments.now()}


MERGE = Page(
    path="/claims/{claim}/merge",
    template="merge.html.j2",
    look=_merge,
    shown=_merge_shown,
    twin=lambda desk, found: picked_json(found),
)
SPLIT = Page(
    path="/claims/{claim}/split",
    template="split.html.j2",
    look=_split,
    shown=_split_shown,
    twin=lambda desk, found: parted_json(found),
    words={"together": SWITCH},
)
