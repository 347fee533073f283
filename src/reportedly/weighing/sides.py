"""Whether a statement supports its claim's wording, denies it or leaves it open (English).

A text negates what the words after its negation say, within the clause; only words that statement and
wording share matter: in "nobody smelt it, but it was a gas leak" nothing is denied. "False",
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
from reportedly.weighing.stance_words import opposites, refutes
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
class Text:
    """What one text brings to every comparison. ``open``: its words themselves leave open if it is so: a question,
    "whether", "unconfirmed", or what should be rather than what is. ``refutes``: it holds a word of refutation, of
    whatever it is said. ``opposites``: its words that have one; ``stems``: its telling ones. ``clauses``: those that
    hold a negation, each with what its negators and its turners reach: telling stems, none where they end the clause.
    """

    open: bool
    refutes: bool
    opposites: frozenset[str]
    stems: frozenset[str]
    clauses: tuple[tuple[tuple[frozenset[str], ...], tuple[frozenset[str], ...]], ...]


NOTHING = Text(open=False, refutes=False, opposites=frozenset(), stems=frozenset(), clauses=())


@lru_cache(maxsize=TEXTS_KEPT)
def taken_apart(text: str) -> Text:
    """A text as it is compared: a row step."""
    folded = " ".join(text.lower().replace("’", "'").split())
    words = plain_words(text)
    asks = folded.endswith(("?", '?"', "?”", "?'"))
    leaves_open = asks or bool(_OPEN.search(folded) or _AIM.match(folded))
    return Text(leaves_open, refutes(text), frozenset(_OPPOSITES.keys() & words), _telling(words), _clauses(folded))


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


def negates(text: Text, about: frozenset[str]) -> bool:
    """Whether a clause of ``text`` negates: a negation whose next words hold a stem of ``about``, or that
    ends its clause ("the report is false")."""
    return any(_any(negators, about) != _any(turners, about) for negators, turners in text.clauses)


def _any(reaches: Iterable[frozenset[str]], about: frozenset[str]) -> bool:
    return any(not reached or not reached.isdisjoint(about) for reached in reaches)


def side(text: Text, wording: Text, denies: bool, uncertain: bool) -> Side:
    """The side of a statement towards a claim's wording."""
    if uncertain or text.open:
        return "uncertain"
    return "denies" if parity(text, wording) ^ opposed(text, wording) ^ denies else "supports"


def parity(text: Text, wording: Text) -> bool:
    """Whether one of the two negates what both speak of and the other does not."""
    if not (text.clauses or wording.clauses):
        return False
    shared = text.stems & wording.stems
    shared |= {term(word)[0] for word in _against(text, wording)}  # "not alive" speaks of "dead"
    return negates(text, shared) ^ negates(wording, shared)


def opposed(text: Text, wording: Text) -> bool:
    """Whether ``text`` holds the opposite of a word of the wording ("alive", "dead") and neither holds both."""
    return bool(_against(text, wording))


def _against(text: Text, wording: Text) -> set[str]:
    """The words of ``text`` that are opposites of a word of the wording."""
    found: set[str] = set()
    for word in wording.opposites - text.opposites:
        others = _OPPOSITES[word]
        if others.isdisjoint(wording.opposites):
            found |= others & text.opposites
    return found


def negated(text: Text) -> bool:
    """Whether a text says of anything that it is not so."""
    return negates(text, text.stems)
