"""Row steps are worked out once: what is kept of them weighs as they would themselves."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.engines.duck import DuckEngine
from reportedly.types import Reading
from reportedly.weighing import Given, prepare, weigh
from reportedly.weighing.packing import packed, unpacked
from reportedly.weighing.prepare import pack, unpack
from tests.weighing.making import Said, article, person, weighed
from tests.weighing.test_laws import POOL


@pytest.mark.parametrize("reading", POOL, ids=lambda reading: reading.document.source_id)
def test_unpack_is_the_inverse_of_pack(reading: Reading) -> None:
    made = prepare(reading)
    assert made.statements == len(made.contents().said) > 0 and made.voices
    assert unpack(*pack(made)) == made == prepare(reading)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(max_size=80), max_size=3))
def test_any_text_can_be_prepared_packed_and_unpacked(parts: list[str]) -> None:
    made = prepare(article("any", [part for part in parts if part]))
    assert unpack(*pack(made)) == made


@given(st.lists(st.lists(st.integers(-(2**63), 2**63 - 1))))
def test_packed_numbers_come_back_in_order(parts: list[list[int]]) -> None:
    assert unpacked(*map(packed, parts)).tolist() == [each for part in parts for each in part]


def test_what_is_no_packed_row_is_refused() -> None:
    with pytest.raises(msgspec.DecodeError):
        unpack(b"\x93 something else")


@pytest.mark.parametrize("known", [POOL, POOL[:2], ()], ids=["all", "some", "none"])
def test_weighing_what_is_prepared_is_weighing(known: tuple[Reading, ...]) -> None:
    kept = {reading.document.id: unpack(*pack(prepare(reading))) for reading in known}
    with DuckEngine(threads=1) as engine:
        assert weigh(POOL, (), engine, Given(kept)) == weighed(POOL)


def test_what_says_too_little_is_left_out() -> None:
    made = prepare(article("a", [Said(person("Ilse Brandvold"), "yes."), "Share this article on Facebook."]))
    assert made.contents().said == {} and not made.statements
    assert [known for _, _, known in made.voices] != []
