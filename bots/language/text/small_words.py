"""Short words that point at what was shown before: the same time, another day, somebody else; and languages asked for."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from babel import Locale

from bots.language.text.tokens import fold
from bots.language.words.languages import LANGUAGES


class Pointer(StrEnum):
    """What short words point at."""

    SAME_TIME = "same_time"
    OTHER_DAY = "other_day"
    SOMEBODY_ELSE = "somebody_else"
    NOT_THAT = "not_that"
    DAY_AFTER = "day_after"
    DAY_BEFORE = "day_before"


_POINTING: Mapping[Pointer, tuple[str, ...]] = {
    Pointer.SAME_TIME: (
        "same (time|hour|slot)", "(selbe|gleiche)[nr]? (uhr)?zeit", "misma hora", "meme heure", "mesma hora", "mesmo horario",
        "stessa ora", "stesso orario", "zelfde (tijd|uur)", "(то|это) же время", "tej samej (porze|godzinie)",
        "ta sama (pora|godzina)", "той (же|самий) час", "тои (же|самии) час", "ayni saat",
    ),
    Pointer.OTHER_DAY: (
        "other days?", "another day", "different day", "ander(e[nmrs]?)? tage?", "otros? dias?", "autres? jours?",
        "outros? dias?", "altr[oi] giorn[oi]", "andere dag(en)?", "друг(ой|ои|ие) (день|дни)", "inny dzien", "inne dni",
        "інш(ий|ии|і) (день|дні)", "baska (bir )?gun",
    ),
    Pointer.SOMEBODY_ELSE: (
        "(some|any)(one|body) else", "(another|different) (mentor|person)", "jemand(en|em)? ander(s|en?|em|er)",
        "otra persona", "otro mentor", "quelqu ?un d ?autre", "autre mentor", "outra pessoa", "outro mentor",
        "qualcun altro", "altro mentore", "iemand anders", "(кто|кого) ?(то|нибудь) друг(ой|ои|ого)", "ktos inny",
        "kogos innego", "хтось інший", "хтось іншии", "когось іншого", "baska biri",
    ),
    Pointer.DAY_AFTER: (
        "(day after|next day|following day)(?= that| it| at| instead| please| then| in the|$)", "(am )?tag (danach|darauf|drauf)",
        "(al|el) dia (siguiente|despues)(?! de)", "le lendemain", "le jour (suivant|d ?apres)", "(no )?dia seguinte",
        "giorno (dopo|seguente|successivo)", "de dag (erna|daarna)", "de volgende dag", "на следующии день|на следующий день",
        "nastepnego dnia", "dzien pozniej", "наступного дня", "на наступнии день|на наступний день", "ertesi gun", "sonraki gun",
    ),
    Pointer.DAY_BEFORE: (
        "(day before|previous day)(?= that| it| at| instead| please| then| in the|$)", "(am )?tag (davor|zuvor|vorher)",
        "(el )?dia (anterior|antes)(?! de)", "la veille", "le jour d ?avant", "dia anterior", "giorno (prima|precedente)",
        "de dag ervoor", "de vorige dag", "днем раньше", "за день до этого", "dzien wczesniej", "poprzedniego dnia",
        "попереднього дня", "днем раніше", "bir gun once", "onceki gun",
    ),
    Pointer.NOT_THAT: (
        "not (that|this|those|these)( (one|time|slot))?", "neither", "(nicht|keine[nrs]?) (das|den|die|davon|diese[nrs]?)",
        "(das|den|die|diese[nrs]?) nicht", "(es[aeo]|est[aeo]) no", "no es[aeo]", "pas (celui|celle|ca)( la| ci)?", "ess[ae] nao",
        "nao ess[ae]", "non (quello|quella|questo|questa)", "(die|dat|deze) niet", "niet (die|dat|deze)",
        "не (это|этот|эту|то|тот|ту)", "nie (to|ten|ta|te)", "не (це|цей|цеи|цю|той|тои)", "(bu|o) degil",
    ),
}  # fmt: skip

_ANYBODY = re.compile(
    r"(?<!\w)((any|some)(one|body)|(a|any|some|another) (mentor|tutor|coach|teacher|person|expert)|mentors|jemand(en)?|"
    r"(einen|eine) (mentor|tutor)(in)?|alguien|un(a)? (mentor|tutor)(a)?|quelqu ?un|alguem|um(a)? (mentor|tutor)(a)?|qualcuno|"
    r"iemand|(кто|кого) ?(то|нибудь)|ментор\w*|ktos|kogos|хтось|когось|biri(si)?|bir mentor)(?!\w)"
)


def of_anybody(text: str) -> bool:
    """Whether anybody will do: "need a mentor tomorrow"."""
    return bool(_ANYBODY.search(" ".join(re.findall(r"\w+", fold(text)))))


_INSTEAD = re.compile(
    r"(?<!\w)(instead|rather|statt(dessen)?|lieber|en (vez|lugar)|mejor|plutot|a la place|em vez|invece|piuttosto|liever|"
    r"in plaats|вместо|лучше|zamiast|raczej|замість|краще|yerine)(?!\w)"
)


def of_another(text: str) -> bool:
    """Whether one is to take the place of another: "with Ana instead"."""
    return bool(_INSTEAD.search(fold(text)))


_OF_THAT = re.compile(
    r"^(and|also|plus|und|auch|y|tambien|et|aussi|e|anche|tambem|en|ook|и|также|i|tez|та|також|ve|ayrica)(?!\w)|"
    r"(?<!\w)(it|this|that|the meeting|dafur|dazu|ihm|das|es(o|a|to|ta)|ca|cela|lui|iss[oa]|quest[oa]|gli|dat|dit|ervoor|"
    r"это(го|му|й)?|нее|него|to|tego|niego|це|цього|нього|bu|bunun|ona)(?!\w)"
)


def of_that(text: str) -> bool:
    """Whether the words belong to what was shown before: "and a room for 6", "give it a projector"."""
    return bool(_OF_THAT.search(fold(text).strip()))


_FEW_WORDS = 6
"""A longer message speaks for itself."""


@cache
def _patterns() -> tuple[tuple[Pointer, re.Pattern[str]], ...]:
    return tuple((pointer, re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")) for pointer, words in _POINTING.items())


def pointers_in(text: str) -> frozenset[Pointer]:
    """What the words point at, where they are few; nothing where they are many."""
    said = " ".join(re.findall(r"\w+", fold(text)))
    if len(said.split()) > _FEW_WORDS:
        return frozenset()
    return frozenset(pointer for pointer, pattern in _patterns() if pattern.search(said))


_PAST = re.compile(
    r"(?<!\w)(past|previous|history|earlier|former|old|vergangene?n?|fruhere?n?|letzten|bisherigen?|pasad[ao]s|anteriores|passees?|passes|"
    r"precedentes?|passad[ao]s|passate|precedenti|afgelopen|vorige|прошлые|прошедшие|minione|poprzednie|минулі|попередні|gecmis|onceki)(?!\w)"
)


def asks_past(text: str) -> bool:
    """Whether sessions that are over are asked for: "my past sessions"."""
    return bool(_PAST.search(fold(text)))


_EVERYBODY = re.compile(
    r"(?<!\w)(every(one|body)|all of us|we (can |could )?all|us all|all here|(this|our|the|whole|entire) (channel|group|team)|"
    r"wir alle|uns alle[nr]?|(fur|von|mit) allen?|alle (hier|zusammen|konnen|zeit|frei)|(ganze[ns]?|diese[rnms]?|unser[en]*) "
    r"(kanal|gruppe|team)|todos (nosotros|juntos|podemos|aqui)|(para|entre) todos|tout le monde|nous tous|pour tous|"
    r"todos nos|toda a gente|per tutti|noi tutti|tutti insieme|tutti possiamo|iedereen|we allemaal|"
    r"для всех|мы все|все могут|всем удобно|dla wszystkich|wszyscy mozemy|my wszyscy|для всіх|ми всі|усім|всім|"
    r"hepimiz|herkes(in)?)(?!\w)"
)

_WITH_WRITER = re.compile(
    r"(?<!\w)((and|&|with) (i|me|myself)|we|(with|for|of) us|(und|mit) (ich|mir|mich)|wir|uns|(y|con) yo|conmigo|nosotr[oa]s|"
    r"(et|avec) moi|nous|e (io|eu)|con me|comigo|noi|en ik|met mij|wij|ons|и я|мы|нам|со мной|i ja|nam|ze mna|(і|та) я|ми|"
    r"зі мною|ve ben|benimle|biz)(?!\w)"
)


def with_the_writer(text: str) -> bool:
    """Whether the writer is one of those whom the words are about: "when are Ana and I both free?"."""
    return bool(_WITH_WRITER.search(fold(text)))


_A_TIME = re.compile(
    r"(?<!\w)(when|times?|free|meet(ing)?|slots?|available|get together|gather|wann|zeit(en)?|termin|treffen|frei|cuando|hora|"
    r"tiempo|reunir|reunirnos|libres?|quand|temps|reunion|reunir|creneau|disponibles?|quando|horario|livres?|orario|tempo|riunirci|"
    r"liberi|wanneer|tijd|afspreken|vrij|когда|время|встре\w*|свобод\w*|kiedy|czas|spotk\w*|woln\w*|коли|час|зустр\w*|вільн\w*|"
    r"ne zaman|zaman|bulus\w*|musait\w*)(?!\w)"
)


def of_everybody(text: str, *, meets: bool = False) -> bool:
    """Whether a time for everybody in the conversation is asked for: "when can we all meet?".

    ``meets`` says that a meeting is asked for in other words: then it is enough that everybody is named.
    """
    said = fold(text)
    return bool(_EVERYBODY.search(said) and (meets or _A_TIME.search(said)))


_SPEAKING = frozenset(
    "speak talk answer reply write respond switch change use please to in with me my the language set can you could from now on "
    "sprich rede antworte schreib schreibe bitte auf mit mir meine sprache ist wechsle zu stell um kannst du ab jetzt "
    "habla responde escribe cambia por favor en a al conmigo idioma mi parle reponds ecris passe s il te plait vous en francais "
    "langue ma moi fala responde escreve em por favor comigo lingua minha parla rispondi scrivi in con me per favore lingua mia "
    "spreek praat antwoord schrijf in het alsjeblieft graag mijn taal говори отвечай пиши на по пожалуйста со мной язык мой "
    "mow odpowiadaj pisz po prosze jezyk moj говори відповідаи відповідай пиши на будь ласка мова моя "
    "konus yaz cevap ver lutfen benimle dilim dil olsun".split()
)
"""Words around the name of a language that is asked for; with any other word beside it, the name is about something else."""

_ASKING = frozenset(
    "speak talk answer reply write respond switch change use please language in to sprich rede antworte schreib schreibe "
    "bitte auf sprache wechsle stell habla responde escribe cambia idioma parle reponds ecris langue fala escreve lingua "
    "parla rispondi scrivi spreek praat antwoord schrijf taal говори отвечай пиши на по язык mow odpowiadaj pisz po jezyk "
    "відповідаи відповідай мова konus yaz dilim dil".split()
)
"""Of those, the ones that ask."""


_CODE = 2
"""Letters of the code of a language that many speak (ISO 639-1)."""


@cache
def _languages() -> Mapping[str, str]:
    """The folded name of each language, in itself, in English and in every language that is read → its code."""
    found: dict[str, str] = dict(_INFLECTED)
    read = [language.code for language in LANGUAGES]
    for shown in (*read[1:], "en"):
        names: Mapping[str, str] = Locale(shown).languages
        for code in names if shown == "en" else read:
            if len(code) == _CODE and names[code].isalpha():
                found[fold(names[code])] = code
    return found


_INFLECTED: Mapping[str, str] = {
    "немецки": "de", "английски": "en", "русски": "ru", "французски": "fr", "испански": "es", "итальянски": "it",
    "польски": "pl", "украински": "uk", "турецки": "tr", "polsku": "pl", "niemiecku": "de", "angielsku": "en",
    "rosyjsku": "ru", "francusku": "fr", "hiszpansku": "es", "німецькою": "de", "англіиською": "en", "англійською": "en",
    "українською": "uk", "украінською": "uk", "російською": "ru", "росіиською": "ru", "польською": "pl", "almanca": "de",
    "ingilizce": "en", "turkce": "tr",
}  # fmt: skip
"""How some languages say "in German"."""


def own_name_of(text: str) -> str | None:
    """The code of the language that the text is the own name of ("Deutsch"); None otherwise."""
    said = fold(text.strip(" .!?"))
    names = ((language.code, Locale(language.code).languages[language.code]) for language in LANGUAGES)
    return next((code for code, name in names if fold(name) == said), None)


def language_asked(text: str) -> str | None:
    """The code of the language that the bot is asked to speak ("speak German", "auf Deutsch, bitte"); None otherwise."""
    words = re.findall(r"\w+", fold(text))
    if not 1 < len(words) <= _FEW_WORDS + 2:
        return None
    named = [word for word in words if word in _languages() and word not in _ASKING]
    others = [word for word in words if word not in named]
    if len(named) != 1 or not _SPEAKING.issuperset(others) or _ASKING.isdisjoint(others):
        return None
    return _languages()[named[0]]
