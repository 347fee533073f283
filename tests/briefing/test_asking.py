"""Questions: which are asked, in what order, with what words and quotes."""

from __future__ import annotations

from dataclasses import replace

from reportedly.briefing.asking import questions
from reportedly.briefing.questions import Question, queue_of
from reportedly.ids import document_id, text_sha256
from reportedly.types import (
    Assertion,
    Claim,
    Conflict,
    ConflictValue,
    Document,
    Evidence,
    Hop,
    Independent,
    Judgement,
    Root,
    Side,
)

WORDS = "Forty crates fell into the harbour"
TEXT = "{who} said on Monday that {words}. The quay was closed."
RULED = Judgement("j1", "same source", "v-ada", "v-ad", "positive", "rule:spelling", "1970", score=0.9)


def document(name: str, who: str, words: str = WORDS) -> Document:
    text = TEXT.format(who=who, words=words)
    return Document(document_id(name, text), name, text, text_sha256(text), None, f"The {name}", None, None, "en", None)


def said(
    of: Document, who: str, root: str, stance: Side = "supports", copy_of: str | None = None, near: float = 0.9
) -> Assertion:
    words = of.text[of.text.index("that ") + 5 : of.text.index(".")]
    start = of.text.index(words)
    hops = (
        Hop(f"outlet:{of.source_id}", of.source_id, "outlet", None, ""),
        Hop(f"v-{root}", who, "person", "a", "said"),
    )
    evidence = Evidence(of.id, words, start, start + len(words))
    return Assertion(of.id, "a", f"s-{of.source_id}", stance, root, "2024-05-30", evidence, hops, near, copy_of)


def claim(*lines: Assertion, denying: int = 0, supporting: int = 1, conflicts: tuple[Conflict, ...] = ()) -> Claim:
    sides: dict[str, Side] = {a.root: a.stance for a in lines}
    roots = tuple(Root(name, name.title(), "person", stance, True) for name, stance in sides.items())
    return Claim(
        "c1", WORDS, "disputed" if denying else "single root", (), roots,
        Independent(supporting, denying, 0), 0.5, lines, conflicts,
    )  # fmt: skip


ONE, TWO, THREE = document("one", "Ada Bruun"), document("two", "Ada Bruun"), document("three", "A. Bruun")
DENIAL = document("four", "Piet Noor")


def asked(
    found: Claim, *judgements: Judgement, documents: tuple[Document, ...] = (ONE, TWO, THREE, DENIAL)
) -> Question:
    (question,) = questions([found], judgements, documents)
    return question


def by_ada(question: Question, verdict: str = "positive", **changed: object) -> Judgement:
    made = Judgement("x", question.kind, question.left, question.right, verdict, "ada", "2024-06-02")  # type: ignore[arg-type]
    return replace(made, **changed)  # type: ignore[arg-type]


def test_a_contradiction_shows_both_sides_and_what_either_answer_changes() -> None:
    question = asked(claim(said(ONE, "Ada Bruun", "ada"), said(DENIAL, "Piet Noor", "piet", "denies"), denying=1))
    assert question.ask == "Does Piet Noor deny what Ada Bruun says?"
    assert (question.kind, question.left, question.right, question.word) == ("stance", "s-four", None, "denies")
    assert [quote.stance for quote in question.quotes] == ["supports", "denies"]
    assert question.if_rejected == "Piet Noor takes no side, and the claim is no longer disputed."


def test_a_quote_is_the_text_between_its_offsets_and_marks_the_evidence() -> None:
    question = asked(claim(said(ONE, "Ada Bruun", "ada"), said(DENIAL, "Piet Noor", "piet", "denies"), denying=1))
    quote = question.quotes[0]
    assert quote.exact == ONE.text[quote.start : quote.end]
    assert quote.exact[slice(*quote.mark)] == WORDS
    assert quote.exact.startswith("Ada Bruun said")


def test_two_sides_of_which_one_is_unknown_raise_no_question() -> None:
    found = claim(said(ONE, "Ada Bruun", "ada"), said(DENIAL, "Piet Noor", "piet", "denies"), denying=0)
    found = replace(found, roots=(found.roots[0], replace(found.roots[1], known=False)))
    assert questions([found], (), (ONE, DENIAL)) == ()


