"""Claims, briefs and replays on a real engine, and the laws that hold over all rooms together."""

from __future__ import annotations

import itertools
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import pytest

from reportedly.briefing import brief_json
from reportedly.desk import Desk
from reportedly.errors import InputError, UsageError
from reportedly.ledger import Decision, Known, Ledger, moments
from reportedly.types import Brief, Claim, Judgement
from tests.desk.speaking import BURNED, FIRE, SpeakingReader, write_story


def fire(claims: tuple[Claim, ...]) -> Claim:
    return next(claim for claim in claims if BURNED in claim.wording)


def voices(claim: Claim) -> tuple[int, int]:
    return claim.independent.supporting, claim.independent.denying


def without_capture(brief: Brief) -> Brief:
    """Nothing else depends on the moment at which a test runs."""
    return replace(brief, documents=tuple(replace(document, captured=None) for document in brief.documents))


def test_the_same_voice_twice_is_one_and_a_second_and_a_denial_count(desk: Desk, story: str) -> None:
    desk.add([story])
    desk.weigh()
    assert voices(fire(desk.claims())) == (2, 1)
    assert fire(desk.claims()).standing == "disputed"


def test_the_words_that_two_documents_share(desk: Desk, story: str) -> None:
    desk.add([story])
    one, other = desk.documents()[:2]
    (whole,) = desk.reuse(one.id, one.id)
    assert one.text[slice(*whole.left)] in one.text and whole.left == whole.right
    assert all(one.text[slice(*p.left)] == other.text[slice(*p.right)] for p in desk.reuse(one.id, other.id))
    with pytest.raises(UsageError, match="no document 'nowhere'"):
        desk.reuse(one.id, "nowhere")


def test_kept_and_fresh_weighings_tell_the_same(desk: Desk, story: str) -> None:
    desk.add([story])
    fresh = desk.claims()
    desk.weigh()
    assert desk.claims() == fresh
    assert desk.brief() == replace(desk.brief(moments.now()), as_of=None)


def test_a_stale_weighing_is_never_told(tmp_path: Path, desk: Desk) -> None:
    desk.add([str(write_story(tmp_path / "1.jsonl", "a"))])
    desk.weigh()
    desk.add([str(write_story(tmp_path / "2.jsonl", "c"))])
    assert voices(fire(desk.claims())) == (2, 0)


def test_a_replay_counts_only_what_was_known(desk: Desk, story: str) -> None:
    desk.add([story])
    assert desk.claims("2024-05-29") == ()
    assert voices(fire(desk.claims("2024-05-30"))) == (1, 0)
    assert voices(fire(desk.claims("2024-05-31"))) == (2, 0)
    assert voices(fire(desk.claims("2024-06-01"))) == (2, 1)
    assert [document.source_id for document in desk.brief("2024-05-31").documents] == ["a", "b", "c"]


