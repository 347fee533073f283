"""Disks that are full or take nothing: file systems in memory, mounted in a namespace of their own.

The trials run under ``unshare --map-root-user --mount``, which needs no rights beyond those of a user on most systems.
"""

from __future__ import annotations

import pickle
import random
import shutil
import subprocess
import sys
from pathlib import Path

from evaluation.kills.children import result_of
from evaluation.kills.power import Job
from evaluation.kills.trials import REFUSED, Outcome, Row, Setting, judged, run, warm
from reportedly.desk import Desk

UNSHARE = ("unshare", "--map-root-user", "--mount")
_WORK = "import sys; from evaluation.kills.small_disks import work; work(sys.argv[1])"
ROOM = 64 * 1024 * 1024  # bytes; more than a small corpus needs
LEAST = 16 * 1024  # bytes of the smallest disk


def trials(folder: Path, setting: Setting, times: int, seed: int) -> list[Row]:
    """A row for full disks and one for a disk that is read-only; they say why where they cannot be."""
    names = ("disk full", "read-only disk")
    if not _can_mount(folder):
        return [Row(name, note="needs unshare(1) and user namespaces") for name in names]
    job = folder / "disks.job"
    job.write_bytes(pickle.dumps(Job(folder / "disk", setting, times, seed)))
    command = [*UNSHARE, sys.executable, "-c", _WORK, str(job)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    return [Row(name, outcomes) for name, outcomes in zip(names, pickle.loads(done.stdout), strict=True)]


def _can_mount(folder: Path) -> bool:
    if shutil.which("unshare") is None:
        return False
    command = [*UNSHARE, "mount", "-t", "tmpfs", "tmpfs", str(folder)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _full(disk: Path, setting: Setting, most: int, chance: random.Random) -> Outcome:
    """The disk fills up in the middle of the run, which must end with one sentence; then it grows."""
    _mount("-t", "tmpfs", "-o", f"size={chance.randrange(LEAST, most)}", "tmpfs", str(disk))
    status, told = run(disk / "case.db", setting).end()
    _mount("-o", f"remount,size={ROOM}", str(disk))
    outcome = judged(disk / "case.db", setting, told, cut=status == REFUSED)
    _unmount(disk)
    return (
        outcome if status in (0, REFUSED) else Outcome(True, False, False, False, False, f"status {status}: {told!r}")
    )


def _read_only(disk: Path, setting: Setting) -> Outcome:
    """The disk turns read-only after some of the run: adding is refused, reading goes on; then it is mended."""
    _mount("-t", "tmpfs", "-o", f"size={ROOM}", "tmpfs", str(disk))
    path = disk / "case.db"
    run(path, Setting((f"{setting.inputs[0]}/articles.jsonl",), setting.readings)).end()
    _mount("-o", "remount,ro", str(disk))
    status, told = run(path, setting).end()
    readable = result_of(lambda: _reads(path))
    outcome = judged(path, setting, told, cut=True, before=lambda: _mount("-o", "remount,rw", str(disk)))
    _unmount(disk)
    fault = "" if status == REFUSED and told.startswith(b"! ") else f"adding ended with status {status}"
    fault = fault or ("" if readable else "it cannot be read")
    return outcome if not fault else Outcome(True, False, outcome.clean, outcome.kept, outcome.equal, fault)


def _reads(path: Path) -> bool:
    with Desk(path) as desk:
        return bool(desk.documents()) and not desk.verify().faults


def _mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True)


def _unmount(disk: Path) -> None:
    subprocess.run(["umount", str(disk)], check=True)


def work(path: str) -> None:
    """A job's trials, inside the namespace; outcomes go to standard output."""
    job: Job = pickle.loads(Path(path).read_bytes())
    warm(job.setting.inputs, job.setting.readings)
    chance = random.Random(job.seed)
    job.folder.mkdir()
    measured = job.folder.parent / "undisturbed.db"
    evidence = sum(each.stat().st_size + 4096 for each in measured.with_name("undisturbed.db.evidence").rglob("*"))
    most = 2 * measured.stat().st_size + evidence  # the file and its log
    full = [_full(job.folder, job.setting, most, chance) for _ in range(job.times)]
    read_only = [_read_only(job.folder, job.setting) for _ in range(min(2, job.times))]
    sys.stdout.buffer.write(pickle.dumps((full, read_only)))
