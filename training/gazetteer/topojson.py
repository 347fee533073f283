"""Centroids of the shapes in a TopoJSON file (specification of 2013, quantised arcs)."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Ring = NDArray[np.float64]


def centroids(topology: dict[str, Any], layer: str) -> dict[str, tuple[float, float]]:
    """(latitude, longitude) in degrees by the shape's id: the centroid of its largest polygon."""
    scale, shift = np.array(topology["transform"]["scale"]), np.array(topology["transform"]["translate"])
    arcs = [np.cumsum(np.array(arc), axis=0) * scale + shift for arc in topology["arcs"]]
    found = {}
    for shape in topology["objects"][layer]["geometries"]:
        parts = {"Polygon": [shape.get("arcs")], "MultiPolygon": shape.get("arcs")}.get(shape["type"] or "", [])
        measured = [_centroid(_ring(part[0], arcs)) for part in parts]
        if measured and shape.get("id"):
            _, x, y = max(measured)
            found[str(shape["id"])] = (round(y, 4), round(x, 4))
    return found


def _ring(numbers: list[int], arcs: list[Ring]) -> Ring:
    """A negative number is the arc ~n, run backwards."""
    return np.concatenate([arcs[n] if n >= 0 else arcs[~n][::-1] for n in numbers])


def _centroid(ring: Ring) -> tuple[float, float, float]:
    """(area, x, y) by the shoelace formula, on the plane of longitudes narrowed at the ring's latitude."""
    origin = ring.mean(axis=0)
    x, y = (ring - origin).T
    cross = x * np.roll(y, -1) - np.roll(x, -1) * y
    area = float(cross.sum() / 2)
    if area == 0:
        return 0.0, float(origin[0]), float(origin[1])
    cx = float(((x + np.roll(x, -1)) * cross).sum() / (6 * area))
    cy = float(((y + np.roll(y, -1)) * cross).sum() / (6 * area))
    return abs(area) * float(np.cos(np.radians(origin[1]))), float(origin[0]) + cx, float(origin[1]) + cy
