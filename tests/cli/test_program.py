"""The program as a process of its own: start, pipes, interruption, odd locales."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = [sys.executable, "-m", "reportedly.cli.main"]
SLOW = """
import signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job begins with it ignored
from reportedly.cli import main, work
from reportedly.desk import Desk
from tests.desk.speaking import SpeakingReader

class Slow(SpeakingReader):
    def read(self, documents):
        for reading in super().read(documents):
            yield reading
            print("read one", file=sys.stderr, flush=True)
            time.sleep(0.2)

work.Desk = lambda *a, **k: Desk(*a, **k, reader=Slow())
main.main()
"""
ROOT = Path(__file__).resolve().parents[2]


def _start(arguments: list[str], folder: Path, **variables: str) -> subprocess.Popen[bytes]:
    path = os.pathsep.join([str(ROOT), str(ROOT / "src")])
    return subprocess.Popen(
        arguments,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": path, **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def _articles(folder: Path, count: int) -> str:
    lines = (
        json.dumps({"id": f"n{n}", "text": f"Ada Bruun said that ship {n} is late. Zoë waits."}) for n in range(count)
    )
    (folder / "many.jsonl").write_text("\n".join(lines))
    return "many.jsonl"


def test_help_does_not_wait_for_the_house(tmp_path: Path) -> None:
    code = "import sys; import reportedly.cli.main; print([m for m in sys.modules if m in " \
        "('duckdb', 'jinja2', 'numpy', 'onnxruntime', 'trafilatura', 'sqlite3')])"  # fmt: skip
    out, err = _start([sys.executable, "-c", code], tmp_path).communicate(timeout=60)
    assert (out.decode().strip(), err) == ("[]", b"")


def test_version_and_module_entry(tmp_path: Path) -> None:
    out, _ = _start([*PROGRAM, "--version"], tmp_path).communicate(timeout=60)
    assert out.decode().startswith("reportedly ")


@pytest.mark.parametrize("extra", [["--json"], [], ["missing.txt"]])
def test_a_reader_that_goes_away_is_no_error(tmp_path: Path, extra: list[str]) -> None:
    (tmp_path / "missing.txt").touch()
    quick = SLOW.replace("0.2", "0")
    process = _start([sys.executable, "-c", quick, "read", _articles(tmp_path, 40), *extra], tmp_path)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    told = process.stderr.read().decode()
    process.stderr.close()
    assert process.wait(timeout=60) == 141
    assert set(told.split("\n")) <= {"read one", "set aside: missing.txt is empty.", ""}


def test_ctrl_c_keeps_what_was_read(tmp_path: Path) -> None:
    process = _start([sys.executable, "-c", SLOW, "add", _articles(tmp_path, 200)], tmp_path)
    assert process.stderr is not None
    for _ in range(3):
        process.stderr.readline()
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert told.decode().splitlines()[-1].startswith("reportedly: stopped. Every article that was kept")
    again = _start([sys.executable, "-c", SLOW.replace("0.2", "0"), "add", _articles(tmp_path, 5)], tmp_path)
    out, _ = again.communicate(timeout=60)
    assert "3 were there already" in out.decode() or "4 were there already" in out.decode()


def test_any_locale_gets_utf8(tmp_path: Path) -> None:
    process = _start(
        [sys.executable, "-c", SLOW, "read", _articles(tmp_path, 1), "--json"],
        tmp_path,
        LC_ALL="C",
        PYTHONUTF8="0",
        PYTHONCOERCECLOCALE="0",
    )
    out, _ = process.communicate(timeout=60)
    assert json.loads(out.decode("utf-8"))["document"]["source_id"] == "n0"
    assert process.returncode == 0
