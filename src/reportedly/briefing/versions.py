"""What changed between two versions of one article: sentences added, taken out and reworded."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any, Literal

from reportedly.reading.sentences import sentences
from reportedly.settings import VERSION_MAX_SENTENCES, VERSION_SAME_SENTENCE
from reportedly.types import Claim, Document, Span

Edit = Literal["same", "added", "removed"]
_WORD = re.compile(r"\s*(?:\w+|[^\w\s])|\s+$")  # with the blank before it, so that runs of words stay together


@dataclass(frozen=True, slots=True)
class Rewording:
    """One sentence that changed. ``old`` or ``new`` is None where there is none; ``words``: stretches of both, in
    reading order, for a sentence that stands in both; ``claims``: ids of claims that the old words spoke to."""

    old: Span | None
    new: Span | None
    words: tuple[tuple[Edit, str], ...]
    claims: tuple[str, ...] = ()

    @property
    def what(self) -> str:
        return "reworded" if self.old and self.new else "added" if self.new else "removed"


@dataclass(frozen=True, slots=True)
class Version:
    """One version, and how it differs from the one before it (nothing for the first)."""

    document: Document
    changes: tuple[Rewording, ...] = ()


def versions(documents: Sequence[Document], claims: Sequence[Claim] = ()) -> tuple[Version, ...]:
    """``documents``: of one article, earliest first."""
    found = [Version(document) for document in documents[:1]]
    for old, new in pairwise(documents):
        found.append(Version(new, tuple(_claimed(each, old, claims) for each in compare(old.text, new.text))))
    return tuple(found)


def compare(old: str, new: str) -> Iterator[Rewording]:
    """In the order of the new text. Sentences that only moved count as taken out and added."""
    before, after = sentences(old)[:VERSION_MAX_SENTENCES], sentences(new)[:VERSION_MAX_SENTENCES]
    left, right = [_plain(old, span) for span in before], [_plain(new, span) for span in after]
    for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag != "equal":
            yield from _block(old, new, before[a:b], after[c:d])


def _block(old: str, new: str, before: list[Span], after: list[Span]) -> Iterator[Rewording]:
    """Sentences of one stretch, paired in order where they are alike enough to be one reworded."""
    waiting = list(before)
    for span in after:
        at = next((n for n, other in enumerate(waiting) if _alike(old, new, other, span)), None)
        if at is None:
            yield Rewording(None, span, (("added", new[slice(*span)]),))
            continue
        yield from (_removed(old, other) for other in waiting[:at])
        yield Rewording(waiting[at], span, tuple(_words(old[slice(*waiting[at])], new[slice(*span)])))
        del waiting[: at + 1]
    yield from (_removed(old, other) for other in waiting)


def _removed(old: str, span: Span) -> Rewording:
    return Rewording(span, None, (("removed", old[slice(*span)]),))


def _alike(old: str, new: str, left: Span, right: Span) -> bool:
    matcher = SequenceMatcher(None, _plain(old, left).split(), _plain(new, right).split(), autojunk=False)
    return matcher.quick_ratio() >= VERSION_SAME_SENTENCE and matcher.ratio() >= VERSION_SAME_SENTENCE


def _words(old: str, new: str) -> Iterator[tuple[Edit, str]]:
    left, right = _WORD.findall(old), _WORD.findall(new)
    for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal":
            yield "same", "".join(left[a:b])
            continue
        if b > a:
            yield "removed", "".join(left[a:b])
        if d > c:
            yield "added", "".join(right[c:d])


def _plain(text: str, span: Span) -> str:
    return " ".join(text[slice(*span)].split())


def _claimed(change: Rewording, old: Document, claims: Sequence[Claim]) -> Rewording:
    """With the claims that rest on words which are no longer there."""
    if change.old is None:
        return change
    begins, ends = change.old
    told = tuple(
        claim.id
        for claim in claims
        if any(
            each.document == old.id and each.evidence.start < ends and begins < each.evidence.end
            for each in claim.assertions
        )
    )
    return Rewording(change.old, change.new, change.words, told)


def versions_json(found: Sequence[Version]) -> list[dict[str, Any]]:
    """As ``reportedly versions --json`` writes them."""
    return [
        {
            "document": each.document.id,
            "source_id": each.document.source_id,
            "captured": each.document.captured,
            "published": each.document.published,
            "modified": each.document.modified,
            "sha256": each.document.sha256,
            "length": len(each.document.text),
            "changes": [
                {
                    "what": change.what,
                    "old": change.old,
                    "new": change.new,
                    "words": [{"edit": edit, "text": text} for edit, text in change.words],
                    "claims": list(change.claims),
                }
                for change in each.changes
            ],
        }
        for each in found
    ]
