"""The README's command on the shipped example, with every room as it is: model, engine, ledger, page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportedly.cli.main import app

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "harbour"


def test_the_example_becomes_a_brief(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as end:
        app(["brief", str(EXAMPLE), "--json", "-o", "brief.html", "--ledger", "case.db"], prog_name="reportedly")
    told = json.loads(capsys.readouterr().out)
    assert (end.value.code, told["documents"], told["problems"]) == (0, 14, [])
    first = told["claims"][0]
    assert first["standing"] == "disputed"
    sides = {(r["name"], r["stance"]) for r in first["roots"] if r["known"] and r["stance"] != "uncertain"}
    assert sides == {
        ("Yasar Delmoun", "supports"), ("Signe Aldervik", "supports"), ("The Ministry of Defence", "denies")
    }  # fmt: skip
    assert {"al-Moqa al-Bahari", "Al-Mawq'a al-Bahri"} in [set(joined["names"]) for joined in told["joined"]]
    assert len({assertion["document"] for assertion in first["assertions"]}) >= 5
    assert max(len(assertion["chain"]) for claim in told["claims"] for assertion in claim["assertions"]) >= 3
    for claim in told["claims"]:
        for evidence in (assertion["evidence"] for assertion in claim["assertions"]):
            assert len(evidence["exact"]) == evidence["end"] - evidence["start"] > 0
    page = (tmp_path / "brief.html").read_text(encoding="utf-8")
    assert "<svg" in page
    assert "<script" not in page
