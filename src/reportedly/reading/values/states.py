"""Short forms of the states of the USA and of Canada, as news agencies and the post write them.

Understood only right after another place ("Paris, Tex."): alone, "Ore." and "IN" are other words.
"""

from __future__ import annotations

_TABLE = """
AL Ala.; AK; AZ Ariz.; AR Ark.; CA Calif.; CO Colo.; CT Conn.; DE Del.; FL Fla.; GA Ga.; HI; ID; IL Ill.; IN Ind.;
IA; KS Kan. Kans.; KY Ky.; LA La.; ME; MD Md.; MA Mass.; MI Mich.; MN Minn.; MS Miss.; MO Mo.; MT Mont.; NE Neb. Nebr.;
NV Nev.; NH N.H.; NJ N.J.; NM N.M.; NY N.Y.; NC N.C.; ND N.D.; OH; OK Okla.; OR Ore.; PA Pa. Penn.; RI R.I.; SC S.C.;
SD S.D.; TN Tenn.; TX Tex.; UT; VT Vt.; VA Va.; WA Wash.; WV W.Va.; WI Wis. Wisc.; WY Wyo.; DC D.C.
"""

SHORT: dict[str, str] = {  # "Tex." and "TX" -> "US.TX"
    word: f"US.{words[0]}"
    for entry in _TABLE.replace("\n", " ").split(";")
    if (words := entry.split())
    for word in words
} | {
    "Alta.": "CA.01", "B.C.": "CA.02", "Man.": "CA.03", "N.B.": "CA.04", "N.S.": "CA.07", "Ont.": "CA.08",
    "P.E.I.": "CA.09", "Que.": "CA.10", "Sask.": "CA.11",
}  # fmt: skip
