"""A ledger that grew is weighed again only where it must be, with the result of weighing everything."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.desk import Desk
from reportedly.desk.growing import _closure
from reportedly.ledger import Decision, Ledger
from reportedly.types import Claim
from tests.desk.real import anew, kept
from tests.desk.speaking import BURNED, STORY, SpeakingReader

NAMES = st.sampled_from("abcdefgh")
EDGES = st.lists(st.tuples(NAMES, NAMES), max_size=12)

TOWNS = ("Aalborg", "Bergen", "Cuxhaven", "Drammen", "Esbjerg", "Flensburg", "Gdansk", "Halmstad", "Ilulissat",
         "Jelgava", "Kalmar", "Lulea")  # fmt: skip


@given(st.sets(NAMES), EDGES)
def test_a_closure_holds_its_start_and_no_edge_leads_out_of_it(start: set[str], edges: list[tuple[str, str]]) -> None:
    found = _closure(start, edges)
    assert start <= found
    assert all((one in found) == (other in found) for one, other in edges)
    assert _closure(found, edges) == found


@given(st.sets(NAMES), EDGES, st.randoms())
def test_a_closure_is_the_least_of_its_kind_in_any_order(
    start: set[str], edges: list[tuple[str, str]], rng: random.Random
) -> None:
    plain, grew = set(start), True
    while grew:
        more = {each for edge in edges if plain & set(edge) for each in edge}
        grew = not more <= plain
        plain |= more
    turned = [(other, one) for one, other in edges]
    rng.shuffle(turned)
    assert _closure(start, edges) == _closure(start, turned) == plain


@given(st.sets(NAMES), st.sets(NAMES), EDGES)
def test_the_closure_of_two_is_both_closures(one: set[str], other: set[str], edges: list[tuple[str, str]]) -> None:
    assert _closure(one | other, edges) == _closure(one, edges) | _closure(other, edges)


def write(path: Path, told: Sequence[tuple[str, str | None, str]]) -> str:
    records = [{"id": name, "published": when, "text": text, "outlet": f"Outlet {name}"} for name, when, text in told]
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return str(path)


@pytest.fixture(scope="module")
def weighed_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A weighed ledger of one story told twice and a dozen articles that have nothing to do with it."""
    towns = [
        (town, "2024-04-02", f"The mayor of {town} opened a museum of {town} history on Friday. Entry to it is free.")
        for town in TOWNS
    ]
    made = tmp_path_factory.mktemp("growing") / "case.db"
    with Desk(made, create=True, reader=SpeakingReader()) as desk:
        desk.add([write(made.with_name("first.jsonl"), [*towns, *STORY[:2]])])
        desk.weigh()
    return made


@pytest.fixture
def path(weighed_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(weighed_once, tmp_path / "case.db"))


def grown(path: Path, *told: tuple[str, str | None, str]) -> int:
    """How many claims were made anew by weighing with these articles more; all must be as weighed anew."""
    with Desk(path, reader=SpeakingReader()) as desk:
        if told:
            desk.add([write(path.with_name("more.jsonl"), told)])
        counted = desk.weigh()
    assert kept(path) == anew(path)
    assert counted.claims == len(kept(path)[0])
    return counted.anew


def decided(path: Path, kind: str, left: str, right: str) -> str:
    with Ledger(path) as ledger:
        return ledger.decide(Decision(kind, left, right, "positive"), "ada").id


def undone(path: Path, judgement: str) -> None:
    with Ledger(path) as ledger:
        ledger.retract(judgement, "ada")


def about(path: Path, words: str) -> Claim:
    (found,) = (claim for claim in kept(path)[0] if words in claim.wording)
    return found


def document(path: Path, name: str) -> str:
    with Ledger(path) as ledger, ledger.known() as known:
        return next(each.id for each in known.documents() if each.source_id == name)


def test_nothing_new_weighs_nothing(path: Path) -> None:
    before = kept(path)
    assert grown(path) == 0
    assert kept(path) == before


def test_only_the_neighbourhood_is_weighed_and_other_claims_keep_their_ids(path: Path) -> None:
    before = {claim.id: claim for claim in kept(path)[0]}
    fresh = grown(path, STORY[2])
    after = {claim.id: claim for claim in kept(path)[0]}
    assert 0 < fresh < len(after)
    changed = {name for name in before if after.get(name) != before[name]}
    assert all(BURNED in before[name].wording for name in changed) and len(changed) == 1


def test_what_has_nothing_to_do_with_anything_changes_no_claim(path: Path) -> None:
    before = kept(path)[0]
    assert grown(path, ("x", "2024-05-30", "Judge Mira Sand said that the orchestra will perform in October.")) == 1
    assert set(before) < set(kept(path)[0])


def test_an_earlier_article_gives_its_story_another_name_and_all_its_documents_follow(path: Path) -> None:
    first = document(path, "a")
    assert kept(path)[2][first] == first
    grown(path, ("early", "2024-05-01", STORY[0][2] + " Smoke was seen from the ferry."))
    early = document(path, "early")
    assert {kept(path)[2][each] for each in (first, document(path, "b"), early)} == {early}


def test_a_judged_copy_joins_two_stories_and_undoing_parts_them(path: Path) -> None:
    before = kept(path)
    judged = decided(path, "copy", document(path, "Bergen"), document(path, "a"))
    grown(path)
    told = kept(path)[2]
    assert told[document(path, "Bergen")] == told[document(path, "b")] != before[2][document(path, "b")]
    undone(path, judged)
    grown(path)
    assert kept(path) == before


def test_a_judgement_by_a_claim_id_that_has_gone_still_reaches_what_it_named(path: Path) -> None:
    before = kept(path)
    bergen, fire = about(path, "Bergen history"), about(path, BURNED)
    judged = decided(path, "same claim", bergen.id, fire.id)
    grown(path)
    names = {claim.id for claim in kept(path)[0]}
    assert len(names & {bergen.id, fire.id}) == 1  # the other one is a name of the past now
    grown(path, STORY[3])
    assert {a.document for a in about(path, "Bergen history").assertions} >= {document(path, "d")}
    undone(path, judged)
    grown(path)
    assert {about(path, "Bergen history").id, about(path, BURNED).id} == {bergen.id, fire.id}
    assert before[0] != kept(path)[0]


def test_claims_that_merge_and_part_again_leave_a_trail(path: Path) -> None:
    bergen, kalmar = about(path, "Bergen history").id, about(path, "Kalmar history").id
    judged = decided(path, "same claim", bergen, kalmar)
    assert 0 < grown(path) < len(TOWNS)
    with Ledger(path) as ledger:
        (left,) = {bergen, kalmar} & {claim.id for claim in ledger.last_claims()}
        (gone,) = {bergen, kalmar} - {left}
        assert ledger.heir(gone) == left
    undone(path, judged)
    grown(path)
    with Ledger(path) as ledger, ledger.known() as known:
        fates = set(known.con.execute("SELECT old, new, how FROM succession WHERE new IS NOT NULL"))
    assert fates == {(gone, left, "merge"), (left, left, "merge"), (left, left, "split"), (left, gone, "split")}


def test_so_much_that_is_new_is_weighed_with_all_the_rest(path: Path) -> None:
    fresh = grown(path, *STORY[2:], ("e", None, "Rain is expected on the northern islands until Thursday."))
    assert fresh == len(kept(path)[0])
