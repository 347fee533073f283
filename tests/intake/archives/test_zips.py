"""Zip archives: what is inside arrives, and hostile ones get nowhere."""

from __future__ import annotations

import io
import warnings
from zipfile import ZIP_STORED, ZipFile, ZipInfo

import pytest

from reportedly import settings

from ..conftest import Write, arrivals, assert_printable, one_problem
from .making import page, reasons, tarred, zipped


def test_members_arrive_with_the_way_to_them(write: Write) -> None:
    path = write("a.zip", zipped([("in/1.html", page(1)), ("in/2.txt", b"The gate was open.")]))
    found, problems = arrivals(path)
    assert problems == []
    assert [d.source_id for d in found] == ["a.zip!/in/1.html", "a.zip!/in/2.txt"]
    assert "gate 1" in found[0].text
    assert found[0].capture is not None
    assert found[0].capture.data == page(1)


def test_archives_inside_archives(write: Write) -> None:
    inner = tarred([("deep/1.html", page(1))], "w:gz")
    (document,), problems = arrivals(write("a.zip", zipped([("b.zip", zipped([("c.tgz", inner)]))])))
    assert document.source_id == "a.zip!/b.zip!/c.tgz!/deep/1.html"
    assert problems == []


def test_depth_is_limited(write: Write) -> None:
    data = zipped([("a.txt", b"Words.")])
    for _ in range(settings.MAX_ARCHIVE_DEPTH):
        data = zipped([("a.zip", data)])
    assert one_problem(write("a.zip", data)).reason == "nested archives"


@pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "C:/a.txt", "a/../../b.txt", "..\\a.txt", "\\a.txt"])
def test_names_that_lead_out_are_named(write: Write, name: str) -> None:
    found, problems = arrivals(write("a.zip", zipped([(ZipInfo(name), b"Words."), ("b.txt", b"Words here.")])))
    assert [d.source_id for d in found] == ["a.zip!/b.txt"]
    assert reasons(problems) == ["unsafe name"]
    assert_printable(problems[0])


@pytest.mark.parametrize("name", ["in/a\u00a0b.rar", "a\x07.rar", "a\u202erar"])
def test_odd_names_can_be_printed(write: Write, name: str) -> None:
    assert one_problem(write("a.zip", zipped([(ZipInfo(name), b"The gate was open.")]))).reason == "unknown kind"


def test_a_member_without_a_name_is_named_as_unsafe(write: Write) -> None:
    data = zipped([("a", b"The gate was open.")], ZIP_STORED)
    local, central = data.index(b"PK\x03\x04"), data.index(b"PK\x01\x02")
    nameless = bytearray(data)
    nameless[local + 26] = nameless[central + 28] = 0  # the names' lengths; their one letter becomes bytes and comment
    del nameless[central + 46], nameless[local + 30]
    nameless[-6:-2] = (central - 1).to_bytes(4, "little")
    nameless[-10:-6] = (46).to_bytes(4, "little")
    assert one_problem(write("a.zip", bytes(nameless))).reason == "unsafe name"


def test_links_are_named(write: Write) -> None:
    link = ZipInfo("link.txt")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    problem = one_problem(write("a.zip", zipped([(link, b"/etc/passwd")])))
    assert problem.reason == "not a file"
    assert problem.input == "a.zip!/link.txt"


def test_encrypted_members_are_named_and_others_arrive(write: Write) -> None:
    data = bytearray(zipped([("a.txt", b"Secret."), ("b.txt", b"Words.")], ZIP_STORED))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    found, problems = arrivals(write("a.zip", bytes(data)))
    assert [d.text for d in found] == ["Words."]
    assert reasons(problems) == ["encrypted"]


