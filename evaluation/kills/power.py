"""Power cuts: what was never synced is lost, or reaches the disk in part and in any order.

The trials run in a process with the library of ``powercut.c`` loaded before the C library. It notes what
each fsync made safe. After the kill the disk is made anew from these notes; of what was written later,
blocks drawn at random are there too.
"""

from __future__ import annotations

import os
import pickle
import random
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from evaluation.kills.trials import Outcome, Row, Setting, judged, run, warm

SOURCE = Path(__file__).with_name("powercut.c")
_WORK = "import sys; from evaluation.kills.power import work; work(sys.argv[1])"
BLOCK = 512  # bytes that a disk writes whole


@dataclass(frozen=True, slots=True)
class Job:
    """What the process that runs under the library is to do."""

    folder: Path
    setting: Setting
    times: int
    seed: int


def trials(folder: Path, setting: Setting, times: int, seed: int) -> Row:
    """Every trial, in a process under the library; a row that says why where that cannot be."""
    library, job = folder / "powercut.so", folder / "power.job"
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or sys.platform != "linux":
        return Row("power cut", note="needs Linux and a C compiler")
    subprocess.run([compiler, "-shared", "-fPIC", "-O2", "-o", library, SOURCE, "-ldl"], check=True)
    job.write_bytes(pickle.dumps(Job(folder / "power", setting, times, seed)))
    command = [sys.executable, "-c", _WORK, str(job)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, env={**os.environ, "LD_PRELOAD": str(library)})
    return Row("power cut", pickle.loads(done.stdout))


def _trial(folder: Path, setting: Setting, chance: random.Random) -> Outcome:
    disk, shadow, after = folder / "disk", folder / "shadow", folder / "after"
    for each in (disk, shadow, after):
        each.mkdir(parents=True)
    os.environ |= {"POWERCUT_WATCH": str(disk), "POWERCUT_SHADOW": str(shadow)}
    child = run(disk / "case.db", setting)
    for name in ("POWERCUT_WATCH", "POWERCUT_SHADOW"):
        del os.environ[name]
    time.sleep(chance.uniform(0.0, 1.5 * setting.seconds[0]))  # the copying costs half as much again
    child.kill()
    status, told = child.end()
    rebuild(disk, shadow, after, chance)
    return judged(after / "case.db", setting, told, cut=status is None)


def rebuild(disk: Path, shadow: Path, after: Path, chance: random.Random) -> None:
    """``after`` as a disk holds it whose power went: names and bytes that were synced, and some of the rest."""
    notes = shadow / f"folder-{disk.stat().st_ino}"
    if not notes.exists():
        return
    for line in notes.read_text().splitlines():
        inode, _, name = line.partition("\t")
        live = disk / name
        if (shadow / f"folder-{inode}").exists() or live.is_dir():
            (after / name).mkdir()
            if live.is_dir():
                rebuild(live, shadow, after / name, chance)
            continue
        safe = shadow / f"file-{inode}"
        data = safe.read_bytes() if safe.exists() else b""
        unsynced = live.exists() and str(live.stat().st_ino) == inode and not name.endswith("-shm")
        (after / name).write_bytes(_mixed(data, live.read_bytes(), chance) if unsynced else data)


def _mixed(safe: bytes, live: bytes, chance: random.Random) -> bytes:
    """Synced bytes with blocks of the later ones; a third of the times none of them."""
    share = chance.choice((0.0, 0.5, chance.random()))
    mixed = bytearray(safe.ljust(len(live), b"\0") if share else safe)
    for at in range(0, len(live), BLOCK):
        if chance.random() < share:
            mixed[at : at + BLOCK] = live[at : at + BLOCK]
    return bytes(mixed)


def work(path: str) -> None:
    """A job's trials, in the process under the library; outcomes go to standard output."""
    job: Job = pickle.loads(Path(path).read_bytes())
    warm(job.setting.inputs, job.setting.readings)
    chance = random.Random(job.seed)
    outcomes = []
    for n in range(job.times):
        outcomes.append(_trial(job.folder / str(n), job.setting, chance))
        shutil.rmtree(job.folder / str(n))
    sys.stdout.buffer.write(pickle.dumps(outcomes))
