"""The words before and after an agency's name on its line, and what they make of it (English).

Patterns for what stands before end at the name; patterns for what stands after begin at it.
"""

from __future__ import annotations

import re

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATE = rf"(?:{_MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {_MONTH}(?: \d{{4}})?)"
_WORD = r"[A-Z][\w.’'-]*"
_PLACE = rf"{_WORD}(?:[ ,/]+(?:{_WORD}|of|the|de|la|al|el)){{0,6}}(?: \({_WORD}\))?"
_SHOUTED = rf"[A-Z][A-Z.’'/-]{{2,}}(?:[ ,/]+{_WORD}){{0,5}}"

# --- datelines: "OSLO, July 15 (", ") —", "TEHRAN, July 15, ", " – " ---------------------------------
_DAY = rf"[.,:]?\s*(?:,? ?{_DATE}[.,]?\s*)?[(\[/](?:[A-Z][\w.&]+/)?$"
PLACE_OPENS = re.compile(rf"\W*(?:{_PLACE})?(?: ?[-–—|•]+ {_PLACE})?{_DAY}")
PLACE_WITHIN = re.compile(rf"(?:^|\s){_SHOUTED}{_DAY}")
CLOSED = re.compile(r"(?:/[A-Z][\w.&]+)?[)\]/]\.?(?:[ \xa0]*(?:[-–—]+|:)|\s*$|\s+(?=[A-Z“\"]))")
PLACE_BARE = re.compile(rf"\W*(?:{_PLACE}[.,]? (?:[-–—]+ )?(?:{_DATE}[.,]? )?(?:[-–—]+ )?)?$")
DASHED = re.compile(r"\s*[-–—]+\s+(?=\S)")

# --- pictures: "Jane Doe / ", " Photo/Jane Doe" ------------------------------------------------------
PICTURE_BEFORE = re.compile(
    r"(?:/|\bvia|\b[A-Z][\w.’'-]+ \|) ?$"
    r"|\b(?:photos?|image|picture|photograph|photographer|video|getty|pool|file|graphic|courtesy)\b[^.\n]{0,60}$",
    re.I,
)
PICTURE_AFTER = re.compile(
    r"['’]?s?\s*(?:/|\|? ?(?:photos?|images?|pictures?|pool|file|video|graphic|illustration|photographers?)\b"
    r"|via\b|\| ?(?:getty|ap)\b|[^.\n]{0,40}\bhide caption)",
    re.I,
)

