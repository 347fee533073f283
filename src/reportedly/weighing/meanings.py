"""How near two statements are in meaning: cosines of sentence vectors, in numpy.

The one global step that is not SQL: the engine hands over the candidate pairs and takes back one
number a pair.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from reportedly.weighing.packing import Ints

DIMENSIONS = 384
_ROWS = 1024  # statements compared with all others of their story at a time
NO_MEANING = -1000  # what stands for a cosine where one of the two has no vector

Floats = npt.NDArray[np.float32]
Near = tuple[Ints, Ints, Ints]  # one < other, and their cosine in thousandths


class Meanings:
    """The vectors of all statements, row by row."""

    def __init__(self, meanings: Sequence[bytes | None]) -> None:
        """``meanings``: 384 signed bytes each, of any length, or None."""
        self.known = np.array([m is not None for m in meanings], dtype=np.bool_)
        self._vectors = _unpacked(meanings)
        squares = np.einsum("ij,ij->i", self._vectors, self._vectors)  # below 2 to the 24th, so exact
        lengths = np.sqrt(squares.astype(np.float64))
        self._lengths = np.where(lengths == 0, 1, lengths)

    def near(self, groups: Sequence[Ints], least: int) -> Near:
        """Pairs of statements of one of the ``groups`` whose cosine, in thousandths, is ``least`` or more, the first
        the lesser. Where a vector is missing all pairs are near, at NO_MEANING."""
        return _together([self._near(members, least) for members in groups if len(members)])

    def around(self, centres: Ints, groups: Sequence[Ints], least: int, most: int) -> Near:
        """The same for pairs of a centre and a statement of its group, with a cosine of ``least`` or more and below
        ``most``."""
        return _together([self._around(*each, least, most) for each in zip(centres.tolist(), groups, strict=True)])

    def _around(self, centre: int, members: Ints, least: int, most: int) -> Near:
        cosine = self._cosines(np.array([centre]), members)[0]
        met = (cosine >= least) & (cosine < most) & (members != centre)
        return np.minimum(members[met], centre), np.maximum(members[met], centre), cosine[met]

    def _near(self, members: Ints, least: int) -> Near:
        parts = [self._row(members, at, least) for at in range(0, len(members), _ROWS)]
        one, other, cosine = map(np.concatenate, zip(*parts, strict=True))
        return one, other, cosine

    def _row(self, members: Ints, at: int, least: int) -> Near:
        """The near pairs of the next ``_ROWS`` members with all after them."""
        rows, later = members[at : at + _ROWS], members[at:]
        cosine = self._cosines(rows, later)
        one, other = np.nonzero(((cosine >= least) | (cosine == NO_MEANING)) & (later[None, :] > rows[:, None]))
        return rows[one], later[other], cosine[one, other]

    def _cosines(self, rows: Ints, columns: Ints) -> Ints:
        lengths = self._lengths[rows][:, None] * self._lengths[columns][None, :]
        cosine: Ints = np.rint(1000 * (self._vectors[rows] @ self._vectors[columns].T) / lengths).astype(np.int64)
        cosine[~(self.known[rows][:, None] & self.known[columns][None, :])] = NO_MEANING
        return cosine


def _together(found: Sequence[Near]) -> Near:
    nothing = np.empty(0, dtype=np.int64)
    one, other, cosine = (np.concatenate([nothing, *(part[at] for part in found)]) for at in range(3))
    return one, other, cosine


def likenesses(one: bytes, others: Sequence[bytes]) -> list[float]:
    """The cosine of one packed vector with each of the others, in [0, 1] to thousandths; what points away has 0."""
    vectors = _unpacked([one, *others])
    lengths = np.linalg.norm(vectors, axis=1)
    cosines = vectors[1:] @ vectors[0] / np.where(lengths[1:] * lengths[0] == 0, 1, lengths[1:] * lengths[0])
    return [round(max(0.0, float(each)), 3) for each in cosines]


def _unpacked(meanings: Sequence[bytes | None]) -> Floats:
    """Whole numbers as float32, small enough that a product of two vectors is exact: a cosine is the same
    whatever else is compared in one go."""
    empty = bytes(DIMENSIONS)
    packed = b"".join(empty if m is None else m for m in meanings)
    return np.frombuffer(packed, dtype=np.int8).reshape(-1, DIMENSIONS).astype(np.float32)
