"""Numbers, times and places as plain values for JSON."""

from __future__ import annotations

from typing import Any

from reportedly.types import Amount, Period, Place, Value


def value_json(value: Value) -> dict[str, Any]:
    """One value; ``kind`` tells which other fields it has. Field by field in :mod:`reportedly.types`."""
    return {**_kind(value), "span": value.span, "text": value.text, **_fields(value)}


def _kind(value: Value) -> dict[str, str]:
    return {"kind": {Amount: "quantity", Period: "time", Place: "place"}[type(value)]}


def _fields(value: Value) -> dict[str, Any]:
    if isinstance(value, Amount):
        return {
            "counts": value.counts,
            "unit": value.unit,
            "value": value.value,
            "low": value.low,
            "high": value.high,
            "approximate": value.approximate,
        }
    if isinstance(value, Period):
        return {
            "from": value.begins,
            "to": value.ends,
            "precision": value.precision,
            "approximate": value.approximate,
        }
    return {
        "category": value.category,
        "name": value.name,
        "country": value.country,
        "state": value.state,
        "latitude": value.latitude,
        "longitude": value.longitude,
        "geonames_id": value.geonames_id,
    }
