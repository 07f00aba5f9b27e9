"""What is wished in a roundabout way, in the ten languages beside English: patterns by intent.

A session is told with the time that it has, and then the time that is wanted: "we meet tomorrow at 9, Lukas and I, can we go to 10?".
Whether a time suits somebody is asked behind it, what is turned down is followed by the other one.
"""

from collections.abc import Iterator, Mapping

from bots.language.words import Cue

_WEIGHTS: Mapping[str, float] = {
    "reschedule": 9.0,
    "free_busy": 8.8,
    "pick": 11.6,
    "propose": 8.2,
    "book": 9.0,
    "hours": 7.4,
}
"""How strongly the patterns of an intent speak for it."""


def _has_and_wants(has: str, wants: str) -> tuple[str, ...]:
    """A session that one has at a time, and the other time that is asked for."""
    return (
        f"{has} * <who> * <time> * {wants} * <time>|<number>",
        f"{has} * <time> * <who> * {wants} * <time>|<number>",
        f"<who> * <time> * {has} * {wants} * <time>|<number>",
    )


_PATTERNS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "de": {
        "reschedule": _has_and_wants(
            "habe|hab|haben|hatte|hatten|sehen|treffen|treffe|verabredet|ausgemacht",
            "konnen|konnten|kann|konnte|geht|gehts|ginge|gehen|lieber|machen|wars",
        ),
        "free_busy": ("^ <who> * <time> * passt|geht|klappt|ginge|gehts * ihr|ihm|ihnen|er|sie",),
        "pick": ("^ ne|nee|nein|ach|no|doch * lieber|doch|besser|eher * <nth> $",),
    },
    "es": {
        "reschedule": _has_and_wants(
            "quedado|tengo|teniamos|tenemos|tenia|cita|quede|quedamos",
            "podemos|podriamos|puede|puedo|mejor|dejar|dejarlo|pasar|pasarlo|cambiar|ponerlo",
        ),
        "free_busy": ("^ <who> * <time> * le|les va|viene|cuadra|encaja|iria",),
        "pick": ("^ no|nada * mejor|prefiero|casi * <nth> $",),
        "propose": ("<time> no me|nos? va|viene|puedo|cuadra|vale * que|mejor|como|tal|podria|podemos * <time>",),
    },
    "fr": {
        "reschedule": _has_and_wants(
            "jai|ai|avais|avons|rdv|rendezvous|devais|vois|devait", "peut|peuton|possible|pourrait|mettre|plutot|place"
        ),
        "free_busy": ("^ <who> * <time> * lui|leur va|irait|convient|convenait|conviendrait",),
        "pick": ("^ non|nan|bah * plutot|finalement|mieux * <nth> $",),
        "book": ("pas <time> mais <time> * avec|chez <who>",),
    },
    "it": {
        "reschedule": _has_and_wants(
            "ho|avevo|avevamo|abbiamo|fissato|vedo|dovevo|dovevamo", "possiamo|posso|puo|facciamo|fare|meglio|passiamo"
        ),
        "free_busy": ("^ <who> * <time> * le|gli|lui|lei va|andrebbe|sta|torna|viene",),
        "pick": ("^ no|anzi|nah * meglio|piuttosto|preferisco * <nth> $",),
        "hours": ("^ <time> potrei|posso|riesco|sono * <time> $",),
    },
    "nl": {
        "reschedule": _has_and_wants(
            "heb|had|hebben|hadden|zie|zien|spreek", "kan|kunnen|mag|lukt|liever|naar|wordt|zou"
        ),
        "free_busy": ("^ <who> * <time> * komt|schikt|past|lukt|gaat * haar|hem|hun|uit",),
        "pick": ("^ nee|nah|neen * liever|toch|maar * <nth> $",),
    },
    "pt": {
        "reschedule": _has_and_wants(
            "tenho|tinha|marquei|temos|combinei|combinado", "da|posso|podemos|pode|deixar|melhor|daria"
        ),
        "free_busy": ("^ a|o? <who> * <time> * rola|da|pode|fica|serve|consegue * ela|ele|pra|para",),
        "pick": ("^ nao|nan|ah * melhor|prefiro * <nth>",),
    },
    "ru": {
        "reschedule": _has_and_wants(
            "нас|меня|мы|договорились|договаривались", "давай|давайте|можно|лучше|получится|сможем"
        ),
        "pick": ("^ нет|не|ой * лучше|давай * <nth> $",),
        "propose": ("<time> никак|не|нет * как|насчет|давай|может|лучше|что * <time>",),
    },
    "pl": {
        "reschedule": _has_and_wants(
            "mam|mamy|mialem|mialam|umowiony|umowiona|umowieni|umowilem", "mozemy|mozna|moge|lepiej|da|daloby|moze"
        ),
        "pick": ("^ nie|jednak|no * jednak|lepiej|raczej|wole * <nth> $",),
        "propose": ("<time> odpada|odpadaja|nie * moze|lepiej|co|a * <time>",),
    },
    "uk": {
        "reschedule": _has_and_wants(
            "нас|мене|ми|домовились|домовилися|домовлялись", "давай|давайте|можна|краще|вийде|зможемо"
        ),
        "pick": ("^ ні|не|ой * краще|давай * <nth> $",),
        "propose": ("<time> ніяк|не * як|щодо|давай|може|краще * <time>",),
    },
    "tr": {
        "reschedule": (*_has_and_wants("var|vardi|randevum|randevumuz|bulusacaktik|gorusecektik", "alsak|al|olur|yapsak|cekelim|kaydirsak|ertele"), "<time> * <who> vardi|var <time> * alsak|al|yapsak|cekelim|kaydirsak"),
        "free_busy": ("^ <who> * <time> * olur|uyar|musait * <number>|ona|onlara",),
        "pick": ("^ yok|hayir|yo * <nth> olsun|al|alayim|lutfen|$",),
    },
}  # fmt: skip


def roundabout(code: str) -> Iterator[Cue]:
    """The cues of one language."""
    for intent, patterns in _PATTERNS[code].items():
        yield from (Cue(intent, _WEIGHTS[intent], pattern) for pattern in patterns)
