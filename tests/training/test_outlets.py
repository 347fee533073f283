"""Names and countries as two public lists write them, and the table that comes of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from training.outlets import Row, country, institution, names, rows, table


@pytest.mark.parametrize(
    ("listed", "shown", "others"),
    [
        ("Weir Gazette", "Weir Gazette", ()),
        ("KXYZ - Weir News", "KXYZ", ("KXYZ",)),
        ("CBS Weir - WXYZ-TV", "CBS Weir - WXYZ-TV", ("WXYZ", "CBS Weir")),
        ("Weir Allgemeine (WA)", "Weir Allgemeine", ("WA",)),
        ("WA (Weir Allgemeine)", "WA", ("Weir Allgemeine",)),
        ("The Lamp (thelamp.com)", "The Lamp", ("thelamp.com",)),
        ("Lamplight (Freedonia)", "Lamplight (Freedonia)", ("Lamplight",)),
        ("The Herald News (Freedonia)", "The Herald News (Freedonia)", ()),
    ],
)
def test_names(listed: str, shown: str, others: tuple[str, ...]) -> None:
    assert names(listed) == (shown, others)


@pytest.mark.parametrize(
    ("told", "host", "name", "code"),
    [
        ("usa (44/180 press freedom)", "weir.com", "Weir", "US"),
        ("united kingdom", "weir.com", "Weir", "GB"),
        ("south korea", "weir.com", "Weir", "KR"),
        ("unknown", "weir.co.uk", "Weir", "GB"),
        ("", "weir.de", "Weir", "DE"),
        ("", "weir.tv", "Weir", ""),
        ("", "weir.com", "KXYZ", "US"),
        ("", "weir.com", "Weir", ""),
    ],
)
def test_countries(told: str, host: str, name: str, code: str) -> None:
    assert country(told, host, name) == code


@pytest.mark.parametrize(
    ("told", "name", "is_one"),
    [
        ("organization/foundation", "Weir Institute", True),
        ("organization/government", "Weir Without Borders", True),
        ("organization/foundation", "Weir Mirror", False),
        ("newspaper", "Weir Institute", False),
        ("", "Weir Institute", False),
    ],
)
def test_institutions_that_have_a_site(told: str, name: str, is_one: bool) -> None:
    assert institution(told, name) is is_one


def test_a_form_that_two_bear_is_nobodys() -> None:
    lines = list(
        table(
            [
                Row("Weir Lamp", "weirlamp.com", ("Lamp",), "US"),
                Row("Vik's Lamp", "vik.no", ("Lamp",), "NO"),
                Row("The Daily News", "news.no", (), ""),
            ]
        )
    )
    assert lines == [
        "Weir Lamp\tweirlamp.com\t=\tUS\t",
        "Vik's Lamp\tvik.no\tvik lamp\tNO\t",
        "The Daily News\tnews.no\t\t\t",
    ]


def test_what_stands_by_hand_or_is_no_outlet_is_left_out(tmp_path: Path) -> None:
    listed = {
        "weirlamp.com": "Weir Lamp",
        "nytimes.com": "New York Times",
        "bbc.com/weir": "BBC",
        "mdpi.com/journal/weir": "Weir Journal",
        "facebook.com/weir": "Weir",
    }
    records = [{"domain": domain, "name": name} for domain, name in listed.items()]
    (tmp_path / "mbfc_sources.json").write_text(json.dumps(records))
    (tmp_path / "mbfc_country.csv").write_text("source,country\nweirlamp.com,ireland\n")
    assert rows(tmp_path) == [Row("Weir Lamp", "weirlamp.com", (), "IE")]
