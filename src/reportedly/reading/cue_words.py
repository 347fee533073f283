"""The words of cues by class: lists, no rules; base forms, lower case, American and British spellings.

A base form serves the verb and the noun alike ("claim", "hope"); nouns without a verb of the same
form are listed too ("statement"). Verbs and nouns of one family stand together where they fit a line.
"""

from __future__ import annotations

import re
from typing import Final

from reportedly.types import CueClass

_WORDS: Final[dict[CueClass, str]] = {
    "speech": """
        say state tell talk speak speech word claim assert assertion allege allegation report write note add
        according announce announcement declare declaration explain explanation describe description mention
        argue argument contend insist maintain stress emphasize emphasise underline underscore highlight reiterate
        repeat restate echo answer reply respond response retort counter rebut comment remark observe
        warn warning caution advise advice urge call ask request question inquire query demand order
        instruct command require appeal plead beg implore petition propose proposal suggest suggestion
        recommend recommendation nominate invite offer promise pledge vow swear guarantee assure reassure
        threaten threat bet dare challenge accuse accusation charge blame fault criticize criticise
        criticism critique attack assail blast slam rip bash knock hit lash rail berate rebuke scold
        condemn condemnation denounce decry deride mock ridicule taunt tease insult lambast lambaste
        chastise rap jab savage skewer hammer excoriate castigate deplore bemoan lament complain complaint
        grumble gripe protest object objection praise laud hail applaud commend compliment congratulate
        tout boast brag celebrate thank welcome credit apologize apologise apology endorse endorsement
        defend champion advocate deny denial reject dismiss refute dispute disavow disown contradict
        rebuff brush debunk retract withdraw recant renounce repudiate decline refuse refusal confirm
        confirmation corroborate verify acknowledge acknowledgment admit admission concede concession
        confess confession disclose disclosure reveal revelation divulge leak identify name label brand
        dub deem term characterize characterise portray paint cast depict compare liken joke quip crack
        jest laugh shout yell scream cry chant whisper mutter murmur exclaim declaim proclaim preach
        tweet retweet post blog email e-mail text message caption publish broadcast circulate
        quote cite reference refer point address discuss discussion debate detail outline elaborate clarify
        lay recount recall relate narrate reminisce remind testify testimony swore depose
        predict prediction forecast foretell estimate project speculate speculation rumor rumour hint imply
        insinuate intimate signal indicate indication conclude finding rule ruling decree
        convict sentence certify notify inform brief alert update teach preface introduce
        interview conversation press plug pitch lobby push persuade convince encourage goad
        dissuade implicate exhort vouch attest affirm reaffirm avow posit theorize hypothesize muse
        wonder ponder moan whine sneer snap fire tear thunder fume vent
        statement letter memo release announcement interview lecture account criticism mantra slogan
        narrative anecdote talk answer op-ed editorial headline title tagline
        reportedly allegedly purportedly supposedly quotation quote query rhetoric toast read
        sue file lawsuit indict subpoena acquit apportion attribute bill tip credit
        chide bark downplay shrug trumpet boo cheer herald peddle slander contention volunteer stipulate specify
        enumerate list single invoke mislead lie fib exaggerate
        """,
    "thought": """
        think thought believe belief consider consideration regard view reckon suppose assume assumption
        presume guess suspect suspicion imagine expect expectation anticipate foresee know knowledge
        understand understanding realize realise recognize recognise remember forget
        doubt skeptical sceptical skepticism scepticism unsure uncertain certain sure confident confidence
        confidently convinced persuaded conviction opinion idea notion theory mind conceive judge judgment judgement
        assess assessment determine calculate surmise infer deduce contemplate interpret
        interpretation feel feeling sense impression mistake misunderstand
        aware awareness unaware ignorant unknown unclear puzzle perplexed figure rate rank
        perceive consensus wisdom dream fathom envision envisage weigh ascribe
        believable familiar mistaken presumably likely
        """,
    "perception": """
        see sight hear listen watch notice witness spot glimpse learn find discover discovery detect
        seem appear look sound taste smell overhear encounter
        """,
    "intention": """
        want desire wish intend intention intent plan aim aspire ambition seek try attempt effort strive
        decide decision resolve choose choice opt elect prefer preference vote pick select
        prepare mean purpose goal willing unwilling ready eager reluctant keen determined determination
        bid sign target commit commitment agree agreement consent accept approve approval adopt
        pursue strategy refrain need interested commission sanction allow permit let
        endeavor endeavour ban prohibit veto block authorize authorise appoint mandate schedule set
        agenda  bent drive campaign
        """,
    "attitude": """
        hope hopeful fear afraid worry concern concerned anxious anxiety like love hate dislike loathe despise
        admire admiration adore enjoy appreciate respect support supporter supportive back favor favour
        oppose opposition opponent disagree disagreement resist resent distrust mistrust trust
        embrace care regret remorse sorry grieve mourn surprise surprised shock shocked stun stunned amaze
        amazed anger angry furious outrage outraged upset disappoint disappointed frustrate frustrated
        frustration happy glad pleased proud pride thrilled excited optimistic optimism pessimistic satisfied
        dissatisfied
        sympathetic sympathy grateful bother fond fan critic critical hostile enthusiastic
        enthusiasm wary cautious comfortable uncomfortable tired sick ashamed embarrassed jealous envy
        empathize empathise align side sympathize sympathise value scorn disdain contempt disgust disgusted balk
        stance position reservation misgiving alarm alarmed disapprove disapproval interest hesitation
        angered rattle rattled focused devoted obsess obsessed
        """,
    "other": """
        show demonstrate prove illustrate reflect contain feature include display exhibit
        carry chart track document record evidence sign proof
        """,
}
CLASSES: Final[dict[str, CueClass]] = {
    word: name for name, words in reversed(_WORDS.items()) for word in words.split()
}  # a word of two classes counts as the one listed first

