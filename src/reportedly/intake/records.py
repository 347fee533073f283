"""One record (a JSON object, a row of a table) to one document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from reportedly.intake import dates, problems
from reportedly.intake.arrival import Arrival, make_document
from reportedly.intake.characters import is_binary, is_blank, is_storable
from reportedly.intake.place import Place
from reportedly.types import Capture, Problem


def document_from_record(
    record: Mapping[str, object], place: Place, capture: Capture | None = None
) -> Iterator[Arrival]:
    """Warnings, then the document; or one problem where the record carries no usable text.

    ``text`` is taken untouched. The document is named by the record's ``id``, else its ``url``, else
    by its file and line.
    """
    text = _text(record.get("text"), place)
    if isinstance(text, Problem):
        yield text
        return
    fields = _Fields(record, place)
    identity = fields.word("id")
    url = fields.word("url")
    document = make_document(
        text,
        name=identity or url or place.name,
        source_id=identity or url or place.input,
        title=fields.word("title"),
        outlet=fields.word("outlet"),
        published=fields.date("published"),
        url=url,
        language_given=fields.word("language"),
        captured=fields.date("captured"),
        capture=capture,
    )
    yield from fields.warnings
    yield document


def kind_of(value: object) -> str:
    """A JSON value's kind, for a sentence: "a list", "nothing", "a number"."""
    match value:
        case None:
            return "nothing"
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case str():
            return "a string"
        case list():
            return "a list"
        case _:
            return "an object"


def _text(value: object, place: Place) -> str | Problem:
    refusals: list[tuple[Callable[[str], bool], Callable[[Place], Problem]]] = [
        (is_blank, problems.missing_text),
        (lambda text: not is_storable(text), problems.broken_characters),
        (is_binary, problems.not_text),
    ]
    if value is None:
        return problems.missing_text(place)
    if not isinstance(value, str):
        return problems.text_not_a_string(place, kind_of(value))
    return next((refuse(place) for is_bad, refuse in refusals if is_bad(value)), value)


@dataclass(slots=True)
class _Fields:
    """The optional fields of a record; whatever had to be left out is kept in ``warnings``."""

    record: Mapping[str, object]
    place: Place
    warnings: list[Problem] = field(default_factory=list)

    def word(self, name: str) -> str | None:
        """A field as text without white space around it. A whole number is harmless: it is its digits."""
        value = self.record.get(name)
        if value is None:
            return None
        if isinstance(value, int) and not isinstance(value, bool):
            value = _digits(value)
        if not isinstance(value, str):
            self.warnings.append(problems.wrong_type(self.place, name, kind_of(value)))
            return None
        if not is_storable(value):
            self.warnings.append(problems.broken_field(self.place, name))
            return None
        return value.strip() or None

    def date(self, name: str) -> str | None:
        """A field as an ISO 8601 date or moment."""
        value = self.word(name)
        iso = dates.iso_date(value) if value else None
        if value and iso is None:
            self.warnings.append(problems.unreadable_date(self.place, name, value))
        return iso


def _digits(value: int) -> str:
    try:
        return str(value)
    except ValueError:  # Python refuses to write out integers of thousands of digits
        return hex(value)
