"""Does this name look like a news outlet? A list of agencies and papers, and the words outlets use.

Names are facts; the list holds what a reader of world news meets most. Everything else is told by
its form ("the Leadership newspaper", "Lebanon's MTV television", "KXAN-TV", "Daily ...").
"""

from __future__ import annotations

import re

KNOWN = frozenset(
    " ".join(name.split()).lower()
    for name in """
    Reuters; Associated Press; AP; AFP; Agence France-Presse; Agence France Presse; UPI; United Press
    International; DPA; EFE; ANSA; TASS; Itar-Tass; Interfax; RIA Novosti; Xinhua; Kyodo; PTI; Press Trust
    of India; IANS; ANI; Anadolu; Anadolu Agency; IRNA; Fars; Tasnim; SANA; KUNA; WAM; MENA; Yonhap; KCNA;
    Bloomberg; BBC; CNN; NBC; NBC News; ABC; ABC News; CBS; CBS News; MSNBC; CNBC; Fox; Fox News; PBS; NPR;
    C-SPAN; HBO; ITV; Sky; Sky News; Channel 4; RT; Russia Today; Al Jazeera; Al-Jazeera; Al Arabiya;
    Al-Arabiya; Al Hurra; Al Mayadeen; Al Manar; Al-Manar; Al Alam; Press TV; LBCI; MTV; Al-Monitor;
    Al-Akhbar; Al Akhbar; An-Nahar; As-Safir; al-Safir; The Daily Star; Asharq al-Awsat; Al-Sharq al-Awsat;
    Asharq Al-Awsat; Al-Hayat; Al Hayat; Al-Ahram; Gulf News; Haaretz; Ynet; Jerusalem Post; Times of
    Israel; Rudaw; BasNews; Shafaq News; Voice of America; VOA; Radio Free Europe; Deutsche Welle; DW;
    France 24; RFI; Euronews; Der Spiegel; Spiegel; Die Welt; Bild; Stern; Focus; Le Monde; Le Figaro;
    Libération; El País; El Mundo; La Repubblica; Corriere della Sera; The Guardian; Guardian; The
    Independent; The Times; Sunday Times; The Telegraph; Daily Telegraph; Daily Mail; MailOnline; Mail
    Online; The Sun; Daily Mirror; Mirror; Daily Express; Metro; Evening Standard; Financial Times; The
    Economist; New York Times; The New York Times; Washington Post; The Washington Post; Wall Street
    Journal; Los Angeles Times; USA Today; Chicago Tribune; Boston Globe; New York Post; New York Daily
    News; Politico; The Hill; Axios; Vox; Vice; VICE News; BuzzFeed; BuzzFeed News; Huffington Post;
    HuffPost; Daily Beast; The Daily Beast; Daily Caller; Breitbart; Breitbart News; Newsweek; Time; TIME;
    The Atlantic; The New Yorker; Slate; Salon; Gawker; Mashable; TechCrunch; The Verge; Wired; Gizmodo;
    TMZ; E! News; People; Us Weekly; Rolling Stone; Vanity Fair; GQ; Forbes; Fortune; Business Insider;
    International Business Times; IBTimes; Globe and Mail; Toronto Star; CBC; CTV; Sydney Morning Herald;
    Fairfax; News.com.au; New Zealand Herald; South China Morning Post; The Hindu; Times of India; Hindustan
    Times; NDTV; Dawn; Geo; Daily Nation; Punch; This Day; Premium Times; Sahara Reporters; Leadership;
    Vanguard; SITE; SITE Intelligence Group; Bellingcat; ProPublica; The Intercept; National Geographic;
    Scientific American; Nature; Live Science; Space.com; Ars Technica; Entertainment Tonight; Variety;
    Deadline; Hollywood Reporter; TheWrap; Page Six; Snopes; Meet the Press; Face the Nation; 60 Minutes;
    Good Morning America; BBC Radio; BBC News; Drudge Report; Yedioth Ahronoth; Maariv; Kyiv Independent;
    Ukrainska Pravda; Interfax-Ukraine; BelTA; Meduza; Novaya Gazeta; Kommersant; Izvestia; Pravda; Global Times;
    People's Daily; Caixin; Nikkei; Asahi Shimbun; Yomiuri Shimbun; Mainichi Shimbun; Chosun Ilbo; JoongAng Ilbo;
    Dong-A Ilbo; Hankyoreh; Rodong Sinmun; Straits Times; Bangkok Post; Jakarta Post; Kompas; Rappler; Daily Sabah;
    Hurriyet; Cumhuriyet; Milliyet; TRT; Kathimerini; Gazeta Wyborcza; Rzeczpospolita; Süddeutsche Zeitung; FAZ;
    Tagesschau; ARD; ZDF; De Telegraaf; Dagens Nyheter; Aftonbladet; NRK; SVT; Yle; Helsingin Sanomat; RTE; Irish
    Times; Folha de S.Paulo; O Globo; Clarín; La Nación; El Universal; Milenio; El Tiempo; Granma; teleSUR; Al-Masry
    Al-Youm; Al-Quds Al-Arabi; Al-Rai; Al Rai; Mada Masr; Enab Baladi; Kurdistan 24; Iran International; Mehr; Radio
    Dabanga; Sudan Tribune; Mail & Guardian; Addis Standard; Daily Monitor; New Vision; Jeune Afrique; Le Point;
    L'Express; Al Jazeera English; Al Jazeera Arabic; CNN International; Sky News Arabia; BBC Arabic; BBC Persian
    """.split(";")
)
_MEDIA_NOUN = re.compile(
    r"\b(?:news ?papers?|news agenc(?:y|ies)|newswire|wire service|news ?sites?|websites?|web site|magazine"
    r"|daily|weekly|tabloid|gazette|broadcaster|television|radio|channel|network"
    r"|TV|media|station|blog|podcast|outlets?|press agency|news service)\b",
    re.I,
)
_PLAIN = re.compile(r"the (?:news)?(?:paper|agency)", re.I)
_MEDIA_NAME = re.compile(
    r"\b(?:News|Times|Post|Herald|Tribune|Gazette|Chronicle|Telegraph|Observer|Journal|Courier|Examiner"
    r"|Inquirer|Dispatch|Daily|Weekly|Press|Broadcasting|Mail|Express|Globe|Star|Mirror"
    r"|Reporter|Bulletin|Argus|Sentinel|Standard|Echo|Insider|Beast|Today|TV|FM|Radio)\b"
)
_STATION = re.compile(r"\b[WK][A-Z]{2,3}(?:-TV)?\b|\b[A-Z]{2,5}-TV\b|\bChannel \d+\b")
_NOT_OUTLET = re.compile(
    r"\b(?:Times Square|Post Office|Star Wars|press (?:secretary|conference|release|officer)|Press Secretary"
    r"|Journal(?:ist)? of)\b"
)
_PERSON_AT = re.compile(
    r"(?-i:[’']s? [A-Z]\w+ [A-Z]\w+$)|\b(?:reporter|correspondent|journalist|editor|anchor|host|columnist|blogger"
    r"|analyst|viewers|readers|presenter|producer|photographer|executive|spokes(?:man|woman|person))s?\b",
    re.I,
)
_OWNED = re.compile(r"[’']s? (?:[a-z][\w-]* )*(?:web ?site|blog|page|account|media (?:office|arm|wing|team))$")
_MARKS = " \t\n,.;:“”\"'’‘"


