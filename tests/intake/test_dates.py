"""Dates of publication: kept, read, or refused; never invented."""

from __future__ import annotations

import pytest

from reportedly.intake.dates import iso_date


@pytest.mark.parametrize(
    "value",
    [
        "2014-12-02",
        "2014-12-02T09:30",
        "2014-12-02T09:30:00",
        "2014-12-02T09:30:00Z",
        "2014-12-02T09:30:00+02:00",
        "2014-12-02T09:30:00.123Z",
    ],
)
def test_iso_stays_as_written(value: str) -> None:
    assert iso_date(value) == value
    assert iso_date(f" {value}\n") == value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("20141202", "2014-12-02"),
        ("2014-12-02 09:30:00", "2014-12-02T09:30:00"),
        ("2014-12-02 09:30:00+00:00", "2014-12-02T09:30:00+00:00"),
        ("2 December 2014", "2014-12-02"),
        ("Dec 2, 2014", "2014-12-02"),
        ("December 2nd, 2014", "2014-12-02"),
        ("Tue, 02 Dec 2014 09:30:00 GMT", "2014-12-02T09:30:00+00:00"),
        ("Tue, 02 Dec 2014 09:30:00 +0200", "2014-12-02T09:30:00+02:00"),
        ("2 Dec 2014 09:30 UTC", "2014-12-02T09:30:00+00:00"),
        ("Dec 2, 2014 9 pm", "2014-12-02T21:00:00"),
        ("May 5, 2014 at 10:15 PM EST", "2014-05-05T22:15:00-05:00"),
        ("25/12/2014", "2014-12-25"),
        ("2014/12/02", "2014-12-02"),
        ("1417512600", "2014-12-02T09:30:00Z"),
        ("1417512600000", "2014-12-02T09:30:00Z"),
    ],
)
def test_other_ways_of_writing_one_day_are_understood(value: str, expected: str) -> None:
    assert iso_date(value) == expected


@pytest.mark.parametrize(
    "value",
    [
        "",
        "03/04/2014",
        "12.03.2014",
        "December 2014",
        "2014",
        "2014-13-01",
        "2014-02-30",
        "31 February 2014",
        "2 December",
        "Tuesday",
        "09:30",
        "yesterday",
        "three days ago",
        "soon",
        "2014-12-02T99:00",
        "Tue, 32 Dec 2014 09:30:00 GMT",
        "02 Dec 03",
        "٢٠١٤",
        "9" * 40,
        "2 December 2014 " + "x" * 100,
    ],
)
def test_what_names_no_single_day_is_refused(value: str) -> None:
    assert iso_date(value) is None
