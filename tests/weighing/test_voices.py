"""Voices: who speaks inside a chain, who only passes on, and who counts as known."""

from __future__ import annotations

from dataclasses import replace

from reportedly.types import Hedge
from reportedly.weighing.voices import Line, lines
from tests.weighing.making import Said, article, person, speaker

WIRE = speaker("outlet", "Nordwire")
GUARD = speaker("unnamed", "a harbour guard")
SANK = "the ferry Halvard sank off Tarnsund on Monday."


def only(found: list[Line]) -> Line:
    assert len(found) == 1
    return found[0]


def test_the_innermost_voice_speaks_and_the_chain_leads_to_it() -> None:
    reading = article("a", [Said(GUARD, SANK, inside=(WIRE,))], "Tarnsund Post")
    line = only(list(lines(reading)))
    assert line.voice.name == "a harbour guard"
    assert not line.voice.known
    assert [hop.name for hop in line.hops] == ["Tarnsund Post", "Nordwire", "a harbour guard"]
    assert [hop.cue for hop in line.hops] == ["", "said", "said"]


def test_a_relay_has_no_line_of_its_own_even_where_its_content_is_a_statement() -> None:
    reading = article("a", [Said(GUARD, SANK, inside=(WIRE,))])
    outer = next(a for a in reading.attributions if a.within is None)
    extra = replace(reading.statements[0], id="outer", attribution=outer.id)
    found = list(lines(replace(reading, statements=(*reading.statements, extra))))
    assert [line.voice.name for line in found] == ["a harbour guard"]


def test_who_denies_what_another_says_is_a_voice() -> None:
    reading = article("a", [Said(GUARD, SANK, inside=(person("Ilse Brandvold"),))])
    outer = replace(next(a for a in reading.attributions if a.within is None), stance="denies")
    inner = next(a for a in reading.attributions if a.within is not None)
    extra = replace(reading.statements[0], id="outer", attribution=outer.id)
    found = list(lines(replace(reading, attributions=(outer, inner), statements=(*reading.statements, extra))))
    assert [(line.voice.name, line.denies) for line in found] == [("a harbour guard", False), ("Ilse Brandvold", True)]


def test_an_article_that_names_nobody_speaks_for_its_outlet() -> None:
    first = only(list(lines(article("a", ["The ferry sank."], "The Tarnsund Post"))))
    second = only(list(lines(article("b", ["The ferry sank."], "Tarnsund Post"))))
    nowhere = only(list(lines(article("c", ["The ferry sank."]))))
    assert first.voice.key == second.voice.key
    assert nowhere.voice.key not in (first.voice.key, second.voice.key)
    assert not first.voice.known and first.voice.own


def test_a_spokesman_is_the_institution() -> None:
    spokesman = person("Per Dahl", "navy spokesman", "the Ministry of Defence")
    ministry = speaker("organisation", "Defence Ministry")
    one = only(list(lines(article("a", [Said(spokesman, SANK)]))))
    other = only(list(lines(article("b", [Said(ministry, SANK)]))))
    minister = only(list(lines(article("c", [Said(person("Eva Holm", "minister", "Defence Ministry"), SANK)]))))
    assert one.voice.key == other.voice.key and one.voice.rung == "spokesman"
    assert minister.voice.key != other.voice.key


def test_an_outlets_report_is_the_outlet_and_counts_as_nobody() -> None:
    report = speaker("document", "a report from the Tarnsund Gazette", organisation="the Tarnsund Gazette")
    filing = speaker("document", "a filing by the Tarnsund Harbour Board", organisation="the Tarnsund Harbour Board")
    paper = only(list(lines(article("a", [Said(report, SANK)]))))
    board = only(list(lines(article("b", [Said(filing, SANK)]))))
    assert (paper.voice.kind, paper.voice.known) == ("outlet", False)
    assert board.voice.known


def test_one_unnamed_description_through_one_outlet_is_one_voice() -> None:
    guards = speaker("unnamed", "harbour guards")
    first = only(list(lines(article("a", [Said(GUARD, SANK, inside=(WIRE,))], "Post"))))
    second = only(list(lines(article("b", [Said(guards, SANK, inside=(WIRE,))], "Echo"))))
    elsewhere = only(list(lines(article("c", [Said(GUARD, SANK)], "Echo"))))
    assert first.voice.key == second.voice.key != elsewhere.voice.key


def test_a_commentator_is_not_known_but_a_named_witness_is() -> None:
    analyst = only(list(lines(article("a", [Said(person("Ola Vik", "security analyst"), SANK)]))))
    witness = only(list(lines(article("b", [Said(person("Ola Vik", "fisherman"), SANK)]))))
    assert not analyst.voice.known
    assert witness.voice.known


def test_hedges_of_every_hop_are_kept_and_unconfirmed_leaves_open() -> None:
    plain = only(list(lines(article("a", [Said(GUARD, SANK, hedge=("hearsay", "reportedly"))]))))
    open_one = only(list(lines(article("b", [Said(GUARD, SANK, hedge=("unconfirmed", "without confirmation"))]))))
    assert plain.hops[-1].hedges == (("hearsay", "reportedly"),)
    assert not plain.uncertain
    assert open_one.uncertain


def test_a_hedge_in_another_sentence_of_the_content_is_not_this_ones() -> None:
    reading = article("a", [Said(GUARD, "the ferry sank. It may rain tomorrow in the fjord.")])
    told = reading.attributions[0]
    may = reading.document.text.index("may")
    first = replace(reading.statements[0], spans=((told.content[0][0], told.content[0][0] + 15),))
    hedged = replace(told, expressed=(Hedge("conditional", (may, may + 3)),))
    line = only(list(lines(replace(reading, attributions=(hedged,), statements=(first,)))))
    assert not line.uncertain


def test_a_circle_of_carriers_ends() -> None:
    reading = article("a", [Said(GUARD, SANK, inside=(WIRE,))])
    outer, inner = reading.attributions
    circle = (replace(outer, within=inner.id), inner)
    extra = replace(reading.statements[0], attribution=outer.id)
    list(lines(replace(reading, attributions=circle, statements=(extra,))))
