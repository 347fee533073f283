"""Names across documents: which speakers are one, as judgements that can be taken back.

Rules, each named in the judgement it makes:
``rule:spelling``  two spellings of one name by romanisation (``names.same_name``)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from reportedly.ids import content_id
from reportedly.sources.names import plain, same_name, skeleton
from reportedly.types import Judgement, Speaker

SAME_AT = 0.85  # same_name; 1 is the same letters, different names get 0, romanised variants .9 and up
NAMED = ("person", "organisation", "outlet")
EPOCH = "1970-01-01T00:00:00Z"  # a rule speaks outside time: its judgement holds whenever both names do


def propose(speakers: Iterable[Speaker]) -> Iterator[Judgement]:
    """ "Same source" judgements between speakers of one kind, in a fixed order, each pair once."""
    named = {s.id: s for s in sorted(speakers, key=lambda s: (s.id, s.name or "")) if s.name and s.kind in NAMED}
    blocks: dict[tuple[str, str], list[Speaker]] = defaultdict(list)
    for speaker in named.values():
        bones = skeleton(speaker.name or "").split()
        if bones and len("".join(bones)) > 2:
            blocks[(speaker.kind, bones[0] + " " + str(len(bones)))].append(speaker)
    for block in blocks.values():
        for left, right in combinations(block, 2):
            score = same_name(left.name or "", right.name or "")
            if score >= SAME_AT and not _short_and_plain(left, right):
                yield _judgement(left, right, score)


def _short_and_plain(left: Speaker, right: Speaker) -> bool:
    """A single short word says too little ("Ali" and "Ala")."""
    return left.kind == "person" and (" " not in plain(left.name or "") or " " not in plain(right.name or ""))


def _judgement(left: Speaker, right: Speaker, score: float) -> Judgement:
    detail = f"{left.name!r} and {right.name!r} are two spellings of one name: the same consonants by romanisation"
    identity = content_id("judgement", "same source", left.id, right.id, "rule:spelling")
    return Judgement(
        identity, "same source", left.id, right.id, "positive", "rule:spelling", EPOCH, detail, round(score, 4)
    )
