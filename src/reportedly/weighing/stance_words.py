"""Words that show how a text stands to what it tells: it refutes, it keeps its distance, it vouches (English).

Each name is one amount of the stance model. The lists were written by reading articles; what each is worth
was learnt (training/stance.py). Patterns are matched against lower-case text with straight apostrophes.
"""

from __future__ import annotations

import re

_WORDS = {
    "hoax": r"hoax\w*|pranks?|pranked|prankster\w*|stunts?",
    "fake": r"faked?|fakes|faking|photoshop\w*|doctored|staged|forged|forgery",
    "false": r"false|falsely|untrue|bogus|inaccura\w+|incorrect\w*|erroneous\w*|wrong|wrongly|mistaken|mistakenly",
    "not true": r"(?:not|never|isn't|wasn't|aren't|weren't|hardly) (?:\w+ )?(?:true|real|accurate|correct|the case"
    r"|exist)|no (?:truth|basis|such)|(?:never|not|didn't) happen(?:ed)?|far from",
    "debunk": r"debunk\w*|disprov\w+|refut\w+|discredit\w*|myths?|fact[- ]check\w*|urban legend",
    "invented": r"satir\w+|parod\w+|spoof\w*|fictional|fictitious|fiction|jokes?|joking|fabricat\w+|made[- ]up"
    r"|made it up|invented|concocted",
    "denies": r"den(?:y|ies|ied|ying|ials?)|dismiss\w*|reject\w*|disput\w+|contradict\w*|rebut\w*|nonsense|baseless"
    r"|unfounded|ridiculous|absurd|rubbish",
    "no evidence": r"(?:no|any|without|lack of) (?:\w+ )?(?:evidence|proof|sign|indication|record|confirmation)",
    "withdrawn": r"retract\w*|corrections?|apologi[sz]\w*|apology|withdr[ae]w\w*|updated?|clarif\w+|editor's note"
    r"|backtrack\w*|admit(?:s|ted|ting)?",
    "in truth": r"turn(?:s|ed)? out|in fact|actually|in reality|the truth|contrary to|unfortunately|sadly"
    r"|too good to be true|not so fast|sorry",
    "spread": r"fooled|duped|tricked|fell for|mis(?:inform|lead|led)\w*|viral|internet|circulat\w+|social media",
    "doubt": r"doubt\w*|s[kc]eptic\w*|unlikely|impossible|implausible|questionable|questions|questioned|suspicious"
    r"|red flags?|dubious|grain of salt",
    "not": r"not|never|nobody|neither|no|none|cannot|\w+n't",
    "reportedly": r"reportedly|alleged(?:ly)?|purported(?:ly)?|supposed(?:ly)?|apparent(?:ly)?|seemingly",
    "rumour": r"rumou?r\w*|speculat\w+|gossip|whispers|leak\w*",
    "unconfirmed": r"unconfirmed|unverified|(?:not|n't|yet to|to) (?:\w+ )?(?:confirm|verif)\w*|if true|unclear|whether"
    r"|remains to be seen|authentic\w*",
    "claims": r"claim(?:s|ed|ing)?|alleg(?:es?|ing|ations?)",
    "reports": r"reports?|reported|reporting",
    "sources": r"sources?|insiders?",
    "may": r"may|might|could|would|possibl[ey]|perhaps|probabl[ey]|likely|potential(?:ly)?",
    "believed": r"believ\w+|suspect\w*|thought to|said to|appears?|seems?|suggest\w*",
    "investigating": r"investigat\w+|looking into|assess\w*|examin\w+|probe",
    "confirmed": r"confirm(?:s|ed|ing|ation)?|verified",
    "officials": r"officials?|officially|spokes\w+|police|authorit(?:y|ies)|ministry|statement",
    "we": r"i|we|my|our",
}
MARKS = {"question": re.compile(r"\?"), "quotation": re.compile(r"[“\"]")}
WORDS = {name: re.compile(rf"(?<!\w)(?:{words})(?!\w)") for name, words in _WORDS.items()}
REFUTING = ("hoax", "fake", "false", "not true", "debunk", "invented", "denies")  # these turn a wording that has them
DOUBTING = ("doubt", "no evidence", "in truth", "withdrawn", "spread", "not")

_OPPOSITES = """
    alive:dead,died,killed,dies safe:dead,killed,injured survived:died,killed free:captured,detained,jailed,arrested
    freed:detained,captured,held released:held,detained,captured guilty:innocent,acquitted convicted:acquitted,cleared
    real:fake,staged genuine:fake,forged authentic:fake,doctored true:false,untrue accurate:wrong,inaccurate
    open:closed,shut reopened:closed,shut opened:closed accepted:rejected,refused approved:rejected,blocked
    agreed:refused,declined alone:together won:lost victory:defeat increased:decreased,fell rose:fell,dropped
    found:missing banned:allowed,permitted legal:illegal,unlawful ceasefire:fighting accident:deliberate
    accidental:deliberate,intentional intact:destroyed unharmed:injured,wounded,killed unhurt:injured,wounded
    healthy:ill,sick resigned:stays,remains stay:leave stays:leaves boy:girl son:daughter
"""


def opposites() -> dict[str, frozenset[str]]:
    """For each word the words that cannot hold with it, both ways round."""
    found: dict[str, set[str]] = {}
    for entry in _OPPOSITES.split():
        one, _, others = entry.partition(":")
        for other in others.split(","):
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in found.items()}


def folded(text: str) -> str:
    """Lower case, straight apostrophes, runs of white space as one blank."""
    return " ".join(text.lower().replace("’", "'").split())


def counts(text: str) -> dict[str, int]:
    """How often each kind of word occurs in ``text``; kinds that do not are left out."""
    plain = folded(text)
    found = {name: len(pattern.findall(plain)) for name, pattern in (WORDS | MARKS).items()}
    return {name: many for name, many in found.items() if many}


def refutes(text: str) -> bool:
    """Whether a text holds a word of refutation, whatever it is said of."""
    plain = folded(text)
    return any(WORDS[name].search(plain) for name in REFUTING)


def doubts(text: str) -> bool:
    """Whether a text holds a word that takes back or doubts, or any negation."""
    plain = folded(text)
    return any(WORDS[name].search(plain) for name in DOUBTING)