def strip_article(name: str) -> str:
    """Without a leading "the" and without quotation marks around it."""
    return re.sub(r"^(?:the|a|an)\s+", "", name.strip(_MARKS), flags=re.I)


def looks_like_outlet(name: str) -> bool:
    """True for names of outlets and for plain words for one ("the newspaper", "state television")."""
    bare = strip_article(name)
    full = name.strip(_MARKS).lower()
    if _PLAIN.fullmatch(full) or (bare[:1].isupper() and full in KNOWN):
        return True
    if not bare.split() or len(bare) > 80 or any(p.search(bare) for p in (_NOT_OUTLET, _PERSON_AT, _OWNED)):
        return False
    named = bare[:1].isupper() or re.match(r"(?:al|as|an|ar|e)[- ]", bare) is not None
    if named and (bare.lower() in KNOWN or re.sub(r"[’']s$", "", bare).lower() in KNOWN):
        return True
    if re.search(r"\w\.(?:com|org|net|co\.uk|info)$", bare, re.I):
        return True
    first = re.sub(r"[’']s$", "", bare.split()[0])
    if first.isupper() and first.lower() in KNOWN:
        return True
    return bool(_MEDIA_NOUN.search(bare) or _STATION.search(bare) or (bare[:1].isupper() and _MEDIA_NAME.search(bare)))
