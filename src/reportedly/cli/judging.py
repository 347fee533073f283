"""What ``decide``, ``undo``, ``judgements`` and ``changes`` do: one call to the desk, and showing what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reportedly.briefing.derivation_json import change_json, judgement_json
from reportedly.briefing.effect import effect_json
from reportedly.cli.grammar import ruling_of
from reportedly.cli.output import answers, tell, write_json
from reportedly.cli.plain import shown
from reportedly.cli.progress import TerminalProgress
from reportedly.cli.show_changes import change_lines
from reportedly.cli.show_judgement import effect_lines, judgement_line
from reportedly.cli.show_question import question_lines
from reportedly.desk import Desk, Judged
from reportedly.desk.auditing import trail_json
from reportedly.desk.reviewing import acts_json, review_json
from reportedly.types import Document

SHOWN_EFFECTS = 8  # changes told after one judgement; the rest are counted


def decide(words: Sequence[str], because: str, by: str | None, ledger: Path, *, later: bool, as_json: bool) -> None:
    ruling = ruling_of(words, because)
    with Desk(ledger) as desk:
        judged = desk.judge(ruling, by, TerminalProgress(), later=later)
        documents = desk.documents() if as_json else ()
    _tell(judged, documents, "stood already" if not judged.new else "decided", as_json=as_json)


def suppose(words: Sequence[str], by: str | None, ledger: Path, *, as_json: bool) -> None:
    with Desk(ledger) as desk:
        shifts = desk.suppose(ruling_of(words, ""), by, TerminalProgress())
    if as_json:
        write_json(effect_json(shifts))
        return
    for sentence in effect_json(shifts, SHOWN_EFFECTS)["sentences"]:
        answers().print(sentence)


def undo(judgement: str | None, by: str | None, ledger: Path, *, later: bool, as_json: bool) -> None:
    with Desk(ledger) as desk:
        judged = desk.take_back(judgement, by, TerminalProgress(), later=later)
        documents = desk.documents() if as_json else ()
    _tell(judged, documents, "taken back", as_json=as_json)


def judgements(ledger: Path, *, rules: bool, standing: bool, as_json: bool) -> None:
    with Desk(ledger) as desk:
        found = desk.reviewing.acts(rules=rules, standing=standing, most=0)
    if as_json:
        write_json(acts_json(found))
        return
    for each in found.made:
        answers().print(judgement_line(each, found.called), soft_wrap=False)
    if not found.made:
        answers().print("No judgement by a person stands in this ledger." if standing else "Nobody has judged yet.")
    if found.hidden:
        tell(f"{found.hidden:,} by rules; --rules shows them.")


def review(ledger: Path, top: int, *, as_json: bool) -> None:
    with Desk(ledger) as desk:
        found = desk.reviewing.queue()
    if as_json:
        write_json(review_json(found))
        return
    for question in found.queue.all[: top or None]:
        for line in question_lines(question):
            answers().print(line)
    if not found.queue.all:
        answers().print("Nothing waits to be decided.")
    if not found.fresh:
        tell("Judgements or articles came since the last weighing; `reportedly weigh` finds the questions anew.")
    if top and len(found.queue.all) > top:
        tell(f"{len(found.queue.all) - top:,} more; --top 0 shows all.")


def audit(ledger: Path, top: int, *, as_json: bool) -> None:
    with Desk(ledger) as desk:
        found = desk.reviewing.trail(0, 0 if as_json else top)
    if as_json:
        write_json(trail_json(found))
        return
    for each in found.entries:
        told = "  ".join(f"{name} {value}" for name, value in each.detail.items() if value is not None)
        answers().print(f"{each.n:>7}  {each.at[:16].replace('T', ' ')}  {each.who}: {each.what}  {shown(told)}")
    for sentence in found.broken:
        answers().print(sentence)
    answers().print("The chain is broken." if found.broken else f"The chain is whole; its last hash is {found.last}.")


def changes(ledger: Path, since: str, until: str | None, top: int, *, full: bool, as_json: bool) -> None:
    with Desk(ledger) as desk:
        found, documents = desk.changes(since, until, TerminalProgress())
    by_id = {document.id: document for document in documents}
    if as_json:
        write_json({"since": since, "until": until, "changes": [change_json(each, by_id) for each in found]})
        return
    if not found:
        answers().print("Nothing changed.")
    for change in found[:top] if top else found:
        for line in change_lines(change, by_id, full=full):
            answers().print(line)
    if top and len(found) > top:
        tell(f"{len(found) - top:,} more; --top 0 shows all.")


def _tell(judged: Judged, documents: Sequence[Document], verb: str, *, as_json: bool) -> None:
    if as_json:
        by_id = {document.id: document for document in documents}
        effect = None if judged.changes is None else [change_json(each, by_id) for each in judged.changes]
        against = [judgement_json(each, judged.called) for each in judged.against]
        told = judgement_json(judged.judgement, judged.called)
        beside = [judgement_json(each, judged.called) for each in judged.beside]
        write_json({"judgement": told, "changes": effect, "against": against, "beside": beside})
        return
    for line in effect_lines(judged, verb, SHOWN_EFFECTS):
        answers().print(line)
