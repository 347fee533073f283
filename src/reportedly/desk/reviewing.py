"""Reviewing: the queue of questions, and answers that are on the disk at once, whatever is being weighed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

import msgspec

from reportedly.briefing.asking import questions
from reportedly.briefing.derivation_json import judgement_json
from reportedly.briefing.questions import TOPICS, Pair, Question, Queue, Quote, answered, pair_of, queue_of
from reportedly.desk import correcting
from reportedly.desk.auditing import Trail, trail
from reportedly.errors import UsageError
from reportedly.ledger import RULE, Decision, Known, Ledger, audit, derived, naming
from reportedly.types import Judgement, Verdict
from reportedly.weighing.verdicts import ruling
from reportedly.weighing.version import version


@dataclass(frozen=True, slots=True)
class Found:
    """The questions of one weighing; they hold until the next. ``left_out``: pairs that were answered by then."""

    weighing: int
    questions: tuple[Question, ...]
    left_out: frozenset[Pair]


_FOUND = msgspec.json.Decoder(Found)


@dataclass(frozen=True, slots=True)
class Review:
    """The queue as it is now. ``fresh`` is false while an act waits to be weighed; ``found`` may be given to the
    next look, which then need not find the questions again."""

    queue: Queue
    fresh: bool
    found: Found


@dataclass(frozen=True, slots=True)
class Answered:
    """An act as written. ``new`` is false for what stood already; ``replaced``: the same person's opposite, taken
    back for it; ``others``: what other people ruled on the same pair; ``stale``: one of them since ``seen``."""

    judgement: Judgement
    new: bool
    replaced: tuple[Judgement, ...] = ()
    others: tuple[Judgement, ...] = ()
    stale: bool = False


Act = Literal["accept", "reject", "unsure", "merge", "split"]
ACTS: tuple[Act, ...] = get_args(Act)


def decision_for(act: str, asked: Decision, quoted: tuple[str, str], because: str = "") -> Decision:
    """What an act on a question writes. ``asked``: the judgement that accepting would write, its detail the word of a
    stance; ``quoted``: the two statements beside each other, which merging takes for one claim and splitting for two.

    Raises UsageError for an act there is not.
    """
    if act not in ACTS:
        raise UsageError(f"{act!r} is no act; they are {', '.join(ACTS)}.")
    if act in ("merge", "split") and asked.kind == "stance":
        return Decision("same claim", *quoted, "positive" if act == "merge" else "negative", because)
    if asked.kind in ("grade", correcting.KIND) and act == "accept":
        return replace(asked, detail=f"{asked.detail}: {because}" if because else asked.detail)
    if asked.kind == "stance":
        word = "uncertain" if act == "reject" else asked.detail
        detail = f"{word}: {because}" if because else word
        return Decision("stance", asked.left, None, "unsure" if act == "unsure" else "positive", detail)
    verdicts: dict[str, Verdict] = {"accept": "positive", "merge": "positive", "unsure": "unsure"}
    return Decision(asked.kind, asked.left, asked.right, verdicts.get(act, "negative"), because)


@dataclass(frozen=True, slots=True)
class Acts:
    """Judgements, the latest first, with words for what they name; ``total`` counts all that fit, ``hidden`` those of
    rules that were not asked for."""

    made: tuple[Judgement, ...]
    called: Mapping[str, str]
    total: int
    hidden: int = 0


class Reviewing:
    """What a reviewer does, on one ledger. Ids are whole: pages know them."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._found: Found | None = None

    def queue(self, before: Found | None = None) -> Review:
        """What waits to be decided, in the order of what hangs on it. The questions found serve until claims are
        weighed again."""
        before = before or self._found
        with self._ledger.known() as known:
            standing, number = tuple(known.judgements()), known.latest_weighing()
            done = answered(standing)
            if before is None or before.weighing != number:
                before = _kept(derived.questions(known.con, number))
            if before is None or not before.left_out <= done:
                asked = questions(tuple(derived.claims_of_several(known.con)), standing, tuple(known.documents()))
                before = Found(number, asked, frozenset(done))
            self._found = before
            return Review(
                queue_of(before.questions, standing), derived.is_fresh(known.con, known.seen(), version()), before
            )

    def ready(self) -> None:
        """Finds the questions of the latest weighing, for whoever looks first; a second or more on thousands of
        articles."""
        if self.is_ready():
            return
        found = self.queue().found
        self._ledger.keep_questions(found.weighing, msgspec.json.encode(found).decode())

    def is_ready(self) -> bool:
        """Whether they are found."""
        with self._ledger.known() as known:
            number = known.latest_weighing()
            return not number or derived.questions(known.con, number) is not None

    def answer(self, decision: Decision, by: str, seen: str | None = None, at: str | None = None) -> Answered:
        """Write a person's decision about ids. Of one person the later of two opposite decisions holds: the earlier is
        taken back, and both rows stay. ``seen``: when the person saw what was decided on; ``at``: as in ``act``.

        Raises UsageError for an id that the ledger does not hold.
        """
        with self._ledger.known() as known:
            same = same_pair(decision, known)
            if decision.kind == correcting.KIND:
                correcting.check(decision, known)
        standing = [j for j in same if j.by == by and j.verdict == decision.verdict and _rules_alike(j, decision)]
        if standing and decision.verdict != "unsure":
            return _answered(standing[0], same, by, seen, new=False)
        replaced = tuple(self._ledger.retract(j.id, by) for j in opposite_of(decision, same, by))
        return _answered(self._ledger.decide(decision, by, at), same, by, seen, replaced)

    def act(self, decisions: Sequence[Decision], by: str, seen: str | None = None) -> tuple[Answered, ...]:
        """Several decisions that are one act: they share the moment they were made at, and are taken back as one."""
        at = self._ledger.own_moment(by)
        return tuple(self.answer(each, by, seen, at) for each in decisions)

    def take_back(self, by: str, judgement: str | None = None, *, whole: bool = False) -> tuple[Judgement, ...]:
        """Take back one judgement, with ``whole`` all of the act it is part of, or the latest act of this person's that
        stands; UsageError where there is none."""
        if judgement is None:
            latest = (each for each in self._ledger.judgements_made() if each.by == by and each.retracted is None)
            judgement, whole = next((each.id for each in latest), None), True
        if judgement is None:
            raise UsageError(f"There is no judgement by {by} to take back.")
        taken = self._ledger.retract(judgement, by)
        return (taken, *(self._ledger.retract(each, by) for each in self._beside(taken) if whole))

    def _beside(self, one: Judgement) -> list[str]:
        """What else stands of the act that a judgement is part of."""
        return [
            each.id for each in self._ledger.judgements_made()
            if (each.by, each.at) == (one.by, one.at) and each.retracted is None and not each.by.startswith(RULE)
        ]  # fmt: skip

    def claim_meant(self, text: str) -> str:
        """The id of the claim whose address, id or beginning of an id this is. Raises UsageError."""
        asked = text.partition("?")[0].partition("#")[0].rstrip("/").rpartition("/")[2]
        with self._ledger.known() as known:
            found = derived.beginning_with(known.con, asked)
        if len(found) != 1:
            raise UsageError(f"{len(found) or 'No'} claims begin with {asked!r}.")
        return found[0]

    def acts(
        self, *, by: str = "", rules: bool = False, standing: bool = False, start: int = 0, most: int = 50
    ) -> Acts:
        """Who ruled what: one person or all people, with ``rules`` also rules; ``standing``: only what was not taken
        back; ``most`` 0 gives all."""
        made = self._ledger.judgements_made()
        fitting = [
            j for j in made
            if by in ("", j.by) and (rules or not j.by.startswith(RULE)) and not (standing and j.retracted)
        ]  # fmt: skip
        shown = tuple(fitting[start : start + most if most else None])
        with self._ledger.known() as known:
            called = naming.called(known.con, [end for j in shown for end in (j.left, j.right) if end is not None])
        hidden = 0 if rules else sum(j.by.startswith(RULE) for j in made)
        return Acts(shown, called, len(fitting), hidden)

    def last_row(self) -> int:
        """The number of the last row of the audit trail: two equal answers, and nothing was done in between."""
        with self._ledger.known() as known:
            return audit.last(known.con)

    def trail(self, start: int = 0, most: int = 50) -> Trail:
        """The audit trail, the latest rows first, and whether its chain holds."""
        return trail(self._ledger, start, most)


