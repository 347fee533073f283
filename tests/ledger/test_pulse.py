"""Whether a ledger has changed, and connections that are used again."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reportedly.errors import LedgerError
from reportedly.ledger import Ledger
from reportedly.ledger import ledger as module
from reportedly.ledger.pulse import Pulse
from tests.ledger.making import ferry


def test_a_beat_stays_until_something_is_written(ledger: Ledger) -> None:
    pulse = Pulse(ledger.path)
    before = pulse.beat()
    with ledger.known() as known:
        known.count()
    assert pulse.beat() == before
    ledger.add(ferry())
    after = pulse.beat()
    assert after != before
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(pulse.beat).result() == after
    pulse.close()
    assert pulse.beat() not in (before, after)
    pulse.close()


def test_another_file_in_its_place_is_another_beat(ledger: Ledger, tmp_path: Path) -> None:
    pulse = Pulse(ledger.path)
    before = pulse.beat()
    with Ledger(tmp_path / "other.db", create=True):
        pass
    (tmp_path / "other.db").replace(ledger.path)
    assert pulse.beat() != before
    ledger.path.unlink()
    with pytest.raises(LedgerError, match="There is no ledger"):
        pulse.beat()
    pulse.close()


def test_views_one_after_another_use_one_connection(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    connect = module.connect
    monkeypatch.setattr(module, "connect", lambda *a, **k: opened.append(a) or connect(*a, **k))
    for _ in range(3):
        with ledger.known() as known:
            assert known.count() == 0
    assert len(opened) == 1
    with ledger.known() as one, ledger.known() as other:  # at once they are two, each its own view
        ledger.add(ferry())
        assert one.con is not other.con
        assert (one.count(), other.count()) == (0, 0)
    assert len(opened) == 2
    with ledger.known() as known:
        assert known.count() == 1
    with pytest.raises(ZeroDivisionError), ledger.known() as known:
        broken = known.con
        raise ZeroDivisionError
    with ledger.known() as known:
        assert known.con is not broken
    with ThreadPoolExecutor(1) as pool:  # another thread has its own, which goes with its view

        def count() -> int:
            with ledger.known() as known:
                return known.count()

        assert pool.submit(count).result() == 1
    assert len(opened) == 3
