"""Every attack of ``python -m evaluation fetcher``, with less time and fewer bytes to hold out against."""

from __future__ import annotations

import time

import pytest

from evaluation.hostile.attacks import ARRIVES, ATTACKS, Attack
from evaluation.hostile.pages import ARTICLE
from evaluation.hostile.world import World
from reportedly.intake.fetch import Failed, Fetched
from reportedly.intake.fetch.fetcher import Limits
from tests.intake.conftest import assert_printable

LIMITS = Limits(seconds=0.7, max_bytes=4 * 1024 * 1024, tries=1)
SLACK_SECONDS = 2.0  # a busy machine


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_it_is_held(world: World, attack: Attack) -> None:
    began, intruded = time.monotonic(), world.intruded()
    found = world.fetcher(LIMITS).fetch(world.address(attack.address))
    assert time.monotonic() - began < LIMITS.seconds + SLACK_SECONDS
    assert world.intruded() == intruded
    if isinstance(found, Failed):
        assert_printable(found.problem)
        assert (found.problem.reason, found.problem.arrived) == (attack.expected, False)
        assert found.taken <= LIMITS.max_bytes + 64 * 1024
    else:
        assert isinstance(found, Fetched)
        assert attack.expected == ARRIVES
        assert found.origin.data == ARTICLE or (attack.name == "too-long" and found.origin.data == ARTICLE[:-100])


def test_the_canary_sings_when_somebody_comes(world: World) -> None:
    """Else the attacks above would be held by a canary that is deaf."""
    (canary,) = world.canaries
    open_ = world.policy.allowed | {(type(next(iter(world.policy.allowed))[0])(canary.host), canary.port)}
    before = canary.connections
    from evaluation.hostile import world as module  # noqa: PLC0415 - only here

    fetcher = module.World(
        world.names, world.servers, world.canaries, world.ports, world.authority, type(world.policy)(allowed=open_)
    ).fetcher(LIMITS)
    assert isinstance(fetcher.fetch(world.address("http://loop.test{http}/ok")), Fetched)
    assert canary.connections > before
