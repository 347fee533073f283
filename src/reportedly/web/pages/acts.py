"""Acts: judgements that are written at once and weighed behind the pages, and taking them back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import anyio.to_thread
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from reportedly.briefing.derivation_json import judgement_json
from reportedly.briefing.judged import verb_of
from reportedly.desk import Desk
from reportedly.desk.reviewing import Answered, decision_for
from reportedly.errors import UsageError
from reportedly.ledger import Decision
from reportedly.types import Judgement
from reportedly.web.access import local_path
from reportedly.web.page import json_answer

Out = TypeVar("Out")
KINDS = frozenset({"same claim", "same source", "copy", "stance", "grade", "span"})
WHY_CHARS = 2000  # of a reason; longer ones are documents


async def judge(request: Request) -> Response:
    """Write a judgement. Fields: ``act`` with ``kind``, ``left``, ``right``, ``word`` of a question and the two
    statements ``one`` and ``other``; ``claim``, the address or id of a claim, for ``right``; ``because``; ``seen``,
    when the page was made; ``back``, where to go then."""
    form = await request.form(max_files=0, max_fields=16)
    by, seen = request.state.who.name, _word(form, "seen") or None
    done = await _on_desk(request, lambda desk: desk.reviewing.answer(_decision(form, desk), by, seen))
    _weigh(request, done.judgement, *done.replaced)
    return _told(request, form, {"judgement": judgement_json(done.judgement, {}), **_about(done)})


async def undo(request: Request) -> Response:
    """Take back one judgement, anybody's or a rule's, or the latest of one's own."""
    form = await request.form(max_files=0, max_fields=4)
    by, name = request.state.who.name, request.path_params.get("name")
    taken = await _on_desk(request, lambda desk: desk.reviewing.take_back(by, name))
    _weigh(request, taken)
    sentence = f"Taken back: {verb_of(taken)}."
    return _told(request, form, {"judgement": judgement_json(taken, {}), "sentence": sentence, "stale": False})


async def status(request: Request) -> Response:
    """Whether claims are being weighed, for a page that waits."""
    background = request.app.state.background
    weighing = background.weighing if background else None
    told = {"active": False, "count": 0, "failed": ""}
    if weighing is not None:
        told = {"active": weighing.active, "count": weighing.count, "failed": weighing.failed}
    return json_answer({"weighing": told})


def _decision(form: FormData, desk: Desk) -> Decision:
    kind, left, right = _word(form, "kind"), _word(form, "left"), _word(form, "right") or None
    if _word(form, "claim"):
        right = desk.reviewing.claim_meant(_word(form, "claim"))
    if left == right:
        raise UsageError("The two are one and the same already.")
    because = _word(form, "because")
    if kind not in KINDS or not left or len(because) > WHY_CHARS:
        raise UsageError("This is no judgement: it names no kind that there is, or nothing that it is about.")
    word = f"{_word(form, 'from')}-{_word(form, 'to')}" if kind == "span" else _word(form, "word")
    asked = Decision(kind, left, right, "positive", word)
    return decision_for(_word(form, "act"), asked, (_word(form, "one"), _word(form, "other")), because)


def _about(done: Answered) -> dict[str, Any]:
    others = [{"by": j.by, "at": j.at, "verdict": j.verdict, "id": j.id} for j in done.others]
    return {"new": done.new, "others": others, "stale": done.stale, "sentence": sentence_of(done)}


def sentence_of(done: Answered) -> str:
    """What the reviewer is told: that it is written, and what others ruled on the same."""
    written = f"Written: {verb_of(done.judgement)}." if done.new else "This stood already."
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
    return f"{other.by} {late}ruled otherwise ({verb_of(other)}){weight}. Both stay on record."


def _weigh(request: Request, *changed: Judgement) -> None:
    """Behind the pages, and only for what bears on claims."""
    background = request.app.state.background
    if background is not None and any(j.kind != "grade" and j.verdict != "unsure" for j in changed):
        background.weigh()


def _told(request: Request, form: FormData, told: dict[str, Any]) -> Response:
    if "application/json" in request.headers.get("accept", ""):
        return json_answer(told)
    return RedirectResponse(local_path(_word(form, "back") or "/review"), status_code=303)


async def _on_desk(request: Request, ask: Callable[[Desk], Out]) -> Out:
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
    Route("/undo", undo, methods=["POST"]),
    Route("/status.json", status, methods=["GET"]),
]
