"""Sources as the ledger keeps them for looking around: the same answers as from all claims, read by the page."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import msgspec

from reportedly.briefing.source_names import AGAINST, PASSING, Persons, Sources
from reportedly.briefing.source_parts import Part, parts
from reportedly.briefing.source_view import SourceRow, SourceView, Told, met, rating_of, source_rows, source_view
from reportedly.desk.sourcing import told_of
from reportedly.ledger import Known, sourced
from reportedly.ledger.sourced import Sourced
from reportedly.types import Claim, Judgement
from reportedly.weighing.dependence.pairs import Pair

_ROW, _PAIR = msgspec.json.Decoder(SourceRow), msgspec.json.Decoder(Pair)
_PARTS = msgspec.msgpack.Decoder(list[Part])


class KeptSources(Sources):
    """Who is whom, by the rows of a ledger. ``learn`` reads at once what many questions would ask one by one."""

    def __init__(self, con: Any) -> None:
        super().__init__((), {}, {}, ())
        self._con = con
        self._spelt: dict[str, Mapping[str, int]] = {}

    def learn(self, sources: Collection[str]) -> None:
        """The names of these."""
        found = sourced.names_of(self._con, sources)
        self._spelt |= {source: found.get(source, {}) for source in sources}

    def of(self, name: str) -> str:
        bare = name.removeprefix(AGAINST)
        if bare not in self._home:
            self._home[bare] = sourced.sources_of(self._con, [bare]).get(bare, bare)
        return self._home[bare]

    def ids(self, source: str) -> frozenset[str]:
        return frozenset({source, *sourced.ids_of(self._con, source)})

    def spellings(self, source: str) -> Mapping[str, int]:
        if source not in self._spelt:
            self._spelt[source] = sourced.names_of(self._con, [source]).get(source, {})
        return self._spelt[source]

    def spelt(self, ids: Iterable[str]) -> dict[str, str]:
        return sourced.own_names(self._con, list(ids))

    def _meant(self, text: str, asked: str) -> Iterator[set[str]]:
        con = self._con
        yield sourced.named(con, asked) if asked else set()
        yield sourced.by_id(con, text) if text else set()
        yield sourced.named_partly(con, asked) if asked else set()
        yield sourced.by_beginning(con, text) if text else set()

    def _printed(self) -> set[str]:
        return {name for source, name in sourced.all_names(self._con) if not source.startswith(PASSING)}


def sourced_of(known: Known, claims: Iterable[Claim], persons: Persons) -> Sourced:
    """All sources as rows. Ratings are what their records suggest, since grades come and go between weighings."""
    told = replace(told_of(known, claims, persons, (), None), made=())
    found = parts(told.claims, told.sources)
    ids, names = told.sources.kept()
    return Sourced(
        ids=ids,
        names=names,
        rows=[(row.id, row.name.casefold(), _text(row)) for row in source_rows(told, found)],
        parts={source: _packed([_slim(part, source) for part in own]) for source, own in found.items()},
        hints=[(pair.left, pair.right, _text(pair)) for pair in told.hints(None)],
    )


def kept_rows(known: Known, wanted: str = "", most: int = 0) -> tuple[SourceRow, ...]:
    """The first ``most`` rows of the list (0: all), of those whose name holds ``wanted``, with people's grades."""
    made = tuple(known.made("grade"))
    graded = set(sourced.sources_of(known.con, [j.left for j in made]).values()) | {j.left for j in made}
    return tuple(_graded(known, row, made, graded) for row in map(_ROW.decode, sourced.rows(known.con, wanted, most)))


def kept_view(known: Known, name: str, judged: Callable[[Iterable[str]], Sequence[Judgement]]) -> SourceView:
    """The page of the source called ``name``; ``judged`` gives judgements about voices. Raises UsageError where there
    is none, or several."""
    con = known.con
    sources, own = KeptSources(con), sourced.parts_of(con, name)
    source = name if own else sources.called(name)
    packed = own or sourced.parts_of(con, source)
    found = [] if packed is None else _PARTS.decode(zlib.decompress(packed))
    sources.learn({source, *(other for part in found for other in met(part))})
    ids = sources.ids(source)
    told = Told(
        claims=(),
        chosen=known.chosen,
        outlets=sourced.outlets(con) if any(each.startswith("outlet:") for each in ids) else {},
        hints=lambda each: map(_PAIR.decode, sourced.hints_of(con, each or source)),
        spoken=tuple(sourced.spoken(con, ids)),
        sources=sources,
        judged=judged(ids),
        made=tuple(known.made("grade")),
    )
    return source_view(told, source, found)


def _slim(part: Part, source: str) -> Part:
    """Without what its claim has beyond this part of it, but for the source's own roots, which tell its kind."""
    roots = tuple(root for root in part.claim.roots if root.id == source)
    claim = replace(part.claim, roots=roots, reasons=(), assertions=(), conflicts=(), members=(), figures=())
    return replace(part, claim=claim)


def _graded(known: Known, row: SourceRow, made: Sequence[Judgement], graded: Collection[str]) -> SourceRow:
    if row.id not in graded:
        return row
    ids = {row.id, *sourced.ids_of(known.con, row.id)}
    return replace(row, rating=rating_of([j for j in made if j.left in ids], row.rating))


def _packed(own: Sequence[Part]) -> bytes:
    return zlib.compress(msgspec.msgpack.encode(own), 1)


def _text(value: SourceRow | Pair) -> str:
    return msgspec.json.encode(value).decode()
