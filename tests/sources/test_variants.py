"""Names across documents: judgements that join two spellings of one speaker."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from reportedly.ids import content_id
from reportedly.sources.variants import EPOCH, SAME_AT, propose
from reportedly.types import Speaker, SpeakerKind


def speaker(name: str | None, kind: SpeakerKind = "person") -> Speaker:
    return Speaker(content_id("source", kind, name), name, kind)


def joined(*speakers: Speaker, rule: str = "rule:spelling") -> set[frozenset[str | None]]:
    names = {s.id: s.name for s in speakers}
    return {frozenset((names[j.left], names[str(j.right)])) for j in propose(speakers) if j.by == rule}


def test_two_spellings_of_a_paper_are_one() -> None:
    papers = [speaker(name, "outlet") for name in ("al-Sharq al-Awsat", "Ashraq al-Awsat", "Weir Gazette")]
    assert joined(*papers) == {frozenset(("al-Sharq al-Awsat", "Ashraq al-Awsat"))}


def test_two_spellings_of_a_person_are_one() -> None:
    people = [speaker(name) for name in ("Nohad Machnouk", "Nouhad al-Mashnouq", "Nohad Karam")]
    assert joined(*people) == {frozenset(("Nohad Machnouk", "Nouhad al-Mashnouq"))}


@pytest.mark.parametrize(
    ("left", "right"),
    [("Hassan Nasr", "Hussein Nasr"), ("Maria Costa", "Mario Costa"), ("Ali", "Aly"), ("Omar", "Umar")],
)
def test_two_people_stay_two_and_a_single_short_word_says_too_little(left: str, right: str) -> None:
    assert joined(speaker(left), speaker(right)) == set()


def test_kinds_are_never_mixed_and_unnamed_voices_never_joined() -> None:
    assert joined(speaker("Tariq Aziz"), speaker("Tareq Aziz", "organisation")) == set()
    for kind in ("unnamed", "group", "document"):
        assert joined(speaker("Tariq Aziz", kind), speaker("Tareq Aziz", kind)) == set()  # type: ignore[arg-type]
    assert joined(speaker(None), speaker("")) == set()


LONGER = "rule:longer name"


@pytest.mark.parametrize(
    ("short", "full"),
    [("Oda Brandt", "Oda Brandt Holm"), ("Oda Brandt", "Oda Maria Brandt"), ("Oda Maria", "Oda Maria Brandt")],
)
def test_a_name_inside_a_longer_one_is_the_same_person(short: str, full: str) -> None:
    assert joined(speaker(short), speaker(full), rule=LONGER) == {frozenset((short, full))}
    assert joined(speaker(short), speaker(full)) == set()


@pytest.mark.parametrize(
    "names",
    [
        ("Oda", "Oda Brandt"),
        ("Brandt", "Oda Brandt"),
        ("Oda Brandt", "Ada Maria Brandt"),
        ("Oda Brandt", "Oda Brandt"),
        ("Oda Brandt", "Oda Maria Brandt", "Oda Karin Brandt"),  # which of the two?
    ],
)
def test_too_little_of_a_name_joins_nobody(names: tuple[str, ...]) -> None:
    assert joined(*map(speaker, names), rule=LONGER) == set()


def test_longer_names_join_people_only() -> None:
    assert joined(speaker("Weir Gazette", "outlet"), speaker("Weir Gazette North", "outlet"), rule=LONGER) == set()


def test_the_judgement_says_who_joined_what_and_why() -> None:
    left, right = speaker("Tariq Aziz"), speaker("Tareq Aziz")
    (judgement,) = [j for j in propose([left, right]) if j.by == "rule:spelling"]
    assert (judgement.kind, judgement.verdict, judgement.at) == ("same source", "positive", EPOCH)
    assert {judgement.left, judgement.right} == {left.id, right.id}
    assert "Tariq Aziz" in judgement.detail
    assert "Tareq Aziz" in judgement.detail
    assert judgement.score is not None
    assert SAME_AT <= judgement.score <= 1


def test_the_order_of_speakers_changes_nothing() -> None:
    names = ["Tariq Aziz", "Tareq Aziz", "Tarek Aziz", "Nohad Karam", "Nuhad Karam", "Oda Brandt"]
    speakers = [speaker(name) for name in names]
    expected = {j.id for j in propose(speakers)}
    assert len(expected) == 4
    for seed in range(5):
        shuffled = random.Random(seed).sample(speakers, len(speakers))
        found = [j.id for j in propose(shuffled)]
        assert set(found) == expected
        assert len(found) == len(set(found))


def test_adding_in_halves_proposes_no_other_pair() -> None:
    speakers = [speaker(name) for name in ("Tariq Aziz", "Tareq Aziz", "Tarek Aziz")]
    pairs = {j.id for pair in combinations(speakers, 2) for j in propose(pair)}
    assert pairs == {j.id for j in propose(speakers)}


def test_many_names_are_compared_in_blocks() -> None:
    letters = "bdfgklmnprst"
    people = [speaker(f"{a}a{b}o{c}i {c}u{a}e{b}a") for a in letters for b in letters for c in letters]
    assert len(people) > 1500
    assert len(list(propose(people))) < len(people)


def test_a_lone_surname_is_the_only_full_name_that_ends_with_it() -> None:
    assert joined(speaker("Brandt"), speaker("Oda Brandt"), rule="rule:surname") == {
        frozenset(("Brandt", "Oda Brandt"))
    }
    both = (speaker("Brandt"), speaker("Oda Brandt"), speaker("Ada Brandt"))
    assert joined(*both, rule="rule:surname") == set()
    assert joined(speaker("Oda"), speaker("Oda Brandt"), rule="rule:surname") == set()


def test_a_role_before_a_name_makes_no_second_person() -> None:
    names = ("Oda Brandt", "Engineer Oda Brandt")
    assert joined(*map(speaker, names), rule=LONGER) == {frozenset(names)}


def test_several_titles_before_one_full_name_are_one_person() -> None:
    names = ("Ann Lee", "Screenwriter Ann Lee", "Producer Ann Lee")
    speakers = [Speaker(content_id("s", name), name, "person") for name in names]
    found = {frozenset((j.left, j.right)) for j in propose(speakers)}
    plain, screenwriter, producer = (speaker.id for speaker in speakers)
    assert found == {frozenset((plain, screenwriter)), frozenset((plain, producer))}


def test_a_usual_short_form_of_a_given_name_is_the_same_person() -> None:
    names = ("Pam Brandvold", "Pamela Brandvold", "Pamela Lund", "Pat Brandvold")
    assert joined(*map(speaker, names), rule="rule:given name") == {frozenset(names[:2])}


def test_a_short_form_of_two_people_at_hand_joins_neither() -> None:
    names = ("Pam Brandvold", "Pamela Ada Brandvold", "Pamela Eva Brandvold")
    assert joined(*map(speaker, names), rule="rule:given name") == set()


def test_a_short_form_of_two_names_at_hand_joins_neither() -> None:
    names = ("Chris Brandvold", "Christopher Brandvold", "Christine Brandvold")
    assert joined(*map(speaker, names), rule="rule:given name") == set()
    assert joined(*map(speaker, names[:2]), rule="rule:given name") == {frozenset(names[:2])}
