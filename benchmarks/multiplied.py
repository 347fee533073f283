"""A ledger many times as large as one that is there: every article again and again, each time with other words.

A word that is not common has its letters exchanged, vowels for vowels and the rest for the rest, by another key each
time. So a round has the stories, the copies and the voices of the original, of the same sizes, and shares none of
them with another round; every span keeps its place. Meanings are turned, so that those of two rounds are unlike.
"""

from __future__ import annotations

import gzip
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import Path

from reportedly.desk import Desk
from reportedly.ids import content_id, document_id, text_sha256
from reportedly.ledger import Ledger
from reportedly.types import Attribution, Document, Reading, Speaker, Statement, Value
from reportedly.weighing import prepare
from reportedly.weighing.prepare import pack
from reportedly.weighing.version import version

COMMON = 250  # words left as they are; with more of them the rounds still share runs of five words
VOWELS, OTHERS = "aeiou", "bcdfghjklmnpqrstvwxyz"
_WORD = re.compile(r"[A-Za-z]+")

Told = Callable[[str], str]


def multiply(path: Path, to: Path, times: int) -> Iterator[tuple[str, str]]:
    """Makes the ledger at ``to`` and weighs it; a row for each round."""
    with Ledger(path) as ledger:
        readings = tuple(ledger.readings())
    with Ledger(to, create=True) as made:
        for round_ in range(times):
            for reading in readings:
                each = changed(reading, round_)
                made.add(each)
                made.keep_prepared(version(), {each.document.id: pack(prepare(each))})
            yield f"round {round_ + 1} of {times}", f"{len(readings):,} articles"
    with Desk(to) as desk:
        yield "weighed", f"{desk.weigh().claims:,} claims"


def changed(reading: Reading, round_: int) -> Reading:
    """The reading of the same article in the words of that round; round 0 leaves it as it is."""
    if round_ == 0:
        return reading
    told, before = exchanged(round_), reading.document
    text = told(before.text)
    name = f"{before.source_id}-{round_}"
    document = replace(
        before,
        id=document_id(name, text),
        source_id=name,
        text=text,
        sha256=text_sha256(text),
        title=told(before.title) if before.title else before.title,
        outlet=told(before.outlet) if before.outlet else before.outlet,
        url=None,
        capture=None,
    )
    return Reading(
        document,
        tuple(_attribution(each, document, round_) for each in reading.attributions),
        tuple(_statement(each, document, round_) for each in reading.statements),
        tuple(_value(each, text) for each in reading.values),
    )


@cache
def exchanged(round_: int) -> Told:
    """The words of one round; lengths and capitals stay."""
    chance, table = random.Random(round_), dict[int, int]()
    for letters in (VOWELS, OTHERS):
        other = "".join(chance.sample(letters, len(letters)))
        table |= str.maketrans(letters + letters.upper(), other + other.upper())
    known = frozenset(_common())
    return lambda text: _WORD.sub(
        lambda found: found[0] if found[0].lower() in known else found[0].translate(table), text
    )


def _attribution(each: Attribution, document: Document, round_: int) -> Attribution:
    speaker = each.speaker
    return replace(
        each,
        id=_id(each.id, round_),
        document=document.id,
        within=each.within and _id(each.within, round_),
        speaker=None if speaker is None else _speaker(speaker, round_),
    )


def _speaker(speaker: Speaker, round_: int) -> Speaker:
    told = exchanged(round_)
    return replace(
        speaker,
        id=_id(speaker.id, round_),
        name=speaker.name and told(speaker.name),
        role=speaker.role and told(speaker.role),
        organisation=speaker.organisation and told(speaker.organisation),
        joint=tuple(_id(other, round_) for other in speaker.joint),
    )


def _statement(each: Statement, document: Document, round_: int) -> Statement:
    turn, text = 37 * round_, document.text
    return replace(
        each,
        id=_id(each.id, round_),
        document=document.id,
        attribution=each.attribution and _id(each.attribution, round_),
        text=" ".join(text[begins:ends] for begins, ends in each.spans),
        quantities=tuple(replace(one, text=text[slice(*one.span)]) for one in each.quantities),
        meaning=each.meaning and each.meaning[turn:] + each.meaning[:turn],
    )


def _value(each: Value, text: str) -> Value:
    return replace(each, text=text[slice(*each.span)])


def _id(name: str, round_: int) -> str:
    return content_id("round", name, str(round_))


@cache
def _common() -> Sequence[str]:
    packed = (files("reportedly.weighing") / "word_ranks.txt.gz").read_bytes()
    return gzip.decompress(packed).decode("ascii").split()[:COMMON]
