"""Books (Yin, Han & Yu, KDD 2007; Dong, Berti-Equille & Srivastava, VLDB 2009): 894 sellers on the authors of
1,265 books, the covers of 100 of them as gold.

A value is the set of the authors' family names, without accents, case, order, degrees and roles: sellers
shorten given names as they like, and the paper forgives that too. Missing and added authors are errors. A
list speaks for every longer list that holds it: sellers leave authors out far more often than they add any.
"""

from __future__ import annotations

import html
import re

from anyascii import anyascii

from evaluation.dependence.dataset import Dataset, Value, lines, settled

ROLES = re.compile(r"\(.*?(?:\)|$)|\bby\b|\bby author\b|\bet\.? al\.?|\bedited\b", re.IGNORECASE)
BETWEEN = re.compile(r";|/|&|\band\b|\bwith\b", re.IGNORECASE)
NO_NAMES = {"", "jr", "sr", "ii", "iii", "iv", "phd", "md", "inc", "author", "authors", "editor", "ed"}
UNKNOWN = {"notavailable", "na", "unknown", "various", "none"}


def load() -> Dataset:
    """The whole corpus."""
    rows = (line.split("\t") for line in lines("book.txt.gz"))
    said = ((row[0], row[1], authors(row[3])) for row in rows if len(row) > 3)
    gold = (line.split("\t", 1) for line in lines("book_golden.txt.gz"))
    return Dataset(
        "books",
        settled((source, book, names) for source, book, names in said if names),
        {book: authors(names) for book, names in gold},
        lambda answer, right: bool(answer == right),
        near,
    )


def near(one: Value, other: Value) -> float:
    """Whether the other list is the first one and more."""
    return float(one < other)


def authors(cell: str) -> frozenset[str]:
    """Family names in a cell: "Knuth, Donald E.; Aho, A.", "Donald E. Knuth, A. Aho" or "KNUTH/AHO"."""
    text = anyascii(html.unescape(cell)).lower()
    text = ROLES.sub(" ; ", text.replace("andapos;", "'").replace("&amp;", "&"))
    names = [name for group in BETWEEN.split(text) for name in _family(group)]
    kept = frozenset(name for name in names if name not in NO_NAMES)
    return frozenset() if kept <= UNKNOWN or "".join(_bare(cell)) in UNKNOWN else kept


def _family(group: str) -> list[str]:
    """Family names of one run without strong separators. Commas part either two names or the two halves of
    one: where every part has several words they part names; else family and given names take turns."""
    parts = [part.split() for part in re.sub(r"[^a-z,.\s'-]", " ", group).split(",")]
    parts = [part for part in parts if part and "".join(_bare(" ".join(part))) not in NO_NAMES]
    if not parts:
        return []
    if len(parts) == 1 or all(len(part) > 1 for part in parts):
        return ["".join(_bare(_last(part))) for part in parts]
    return ["".join(_bare(" ".join(part))) for part in parts[::2]]


def _last(words: list[str]) -> str:
    """The last word that is no initial: "knuth donald e." is rare, "donald e. knuth" is not."""
    whole = [word for word in words if len(_bare(word)) > 1]
    return whole[-1] if whole else words[-1]


def _bare(text: str) -> list[str]:
    return re.findall("[a-z]", text.lower())
