"""Numbers, times and places in the JSON of a reading."""

from __future__ import annotations

from typing import Any

from reportedly.desk.values_json import value_json
from reportedly.reading.values.read import values


def told(text: str) -> dict[str, Any]:
    (value,) = values(text, "2014-03-06")
    found = value_json(value)
    assert text[slice(*found["span"])] == found["text"]
    return found


def test_a_quantity_says_what_it_counts() -> None:
    assert told("at least 34 boats") == {
        "kind": "quantity",
        "span": (0, 11),
        "text": "at least 34",
        "counts": "boat",
        "unit": "",
        "value": 34,
        "low": 34,
        "high": None,
        "approximate": False,
    }


def test_a_time_is_an_interval_with_a_precision() -> None:
    assert told("on 2 March") == {
        "kind": "time",
        "span": (3, 10),
        "text": "2 March",
        "from": "2014-03-02",
        "to": "2014-03-02",
        "precision": "day",
        "approximate": False,
    }


def test_a_place_says_where_it_lies() -> None:
    found = told("the port of Izmir")
    named = (found["kind"], found["category"], found["name"], found["state"], found["country"])
    assert named == ("place", "city", "İzmir", "Izmir", "TR")
    assert abs(found["latitude"] - 38.41) < 0.1 and abs(found["longitude"] - 27.14) < 0.1
    assert isinstance(found["geonames_id"], int)
