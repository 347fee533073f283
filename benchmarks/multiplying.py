"""More articles than the corpora hold: readings turned into readings of other events, by rule.

Every word that tells something becomes another of the same length that about as many articles of news hold, each
rarer one (most are names) other letters, every digit another, every day another, every place another; the same
throughout one turn. So a turn has the lengths, frequencies, chains and copies of its original, and shares grammar and
outlets with it. Its sentences mean nothing: what is kept is how much there is to compare, not what is said. Vectors of
meaning stay, for they are compared within one story only.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from reportedly.ids import content_id, document_id, text_sha256
from reportedly.sources.kinds import is_generic
from reportedly.types import Amount, Attribution, Document, Period, Place, Reading, Speaker, Statement, Value
from reportedly.weighing.marks import UNLISTED, listed_worths
from reportedly.weighing.words import COMMON, ranks, term

_WORD = re.compile("[A-Za-z]+|[0-9]+")
_CYCLES = ("aeiou", "bcdfghjklmnpqrstvwxyz")
_DAYS = 400  # from one turn to the next


class Turn:
    """The ``nth`` turn, from 1 on."""

    def __init__(self, nth: int) -> None:
        self._nth = nth
        self._known: dict[str, str] = {}

    def reading(self, reading: Reading) -> Reading:
        """The reading of another event. Spans stay, for every word keeps its length."""
        document = self._document(reading.document)
        return Reading(
            document,
            tuple(self._attribution(each, document.id) for each in reading.attributions),
            tuple(self._statement(each, document.id) for each in reading.statements),
            tuple(self._value(each) for each in reading.values),
        )

    def text(self, text: str) -> str:
        """Any text in other words."""
        return _WORD.sub(lambda match: self._word(match.group()), text)

    def _document(self, document: Document) -> Document:
        name, text = f"{document.source_id} turned {self._nth}", self.text(document.text)
        return replace(
            document,
            id=document_id(name, text),
            source_id=name,
            text=text,
            sha256=text_sha256(text),
            title=document.title and self.text(document.title),
            published=self._day(document.published),
            url=None,
            regions=(),
            capture=None,
        )

    def _attribution(self, attribution: Attribution, document: str) -> Attribution:
        speaker = attribution.speaker
        return replace(
            attribution,
            id=self._id(attribution.id),
            document=document,
            within=attribution.within and self._id(attribution.within),
            speaker=speaker and self._speaker(speaker),
        )

    def _speaker(self, speaker: Speaker) -> Speaker:
        if speaker.kind == "outlet":
            return replace(speaker, joint=())
        name, organisation = speaker.name, speaker.organisation
        return replace(
            speaker,
            id=self._id(speaker.id),
            name=name and (name if is_generic(name) else self.text(name)),  # "police" is another in each article
            organisation=organisation and self.text(organisation),
            joint=tuple(map(self._id, speaker.joint)),
        )

    def _statement(self, statement: Statement, document: str) -> Statement:
        counted = (replace(q, about=self.text(q.about), text=self.text(q.text)) for q in statement.quantities)
        return replace(
            statement,
            id=self._id(statement.id),
            document=document,
            attribution=statement.attribution and self._id(statement.attribution),
            text=self.text(statement.text),
            quantities=tuple(counted),
        )

    def _value(self, value: Value) -> Value:
        text = self.text(value.text)
        match value:
            case Amount(counts="age", value=float(age)):
                return replace(value, text=text, value=age + self._nth)
            case Amount():
                return replace(value, text=text, counts=self.text(value.counts))
            case Period():
                return replace(value, text=text, begins=self._day(value.begins), ends=self._day(value.ends))
            case Place():
                state = value.state and self.text(value.state)
                return replace(value, text=text, name=self.text(value.name), state=state, geonames_id=None)

    def _id(self, name: str) -> str:
        return content_id("turned", name, str(self._nth))

    def _day(self, moment: str | None) -> str | None:
        """A moment that begins with a day, some hundred days later; any other as it is."""
        try:
            day = date.fromisoformat((moment or "")[:10])
        except ValueError:
            return moment
        return f"{day + timedelta(self._nth * _DAYS)}{(moment or '')[10:]}"

    def _word(self, word: str) -> str:
        low = word.lower()
        told = self._known.get(low)
        if told is None:
            told = self._known[low] = self._other(low)
        return told.upper() if word.isupper() and len(word) > 1 else told.capitalize() if word[0].isupper() else told

    def _other(self, word: str) -> str:
        if word[0].isdigit():
            return "".join(str((int(digit) + self._nth - (at == 0)) % (9 + (at > 0)) + (at == 0)) for at, digit in
                           enumerate(word))  # fmt: skip
        place = ranks().get(word, COMMON)
        if place < COMMON or len(word) < 3:
            return word
        if word in ranks():
            same = _of_length()[len(word)]
            return same[(same.index(word) + self._nth) % len(same)]
        return "".join(self._letter(letter) for letter in word)

    def _letter(self, letter: str) -> str:
        cycle = next(cycle for cycle in _CYCLES if letter in cycle)
        return cycle[(cycle.index(letter) + self._nth) % len(cycle)]


@cache
def _of_length() -> dict[int, list[str]]:
    """Words that tell something by their length, those of the most articles first."""
    found: dict[int, list[str]] = defaultdict(list)
    worths = listed_worths()
    for word, place in sorted(ranks().items(), key=lambda each: (worths.get(term(each[0])[0], UNLISTED), each[1])):
        if place >= COMMON and word.isalpha():
            found[len(word)].append(word)
    return found
