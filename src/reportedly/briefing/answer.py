"""The answer in words: what the page and the terminal open with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.briefing.dates import long_date, moment
from reportedly.briefing.voices import Article, carriers, cut, number_articles, split_said_once, voices_of
from reportedly.briefing.wording import (
    Quoted,
    Sentence,
    counted,
    figures,
    insight,
    listed,
    names_of,
    number,
    outlets,
    sentence_case,
)
from reportedly.intake import language
from reportedly.settings import BRIEF_ANSWER_CLAIMS
from reportedly.types import Brief, Claim, Conflict, Standing

WORDING_CHARS = 170  # of a claim's wording inside a sentence of the answer
STANDING_PHRASES: tuple[tuple[Standing, str, str], ...] = (
    ("independently supported", "is backed by several independent voices", "are backed by several independent voices"),
    ("single root", "hangs on a single root", "hang on a single root"),
    ("disputed", "is disputed", "are disputed"),
    ("denied", "is denied", "are denied"),
    ("withdrawn", "was withdrawn", "were withdrawn"),
    ("unreported", "is unreported", "are unreported"),
)  # fmt: skip
CONFLICTS = "Values that cannot all hold"
CREED = "Reportedly says what is claimed, and by whom. It does not say what is true."


@dataclass(frozen=True, slots=True)
class Item:
    """One sentence about one claim; ``claim`` is its number on the page."""

    claim: int
    wording: Quoted
    tail: Sentence


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences of one kind; ``more`` are counted and not named."""

    heading: str
    items: tuple[Item, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """``lead``: the first sentences; ``notes``: copies, dates, what was set aside."""

    lead: tuple[str, ...]
    groups: tuple[Group, ...]


def answer(brief: Brief) -> Answer:
    """The answer for a brief whose claims are ranked (see ``assemble``)."""
    several, once = split_said_once(brief)
    return Answer(tuple(_lead(brief, several, once)), tuple(_groups(brief, several)))


def _lead(brief: Brief, several: Sequence[Claim], once: Sequence[Claim]) -> Iterable[str]:
    articles = len(brief.documents)
    if not articles:
        yield "No article was read, so there is nothing to weigh."
        return
    named = outlets(brief)
    origin = f" from {figures(named, 'outlet')}" if named else ""
    read = figures(articles, "article") + origin
    if not brief.claims:
        were, them = ("was", "it") if articles == 1 else ("were", "them")
        yield f"{read} {were} read, and no claim was found in {them}."
        return
    yield f"{read} {'makes' if articles == 1 else 'make'} {figures(len(brief.claims), 'claim')}."
    if several:
        yield _standings_sentence(several, once)
    elif len(once) == 1:
        yield "It is said once: by one voice, in one article."
    else:
        yield "Each is said once: by one voice, in one article."


def _standings_sentence(several: Sequence[Claim], once: Sequence[Claim]) -> str:
    """ "Three are carried by more than one article or voice: one is ... and two are ...; ten are said once." """
    counts = Counter(claim.standing for claim in several)
    if len(several) == 1 and not once:
        return next(f"It {singular}." for standing, singular, _ in STANDING_PHRASES if counts[standing])
    phrases = [
        f"{number(counts[standing])} {singular if counts[standing] == 1 else plural}"
        for standing, singular, plural in STANDING_PHRASES
        if counts[standing]
    ]
    joined = ", ".join(phrases[:-1]) + (" and " if len(phrases) > 1 else "") + phrases[-1]
    if not once:
        return sentence_case(f"{joined}.")
    are = "is" if len(several) == 1 else "are"
    rest = f"The other {f'{number(len(once))} are' if len(once) > 1 else 'is'} said once."
    return sentence_case(f"{number(len(several))} {are} carried by more than one article or voice: {joined}. {rest}")


def _groups(brief: Brief, several: Sequence[Claim]) -> Iterable[Group]:
    articles = number_articles(brief.documents)
    numbered = list(enumerate(several, 1))

    def group(heading: str, fits: Callable[[Claim], bool], tail: Callable[[Claim], Sentence]) -> Group | None:
        found = [(n, claim) for n, claim in numbered if fits(claim)]
        items = [Item(n, short_wording(claim), tail(claim)) for n, claim in found[:BRIEF_ANSWER_CLAIMS]]
        return Group(heading, tuple(items), len(found) - len(items)) if found else None

    candidates = (
        group("More than one independent voice", _well_supported, lambda c: _supported_tail(c, articles)),
        group("Many articles, one voice", _one_voice, lambda c: _supported_tail(c, articles)),
        group("One known voice, others unknown", _one_known, lambda c: _supported_tail(c, articles)),
        group("Many articles, no voice that can be placed", _no_voice, _no_voice_tail),
        group(
            "Disputed or denied", lambda c: c.standing in ("disputed", "denied"), lambda c: _disputed_tail(c, articles)
        ),
        group("Withdrawn", lambda c: c.standing == "withdrawn", lambda c: (insight(c, len(carriers(c))), ".")),
        group(
            "Values that cannot all hold",
            lambda c: bool(c.conflicts),
            lambda c: conflict_words(c.conflicts[0], articles),
        ),
    )
    found = [candidate for candidate in candidates if candidate]
    return sorted(found, key=lambda g: (g.heading == CONFLICTS, g.items[0].claim))


def _well_supported(claim: Claim) -> bool:
    return claim.standing == "independently supported"


def _one_voice(claim: Claim) -> bool:
    independent = claim.independent
    alone = independent.supporting == 1 and not independent.unknown
    return claim.standing == "single root" and len(carriers(claim)) > 1 and alone


def _one_known(claim: Claim) -> bool:
    return claim.standing == "single root" and claim.independent.supporting == 1 and claim.independent.unknown > 0


def _no_voice(claim: Claim) -> bool:
    return (
        claim.standing in ("single root", "unreported")
        and len(carriers(claim)) > 1
        and claim.independent.supporting == 0
    )


def short_wording(claim: Claim, most: int = WORDING_CHARS) -> Quoted:
    """The wording, cut at a word if it is long."""
    return Quoted(cut(claim.wording, most))


def _supported_tail(claim: Claim, articles: Mapping[str, Article]) -> Sentence:
    names = names_of(voices_of(claim, articles), "supports")
    return (insight(claim, len(carriers(claim))), *((": ", *listed(names)) if names else ()), ".")


def _no_voice_tail(claim: Claim) -> Sentence:
    unknown = claim.independent.unknown
    return (f"{figures(len(carriers(claim)), 'article')}, {figures(unknown, 'unnamed or unplaced voice')}.",)


def _disputed_tail(claim: Claim, articles: Mapping[str, Article]) -> Sentence:
    voices = voices_of(claim, articles)
    yes, no = names_of(voices, "supports"), names_of(voices, "denies")
    denied = ("denied by ", *listed(no)) if no else ("denied by an unnamed voice",)
    supported = ("; supported by ", *listed(yes)) if yes else ()
    opening = f"{insight(claim, len(carriers(claim)))}. {sentence_case(denied[0])}"
    return (opening, *denied[1:], *supported, ".")


def conflict_words(conflict: Conflict, articles: Mapping[str, Article]) -> Sentence:
    """ "number of vehicles: 30 (two articles) or 40 (one article)."."""
    parts: list[str] = [Quoted(sentence_case(conflict.about)), ": "] if conflict.about else []
    for n, value in enumerate(conflict.values):
        if n:
            parts.append(" or " if n == len(conflict.values) - 1 else ", ")
        carried = len([document for document in value.documents if document in articles]) or len(value.documents)
        parts += [Quoted(value.value), f" ({figures(carried, 'article')})"]
    return (*parts, ".")


def copies_sentence(brief: Brief) -> str:
    """How many articles repeat another's wording; "" if none does."""
    repeats = len({copy.right for copy in brief.copies})
    if not repeats:
        return ""
    verb, are = ("repeats", "is") if repeats == 1 else ("repeat", "are")
    return f"{sentence_case(counted(repeats, 'article'))} {verb} another's wording and {are} folded under it."


def unread_sentence(brief: Brief) -> str:
    """How many articles are not in English and so were not read; "" if none."""
    return language.unread_sentence(language.unread(document.language for document in brief.documents))


def set_aside_sentence(brief: Brief) -> str:
    """How many inputs were set aside, and how many came with a warning; "" if none."""
    aside = sum(1 for problem in brief.problems if not problem.arrived)
    warned = len(brief.problems) - aside
    parts = []
    if aside:
        parts.append(f"{counted(aside, 'input')} {'was' if aside == 1 else 'were'} set aside")
    if warned:
        parts.append(f"{counted(warned, 'input')} came with a warning")
    return sentence_case(" and ".join(parts)) + "." if parts else ""


def dates_sentence(brief: Brief) -> str:
    """Between when the articles were published; says how many carry no date."""
    if not brief.documents:
        return ""
    dated = sorted((at, d.published) for d in brief.documents if (at := moment(d.published)) is not None)
    bare = len(brief.documents) - len(dated)
    if not dated:
        return "No article carries a date." if bare > 1 else "The article carries no date."
    first, last = long_date(dated[0][1]), long_date(dated[-1][1])
    span = f"Published {first}" if first == last else f"Published from {first} to {last}"
    rest = f"; {counted(bare, 'article')} without a date" if bare else ""
    return f"{span}{rest}."
