"""Words of saying and of doubt. Lists of words, no rules; every list is lower case.

Stems of the saying verbs are kept with their forms spelt out: a stemmer would join "state" the
country with "stated" the verb.
"""

from __future__ import annotations

import re

from reportedly.types import HedgeKind

SAYING = frozenset(
    """
    say says said saying convinced tell tells told telling report reports reported reporting state states stated
    stating claim claims claimed claiming announce announces announced announcing confirm confirms confirmed
    confirming deny denies denied denying warn warns warned warning add adds added adding note notes noted
    noting write writes wrote writing explain explains explained explaining insist insists insisted
    insisting argue argues argued arguing allege alleges alleged alleging assert asserts asserted conclude
    concludes concluded concluding determine determined reveal reveals revealed disclose disclosed
    acknowledge acknowledges acknowledged acknowledging admit admits admitted admitting suggest suggests
    suggested suggesting indicate indicates indicated indicating believe believes believed believing think
    thinks thought suspect suspects suspected assess assessed estimate estimates estimated describe
    describes described describing declare declares declared declaring testify testified recount recounted
    recall recalled assure assures assured promise promised vow vowed pledge pledged predict predicted
    speculate speculated cite cites cited citing quote quotes quoted quoting according order orders ordered
    ordering urge urges urged urging demand demands demanded ask asks asked asking request requested tweet
    tweeted post posted publish published show shows showed shown find finds found maintain maintains
    maintained stress stressed emphasise emphasised emphasize emphasized reply replied respond responded
    comment commented refuse refused decline declined reject rejects rejected rejecting dismiss dismisses
    dismissed dispute disputes disputed refute refutes refuted verify verified expect expected hope hoped
    fear feared rumoured rumored leak leaked identify identified accuse accused blame blamed
    """.split()
)
FIRST_PERSON = frozenset("i we me us my our myself ourselves".split())

DENY = re.compile(
    r"\b(den(?:y|ies|ied|ying|ial)|refut(?:e|es|ed|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:e|es"
    r"|ed|ing)"
    r"|contradict(?:s|ed|ing)?|rebut(?:s|ted)?|retract(?:s|ed)?|withdr[ae]w(?:s|n)?|repudiat(?:e|es|ed)"
    r"|debunk(?:s|ed)?)\b",
    re.I,
)
CONFIRM = re.compile(
    r"\b(confirm(?:s|ed|ing|ation)?|verif(?:y|ies|ied)|corroborat(?:e|es|ed|ing)|acknowledg(?:e|es|ed|ing)"
    r"|admit(?:s|ted|ting)?)\b",
    re.I,
)
DOUBT = re.compile(
    r"\b(doubt(?:s|ed|ing|ful)?|question(?:s|ed|ing)\b(?! by| of)|sceptical|skeptical|unsure|not sure|uncertain"
    r"|unclear|not clear"
    r"|wasn[’']t clear|isn[’']t clear|cast doubt|too (?:soon|early) to (?:say|tell)|no (?:evidence|indication"
    r"|confirmation))\b",
    re.I,
)
ASK = re.compile(
    r"\b(ask(?:s|ed|ing)?|request(?:s|ed|ing)?|appeal(?:s|ed|ing)?|plead(?:s|ed|ing)?(?! (?:not )?guilty)"
    r"|wonder(?:s|ed|ing)?"
    r"|inquir(?:e|es|ed)|beg(?:s|ged|ging)?)\b",
    re.I,
)
ORDER = re.compile(
    r"\b(order(?:s|ed|ing)?|demand(?:s|ed|ing)?|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:on|for|upon)"
    r"|instruct(?:s|ed|ing)?|command(?:s|ed|ing)?)\b",
    re.I,
)
REFUSE = re.compile(
    r"\b(declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing|al)|would ?n[o’']t (?:comment|say|confirm|reveal|disclose"
    r"|discuss|give)"
    r"|would not (?:comment|say|reveal|disclose|discuss|give)|no comment|no (?:\w+ )?word (?:yet|from|on)"
    r"|nothing to say"
    r"|(?:did|do|does|has|have|had) ?n[o’']t (?:\w+ )?(?:comment(?:ed)?|give|given|release|released|provide"
    r"|provided|elaborate|made? a)|(?:did|do|does|has|have|had) not (?:\w+ )?(?:comment(?:ed)?|give|given"
    r"|release|released|provide|provided|elaborate|made? a)|not (?:yet )?commented"
    r"|yet to (?:comment|respond|reply|answer|elaborate)"
    r"|(?:has|have|had)(?: not|n[’']t) (?:yet )?(?:disclosed|revealed|identified|named|discussed)"
    r"|not (?:immediately )?(?:respond|comment|reply|repl)\w*)\b",
    re.I,
)
NEGATION = re.compile(r"\b(?:not|never|no|neither|nor|cannot|unable|without|fail(?:s|ed)?|yet to)\b|n[’']t\b", re.I)