def test_a_replay_reads_no_more_than_was_known(desk: Desk, story: str, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.add([story])
    desk.weigh()
    read, prepared = set[str](), Known.prepared

    def spy(known: Known, version: str, names: Collection[str]) -> dict[str, bytes]:
        read.update(names)
        return prepared(known, version, names)

    monkeypatch.setattr(Known, "prepared", spy)
    desk.claims("2024-05-31")
    assert read == {document.id for document in desk.documents("2024-05-31")}


def test_a_replay_never_depends_on_what_came_after(tmp_path: Path, desk: Desk) -> None:
    desk.add([str(write_story(tmp_path / "1.jsonl", "a", "b"))])
    before = desk.brief("2024-05-30")
    desk.add([str(write_story(tmp_path / "2.jsonl", "c", "d"))])
    carriers = [reading.speaker.id for reading in desk.brief().attributions if reading.speaker]
    desk.decide(Decision("same source", carriers[0], carriers[-1], "positive"), by="ada")
    desk.weigh()
    assert desk.brief("2024-05-30") == before


def test_order_and_halves_never_matter(tmp_path: Path) -> None:
    told = set()
    for n, order in enumerate(itertools.permutations("abcd")):
        if n % 8:
            continue  # three orders that share no beginning
        with Desk(tmp_path / f"{n}.db", create=True, reader=SpeakingReader()) as desk:
            for half in (order[: n % 3 + 1], order[n % 3 + 1 :]):
                desk.add([str(write_story(tmp_path / "half.jsonl", *half))])
                desk.weigh()
            told.add(repr(without_capture(desk.brief())))
    assert len(told) == 1


def test_an_unrelated_article_changes_no_standing(tmp_path: Path, desk: Desk, story: str) -> None:
    desk.add([story])
    before = {claim.id: claim.standing for claim in desk.claims()}
    other = tmp_path / "other.txt"
    other.write_text("Judge Mira Sand said that the orchestra will perform a new symphony in October.")
    desk.add([str(other)])
    after = {claim.id: claim.standing for claim in desk.claims()}
    assert {name: after.get(name) for name in before} == before


def test_a_person_joins_two_voices_and_taking_it_back_restores_the_brief(desk: Desk, story: str) -> None:
    desk.add([story])
    before = desk.brief()
    speakers = {a.speaker.name: a.speaker.id for a in before.attributions if a.speaker}
    made = desk.decide(
        Decision("same source", speakers["Ada Bruun"], speakers["Olav Lunde"], "positive", "married names"), by="ada"
    )
    assert voices(fire(desk.claims())) == (1, 1)
    desk.undo(made.id, by="ada")
    assert desk.brief() == before


def _spellings(tmp_path: Path) -> str:
    path = tmp_path / "spellings.jsonl"
    path.write_text(
        f'{{"id": "x", "text": "Said Jalal Haddad said that {FIRE}.", "published": "2024-05-30"}}\n'
        f'{{"id": "y", "text": "Saʿiyd Jalal Haddad said that {FIRE}.", "published": "2024-05-31"}}\n'
    )
    return str(path)


def test_a_rule_joins_two_spellings_and_can_be_taken_back(tmp_path: Path, desk: Desk) -> None:
    desk.add([_spellings(tmp_path)])
    desk.weigh()
    assert voices(fire(desk.claims())) == (1, 0)
    (proposal,) = desk.judgements()
    assert proposal.by.startswith("rule:")
    desk.undo(proposal.id, by="ada")
    assert voices(fire(desk.claims())) == (2, 0)
    desk.weigh()  # the rule proposes again, in vain
    assert voices(fire(desk.claims())) == (2, 0)
    assert desk.judgements() == ()
    assert voices(fire(desk.claims("2024-05-31"))) == (1, 0)  # as it was seen then


def test_what_a_rule_said_once_binds_nobody_when_it_says_so_no_more(tmp_path: Path, desk: Desk, story: str) -> None:
    desk.add([story])
    speakers = {a.speaker.name: a.speaker.id for a in desk.brief().attributions if a.speaker}
    old = Judgement(
        "j1",
        "same source",
        speakers["Ada Bruun"],
        speakers["Olav Lunde"],
        "positive",
        "rule:old",
        "1970-01-01T00:00:00Z",
    )
    with Ledger(tmp_path / "case.db") as ledger:
        ledger.store((), (), [old], seen=0)
    assert desk.judgements() == (old,)
    assert voices(fire(desk.claims())) == (2, 1)


def test_brief_json_of_a_desk(desk: Desk, story: str) -> None:
    desk.add([story])
    told = brief_json(desk.brief())
    assert told["documents"] == 4
    claim = next(claim for claim in told["claims"] if BURNED in claim["wording"])
    assert claim["independent"] == {"supporting": 2, "denying": 1, "unknown": 0}
    assert {assertion["document"] for assertion in claim["assertions"]} == {"a", "b", "c", "d"}


def test_report_is_add_weigh_brief(desk: Desk, story: str) -> None:
    added, brief = desk.report([story])
    assert added.documents == 4
    assert voices(fire(brief.claims)) == (2, 1)
    assert brief == desk.brief()


def test_report_with_nothing_readable_is_one_sentence(tmp_path: Path, desk: Desk) -> None:
    for name in ("1.txt", "2.txt"):
        (tmp_path / name).write_text("")
    with pytest.raises(InputError, match=r"^Nothing could be read: .*1\.txt is empty \(1 more like it\)\.$"):
        desk.report([str(tmp_path / "1.txt"), str(tmp_path / "2.txt")])


def test_an_unreadable_moment_is_told_before_anything_is_read(desk: Desk, reader: SpeakingReader, story: str) -> None:
    with pytest.raises(UsageError, match="'soon' is not a date or time"):
        desk.report([story], "soon")
    assert reader.met == []


def test_why_takes_the_beginning_of_an_id(desk: Desk, story: str) -> None:
    desk.add([story])
    desk.weigh()
    claim = fire(desk.claims())
    assert desk.why(claim.id) == desk.why(claim.id[:12]) == claim
    with pytest.raises(UsageError, match="There is no claim 'zzz'"):
        desk.why("zzz")
    with pytest.raises(UsageError, match="There is no claim ''"):
        desk.why("")


def test_why_with_too_little_of_an_id_is_refused(desk: Desk, tmp_path: Path) -> None:
    towns = ("Aalborg", "Bergen", "Cuxhaven", "Drammen", "Esbjerg", "Flensburg", "Gdansk", "Halmstad", "Ilulissat",
             "Jelgava", "Kalmar", "Lulea", "Molde", "Narva", "Odense", "Parnu", "Rauma", "Skagen")  # fmt: skip
    told = tmp_path / "towns.txt"
    told.write_text(" ".join(f"The mayor of {town} opened a new museum of {town} history." for town in towns))
    desk.add([str(told)])
    claims = desk.claims()
    assert len(claims) > 16  # so two ids begin with the same digit
    shared = next(a.id[0] for a, b in itertools.combinations(claims, 2) if a.id[0] == b.id[0])
    with pytest.raises(UsageError, match=f"claims begin with {shared}; give more of the id"):
        desk.why(shared)


def test_claims_of_one_standing(desk: Desk, story: str) -> None:
    desk.add([story])
    assert [claim.standing for claim in desk.claims(standing="disputed")] == ["disputed"]
    with pytest.raises(UsageError, match="'sure' is no standing; they are single root, "):
        desk.claims(standing="sure")


def test_progress_is_started_counted_and_ended(desk: Desk, story: str) -> None:
    told: list[str] = []

    class Watcher:
        def start(self, label: str, total: int | None) -> None:
            told.append(f"{label} {total}")

        def advance(self, n: int = 1) -> None:
            told.append(".")

        def done(self) -> None:
            told.append("done")

    desk.report([story], progress=Watcher())
    size = (Path(story)).stat().st_size  # records in one file cannot be counted beforehand, its bytes can
    assert told[0] == f"Reading {size}"
    assert [each for each in told if each != "."] == [told[0], "done", "Weighing None", "done"]
    assert told.count(".") >= 1


def test_a_ledger_that_another_version_weighed_is_weighed_again(
    desk: Desk, story: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.add([story])
    before = desk.claims()
    with monkeypatch.context() as older:
        older.setattr("reportedly.desk.weighing.version", lambda: "older")
        older.setattr("reportedly.desk.desk.version", lambda: "older")
        desk.weigh()
    desk.weigh()
    assert desk.claims() == before
