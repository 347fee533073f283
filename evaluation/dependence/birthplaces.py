"""BirthPlaces (Beretta, Harispe, Ranwez & Mougenot 2016; Jung, Kim & Shim, VLDB 2019): seven sites on where
6,005 people were born.

Sites are more or less precise ("California", "Los Angeles") and none is wrong for that, so an answer is right
where it is the most precise of all values given that lie on the gold path; "USA" for everybody would not do.
A place speaks for the places inside it: who says "California" does not contradict "Los Angeles". The hierarchy
has one name at several places; a name counts as inside everything that any of its namesakes is inside.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator

from evaluation.dependence.dataset import Dataset, Value, lines, settled


def load() -> Dataset:
    """The whole corpus; people for whom no site names a place on the gold path are left out."""
    claims = settled((row["src"], row["obj"], row["value"]) for row in _rows("claims"))
    said: dict[str, set[str]] = defaultdict(set)
    for _, person, place in claims:
        said[person].add(place)
    paths = {row["obj"]: row["value"].split(",") for row in _rows("groundtruths")}
    precise = {person: [place for place in path if place in said[person]] for person, path in paths.items()}
    inside = _inside()
    return Dataset(
        "birthplaces",
        claims,
        {person: places[0] for person, places in precise.items() if places},
        lambda answer, gold: bool(answer == gold),
        lambda one, other: float(one in inside[str(other)]),
    )


def _inside() -> dict[str, set[Value]]:
    """Place name to the names of all places it lies in."""
    rows = list(_rows("hierarchy"))
    parent = {row["ID"]: row["parentID"] for row in rows}
    name = {row["ID"]: row["name"] for row in rows}
    found: dict[str, set[Value]] = defaultdict(set)
    for row in rows:
        above = row["parentID"]
        while parent.get(above, "-1") != "-1":  # the root is no place
            found[row["name"]].add(name[above])
            above = parent[above]
    return found


def _rows(table: str) -> Iterator[dict[str, str]]:
    yield from csv.DictReader(lines(f"birthplaces_{table}.csv.gz"))
