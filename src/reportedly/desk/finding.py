"""The claim or article a person means: ids differ from moment to moment, the statements behind them stay."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from reportedly.briefing.succession import earlier_form, statements
from reportedly.errors import UsageError
from reportedly.ledger import moments
from reportedly.types import Claim, Document
from reportedly.weighing.tables import claim_id

Claims = Sequence[Claim]


def claim_called(
    asked: str,
    claims: Claims,
    heir: Callable[[str], str | None],
    today: Callable[[], Claims] | None,
    moment: str | None,
) -> Claim:
    """The claim whose id begins with ``asked``; else what became of a former one; else, for a moment of
    the past, the form that a claim of ``today`` had then; else the claim that the statement with this id as
    a claim belongs to. Raises UsageError where there is none, or several.
    """
    found = _current(asked, claims, heir)
    if found is None and asked and today is not None:
        now = _current(asked, today(), heir)
        found = earlier_form(statements(now), claims) if now else None
        if now and not found:
            first = f"; it was first asserted on {now.first_asserted}" if now.first_asserted else ""
            raise UsageError(f"Claim {now.id} was unreported as of {moment}{first}.")
    found = found or _worded(asked, claims)
    if found is None:
        raise UsageError(f"There is no claim {asked!r}.")
    return found


def _current(asked: str, claims: Claims, heir: Callable[[str], str | None]) -> Claim | None:
    found = [claim for claim in claims if asked and claim.id.startswith(asked)]
    if len(found) > 1:
        raise UsageError(f"{len(found)} claims begin with {asked}; give more of the id.")
    if not found and asked:
        name = heir(asked)
        found = [claim for claim in claims if claim.id == name]
    return found[0] if found else None


def _worded(asked: str, claims: Claims) -> Claim | None:
    """A claim is named after the statement that words it: the one that holds this statement now."""
    found = [c for c in claims if asked and any(claim_id(s).startswith(asked) for s in statements(c))]
    return found[0] if len(found) == 1 else None


def versions_of(asked: str, documents: Sequence[Document]) -> tuple[Document, ...]:
    """All documents that came under one name or name one address for themselves, the earliest first: by what
    they say of their publication, then by their capture.

    A site's front page is no article's address, though some pages name it as theirs. Raises UsageError where
    no document is called ``asked``, and where several articles are.
    """
    found = [each for each in documents if asked in (each.id, each.source_id, each.url)]
    found = found or [each for each in documents if asked and each.id.startswith(asked)]
    if not found:
        raise UsageError(f"There is no article {asked!r}.")
    names = {each.source_id for each in found}
    if len(names) > 1 and asked not in {each.url for each in found}:
        raise UsageError(f"{len(names)} articles begin with {asked}; give more of the id.")
    addresses = {each.url for each in found if each.url and urlsplit(each.url).path not in ("", "/")}
    same = [each for each in documents if each.source_id in names or each.url in addresses]
    return tuple(sorted(same, key=lambda each: (moments.seconds(each.published) or 0.0, each.captured or "", each.id)))
