"""Whatever the bytes are: no exception, printable problems, storable documents."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.ids import text_sha256
from reportedly.intake import documents
from reportedly.intake.registry import KINDS
from reportedly.types import Problem

from .conftest import assert_printable

MANY = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
FRAGMENTS = st.sampled_from(
    [
        *(b'{"text": "', b'"}', b"\n", b"\r", b'"', b'""', b",", b";", b"text", b"id,text\n", b"[" * 2000),
        *(b"<p>", b"</p>", b"<html>", b"<!--", b"<meta charset=", b"&#", b"\\ud800"),
        *(b"\xef\xbb\xbf", b"\xff\xfe", b"\x1f\x8b", b"\x00", b"\xe2\x80"),
    ]
)
BYTES = st.one_of(st.binary(max_size=300), st.lists(st.one_of(FRAGMENTS, st.binary(max_size=8))).map(b"".join))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
RECORDS = st.dictionaries(
    st.sampled_from(["text", "id", "title", "outlet", "published", "url", "language", "captured", "other"]), VALUES
)


def read(name: str, data: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        found = list(documents([str(path)]))
    assert found, "an input vanished without a word"
    for item in found:
        if isinstance(item, Problem):
            assert_printable(item)
        else:
            assert item.sha256 == text_sha256(item.text)
            for words in (item.text, item.title, item.outlet, item.published, item.url, item.source_id):
                (words or "").encode("utf-8")


@pytest.mark.parametrize("ending", sorted(KINDS))
@MANY
@given(data=BYTES)
def test_any_bytes_under_any_ending(ending: str, data: bytes) -> None:
    read(f"a{ending}", data)


@MANY
@given(data=BYTES, cut=st.integers(0, 40))
def test_any_bytes_packed_and_cut(data: bytes, cut: int) -> None:
    packed = gzip.compress(data)
    read("a.jsonl.gz", packed[: max(1, len(packed) - cut)])


@MANY
@given(st.lists(RECORDS, min_size=1, max_size=4))
def test_any_json_object(records: list[dict[str, object]]) -> None:
    read("a.jsonl", "\n".join(json.dumps(record) for record in records).encode())


@MANY
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_comes_through_untouched(text: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.txt"
        path.write_bytes(text.encode("utf-8"))
        found = list(documents([str(path)]))
    assert [item.text for item in found if not isinstance(item, Problem)] in ([], [text])
    assert len(found) == 1
