"""How likely one of two sources is to have its values from the other.

Two rules. ``copying`` is the model of Dong, Berti-Equille & Srivastava (VLDB 2009, section 3 and 4.1): shared
errors are rare unless copied. ``verbatim`` is ours, for where errors have common causes (two sites that both
take the runway for the gate): it asks only whether two sources never differ where others do.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from reportedly.settings import COPY_PRIOR, COPY_RATE, FALSE_VALUES, VERBATIM_AGREE, VERBATIM_PRIOR, VERBATIM_SLIP
from reportedly.weighing.dependence.table import Numbers, Places, Table

Amounts = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sources that seem to depend. ``shared_answers``: items on which both give the value that holds;
    ``shared_errors``: another one, the same; ``differing``: two. ``left_copies``: that it is the left one, given
    that one copies; None where the rule cannot tell. ``amounts``: natural-log odds, adding up to the
    probability's."""

    left: str
    right: str
    probability: float
    left_copies: float | None
    shared_answers: int
    shared_errors: int
    differing: int
    amounts: Amounts


@dataclass(frozen=True, slots=True)
class Shared:
    """Sources x sources: (expected) items with the same true value, the same false one, different ones."""

    true: Numbers
    false: Numbers
    differing: Numbers


@dataclass(frozen=True, slots=True)
class Dependence:
    """Sources x sources. ``either``: probability that one has it from the other; ``copies``: that the row's
    source copies the column's, None where the rule cannot tell; ``parts``: log odds by name."""

    either: Numbers
    copies: Numbers | None
    parts: tuple[tuple[str, Numbers], ...]


def shared(columns: Table, truth: Numbers, contested: bool = False) -> Shared:
    """``truth``: probability of each candidate. ``contested``: only items with more than one value count."""
    size = len(columns.sources)
    many = np.bincount(columns.item_of, minlength=len(columns.items)) > 1
    true, same, both = np.zeros((size, size)), np.zeros((size, size)), np.zeros((size, size))
    for candidates, _, given in columns.blocks():
        weight = many[columns.item_of[candidates]].astype(float) if contested else np.ones(len(given))
        true += (given * (weight * truth[candidates])[:, None]).T @ given
        same += (given * weight[:, None]).T @ given
    for spoken in _spoken(columns, np.flatnonzero(many) if contested else np.arange(len(columns.items))):
        both += spoken.T @ spoken
    return Shared(true, np.maximum(same - true, 0), np.maximum(both - same, 0))


def _spoken(columns: Table, items: Places, block: int = 2048) -> list[Numbers]:
    """Who speaks of which of ``items``: items x sources in blocks, 1 or 0."""
    place = np.full(len(columns.items), -1)
    place[items] = np.arange(len(items))
    at = place[columns.item_of[columns.candidate_of]]
    found = []
    for start in range(0, len(items), block):
        inside = (at >= start) & (at < start + block)
        spoken = np.zeros((min(block, len(items) - start), len(columns.sources)))
        spoken[at[inside] - start, columns.source_of[inside]] = 1
        found.append(spoken)
    return found


def verbatim(counts: Shared) -> Dependence:
    """``counts`` of contested items. Log odds that one source is the other's feed, slips and all, against two
    careful sources that happen to agree. What is true never enters, so no wrong answer can mislead it."""
    same = counts.true + counts.false
    parts = (
        ("before any value is seen", np.full_like(same, np.log(VERBATIM_PRIOR / (1 - VERBATIM_PRIOR)))),
        ("same values where others differ", same * np.log((1 - VERBATIM_SLIP) / VERBATIM_AGREE)),
        ("different values", counts.differing * np.log(VERBATIM_SLIP / (1 - VERBATIM_AGREE))),
    )
    either = 1 / (1 + np.exp(-np.clip(sum(part for _, part in parts), -500, 500)))
    np.fill_diagonal(either, 0)
    return Dependence(either, None, parts)


def copying(counts: Shared, accuracy: Numbers) -> Dependence:
    """The paper's: ``accuracy`` of each source in (0, 1). Of two sources on their own both are right with the
    product of their accuracies, and wrong alike with that of their errors over ``FALSE_VALUES``; a copier takes
    ``COPY_RATE`` of its values and finds the rest itself."""
    mine, theirs = accuracy[:, None], accuracy[None, :]
    true, false = mine * theirs, (1 - mine) * (1 - theirs) / FALSE_VALUES
    other = np.maximum(1 - true - false, 1e-9)
    own = 1 - COPY_RATE
    gains = (
        ("same true values", counts.true, np.log((theirs * COPY_RATE + true * own) / true)),
        ("same false values", counts.false, np.log(((1 - theirs) * COPY_RATE + false * own) / false)),
        ("different values", counts.differing, np.log(np.full_like(other, own))),
    )
    forward = np.clip(sum(count * gain for _, count, gain in gains), -500, 500)
    prior = np.log(COPY_PRIOR / (1 - COPY_PRIOR) / 2)
    odds, back = np.exp(forward + prior), np.exp(forward.T + prior)
    np.fill_diagonal(odds, 0)
    np.fill_diagonal(back, 0)
    copies = odds / (1 + odds + back)
    start = ("before any value is seen", np.full_like(forward, np.log(COPY_PRIOR / (1 - COPY_PRIOR))))
    mean = tuple((name, count * (gain + gain.T) / 2) for name, count, gain in gains)
    return Dependence(copies + copies.T, copies, (start, *mean))


def told(columns: Table, found: Dependence, best: Places, least: float) -> tuple[Pair, ...]:
    """The pairs of a probability from ``least`` on, the likeliest first. ``best``: the candidates that hold."""
    holds = np.zeros(len(columns.candidates))
    holds[best] = 1
    counts = shared(columns, holds)
    rows, others = np.nonzero(np.triu(found.either >= least, 1))
    made = [_pair(columns, found, counts, int(row), int(other)) for row, other in zip(rows, others, strict=True)]
    return tuple(sorted(made, key=lambda pair: (-pair.probability, pair.left, pair.right)))


def _pair(columns: Table, found: Dependence, counts: Shared, row: int, other: int) -> Pair:
    either = float(found.either[row, other])
    return Pair(
        columns.sources[row],
        columns.sources[other],
        round(either, 6),
        None if found.copies is None else round(float(found.copies[row, other]) / either, 6),
        round(counts.true[row, other]),
        round(counts.false[row, other]),
        round(counts.differing[row, other]),
        tuple((name, round(float(part[row, other]), 4)) for name, part in found.parts),
    )
