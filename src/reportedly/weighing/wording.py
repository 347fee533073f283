"""How fit a statement is to give a claim its words (English): a full, plain, affirmative sentence."""

from __future__ import annotations

import re

from reportedly.settings import (
    FRAGMENT_FITNESS,
    LATE_FITNESS,
    LEAD_CHARS,
    LEANING_FITNESS,
    NEGATED_FITNESS,
    OPEN_FITNESS,
    TENTATIVE_FITNESS,
    WORDING_MAX_WORDS,
    WORDING_MIN_WORDS,
)
from reportedly.weighing.sides import negated, taken_apart

HEADING_LETTERS = 4  # of a word that only a name or a heading in title case writes with a capital
HEADING_SHARE = 0.7  # of such words; a sentence of names has verbs in small letters between them
_INFINITIVE = re.compile(
    r"\bto (?:have |be |been )*\w+"
)  # "the blast to have been caused by gas" asserts in no words of its own
_RELATIVE = re.compile(r"(?:\b(?:who|which|whose|whom)\b|(?<=\w )that\b)(?:[^,.;]|[.,](?=\w))*")
_TENTATIVE = re.compile(
    r"\b(?:probabl[ey]|possibl[ey]|perhaps|likely|apparent(?:ly)?|seemingly|suspected|alleged(?:ly)?|reported(?:ly)?|"
    r"purported(?:ly)?|supposed(?:ly)?|(?:thought|believed|said|feared|rumou?red) to)\b", re.I,
)  # fmt: skip
_ASKS = re.compile(r"(?:what|how|why|who|whom|which|when|where|if|whether)\b", re.I)
_HUNG_ON = re.compile(r"^(?:that|as|and|but)\s+|^[\s,;:–—-]+", re.I)
_LEANS = re.compile(r"\W*(?:that\s+)?(?:he|she|it|they|this|these|those|his|her|its|their)\b", re.I)
_HEADLESS = re.compile(  # "Outside the capital, was closed": the subject stood before
    r"\W*(?:that\s+)?(?:(?:outside|inside|in|on|at|near|by|from|with|after|before|during|around)\b[^,]{1,60}, )?"
    r"(?:is|are|was|were|has|have|had|been|will)\b(?! (?:not )?there\b)", re.I,
)  # fmt: skip
_SPEAKER = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us)\b")
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did|"
    r"said|says|began|bought|broke|built|came|caught|cut|drew|fell|fled|flew|fought|found|gave|got|grew|held|hit|"
    r"hurt|kept|led|left|lost|made|met|paid|put|ran|rose|sank|sent|set|shot|shut|sold|spoke|spent|stole|stood|"
    r"struck|swore|took|told|went|won|wrote|\w{2,}(?<![aeiou]e)ed)\b"
)


def fitness(text: str, uncertain: bool, start: int) -> int:
    """From 0, for a question ("what they want"), which claims nothing, to 100. What only asks whether it is so words a
    claim only where nobody says that it is; a negation, a heading, a paragraph, or words that lean on the sentence
    before or on their speaker ("it was seen", "we saw it") only for want of better."""
    bare = _as_a_sentence(text.rstrip("\"'”’ "))
    if bare.endswith("?") or _ASKS.match(bare):
        return 0
    told = taken_apart(text)
    share = OPEN_FITNESS if uncertain or told.open else 1.0
    if negated(told):
        share *= NEGATED_FITNESS
    if _TENTATIVE.search(bare):
        share *= TENTATIVE_FITNESS
    words = len(bare.split())
    if (
        not _VERB.search(_INFINITIVE.sub(" ", _RELATIVE.sub(" ", bare)))
        or words < WORDING_MIN_WORDS
        or _HEADLESS.match(bare)
    ):
        share *= FRAGMENT_FITNESS
    if words > WORDING_MAX_WORDS:
        share *= WORDING_MAX_WORDS / words
    if _LEANS.match(bare) or _SPEAKER.search(bare):
        share *= LEANING_FITNESS
    if start > LEAD_CHARS:
        share *= LATE_FITNESS
    return round(100 * share)


def _as_a_sentence(text: str) -> str:
    """A heading that writes most words with a capital, in small letters: its verbs are no names."""
    long = [word for word in text.split() if len(word) >= HEADING_LETTERS and word[0].isalpha()]
    return text.lower() if sum(word[0].isupper() for word in long) > HEADING_SHARE * len(long) else text


def as_wording(text: str) -> str:
    """A statement's text as a claim's words: in one line, without the "that" it hung on, with a capital."""
    plain = _HUNG_ON.sub("", " ".join(text.split())).rstrip(" ,;:–—-")
    return plain[:1].upper() + plain[1:]
