"""Names of large cities in the languages that the reader knows, in the cases in which one is somewhere or tells a time."""

from collections.abc import Mapping

from bots.language.text.tokens import fold

_BY_ZONE: Mapping[str, str] = {
    "Europe/London": (
        "londra londres london londen londyn londynie londynu londynskiego londonu londoner лондон лондону лондоне "
        "лондона лондоном лондоні londonskoj londrada londonski"
    ),
    "Europe/Paris": "parigi paryz paryzu paryzski parijs париж париже парижу парижа парижі paryza parijse parisul pariser",
    "Europe/Berlin": (
        "berlino berlijn berlim берлин берлине берлину берлина берлін берліні berlinie berlina berliner munchen monaco "
        "мюнхен мюнхене"
    ),
    "Europe/Brussels": (
        "bruxelles brussel bruselas bruxelas brukseli bruksela брюссель брюсселе brussels brüksel bruksel brusselse"
    ),
    "America/New_York": (
        "nueva_york nova_york nova_iorque nowy_jork nowym_jorku нью_йорк нью_йорке new_yorku new_yorker newyork"
    ),
    "Asia/Tokyo": "tokio tokyoter tokioter токио токіо tokijskiego tokyotijd tokio_tijd tokijo",
    "Europe/Moscow": "moskau moscu moscou mosca moskou moskwa moskwie москва москве москву москвы москві moskova",
    "Europe/Warsaw": (
        "warschau varsovia varsovie varsavia warszawa warszawie warszawy варшава варшаве варшаві варшаву varsova"
    ),
    "Europe/Kyiv": "kiew kiev kyiv kijow kijowie киев киеве київ києві києва",
    "Europe/Vienna": "wien viena vienne wenen wieden wiedniu вена вене відень відні viyana wiener",
    "Europe/Rome": "rom roma rzym rzymie рим риме римі",
    "Europe/Madrid": "мадрид мадриде мадриді madrycie madryt madrider",
    "Europe/Lisbon": "lissabon lisboa lisbonne lisbona лиссабон лиссабоне лісабон лісабоні lizbona lizbonie lizbon",
    "Europe/Prague": "prag praga praag прага праге празі pradze",
    "Europe/Istanbul": "estambul stambul stambule стамбул стамбуле стамбулі istanbulda",
    "Asia/Tbilisi": "тбилиси тбілісі tiflis tbilissi",
    "Europe/Zurich": "zürich zurigo zurych zurychu цюрих цюрихе",
    "Europe/Amsterdam": "амстердам амстердаме амстердамі amsterdamie",
    "Asia/Dubai": "дубай дубае dubaju",
    "America/Los_Angeles": "los_angeles лос_анджелес лос_анджелесе san_francisco",
    "Asia/Singapore": "singapur singapour singapura сингапур сингапуре",
    "Asia/Shanghai": "pekin pekino pechino peking пекин пекине шанхай",
    "Europe/Athens": "athen atenas athenes atene афины афинах",
    "Europe/Stockholm": "estocolmo stoccolma sztokholm sztokholmie стокгольм",
    "Europe/Copenhagen": "kopenhagen copenhague copenaghen kopenhaga kopenhadze",
    "Europe/Dublin": "dublino дублин дублине",
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
}  # fmt: skip


def _locatives(city: str) -> tuple[str, ...]:
    """``Londrada``, ``Pariste`` and "I am in …", as they are written in haste without an apostrophe."""
    vowel = next(letter for letter in reversed(city) if letter in "aeiou")
    case = ("t" if city[-1] in "cfhkpst" else "d") + ("a" if vowel in "aou" else "e")
    return city + case, f"{city}{case}yim"


_TURKISH = {form: zone for city, zone in _IN_TURKISH.items() for form in _locatives(city)}
LOCATIVES = frozenset(_TURKISH)
"""Turkish names of cities in the case that says where one is: they need no word before them."""

EXONYMS: Mapping[str, tuple[str, ...]] = {
    **{fold(name.replace("_", " ")): (zone,) for zone, names in _BY_ZONE.items() for name in names.split()},
    **{form: (zone,) for form, zone in _TURKISH.items()},
}
"""Folded name → its zone."""
