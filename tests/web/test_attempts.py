"""Passwords cannot be tried without end, neither for one name nor from one place."""

from __future__ import annotations

from reportedly.settings import LOGIN_ADDRESS_TRIES, LOGIN_NAME_TRIES, LOGIN_WINDOW_MINUTES
from reportedly.web import attempts
from reportedly.web.attempts import Attempts
from tests.web.test_sessions import Clock


def test_one_name_has_a_few_tries_from_anywhere() -> None:
    clock = Clock()
    tries = Attempts(clock)
    for n in range(LOGIN_NAME_TRIES):
        assert tries.wait("ada", f"10.0.0.{n}") == 0
        tries.failed("ada", f"10.0.0.{n}")
    assert 0 < tries.wait("Ada", "10.0.0.99") <= LOGIN_WINDOW_MINUTES * 60 + 1
    assert tries.wait("ben", "10.0.0.99") == 0
    clock.now += LOGIN_WINDOW_MINUTES * 60
    assert tries.wait("ada", "10.0.0.99") == 0


def test_one_address_has_more_for_all_names_together() -> None:
    tries = Attempts(Clock())
    for n in range(LOGIN_ADDRESS_TRIES):
        assert tries.wait(f"name{n}", "10.0.0.1") == 0
        tries.failed(f"name{n}", "10.0.0.1")
    assert tries.wait("ada", "10.0.0.1") > 0
    assert tries.wait("ada", "10.0.0.2") == 0


def test_the_right_password_clears_the_name_and_not_the_address() -> None:
    tries = Attempts(Clock())
    for _ in range(LOGIN_NAME_TRIES):
        tries.failed("ada", "10.0.0.1")
    tries.passed("ada")
    assert tries.wait("ada", "10.0.0.2") == 0
    for _ in range(LOGIN_ADDRESS_TRIES - LOGIN_NAME_TRIES):
        tries.failed("ben", "10.0.0.1")
    assert tries.wait("ada", "10.0.0.1") > 0


def test_the_window_slides() -> None:
    clock = Clock()
    tries = Attempts(clock)
    for _ in range(LOGIN_NAME_TRIES):
        tries.failed("ada", "10.0.0.1")
        clock.now += 60
    clock.now = LOGIN_WINDOW_MINUTES * 60 - 1
    assert tries.wait("ada", "10.0.0.1") == 2
    clock.now += 2
    assert tries.wait("ada", "10.0.0.1") == 0
    tries.failed("ada", "10.0.0.1")
    assert 0 < tries.wait("ada", "10.0.0.1") <= 60


def test_strangers_cannot_fill_the_memory(monkeypatch: object) -> None:
    clock = Clock()
    tries = Attempts(clock)
    for n in range(attempts._KEPT // 2):
        tries.failed(f"name{n}", f"address{n}")
    clock.now += LOGIN_WINDOW_MINUTES * 60 + 1
    tries.failed("one", "more")
    assert len(tries._failed) == 2
