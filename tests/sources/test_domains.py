"""What of an address names its owner."""

from __future__ import annotations

import pytest

from reportedly.sources.domains import address, readings, registrable


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("www.weirgazette.com", ("weirgazette.com", "")),
        ("HTTPS://www.WeirGazette.com:443/News/?q=1#top", ("weirgazette.com", "/news")),
        ("user@weirgazette.com", ("weirgazette.com", "")),
        ("Weir Gazette", None),
        ("S.Paulo Zeitung", None),
        ("weirgazette", None),
        ("10.0.0.1", None),
    ],
)
def test_host_and_path(name: str, parts: tuple[str, str] | None) -> None:
    assert address(name) == parts


@pytest.mark.parametrize(
    ("host", "owned"),
    [
        ("news.weir.co.uk", "weir.co.uk"),
        ("weir.co.uk", "weir.co.uk"),
        ("en.weir.uk", "weir.uk"),
        ("a.b.weir.com", "weir.com"),
        ("weir.com.au", "weir.com.au"),
        ("com.au", "com.au"),
        ("m.weir.org.lb", "weir.org.lb"),
    ],
)
def test_what_somebody_has_registered(host: str, owned: str) -> None:
    assert registrable(host) == owned


def test_closest_first() -> None:
    assert list(readings("en.weir.com", "/a/b")) == [
        "en.weir.com/a/b", "en.weir.com/a", "en.weir.com", "weir.com"]  # fmt: skip


def test_a_page_of_a_platform_stands_for_itself_alone() -> None:
    assert list(readings("lamp.substack.com", "")) == ["lamp.substack.com"]
