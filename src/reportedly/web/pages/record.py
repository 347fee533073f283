"""What is on record: who judged what, what was set aside, and the trail of everything done to the file."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request

from reportedly.briefing import problem_json
from reportedly.briefing.judged import reason_of, verb_of
from reportedly.desk import Desk
from reportedly.desk.auditing import Trail, trail_json
from reportedly.desk.reviewing import Acts, acts_json
from reportedly.settings import LIST_ROWS
from reportedly.types import Problem
from reportedly.web.asked import SWITCH, flag, page_of, whole
from reportedly.web.page import Page


def _acts(desk: Desk, request: Request) -> Acts:
    """``size`` 0 gives all, as the command line does."""
    asked = request.query_params
    size = whole(asked.get("size"), LIST_ROWS)
    start = (page_of(request) - 1) * size
    by, rules, standing = asked.get("by", ""), flag(asked.get("rules")), flag(asked.get("standing"))
    return desk.reviewing.acts(by=by, rules=rules, standing=standing, start=start, most=size)


def _acts_shown(found: Acts, request: Request) -> dict[str, Any]:
    asked = request.query_params
    rules, standing, by = flag(asked.get("rules")), flag(asked.get("standing")), asked.get("by", "")
    return {
        "acts": found,
        "rules": rules,
        "standing_only": standing,
        "by": by,
        "verb_of": verb_of,
        "reason_of": reason_of,
        **_paging(request, found.total, by=by, rules="1" if rules else "", standing="1" if standing else ""),
    }


def _trail(desk: Desk, request: Request) -> Trail:
    size = whole(request.query_params.get("size"), LIST_ROWS)
    return desk.reviewing.trail((page_of(request) - 1) * size, size)


def _trail_shown(found: Trail, request: Request) -> dict[str, Any]:
    return {"trail": found, **_paging(request, found.total)}


def _problems_shown(found: tuple[Problem, ...], request: Request) -> dict[str, Any]:
    aside = [each for each in found if not each.arrived]
    return {"aside": aside, "notes": [each for each in found if each.arrived]}


def _paging(request: Request, total: int, **kept: str) -> dict[str, Any]:
    page = page_of(request)
    return {"page": page, "pages_in_all": max(1, -(-total // LIST_ROWS)), "kept": kept}


JUDGEMENTS = Page(
    path="/judgements",
    template="judgements.html.j2",
    look=_acts,
    shown=_acts_shown,
    twin=lambda desk, found: acts_json(found),
    words={"rules": SWITCH, "standing": SWITCH},
)
PROBLEMS = Page(
    path="/problems",
    template="problems.html.j2",
    look=lambda desk, request: desk.problems(),
    shown=_problems_shown,
    twin=lambda desk, found: {"problems": [problem_json(each) for each in found]},
)
AUDIT = Page(
    path="/audit",
    template="audit.html.j2",
    look=_trail,
    shown=_trail_shown,
    twin=lambda desk, found: trail_json(found),
)
