"""Ranking: the most useful claims first, none lost, the order of the input without effect."""

from __future__ import annotations

import random

from reportedly.briefing import assemble
from reportedly.briefing.voices import said_once
from reportedly.types import Claim
from tests.briefing.story import Story, claim, root


def made(wording: str, articles: int, voices: int, support: float = 0.5, denying: int = 0) -> Claim:
    """A claim that ``voices`` known voices make, the first in all articles; 0: one unknown voice."""
    story = Story()
    roots = [root(f"voice {n} of {wording}", stance="denies" if n < denying else "supports") for n in range(voices)]
    roots = roots or [root("somebody", "unnamed", known=False)]
    for n in range(articles):
        story.article(f"{wording}-{n}", wording)
    assertions = [story.saying(f"{wording}-{n}", roots[0], wording) for n in range(articles)]
    assertions += [story.saying(f"{wording}-0", voice, wording) for voice in roots[1:]]
    return claim(wording, "single root", assertions, roots, support)


def ranked(*claims: Claim) -> list[str]:
    return [claim.wording for claim in assemble((), claims, ()).claims]


def test_independent_roots_come_before_documents_and_documents_before_support() -> None:
    many_articles, two_voices = made("many articles", 9, 1, 0.9), made("two voices", 2, 2, 0.1)
    few, better = made("few", 2, 1, 0.2), made("few but better supported", 2, 1, 0.8)
    expected = ["two voices", "many articles", "few but better supported", "few"]
    assert ranked(few, many_articles, better, two_voices) == expected


def test_a_denial_counts_as_a_voice() -> None:
    assert ranked(made("one side", 3, 1), made("two sides", 2, 2, denying=1))[0] == "two sides"


def test_what_one_article_says_with_one_voice_comes_last() -> None:
    assert ranked(made("once", 1, 1, 1.0), made("unplaced", 2, 0, 0.0)) == ["unplaced", "once"]


def test_one_article_with_two_voices_is_not_said_once() -> None:
    assert not said_once(made("two voices", 1, 2))
    assert said_once(made("one voice", 1, 1))
    assert not said_once(made("two articles", 2, 1))


def test_no_claim_is_lost_and_the_order_of_the_input_has_no_effect() -> None:
    claims = [made(f"claim {n}", 1 + n % 4, 1 + n % 3, n / 40) for n in range(40)]
    first = ranked(*claims)
    random.Random(7).shuffle(claims)
    assert ranked(*claims) == first
    assert sorted(first) == sorted(c.wording for c in claims)
