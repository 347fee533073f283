"""One person under two spellings that only their words can join: "Brandvold" and "Brandvoll".

A letter's difference in a surname is often another person, so the names alone never join (``names.same_name``). Two
articles that put nearly the same words into the mouths of both, with the same given name or the same role, do: then
one of the articles misspelt. The judgement is a rule's, ``rule:spelling``, and can be taken back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from reportedly.ids import content_id
from reportedly.sources.names import plain
from reportedly.sources.variants import EPOCH
from reportedly.types import Judgement, Speaker

Saying = tuple[str, str, str]  # speaker, document, words
MIN_SURNAME = 5  # letters; of shorter ones a letter is a fifth and more: "Ross" and "Rose" are two names
MIN_WORDS = 6  # of a statement; shorter ones ("it was a mistake") are anybody's
SAME_WORDS = 85.0  # rapidfuzz's ratio of two statements' letters, in [0, 100]; a few words changed keep 85
BY = "rule:spelling"


def misspelt(speakers: Iterable[Speaker], sayings: Callable[[frozenset[str]], Iterable[Saying]]) -> Iterator[Judgement]:
    """ "Same source" judgements, in a fixed order. ``sayings``: what the speakers of these ids say."""
    pairs = sorted(_alike(speakers))
    said: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for speaker, document, words in sayings(frozenset(name for left, right, _ in pairs for name in (left, right))):
        if len(words.split()) >= MIN_WORDS:
            said[speaker].append((document, plain(words)))
    for left, right, names in pairs:
        if (score := _nearest(said[left], said[right])) >= SAME_WORDS:
            detail = f"{names} differ in one letter and say the same words in two articles"
            identity = content_id("judgement", "same source", left, right, BY)
            yield Judgement(identity, "same source", left, right, "positive", BY, EPOCH, detail, round(score / 100, 4))


def _alike(speakers: Iterable[Speaker]) -> set[tuple[str, str, str]]:
    """Ids of two people, and their names, whose surnames differ in one letter: put in, left out, changed, or two
    changed places; and whose given names, or with lone surnames whose roles, are the same."""
    blocks: dict[str, dict[str, tuple[str, str]]] = defaultdict(dict)
    for speaker in speakers:
        words = plain(speaker.name or "").split() if speaker.kind == "person" else []
        beside = " ".join(words[:-1]) or (speaker.role or "").lower()
        if words and beside and len(words[-1]) >= MIN_SURNAME:
            blocks[beside][speaker.id] = (words[-1], speaker.name or "")
    found = set()
    for block in blocks.values():
        for left, right in one_apart({speaker: surname for speaker, (surname, _) in sorted(block.items())}):
            found.add((left, right, f"{block[left][1]!r} and {block[right][1]!r}"))
    return found


def one_apart(words: Mapping[str, str]) -> set[tuple[str, str]]:
    """Pairs of keys, in order, whose words differ in one letter. Such words are equal once a letter is taken from one
    of them or from both, so that only those which meet there are compared (Mor & Fraenkel 1982)."""
    meeting: dict[str, list[str]] = defaultdict(list)
    for key, word in words.items():
        for shorter in {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}:
            meeting[shorter].append(key)
    return {
        (left, right)
        for keys in meeting.values()
        for left, right in combinations(keys, 2)
        if words[left] != words[right] and OSA.distance(words[left], words[right], score_cutoff=1) == 1
    }


def _nearest(left: Sequence[tuple[str, str]], right: Sequence[tuple[str, str]]) -> float:
    """The highest ratio of words in two different articles."""
    return max((fuzz.ratio(a, b) for one, a in left for other, b in right if one != other), default=0.0)
