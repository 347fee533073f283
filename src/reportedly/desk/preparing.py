"""The row steps of documents, as the ledger keeps them or worked out anew where it does not."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from reportedly.desk.correcting import corrected
from reportedly.desk.progress import Progress, watched
from reportedly.ledger import Known
from reportedly.types import Span
from reportedly.weighing import Prepared, prepare
from reportedly.weighing.prepare import unpack
from reportedly.weighing.version import version


def outlines(known: Known, progress: Progress) -> tuple[dict[str, Prepared], dict[str, Prepared]]:
    """Of every known document what its neighbours are found by; and those that were missing, whole."""
    kept = {name: unpack(row) for name, row in known.outlines(version()).items()}
    lacking = known.ids() - kept.keys()
    if not lacking:
        return kept, {}
    readings = watched(known.readings(lacking), progress, "Opening the ledger", len(lacking))
    missing = {each.document.id: prepare(each) for each in readings}
    return kept | missing, missing


def prepared_anew(known: Known, spans: Mapping[str, Span]) -> dict[str, Prepared]:
    """Row steps of the documents in which people set spans right; they are not kept, so that undoing needs nothing."""
    readings = known.readings(known.standing_on(spans)) if spans else ()
    return {each.document.id: prepare(corrected(each, spans)) for each in readings}


def whole(known: Known, outlined: Mapping[str, Prepared], names: Collection[str]) -> dict[str, Prepared]:
    """Some documents with all that was worked out of them."""
    rest = known.prepared(version(), [name for name in names if not outlined[name].packed])
    return {name: replace(outlined[name], packed=rest[name]) if name in rest else outlined[name] for name in names}
