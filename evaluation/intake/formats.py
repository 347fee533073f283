"""Every format that desks have: one entry each. A maker gives bytes, or None where its tool is not installed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from evaluation.intake import archives, papers, plain
from evaluation.intake.stories import STORIES, Story

One = Callable[[Story], bytes | None]
Many = Callable[[tuple[Story, ...]], bytes | None]


@dataclass(frozen=True, slots=True)
class Format:
    """``endings``: of which the first that the registry knows is used. ``one`` makes a file of one story,
    ``many`` a file of all. ``arrives``: whether its stories are expected to. ``scan``: read by OCR."""

    name: str
    endings: tuple[str, ...]
    one: One | None = None
    many: Many | None = None
    arrives: bool = True
    scan: bool = False

    def files(self) -> Iterator[tuple[str, bytes | None, tuple[Story, ...]]]:
        """Name without ending, bytes, and the stories inside."""
        if self.many:
            yield "all", self.many(STORIES), STORIES
        if self.one:
            for story in STORIES:
                yield story.name, self.one(story), (story,)


FORMATS = (
    Format("txt", (".txt",), plain.txt),
    Format("md", (".md",), plain.markdown),
    Format("html", (".html",), plain.html),
    Format("jsonl", (".jsonl",), many=plain.jsonl),
    Format("jsonl.gz", (".jsonl.gz",), many=plain.jsonl_gz),
    Format("csv", (".csv",), many=plain.table),
    Format("pdf", (".pdf",), papers.pdf),
    Format("pdf, two columns", (".pdf",), partial(papers.pdf, columns=2)),
    Format("pdf, scanned", (".pdf",), papers.scanned_pdf, scan=True),
    Format("pdf, encrypted", (".pdf",), partial(papers.pdf, password="secret"), arrives=False),
    Format("docx", (".docx",), papers.docx),
    Format("odt", (".odt",), papers.odt),
    Format("png", (".png",), papers.picture, scan=True),
    Format("jpeg", (".jpg",), partial(papers.picture, form="JPEG"), scan=True),
    Format("tiff", (".tif",), partial(papers.picture, form="TIFF"), scan=True),
    Format("webp", (".webp",), partial(papers.picture, form="WEBP"), scan=True),
    Format("gif", (".gif",), partial(papers.picture, form="GIF"), scan=True),
    Format("zip", (".zip",), many=archives.zipped),
    Format("tar.gz", (".tar.gz",), many=archives.tarred),
    Format("warc", (".warc",), many=archives.warc),
    Format("warc.gz", (".warc.gz",), many=archives.warc_gz),
    Format("wacz", (".wacz",), many=archives.wacz),
    Format("rss", (".rss", ".xml"), many=archives.rss),
    Format("atom", (".atom", ".xml"), many=archives.atom),
    Format("json feed", (".jsonfeed", ".json"), many=archives.json_feed),
    Format("opml", (".opml", ".xml"), many=archives.opml, arrives=False),
    Format("eml", (".eml",), plain.eml),
    Format("nitf", (".nitf", ".xml"), plain.nitf),
    Format("newsml-g2", (".newsml", ".xml"), plain.newsml),
    Format("ninjs", (".ninjs", ".json"), plain.ninjs),
)
