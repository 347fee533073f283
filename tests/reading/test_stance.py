"""What a speaker does with the content, read off the printed words."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.stance import stance
from reportedly.types import Stance

CUES: dict[str, list[str]] = {
    "asserts": [
        "said",
        "told",
        "according to",
        "added",
        "did not deny",
        "never denied",
        "has not denied",
        "wrote",
        "",
        "pleaded guilty to",
    ],
    "denies": ["denied", "rejected", "dismissed", "disputed", "refuted", "withdrew", "retracted", "strongly denies"],
    "confirms": ["confirmed", "acknowledged", "admitted", "verified", "has corroborated"],
    "doubts": [
        *("could not confirm", "has not confirmed", "failed to confirm", "was unable to verify", "couldn’t verify"),
        "has yet to confirm",
        *("doubts", "questioned", "is sceptical", "cast doubt on", "does not believe", "did not know", "isn't sure"),
    ],
    "asks": ["asked", "wondered", "appealed for", "requested", "pleaded"],
    "orders": ["ordered", "urged", "demanded", "called on", "called for", "instructed"],
    "refuses": [
        *("declined to comment", "refused to confirm", "would not say", "wouldn’t discuss", "had no comment"),
        *("did not immediately respond", "has not commented", "declined", "refused to deny"),
        *("has not disclosed", "has yet to comment on", "hasn’t identified"),
        *("would not confirm or deny", "neither confirmed nor denied", "would neither confirm nor deny"),
    ],
}


@pytest.mark.parametrize(("expected", "cue"), [(kind, cue) for kind, cues in CUES.items() for cue in cues])
def test_the_cue_decides(expected: str, cue: str) -> None:
    assert stance(cue, "the lock gate had failed") == expected
    assert stance(cue.capitalize(), "the lock gate had failed") == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("the lock gate had not failed", "asserts"),
        ("it was too early to tell what failed", "doubts"),
        ("it is unclear whether the gate failed", "doubts"),
        ("it is not yet known who was aboard", "doubts"),
        ("she could not confirm the loss", "doubts"),
        ("the office hasn’t confirmed the loss", "doubts"),
        ("the office had not independently verified the loss", "doubts"),
        ("they had not seen any evidence that supports it", "doubts"),
        ("“I have no idea [if the gate failed]”", "doubts"),
        ("they were highly sceptical about it", "doubts"),
        ("they were not going to discuss it", "refuses"),
        ("they had nothing to add", "refuses"),
        ("“We can confirm the loss,”", "confirms"),
        ("we have now confirmed the loss", "confirms"),
        ("the loss was confirmed by divers", "asserts"),
        ("“Who opened the gate?”", "asserts"),
    ],
)
@pytest.mark.parametrize("cue", ["said", "told"])
def test_after_a_plain_verb_of_saying_the_content_decides(cue: str, content: str, expected: str) -> None:
    assert stance(cue, content) == expected


def test_only_the_opening_of_the_content_is_looked_at() -> None:
    long = "the lock gate failed after a night of rain that filled every basin between the weir and the mill, and "
    assert stance("said", long + "it is unclear whether the gate was old") == "asserts"


@given(st.text(max_size=60), st.text(max_size=200))
def test_always_one_of_the_stances(cue: str, content: str) -> None:
    assert stance(cue, content) in get_args(Stance)
