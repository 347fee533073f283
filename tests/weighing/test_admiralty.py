"""Admiralty: 1 needs two independent known roots, and every other rating its own reason."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.types import Assertion, Claim, Conflict, Evidence, Hop, Independent, Root, Side, Standing
from reportedly.weighing.admiralty import INFORMATION, information, plain_roots

Voices = list[tuple[str, Side, bool, bool]]  # name, side, known, hedged


def claim(voices: Voices, standing: Standing = "single root") -> Claim:
    roots = tuple(Root(name, name, "person", side, known) for name, side, known, _ in voices)
    assertions = tuple(
        Assertion(
            name, None, name, side, name, None, Evidence(name, "it burned", 0, 9),
            (Hop(name, name, "person", None, "said", (("hearsay", "reportedly"),) if hedged else ()),), 1.0,
        )
        for name, side, _, hedged in voices
    )  # fmt: skip
    known = [root.stance for root in roots if root.known]
    counts = Independent(known.count("supports"), known.count("denies"), len(roots) - len(known))
    return Claim("c", "it burned", standing, (), roots, counts, 0.5, assertions)


ADA, BEN, CAY = ("ada", "supports", True, False), ("ben", "supports", True, False), ("cay", "denies", True, False)
DUE = ("due", "supports", True, True)
NOBODY, NO = ("nobody", "supports", False, False), ("no", "denies", False, False)


@pytest.mark.parametrize(
    ("voices", "rating"),
    [
        ([ADA, BEN], "1"),
        ([ADA, BEN, NOBODY], "1"),
        ([ADA, BEN, NO], "2"),
        ([ADA, DUE], "2"),
        ([ADA], "3"),
        ([ADA, NOBODY, ("nobody else", "supports", False, False)], "3"),
        ([ADA, BEN, CAY], "3"),
        ([ADA, CAY], "4"),
        ([DUE], "4"),
        ([CAY], "5"),
        ([NOBODY], "6"),
        ([("ada", "uncertain", True, False)], "6"),
    ],
)
def test_the_rating_and_its_reason(voices: Voices, rating: str) -> None:
    found = information(claim(voices))
    assert found.rating == rating
    assert found.reason
    assert found.meaning == INFORMATION[found.rating]


def test_numbers_that_cannot_all_hold_keep_a_claim_from_one() -> None:
    assert information(replace(claim([ADA, BEN]), conflicts=(Conflict("number of lorries", ()),))).rating == "2"


def test_what_was_withdrawn_is_improbable() -> None:
    assert information(claim([CAY], "withdrawn")).reason == "the voice that said so now denies it"
    assert information(claim([CAY], "denied")).reason == "one known voice denies it, none supports it"


def test_one_plain_line_is_enough_for_a_plain_root() -> None:
    made = claim([DUE, ADA])
    assert [root.name for root in plain_roots(made)] == ["ada"]