HEDGES: dict[HedgeKind, re.Pattern[str]] = {
    "hearsay": re.compile(
        r"\b(reportedly|allegedly|alleged|purportedly|purported(?: to)?|purporting to be|supposedly"
        r"|supposed(?! to)|rumou?r(?:s|ed)?|apocryphal"
        r"|(?:is|are|was|were) (?:said|reported|rumou?red|alleged|understood) to(?: have| be)?|claim(?:s|ed"
        r"|ing)? to be|so-called(?! (?-i:[A-Z]))"
        r"|unsourced|hearsay|word of mouth)\b",
        re.I,
    ),
    "inference": re.compile(
        r"\b(apparent(?:ly)?|appear(?:s|ed|ing)?(?= to| that)|seem(?:s|ed|ingly)?|(?:most |very |un)?likely"
        r"|(?:im)?probab(?:ly|le|ility)|presum(?:ably|ed)"
        r"|suspected(?= of| to|,)|(?:is|are|was|were|been|widely|long) (?:believed|thought|feared|assumed|expected)"
        r"|(?:believed|thought|feared|assumed|estimated) to"
        r"|might|(?-i:may(?= [a-z]))"
        r"|could(?! ?(?:not|confirm|verify|see|hear|tell|find|read)\b)(?= [a-z])|possib(?:ly|le"
        r"|ility)|perhaps|speculat\w+|suggest(?:s|ed|ing|ions?)?(?= that| the)"
        r"|potential(?:ly)?|projected|conceivabl[ye]|(?<!\bno )indications?)\b",
        re.I,
    ),
    "unconfirmed": re.compile(
        r"\b(unconfirmed|unverified|un(?:clear|certain|substantiated|proven)|not (?:yet |been |independently "
        r"|immediately )*(?:confirmed?|verified|clear|certain|sure|known)"
        r"|(?:can ?not|could not|(?:ca|could)n[’']t|unable to)(?: be| been| independently| immediately| yet)*"
        r" (?:confirm|verif)\w*"
        r"|(?:yet|remains?|still) to be (?:confirmed|verified|seen)"
        r"|(?:needs?|requires?) (?:\w+ )?(?:verification|confirmation)"
        r"|too (?:soon"
        r"|early) to (?:say|tell|know)|hard to (?:be sure|say|tell|know)|no confirmation)\b",
        re.I,
    ),
    "conditional": re.compile(
        r"\b(if (?:\w+ ){0,4}?(?:confirmed|true|verified|correct|accurate|proven|confirmation)|if (?:the|these"
        r"|those|such) (?:\w+ ){0,3}?(?:reports?|claims?|accounts?)"
        r"|if indeed|assuming|provided that|pending (?:confirmation|verification))\b",
        re.I,
    ),
    "approximate": re.compile(
        r"\b(?:about|around|roughly|approximately|nearly|almost|some|at most|up to|as many as|an estimated|estimated)"
        r"(?= (?!\d\d?:\d\d|\S+ ?(?:[ap]\.?m\b|o[’']clock|in the (?:morning|afternoon|evening)))(?:a |an )?"
        r"(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty"
        r"|forty|fifty|dozen|hundred|thousand|million|half))",
        re.I,
    ),
}
UNSOURCED = re.compile(
    r"\b(?:report(?:ed|s|edly)?|rumou?r(?:ed|s)?|believed|suspected|thought|said|alleged|feared|expected"
    r"|claimed|understood)\b",
    re.I,
)  # a saying that names nobody is itself hearsay
