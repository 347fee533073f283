from __future__ import annotations

import pytest

from reportedly.ledger import moments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1970-01-01T00:00:00Z", 0.0),
        ("1970-01-01T01:00:00+01:00", 0.0),
        ("1970-01-01T00:01:00", 60.0),  # no zone: UTC
        ("1970-01-01", 86399.999999),  # a day is known when it is over
        ("1970-01", 31 * 86400 - 0.000001),
        ("1972-02", (365 * 2 + 31 + 29) * 86400 - 0.000001),  # a leap year
        ("1970", 365 * 86400 - 0.000001),
        (" 1970-01-01T00:00:00Z ", 0.0),
    ],
)
def test_iso_text_to_epoch_seconds(text: str, expected: float) -> None:
    assert moments.seconds(text) == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize(
    "text", [None, "", "yesterday", "2014-13-01", "2014-13", "0000", "abcd-12", "2014-12-02T25:00"]
)
def test_what_is_no_moment_gives_none(text: str | None) -> None:
    assert moments.seconds(text) is None


def test_now_reads_back_and_sorts_as_text() -> None:
    first, second = moments.now(), moments.now()
    assert first.endswith("Z")
    assert first <= second
    assert moments.seconds(first) is not None
