"""Sentences. Every text a reader meets about a claim is worded here, for page and terminal alike.

A sentence is a tuple of parts; a part that comes from an article is ``Quoted``, so that the page
can isolate its direction and nothing of an article is ever taken for our own words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from reportedly.briefing.voices import SHORT_NAME, Voice, cut
from reportedly.types import Brief, Claim, Hop, Joined, Side, SpeakerKind, Standing

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NAMES_LISTED = 3


class Quoted(str):
    """Words of an article or of a record's own fields."""

    __slots__ = ()


Sentence = tuple[str, ...]

STANDING_WORDS: dict[Standing, str] = {
    "independently supported": "Independently supported",
    "single root": "Single root",
    "disputed": "Disputed",
    "denied": "Denied",
    "withdrawn": "Withdrawn",
    "unreported": "Unreported",
}
STANDING_SIGNS: dict[Standing, str] = {
    "independently supported": "●●",
    "single root": "●",
    "disputed": "●✕",
    "denied": "✕",
    "withdrawn": "↶",
    "unreported": "○",
}
SIDE_WORDS: dict[Side, str] = {"supports": "supports", "denies": "denies", "uncertain": "unsure"}
KIND_WORDS: dict[SpeakerKind, str] = {
    "person": "person",
    "organisation": "organisation",
    "outlet": "outlet",
    "document": "document",
    "group": "group",
    "unnamed": "unnamed voice",
}


def number(count: int) -> str:
    """In words up to ten, in figures with thousands set apart above."""
    return NUMBERS[count] if 0 <= count < len(NUMBERS) else f"{count:,}"


def counted(count: int, noun: str, plural: str | None = None) -> str:
    """ "one voice", "nine articles", "1,683 articles"."""
    return f"{number(count)} {noun if count == 1 else plural or noun + 's'}"