def test_numbers_are_asked_about_where_both_stand_in_what_is_quoted() -> None:
    other = document("two", "Ben", "Fifty crates fell into the harbour")
    value = [
        ConflictValue(number, (d.id,), (Evidence(d.id, number, d.text.index(number), d.text.index(number) + 5),))
        for number, d in (("Forty", ONE), ("Fifty", other))
    ]
    lines = (said(ONE, "Ada Bruun", "ada"), said(other, "Ben", "ben"))
    found = claim(*lines, supporting=2, conflicts=(Conflict("number of crates", tuple(value)),))
    question = asked(found, documents=(ONE, other))
    assert (question.topic, question.ask) == ("numbers", "Do “Forty” and “Fifty” count the same thing?")
    assert (question.kind, {question.left, question.right}) == ("same claim", {"s-one", "s-two"})
    elsewhere = replace(value[1], evidence=(Evidence(other.id, "quay", 60, 64),))
    found = replace(found, conflicts=(Conflict("number of crates", (value[0], elsewhere)),))
    assert questions([found], (), (ONE, other)) == ()


def test_many_articles_of_one_voice_ask_about_a_copy_first_and_else_about_the_line_least_alike() -> None:
    lines = [said(ONE, "Ada Bruun", "ada"), said(TWO, "Ada Bruun", "ada", near=0.5), said(THREE, "Ada Bruun", "ada")]
    question = asked(claim(*lines))
    assert (question.kind, question.right) == ("same claim", "s-two")
    assert question.ask.startswith("Three articles end at Ada.")
    lines[2] = replace(lines[2], copy_of=ONE.id)
    question = asked(claim(*lines))
    assert (question.kind, question.left, question.right) == ("copy", ONE.id, THREE.id)
    assert questions([claim(*lines[:2])], (), (ONE, TWO)) == ()  # two are an ordinary reprint


def test_a_voice_that_only_just_says_the_same_is_asked_about() -> None:
    lines = (said(ONE, "Ada Bruun", "ada"), said(DENIAL, "Piet Noor", "piet", near=0.49))
    question = asked(claim(*lines, supporting=2))
    assert (question.topic, question.score) == ("unsure merge", 0.49)
    assert question.if_rejected == "It keeps one independent voice."
    clear = replace(lines[1], similarity=0.6)
    assert questions([claim(lines[0], clear, supporting=2)], (), (ONE, DENIAL)) == ()


def test_names_that_a_rule_joined_are_asked_about_with_the_rule_and_its_score() -> None:
    lines = (said(ONE, "Ada Bruun", "ada"), replace(said(THREE, "A. Bruun", "ad"), root="ada"))
    question = asked(claim(*lines), RULED)
    assert (question.topic, question.by, question.score) == ("same person", "rule:spelling", 0.9)
    assert question.ask == "Are “Ada Bruun” and “A. Bruun” one voice?"
    assert "one claim may count one voice more" in question.if_rejected


def test_a_surer_rule_and_fewer_articles_wait_longer() -> None:
    lines = [said(ONE, "Ada Bruun", "ada"), replace(said(THREE, "A. Bruun", "ad"), root="ada")]
    few = asked(claim(*lines), RULED)
    sure = asked(claim(*lines), replace(RULED, score=1.0))
    many = asked(claim(*lines, said(DENIAL, "Ada", "ada", "uncertain")), RULED)
    assert many.weight > few.weight > sure.weight


def test_what_a_person_ruled_is_not_asked_again_and_the_next_pair_is() -> None:
    lines = [said(ONE, "Ada Bruun", "ada"), said(TWO, "Ada Bruun", "ada", near=0.5), said(THREE, "Ada", "ada")]
    first = asked(claim(*lines))
    second = asked(claim(*lines), by_ada(first))
    assert second.right == "s-three"
    assert asked(claim(*lines), by_ada(first, retracted="2024-06-03")) == first
    assert asked(claim(*lines), by_ada(first, by="rule:any")) == first


def test_the_unsure_go_to_the_end_of_the_line_the_longest_deferred_first() -> None:
    lines = [said(ONE, "Ada Bruun", "ada"), replace(said(THREE, "A. Bruun", "ad"), root="ada")]
    found = questions([claim(*lines)], [RULED], (ONE, THREE))
    other = replace(found[0], id="q2", left="v-x")
    both = (found[0], other)
    unsure = by_ada(found[0], "unsure")
    assert queue_of(both, [unsure]).all == (other, found[0])
    later = by_ada(other, "unsure", at="2024-06-01")
    assert queue_of(both, [unsure, later]).all == (other, found[0])
    assert queue_of(both, [unsure, replace(later, at="2024-06-04")]).deferred == (found[0], other)
    assert queue_of(both, [by_ada(found[0], "negative")]).all == (other,)
