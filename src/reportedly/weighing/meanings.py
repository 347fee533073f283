"""How near two statements are in meaning: cosines of sentence vectors, in numpy.

The one global step that is not SQL: the engine hands over the candidate pairs and takes back one
number a pair.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

DIMENSIONS = 384
NO_MEANING = -1000  # what stands for a cosine where one of the two has no vector
_CHUNK = 65_536  # pairs a step: 100 MB of vectors at a time

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]


class Meanings:
    """The vectors of all statements, row by row."""

    def __init__(self, meanings: Sequence[bytes | None]) -> None:
        """``meanings``: 384 signed bytes each, of any length, or None."""
        self.known = np.array([m is not None for m in meanings], dtype=np.bool_)
        self._vectors = _unit(_unpacked(meanings))

    def cosines(self, left: Ints, right: Ints) -> Ints:
        """Cosine of each pair in thousandths, NO_MEANING where a vector is missing."""
        out = np.empty(len(left), dtype=np.int64)
        for at in range(0, len(left), _CHUNK):
            a, b = left[at : at + _CHUNK], right[at : at + _CHUNK]
            cosine = np.einsum("ij,ij->i", self._vectors[a], self._vectors[b])
            out[at : at + _CHUNK] = np.rint(cosine * 1000).astype(np.int64)
            out[at : at + _CHUNK][~(self.known[a] & self.known[b])] = NO_MEANING
        return out


def _unpacked(meanings: Sequence[bytes | None]) -> Floats:
    empty = bytes(DIMENSIONS)
    packed = b"".join(empty if m is None else m for m in meanings)
    return np.frombuffer(packed, dtype=np.int8).reshape(-1, DIMENSIONS).astype(np.float32)


def _unit(vectors: Floats) -> Floats:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths == 0, 1, lengths), dtype=np.float32)
