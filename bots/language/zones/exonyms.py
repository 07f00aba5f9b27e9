"""Names of large cities in the languages that the reader knows, in the cases in which one is somewhere or tells a time."""

from collections.abc import Mapping

from bots.language.text.tokens import fold
from bots.language.words.families import spelled_out
from bots.language.zones.inflected import POLISH, RUSSIAN, UKRAINIAN

_BY_ZONE: Mapping[str, str] = {
    "Europe/London": (
        "londra londres london londen londyn londynie londynu londynskiego londonu londoner лондон лондону лондоне "
        "лондона лондоном лондоні londonskoj londrada londonski edimburgo inghilterra inglaterra anglia"
    ),
    "Europe/Paris": (
        "parigi paryz paryzu paryzski parijs париж париже парижу парижа парижі paryza parijse parisul pariser francia "
        "franca marsiglia marselha lione nizza marseille"
    ),
    "Europe/Berlin": (
        "berlino berlijn berlim берлин берлине берлину берлина берлін берліні berlinie berlina berliner munchen monaco "
        "мюнхен мюнхене francoforte frankfurt amburgo hamburgo germania alemanha alemania dresda lipsia munique"
    ),
    "Europe/Brussels": (
        "bruxelles brussel bruselas bruxelas brukseli bruksela брюссель брюсселе brussels brüksel bruksel brusselse"
    ),
    "America/New_York": (
        "nueva_york nova_york nova_iorque nowy_jork nowym_jorku нью_йорк нью_йорке new_yorku new_yorker newyork"
    ),
    "Asia/Tokyo": (
        "tokio tokyoter tokioter токио токіо tokijskiego tokyotijd tokio_tijd tokijo toquio japao giappone japon"
    ),
    "Europe/Moscow": (
        "moskau moscu moscou mosca moskou moskwa moskwie москва москве москву москвы москві moskova moscovo"
    ),
    "Europe/Warsaw": (
        "warschau varsovia varsovie varsavia warszawa warszawie warszawy варшава варшаве варшаві варшаву varsova"
    ),
    "Europe/Kyiv": "kiew kiev kyiv kijow kijowie киев киеве київ києві києва",
    "Europe/Vienna": "wien viena vienne wenen wieden wiedniu вена вене відень відні viyana wiener",
    "Europe/Rome": (
        "rom roma rzym rzymie рим риме римі torino turin napoli naples firenze florenca venezia venice veneza genova "
        "genoa bari cagliari catania padova trieste sardegna sicilia milao italia"
    ),
    "Europe/Madrid": (
        "мадрид мадриде мадриді madrycie madryt madrider madri barcellona barcelona siviglia sevilla sevilha valencia "
        "maiorca espanha spagna espana"
    ),
    "Europe/Lisbon": (
        "lissabon lisboa lisbonne lisbona лиссабон лиссабоне лісабон лісабоні lizbona lizbonie lizbon portogallo "
        "coimbra braga faro evora aveiro algarve"
    ),
    "Europe/Prague": "prag praga praag прага праге празі pradze",
    "Europe/Istanbul": "estambul stambul stambule стамбул стамбуле стамбулі istanbulda turchia turquia turquie",
    "Asia/Tbilisi": "тбилиси тбілісі tiflis tbilissi",
    "Europe/Zurich": (
        "zürich zurigo zurych zurychu цюрих цюрихе ginevra genebra ginebra genf lugano basilea basel zurique svizzera "
        "suica suiza suisse schweiz"
    ),
    "Europe/Amsterdam": "амстердам амстердаме амстердамі amsterdamie amsterda amesterdao olanda holanda",
    "Asia/Dubai": "дубай дубае dubaju",
    "America/Los_Angeles": "los_angeles лос_анджелес лос_анджелесе san_francisco",
    "Asia/Singapore": "singapur singapour singapura сингапур сингапуре",
    "Asia/Shanghai": "pekin pekino pechino peking пекин пекине шанхай",
    "Europe/Athens": "athen atenas athenes atene афины афинах grecia salonicco",
    "Europe/Stockholm": "estocolmo stoccolma sztokholm sztokholmie стокгольм",
    "Europe/Copenhagen": "kopenhagen copenhague copenaghen kopenhaga kopenhadze",
    "Europe/Dublin": "dublino дублин дублине dublim irlanda",
    "America/Sao_Paulo": "goiania campinas uberlandia londrina joinville niteroi campo_belo san_paolo",
    "America/Bahia": "salvador bahia",
    "America/Noronha": "fernando_de_noronha noronha",
    "Atlantic/Madeira": "funchal",
    "Atlantic/Azores": "acores ponta_delgada azzorre",
    "Atlantic/Cape_Verde": "cabo_verde capo_verde",
    "Atlantic/Canary": "canarie canarias tenerife",
    "Africa/Luanda": "angola",
    "Africa/Maputo": "mocambique",
    "Africa/Cairo": "cairo egitto egipto egito",
    "America/Montevideo": "montevideu uruguai uruguay",
}
"""Zone → names; a line under a name stands for a space."""

