"""Whether a statement supports its claim's wording, denies it or leaves it open (English).

A text negates what the words after its negation say, within the clause; only words that statement and
wording share matter: in "nobody saw a flash, but it was a meteorite" nothing is denied. "False",
"denied" and the like turn a clause as a whole, also one that is negative already. A statement denies
its claim where an odd number of these is so: it negates, the wording negates, the cue denies, it holds
the opposite of a word of the wording.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reportedly.settings import NEGATION_REACH_WORDS
from reportedly.types import Side
from reportedly.weighing.stance_words import opposites
from reportedly.weighing.words import plain_words, term

_OPPOSITES = opposites()
TEXTS_KEPT = 20_000  # taken apart, some 40 MB: a claim compares its wording with each of its statements

_NEGATORS = frozenset("not no none never neither nor nobody nothing without unlikely".split())
_TURNERS = frozenset(
    "false untrue hoax fake fabricated baseless unfounded denied denies deny denying denial refuted refutes debunked "
    "dismissed dismisses rejected rejects rejecting disputed disputes lie lies".split()
)
_NOT_A_DENIAL = re.compile(
    r"\b(?:not only|not just|not merely|no doubt|no longer than|no less than|no more than|no older than|"
    r"not immediately|no one else|not to mention|whether or not)\b"
)
_OPEN = re.compile(
    r"\b(?:whether|unclear|unconfirmed|unverified|uncertain|not (?:yet )?(?:been )?(?:clear|known|confirmed|verified|"
    r"determined|certain|sure)|(?:could|can|did|would|have|has|had)(?: ?not|n't) (?:immediately |independently |yet "
    r"|be )*(?:say|confirm|confirmed|verify|verified|rule)|no confirmation|if confirmed|if true|may or may not|"
    r"(?:may|could) (?:have|be)|might|should|must|ought to|remains to be seen|too early|too soon|"
    r"assessing|fears? that|raising fears|cast doubt|"
    r"casts doubt|doubts about|doubtful|unknown|not yet|n't yet|yet to)\b"
)


_AIM = re.compile(r"(?:not )?to (?!be\b|have\b)")  # "to close the border" is an aim or a demand, no event
_NOT = re.compile(r"n't\b|\bcannot\b")
_UNTRUE = re.compile(r"\bnot (?:true|correct|right|the case)\b")
_ANY_NEGATOR = re.compile(rf"n't\b|\b(?:cannot|{'|'.join(sorted(_NEGATORS | _TURNERS))})\b")
_CLAUSE = re.compile(r"[;:—–]|,(?!\d)|\bbut\b")


@dataclass(frozen=True, slots=True)
class _Text:
    """What one text brings to every comparison. ``clauses``: those that hold a negation, each with what its
    negators and its turners reach: telling stems, none where they end the clause."""

    open: bool
    words: frozenset[str]
    stems: frozenset[str]
    clauses: tuple[tuple[tuple[frozenset[str], ...], tuple[frozenset[str], ...]], ...]


@lru_cache(maxsize=TEXTS_KEPT)
def _taken_apart(text: str) -> _Text:
    folded = " ".join(text.lower().replace("’", "'").split())
    words = plain_words(text)
    asks = folded.endswith(("?", '?"', "?”", "?'"))
    return _Text(
        asks or bool(_OPEN.search(folded) or _AIM.match(folded)), frozenset(words), _telling(words), _clauses(folded)
    )


def _clauses(folded: str) -> tuple[tuple[tuple[frozenset[str], ...], tuple[frozenset[str], ...]], ...]:
    if not _ANY_NEGATOR.search(folded):
        return ()
    told = _NOT_A_DENIAL.sub(" ", _UNTRUE.sub("untrue", _NOT.sub(" not ", folded)))
    clauses = (plain_words(clause) for clause in _CLAUSE.split(told))
    found = ((_reaches(words, _NEGATORS), _reaches(words, _TURNERS)) for words in clauses)
    return tuple(clause for clause in found if any(clause))


def _reaches(words: Sequence[str], negators: frozenset[str]) -> tuple[frozenset[str], ...]:
    return tuple(
        _telling(words[at + 1 : at + 1 + NEGATION_REACH_WORDS]) for at, word in enumerate(words) if word in negators
    )


def _telling(words: Iterable[str]) -> frozenset[str]:
    return frozenset(stem for stem, weight in map(term, words) if weight > 0)


def is_open(text: str) -> bool:
    """Whether the words themselves leave open if it is so: a question, "whether", "unconfirmed", or what
    should be rather than what is."""
    return _taken_apart(text).open


def negates(text: str, about: frozenset[str]) -> bool:
    """Whether a clause of ``text`` negates: a negation whose next words hold a stem of ``about``, or that
    ends its clause ("the report is false")."""
    return any(_any(negators, about) != _any(turners, about) for negators, turners in _taken_apart(text).clauses)


def _any(reaches: Iterable[frozenset[str]], about: frozenset[str]) -> bool:
    return any(not reached or not reached.isdisjoint(about) for reached in reaches)


def stems(text: str) -> frozenset[str]:
    """The telling stems of a text."""
    return _taken_apart(text).stems


def side(text: str, wording: str, denies: bool, uncertain: bool) -> Side:
    """The side of a statement towards a claim's wording."""
    if uncertain or is_open(text):
        return "uncertain"
    if text == wording:
        return "denies" if denies else "supports"
    return "denies" if parity(text, wording) ^ opposed(text, wording) ^ denies else "supports"


def parity(text: str, wording: str) -> bool:
    """Whether one of the two negates what both speak of and the other does not; with no text, whether the
    wording negates."""
    if not (_taken_apart(text).clauses or _taken_apart(wording).clauses):
        return False
    shared = stems(text) & stems(wording) if text else stems(wording)
    shared |= {term(word)[0] for word in _against(text, wording)}  # "not alive" speaks of "dead"
    return negates(text, shared) ^ negates(wording, shared)


def opposed(text: str, wording: str) -> bool:
    """Whether ``text`` holds the opposite of a word of the wording ("alive", "dead") and neither holds both."""
    return bool(_against(text, wording))


def _against(text: str, wording: str) -> set[str]:
    """The words of ``text`` that are opposites of a word of the wording."""
    said, asked = _taken_apart(text).words, _taken_apart(wording).words
    found: set[str] = set()
    for word in (asked & _OPPOSITES.keys()) - said:
        others = _OPPOSITES[word]
        if others.isdisjoint(asked):
            found |= others & said
    return found


def negated(text: str) -> bool:
    """Whether a text says of anything that it is not so."""
    return negates(text, stems(text))
