"""Every algorithm on every corpus, as one table."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from evaluation.dependence import birthplaces, books, flights
from evaluation.dependence.dataset import Dataset
from evaluation.dependence.rivals import ABSENT, Answers, answers
from reportedly.weighing.dependence import accu_copy, accu_vote, discover, vote

Table = dict[str, dict[str, float]]  # corpus to algorithm to accuracy

SIMILAR = "discover, similar values"
OWN: dict[str, Callable[[Dataset], Answers]] = {
    "voting": lambda data: vote(data.claims),
    "AccuVote": lambda data: accu_vote(data.claims).values,
    "AccuCopy": lambda data: accu_copy(data.claims).values,
    "discover": lambda data: discover(data.claims).values,
    SIMILAR: lambda data: discover(data.claims, data.similarity).values,
}
WITH, WITHOUT = "flight, mean", "flight without airlines, mean"


def score() -> Table:
    """A row a corpus, and two rows of means over the Flight days."""
    table: Table = {}
    for data in _corpora():
        print(data.name, file=sys.stderr)
        table[data.name] = _row(data)
    for name, sort in ((WITH, "flight 2"), (WITHOUT, "flight without airlines 2")):
        days = [row for corpus, row in table.items() if corpus.startswith(sort)]
        table[name] = {a: sum(day[a] for day in days) / len(days) for a in (days[0] if days else ())}
    return table


def lines(table: Table) -> Iterator[str]:
    """The table for a terminal: algorithms numbered, a line a corpus."""
    names = list(next(iter(table.values()), {}))
    for number, name in enumerate(names, start=1):
        yield f"{number:2d} {name}"
    if not set(names) - set(OWN):
        yield f"   {ABSENT}"
    yield f"{'':38s}" + "".join(f"{number:7d}" for number in range(1, len(names) + 1))
    for corpus, row in table.items():
        yield f"{corpus:38s}" + "".join(f"{row[name]:7.3f}" if name in row else "      -" for name in names)
    for sort in ("flight 2", "flight without airlines 2"):
        days = [row for corpus, row in table.items() if corpus.startswith(sort)]
        below = sum(day["discover"] < day["voting"] for day in days)
        yield f"{sort.removesuffix(' 2')}: discover is below voting on {below} of {len(days)} days"


def _corpora() -> Iterator[Dataset]:
    yield books.load()
    yield birthplaces.load()
    for day in flights.days():
        yield flights.load(day)
        yield flights.load(day, airlines=False)


def _row(data: Dataset) -> dict[str, float]:
    """Without a similarity of its own a corpus leaves that column out."""
    own = {name: run(data) for name, run in OWN.items() if data.similarity or name != SIMILAR}
    return {name: data.accuracy(given) for name, given in (own | answers(data)).items()}