_IN_TURKISH: Mapping[str, str] = {
    "istanbul": "Europe/Istanbul", "ankara": "Europe/Istanbul", "izmir": "Europe/Istanbul", "antalya": "Europe/Istanbul",
    "bursa": "Europe/Istanbul", "londra": "Europe/London", "berlin": "Europe/Berlin", "munih": "Europe/Berlin",
    "paris": "Europe/Paris", "viyana": "Europe/Vienna", "roma": "Europe/Rome", "milano": "Europe/Rome",
    "madrid": "Europe/Madrid", "barselona": "Europe/Madrid", "amsterdam": "Europe/Amsterdam", "bruksel": "Europe/Brussels",
    "moskova": "Europe/Moscow", "baku": "Asia/Baku", "tiflis": "Asia/Tbilisi", "dubai": "Asia/Dubai", "tokyo": "Asia/Tokyo",
    "atina": "Europe/Athens", "prag": "Europe/Prague", "lizbon": "Europe/Lisbon", "zurih": "Europe/Zurich",
    "toronto": "America/Toronto", "boston": "America/New_York", "chicago": "America/Chicago",
    "adana": "Europe/Istanbul", "gaziantep": "Europe/Istanbul", "konya": "Europe/Istanbul", "trabzon": "Europe/Istanbul",
    "eskisehir": "Europe/Istanbul", "mersin": "Europe/Istanbul", "kayseri": "Europe/Istanbul", "bodrum": "Europe/Istanbul",
    "koln": "Europe/Berlin", "hamburg": "Europe/Berlin", "frankfurt": "Europe/Berlin", "almanya": "Europe/Berlin",
    "selanik": "Europe/Athens", "yunanistan": "Europe/Athens", "sofya": "Europe/Sofia", "bukres": "Europe/Bucharest",
    "belgrad": "Europe/Belgrade", "doha": "Asia/Qatar", "riyad": "Asia/Riyadh", "kahire": "Africa/Cairo",
    "sanghay": "Asia/Shanghai", "pekin": "Asia/Shanghai", "singapur": "Asia/Singapore", "sidney": "Australia/Sydney",
    "ingiltere": "Europe/London", "dublin": "Europe/Dublin", "fransa": "Europe/Paris", "hollanda": "Europe/Amsterdam",
    "ispanya": "Europe/Madrid", "italya": "Europe/Rome", "isvicre": "Europe/Zurich", "cenevre": "Europe/Zurich",
    "japonya": "Asia/Tokyo", "kibris": "Asia/Nicosia", "lefkosa": "Asia/Nicosia", "kopenhag": "Europe/Copenhagen",
    "stockholm": "Europe/Stockholm", "varsova": "Europe/Warsaw", "budapeste": "Europe/Budapest", "kiev": "Europe/Kyiv",
}  # fmt: skip


def _turkish_cases(city: str) -> tuple[str, ...]:
    """``Londrada``, ``Pariste``, "I am in …" and ``Londraya``, as they are written in haste without an apostrophe.

    Folded letters no longer tell which vowel follows, so both are known.
    """
    ends = "t" if city[-1] in "cfhkpst" else "d"
    glide = "y" if city[-1] in "aeiou" else ""
    places = [f"{city}{ends}{vowel}" for vowel in "ae"]
    return *places, *(f"{place}yim" for place in places), *(f"{city}{glide}{vowel}" for vowel in "ae")


_TURKISH = {form: zone for city, zone in _IN_TURKISH.items() for form in _turkish_cases(city)}
PLACED = frozenset(_TURKISH)
"""Turkish names of cities in the cases that say where one is or goes: they need no word before them."""

_INFLECTED = {
    fold(form): zone
    for names in (RUSSIAN, UKRAINIAN, POLISH)
    for zone, words in names.items()
    for word in words.split("|")
    for form in spelled_out(word)
}

EXONYMS: Mapping[str, tuple[str, ...]] = {
    **{fold(name.replace("_", " ")): (zone,) for zone, names in _BY_ZONE.items() for name in names.split()},
    **{form: (zone,) for form, zone in {**_IN_TURKISH, **_TURKISH, **_INFLECTED}.items()},
}
"""Folded name → its zone."""
