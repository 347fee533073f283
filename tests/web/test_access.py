"""Who may do what, from where, and how much at once: each rule is shown to bite."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from starlette.testclient import TestClient

from reportedly.desk import Desk
from reportedly.errors import UsageError
from reportedly.settings import ACT_MAX_BYTES, LOGIN_NAME_TRIES
from reportedly.web import accounts, create_app
from reportedly.web.access import Access, local_path, role_for
from reportedly.web.accounts import Accounts
from reportedly.web.serving import access_for
from tests.web.acting import JSON, OWN

PASSWORD = "three small words"
ACT = {"act": "accept", "kind": "copy", "left": "x", "right": "y"}


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    hasher = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    monkeypatch.setattr(accounts, "_hasher", lambda: hasher)
    accounts._nobody.cache_clear()


@pytest.fixture
def people(ledger: Path) -> Accounts:
    kept = Accounts(ledger)
    for name, role in (("vera", "viewer"), ("ruth", "reviewer"), ("adam", "admin")):
        kept.add(name, role, PASSWORD)
    return kept


@pytest.fixture
def shared(ledger: Path, people: Accounts) -> Iterator[TestClient]:
    """A desk that others reach, nobody signed in."""
    app = create_app(lambda: Desk(ledger), ledger.name, hosts=("*",), access=Access("owner", people))
    with TestClient(app, base_url="http://desk.example", raise_server_exceptions=False) as opened:
        yield opened


def sign_in(client: TestClient, name: str, password: str = PASSWORD, onward: str = "/claims"):  # type: ignore[no-untyped-def]
    data = {"name": name, "password": password, "next": onward}
    return client.post("/login", data=data, headers=OWN, follow_redirects=False)


def test_nobody_reads_without_signing_in_but_for_the_look_of_the_login_page(shared: TestClient) -> None:
    answer = shared.get("/claims?text=fire", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/login?next=%2Fclaims%3Ftext%3Dfire")
    assert shared.get("/claims.json").status_code == 401
    assert shared.get("/status.json").status_code == 401
    assert shared.get("/add").url.path == "/login"
    assert shared.get("/static/desk.css").status_code == shared.get("/login").status_code == 200
    assert "case.db" not in shared.get("/nowhere").text or shared.get("/nowhere").url.path == "/login"


def test_signing_in_leads_on_under_a_cookie_that_scripts_cannot_read(shared: TestClient) -> None:
    answer = sign_in(shared, "vera", onward="/claims?text=fire")
    assert (answer.status_code, answer.headers["location"]) == (303, "/claims?text=fire")
    assert "HttpOnly" in answer.headers["set-cookie"] and "SameSite=Strict" in answer.headers["set-cookie"]
    assert shared.get("/claims.json").status_code == 200


def test_over_https_the_cookie_stays_on_https(ledger: Path, people: Accounts) -> None:
    app = create_app(lambda: Desk(ledger), ledger.name, hosts=("*",), access=Access("owner", people))
    with TestClient(app, base_url="https://desk.example") as client:
        assert sign_in(client, "vera").headers["set-cookie"].startswith("__Host-reportedly=")
        assert "; Secure" in sign_in(client, "vera").headers["set-cookie"]
        assert client.get("/claims.json").status_code == 200


def test_a_token_from_before_login_is_worth_nothing_after_it(shared: TestClient) -> None:
    sign_in(shared, "vera")
    planted = shared.cookies["reportedly"]
    sign_in(shared, "ruth")
    assert shared.cookies["reportedly"] != planted
    shared.cookies.clear()
    assert shared.get("/claims.json", headers={"Cookie": f"reportedly={planted}"}).status_code == 401


def test_signing_out_ends_the_session_on_the_server(shared: TestClient) -> None:
    sign_in(shared, "vera")
    token = shared.cookies["reportedly"]
    shared.post("/logout", headers=OWN)
    assert shared.get("/claims.json", headers={"Cookie": f"reportedly={token}"}).status_code == 401


def test_a_removed_account_is_out_at_once(shared: TestClient, people: Accounts) -> None:
    sign_in(shared, "vera")
    people.remove("vera")
    assert shared.get("/claims.json").status_code == 401


@pytest.mark.parametrize(
    ("name", "act", "add"), [("vera", 403, 403), ("ruth", 400, 403), ("adam", 400, 503)]
)  # 400 and 503: let through, and then the act is none and nothing adds
def test_each_role_may_what_it_may(shared: TestClient, name: str, act: int, add: int) -> None:
    sign_in(shared, name)
    assert shared.post("/judgements", data=ACT, headers=JSON).status_code == act
    assert shared.post("/undo", headers=JSON).status_code == act
    assert shared.post("/add/files", headers=JSON).status_code == add
    assert shared.get("/add.json").status_code == add
    assert shared.get("/review.json").status_code == 200


def test_what_is_new_and_may_change_something_is_guarded_before_anybody_thinks_of_it() -> None:
    assert [role_for("POST", path) for path in ("/new", "/claims")] == ["reviewer", "reviewer"]
    assert [role_for(method, "/add/x") for method in ("GET", "POST", "DELETE")] == ["admin"] * 3
    assert role_for("GET", "/address") == "viewer"


def test_wrong_passwords_say_nothing_and_run_out(shared: TestClient) -> None:
    told = {sign_in(shared, name, "not this one").text for name in ("vera", "nobody")}
    assert len(told) == 1 and "do not belong together" in told.pop()
    for _ in range(LOGIN_NAME_TRIES):
        answer = sign_in(shared, "vera", "not this one")
    assert answer.status_code == 429 and int(answer.headers["retry-after"]) > 0
    assert sign_in(shared, "vera").status_code == 429  # even the right one
    assert sign_in(shared, "ruth").status_code == 303


@pytest.mark.parametrize(
    "given",
    ["//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example", "evil", "", "/a\nb", "/\t/b"],
)
def test_signing_in_leads_to_no_other_site(given: str) -> None:
    assert local_path(given) == "/"
    assert local_path("/claims?text=a%2Fb#c") == "/claims?text=a%2Fb#c"


def test_a_link_from_elsewhere_goes_through_a_page_of_our_own_that_may_bring_the_cookie(shared: TestClient) -> None:
    cross = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert 'http-equiv="refresh"' in shared.get("/login?next=/claims", headers=cross).text
    assert 'http-equiv="refresh"' not in shared.get("/login?next=/claims", headers=OWN).text
    sign_in(shared, "vera")
    assert shared.get("/login?next=/review", headers=OWN, follow_redirects=False).headers["location"] == "/review"


def test_acts_from_other_sites_are_refused_on_every_address(acting: TestClient) -> None:
    for address in ("/judgements", "/undo", "/judgements/x/undo", "/add/files", "/add/x/cancel", "/logout", "/login"):
        assert acting.post(address, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403, address
        assert acting.post(address, headers={"Origin": "http://evil.example"}).status_code == 403, address
        assert acting.post(address).status_code == 403, address
    assert acting.get("/review.json", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    own = {"Origin": "http://localhost:8000", "Accept": "application/json"}
    assert acting.post("/judgements", data=ACT, headers=own).status_code == 400


def test_the_longest_act_is_bounded_whether_it_says_its_length_or_not(acting: TestClient) -> None:
    long = b"because=" + b"x" * ACT_MAX_BYTES
    form = {**JSON, "Content-Type": "application/x-www-form-urlencoded"}
    assert acting.post("/judgements", content=long, headers=form).status_code == 413
    assert acting.post("/judgements", content=iter([long]), headers=form).status_code == 413


def test_another_address_than_this_machines_needs_accounts(tmp_path: Path) -> None:
    ledger = tmp_path / "case.db"
    with pytest.raises(UsageError, match="there are no accounts"):
        access_for(ledger, "0.0.0.0")
    assert access_for(ledger, "127.0.0.1").accounts is None
    Accounts(ledger).add("ada", "admin", PASSWORD)
    assert access_for(ledger, "0.0.0.0").accounts is not None
    assert access_for(ledger, "127.0.0.1").accounts is not None  # where there are accounts, everybody signs in


def test_who_acts_signs_with_the_name_of_the_account(shared: TestClient) -> None:
    sign_in(shared, "ruth")
    asked = shared.get("/review.json").json()["questions"][0]
    data = {"act": "unsure", "kind": asked["kind"], "left": asked["left"], "right": asked["right"] or "", "by": "adam"}
    assert shared.post("/judgements", data=data, headers=JSON).json()["judgement"]["by"] == "ruth"
