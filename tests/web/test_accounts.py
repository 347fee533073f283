"""Accounts: hashed, for the owner's eyes, and checked without telling who exists."""

from __future__ import annotations

from pathlib import Path

import pytest
from argon2 import PasswordHasher

from reportedly.errors import LedgerError, UsageError
from reportedly.web import accounts
from reportedly.web.accounts import Account, Accounts

GOOD = "three small words"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Real argon2, with little memory: the parameters are the library's own concern."""
    hasher = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    monkeypatch.setattr(accounts, "_hasher", lambda: hasher)
    accounts._nobody.cache_clear()


@pytest.fixture
def kept(tmp_path: Path) -> Accounts:
    return Accounts(tmp_path / "case.db")


def test_a_password_is_kept_as_an_argon2id_hash_in_a_file_for_the_owner_alone(kept: Accounts) -> None:
    kept.add("ada", "reviewer", GOOD)
    assert kept.path.name == "case.db.accounts"
    assert kept.path.stat().st_mode & 0o077 == 0
    assert GOOD not in kept.path.read_text()
    assert kept.all()["ada"].secret.startswith("$argon2id$")


def test_only_the_right_password_of_the_right_person_passes(kept: Accounts) -> None:
    kept.add("ada", "viewer", GOOD)
    assert kept.check("ada", GOOD)
    assert not kept.check("ada", GOOD + "!")
    assert not kept.check("ben", GOOD)


def test_a_name_nobody_has_is_hashed_against_all_the_same(kept: Accounts, monkeypatch: pytest.MonkeyPatch) -> None:
    met: list[str] = []

    class Watched(PasswordHasher):
        def verify(self, hash: str | bytes, password: str | bytes) -> bool:
            met.append(str(hash))
            return super().verify(hash, password)

    monkeypatch.setattr(accounts, "_hasher", lambda: Watched(time_cost=1, memory_cost=64, parallelism=1))
    assert not kept.check("nobody", GOOD)
    assert len(met) == 1 and met[0].startswith("$argon2id$")


def test_a_hash_of_old_parameters_is_made_anew_at_login(kept: Accounts) -> None:
    old = PasswordHasher(time_cost=2, memory_cost=32, parallelism=1).hash(GOOD)
    kept._write({"ada": Account("admin", old)})
    assert kept.check("ada", GOOD)
    assert kept.all()["ada"].secret != old and kept.all()["ada"].role == "admin"
    assert kept.check("ada", GOOD)


@pytest.mark.parametrize(
    ("name", "role", "password", "sentence"),
    [
        ("rule:x", "viewer", GOOD, "no account name"),
        ("", "viewer", GOOD, "no account name"),
        ("a\nb", "viewer", GOOD, "no account name"),
        ("ada", "owner", GOOD, "no role"),
        ("ada", "viewer", "short", "12 characters or more"),
    ],
)
def test_what_will_not_do_is_one_sentence(kept: Accounts, name: str, role: str, password: str, sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        kept.add(name, role, password)
    assert kept.all() == {}


def test_who_is_removed_is_gone_at_once(kept: Accounts) -> None:
    kept.add("ada", "viewer", GOOD)
    kept.remove("ada")
    assert not kept.check("ada", GOOD)
    with pytest.raises(UsageError, match="no account 'ada'"):
        kept.remove("ada")


def test_a_damaged_file_lets_nobody_in(kept: Accounts) -> None:
    kept.path.write_text("{}}")
    with pytest.raises(LedgerError, match="cannot be read"):
        kept.check("ada", GOOD)
