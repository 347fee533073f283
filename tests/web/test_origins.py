"""Acts come from our own pages or are not done; other sites may lead here and not read."""

from __future__ import annotations

import pytest

from reportedly.web.origins import fault

HERE = {"host": "127.0.0.1:8000"}
OWN = "http://127.0.0.1:8000"


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "same-origin"},
        {"sec-fetch-site": "same-origin", "origin": OWN},
        {"sec-fetch-site": "same-origin", "origin": "null"},
        {"origin": OWN},
        {"origin": "http://127.0.0.1:8000".upper().replace("HTTP", "http")},
    ],
)
def test_an_act_from_our_own_page_passes(headers: dict[str, str]) -> None:
    assert fault("POST", {**HERE, **headers}, "http") is None


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
        {"sec-fetch-site": "cross-site", "origin": OWN},
        {"sec-fetch-site": "same-origin", "origin": "http://evil.example"},
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site", "origin": "null"},
        {"origin": "http://127.0.0.1:9000"},
        {"origin": "https://127.0.0.1:8000"},
        {"origin": "http://127.0.0.1:8000@evil.example"},
        {"origin": "http://[bad"},
    ],
)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_any_other_act_is_refused(method: str, headers: dict[str, str]) -> None:
    assert "was not done" in str(fault(method, {**HERE, **headers}, "http"))


def test_an_act_without_a_host_is_refused() -> None:
    assert fault("POST", {"origin": "http://"}, "http") is not None


@pytest.mark.parametrize(
    ("headers", "passes"),
    [
        ({}, True),
        ({"sec-fetch-site": "none", "sec-fetch-mode": "navigate"}, True),
        ({"sec-fetch-site": "same-origin", "sec-fetch-mode": "cors"}, True),
        ({"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}, True),
        ({"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"}, False),
        ({"sec-fetch-site": "same-site", "sec-fetch-mode": "cors"}, False),
        ({"sec-fetch-site": "cross-site"}, False),
    ],
)
def test_other_sites_may_lead_here_and_not_read(headers: dict[str, str], passes: bool) -> None:
    assert (fault("GET", {**HERE, **headers}, "http") is None) is passes
