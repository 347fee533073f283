"""What is drawn of a claim: who told whom, with which words."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from reportedly.briefing.graph import CLAIM, ChainGraph, Edge, chain_graph
from reportedly.briefing.voices import Article, number_articles, voices_of
from reportedly.settings import BRIEF_GRAPH_ARTICLES, BRIEF_GRAPH_VOICES
from reportedly.types import Brief, Hop
from tests.briefing import hard_cases
from tests.briefing.ferry import ferry
from tests.briefing.story import Story, claim, root


def graph_of(brief: Brief, claim_number: int = 0) -> ChainGraph:
    found = brief.claims[claim_number]
    return chain_graph(found, voices_of(found, number_articles(brief.documents)))


def told(graph: ChainGraph) -> set[tuple[str, str, str]]:
    """Every edge by the labels of its ends and its cue."""
    return {(graph.nodes[e.tail].label, graph.nodes[e.head].label, e.cue) for e in graph.edges.values()}


def test_the_ferry_runs_from_voice_to_article() -> None:
    assert told(graph_of(ferry())) == {
        ("the ferry Marieholm struck a rock off Karvo", "Ines Okafor", "supports"),
        ("the ferry Marieholm struck a rock off Karvo", "Coast Guard of Velmark", "supports"),
        ("Ines Okafor", "Nordwire", "told"),
        ("Ines Okafor", "Nordwire", "citing"),
        ("Nordwire", "Radio Sund", "reported"),
        ("Coast Guard of Velmark", "Velmark Tagblatt", "confirmed"),
    }


def test_copies_fold_under_their_article() -> None:
    graph = graph_of(ferry())
    articles = {node.label: node for node in graph.nodes.values() if node.role == "article"}
    assert sorted(articles) == ["Nordwire", "Radio Sund", "Velmark Tagblatt"]
    assert articles["Nordwire"].note == "2 Mar · +3 copies"


def test_years_are_told_where_there_are_several() -> None:
    brief = ferry()
    first, *rest = brief.claims[0].assertions
    earlier = replace(first, asserted_at="2030-12-31")
    graph = graph_of(replace(brief, claims=(replace(brief.claims[0], assertions=(earlier, *rest)),)))
    assert {n.note for n in graph.nodes.values() if n.label == "Radio Sund"} == {"2 Mar 2031"}


def test_an_article_without_outlet_and_title_goes_by_its_file() -> None:
    document = replace(ferry().documents[0], outlet=None, title=None, source_id="in/box/radio-7.txt")
    assert Article(1, document).name == "radio-7.txt"


def test_hedges_stand_on_their_edge() -> None:
    hedged = {(e.cue, e.hedge) for e in graph_of(ferry()).edges.values() if e.hedge}
    assert hedged == {("told", "apparently"), ("citing", "apparently")}


def test_a_cue_that_is_the_hedge_is_shown_once() -> None:
    edge = Edge("a", "b", cues=Counter(["is believed"]), hedges=Counter(["believed"]))
    assert (edge.shown_cue, edge.hedge) == ("", "believed")
    assert Edge("a", "b", cues=Counter(["told"]), hedges=Counter(["may"])).shown_cue == "told"


def test_a_root_counts_the_articles_that_lead_to_it() -> None:
    roots = {n.label: n for n in graph_of(ferry()).nodes.values() if n.role == "root"}
    assert roots["Ines Okafor"].met == 5
    assert roots["Coast Guard of Velmark"].met == 1


def test_denials_and_unknown_voices_are_told_apart() -> None:
    graph = graph_of(ferry(), 1)
    roots = {n.label: n for n in graph.nodes.values() if n.role == "root"}
    assert not roots["a crew member"].known
    assert roots["The Sund Line"].side == "denies"
    assert {e.side for e in graph.edges.values() if roots["The Sund Line"].key in (e.tail, e.head)} == {"denies"}


def test_two_who_cite_each_other_make_no_circle() -> None:
    story = Story()
    guard = root("the guard")
    hops = {name: Hop(f"s:{name}", name, "outlet", None, "said") for name in ("First", "Second")}
    end = Hop("s:guard", "the guard", "person", None, "said")
    story.article("a", "It rains.", "Paper A")
    story.article("b", "It rains.", "Paper B")
    assertions = [
        story.saying("a", guard, "It rains", (hops["First"], hops["Second"], end)),
        story.saying("b", guard, "It rains", (hops["Second"], hops["First"], end)),
    ]
    graph = chain_graph(
        claim("It rains", "single root", assertions, [guard]),
        voices_of(claim("It rains", "single root", assertions, [guard]), number_articles(story.documents.values())),
    )
    assert ("the guard", "Second", "said") in told(graph)
    assert ("the guard", "First", "said") in told(graph)
    assert _without_circles(graph)


def _without_circles(graph: ChainGraph) -> bool:
    left = set(graph.edges)
    while left:
        ends = {edge for edge in left if edge[1] not in {tail for tail, _ in left}}
        if not ends:
            return False
        left -= ends
    return True


def test_a_voice_that_follows_itself_is_one_step() -> None:
    story = Story()
    story.article("a", "It rains.", "Paper A")
    guard = root("the guard")
    twice = Hop("s:radio", "Radio", "outlet", None, "said")
    end = Hop("s:guard", "the guard", "person", None, "said")
    assertion = story.saying("a", guard, "It rains", (twice, twice, end))
    found = claim("It rains", "single root", [assertion], [guard])
    graph = chain_graph(found, voices_of(found, number_articles(story.documents.values())))
    assert [n.label for n in graph.nodes.values() if n.role == "relay"] == ["Radio"]


def test_more_articles_than_fit_are_counted() -> None:
    graph = graph_of(hard_cases.many_assertions(60))
    drawn = [n for n in graph.nodes.values() if n.role == "article"]
    more = [int(n.label.split()[1]) for n in graph.nodes.values() if n.role == "more"]
    assert len(drawn) == BRIEF_GRAPH_ARTICLES
    assert len(drawn) + sum(more) == 60
    assert len([e for e in graph.edges if e[0] == CLAIM]) == 3


def test_more_voices_than_fit_are_counted() -> None:
    story = Story()
    roots = [root(f"witness {n}", known=False) for n in range(BRIEF_GRAPH_VOICES + 5)]
    for n, voice in enumerate(roots):
        story.article(f"a{n}", f"It rains, {voice.name} said.", f"Paper {n}")
    assertions = [story.saying(f"a{n}", voice, "It rains") for n, voice in enumerate(roots)]
    found = claim("It rains", "single root", assertions, roots)
    graph = chain_graph(found, voices_of(found, number_articles(story.documents.values())))
    assert graph.left_out == 5
