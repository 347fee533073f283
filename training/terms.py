"""``python -m training.terms``: how telling each word stem is in news, from the training corpora.

    python -m training.terms [--data ../shared/data]

Written is one number a stem, its inverse document frequency (Spärck Jones 1972). Stems that only one
corpus knows are left out, so that the names of its own events do not enter; what is not on the list
counts as the rarest.
"""

from __future__ import annotations

import argparse
import gzip
import math
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from reportedly.weighing.words import plain_words, term
from training.corpora import texts

OUT = Path(__file__).parents[1] / "src/reportedly/weighing/news_terms.txt.gz"
CORPORA = ("fnc", "gva", "ecbplus", "polnear", "helsinki")
LEAST = 3  # articles of a corpus that must hold a stem


def main() -> None:
    """Read the corpora, write the table, print its size."""
    raw = argparse.RawTextHelpFormatter
    parser = argparse.ArgumentParser(prog="python -m training.terms", description=__doc__, formatter_class=raw)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    data = parser.parse_args().data
    counts = {name: _counted(texts(data, name)) for name in CORPORA}
    lines = sorted(_weights(counts))
    OUT.write_bytes(gzip.compress("\n".join(lines).encode("ascii"), mtime=0))
    print(f"{len(lines)} stems, {OUT.stat().st_size} bytes: {OUT}")


def _counted(articles: Iterator[str]) -> tuple[Counter[str], int]:
    found: Counter[str] = Counter()
    many = 0
    for text in articles:
        found.update({term(word)[0] for word in plain_words(text)})
        many += 1
    return found, many


def _weights(counts: dict[str, tuple[Counter[str], int]]) -> Iterator[str]:
    """``stem idf`` with idf in hundredths of nats; each corpus weighs as much as any other."""
    shares: Counter[str] = Counter()
    known: Counter[str] = Counter()
    for found, many in counts.values():
        for stem, times in found.items():
            if times >= LEAST:
                shares[stem] += times / many / len(counts)  # type: ignore[assignment]
                known[stem] += 1
    for stem, corpora in known.items():
        if corpora > 1:
            yield f"{stem} {round(-100 * math.log(shares[stem]))}"


if __name__ == "__main__":
    main()
