"""One hostile web for all tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from evaluation.hostile.world import World, loopback


@pytest.fixture(scope="package")
def world() -> Iterator[World]:
    with loopback() as made:
        yield made
