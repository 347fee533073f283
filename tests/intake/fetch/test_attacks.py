"""Every attack of ``python -m evaluation fetcher``, with less time and fewer bytes to hold out against."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import replace
from ipaddress import ip_address

import pytest

from evaluation.hostile import namespace
from evaluation.hostile.attacks import ARRIVES, ATTACKS, Attack
from evaluation.hostile.pages import ARTICLE
from evaluation.hostile.world import World
from reportedly.intake.fetch import Failed, Fetched
from reportedly.intake.fetch.fetcher import Limits
from reportedly.intake.fetch.policy import Policy
from tests.intake.conftest import assert_printable

LIMITS = Limits(seconds=1.5, max_bytes=4 * 1024 * 1024, tries=1)
PATIENT = replace(LIMITS, seconds=20.0)  # where time must not be what ends it, however busy the machine
SLACK_SECONDS = 30.0  # a busy machine; what drips or never ends would take for ever


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_it_is_held(world: World, attack: Attack) -> None:
    limits = LIMITS if attack.holds("timeout") else PATIENT
    began, intruded = time.monotonic(), world.intruded()
    found = world.fetcher(limits).fetch(world.address(attack.address))
    assert time.monotonic() - began < limits.seconds + SLACK_SECONDS
    assert world.intruded() == intruded
    if isinstance(found, Failed):
        assert_printable(found.problem)
        assert attack.holds(found.problem.reason)
        assert not found.problem.arrived
        assert found.taken <= LIMITS.max_bytes + 64 * 1024
    else:
        assert isinstance(found, Fetched)
        assert attack.expected == ARRIVES
        assert found.origin.data == ARTICLE or (attack.name == "too-long" and found.origin.data == ARTICLE[:-100])


def test_the_canary_sings_when_somebody_comes(world: World) -> None:
    """Else the attacks above would be held by a canary that is deaf."""
    (canary,) = world.canaries
    before = canary.connections
    allowed = world.policy.allowed | {(ip_address(canary.host), canary.port)}
    open_ = replace(world, policy=Policy(allowed=allowed))
    assert isinstance(open_.fetcher(LIMITS).fetch(world.address("http://loop.test{http}/ok")), Fetched)
    assert canary.connections > before


@pytest.mark.skipif(not namespace.possible(), reason="needs root, unshare, ip and mount")
def test_the_product_as_it_is_in_a_network_namespace() -> None:
    """A few attacks on public addresses and the usual ports; all: ``python -m evaluation fetcher --namespace``."""
    told = subprocess.run(
        ["unshare", "--net", "--mount", sys.executable, "-c", _INSIDE], capture_output=True, text=True, timeout=120
    )
    if "unshare failed" in told.stderr:
        pytest.skip("this machine gives no namespaces")
    assert told.stdout.split() == ["arrives", "refused-address", "refused-address", "arrives", "0"], told.stderr


_INSIDE = """
from evaluation.hostile import namespace
from reportedly.intake.fetch import Failed
from reportedly.intake.fetch.fetcher import Limits
with namespace.world() as world:
    for place in ("news.test/ok", "both.test/ok", "news.test/to-mapped.test", "rebind-after-2.test/ok"):
        found = world.fetcher(Limits(seconds=20.0, tries=1)).fetch("http://" + place)
        print(found.problem.reason.replace(" ", "-") if isinstance(found, Failed) else "arrives")
    print(world.intruded())
"""
