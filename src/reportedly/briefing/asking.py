"""Where the questions come from: claims that are disputed, that carry numbers at odds, that hang on one voice or
on a statement that only just fits, and names that a rule took for one."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from reportedly.briefing.derivation import sayers
from reportedly.briefing.questions import RULE, Kind, Pair, Question, Topic, answered, pair_of
from reportedly.briefing.quoting import quote
from reportedly.briefing.voices import Article, carriers, cut, inside, number_articles
from reportedly.briefing.wording import counted
from reportedly.ids import content_id
from reportedly.settings import (
    REVIEW_CONTRADICTION,
    REVIEW_MERGE,
    REVIEW_NUMBERS,
    REVIEW_ONE_VOICE,
    REVIEW_ONE_VOICE_FROM,
    REVIEW_PERSON,
    REVIEW_UNSURE_BELOW,
)
from reportedly.types import Assertion, Claim, ConflictValue, Document, Judgement, Root, Side

NAME_CHARS = 60  # of a name inside a question


def questions(
    claims: Sequence[Claim], judgements: Collection[Judgement], documents: Sequence[Document]
) -> tuple[Question, ...]:
    """Every question that these claims and judgements raise and nobody has answered, the weightiest first: at most
    one of each topic for a claim, and one for each proposal of a rule that a claim hangs on."""
    asking = _Asking(number_articles(documents), answered(judgements))
    found: list[Question] = []
    for claim in claims:
        for topic in (asking.contradiction, asking.numbers, asking.one_voice, asking.unsure_merge):
            found += [question for question in [topic(claim)] if question is not None]
    found += asking.persons(claims, judgements)
    return tuple(sorted(found, key=lambda each: (-each.weight, each.id)))


class _Asking:
    def __init__(self, articles: Mapping[str, Article], done: set[Pair]) -> None:
        self._articles, self._done = articles, done

    def contradiction(self, claim: Claim) -> Question | None:
        """Does the one really deny what the other says?"""
        yes, no = _of_side(claim, "supports"), _of_side(claim, "denies")
        if not yes or not no or claim.standing == "withdrawn":
            return None
        open_ones = [pair for pair in no if not self._is_done("stance", pair[1].statement, None)]
        if not open_ones:
            return None
        (said_root, said), (denied_root, denied) = yes[0], open_ones[0]
        who, whom = _name(denied, denied_root), _name(said, said_root)
        one_fewer = claim.independent.denying - 1
        after = "is no longer disputed" if one_fewer == 0 else f"is denied by {counted(one_fewer, 'known voice')}"
        return self._made(
            "contradiction",
            "stance",
            (denied.statement, None, "denies"),
            f"Does {inside(who)} deny what {inside(whom)} says?",
            (said, denied),
            claim,
            ("The denial stays, now on your word.", f"{who} takes no side, and the claim {after}."),
            REVIEW_CONTRADICTION,
        )

    def numbers(self, claim: Claim) -> Question | None:
        """Do two numbers count one thing?"""
        for conflict in claim.conflicts:
            said = [(value.value, line) for value in conflict.values for line in _holding(claim, value)[:1]]
            for (one, left), (other, right) in combinations(said, 2):
                if left.document == right.document or self._is_done("same claim", left.statement, right.statement):
                    continue
                return self._made(
                    "numbers",
                    "same claim",
                    (left.statement, right.statement, ""),
                    f"Do “{cut(one, NAME_CHARS)}” and “{cut(other, NAME_CHARS)}” count the same thing?",
                    (left, right),
                    claim,
                    ("The conflict stays: not both can hold.", "They become two claims."),
                    REVIEW_NUMBERS,
                )
        return None

    def one_voice(self, claim: Claim) -> Question | None:
        """Do many articles really rest on one voice?"""
        many = len(carriers(claim))
        if claim.independent.supporting != 1 or claim.independent.denying or many < REVIEW_ONE_VOICE_FROM:
            return None
        root = next((root for root in claim.roots if root.known and root.stance == "supports"), None)
        if root is None:
            return None
        lines = [a for a in claim.assertions if a.root == root.id and a.stance == "supports"]
        return self._copied(claim, root, lines) or self._weakest(claim, root, lines)

    def _copied(self, claim: Claim, root: Root, lines: Sequence[Assertion]) -> Question | None:
        first = {a.document: a for a in reversed(lines)}
        for line in lines:
            if line.copy_of not in first or self._is_done("copy", line.copy_of or "", line.document):
                continue
            return self._made(
                "one voice",
                "copy",
                (line.copy_of or "", line.document, ""),
                f"{counted(len(carriers(claim)), 'article').capitalize()} end at {cut(root.name, NAME_CHARS)}."
                " Does this one only repeat the other's words?",
                (first[line.copy_of or ""], line),
                claim,
                ("They stay one line of support.", "The second counts for itself, and may add an independent voice."),
                REVIEW_ONE_VOICE,
            )
        return None

    def _weakest(self, claim: Claim, root: Root, lines: Sequence[Assertion]) -> Question | None:
        """The line that is least like the one that words the claim."""
        ordered = sorted(lines, key=lambda a: (-a.similarity, a.document, a.statement))
        for line in reversed(ordered):
            best = ordered[0]
            if line.document == best.document or self._is_done("same claim", best.statement, line.statement):
                continue
            return self._made(
                "one voice",
                "same claim",
                (best.statement, line.statement, ""),
                f"{counted(len(carriers(claim)), 'article').capitalize()} end at {cut(root.name, NAME_CHARS)}."
                " Do these two say the same?",
                (best, line),
                claim,
                ("The claim stays as it is, on one voice.", "The second leaves the claim, with all that is like it."),
                REVIEW_ONE_VOICE,
            )
        return None

    def unsure_merge(self, claim: Claim) -> Question | None:
        """Does a statement that only just fits belong, where the count hangs on it?"""
        if claim.independent.supporting < 2:
            return None
        lone = [root for root in claim.roots if root.known and root.stance == "supports"]
        ordered = sorted(claim.assertions, key=lambda a: (-a.similarity, a.document, a.statement))
        for root in lone:
            own = [a for a in ordered if a.root == root.id]
            if not own or own[0].similarity >= REVIEW_UNSURE_BELOW or own[0] is ordered[0]:
                continue
            if self._is_done("same claim", ordered[0].statement, own[0].statement):
                continue
            left = claim.independent.supporting - 1
            return self._made(
                "unsure merge",
                "same claim",
                (ordered[0].statement, own[0].statement, ""),
                f"Does {inside(cut(root.name, NAME_CHARS))} say the same as this claim?",
                (ordered[0], own[0]),
                claim,
                (
                    f"It stays with {counted(claim.independent.supporting, 'independent voice')}.",
                    f"It keeps {counted(left, 'independent voice')}.",
                ),
                REVIEW_MERGE,
                score=own[0].similarity,
            )
        return None

    def persons(self, claims: Sequence[Claim], judgements: Iterable[Judgement]) -> Iterator[Question]:
        """Names that a rule took for one, where a claim counts them as one voice."""
        proposed = [
            j for j in judgements
            if j.by.startswith(RULE) and j.kind == "same source" and j.right and j.retracted is None
        ]  # fmt: skip
        wanted = {end for j in proposed for end in (j.left, j.right)}
        heard: dict[str, list[tuple[Claim, Assertion]]] = defaultdict(list)
        for claim in claims:
            for assertion in claim.assertions:
                if assertion.chain and assertion.chain[-1].source in wanted:
                    heard[assertion.chain[-1].source].append((claim, assertion))
        for judgement in proposed:
            right = judgement.right or ""
            if {judgement.left, right} <= heard.keys() and not self._is_done("same source", judgement.left, right):
                yield self._person(judgement, heard[judgement.left], heard[right])

    def _person(
        self,
        judgement: Judgement,
        left: Sequence[tuple[Claim, Assertion]],
        right: Sequence[tuple[Claim, Assertion]],
    ) -> Question:
        shared = [claim for claim, _ in left if any(claim.id == other.id for other, _ in right)]
        claim = max(shared, key=lambda each: (len(carriers(each)), each.id), default=left[0][0])
        one = next(a for c, a in left if c.id == claim.id)
        other = next((a for c, a in right if c.id == claim.id), right[0][1])
        count = len({each.id for each in shared})
        change = f"{counted(count, 'claim')} may count one voice more" if count else "no claim's count hangs on it now"
        score = judgement.score if judgement.score is not None else 1.0
        return self._made(
            "same person",
            "same source",
            (judgement.left, judgement.right, ""),
            f"Are “{cut(one.chain[-1].name, NAME_CHARS)}” and “{cut(other.chain[-1].name, NAME_CHARS)}” one voice?",
            (one, other),
            claim,
            ("They stay one voice, now on your word.", f"They are two voices: {change}."),
            REVIEW_PERSON * (1.2 - score) * (1.0 if count else 0.25),
            by=judgement.by,
            score=score,
        )

    def _is_done(self, kind: Kind, left: str, right: str | None) -> bool:
        return pair_of(kind, left, right) in self._done

    def _made(
        self,
        topic: Topic,
        kind: Kind,
        names: tuple[str, str | None, str],
        ask: str,
        said: tuple[Assertion, Assertion],
        claim: Claim,
        effects: tuple[str, str],
        worth: float,
        by: str = "weighing",
        score: float | None = None,
    ) -> Question:
        left, right, word = names
        one, other = (quote(assertion, self._articles[assertion.document]) for assertion in said)
        return Question(
            id=content_id("question", kind, *sorted((left, right or ""))),
            topic=topic,
            kind=kind,
            left=left,
            right=right,
            word=word,
            ask=ask,
            quotes=(one, other),
            claim=claim.id,
            wording=claim.wording,
            standing=claim.standing,
            if_accepted=effects[0],
            if_rejected=effects[1],
            by=by,
            score=score,
            weight=round(worth * math.log2(1 + len(carriers(claim))), 4),
        )


def _of_side(claim: Claim, side: Side) -> list[tuple[Root, Assertion]]:
    """The known voices of a side, each with its words nearest to the claim's; the nearest first."""
    found = []
    for root in claim.roots:
        own = [a for a in claim.assertions if a.root == root.id and a.stance == side]
        if root.known and root.stance == side and own:
            found.append((root, max(own, key=lambda a: (a.similarity, a.statement))))
    return sorted(found, key=lambda pair: (-pair[1].similarity, pair[0].id))


def _holding(claim: Claim, value: ConflictValue) -> list[Assertion]:
    """The assertions in whose quote the number stands."""
    spans = {(e.document, e.start, e.end) for e in value.evidence}
    return [
        assertion for _, assertion in sayers(claim, value)
        if any(
            d == assertion.document and assertion.evidence.start <= s and e <= assertion.evidence.end
            for d, s, e in spans
        )
    ]  # fmt: skip


def _name(assertion: Assertion, root: Root) -> str:
    return cut(assertion.chain[-1].name if assertion.chain else root.name, NAME_CHARS)
