"""What counts as an address, and what may be contacted."""

from __future__ import annotations

from ipaddress import ip_address

import pytest

from reportedly.ids import is_address
from reportedly.intake.fetch.addresses import followed, target
from reportedly.intake.fetch.faults import Fault
from reportedly.intake.fetch.policy import Policy, kind


@pytest.mark.parametrize(
    ("address", "plain"),
    [
        ("http://News.Example", "http://news.example/"),
        ("HTTPS://news.example:443/a?b=c#d", "https://news.example/a?b=c"),
        ("http://news.example.:80/", "http://news.example/"),
        ("https://müller.example/für?q=ü", "https://xn--mller-kva.example/f%C3%BCr?q=%C3%BC"),
        ("https://news.example/a%20b%2Fc", "https://news.example/a%20b%2Fc"),
        ("http://[2A00:0:0::1]/", "http://[2a00::1]/"),
        ("http://93.184.215.14/", "http://93.184.215.14/"),
        ("https://www.1-2.example/", "https://www.1-2.example/"),
    ],
)
def test_an_address_in_its_plain_form(address: str, plain: str) -> None:
    assert target(address).address == plain
    assert target(plain).address == plain


@pytest.mark.parametrize(
    "address",
    [
        "ftp://news.example/", "file:///etc/passwd", "//news.example/", "http:///a", "http://", "http://.", "http://..",
        "http://a..b/", "http://-a.example/", "http://a b.example/", "http://u:p@news.example/", "http://news.example\\@a/",
        "http://news.example:99999/", "http://news.example:a/", "http://1.2.3/", "http://1.2.3.4.5/", "http://xn--/",
        "http://0x1.example.0x7f/", "http://01.2.3.4/", "http://1.2.3.256/", "http://４５.1.1.1.0x/", "http://[::1/",
        "http://[1.2.3.4]/", "http://[fe80::1%25eth0]/", "http://news.example/\n", "http://news.example/\x00",
        "http://" + "a" * 64 + ".example/", "http://a.example/" + "b" * 9000,
    ],
)  # fmt: skip
def test_what_is_refused(address: str) -> None:
    with pytest.raises(Fault) as raised:
        target(address)
    assert raised.value.reason == "refused address"


def test_wide_digits_are_digits() -> None:
    assert target("http://９３.184.215.14/").host == "93.184.215.14"
    assert target("http://¹２７.0.0.1/").host == "127.0.0.1"  # which the policy then refuses


def test_where_a_redirect_leads() -> None:
    at = target("https://news.example/a/b?c")
    assert followed(at, "../d").address == "https://news.example/d"
    assert followed(at, "//other.example/x").address == "https://other.example/x"
    assert followed(at, " http://other.example ").address == "http://other.example/"


@pytest.mark.parametrize(
    ("text", "meant"), [("http://a", True), ("HTTPS://a", True), ("http.txt", False), ("ftp://a", False)]
)
def test_a_path_is_no_address(text: str, meant: bool) -> None:
    assert is_address(text) is meant


@pytest.mark.parametrize(
    ("ip", "what"),
    [
        ("127.0.0.1", "loopback"), ("127.255.255.254", "loopback"), ("10.1.2.3", "private"), ("172.16.0.1", "private"),
        ("172.31.255.255", "private"), ("192.168.0.1", "private"), ("169.254.169.254", "link-local"),
        ("100.64.0.1", "carrier-grade NAT"), ("100.127.255.255", "carrier-grade NAT"), ("0.0.0.0", "this network"),
        ("224.0.0.1", "multicast"), ("239.255.255.250", "multicast"), ("240.0.0.1", "reserved"),
        ("255.255.255.255", "reserved"), ("168.63.129.16", "cloud metadata"), ("192.0.0.192", "reserved"),
        ("198.18.0.1", "benchmarking"), ("192.88.99.1", "6to4 relay"), ("::", "unspecified"), ("::1", "loopback"),
        ("::ffff:8.8.8.8", "IPv4-mapped"), ("::8.8.8.8", "IPv4-compatible"), ("64:ff9b::8.8.8.8", "NAT64"),
        ("64:ff9b:1::1", "NAT64"), ("2002:808:808::", "6to4"), ("2001:0:1::", "Teredo"),
        ("2001:db8::1", "documentation"), ("fc00::1", "unique local"), ("fd00:ec2::254", "unique local"),
        ("fe80::1", "link-local"), ("fe80::1%2", "link-local"), ("fec0::1", "site-local"), ("ff02::1", "multicast"),
        ("4000::1", "reserved"), ("5f00::1", "reserved"),
    ],
)  # fmt: skip
def test_what_is_not_public(ip: str, what: str) -> None:
    assert kind(ip_address(ip)) == what


@pytest.mark.parametrize(
    "ip",
    [
        "8.8.8.8",
        "93.184.215.14",
        "172.15.0.1",
        "172.32.0.1",
        "100.63.0.1",
        "100.128.0.1",
        "2a00:1450::1",
        "2606:4700::1",
    ],
)
def test_what_is_public(ip: str) -> None:
    assert kind(ip_address(ip)) is None
    assert Policy().fault(ip_address(ip), 443) is None
    assert Policy().fault(ip_address(ip), 22) is not None


def test_an_exemption_is_for_one_address_at_one_port() -> None:
    policy = Policy(allowed=frozenset({(ip_address("127.0.0.1"), 8080)}))
    assert policy.fault(ip_address("127.0.0.1"), 8080) is None
    assert policy.fault(ip_address("127.0.0.1"), 80) is not None
    assert policy.fault(ip_address("127.0.0.2"), 8080) is not None
    assert policy.fault(ip_address("::ffff:127.0.0.1"), 8080) is not None
