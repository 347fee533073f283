"""Claims: stance, roots, conflicts and judgements on small invented corpora."""

from __future__ import annotations

from dataclasses import replace

from reportedly.reading.values.places import places
from reportedly.types import Claim, Reading
from tests.weighing.making import Said, again, article, claim_about, person, ruling, speaker, weighed

MAYOR = person("Ilse Brandvold", "mayor", "Tarnsund")
CAPTAIN = person("Oskar Lindqvist", "ferry captain")
OWNER = person("Greta Moen", "shipowner", "Moen Lines")
GUARD = speaker("unnamed", "a harbour guard")
WIRE = speaker("outlet", "Nordwire")
SANK = "the ferry Halvard sank off Tarnsund on Monday night."
SUNK = "the ferry Halvard sank off Tarnsund late on Monday."


def sides(claim: Claim) -> dict[str, str]:
    return {root.name: root.stance for root in claim.roots}


def test_a_denial_by_a_named_voice_disputes() -> None:
    found = weighed(
        [article("a", [Said(MAYOR, SANK)]), article("b", [Said(OWNER, SUNK, stance="denies", cue="denied")])]
    )
    claim = claim_about(found, "erry Halvard")
    assert claim.standing == "disputed"
    assert sides(claim) == {"Ilse Brandvold": "supports", "Greta Moen": "denies"}
    assert (claim.independent.supporting, claim.independent.denying) == (1, 1)


def test_unknown_voices_never_count_as_independent() -> None:
    unnamed = [article(n, [Said(speaker("unnamed", d), SANK)], n) for n, d in (("a", "a nurse"), ("b", "a diver"))]
    claim = claim_about(weighed(unnamed), "erry Halvard")
    assert (claim.standing, claim.independent.supporting, claim.independent.unknown) == ("single root", 0, 2)


def test_the_documents_own_voice_gives_way_to_a_named_one() -> None:
    found = weighed([article("a", ["The ferry Halvard sank off Tarnsund on Monday.", Said(MAYOR, SANK)], "Post")])
    claim = claim_about(found, "erry Halvard")
    assert [root.name for root in claim.roots] == ["Ilse Brandvold"]


def test_an_outlet_rests_on_the_voice_that_it_names_elsewhere() -> None:
    passed = article("a", [Said(WIRE, SANK)], "Tarnsund Post")
    named = article("b", [Said(CAPTAIN, SUNK, inside=(WIRE,))], "Echo")
    assert claim_about(weighed([passed]), "erry Halvard").independent.unknown == 1
    claim = claim_about(weighed([passed, named]), "erry Halvard")
    assert (claim.independent.supporting, claim.independent.unknown) == (1, 0)
    assert [root.name for root in claim.roots] == ["Oskar Lindqvist"]
    assert claim.roots[0].names == ("Nordwire", "Oskar Lindqvist")


def test_a_copy_that_drops_the_name_keeps_the_root() -> None:
    filler = "Divers worked through the night while a crane barge waited beyond the breakwater for calmer weather."
    named = article("a", [filler, Said(CAPTAIN, SANK)], "Post", "2021-03-01")
    dropped = article("b", [filler, "The ferry Halvard sank off Tarnsund on Monday night."], "Echo", "2021-03-02")
    found = weighed([named, dropped])
    claim = claim_about(found, "erry Halvard")
    assert [(c.left, c.right) for c in found.copies] == [(named.document.id, dropped.document.id)]
    assert (claim.independent.supporting, claim.independent.unknown) == (1, 0)


def test_a_voice_that_takes_its_word_back_withdraws_the_claim() -> None:
    first = article("a", [Said(MAYOR, SANK)], "Post", "2021-03-01")
    later = article("b", [Said(MAYOR, SUNK, stance="denies", cue="denied")], "Echo", "2021-03-04")
    claim = claim_about(weighed([first, later]), "erry Halvard")
    assert claim.standing == "withdrawn"
    assert sides(claim) == {"Ilse Brandvold": "denies"}
    assert (claim.first_asserted, claim.last_asserted) == ("2021-03-01", "2021-03-04")


def test_numbers_that_cannot_both_hold_conflict_and_coarser_ones_do_not() -> None:
    def counted(name: str, words: str, low: float | None, high: float | None) -> Said:
        return Said(person(name), f"{words} passengers drowned when the ferry Halvard sank.",
                    counts=((words, "passenger", low, high),))  # fmt: skip

    found = weighed(
        [
            article("a", [counted("Ann Lie", "30", 30, 30)]),
            article("b", [counted("Bo Dahl", "dozens of", 24, 99)]),
            article("c", [counted("Cy Foss", "12", 12, 12)]),
            article("d", [counted("Di Gran", "at least 10", 10, None)]),
        ]
    )
    claim = claim_about(found, "erry Halvard")
    assert [conflict.about for conflict in claim.conflicts] == ["number of passengers"]
    values = {value.value: len(value.documents) for value in claim.conflicts[0].values}
    assert values == {"30": 1, "12": 1, "dozens of": 1}


def test_places_and_ages_that_cannot_both_hold_conflict_and_the_country_does_not() -> None:
    def told(name: str, place: str, age: int) -> Reading:
        what = f"the ferry Halvard, with Mira Lund, {age}, aboard, sank near the harbour in {place}."
        made = article(name, [Said(person(name), what)])
        return replace(made, values=tuple(places(made.document.text)))

    found = weighed([told("Ann Lie", "Bergen", 34), told("Bo Dahl", "Norway", 34), told("Cy Foss", "Tromsø", 35)])
    claim = claim_about(found, "erry Halvard")
    values = {each.about: {value.value: len(value.documents) for value in each.values} for each in claim.conflicts}
    assert values == {"age of Mira Lund": {"34": 2, "35": 1}, "place": {"Bergen": 1, "Tromsø": 1}}


