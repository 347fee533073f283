"""Whether a statement supports its claim's wording, denies it or leaves it open (English).

A denial is a difference in the number of negations: those before words that both texts share, plus
one where the cue itself denies ("denied that"). Negations of other things do not count: in "nobody
saw a flash, but it was a meteorite" nothing is denied.
"""

from __future__ import annotations

import re

from reportedly.settings import NEGATION_REACH_WORDS
from reportedly.types import Side
from reportedly.weighing.words import plain_words, term

_NEGATORS = frozenset(
    "not no none never neither nor nobody nothing without false untrue hoax fake fabricated baseless unfounded "
    "denied denies deny denying denial refuted refutes debunked dismissed dismisses rejected rejects rejecting "
    "disputed disputes lie lies unlikely".split()
)
_NOT_A_DENIAL = re.compile(
    r"\b(?:not only|not just|not merely|no doubt|no longer than|no less than|no more than|no older than|"
    r"not immediately|no one else|not yet|not to mention|whether or not)\b"
)
_OPEN = re.compile(
    r"\b(?:whether|unclear|unconfirmed|unverified|uncertain|not (?:yet )?(?:been )?(?:clear|known|confirmed|verified|"
    r"determined|certain|sure)|(?:could|can|did|would|have|has|had)(?: ?not|n't) (?:immediately |independently |yet "
    r"|be )*(?:say|confirm|confirmed|verify|verified|rule)|no confirmation|if confirmed|if true|may or may not|"
    r"(?:may|could) (?:have|be)|might|should|must|ought to|remains to be seen|too early|too soon|"
    r"assessing|fears? that|raising fears|cast doubt|"
    r"casts doubt|doubts about|doubtful|unknown)\b"
)


_AIM = re.compile(r"(?:not )?to (?!be\b|have\b)")  # "to close the border" is an aim or a demand, no event
_NOT = re.compile(r"n't\b|\bcannot\b")
_ANY_NEGATOR = re.compile(rf"n't\b|\b(?:cannot|{'|'.join(sorted(_NEGATORS))})\b")
_CLAUSE = re.compile(r"[;:—–]|,(?!\d)|\bbut\b")


def is_open(text: str) -> bool:
    """Whether the words themselves leave open if it is so: a question, "whether", "unconfirmed", or what
    should be rather than what is."""
    folded = " ".join(text.lower().replace("’", "'").split())
    return folded.endswith(("?", '?"', "?”", "?'")) or bool(_OPEN.search(folded) or _AIM.match(folded))


def negations(text: str, about: frozenset[str]) -> int:
    """Negations in ``text`` whose next words, in the same clause, hold a stem of ``about``; one that
    ends its clause counts too ("the report is false")."""
    folded = " ".join(text.lower().replace("’", "'").split())
    if not _ANY_NEGATOR.search(folded):
        return 0
    folded = _NOT_A_DENIAL.sub(" ", _NOT.sub(" not ", folded))
    return sum(_negations(plain_words(clause), about) for clause in _CLAUSE.split(folded))


def _negations(words: list[str], about: frozenset[str]) -> int:
    count = 0
    for at, word in enumerate(words):
        if word in _NEGATORS:
            reach = words[at + 1 : at + 1 + NEGATION_REACH_WORDS]
            telling = [stem for stem, weight in map(term, reach) if weight > 0]
            count += not telling or any(stem in about for stem in telling)
    return count


def stems(text: str) -> frozenset[str]:
    """The telling stems of a text."""
    return frozenset(stem for stem, weight in map(term, plain_words(text)) if weight > 0)


def side(text: str, wording: str, denies: bool, uncertain: bool) -> Side:
    """The side of a statement towards a claim's wording."""
    if uncertain or is_open(text):
        return "uncertain"
    shared = stems(text) & stems(wording)
    flips = negations(text, shared) + negations(wording, shared) + int(denies)
    return "denies" if flips % 2 else "supports"


def negated(text: str) -> bool:
    """Whether a text says of anything that it is not so."""
    return negations(text, stems(text)) % 2 == 1
