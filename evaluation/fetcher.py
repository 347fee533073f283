"""The safe fetcher against a hostile web: what came of each attack, how long it took, what it took in."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

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
        return self.outcome == self.attack.expected and self.seconds < SECONDS + 1


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
    """The table; its last lines count."""
    yield f"{'':4s} {'attack':58s} {'outcome':20s} {'seconds':>8s} {'KiB taken':>10s}"
    with loopback() as world:
        all_ = []
        for met in run(world):
            all_.append(met)
            mark = "" if met.held else "FAIL"
            yield f"{mark:4s} {met.attack.name[:58]:58s} {met.outcome:20s} {met.seconds:8.2f} {met.kibibytes:10,.0f}"
        held = sum(met.held for met in all_)
        inside = world.intruded()
        yield f"{held} of {len(all_)} came out as they must; addresses inside were reached {inside} times."
