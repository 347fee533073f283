"""Short forms of given names (English): "Bill Brandvold" and "William Brandvold" may be one man.

Names are facts, gathered from everyday use; a short form stands beside every name that it is short for.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

_SHORT = """
    abe:abraham al:albert,alan,alexander alex:alexander,alexandra,alexandre,alexis andy:andrew art:arthur
    ben:benjamin benny:benjamin bernie:bernard bert:albert,robert,herbert beth:elizabeth betty:elizabeth
    bill:william billy:william bob:robert bobby:robert brad:bradley cathy:catherine,katherine charlie:charles
    chris:christopher,christian,christine,christina chuck:charles cindy:cynthia dan:daniel danny:daniel dave:david
    deb:deborah debbie:deborah dick:richard don:donald doug:douglas drew:andrew ed:edward,edwin,edgar
    eddie:edward,edwin ernie:ernest frank:francis,franklin fred:frederick,alfred gabe:gabriel gene:eugene
    geoff:geoffrey gerry:gerald,gerard gill:gillian greg:gregory gus:augustus hal:harold hank:henry harry:harold
    herb:herbert jack:john,jackson jake:jacob jamie:james jan:janet jeff:jeffrey,jefferson jen:jennifer
    jenny:jennifer jerry:gerald,jerome,jeremy jim:james jimmy:james joe:joseph joey:joseph johnny:john
    jon:jonathan josh:joshua judy:judith kate:katherine,catherine kathy:katherine,kathleen
    katie:katherine,kathleen ken:kenneth kim:kimberly kit:christopher larry:lawrence,laurence len:leonard
    leo:leonard,leonardo les:leslie,lester liz:elizabeth lou:louis,louise maggie:margaret manny:manuel,emmanuel
    marge:margaret,marjorie matt:matthew max:maxwell,maximilian meg:margaret mel:melvin,melanie mick:michael
    mickey:michael mike:michael mitch:mitchell nan:nancy nate:nathan,nathaniel ned:edward nick:nicholas,nicolas
    norm:norman pam:pamela pat:patrick,patricia patty:patricia peg:margaret peggy:margaret pete:peter
    phil:philip,phillip ray:raymond rich:richard rick:richard rob:robert robbie:robert ron:ronald ronnie:ronald
    russ:russell sal:salvatore sally:sarah sam:samuel,samantha sandy:alexander,sandra sid:sidney stan:stanley
    steve:steven,stephen stu:stuart sue:susan susie:susan ted:edward,theodore terry:terence,teresa theo:theodore
    tim:timothy timmy:timothy toby:tobias tom:thomas tommy:thomas tony:anthony,antonio tori:victoria vic:victor
    vicky:victoria vince:vincent walt:walter wendy:gwendolyn will:william zach:zachary zack:zachary
"""


@cache
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for entry in _SHORT.split():
        short, _, names = entry.partition(":")
        found[short] |= set(names.split(","))
    return {short: frozenset(names) for short, names in found.items()}


def is_short_for(short: str, name: str) -> bool:
    """Whether a given name in small letters is a usual short form of the other: "bill" of "william"."""
    return name in _table().get(short, ())
