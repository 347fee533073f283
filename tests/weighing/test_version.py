"""The version of weighing: one name for the same code and tables, another for any other."""

from __future__ import annotations

import hashlib
from pathlib import Path

from reportedly.weighing.version import _add, version


def digest(folder: Path) -> str:
    found = hashlib.sha256()
    _add(folder, found)
    return found.hexdigest()


def test_it_is_short_and_stays() -> None:
    assert len(version()) == 16
    assert version() == version()


def test_every_file_counts_by_name_and_content_but_compiled_ones(tmp_path: Path) -> None:
    (tmp_path / "relations").mkdir()
    (tmp_path / "relations" / "roots.sql").write_text("SELECT 1")
    seen = {digest(tmp_path)}
    for name, text in (("roots.sql", "SELECT 2"), ("sides.sql", "SELECT 2")):
        (tmp_path / "relations" / name).write_text(text)
        assert digest(tmp_path) not in seen
        seen.add(digest(tmp_path))
    before = digest(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "x.cpython.pyc").write_bytes(b"x")
    (tmp_path / "y.pyc").write_bytes(b"y")
    assert digest(tmp_path) == before
