"""What a claim is listed by: its row, and the words, sources, places and times it is found by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from reportedly.briefing.assemble import usefulness
from reportedly.briefing.dates import moment
from reportedly.briefing.voices import SIDE_ORDER, carriers, said_once
from reportedly.errors import UsageError
from reportedly.ledger import Known, moments, narrow
from reportedly.ledger.listing import Findable, Listed, Sought
from reportedly.reading.values.read import within
from reportedly.settings import LIST_NAMES, LIST_SPARK
from reportedly.types import Claim, Place, Value


def findables(known: Known, claims: Iterable[Claim]) -> Iterator[Findable]:
    """Each claim with what it is found by."""
    values: dict[str, tuple[Value, ...]] = {}
    outlets = narrow.outlets(known.con)
    for claim in claims:
        for document in carriers(claim) - values.keys():
            values[document] = tuple(each for each in known.values(document) if isinstance(each, Place))
        yield _findable(claim, values, outlets)


def _findable(claim: Claim, values: dict[str, tuple[Value, ...]], outlets: dict[str, str]) -> Findable:
    return Findable(
        row=listed(claim),
        quotes="\n".join(dict.fromkeys(a.evidence.exact for a in claim.assertions)),
        sources=tuple(sorted(_sources(claim, outlets))),
        places=tuple(sorted(_places(claim, values))),
        first_at=moments.seconds(claim.first_asserted),
        last_at=moments.seconds(claim.last_asserted),
    )


def listed(claim: Claim) -> Listed:
    """The row of one claim."""
    counts = claim.independent
    known = sorted((root for root in claim.roots if root.known), key=lambda root: SIDE_ORDER[root.stance])
    return Listed(
        claim=claim.id,
        wording=claim.wording,
        standing=claim.standing,
        reason=next((reason.detail for reason in claim.reasons if reason.name == "standing"), ""),
        supporting=counts.supporting,
        denying=counts.denying,
        unsure=sum(root.stance == "uncertain" for root in known),
        unknown=counts.unknown,
        documents=len(carriers(claim)),
        denials=len({a.document for a in claim.assertions if a.stance == "denies"}),
        support=claim.support,
        once=said_once(claim),
        first=claim.first_asserted,
        last=claim.last_asserted,
        names=tuple(root.name for root in known[:LIST_NAMES]),
        spark=_spark(claim),
    )


def _spark(claim: Claim) -> tuple[tuple[int, int], ...]:
    """Assertions for and against in ``LIST_SPARK`` equal stretches between the first and the last."""
    dated = [(at, a.stance) for a in claim.assertions if (at := moment(a.asserted_at)) is not None]
    if not dated:
        return ()
    first, last = min(at for at, _ in dated), max(at for at, _ in dated)
    if first == last:
        return ()
    counts = [[0, 0] for _ in range(LIST_SPARK)]
    for at, stance in dated:
        place = min(LIST_SPARK - 1, int((at - first) / (last - first) * LIST_SPARK))
        counts[place][stance == "denies"] += 1
    return tuple((yes, no) for yes, no in counts)


def _sources(claim: Claim, outlets: dict[str, str]) -> set[tuple[str, str]]:
    found = {("root", name) for root in claim.roots for name in (root.name, *root.names)}
    found |= {("outlet", outlets[document]) for document in carriers(claim) if document in outlets}
    for assertion in claim.assertions:
        found |= {("relay", hop.name) for hop in assertion.chain[1:-1]}
    return {(part, name) for part, name in found if name}


def _places(claim: Claim, values: dict[str, tuple[Value, ...]]) -> set[str]:
    found = set()
    for a in claim.assertions:
        for value in within(values[a.document], ((a.evidence.start, a.evidence.end),)):
            if isinstance(value, Place) and value.category != "demonym":
                found.add(value.name)
    return found


def among(found: Iterable[Findable], sought: Sought) -> list[Listed]:
    """The rows that fit, most useful first: what ``ledger.listing`` does in SQL, for a replay."""
    return [each.row for each in found if _fits(each, sought)]


def _fits(each: Findable, sought: Sought) -> bool:
    names = {name.casefold() for _, name in each.sources} if sought.source else set()
    return (
        (not sought.standing or each.row.standing == sought.standing)
        and (not sought.source or sought.source.casefold() in names)
        and (not sought.place or sought.place.casefold() in {name.casefold() for name in each.places})
        and (sought.since is None or (each.last_at is not None and each.last_at >= sought.since))
        and (sought.until is None or (each.first_at is not None and each.first_at <= sought.until))
        and _says(each, sought.text)
    )


def _says(each: Findable, text: str) -> bool:
    said = f"{each.row.wording}\n{each.quotes}".casefold()
    return all(word in said for word in text.casefold().split())


def ranked(claims: Iterable[Claim]) -> list[Claim]:
    """Most useful first, as everywhere."""
    return sorted(claims, key=usefulness)


def beginning(text: str) -> float:
    """Epoch seconds of the first instant that ``text`` (ISO 8601, of any precision) can mean. Raises UsageError."""
    end = moments.required(text)
    text = text.strip()
    if len(text) in (len("2014"), len("2014-12")):
        text = f"{text}-01" if "-" in text else f"{text}-01-01"
    try:
        read = datetime.fromisoformat(text)
    except ValueError as error:  # pragma: no cover - ``required`` read it
        raise UsageError(str(error)) from error
    return min(end, (read if read.tzinfo else read.replace(tzinfo=UTC)).timestamp())