def _kept(told: str | None) -> Found | None:
    """None also where another version kept them in another shape."""
    try:
        return None if told is None else _FOUND.decode(told)
    except msgspec.ValidationError:
        return None


def acts_json(found: Acts) -> dict[str, Any]:
    return {"judgements": [judgement_json(each, found.called) for each in found.made], "total": found.total}


def review_json(found: Review, most: int = 0) -> dict[str, Any]:
    """The queue as plain values; ``most`` 0 gives all of it."""
    told = found.queue.all[: most or None]
    return {
        "open": len(found.queue.open),
        "deferred": len(found.queue.deferred),
        "fresh": found.fresh,
        "questions": [question_json(each) for each in told],
    }


def question_json(question: Question) -> dict[str, Any]:
    """One question with both quotes; offsets are half-open, in code points of the document's text."""
    return {
        "id": question.id,
        "topic": question.topic,
        "title": TOPICS[question.topic],
        "ask": question.ask,
        "kind": question.kind,
        "left": question.left,
        "right": question.right,
        "word": question.word or None,
        "claim": question.claim,
        "wording": question.wording,
        "standing": question.standing,
        "if_accepted": question.if_accepted,
        "if_rejected": question.if_rejected,
        "by": question.by,
        "score": question.score,
        "weight": question.weight,
        "quotes": [_quote(quote) for quote in question.quotes],
    }


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "document": quote.document,
        "article": quote.article,
        "asserted_at": quote.asserted_at,
        "voice": quote.voice,
        "path": list(quote.path),
        "stance": quote.stance,
        "statement": quote.statement,
        "attribution": quote.attribution,
        "exact": quote.exact,
        "start": quote.start,
        "end": quote.end,
        "mark": list(quote.mark),
    }


def same_pair(decision: Decision, known: Known) -> tuple[Judgement, ...]:
    """People's standing judgements on the same pair."""
    pair = pair_of(decision.kind, decision.left, decision.right)
    return tuple(
        j for j in known.judgements() if not j.by.startswith(RULE) and pair_of(j.kind, j.left, j.right) == pair
    )


def opposite_of(decision: Decision, same: Iterable[Judgement], by: str) -> list[Judgement]:
    """What the same person ruled otherwise on this pair, which goes when the decision is made."""
    pair = pair_of(decision.kind, decision.left, decision.right)
    own = (j for j in same if j.by == by and pair_of(j.kind, j.left, j.right) == pair)
    return [j for j in own if j.verdict != "unsure" or decision.verdict == "unsure"]


def _rules_alike(judgement: Judgement, decision: Decision) -> bool:
    return decision.right is not None or ruling(judgement.detail) == ruling(decision.detail)


def _answered(
    judgement: Judgement,
    same: Iterable[Judgement],
    by: str,
    seen: str | None,
    replaced: tuple[Judgement, ...] = (),
    *,
    new: bool = True,
) -> Answered:
    others = tuple(j for j in same if j.by != by)
    stale = seen is not None and any(j.at > seen for j in others)
    return Answered(judgement, new, replaced, others, stale)