# --- credit lines ------------------------------------------------------------------------------------
PHOTO_AFTER = re.compile(r"\W*(?:photo|image|video|graphic)", re.I)
RIGHTS = re.compile(r"(?:\bcopyright|©|\(c\))[^\n.!?]{0,60}$", re.I)
LABEL = re.compile(
    r"\bcontributing:[^\n]{1,140}[;,]\s*(?:the )?$"
    r"|(?:\b(?:source|via|wire|agency|agencies|contributing|text|from)s?\s*:\s*|^\W*(?:via|from) )(?:the )?$",
    re.I,
)
BY = re.compile(r"(?:^|[\s•|,–—-])(?:by|author:)\s+(?:the\s+)?$", re.I)
BYLINE = re.compile(
    r"\W*(?:written |story |reported )?by\s[^\n]{2,150}?(?:[,|/•·–—-]\s*|\s(?:of|for|from)\s+|\s\(?)(?:the )?$", re.I
)
OPENS_BY = re.compile(r"\W*by ", re.I)
CAPITALS = re.compile(  # "ANN LIE and OLE VIK, "
    r"(?:^|[|•–—]\s*)(?:[Bb]y )?\W*(?:[^\Wa-z\d_][^\Wa-z\d_.’'-]+[ ,]+(?:and |& )?){1,12}[-–—|/•\s]*(?:[Tt]he )?$"
)
_PERSON = rf"(?:{_WORD} ){{1,3}}{_WORD}"
PEOPLE = re.compile(rf"\s*{_PERSON}(?:(?:,| and|, and| &) {_PERSON})*\s?[,|•–—-]\s*(?:[Tt]he )?$")
WITH = re.compile(  # "With files from the "; a second agency's name is cut out before: "from , "
    r"(?:^|[.!?”\"(]\s*)\W*[^.\n]{0,40}?\b(?:with|additional|compiled|based on|material|information|reporting|inputs?"
    r"|files?|written|agencies)\b[^.\n]{0,70}?\b(?:from|by|with)\W+"
    r"(?:[\w&’' -]{1,40},? (?:and|&) |[\w&’' -]{1,40}, |the |and |wire |agenc(?:y|ies) |[,&/ ])*$"
    r"|\([^().]{0,40}\bwith (?:the |and |[,&/ ])*$"
    r"|\boriginally (?:appeared|published) (?:at|on|in|by) (?:the )?$",
    re.I,
)
STAFF = re.compile(
    r"(?:['’]s?)?,?\s+(?:[A-Z]\w+ |[a-z]+ ){0,3}"
    r"(?:writers?|reporters?|correspondents?|journalists?|staff|bureau|editors?)\b",
    re.I,
)
CONTRIBUTED = re.compile(r"(?:['’]s?)?[^.\n]{0,120}\bcontribut(?:ed|ing|es)\b")
IS_A = re.compile(r"\bis an? (?:[a-z]+ ){0,2}$")
GAVE = re.compile(r"\b(?:contribut|reported from|report from|in [A-Z])")
SERIES = re.compile(r" (?:News in Brief|FACT CHECK|Fact Check|EXPLAINS|Explains)\b")
LINE_ENDS = re.compile(
    r"(?: (?:UK|India|US|Canada|Africa|TV))?(?:\s+(?:news ?wires?|staff|news agency|wire(?: service)?))?"
    r"[\s•|,.·)\]:–—-]*(?:[^\n]{0,40}(?:\d|\bminutes?\b|\bhours?\b|\bago\b)[^\n]{0,40}|•.{0,60})?$"
)
LISTED = re.compile(r"(?:^|[.!?”\"’]\s*|^[a-z]{2,4}(?:/[a-z]{2,4})+ )\([\s,/&]*$")  # "ab/cd (AP, AFP)"
LAST_DASH = re.compile(r"(?:^\W*|[.!?”\"’)]\s*)[-–—]+\s*(?:with )?$")
LITTLE = re.compile(r"\b(?:the|by|from|and|with)\b", re.I)
# Reuters signs by its editors, Bloomberg by whom to write to
SIGNATURES = (
    (
        "Reuters",
        re.compile(r"\(?(?:Additional )?[Rr]eporting by [^()\n]{3,300}?(?:[Ww]riting|[Ee]diting) by [^()\n]{3,120}\)?"),
    ),
    ("Bloomberg", re.compile(r"To contact the (?:reporters?|authors?|editors?)[^\n]{0,60} (?:on|for|responsible)\b")),
)

# --- attributions: "told the ", " news agency reported" ----------------------------------------------
_FILL = (
    r"(?:(?:the|a|an|news|agency|wire|service|local|official|state|(?:state|semi|quasi|government)-\w+|[a-z]+-run"
    r"|[A-Z]\w+(?:i|n|ese|sh|ch)|[A-Z]\w+[’']s|in|to|with|by) ){0,5}"
)
TOLD = re.compile(
    r"\b(?:told|tells?|telling|according to|informed|via|citing|cites?|cited|quoting|quotes?|quoted in"
    r"|(?:reported|quoted|cited|carried|published|obtained|seen|reviewed|viewed|contacted|interviewed|confirmed) by"
    r"|interview(?:ed)? (?:with|to|by)|(?:spoke|speaking|spoken) (?:to|with)|statement to|reports? (?:by|from|in)"
    r"|article by|(?:reports?|reported|relays?|writes|wrote)(?= (?:the )?$)"
    rf"|(?:confirmed|said|says|indicated|revealed) to) {_FILL}$",
    re.I,
)
SAYS = re.compile(
    r"(?: \([A-Z]{2,6}\))?(?: news)?(?: (?:agency|service|newswire|wire))?,?"
    r"(?: (?:also|earlier|later|has|had|have|first|then|subsequently|(?:on|in) [A-Z]\w+|[A-Z]\w+day))*,?"
    r" (?:(?:is |are |was )?reporting|reports?|reported|relays|said|says|quot(?:ed|es|ing)|cit(?:ed|es|ing)|wrote"
    r"|writes|added|announced|claim(?:s|ed)|noted|notes|confirmed|published|carried|learned|learnt|reveal(?:s|ed)"
    r"|(?:was|were) told|understands|which (?:cited|quoted|reported|said))\b"
)
AGENCY_BEFORE = re.compile(r"\bagency\W*$", re.I)
AGENCY_AFTER = re.compile(r" (?:news |press )?agency\b", re.I)