def test_a_damaged_member_leaves_the_others(write: Write) -> None:
    data = zipped([("a.txt", b"The first."), ("b.txt", b"The second."), ("c.txt", b"The third.")], ZIP_STORED)
    found, problems = arrivals(write("a.zip", data.replace(b"The second.", b"The secant.")))
    assert [d.text for d in found] == ["The first.", "The third."]
    assert [(p.input, p.reason) for p in problems] == [("a.zip!/b.txt", "damaged member")]


@pytest.mark.parametrize("packing", [ZIP_STORED, 8])
def test_a_zip_cut_short_keeps_what_came_before(write: Write, packing: int) -> None:
    data = zipped([(f"{n}.html", page(n)) for n in range(4)], packing)
    cut = data[: data.index(b"3.html") + 60]
    found, problems = arrivals(write("a.zip", cut))
    assert [d.source_id for d in found] == ["a.zip!/0.html", "a.zip!/1.html", "a.zip!/2.html"]
    assert reasons(problems) == ["damaged archive"]


def test_a_streamed_zip_cut_short(write: Write) -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: int) -> int:
            raise io.UnsupportedOperation

        def tell(self) -> int:
            raise io.UnsupportedOperation

    out = Pipe()
    with ZipFile(out, "w", 8) as archive:
        for n in range(3):
            archive.writestr(f"{n}.html", page(n))
    data = out.getvalue()
    found, problems = arrivals(write("a.zip", data[: data.index(b"PK\x01\x02") + 5]))
    assert len(found) == 3
    assert reasons(problems) == ["damaged archive"]


def test_a_bomb_stops_and_what_came_before_arrives(write: Write) -> None:
    bomb = zipped([("a.txt", b"Words."), ("bomb.txt", b"\0" * 30_000_000), ("c.txt", b"After.")])
    found, problems = arrivals(write("a.zip", bomb))
    assert [d.text for d in found] == ["Words."]
    assert reasons(problems) == ["unpacked too big"]


def test_archives_inside_share_one_allowance(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MAX_UNPACKED_BYTES", 3_000)
    monkeypatch.setattr(settings, "UNPACK_LARGE_RATIO", 0)
    inner = [(f"{n}.zip", zipped([(f"{m}.txt", bytes([65 + m]) * 500) for m in range(3)])) for n in range(3)]
    found, problems = arrivals(write("a.zip", zipped(inner, ZIP_STORED)))
    assert 0 < len(found) < 6
    assert set(reasons(problems)) == {"unpacked too big"}


def test_members_are_counted(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MAX_MEMBERS", 3)
    found, problems = arrivals(write("a.zip", zipped([(f"{n}.txt", b"Words.") for n in range(5)])))
    assert len(found) == 3
    assert reasons(problems) == ["unpacked too big"]


def test_two_members_of_one_name_both_arrive(write: Write) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        data = zipped([("a.txt", b"First."), ("a.txt", b"Second.")])
    found, (warning,) = arrivals(write("a.zip", data))
    assert [(d.source_id, d.text) for d in found] == [("a.zip!/a.txt", "First."), ("a.zip!/a#2.txt", "Second.")]
    assert (warning.reason, warning.arrived) == ("duplicate name", True)


def test_a_directory_too_large_to_hold_is_refused(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MAX_ZIP_DIRECTORY_BYTES", 100)
    assert one_problem(write("a.zip", zipped([(f"{n}.txt", b"Words.") for n in range(5)]))).reason == "too big"


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK\x05\x06" + b"\0" * 18, b"PK\x03\x04" + b"\xff" * 300])
def test_what_is_hardly_a_zip(write: Write, data: bytes) -> None:
    found, problems = arrivals(write("a.zip", data))
    assert found == []
    assert all(problem.reason in ("damaged archive", "empty") for problem in problems)
    assert problems


def test_hidden_members_are_left_out_as_in_folders(write: Write) -> None:
    (document,), problems = arrivals(write("a.zip", zipped([("__MACOSX/._a.txt", b"\0"), ("a.txt", b"Words.")])))
    assert document.source_id == "a.zip!/a.txt"
    assert problems == []
