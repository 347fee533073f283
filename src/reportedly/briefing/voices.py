"""A claim seen from its voices: each root with a letter, the articles that carry it, their copies.

The letters tie the graph, the timeline and the evidence of one claim together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.types import Assertion, Brief, Claim, Document, Root, Side

SHORT_NAME = 72  # characters; longer names are cut inside sentences and whole in the lists
SIDE_ORDER: dict[Side, int] = {"supports": 0, "denies": 1, "uncertain": 2}


@dataclass(frozen=True, slots=True)
class Article:
    """A document with the number it has on the page (from 1)."""

    number: int
    document: Document

    @property
    def name(self) -> str:
        """What a reader calls it: the outlet, else the title, else its own id without the folders."""
        document = self.document
        return document.outlet or document.title or document.source_id.rstrip("/").rsplit("/", 1)[-1] or "an article"

    @property
    def place(self) -> str:
        """Where it came from: address or own id; "" where the name says it already."""
        place = self.document.url or self.document.source_id
        return "" if place == self.name else place

    @property
    def short(self) -> str:
        """The name, cut where it is too long for a line."""
        return cut(self.name, SHORT_NAME)


@dataclass(frozen=True, slots=True)
class Line:
    """One assertion, with the articles that only repeat it."""

    assertion: Assertion
    article: Article
    copies: tuple[Article, ...] = ()


@dataclass(frozen=True, slots=True)
class Voice:
    """A root, its letter on the page, and its lines, earliest first."""

    letter: str
    root: Root
    lines: tuple[Line, ...]


def cut(text: str, most: int) -> str:
    """``text`` in one line, cut at a word with an ellipsis if it is longer than ``most``."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    head = text[:most]
    return (head[: head.rfind(" ")] if " " in head[most // 2 :] else head).rstrip() + "…"


def inside(name: str) -> str:
    """A name as it stands inside a sentence: "the Ministry", not "The Ministry"."""
    return f"t{name[1:]}" if name.startswith("The ") else name


def number_articles(documents: Iterable[Document]) -> dict[str, Article]:
    """Articles by ``Document.id``, numbered in the order given."""
    return {document.id: Article(n, document) for n, document in enumerate(documents, 1)}


def carriers(claim: Claim) -> frozenset[str]:
    """Ids of the documents that carry the claim."""
    return frozenset(assertion.document for assertion in claim.assertions)


def said_once(claim: Claim) -> bool:
    """Carried by at most one document with at most one voice."""
    return len(carriers(claim)) <= 1 and len({a.root for a in claim.assertions}) <= 1 and len(claim.roots) <= 1


def split_said_once(brief: Brief) -> tuple[list[Claim], list[Claim]]:
    """The claims several carry or several voice, and those said once; each in the brief's order."""
    several = [claim for claim in brief.claims if not said_once(claim)]
    return several, [claim for claim in brief.claims if said_once(claim)]


def letter_of(position: int) -> str:
    """0 -> "A", 25 -> "Z", 26 -> "AA"."""
    letters = ""
    position += 1
    while position > 0:
        position, rest = divmod(position - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def voices_of(claim: Claim, articles: Mapping[str, Article]) -> list[Voice]:
    """The claim's roots: known before unknown, supporting before denying, most carried first."""
    lines: dict[str, list[Line]] = {}
    for line in _fold_copies(claim.assertions, articles):
        lines.setdefault(line.assertion.root, []).append(line)
    roots = {root.id: root for root in reversed(claim.roots)}
    for root_id, own in lines.items():
        if root_id not in roots:
            roots[root_id] = _nameless_root(root_id, own[0].assertion)
    order = {root_id: n for n, root_id in enumerate(dict.fromkeys([r.id for r in claim.roots] + list(lines)))}

    def rank(root: Root) -> tuple[bool, int, int, int]:
        return (not root.known, SIDE_ORDER[root.stance], -len(lines.get(root.id, ())), order[root.id])

    ranked = sorted(roots.values(), key=rank)
    return [Voice(letter_of(n), root, tuple(lines.get(root.id, ()))) for n, root in enumerate(ranked)]


def _nameless_root(root_id: str, assertion: Assertion) -> Root:
    """For an assertion whose root the claim does not list: it is shown, and never counted."""
    hop = assertion.chain[-1] if assertion.chain else None
    name = hop.name if hop else "a voice that is not named"
    return Root(root_id, name, hop.kind if hop else "unnamed", assertion.stance, known=False)


Key = tuple[str, str]  # root id, document id


def _fold_copies(assertions: Sequence[Assertion], articles: Mapping[str, Article]) -> list[Line]:
    """Lines in order of time. An article that copies another of the same voice folds under it;
    one whose original does not carry the claim stays a line of its own."""
    known = [a for a in assertions if a.document in articles]
    present = {(a.root, a.document) for a in known}
    original = {
        (a.root, a.document): (a.root, a.copy_of) for a in known if a.copy_of and (a.root, a.copy_of) in present
    }
    copies: dict[Key, dict[int, Article]] = {}
    kept: list[Assertion] = []
    for assertion in known:
        key = (assertion.root, assertion.document)
        head = _head(key, original) if key in original else key
        if head == key:
            kept.append(assertion)
        else:
            article = articles[assertion.document]
            copies.setdefault(head, {})[article.number] = article
    kept.sort(key=lambda a: (a.asserted_at or "9999", articles[a.document].number))
    # an article with two assertions shows its copies once, under the first
    return [Line(a, articles[a.document], tuple(copies.pop((a.root, a.document), {}).values())) for a in kept]


def _head(key: Key, original: dict[Key, Key]) -> Key:
    """The article at the end of a row of copies; of articles that copy each other, the first by id."""
    seen = [key]
    while (key := original.get(key, key)) not in seen:
        seen.append(key)
    return min(seen[seen.index(key) :])
