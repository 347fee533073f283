"""Archives and feeds, made with the standard library and warcio."""

from __future__ import annotations

import hashlib
import json
import tarfile
import zipfile
from datetime import datetime
from email.utils import format_datetime
from io import BytesIO
from xml.sax.saxutils import escape

from evaluation.intake.plain import OUTLET, SITE, address, html
from evaluation.intake.stories import Story

Stories = tuple[Story, ...]


def zipped(stories: Stories) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for story in stories:
            archive.writestr(f"pages/{story.name}.html", html(story))
    return packed.getvalue()


def tarred(stories: Stories) -> bytes:
    packed = BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        for story in stories:
            data = html(story)
            member = tarfile.TarInfo(f"pages/{story.name}.html")
            member.size = len(data)
            archive.addfile(member, BytesIO(data))
    return packed.getvalue()


def warc(stories: Stories, gzipped: bool = False) -> bytes | None:
    """One response record a story; None where warcio is not installed."""
    try:
        from warcio.statusandheaders import StatusAndHeaders  # noqa: PLC0415 - an extra that may be absent
        from warcio.warcwriter import WARCWriter  # noqa: PLC0415 - the same extra
    except ImportError:
        return None
    packed = BytesIO()
    writer = WARCWriter(packed, gzip=gzipped)
    for story in stories:
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        response = writer.create_warc_record(
            address(story), "response", payload=BytesIO(html(story)), http_headers=headers,
            warc_headers_dict={"WARC-Date": f"{story.day}T09:00:00Z"},
        )  # fmt: skip
        writer.write_record(response)
    return packed.getvalue()


def warc_gz(stories: Stories) -> bytes | None:
    return warc(stories, gzipped=True)


def wacz(stories: Stories) -> bytes | None:
    """WACZ 1.1.1: the WARC, a list of pages and a data package with digests."""
    inner = warc(stories, gzipped=True)
    if inner is None:
        return None
    pages = [{"format": "json-pages-1.0", "id": "pages", "title": "Pages"}]
    pages += [{"url": address(story), "ts": f"{story.day}T09:00:00Z", "title": story.title} for story in stories]
    files = {
        "archive/data.warc.gz": inner,
        "pages/pages.jsonl": "".join(json.dumps(page) + "\n" for page in pages).encode(),
    }
    resources = [
        {"name": name.rpartition("/")[2], "path": name, "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
         "bytes": len(data)}
        for name, data in files.items()
    ]  # fmt: skip
    package = {"profile": "data-package", "wacz_version": "1.1.1", "resources": resources}
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in {**files, "datapackage.json": json.dumps(package).encode()}.items():
            archive.writestr(name, data)
    return packed.getvalue()


def rss(stories: Stories) -> bytes:
    """RSS 2.0 with whole articles in content:encoded."""
    items = "".join(
        f"<item><title>{story.title}</title><link>{address(story)}</link><guid>{address(story)}</guid><pubDate>"
        f"{format_datetime(datetime.fromisoformat(f'{story.day}T08:00:00+00:00'))}</pubDate>"
        f'<source url="{SITE}/feed">{OUTLET}</source><content:encoded>{escape(_body(story))}</content:encoded></item>'
        for story in stories
    )
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>{OUTLET}</title><link>{SITE}</link><description>News</description>{items}</channel></rss>"
    ).encode()


def atom(stories: Stories) -> bytes:
    entries = "".join(
        f'<entry><id>{address(story)}</id><title>{story.title}</title><link href="{address(story)}"/>'
        f"<published>{story.day}T08:00:00Z</published><updated>{story.day}T08:00:00Z</updated>"
        f'<author><name>{story.author}</name></author><content type="html">{escape(_body(story))}</content></entry>'
        for story in stories
    )
    return (
        f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>{SITE}</id><title>{OUTLET}</title>'
        f"<updated>2026-03-14T08:00:00Z</updated>{entries}</feed>"
    ).encode()


def json_feed(stories: Stories) -> bytes:
    items = [
        {"id": address(story), "url": address(story), "title": story.title, "content_html": _body(story),
         "date_published": f"{story.day}T08:00:00Z"}
        for story in stories
    ]  # fmt: skip
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": OUTLET, "items": items}).encode()


def opml(stories: Stories) -> bytes:
    """A list of feeds: addresses, and no article."""
    return (
        f'<?xml version="1.0"?><opml version="2.0"><head><title>Desk</title></head><body>'
        f'<outline text="{OUTLET}" type="rss" xmlUrl="{SITE}/feed.xml"/></body></opml>'
    ).encode()


def _body(story: Story) -> str:
    return "".join(f"<p>{escape(paragraph)}</p>" for paragraph in story.paragraphs)
