"""A large ledger is weighed in parts, each in a process of its own: what no claim reaches across is cut there.

A claim stays within its story, and stories are tied to each other only by copies and by judgements. The parts
are whole groups of such stories; together they give what weighing all at once gives.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import replace

import msgspec

from reportedly.desk.growing import Called, judged_pairs
from reportedly.desk.part import Part
from reportedly.desk.preparing import whole
from reportedly.desk.progress import Progress
from reportedly.engines.duck import DuckEngine
from reportedly.errors import LedgerError
from reportedly.ledger import Known
from reportedly.settings import PART_STATEMENTS
from reportedly.types import Judgement, Reading
from reportedly.weighing import Weighed
from reportedly.weighing.assemble import rank
from reportedly.weighing.graphs import components
from reportedly.weighing.neighbours import pairs, settle
from reportedly.weighing.prepare import Prepared, pack

PROGRAM = "reportedly.desk.part"
Process = subprocess.Popen[bytes]


def in_parts(
    known: Known,
    prepared: Mapping[str, Prepared],
    judged: tuple[Judgement, ...],
    progress: Progress,
) -> Weighed:
    """All that is known, weighed in parts."""
    with _processes(cores()) as started:
        documents = {document.id: document for document in known.documents()}
        progress.start("Telling stories apart", None)
        try:
            with DuckEngine() as engine:
                near, copied = pairs([Reading(each, (), ()) for each in documents.values()], prepared, engine)
                stories = settle(list(documents.values()), prepared, near, judged, engine)
        finally:
            progress.done()
        voices = frozenset(voice for one in prepared.values() for voice in one.voices)
        bonds = [*copied, *judged_pairs(Called(known, prepared), judged)]
        groups = divide(stories, bonds, {name: one.statements for name, one in prepared.items()})
        parts = (
            Part(
                tuple(documents[name] for name in names),
                {name: pack(one) for name, one in whole(known, prepared, names).items()},
                {name: stories[name] for name in names},
                voices,
                judged,
            )
            for names in groups
        )
        return replace(weigh_parts(parts, len(groups), started, progress), near=tuple(near))


def divide(stories: Mapping[str, str], bonds: Iterable[tuple[str, str]], sizes: Mapping[str, int]) -> list[list[str]]:
    """The documents in groups of about one size, in statements, that no story and no bond crosses: as many as
    there are processor cores, more where these would be large."""
    groups = _tied(sizes, [*stories.items(), *bonds])
    weights = {at: sum(sizes[name] for name in group) for at, group in enumerate(groups)}
    many = max(cores(), -(-sum(sizes.values()) // PART_STATEMENTS))
    bins: list[list[str]] = [[] for _ in range(many)]
    loads = [0] * many
    for at in sorted(weights, key=lambda at: (-weights[at], at)):  # the longest first (Graham 1969)
        lightest = loads.index(min(loads))
        bins[lightest] += groups[at]
        loads[lightest] += weights[at]
    return [each for each in bins if each]


def weigh_parts(parts: Iterable[Part], many: int, started: Sequence[Process], progress: Progress) -> Weighed:
    """The claims and copies of so ``many`` parts, as one weighing would order them. ``started``: processes that wait
    for one part each; more are started as they are needed. A part is asked for when there is somebody to weigh it.
    Raises LedgerError where a process fails."""
    waiting, found = [*started], list[Weighed]()
    progress.start("Weighing", many)
    try:
        with ThreadPoolExecutor(max(1, len(started))) as pool:
            running: set[Future[Weighed]] = set()
            for part in parts:
                running.add(pool.submit(_beside, part, waiting.pop() if waiting else start()))
                if len(running) >= max(1, len(started)):
                    running = _finished(running, found, progress)
            while running:
                running = _finished(running, found, progress)
    finally:
        progress.done()
    return Weighed(
        tuple(sorted((claim for each in found for claim in each.claims), key=rank)),
        tuple(sorted((copy for each in found for copy in each.copies), key=lambda copy: (copy.left, copy.right))),
        {name: story for each in found for name, story in each.stories.items()},
        (),
        found[0].persons,
    )


def _finished(running: set[Future[Weighed]], found: list[Weighed], progress: Progress) -> set[Future[Weighed]]:
    """Those that still run once one has finished."""
    done, running = wait(running, return_when=FIRST_COMPLETED)
    for each in done:
        found.append(each.result())
        progress.advance()
    return running


def start() -> Process:
    """A new interpreter that runs nothing but PROGRAM: neither a fork, which threads forbid, nor the caller's own
    program once more. Each has a core: numpy's own threads would only wait for each other."""
    alone = os.environ | {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-m", PROGRAM]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=alone)


@contextmanager
def _processes(many: int) -> Iterator[list[Process]]:
    """So many processes, started while there is other work; those that got nothing to do end with the block."""
    started = [start() for _ in range(many)]
    try:
        yield started
    finally:
        for process in started:
            process.kill()
            process.communicate()


def cores() -> int:
    """Processor cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _beside(part: Part, process: Process) -> Weighed:
    told, _ = process.communicate(msgspec.msgpack.encode(part))
    if process.returncode:
        raise LedgerError(f"A part of the ledger could not be weighed: its process ended with {process.returncode}.")
    return msgspec.msgpack.decode(told, type=Weighed)


def _tied(names: Iterable[str], edges: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Connected components, each in order, by their first name. An edge's end may be no name."""
    home = components(edges)
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        found[home.get(name, name)].append(name)
    return list(found.values())
