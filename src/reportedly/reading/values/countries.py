"""Countries: other English names they go by, and the names of their people (ISO 3166-1 alpha-2)."""

from __future__ import annotations

# code: other names of the country / demonyms and adjectives
_TABLE = """
AF: / Afghan Afghans Afghani; AL: / Albanian Albanians; DZ: / Algerian Algerians; AO: / Angolan Angolans;
AR: / Argentine Argentines Argentinian Argentinians; AM: / Armenian Armenians; AU: / Australian Australians Aussie;
AT: / Austrian Austrians; AZ: / Azerbaijani Azerbaijanis Azeri Azeris; BS: The Bahamas / Bahamian Bahamians;
BH: / Bahraini Bahrainis; BD: / Bangladeshi Bangladeshis; BY: / Belarusian Belarusians Belarussian;
BE: / Belgian Belgians; BO: / Bolivian Bolivians; BA: Bosnia, Bosnia-Herzegovina / Bosnian Bosnians; BW: / Botswanan;
BR: / Brazilian Brazilians; BG: / Bulgarian Bulgarians; BF: / Burkinabe; BI: / Burundian Burundians;
KH: / Cambodian Cambodians; CM: / Cameroonian Cameroonians; CA: / Canadian Canadians; CF: /; TD: / Chadian Chadians;
CL: / Chilean Chileans; CN: People's Republic of China, Mainland China / Chinese; CO: / Colombian Colombians;
CD: DR Congo, DRC, Congo, D.R. Congo / Congolese; CG: Congo-Brazzaville /;
CI: Cote d'Ivoire, Côte d'Ivoire / Ivorian Ivorians; CV: Cape Verde /; HR: / Croatian Croatians Croat Croats;
CU: / Cuban Cubans; CY: / Cypriot Cypriots; CZ: Czech Republic / Czech Czechs; DK: / Danish Dane Danes;
EC: / Ecuadorian Ecuadorians Ecuadorean; EG: / Egyptian Egyptians; ER: / Eritrean Eritreans; EE: / Estonian Estonians;
SZ: Swaziland / Swazi; ET: / Ethiopian Ethiopians; FJ: / Fijian Fijians; FI: / Finnish Finn Finns;
FR: / French Frenchman Frenchwoman; GE: / Georgian Georgians; DE: / German Germans; GH: / Ghanaian Ghanaians;
GR: / Greek Greeks; GT: / Guatemalan Guatemalans; GN: / Guinean Guineans; GY: / Guyanese; HT: / Haitian Haitians;
HN: / Honduran Hondurans; HU: / Hungarian Hungarians; IS: / Icelandic Icelander Icelanders; IN: / Indian Indians;
ID: / Indonesian Indonesians; IR: Islamic Republic of Iran / Iranian Iranians; IQ: / Iraqi Iraqis;
IE: Republic of Ireland, Irish Republic / Irish Irishman; IL: / Israeli Israelis; IT: / Italian Italians;
JM: / Jamaican Jamaicans; JP: / Japanese; JO: / Jordanian Jordanians; KZ: / Kazakh Kazakhs Kazakhstani;
KE: / Kenyan Kenyans; KW: / Kuwaiti Kuwaitis; KG: / Kyrgyz; LA: / Laotian Laotians; LV: / Latvian Latvians;
LB: / Lebanese; LR: / Liberian Liberians; LY: / Libyan Libyans; LT: / Lithuanian Lithuanians;
MK: Macedonia / Macedonian Macedonians; MG: / Malagasy; MW: / Malawian Malawians; MY: / Malaysian Malaysians;
ML: / Malian Malians; MT: / Maltese; MR: / Mauritanian Mauritanians; MX: / Mexican Mexicans; MD: / Moldovan Moldovans;
MN: / Mongolian Mongolians; ME: / Montenegrin Montenegrins; MA: / Moroccan Moroccans; MZ: / Mozambican Mozambicans;
MM: Burma / Burmese; NA: / Namibian Namibians; NP: / Nepalese Nepali; NL: Netherlands, Holland / Dutch Dutchman;
NZ: /; NI: / Nicaraguan Nicaraguans; NE: / Nigerien Nigeriens; NG: / Nigerian Nigerians; KP: DPRK / North-Korean;
NO: / Norwegian Norwegians; OM: / Omani Omanis; PK: / Pakistani Pakistanis;
PS: Palestine, Palestinian Territories, Palestinian territories / Palestinian Palestinians;
PA: / Panamanian Panamanians; PY: / Paraguayan Paraguayans; PE: / Peruvian Peruvians;
PH: / Philippine Filipino Filipinos; PL: / Polish Pole Poles; PT: / Portuguese; QA: / Qatari Qataris;
RO: / Romanian Romanians; RU: Russian Federation / Russian Russians; RW: / Rwandan Rwandans;
SA: Kingdom of Saudi Arabia / Saudi Saudis; SN: / Senegalese; RS: / Serbian Serbians Serb Serbs; SL: /;
SG: / Singaporean Singaporeans; SK: / Slovak Slovaks Slovakian; SI: / Slovenian Slovenians Slovene Slovenes;
SO: / Somali Somalis Somalian; ZA: /; KR: Korea, Republic of Korea / Korean Koreans; SS: /;
ES: / Spanish Spaniard Spaniards; LK: /; SD: / Sudanese; SE: / Swedish Swede Swedes; CH: / Swiss;
SY: Syrian Arab Republic / Syrian Syrians; TW: / Taiwanese; TJ: / Tajik Tajiks; TZ: / Tanzanian Tanzanians;
TH: / Thai Thais; TL: East Timor, Timor-Leste / Timorese; TG: / Togolese;
TT: Trinidad, Trinidad & Tobago / Trinidadian; TN: / Tunisian Tunisians; TR: Türkiye / Turkish Turk Turks;
TM: / Turkmen; UG: / Ugandan Ugandans; UA: / Ukrainian Ukrainians; AE: UAE, U.A.E., Emirates / Emirati Emiratis;
GB: UK, U.K., Britain, Great Britain / British Briton Britons;
US: U.S., US, USA, U.S.A., America, United States of America, the States / American Americans;
UY: / Uruguayan Uruguayans; UZ: / Uzbek Uzbeks; VA: Vatican City, Holy See /; VE: / Venezuelan Venezuelans;
VN: / Vietnamese; YE: / Yemeni Yemenis; ZM: / Zambian Zambians; ZW: / Zimbabwean Zimbabweans
"""

NAMES: dict[str, tuple[str, ...]] = {}
DEMONYMS: dict[str, str] = {}  # "Turkish" -> "TR"
for _entry in _TABLE.replace("\n", " ").split(";"):
    _code, _, _rest = _entry.strip().partition(":")
    _names, _, _people = _rest.partition("/")
    NAMES[_code] = tuple(name.strip() for name in _names.split(",") if name.strip())
    DEMONYMS |= {word.replace("-", " "): _code for word in _people.split()}

DEMONYMS |= {
    "Sri Lankan": "LK", "Sri Lankans": "LK", "South African": "ZA", "South Africans": "ZA", "New Zealander": "NZ",
    "New Zealanders": "NZ", "South Korean": "KR", "South Koreans": "KR", "North Korean": "KP", "North Koreans": "KP",
    "Costa Rican": "CR", "Costa Ricans": "CR", "Saudi Arabian": "SA", "South Sudanese": "SS", "Puerto Rican": "PR",
    "Sierra Leonean": "SL", "English": "GB", "Scottish": "GB", "Welsh": "GB",
}  # fmt: skip
