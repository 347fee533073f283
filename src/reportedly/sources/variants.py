"""Names across documents: which speakers are one, as judgements that can be taken back.

Rules, each named in the judgement it makes:
``rule:spelling``     two spellings of one name by romanisation (``names.same_name``), or by a slip beside the same
                      words (``misspelt``)
``rule:longer name``  a person's two names inside a longer form of them ("Karim Said" in "Karim Said Harrouch"),
                      where no second longer form would do as well
``rule:given name``   one surname behind a given name and its short form ("Bill Rusk", "William Rusk"), where no
                      second name would do as well
``rule:surname``      a lone surname that only one full name in the run ends with: two people of one surname
                      would have to be told apart by the articles; a join too many only ever lowers a count
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from reportedly.ids import content_id
from reportedly.sources.kinds import is_generic
from reportedly.sources.names import nearly_alike, plain, same_name, skeleton
from reportedly.sources.nicknames import is_short_for
from reportedly.types import Judgement, Speaker, SpeakerKind

SAME_AT = 0.85  # same_name; 1 is the same letters, different names get 0, romanised variants .9 and up
LONGER_AT = 0.8  # the score written on a longer form: surer than nothing, less sure than a spelling
NAMED: tuple[SpeakerKind, ...] = ("person", "organisation", "outlet")
EPOCH = "1970-01-01T00:00:00Z"  # a rule speaks outside time: its judgement holds whenever both names do
_WHY = {
    "spelling": "are two spellings of one name: the same consonants by romanisation",
    "longer name": "are a shorter and a longer form of one name",
    "given name": "are one surname behind a given name and its short form",
    "surname": "are a surname and the only full name that ends with it",
}


def propose(speakers: Iterable[Speaker]) -> Iterator[Judgement]:
    """ "Same source" judgements between speakers of one kind, in a fixed order, each pair once."""
    ordered = sorted(speakers, key=lambda s: (s.id, s.name or ""))
    named = {s.id: s for s in ordered if s.name and s.kind in NAMED and (s.kind == "outlet" or not is_generic(s.name))}
    blocks: dict[tuple[str, str], list[Speaker]] = defaultdict(list)
    for speaker in named.values():
        bones = skeleton(speaker.name or "").split()
        if bones and len("".join(bones)) > 2:
            blocks[(speaker.kind, bones[0] + " " + str(len(bones)))].append(speaker)
    for block in blocks.values():
        for one, other in nearly_alike([speaker.name or "" for speaker in block]):
            left, right = block[one], block[other]
            score = same_name(left.name or "", right.name or "", title=left.kind != "person")
            if score >= SAME_AT and not _short_and_plain(left, right):
                yield _judgement(left, right, score, "spelling")
    yield from _longer(named.values())
    yield from _short_given_names(named.values())


def _longer(speakers: Collection[Speaker]) -> Iterator[Judgement]:
    blocks: dict[str, list[Speaker]] = defaultdict(list)
    told = {s.id: plain(s.name or "").split() for s in speakers if s.kind == "person"}
    people = [s for s in speakers if told.get(s.id)]
    for speaker in people:
        words = told[speaker.id]
        for word in {words[0], words[-1]} | set(words if len(words) > 2 else ()):
            blocks[word].append(speaker)
    for short in people:
        words = told[short.id]
        longer = [s for s in blocks[words[-1]] if _inside(words, told[s.id])]
        rule = "longer name" if len(words) > 1 else "surname"
        titled = len(words) > 1 and all(told[s.id][-len(words) :] == words for s in longer)  # "Screenwriter Ann Lee"
        if longer and (titled or len({tuple(told[s.id]) for s in longer}) == 1):
            for one in longer:
                left, right = sorted((short, one), key=lambda s: s.id)
                yield _judgement(left, right, LONGER_AT, rule)


def _short_given_names(speakers: Iterable[Speaker]) -> Iterator[Judgement]:
    blocks: dict[str, list[tuple[str, Speaker]]] = defaultdict(list)
    for speaker in speakers:
        words = plain(speaker.name or "").split() if speaker.kind == "person" else []
        if len(words) > 1:
            blocks[words[-1]].append((words[0], speaker))
    for block in blocks.values():
        for short, speaker in block:
            longer = [(name, other) for name, other in block if is_short_for(short, name)]
            if len({plain(other.name or "") for _, other in longer}) == 1:
                for _, other in longer:
                    left, right = sorted((speaker, other), key=lambda s: s.id)
                    yield _judgement(left, right, LONGER_AT, "given name")


def _inside(words: list[str], full: list[str]) -> bool:
    if len(full) <= len(words):
        return False
    if len(words) == 1:  # a given name alone says too little
        return words == full[-1:]
    return words in (full[: len(words)], full[-len(words) :]) or (full[0], full[-1]) == (words[0], words[-1])


def _short_and_plain(left: Speaker, right: Speaker) -> bool:
    """A single short word says too little ("Ali" and "Ala")."""
    return left.kind == "person" and (" " not in plain(left.name or "") or " " not in plain(right.name or ""))


def _judgement(left: Speaker, right: Speaker, score: float, rule: str) -> Judgement:
    by = f"rule:{rule}"
    identity = content_id("judgement", "same source", left.id, right.id, by)
    detail = f"{left.name!r} and {right.name!r} {_WHY[rule]}"
    return Judgement(identity, "same source", left.id, right.id, "positive", by, EPOCH, detail, round(score, 4))
