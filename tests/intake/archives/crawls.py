"""Web archives written by warcio, which is not the library that reads them."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from .making import page, zipped


@dataclass
class Crawl:
    """A web archive that is being written; ``starts`` are the places where its records begin."""

    gzip: bool = True
    out: io.BytesIO = field(default_factory=io.BytesIO)
    starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._writer = WARCWriter(self.out, gzip=self.gzip)

    def add(
        self,
        number: int = 0,
        *,
        body: bytes | None = None,
        kind: str = "response",
        media: str = "text/html; charset=utf-8",
        status: str = "200 OK",
        http: Sequence[tuple[str, str]] = (),
        warc: Mapping[str, str] | None = None,
        address: str | None = None,
    ) -> Crawl:
        """One more record: page ``number``, or ``body``."""
        headers = StatusAndHeaders(status, [("Content-Type", media), *http], protocol="HTTP/1.1")
        told = {"WARC-Date": f"2024-05-01T10:{number % 60:02}:00Z", **(warc or {})}
        payload = page(number) if body is None else body
        record = self._writer.create_warc_record(
            address or f"https://a.example/news/{number}",
            kind,
            payload=io.BytesIO(payload),
            length=len(payload),
            http_headers=headers if kind in ("response", "revisit") else None,
            warc_content_type=media if kind == "resource" else "",
            warc_headers_dict=told,
        )
        self.starts.append(self.out.tell())
        self._writer.write_record(record)
        return self

    def pages(self, count: int) -> Crawl:
        for number in range(count):
            self.add(number)
        return self

    @property
    def data(self) -> bytes:
        return self.out.getvalue()


def wacz(warcs: Mapping[str, bytes], lie: bool = False) -> bytes:
    """A WACZ with its list of digests, wrong ones if it is to ``lie``."""
    resources = [
        {"name": name, "path": f"archive/{name}", "hash": f"sha256:{hashlib.sha256(data + b'!' * lie).hexdigest()}"}
        for name, data in warcs.items()
    ]
    package = json.dumps({"profile": "data-package", "wacz_version": "1.1.1", "resources": resources}).encode()
    pages = b'{"format": "json-pages-1.0"}\n'
    members = [(f"archive/{name}", data) for name, data in warcs.items()]
    return zipped([("datapackage.json", package), ("pages/pages.jsonl", pages), *members], 0)
