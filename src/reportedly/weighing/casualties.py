"""How many were killed, injured or shot, as a text words it: with a number ("leaves three dead", "two men were
wounded"), as a list ("killing his wife and two children"), or as one person ("a man was shot and killed")."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.reading.quantities import singular
from reportedly.weighing.casualty_words import (
    ABOUT,
    BE,
    BEFALLEN,
    DEEDS,
    DETERMINERS,
    DONE,
    JOINS,
    LINKS,
    MULTIPLES,
    NO_PEOPLE,
    NUMBERS,
    PEOPLE,
    PLACES,
    POSSESSIVES,
    SELVES,
    SEVERAL,
    STOPS,
    TURNS,
)

Words = Sequence[str]
LONGEST_NAMING = 5  # words between "a" or "three" and the noun
LONGEST_CLAUSE = 12  # words between people and what befell them
LONGEST_PLACE = 7  # words of that which say where


@dataclass(frozen=True, slots=True)
class Casualties:
    """``harm``: "killed", "injured" or "shot". ``done``: told as somebody's deed ("killing two"), where
    ``selves`` of the people are the doer. ``sentence``: its number in the text."""

    harm: str
    people: int
    sentence: int
    done: bool = False
    selves: int = 0


def casualties(words: Words) -> list[Casualties]:
    """All figures of a text, given as ``casualty_words``, in order. Never raises."""
    stops = [at for at, word in enumerate(words) if word in STOPS]
    found, at = [], 0
    while at < len(words):
        sentence = bisect(stops, at)
        found += [Casualties(harm, many, sentence) for harm, many in _of_deed(words, at)]
        done = _done(words, at)
        if done is not None:
            people, selves = done
            found.append(Casualties(DONE[words[at]], people, sentence, True, selves))
        named = _people(words, at)
        if named is None or named[0] is None or (at and words[at - 1] in {"of", "by", "no"}):
            at += 1
            continue
        harm = _befallen(words, named[1])
        if harm:
            found.append(Casualties(harm, named[0], sentence))
        at = max(at + 1, named[1])
    return found


def _of_deed(words: Words, at: int) -> Iterator[tuple[str, int]]:
    """ "double homicide" is two killed, "no one was injured" none injured."""
    if words[at] in MULTIPLES:
        deed = next((word for word in words[at + 1 : at + 3] if word in DEEDS), None)
        if deed:
            yield DEEDS[deed], MULTIPLES[words[at]] + (deed == "murder-suicide")
    elif words[at] == "no":
        harm = next((word for word in words[at + 1 : at + 6] if word in BEFALLEN), None)
        if harm:
            yield BEFALLEN[harm], 0


def _done(words: Words, at: int) -> tuple[int, int] | None:
    """Those to whom it is done: how many, and how many of them the doer."""
    if words[at] not in DONE:
        return None
    step = at + 1
    while step < min(at + 3, len(words)) and words[step] in ABOUT:
        step += 1
    found = _people(words, step)
    if found is None or found[0] is None or _befallen(words, found[1]):
        return None
    return found[0], sum(word in SELVES for word in words[step : found[1]])


def _people(words: Words, at: int) -> tuple[int | None, int] | None:
    """People listed at ``at``: how many (None: several) and where the list ends."""
    found = _somebody(words, at)
    if found is None:
        return None
    total, end = found
    while total is not None and end < len(words) and words[end] in JOINS:
        step = end + 1
        while step < len(words) and words[step] in JOINS:
            step += 1
        more = _somebody(words, step)
        if more is None or more[0] is None:
            break
        total, end = total + more[0], more[1]
    return total, end


def _somebody(words: Words, at: int) -> tuple[int | None, int] | None:
    """One item of such a list."""
    if at >= len(words):
        return None
    word, count = words[at], _number(words[at])
    if count is None and word not in DETERMINERS:
        return ((1 if _is_single(word) else None), at + 1) if _is_person(word) else None
    for step in range(at + 1, min(at + 1 + LONGEST_NAMING, len(words))):
        each = words[step]
        if each in NO_PEOPLE or (count is not None and _number(each) is not None):
            break
        if _is_person(each):
            while step + 1 < len(words) and _is_person(words[step + 1]) and words[step + 1] not in SELVES:
                step += 1
            return (count if count is not None else 1 if _is_single(words[step]) else None), step + 1
        if _number(each) is not None:
            return _somebody(words, step)
        if _ends_naming(words, step, count):
            break
    if count is not None and (at + 1 >= len(words) or words[at + 1] not in NO_PEOPLE):
        return count, at + 1
    return (1, at + 1) if word == "another" else None


def _ends_naming(words: Words, step: int, count: int | None) -> bool:
    """Whether no noun can follow after this word, as in "two in ..."; "two of the ..." goes on."""
    each = words[step]
    if each in POSSESSIVES or (each == "of" and count is not None):
        return False
    if each == "the":
        return words[step - 1] not in {"of", "all"}
    known = each in LINKS or each in BEFALLEN or each in {"in", "by", "with", "from", "and", "on"}
    return known or not (each.isalpha() or "-" in each)


def _befallen(words: Words, at: int) -> str | None:
    """The harm that befell the people whose naming ends at ``at``."""
    left = LONGEST_PLACE
    for step in range(at, min(at + LONGEST_CLAUSE, len(words))):
        word = words[step]
        if word in BEFALLEN:
            deed = word in DONE and words[step - 1] not in BE
            return None if deed and _has_object(words, step + 1) else BEFALLEN[word]
        if word in LINKS or (word == "," and step == at):
            continue
        if word == "," or word in TURNS or word in DONE or (step == at and word not in PLACES):
            return None
        left -= 1
        if not left or _number(word) is not None:
            return None
    return None


def _has_object(words: Words, at: int) -> bool:
    """Whether people follow: "a man killed his wife" tells of no dead man, "one killed, two hurt" does."""
    found = _people(words, at)
    return found is not None and words[at] not in {"another", "other", "others"} and not _befallen(words, found[1])


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() and word.isascii() and len(word) <= 2 else NUMBERS.get(word)


def _is_person(word: str) -> bool:
    return word in PEOPLE or singular(word) in PEOPLE


def _is_single(word: str) -> bool:
    return word not in SEVERAL and singular(word) == word
