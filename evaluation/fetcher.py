"""The safe fetcher against a hostile web: what came of each attack, how long it took, what it took in."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass

from evaluation.hostile import namespace
from evaluation.hostile.attacks import ARRIVES, ATTACKS, Attack
from evaluation.hostile.world import World, loopback
from reportedly.intake.fetch import Failed, Fetched, Outcome
from reportedly.intake.fetch.fetcher import Limits

SECONDS = 4.0  # for each address, where the product allows 60: an attack that waits takes all of it
TRIES = 1


@dataclass(frozen=True, slots=True)
class Met:
    """One attack and what came of it. ``kibibytes``: taken from the network."""

    attack: Attack
    outcome: str
    seconds: float
    kibibytes: float
    sentence: str

    @property
    def held(self) -> bool:
        return self.attack.holds(self.outcome) and self.seconds < SECONDS + 1


def run(world: World) -> Iterator[Met]:
    for attack in ATTACKS:
        fetcher = world.fetcher(Limits(seconds=SECONDS, tries=TRIES))
        began = time.monotonic()
        found = fetcher.fetch(world.address(attack.address))
        yield _met(attack, found, time.monotonic() - began)


def _met(attack: Attack, found: Outcome, seconds: float) -> Met:
    if isinstance(found, Failed):
        return Met(attack, found.problem.reason, seconds, found.taken / 1024, found.problem.sentence)
    assert isinstance(found, Fetched)
    told = " ".join(note.sentence for note in found.notes)
    return Met(attack, ARRIVES, seconds, found.taken / 1024, told)


def lines() -> Iterator[str]:
    """The table; its last line counts."""
    where = "in a network namespace, on public addresses" if namespace.INSIDE in os.environ else "on loopback"
    yield f"The fetcher {where}; {SECONDS:g} seconds for each address."
    yield f"{'':4s} {'attack':58s} {'outcome':20s} {'seconds':>8s} {'KiB taken':>10s}"
    all_ = []
    with namespace.world() if namespace.INSIDE in os.environ else loopback() as world:
        for met in run(world):
            all_.append(met)
            mark = "" if met.held else "FAIL"
            yield f"{mark:4s} {met.attack.name[:58]:58s} {met.outcome:20s} {met.seconds:8.2f} {met.kibibytes:10,.0f}"
        held, inside = sum(met.held for met in all_), world.intruded()
    yield f"{held} of {len(all_)} came out as they must; addresses inside were reached {inside} times."
    if held < len(all_) or inside:
        raise SystemExit(1)
