"""Tar archives, plain and packed, and single packed files."""

from __future__ import annotations

import bz2
import gzip
import lzma
import tarfile

import pytest

from reportedly import settings

from ..conftest import Write, arrivals, one_document, one_problem
from .making import page, reasons, tarred, zipped

PACKED = [("a.tar", "w"), ("a.tar.gz", "w:gz"), ("a.tgz", "w:gz"), ("a.tar.bz2", "w:bz2"), ("a.tar.xz", "w:xz")]


@pytest.mark.parametrize(("name", "mode"), PACKED)
def test_members_arrive_in_order(write: Write, name: str, mode: str) -> None:
    path = write(name, tarred([(f"in/{n}.html", page(n)) for n in range(40)], mode))
    found, problems = arrivals(path)
    assert [d.source_id for d in found] == [f"{name}!/in/{n}.html" for n in range(40)]
    assert problems == []


@pytest.mark.parametrize(("name", "mode"), PACKED)
@pytest.mark.parametrize("share", [0.2, 0.5, 0.8, 0.95])
def test_a_tar_cut_short_keeps_what_came_before(write: Write, name: str, mode: str, share: float) -> None:
    noise = [(f"{n}.txt", (f"Gate {n}: " + " ".join(str((n * 7919 + m * 104729) % 9973) for m in range(400))).encode())
             for n in range(60)]  # fmt: skip
    data = tarred(noise, mode)
    end = len(data) if mode != "w" else 60 * 2560
    found, problems = arrivals(write(name, data[: int(end * share)]))
    assert [d.text for d in found] == [text.decode() for _, text in noise[: len(found)]]
    if mode in ("w", "w:gz"):
        assert len(found) > 60 * share * 0.5
    assert reasons(problems)[-1] in ("damaged archive", "damaged member")


def special(name: str, kind: bytes, target: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, target
    return info


def test_links_and_devices_are_named(write: Write) -> None:
    odd = [special("a.txt", tarfile.SYMTYPE, "/etc/passwd"), special("b.txt", tarfile.LNKTYPE, "../../x")]
    odd += [special("c.txt", tarfile.CHRTYPE), special("d.txt", tarfile.FIFOTYPE)]
    found, problems = arrivals(write("a.tar", tarred([*((info, b"") for info in odd), ("e.txt", b"Words.")])))
    assert [d.source_id for d in found] == ["a.tar!/e.txt"]
    assert reasons(problems) == ["not a file"] * 4
    assert "a link" in problems[0].sentence


def test_names_that_lead_out_are_named(write: Write) -> None:
    found, problems = arrivals(write("a.tar", tarred([("../a.txt", b"A."), ("/b.txt", b"B."), ("c.txt", b"C.")])))
    assert [d.text for d in found] == ["C."]
    assert reasons(problems) == ["unsafe name"] * 2


def test_a_packed_bomb_stops(write: Write) -> None:
    path = write("a.tar.gz", tarred([("a.txt", b"Words."), ("b.txt", b"\0" * 30_000_000)], "w:gz"))
    found, problems = arrivals(path)
    assert [d.text for d in found] == ["Words."]
    assert reasons(problems) == ["unpacked too big"]


def test_a_header_that_claims_gigabytes_is_not_held_in_memory(write: Write) -> None:
    info = special("././@PaxHeader", tarfile.XHDTYPE)
    info.size = 6_000_000_000
    data = info.tobuf(tarfile.USTAR_FORMAT) + b"\0" * 4_000_000
    assert one_problem(write("a.tar.gz", gzip.compress(data))).reason == "unpacked too big"


def test_a_zip_inside_a_packed_tar(write: Write) -> None:
    inner = zipped([("1.html", page(1)), ("2.html", page(2))])
    found, _ = arrivals(write("a.tar.gz", tarred([("in.zip", inner), ("b.txt", b"Words.")], "w:gz")))
    assert [d.source_id for d in found] == ["a.tar.gz!/in.zip!/1.html", "a.tar.gz!/in.zip!/2.html", "a.tar.gz!/b.txt"]


def test_large_members_of_many_records_are_read_as_they_come(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "MAX_FILE_BYTES", 1000)
    records = b"".join(b'{"text": "Gate %d was open."}\n' % n for n in range(100))
    table = b"text\n" + b"".join(b"Gate %d was open.\n" % n for n in range(100))
    members = [("a.jsonl", records), ("b.csv", table), ("c.txt", b"x" * 2000)]
    for name, data in (("a.tar.gz", tarred(members, "w:gz")), ("a.zip", zipped(members))):
        found, problems = arrivals(write(name, data))
        assert len(found) == 200
        assert reasons(problems) == ["too big"]


@pytest.mark.parametrize("name", ["a.html.gz", "a.html.bz2", "a.html.xz"])
def test_a_single_packed_file(write: Write, name: str) -> None:
    packing = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress}
    document = one_document(write(name, packing[name.rpartition(".")[2]](page(3))))
    assert document.source_id == f"{name}!/a.html"


def test_packed_streams_that_follow_one_another_are_one(write: Write) -> None:
    assert one_document(write("a.txt.gz", gzip.compress(b"The gate ") + gzip.compress(b"was open."))).text == (
        "The gate was open."
    )


def test_an_xz_that_asks_for_gigabytes_is_refused(write: Write) -> None:
    filters = [{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 30}]
    data = lzma.compress(b"Words.", format=lzma.FORMAT_XZ, filters=filters)
    assert one_problem(write("a.txt.xz", data)).reason == "damaged archive"
