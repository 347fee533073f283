"""Sessions: new at every login, over when idle or old, and of no use to who steals the server's memory."""

from __future__ import annotations

import pytest

from reportedly.settings import SESSION_HOURS, SESSION_IDLE_MINUTES
from reportedly.web.sessions import Sessions, cookie


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sessions(clock: Clock) -> Sessions:
    return Sessions(clock)


def test_a_token_is_long_random_and_kept_only_as_a_hash(sessions: Sessions) -> None:
    one, other = sessions.begin("ada"), sessions.begin("ada")
    assert one != other and len(one) >= 43
    assert sessions.name(one) == sessions.name(other) == "ada"
    assert one not in sessions._open


def test_login_ends_the_token_that_somebody_came_with(sessions: Sessions) -> None:
    planted = sessions.begin("ada")
    fresh = sessions.begin("ada", planted)
    assert sessions.name(planted) is None
    assert sessions.name(fresh) == "ada"


def test_an_idle_session_ends_and_a_used_one_goes_on(sessions: Sessions, clock: Clock) -> None:
    token = sessions.begin("ada")
    for _ in range(3):
        clock.now += SESSION_IDLE_MINUTES * 60 - 1
        assert sessions.name(token) == "ada"
    clock.now += SESSION_IDLE_MINUTES * 60 + 1
    assert sessions.name(token) is None
    clock.now -= 120
    assert sessions.name(token) is None


def test_even_a_used_session_ends_after_a_day_of_work(sessions: Sessions, clock: Clock) -> None:
    token = sessions.begin("ada")
    while clock.now < SESSION_HOURS * 3600 - 60:
        clock.now += 60
        assert sessions.name(token) == "ada"
    clock.now += 121
    assert sessions.name(token) is None


def test_signing_out_ends_it(sessions: Sessions) -> None:
    token = sessions.begin("ada")
    sessions.end(token)
    assert sessions.name(token) is None


@pytest.mark.parametrize("token", [None, "", "made up", "\udcff"])
def test_what_is_no_token_is_nobody(sessions: Sessions, token: str | None) -> None:
    assert sessions.name(token) is None


def test_ended_sessions_are_swept_away(sessions: Sessions, clock: Clock) -> None:
    for _ in range(5):
        sessions.begin("ada")
    clock.now += SESSION_HOURS * 3600 + 1
    sessions.begin("ada")
    assert len(sessions._open) == 1


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites() -> None:
    assert cookie("t", https=False) == "reportedly=t; Path=/; HttpOnly; SameSite=Strict"
    assert cookie("t", https=True) == "__Host-reportedly=t; Path=/; HttpOnly; SameSite=Strict; Secure"
    assert "Max-Age=0" in cookie("", https=False)
