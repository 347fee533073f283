"""Of the English articles of the corpora, how many are marked otherwise, whole or by the line; and the cost."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator

from evaluation.shared import records
from reportedly.intake import language
from reportedly.reading.foreign import foreign

CORPORA = ("data/polnear/train.jsonl.gz", "data/polnear/dev.jsonl.gz", "data/fnc/train_bodies.jsonl.gz")
STARTS = (60, 100, 200)  # characters from the beginning of each article, read as if they were all of it


def lines(limit: int | None = None, sample: bool = False) -> Iterator[str]:
    """One row a corpus. ``sample`` shows each text that is not read; it prints corpus text."""
    for name in CORPORA:
        texts = [record["text"] for _, record in zip(range(limit or 10**9), records(name), strict=False)]
        began = time.process_time()
        marked = Counter(code for text in texts if not language.is_read(code := language.identify(text)))
        cost = 1000 * (time.process_time() - began) / len(texts)
        cut = [sum(not language.is_read(language.identify(text[:most])) for text in texts) for most in STARTS]
        began = time.process_time()
        spans = [(text, span) for text in texts if language.is_read(language.identify(text)) for span in foreign(text)]
        by_line = 1000 * (time.process_time() - began) / len(texts)
        yield (
            f"{name}: {len(texts)} articles, not read {marked.total()} {dict(marked)}; of their first "
            + ", ".join(f"{most} characters {count}" for most, count in zip(STARTS, cut, strict=True))
            + f"; foreign lines {len(spans)}; ms an article {cost:.1f}, by line {by_line:.1f}"
        )
        if sample:
            yield from (f"  {text[slice(*span)][:160]!r}" for text, span in spans)
            yield from (f"  whole: {text[:160]!r}" for text in texts if not language.is_read(language.identify(text)))
