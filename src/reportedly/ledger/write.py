"""Documents and problems into the ledger: one transaction each, twice the same as once."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from reportedly.errors import GroundingError
from reportedly.ids import content_id
from reportedly.ledger import audit, captures, fetches, moments
from reportedly.ledger.digests import document_digest
from reportedly.ledger.document_rows import DOCUMENT, document_of, document_row, region_rows
from reportedly.ledger.file import transaction
from reportedly.ledger.grounding import UNGROUNDED, Sifted, sift
from reportedly.ledger.rows import (
    attribution_row,
    hedge_rows,
    insert,
    quantity_rows,
    speaker_row,
    statement_row,
    value_row,
)
from reportedly.ledger.store import Held, Store
from reportedly.types import Document, Problem, Reading


@dataclass(frozen=True, slots=True)
class Entered:
    """What became of one reading: new, there ``already``, or neither where it was set aside."""

    new: bool
    already: bool = False
    attributions: int = 0
    statements: int = 0
    problems: tuple[Problem, ...] = ()


def add_reading(con: sqlite3.Connection, reading: Reading, who: str, store: Store | None = None) -> Entered:
    """The whole reading, but for parts without words to stand on: these become problems. With a ``store`` the
    bytes it was captured from are kept.

    A document whose text is not its own, or cannot be kept as Unicode, is set aside as a problem.
    """
    document = reading.document
    try:
        sifted = sift(reading)
        with captures.bytes_kept(con, document.capture, store) as held, transaction(con):
            met = _meet(con, document, who, held)
            return _enter(con, sifted, who, held) if met is None else met
    except UnicodeEncodeError:
        problem = Problem(
            document.source_id, "not unicode", f"{document.source_id} holds half of a character and cannot be kept."
        )
    except GroundingError as error:
        problem = Problem(document.source_id, UNGROUNDED, str(error))
    except sqlite3.IntegrityError as error:
        problem = Problem(document.source_id, "inconsistent", f"{document.source_id} cannot be kept: {error}.")
    return Entered(False, problems=(add_problem(con, problem, who),))


def meet(con: sqlite3.Connection, document: Document, who: str, store: Store | None = None) -> Entered | None:
    """None for a document that is not in the ledger; else what adding it again comes to. Bytes that it was
    not captured from before are one capture more."""
    if not con.execute("SELECT 1 FROM documents WHERE id = ?", (document.id,)).fetchone():
        return None
    with captures.bytes_kept(con, document.capture, store) as held, transaction(con):
        return _meet(con, document, who, held)


def add_problem(con: sqlite3.Connection, problem: Problem, who: str) -> Problem:
    """The problem as kept: characters that cannot be written are shown as escapes."""
    clean = Problem(_whole(problem.input), problem.reason, _whole(problem.sentence), problem.arrived)
    with transaction(con):
        _note(con, clean, who, None)
    return clean


def _meet(con: sqlite3.Connection, document: Document, who: str, held: Held | None) -> Entered | None:
    row = con.execute(f"SELECT {DOCUMENT} FROM documents WHERE id = ?", (document.id,)).fetchone()
    if row is None:
        return None
    fetches.note_document(con, document)
    captures.add(con, document, who, held)
    return Entered(False, True, problems=_differences(con, document_of(row), document, who))


def _enter(con: sqlite3.Connection, sifted: Sifted, who: str, held: Held | None) -> Entered:
    reading, name = sifted.reading, sifted.reading.document.id
    entered = Entered(True, False, len(reading.attributions), len(reading.statements), sifted.problems)
    _insert_reading(con, reading)
    fetches.note_document(con, reading.document)
    for problem in sifted.problems:
        _note(con, problem, who, name)
    told = {"sha256": reading.document.sha256, "record": document_digest(con, name)}
    counts = {"attributions": entered.attributions, "statements": entered.statements}
    audit.append(con, moments.now(), who, "document", document=name, **told, **counts)
    captures.add(con, reading.document, who, held)
    return entered


def _insert_reading(con: sqlite3.Connection, reading: Reading) -> None:
    document, text = reading.document, reading.document.text
    insert(con, "documents", [document_row(document)])
    insert(con, "regions", region_rows(document))
    insert(con, "attributions", [attribution_row(a, n, text) for n, a in enumerate(reading.attributions)])
    insert(con, "hedges", [row for a in reading.attributions for row in hedge_rows(a, text)])
    speakers = [speaker_row(a.id, a.speaker, text) for a in reading.attributions if a.speaker is not None]
    insert(con, "speakers", speakers)
    insert(con, "statements", [statement_row(s, n, text) for n, s in enumerate(reading.statements)])
    insert(con, "quantities", [row for s in reading.statements for row in quantity_rows(s)])
    insert(con, "typed_values", [value_row(document.id, n, value) for n, value in enumerate(reading.values)])


def _differences(con: sqlite3.Connection, kept: Document, met: Document, who: str) -> tuple[Problem, ...]:
    """A warning where the same document comes again under another title, outlet, date or address."""
    fields = ("title", "outlet", "published", "url")
    differing = [name for name in fields if getattr(kept, name) != getattr(met, name)]
    if not differing:
        return ()
    sentence = f"{met.source_id} is here already with another {' and '.join(differing)}; the first is kept."
    problem = Problem(met.source_id, "differs", sentence, arrived=True)
    _note(con, problem, who, kept.id)
    return (problem,)


def _note(con: sqlite3.Connection, problem: Problem, who: str, document: str | None) -> None:
    name = content_id("problem", problem.input, problem.reason, problem.sentence, document)
    at = moments.now()
    row = (name, problem.input, problem.reason, problem.sentence, int(problem.arrived), document, at)
    if con.execute("INSERT INTO problems VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", row).rowcount:
        audit.append(con, at, who, "problem", problem=name, input=problem.input, reason=problem.reason)


def _whole(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
