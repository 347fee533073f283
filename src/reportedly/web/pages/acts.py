"""Acts: judgements that are written at once and weighed behind the pages, and taking them back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import anyio.to_thread
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from reportedly.briefing.derivation_json import judgement_json
from reportedly.briefing.judged import ruled_of, verb_of
from reportedly.briefing.wording import counted
from reportedly.desk import Desk
from reportedly.desk.reviewing import Answered, decision_for
from reportedly.errors import UsageError
from reportedly.ledger import Decision
from reportedly.settings import SPLIT_LINES_MOST
from reportedly.types import Judgement
from reportedly.web.access import local_path
from reportedly.web.asked import flag
from reportedly.web.page import json_answer

Out = TypeVar("Out")
KINDS = frozenset({"same claim", "same source", "copy", "stance", "grade", "span"})
FIELDS = ("kind", "left", "right", "word", "one", "other", "from", "to")
WHY_CHARS = 2000  # of a reason; longer ones are documents


async def judge(request: Request) -> Response:
    """Write a judgement. Fields: ``act`` with ``kind``, ``left``, ``right``, ``word`` of a question and the two
    statements ``one`` and ``other``; ``claim``, the address or id of a claim, for ``right``; ``because``; ``seen``,
    when the page was made; ``back``, where to go then."""
    form = await request.form(max_files=0, max_fields=16)
    by, seen = request.state.who.name, _word(form, "seen") or None
    done = await on_desk(request, lambda desk: desk.reviewing.answer(_decision(form, desk), by, seen))
    _weigh(request, done.judgement, *done.replaced)
    return _told(request, form, {"judgement": judgement_json(done.judgement, {}), **_about(done)})


async def split(request: Request) -> Response:
    """Split lines off a claim, as one act. Fields: ``line``, as often as there are lines; ``together`` where they say
    one thing; ``because``; ``seen``; ``back``."""
    form = await request.form(max_files=0, max_fields=SPLIT_LINES_MOST + 8)
    by, seen, because = request.state.who.name, _word(form, "seen") or None, _word(form, "because")
    lines = [line for line in form.getlist("line") if isinstance(line, str)]
    if len(because) > WHY_CHARS:
        raise UsageError(f"A reason has {WHY_CHARS:,} characters at most.")

    def act(desk: Desk) -> tuple[int, tuple[Answered, ...]]:
        claim, together = request.path_params["claim"], flag(_word(form, "together"))
        parting = desk.picking.parting(claim, lines, together=together, because=because)
        return sum(each.verdict == "negative" for each in parting), desk.reviewing.act(parting, by, seen)

    split_off, done = await on_desk(request, act)
    _weigh(request, *(j for each in done for j in (each.judgement, *each.replaced)))
    count = counted(split_off, "line")
    sentence = f"Written: {count} say{'s' if split_off == 1 else ''} something else than the claim."
    told = {**_about(done[0]), "judgements": [each.judgement.id for each in done], "sentence": sentence}
    return _told(request, form, {"judgement": judgement_json(done[0].judgement, {}), **told})


async def undo(request: Request) -> Response:
    """Take back one judgement, anybody's or a rule's, with ``whole`` all of its act, or the latest act of one's own."""
    form = await request.form(max_files=0, max_fields=4)
    by, name, whole = request.state.who.name, request.path_params.get("name"), bool(_word(form, "whole"))
    taken = await on_desk(request, lambda desk: desk.reviewing.take_back(by, name, whole=whole))
    _weigh(request, *taken)
    more = f" and {counted(len(taken) - 1, 'judgement')} more of the same act" if len(taken) > 1 else ""
    sentence = f"Taken back: {ruled_of(taken[0])}{more}."
    told = {"judgement": judgement_json(taken[0], {}), "judgements": [each.id for each in taken]}
    return _told(request, form, {**told, "sentence": sentence, "stale": False})