def test_two_numbers_in_one_article_count_two_things() -> None:
    wide = (("12 metres", "metre", 12.0, 12.0), ("5 metres", "metre", 5.0, 5.0))
    both = Said(MAYOR, "the crater is 12 metres wide and 5 metres deep at Tarnsund.", counts=wide)
    one = Said(CAPTAIN, "the crater at Tarnsund is 5 metres deep.", counts=wide[1:])
    found = weighed([article("a", [both]), article("b", [one])])
    assert all(not claim.conflicts for claim in found.claims)


def test_a_judgement_joins_two_claims_and_another_keeps_two_statements_apart() -> None:
    quay = article("a", [Said(MAYOR, "the quay at Tarnsund will be closed for repairs.")])
    toll = article("b", [Said(CAPTAIN, "bridge tolls near Skarvik rise in autumn.")])
    left, right = quay.statements[0].id, toll.statements[0].id
    assert len(weighed([quay, toll]).claims) == 2
    joined = weighed([quay, toll], [ruling("same claim", left, right)])
    assert len(joined.claims) == 1 and joined.claims[0].independent.supporting == 2

    one, other = article("c", [Said(MAYOR, SANK)]), article("d", [Said(CAPTAIN, SUNK)])
    apart = ruling("same claim", one.statements[0].id, other.statements[0].id, "negative")
    assert len(weighed([one, other]).claims) == 1
    assert len(weighed([one, other], [apart]).claims) == 2
    both = [apart, ruling("same claim", one.statements[0].id, other.statements[0].id)]
    assert len(weighed([one, other], both).claims) == 2


def test_claims_can_be_joined_by_their_own_ids() -> None:
    quay = article("a", [Said(MAYOR, "the quay at Tarnsund will be closed for repairs.")])
    toll = article("b", [Said(CAPTAIN, "bridge tolls near Skarvik rise in autumn.")])
    left, right = (claim.id for claim in weighed([quay, toll]).claims)
    assert len(weighed([quay, toll], [ruling("same claim", left, right)]).claims) == 1


def test_joining_two_claims_takes_all_their_members_along() -> None:
    """A wording that is drawn to another claim must not leave its own members to scatter."""
    speakers = (MAYOR, CAPTAIN, OWNER)
    sank = [article(f"s{n}", [Said(who, SANK)]) for n, who in enumerate(speakers)]
    quay = [
        article(f"q{n}", [Said(who, "the quay at Skarvik closes for repairs.")]) for n, who in enumerate(speakers[:2])
    ]
    left, right = weighed([*sank, *quay]).claims
    (joined,) = weighed([*sank, *quay], [ruling("same claim", left.id, right.id)]).claims
    assert set(joined.members) == {*left.members, *right.members}
    assert len(joined.members) == 5


def test_a_ruled_stance_stands() -> None:
    one = article("a", [Said(MAYOR, SANK)])
    claim = weighed([one], [ruling("stance", one.statements[0].id, None, detail="denies")]).claims[0]
    assert (claim.assertions[0].stance, claim.standing) == ("denies", "denied")


def test_a_copy_can_be_ruled_in_and_out() -> None:
    one = article("a", [Said(MAYOR, SANK)], published="2021-03-01")
    echo = again(one, "b", "2021-03-02")
    other = article("c", ["Nothing of that kind was ever printed in this quiet valley town."], published="2021-03-03")
    ids = [r.document.id for r in (one, echo, other)]
    found = weighed([one, echo, other], [ruling("copy", ids[0], ids[1], "negative"), ruling("copy", ids[2], ids[0])])
    assert [(c.left, c.right, c.evidence) for c in found.copies] == [(ids[0], ids[2], "judgement")]


def test_boilerplate_and_questions_make_no_claim() -> None:
    found = weighed(
        [article("a", ["Sign up for our newsletter about Tarnsund ferries.", "Did the Halvard ferry sink?"])]
    )
    assert found.claims == ()


def test_a_spokesman_of_an_institution_is_one_voice_with_himself_elsewhere() -> None:
    named = person("Per Dahl", "navy spokesman", "Defence Ministry")
    bare = person("Per Dahl")
    assert named.id == bare.id
    found = weighed([article("a", [Said(named, SANK)]), article("b", [Said(bare, SUNK)])])
    assert claim_about(found, "erry Halvard").independent.supporting == 1


def test_a_reprint_that_credits_the_others_outlet_shows_an_agency_line() -> None:
    body = ["Divers worked through the night while a crane barge waited beyond the breakwater for calmer weather.",
            "Relatives of the crew slept in the sports hall and were fed by the scouts of the parish."]  # fmt: skip
    agency = article("a", body, "Fjord News Service", "2021-03-01")
    reprint = article("b", ["TARNSUND (FNS)", *body], "Echo", "2021-03-02")
    stolen = article("c", body[:1], "Gazette", "2021-03-03")
    found = {(c.left, c.right): c.evidence for c in weighed([agency, reprint, stolen]).copies}
    assert found[agency.document.id, reprint.document.id] == "agency line (FNS)"
    assert found[agency.document.id, stolen.document.id] == "shared wording"


def test_a_root_goes_by_the_name_of_the_person() -> None:
    speaks = person("Per Dahl", "spokesman", "Tarnsund Harbour Authority")
    board = speaker("organisation", "Tarnsund Harbour Authority")
    found = weighed([article("a", [Said(board, SANK)]), article("b", [Said(speaks, SUNK)])])
    root = claim_about(found, "erry Halvard").roots[0]
    assert (root.name, root.names) == ("Per Dahl", ("Per Dahl", "Tarnsund Harbour Authority"))