# Verbs that leave their meaning to a noun ("made a claim", "raised doubts"), with what they are alone
LIGHT: Final[dict[str, CueClass]] = {
    **dict.fromkeys("make give express voice issue raise deliver air utter present float level".split(), "speech"),
    **dict.fromkeys("put share pose spell draw throw provide bring send pass lead take".split(), "speech"),
    **dict.fromkeys("hold harbor harbour entertain".split(), "thought"),
}
_AUXILIARIES: Final = frozenset(
    """
    be is are was were been being am do does did done have has had having will would can could may might
    shall should must not to of the a an as by in on at for with and or but also now still never
    go going get got keep continue begin start stop cease use used repeatedly recently later first publicly
    often again just even only already long so very widely increasingly
    """.split()
)
IRREGULAR: Final = dict(
    pair.split("=")
    for pair in (
        "said=say told=tell wrote=write written=write spoke=speak spoken=speak thought=think felt=feel"
        " knew=know known=know saw=see seen=see heard=hear found=find made=make gave=give given=give held=hold"
        " understood=understand swore=swear sworn=swear chose=choose chosen=choose shown=show meant=mean sought=seek"
        " taught=teach foresaw=foresee foretold=foretell forgot=forget forgotten=forget sent=send led=lead drew=draw"
        " drawn=draw threw=throw brought=bring took=take taken=take spelt=spell learnt=learn dreamt=dream"
        " withdrew=withdraw withdrawn=withdraw misled=mislead tore=tear lied=lie lying=lie laid=lay paid=pay"
        " read=read says=say does=do did=do went=go gone=go got=get began=begin begun=begin kept=keep has=have had=have"
        " having=have criticisms=criticism stories=story beliefs=belief replies=reply denies=deny theories=theory"
    ).split()
)
# Words that end the search for a lemma: "used" in "has used" is an auxiliary and no speech
KNOWN: Final = _AUXILIARIES | frozenset(LIGHT) | frozenset(CLASSES)
PHRASES: Final[tuple[tuple[re.Pattern[str], CueClass], ...]] = tuple(
    (re.compile(rf"\b(?:{pattern})\b"), name)  # type: ignore[misc]
    for pattern, name in (
        (r"ma(?:d|k)(?:e|es|ing) (?:it )?(?:\w+ )?(?:clear|plain|known)", "speech"),
        (r"(?:ma[dk]e|makes|making|laid|lays?|put|stated) (?:out|forward|the case|a case|its case|his case|her case)",
         "speech"),
        (r"(?:shoot|shot|shooting|hit|fir\w+) back|(?:go|went|goes|going) after", "speech"),
        (r"(?:come|came) out (?:for|against)|spoken? out|speak(?:s|ing)? out", "speech"),
        (r"make up (?:\w+ )?minds?|made up (?:\w+ )?minds?", "intention"),
        (r"looking (?:to|for|forward)|look(?:s|ed)? (?:to|forward)", "intention"),
        (r"would (?:rather|prefer|like)", "intention"),
        (r"(?:in|of|with|from) (?:\w+ )?(?:view|opinion|mind|eyes)|mindset", "thought"),
        (r"take(?:s|n)? issue|took issue|taking issue|takes? aim|took aim|taking aim", "speech"),
        (r"point of view", "thought"),
        (r"ha(?:s|d|ve) (?:an? )?(?:\w+ )?(?:plans?|intentions?)", "intention"),
    )
)  # fmt: skip
