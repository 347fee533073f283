"""Text, markup, records and messages, made with the standard library."""

from __future__ import annotations

import csv
import gzip
import json
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from io import StringIO
from xml.sax.saxutils import escape

from evaluation.intake.stories import Story

OUTLET = "Meridian Observer"
SITE = "https://meridian-observer.example"


def address(story: Story) -> str:
    """Where the article would stand."""
    return f"{SITE}/2026/{story.name}.html"


def txt(story: Story) -> bytes:
    return f"{story.title}\n\n{story.text}\n".encode()


def markdown(story: Story) -> bytes:
    return "\n\n".join((f"# {story.title}", *story.paragraphs, "")).encode()


def html(story: Story) -> bytes:
    """A news page with a menu, JSON-LD and OpenGraph."""
    linked = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "datePublished": f"{story.day}T08:00:00+00:00",
        "author": {"@type": "Person", "name": story.author},
        "publisher": {"@type": "Organization", "name": OUTLET},
    }
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in story.paragraphs)
    return (
        f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{story.title} - {OUTLET}</title>"
        f'<link rel=canonical href="{address(story)}"><meta property="og:site_name" content="{OUTLET}">'
        f'<script type="application/ld+json">{json.dumps(linked)}</script></head><body>'
        f"<nav><a href=/>Home</a> <a href=/world>World</a></nav><main><article><h1>{story.title}</h1>"
        f"<p class=byline>By {story.author}</p>{body}</article></main><footer>About us</footer></body></html>"
    ).encode()


def jsonl(stories: tuple[Story, ...]) -> bytes:
    return "".join(json.dumps(record(story)) + "\n" for story in stories).encode()


def jsonl_gz(stories: tuple[Story, ...]) -> bytes:
    return gzip.compress(jsonl(stories), mtime=0)


def table(stories: tuple[Story, ...]) -> bytes:
    out = StringIO()
    rows = csv.DictWriter(out, list(record(stories[0])))
    rows.writeheader()
    rows.writerows(record(story) for story in stories)
    return out.getvalue().encode()


def record(story: Story) -> dict[str, str]:
    """A row of JSON Lines or CSV."""
    return {"id": story.name, "title": story.title, "published": story.day, "outlet": OUTLET, "text": story.text}


def eml(story: Story) -> bytes:
    """A newsletter in text and HTML, quoted-printable as mail programs send it."""
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = f"{OUTLET} <news@observer.example>", "desk@example.org", story.title
    made["Date"] = format_datetime(datetime.fromisoformat(f"{story.day}T08:00:00+00:00"))
    made.set_content(story.text)
    made.add_alternative(html(story).decode(), subtype="html", cte="quoted-printable")
    return bytes(made)


def nitf(story: Story) -> bytes:
    """NITF 3.6, as agencies send it."""
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in story.paragraphs)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head>'
        f'<title>{story.title}</title><docdata><doc-id id-string="{story.name}"/><date.issue norm="{story.day}"/>'
        f"</docdata></head><body><body.head><hedline><hl1>{story.title}</hl1></hedline><byline>{story.author}</byline>"
        f"</body.head><body.content>{body}</body.content></body></nitf>"
    ).encode()


def newsml(story: Story) -> bytes:
    """A NewsML-G2 newsItem with the text as XHTML inside."""
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in story.paragraphs)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:'
        f'{story.name}" version="1" standard="NewsML-G2" standardversion="2.29" conformance="power" xml:lang="en">'
        f'<itemMeta><itemClass qcode="ninat:text"/><provider><name>{OUTLET}</name></provider>'
        f"<versionCreated>{story.day}T08:00:00Z</versionCreated></itemMeta><contentMeta>"
        f"<headline>{story.title}</headline></contentMeta><contentSet>"
        f'<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body>'
        f"</html></inlineXML></contentSet></newsItem>"
    ).encode()


def ninjs(story: Story) -> bytes:
    """A ninjs 2.1 item."""
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in story.paragraphs)
    item = {
        "uri": f"urn:x:{story.name}",
        "standard": {"name": "ninjs", "version": "2.1"},
        "type": "text",
        "versioncreated": f"{story.day}T08:00:00Z",
        "headlines": [{"value": story.title}],
        "bodies": [{"role": "main", "contenttype": "text/html", "value": body}],
    }
    return json.dumps(item).encode()