def figures(count: int, noun: str, plural: str | None = None) -> str:
    """The same in figures: "9 articles"."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"


def sentence_case(text: str) -> str:
    """First letter large, the rest as it is."""
    return text[:1].upper() + text[1:]


def plain(sentence: Iterable[str]) -> str:
    """A sentence as plain text."""
    return "".join(sentence)


def listed(names: Sequence[str], most: int = NAMES_LISTED) -> Sentence:
    """ "A, B and C"; "A, B, C and two more"."""
    parts: list[str] = [Quoted(cut(name, SHORT_NAME)) for name in names[:most]]
    rest = len(names) - len(parts)
    if rest > 0:
        parts.append(f"{number(rest)} more")
    return _woven(parts)


def _woven(parts: Sequence[str]) -> Sentence:
    woven: list[str] = []
    for n, part in enumerate(parts):
        if n:
            woven.append(" and " if n == len(parts) - 1 else ", ")
        woven.append(part)
    return tuple(woven)


def names_of(voices: Iterable[Voice], side: Side, known: bool = True) -> list[str]:
    """Names of the voices on one side."""
    return [v.root.name for v in voices if v.root.stance == side and v.root.known == known]


def standing_sentences(claim: Claim, voices: Sequence[Voice], articles: int) -> list[Sentence]:
    """What stands behind a claim, in one to four sentences."""
    independent = claim.independent
    said: list[Sentence] = []
    if independent.supporting or independent.denying or not independent.unknown:
        said.append(_support_sentence(claim, voices, articles))
    if independent.denying:
        verb = "denies it" if independent.denying == 1 else "deny it"
        opening = f"{sentence_case(counted(independent.denying, 'independent voice'))} {verb}"
        said.append((opening, *_colon(names_of(voices, "denies")), "."))
    if independent.unknown:
        said.append((_unknown_sentence(claim, articles),))
    said.append(_hedged_sentence(claim, articles))
    if claim.standing == "withdrawn":
        said.append(("It was withdrawn by a voice that had stood behind it.",))
    return [sentence for sentence in said if sentence]


def _support_sentence(claim: Claim, voices: Sequence[Voice], articles: int) -> Sentence:
    supporting, names = claim.independent.supporting, names_of(voices, "supports")
    carried = counted(articles, "article")
    if supporting > 1:
        return (sentence_case(f"{number(supporting)} independent voices support it in {carried}"), *_colon(names), ".")
    if supporting == 1 and articles > 1:
        return (f"{sentence_case(carried)}, one voice that supports it", *_colon(names), ".")
    if supporting == 1:
        return ("One voice supports it, in one article", *_colon(names), ".")
    return ("No voice that can be placed supports it.",)


def _colon(names: Sequence[str]) -> Sentence:
    return (": ", *listed(names)) if names else ()


def _unknown_sentence(claim: Claim, articles: int) -> str:
    independent = claim.independent
    one = independent.unknown == 1
    are, they_do = ("is", "it does") if one else ("are", "they do")
    rule = f"{are} unnamed or cannot be placed; {they_do} not count as independent."
    if independent.supporting + independent.denying:
        return f"{sentence_case(number(independent.unknown))} more {'voice' if one else 'voices'} {rule}"
    rests = "rests" if articles == 1 else "rest"
    return (
        f"{sentence_case(counted(articles, 'article'))} {rests} on {counted(independent.unknown, 'voice')} that {rule}"
    )


def softening(hop: Hop) -> list[str]:
    """The words of a hop that weaken what is said. A denial is no hedge, and "about 30" weakens a
    number, not the saying: both are marked in the evidence and left out here."""
    return [words for kind, words in hop.hedges if kind not in ("denial", "approximate")]


def _hedged_sentence(claim: Claim, articles: int) -> Sentence:
    """In how many articles the words weaken the claim, and with which words."""
    found = [(a.document, words) for a in claim.assertions for hop in a.chain for words in softening(hop)]
    if not found:
        return ()
    hedged = {document for document, _ in found}
    words = Counter(" ".join(w.split()).lower() for _, w in found)
    most = [Quoted(f"“{cut(word, SHORT_NAME)}”") for word, _ in words.most_common(NAMES_LISTED)]
    if len(hedged) == articles:
        share = "Every article hedges" if articles > 1 else "The article hedges"
    else:
        verb = "hedges" if len(hedged) == 1 else "hedge"
        share = f"{sentence_case(counted(len(hedged), 'article'))} of {number(articles)} {verb}"
    return (f"{share} it: ", *_woven(most), ".")


def insight(claim: Claim, articles: int) -> str:
    """The shortest true thing: "9 articles, 1 voice"."""
    independent = claim.independent
    yes, no = independent.supporting, independent.denying
    carried = figures(articles, "article")
    more = f", {independent.unknown} unknown" if independent.unknown and yes + no else ""
    if yes and no:
        return f"{carried}, {figures(yes, 'voice')} for it, {no} against{more}"
    if no:
        return f"{carried}, {figures(no, 'voice')} against it, none for it{more}"
    if yes:
        return f"{carried}, {figures(yes, 'independent voice') if yes > 1 else '1 voice'}{more}"
    return f"{carried}, no voice that can be placed"


def tally(claim: Claim) -> str:
    """The three counts in one row: "2 support, 1 denies, 3 unknown"."""
    independent = claim.independent
    parts = [f"{independent.supporting} support{'s' if independent.supporting == 1 else ''}"]
    if independent.denying:
        parts.append(f"{independent.denying} den{'ies' if independent.denying == 1 else 'y'}")
    if independent.unknown:
        parts.append(f"{independent.unknown} unknown")
    return ", ".join(parts)


def outlets(brief: Brief) -> int:
    """How many outlets are named; articles without one are not counted."""
    return len({document.outlet.strip().casefold() for document in brief.documents if document.outlet})


def joined_sentence(joined: Sequence[Joined], most: int) -> str:
    """Which names were taken as one: "Taken as one: Smyth = Smith; 4 more in the brief."."""
    shown = "; ".join(" = ".join(group.names) for group in joined[:most])
    more = f"; {len(joined) - most} more in the brief" if len(joined) > most else ""
    return f"Names taken as one: {shown}{more}."
