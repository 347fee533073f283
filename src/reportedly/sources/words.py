"""Words that tell what kind of voice a source phrase names. Lower case, lists only."""

from __future__ import annotations

import re

TITLES = frozenset(
    """
    mr mrs ms miss dr prof professor sir lord lady dame gen general lt lieutenant col colonel maj major brig
    brigadier capt captain cmdr commander sgt sergeant cpl adm admiral rear vice air marshal chief president
    vice-president prime minister premier chancellor senator sen rep representative congressman
    congresswoman gov governor mayor secretary ambassador judge justice king queen prince princess pope
    cardinal archbishop bishop rev reverend father sheikh shaykh sheik imam ayatollah mullah emir caliph
    attorney spokesman spokeswoman spokesperson minister deputy director officer inspector superintendent
    constable detective sheriff first foreign defense defence interior state former acting mp cllr coach
    doctor analyst expert lawyer reporter correspondent leader activist journalist author professor
    researcher scientist adviser advisor aide prosecutor lawmaker legislator magistrate diplomat envoy designer
    screenwriter filmmaker producer actor actress comedian musician rapper songwriter lyricist novelist playwright
    poet artist photographer cameraman broadcaster presenter anchor anchorman weatherman blogger developer
    engineer economist historian psychologist sociologist anthropologist archaeologist astronomer physicist
    biologist chemist epidemiologist virologist geologist meteorologist volcanologist astronaut pilot surgeon
    psychiatrist veterinarian paediatrician pediatrician nurse paramedic firefighter teacher lecturer student
    schoolboy schoolgirl teenager pensioner mum mom dad grandmother grandfather housewife businessman
    businesswoman entrepreneur investor billionaire millionaire executive manager spokesperson publicist
    editor editor-in-chief chairman chairwoman commissioner founder co-founder columnist critic consultant
    pathologist coroner veteran legend superstar footballer striker goalkeeper midfielder quarterback
    insp const pc det supt ceo cfo coo
    """.split()
)
OPENERS = frozenset(
    """
    the a an and but or if when while after before as in on at for from with by to of so then now yet yesterday today
    tomorrow monday tuesday wednesday thursday friday saturday sunday many some most several other others another
    both all no one two three this that these those his her their its our my he she it they we i who what why how
    everyone everybody nobody none anyone
    multiple various numerous countless
    there here also however meanwhile earlier later last next since although though because despite under according
    breaking update photo image video watch read more also not only even just still
    """.split()
)
PARTICLES = frozenset(
    "al el bin ibn ben abu umm um abd von van der den de da di du la le dos del bint ould mac mc st".split()
)
ORGANISATION = re.compile(
    r"\b(?:ministry|department|party|army|police|military|forces?|navy|air force|coast guard|university"
    r"|college|institute|council|committee|commission|agency|bank|company|corporation|corp|inc|ltd|association"
    r"|organi[sz]ation|union|office|court|government|administration|white house|pentagon|kremlin"
    r"|downing street|congress|senate|parliament|house|state department|embassy|federation|foundation|network"
    r"|group|movement|front|brigades?|authority|authorities of|service|bureau|board|centre|center|hospital"
    r"|church|republic|nations|league|club|team|society|trust|watch|international|intelligence"
    r"|prosecutor's office|school|firm|militants?|rebels|jihadists|presidency|cabinet|regime|state|unit|force"
    r"|command|campaign|militia|coalition|observatory|farms?|museum|studios?|airlines?|airways|hotel|restaurant"
    r"|laborator(?:y|ies)|technologies|industries|holdings|panel|tribunal|jury)\b",
    re.I,
)
KNOWN_ORGANISATIONS = frozenset(
    " ".join(name.split()).lower()
    for name in """
    Pentagon; Kremlin; White House; Downing Street; ISIS; ISIL; Isis; Isil; IS; Daesh; Islamic State; Boko
    Haram; al-Shabaab; al-Shabab; al Shabaab; al Qaeda; al-Qaeda; al-Qaida; Taliban; Hamas; Hezbollah;
    Hizbollah; Fatah; PKK; YPG; Peshmerga; NATO; UN; United Nations; UNICEF; UNHCR; WHO; World Health
    Organization; EU; European Union; African Union; Arab League; OPEC; IMF; FBI; CIA; NSA; DEA; NYPD; LAPD;
    MI5; MI6; Mossad; Interpol; Europol; NASA; ESA; CDC; FDA; EPA; Centcom; Apple; Google; Facebook;
    Twitter; Microsoft; Amazon; Samsung; Netflix; Uber; Tesla; Disney; Sony; Comcast; HBO; McDonald's;
    Starbucks; Walmart; Amnesty International; Human Rights Watch; Red Cross; Red Crescent; Greenpeace;
    Save the Children; Oxfam; Action on Armed Violence; Innocence Project; Vatican; Scotland Yard
    """.split(";")
)
PLACES_AS_VOICES = frozenset(
    """
    afghanistan argentina australia austria bahrain beijing belgium brazil britain cairo canada chile china
    colombia cuba damascus denmark egypt ethiopia finland france germany greece india indonesia iran iraq
    ireland israel italy japan jordan kenya kuwait lebanon libya mexico moscow nicaragua nigeria norway oman
    pakistan palestine peru philippines poland portugal qatar russia saudi somalia spain sudan sweden
    switzerland syria taiwan thailand tunisia turkey uganda ukraine uk us usa u.s. venezuela vietnam
    washington yemen tehran baghdad riyadh ankara jerusalem brussels london paris berlin cameroon chad niger
    kyiv kiev minsk havana caracas pyongyang seoul tokyo delhi islamabad kabul doha amman beirut khartoum tripoli tunis
    rabat algiers nairobi canberra ottawa hanoi vietnam belarus georgia armenia azerbaijan eritrea libya mali
    """.split()
)
SURNAMES = (
    frozenset(
        "mayor king prince pope bishop judge justice marshal major chancellor father cardinal constable engineer "
        "legend lord nurse".split()
    )
    & TITLES
)
UNNAMED = re.compile(
    r"\b(?:officials?|sources?|witness(?:es)?|eyewitness(?:es)?|residents?|informants?|authorities"
    r"|spokes(?:man|woman|person|men|people)|insiders?|aides?|diplomats?|officers?|investigators?|prosecutors"
    r"|locals|neighbou?rs|observers|militant|rebel|jihadist|soldiers?|troops|commanders?|fighters?|people|person|man|woman|men|women"
    r"|others|reports|rumou?rs|someone|somebody|users?|individuals?|advisers?|advisors?|agent|agents"
    r"|villagers|passengers?|survivors?|leaders|many|some|tipsters?|friend|friends|member)\b",
    re.I,
)
GROUP = re.compile(
    r"\b(?:students|relatives|analysts|experts|supporters|protesters|demonstrators|astronomers|scientists"
    r"|researchers|critics|activists|families|parents|teachers|members|negotiators|representatives|committee"
    r"|lawmakers|republicans|democrats|voters|doctors|campaigners|economists|fans|americans|viewers|\w+ians?"
    r"|victims|reporters|journalists|children|workers|owners|customers|players|guests|hosts|followers|commentators"
    r"|bloggers|s[kc]eptics|islamists|terrorists|gunmen|hackers|engineers|drivers|farmers|tourists|visitors|bystanders"
    r"|nurses|medics|paramedics|rescuers|historians|lawyers|police chiefs|allies"
    r"|opponents|conservatives|liberals|militants)\b",
    re.I,
)
DOCUMENT = re.compile(
    r"\b(?:video|audio|recording|letter|documents?|statement|report|study|survey|poll|estimates?|history|biography|banner|poster"
    r"|photo(?:graph)?s?|images?|footage|article|website|web page|page|blog|post|tweet|e-?mails?|memo"
    r"|complaint|indictment|lawsuit|filing|transcript|translation|inscription|book|release|alert|note|caption|text"
    r"|announcement|communiqu[eé]|dispatch|messages?|directive|affidavit|manifesto|leaflet|pamphlet|clip|screenshot"
    r"|stor(?:y|ies)|piece|column|essay|ruling|warrant|records|figures|bulletin|diary|autopsy|surveys|polls|studies|reports?|e-?mail"
    r"|press statement|testimony)\b",
    re.I,
)
OUTLET_WORDS = re.compile(
    r"\b(?:(?<!social )media|news organi[sz]ations?|press reports?|outlets?|the paper|newspapers?|broadcasters?|we)\b",
    re.I,
)
PRONOUN_PERSON = frozenset("he she him her himself herself his who".split())
PRONOUN_MANY = frozenset("they them themselves both their".split())
PRONOUN_THING = frozenset("it itself which its".split())
PRONOUN_SELF = frozenset("i we me us my our".split())
