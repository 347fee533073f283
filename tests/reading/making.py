"""Small invented texts with their spans marked in them, so that every span slices right.

``<s>`` is a source, ``<c>`` a cue, ``<x>`` a content; a number behind the letter tells voices apart.
"""

from __future__ import annotations

import re
from collections import defaultdict

from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from reportedly.ids import attribution_id, document_id, text_sha256
from reportedly.reading.decode import RawAttribution
from reportedly.reading.voices import Voice, text_of
from reportedly.types import Attribution, Document, Manner, Span, Spans, Stance

_TAG = re.compile(r"<(?P<close>/?)(?P<part>[scx])(?P<voice>\d*)>")
Marked = dict[str, dict[str, list[Span]]]


def marked(written: str) -> tuple[str, Marked]:
    """The text without its marks, and per voice ("" where it has no number) the spans of s, c and x."""
    text, last = "", 0
    opened: dict[tuple[str, str], int] = {}
    spans: Marked = defaultdict(lambda: defaultdict(list))
    for tag in _TAG.finditer(written):
        text += written[last : tag.start()]
        last = tag.end()
        key = tag["voice"], tag["part"]
        if tag["close"]:
            spans[key[0]][key[1]].append((opened.pop(key), len(text)))
        else:
            opened[key] = len(text)
    assert not opened, f"never closed: {opened}"
    return text + written[last:], spans


def raw(written: str, confidence: float = 0.9) -> tuple[str, list[RawAttribution]]:
    """The text and what a network that had read the marks would have answered."""
    text, voices = marked(written)
    found = (tuple(tuple(sorted(parts[p])) for p in "scx") for _, parts in sorted(voices.items()))
    return text, [RawAttribution(s, c, x, confidence) for s, c, x in found]


def voiced(written: str) -> tuple[str, list[Voice]]:
    """The text and its marked voices, none of them carried by another."""
    text, found = raw(written)
    return text, [Voice.of(r) for r in found]


def document(text: str, name: str = "tale", *, title: str | None = None, outlet: str | None = None) -> Document:
    return Document(document_id(name, text), name, text, text_sha256(text), title=title, outlet=outlet)


def attribution(
    owner: Document,
    source: Spans = (),
    cue: Spans = (),
    content: Spans = (),
    *,
    within: str | None = None,
    hop: int = 0,
    stance: Stance = "asserts",
    manner: Manner = "indirect",
) -> Attribution:
    identity = attribution_id(owner.id, source, cue, content)
    return Attribution(identity, owner.id, source, cue, content, within, hop, manner, stance, (), 0.9)


def attributed(
    written: str, name: str = "tale", *, within: dict[str, str] | None = None, title: str | None = None
) -> tuple[Document, list[Attribution]]:
    """A document and its attributions, in the order of their numbers; ``within`` gives, by number,
    the voice that carries another on."""
    text, voices = marked(written)
    owner, carried = document(text, name, title=title), within or {}
    ids: dict[str, str] = {}
    made: dict[str, Attribution] = {}

    def make(number: str) -> Attribution:
        if number not in made:
            outer = carried.get(number)
            parts = (tuple(sorted(voices[number][p])) for p in "scx")
            hop = make(outer).hop + 1 if outer is not None else 0
            made[number] = attribution(owner, *parts, within=ids[outer] if outer is not None else None, hop=hop)
            ids[number] = made[number].id
        return made[number]

    return owner, [make(number) for number in sorted(voices)]


def words(text: str, spans: Spans) -> str:
    return text_of(text, spans)


def tiny_tokenizer(*known: str) -> Tokenizer:
    """An uncased WordPiece tokenizer that spells: one piece a letter, one a mark, one a ``known`` word."""
    letters = "abcdefghijklmnopqrstuvwxyz0123456789"
    signs = [*letters, *(f"##{c}" for c in letters), *".,;:!?'\"“”„«»‘’()-`", *known]
    vocabulary = {word: i for i, word in enumerate(["[PAD]", "[UNK]", "[CLS]", "[SEP]", *signs])}
    tokenizer = Tokenizer(WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = BertPreTokenizer()
    return tokenizer
