"""A web archive of news pages, made from the corpora's texts in a temporary folder."""

from __future__ import annotations

import html
import io
import random
from collections.abc import Iterator
from itertools import chain, cycle, islice
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from evaluation.shared import records

TEXTS = ("data/fnc/train_bodies.jsonl.gz", "data/helsinki/articles.jsonl.gz", "data/gva/articles.jsonl.gz")
_LINKS = 60  # of a menu and a foot; news pages have hundreds
_SCRIPT = "<script>window.dataLayer = window.dataLayer || [];" + "function track(a, b) { return a + b; }\n" * 100


def texts() -> Iterator[str]:
    """Articles of three corpora."""
    found = (record.get("text") or record.get("body") for record in chain.from_iterable(map(records, TEXTS)))
    return (str(text) for text in found if text)


def page(number: int, text: str, others: list[str]) -> bytes:
    """One article with what stands around it on a news site: head, menu, teasers, scripts, foot."""
    title = html.escape(" ".join(text.split()[:9]))
    body = "\n".join(f"<p>{html.escape(line)}</p>" for line in text.split("\n") if line.strip())
    menu = "".join(f'<li><a href="/section/{n}">Section {n}</a></li>' for n in range(_LINKS))
    told = (html.escape(each) for each in others)
    teasers = "".join(f'<div class="teaser"><a href="/t/{n}">{each}</a></div>' for n, each in enumerate(told))
    name = f"The Daily {number % 40}"
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | {name}</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="{name}">
<meta property="article:published_time" content="2024-0{number % 9 + 1}-11T09:30:00Z">
<link rel="canonical" href="https://daily{number % 40}.example/news/{number}"><style>{"p { margin: 0 } " * 80}</style>
{_SCRIPT}</script></head><body><header><nav><ul>{menu}</ul></nav></header>
<main><article><h1>{title}</h1><p class="byline">By A Reporter</p>{body}</article>
<aside class="related">{teasers}</aside></main><footer><ul>{menu}</ul><p>All rights reserved.</p></footer>
{_SCRIPT}</script></body></html>""".encode()


def write_archive(path: Path, first: int, last: int) -> int:
    """A ``.warc.gz`` of the pages numbered so and a picture to each tenth; its size in bytes."""
    chance = random.Random(first)
    teasers = [" ".join(text.split()[:14]) for text in islice(texts(), 500)]
    with path.open("wb") as out:
        writer = WARCWriter(out, gzip=True)
        for number, text in enumerate(islice(cycle(texts()), first, last), first):
            _write(writer, f"https://daily{number % 40}.example/news/{number}", "text/html; charset=utf-8",
                   page(number, text, chance.sample(teasers, 12)))  # fmt: skip
            if number % 10 == 0:
                _write(
                    writer, f"https://daily{number % 40}.example/{number}.png", "image/png", chance.randbytes(20_000)
                )
    return path.stat().st_size


def _write(writer: WARCWriter, address: str, media_type: str, body: bytes) -> None:
    headers = StatusAndHeaders("200 OK", [("Content-Type", media_type)], protocol="HTTP/1.1")
    payload = io.BytesIO(body)
    record = writer.create_warc_record(address, "response", payload=payload, length=len(body), http_headers=headers)
    writer.write_record(record)
