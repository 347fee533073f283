"""A reader that needs no weights: "NAME said CLAUSE." is an attribution, other sentences the article's own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from reportedly.ids import attribution_id, content_id
from reportedly.types import Attribution, Document, Reading, Span, Statement

_SENTENCE = re.compile(r"[^.]+\.")
_SAID = re.compile(r"(?P<source>[\w’ -]+) (?P<cue>said|denied) that (?P<content>[^.]+)\.")


class SpeakingReader:
    """Remembers which documents it was given, in ``met``."""

    def __init__(self) -> None:
        self.met: list[str] = []

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        for document in documents:
            self.met.append(document.source_id)
            yield read(document)


def read(document: Document) -> Reading:
    attributions, statements = [], []
    for sentence in _SENTENCE.finditer(document.text):
        at = len(sentence.group()) - len(sentence.group().lstrip()) + sentence.start()
        said = _SAID.fullmatch(document.text, at, sentence.end())
        if said:
            attribution = _attribution(document, said)
            attributions.append(attribution)
            statements.append(_statement(document, said.span("content"), attribution.id))
        else:
            statements.append(_statement(document, (at, sentence.end()), None))
    return Reading(document, tuple(attributions), tuple(statements))


def _attribution(document: Document, said: re.Match[str]) -> Attribution:
    source, cue, content = ((said.span(part),) for part in ("source", "cue", "content"))
    return Attribution(
        attribution_id(document.id, source, cue, content), document.id, source, cue, content, None, 0, "indirect",
        "denies" if said["cue"] == "denied" else "asserts", (), 0.9,
    )  # fmt: skip


def _statement(document: Document, span: Span, attribution: str | None) -> Statement:
    name = content_id("statement", document.id, attribution, repr(span))
    place = "content" if attribution else "body"
    return Statement(name, document.id, attribution, place, (span,), document.text[slice(*span)])  # type: ignore[arg-type]


BURNED = "fire at the Lind grain store destroyed four hundred tonnes of wheat"
FIRE = f"the {BURNED}"
STORY = [
    ("a", "2024-05-30T08:00:00Z", f"Mayor Ada Bruun said that {FIRE}. Nobody was hurt at the harbour on Monday."),
    ("b", "2024-05-30T09:00:00Z", f"Mayor Ada Bruun said that {FIRE}. Ferries to the northern islands run again."),
    ("c", "2024-05-31T09:00:00Z", f"Fire chief Olav Lunde said that {FIRE}. Schools stay closed until Thursday."),
    ("d", "2024-06-01T09:00:00Z", f"Merchant Piet Noor denied that {FIRE}. His company owns the building."),
]


def write_story(path: Path, *names: str) -> Path:
    """The articles of STORY with these names (all if none are given) as JSON Lines."""
    records = [
        {"id": name, "published": published, "text": text, "outlet": f"Outlet {name}"}
        for name, published, text in STORY
        if not names or name in names
    ]
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path
