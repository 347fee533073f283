"""One input cannot flood a run."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly import settings
from reportedly.intake import documents
from reportedly.types import Document, Problem


def test_a_flood_of_bad_lines_is_counted_in_one_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MAX_SET_ASIDE", 3)
    path = tmp_path / "flood.jsonl"
    path.write_text("{}\n" * 10 + '{"text": "The gate was open."}\n')
    found = list(documents([str(path)]))
    rows = [p for p in found if isinstance(p, Problem)]
    assert [p.reason for p in rows].count("many more") == 1
    assert len(rows) == 4
    assert "7 more records" in rows[-1].sentence
    assert [d.text for d in found if isinstance(d, Document)] == ["The gate was open."]


def test_a_text_beyond_bearing_is_set_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MAX_TEXT_CHARS", 50)
    (tmp_path / "long.txt").write_text("word " * 20)
    (tmp_path / "short.txt").write_text("The gate was open.")
    found = list(documents([str(tmp_path)]))
    assert [d.text for d in found if isinstance(d, Document)] == ["The gate was open."]
    assert [p.reason for p in found if isinstance(p, Problem)] == ["too big"]