async def status(request: Request) -> Response:
    """Whether claims are being weighed, for a page that waits."""
    background = request.app.state.background
    weighing = background.weighing if background else None
    told = {"active": False, "count": 0, "failed": ""}
    if weighing is not None:
        told = {"active": weighing.active, "count": weighing.count, "failed": weighing.failed}
    return json_answer({"weighing": told})


def _decision(form: FormData, desk: Desk) -> Decision:
    claim = _word(form, "claim")
    asked = {name: _word(form, name) for name in FIELDS}
    if claim:
        asked["right"] = desk.reviewing.claim_meant(claim)
    if len(because := _word(form, "because")) > WHY_CHARS:
        raise UsageError(f"A reason has {WHY_CHARS:,} characters at most.")
    return decision_asked(asked, _word(form, "act"), because)


def decision_asked(asked: Mapping[str, str], act: str, because: str = "") -> Decision:
    """The decision that these fields of a form ask for. Raises UsageError where they ask for none."""
    kind, left, right = asked["kind"], asked["left"], asked["right"] or None
    if left == right:
        raise UsageError("The two are one and the same already.")
    if kind not in KINDS or not left:
        raise UsageError("This is no judgement: it names no kind that there is, or nothing that it is about.")
    word = f"{asked['from']}-{asked['to']}" if kind == "span" else asked["word"]
    return decision_for(act, Decision(kind, left, right, "positive", word), (asked["one"], asked["other"]), because)


def _about(done: Answered) -> dict[str, Any]:
    others = [{"by": j.by, "at": j.at, "verdict": j.verdict, "id": j.id} for j in done.others]
    return {"new": done.new, "others": others, "stale": done.stale, "sentence": sentence_of(done)}


def sentence_of(done: Answered) -> str:
    """What the reviewer is told: that it is written, and what others ruled on the same."""
    written = f"Written: {ruled_of(done.judgement)}." if done.new else "This stood already."
    changed = " Your earlier ruling was taken back for it." if done.replaced and done.new else ""
    others = "".join(f" {_ruled(j, done)}" for j in done.others)
    return f"{written}{changed}{others}"


def _ruled(other: Judgement, done: Answered) -> str:
    late = "meanwhile " if done.stale else ""
    if verb_of(other) == verb_of(done.judgement):
        return f"{other.by} {late}ruled the same."
    weight = ""
    if other.right is not None and "unsure" not in (other.verdict, done.judgement.verdict):
        weight = "; that outweighs yours" if other.verdict == "negative" else "; yours outweighs that"
    return f"{other.by} {late}ruled otherwise ({ruled_of(other)}){weight}. Both stay on record."


def _weigh(request: Request, *changed: Judgement) -> None:
    """Behind the pages, and only for what bears on claims."""
    background = request.app.state.background
    if background is not None and any(j.kind != "grade" and j.verdict != "unsure" for j in changed):
        background.weigh()


def _told(request: Request, form: FormData, told: dict[str, Any]) -> Response:
    if "application/json" in request.headers.get("accept", ""):
        return json_answer(told)
    return RedirectResponse(local_path(_word(form, "back") or "/review"), status_code=303)


async def on_desk(request: Request, ask: Callable[[Desk], Out]) -> Out:
    """What ``ask`` gives, in a thread of its own."""

    def asked() -> Out:
        with request.app.state.open_desk() as desk:
            return ask(desk)

    return await anyio.to_thread.run_sync(asked)


def _word(form: FormData, name: str) -> str:
    value = form.get(name, "")
    return value.strip() if isinstance(value, str) else ""


ROUTES = [
    Route("/judgements", judge, methods=["POST"]),
    Route("/judgements/{name}/undo", undo, methods=["POST"]),
    Route("/claims/{claim}/split", split, methods=["POST"]),
    Route("/undo", undo, methods=["POST"]),
    Route("/status.json", status, methods=["GET"]),
]
