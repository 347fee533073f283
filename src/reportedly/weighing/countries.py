"""Countries under the names of what belongs to them: "Nigerian" is of Nigeria (English)."""

from __future__ import annotations

_NAMES = """
afghanistan afghan; albania albanian; algeria algerian; america american u.s us usa; angola angolan;
argentina argentine argentinian; armenia armenian; australia australian; austria austrian; azerbaijan azerbaijani azeri;
bahrain bahraini; bangladesh bangladeshi; belarus belarusian; belgium belgian; bolivia bolivian; bosnia bosnian;
brazil brazilian; britain british uk u.k; bulgaria bulgarian; burundi burundian; cambodia cambodian;
cameroon cameroonian; canada canadian; chad chadian; chile chilean; china chinese; colombia colombian;
congo congolese; croatia croatian; cuba cuban; cyprus cypriot; denmark danish; ecuador ecuadorian;
egypt egyptian; eritrea eritrean; estonia estonian; ethiopia ethiopian; finland finnish; france french;
georgia georgian; germany german; ghana ghanaian; greece greek; guatemala guatemalan; haiti haitian;
honduras honduran; hungary hungarian; iceland icelandic; india indian; indonesia indonesian; iran iranian;
iraq iraqi; ireland irish; israel israeli; italy italian; jamaica jamaican; japan japanese; jordan jordanian;
kazakhstan kazakh; kenya kenyan; kosovo kosovar; kurdistan kurdish; kuwait kuwaiti; kyrgyzstan kyrgyz; laos laotian;
latvia latvian; lebanon lebanese; liberia liberian; libya libyan; lithuania lithuanian; malaysia malaysian; mali malian;
mexico mexican; moldova moldovan; mongolia mongolian; morocco moroccan; mozambique mozambican; myanmar burmese burma;
nepal nepalese nepali; netherlands dutch; nicaragua nicaraguan; niger nigerien; nigeria nigerian; norway norwegian;
oman omani; pakistan pakistani; palestine palestinian; panama panamanian; paraguay paraguayan; peru peruvian;
philippines philippine filipino; poland polish; portugal portuguese; qatar qatari; romania romanian; russia russian;
rwanda rwandan; salvador salvadoran; senegal senegalese; serbia serbian; singapore singaporean; slovakia slovak;
slovenia slovenian; somalia somali; spain spanish; sudan sudanese; sweden swedish; switzerland swiss; syria syrian;
taiwan taiwanese; tajikistan tajik; tanzania tanzanian; thailand thai; tunisia tunisian; turkey turkish;
turkmenistan turkmen; uganda ugandan; ukraine ukrainian; uruguay uruguayan; uzbekistan uzbek;
venezuela venezuelan; vietnam vietnamese; yemen yemeni; zambia zambian; zimbabwe zimbabwean
"""

COUNTRY: dict[str, str] = {
    name: names.split()[0] for names in _NAMES.replace("\n", " ").split(";") for name in names.split()
}
