"""Parts of a weighing by themselves are what a whole weighing gives."""

from __future__ import annotations

import itertools

import pytest

from reportedly.engines.duck import DuckEngine
from reportedly.types import Judgement, Reading
from reportedly.weighing import Weighed, prepare
from reportedly.weighing.neighbours import pairs, persons, settle
from tests.weighing.making import again, ruling, weighed
from tests.weighing.test_laws import CAPTAIN, FIRST, MAYOR, POOL, SECOND

CORPUS = (*POOL, again(SECOND, "reprint", "2021-03-09"), again(FIRST, "lifted"))
PREPARED = {reading.document.id: prepare(reading) for reading in CORPUS}
VOICES = frozenset(voice for one in PREPARED.values() for voice in one.voices)
COPIED = ruling("copy", FIRST.document.id, POOL[-1].document.id)
NO_COPY = ruling("copy", SECOND.document.id, CORPUS[-2].document.id, "negative")
ONE_VOICE = ruling("same source", MAYOR.id, CAPTAIN.id)
JUDGED: tuple[tuple[Judgement, ...], ...] = ((), (COPIED,), (NO_COPY,), (COPIED, NO_COPY, ONE_VOICE))


def parts(readings: tuple[Reading, ...], judged: tuple[Judgement, ...]) -> Weighed:
    with DuckEngine(threads=1) as engine:
        close, _ = pairs(readings, PREPARED, engine)
        told = settle([reading.document for reading in readings], PREPARED, close, judged, engine)
        return Weighed((), (), told, tuple(sorted(close)), persons(VOICES, judged, engine))


@pytest.mark.parametrize("judged", JUDGED, ids=["none", "copy", "no copy", "several"])
def test_stories_close_pairs_and_persons_are_those_of_a_whole_weighing(judged: tuple[Judgement, ...]) -> None:
    whole, found = weighed(CORPUS, judged), parts(CORPUS[::-1], judged)
    assert found.stories == whole.stories
    assert set(found.near) == set(whole.near)
    assert found.persons == whole.persons


def test_pairs_of_some_documents_are_the_pairs_of_all_among_them() -> None:
    with DuckEngine(threads=1) as engine:
        whole, copied = pairs(CORPUS, PREPARED, engine)
        assert len(copied) == 2
        for left_out in range(len(CORPUS)):
            some = (*CORPUS[:left_out], *CORPUS[left_out + 1 :])
            gone = CORPUS[left_out].document.id
            assert set(pairs(some, PREPARED, engine)[0]) == {pair for pair in whole if gone not in pair}


def test_a_judgement_on_copies_leaves_close_pairs_as_they_are_and_taking_it_back_the_stories() -> None:
    plain = weighed(CORPUS)
    for judged in JUDGED[1:]:
        assert set(weighed(CORPUS, judged).near) == set(plain.near)
    assert weighed(CORPUS, (COPIED,)).stories != plain.stories


def test_one_person_for_each_voice_in_whatever_order_the_judgements_come() -> None:
    with DuckEngine(threads=1) as engine:
        found = {
            tuple(sorted(persons(VOICES, judged, engine).items()))
            for judged in itertools.permutations((COPIED, ONE_VOICE))
        }
        apart = persons(VOICES, (), engine)
    (told,) = found
    assert {voice for voice, _ in told} == {voice for voice, _, _ in VOICES}
    assert len({person for _, (person, _) in told}) == len({person for person, _ in apart.values()}) - 1
