"""German."""

from bots.language.grammar.values import PARTS
from bots.language.words import Language, table
from bots.language.words.de.beside import WISHES
from bots.language.words.de.channels import CHANNELS, PHONE
from bots.language.words.de.channels import WORDS as CHANNEL_WORDS
from bots.language.words.de.conjugation import german
from bots.language.words.de.cues import CUES
from bots.language.words.de.patterns import AROUND, OF_MEETINGS, ROUNDABOUT, STRANGERS
from bots.language.words.de.rules import CHANGE_RULES, LIMITS, POLICY, ROOM_ENDS, ROOM_KEPT
from bots.language.words.de.series import SERIES
from bots.language.words.de.small import SMALL
from bots.language.words.de.subjects import CLAUSES, COURTESY, DIRECTIONS, MEETINGS, PLACES, ROOMS, SESSIONS
from bots.language.words.patterns import around, meetings, roundabout
from bots.language.words.verbs import verbs

_DAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_HELD = "{,s,stermin,smeeting,srunde,sstunde,ssession,ssitzung,sgesprach,scall,skurs,streffen,sbesprechung}"
"""The endings of a weekday, among them what is held on it: "unser Freitagstermin"."""
_PARTS_OF_DAY = {
    "morning": "morgen|vormittag|fruh",
    "lunch": "mittag",
    "afternoon": "nachmittag",
    "evening": "abend",
    "night": "nacht",
}

_TENTH = "zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn".split()
_UNITS = "ein zwei drei vier funf sechs sieben acht neun".split()
_ORDINALS = dict(enumerate("erst zweit dritt viert funft sechst siebt acht neunt".split(), 1)) | {
    **{10 + n: f"{word}t" for n, word in enumerate(_TENTH)},
    20: "zwanzigst",
    30: "dreissigst",
    31: "einunddreissigst",
    **{20 + n: f"{word}undzwanzigst" for n, word in enumerate(_UNITS, 1)},
}

TIME = {
    **table(
        {
            "NUM": {
                1: "ein|eins|eine|einer|einem|einen", 2: "zwei|zwo|zwoa", 3: "drei|dreie", 4: "vier|viere", 5: "funf|fuenf|funfe", 6: "sechs|sechse",
                7: "sieben|siebene",
                8: "acht", 9: "neun", 10: "zehn|zehne", 11: "elf|elfe", 12: "zwolf|zwoelf|zwolfe", 13: "dreizehn", 14: "vierzehn",
                15: "funfzehn|fuenfzehn", 16: "sechzehn", 17: "siebzehn", 18: "achtzehn", 19: "neunzehn", 20: "zwanzig",
                21: "einundzwanzig", 22: "zweiundzwanzig", 23: "dreiundzwanzig", 24: "vierundzwanzig", 25: "funfundzwanzig",
                30: "dreissig|dreißig", 35: "funfunddreissig", 40: "vierzig", 45: "funfundvierzig", 50: "funfzig",
                55: "funfundfunfzig", 60: "sechzig", 90: "neunzig", 120: "hundertzwanzig",
            },
            "ORD": {
                number: "|".join(root + ending for ending in ("e", "en", "er", "es", "em")) for number, root in _ORDINALS.items()
            },
            "WD": {
                0: f"montag{_HELD}|mo|mon|montach", 1: f"dienstag{_HELD}|di|dienstach", 2: f"mittwoch{_HELD}|mi", 3: f"donnerstag{_HELD}|do|don|donnerstach",
                4: f"freitag{_HELD}|fr|freitach", 5: f"samstag{_HELD}|sonnabend{_HELD}|sa|sam|samstach", 6: f"sonntag{_HELD}|sonntach",
            },
            "PLURAL": "montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonnabends|sonntags",
            "MON": {
                1: "januar|janner|jan", 2: "februar|feb", 3: "marz|maerz|mar", 4: "april|apr", 5: "mai", 6: "juni|jun", 7: "juli|jul",
                8: "august|aug", 9: "september|sep|sept", 10: "oktober|okt", 11: "november|nov", 12: "dezember|dez",
            },
            "REL": {0: "heute|heut|hoid", 1: "morgen|morng|morgn|moang", 2: "ubermorgen|uebermorgen|ubermorg", -1: "gestern", -2: "vorgestern"},
            "MORROW": {PARTS["morning"]: "morgen"},
            "TONIGHT": {
                "evening": "heute abend|heut abend|heit abend|heut auf d nacht", "afternoon": "heute nachmittag|heut nachmittag|heute nm",
                "morning": "heute morgen|heute fruh|heute vormittag|heut fruh|heut morgen|heut vormittag|heute in der fruh",
                "lunch": "heute mittag|heut mittag", "night": "heute nacht|heut nacht", "end of day": "heute noch vor feierabend",
            },
            "PART": {
                "morning": "vormittag|vormittags|morgens|fruh|fruhs|am morgen|vormittagen|am vormittag|in der fruh|in der fruhe|frueh|vorm",
                "lunch": "mittagessen|mittag|mittags|mittagszeit|am mittag|mittagspause",
                "afternoon": "nachmittag|nachmittags|am nachmittag|nachmittagen|nachm|am nami|nami",
                "evening": "abend|abends|am abend|abenden|am spaten abend|auf die nacht|auf d nacht",
                "night": "nachts|nachts|nacht",
                "early morning": "am fruhen morgen|fruhmorgens|fruhen morgen|fruh am morgen|ganz fruh|zeitig in der fruh|gleich in der fruh",
                "late afternoon": "spaten nachmittag|am spaten nachmittag|spatnachmittag|spatnachmittags",
                "early afternoon": "fruhen nachmittag|am fruhen nachmittag",
                "late morning": "spaten vormittag|am spaten vormittag",
                "after work": "nach der arbeit|nach feierabend",
                "end of day": "feierabend|ende des tages|tagesende",
                "work hours": "arbeitszeit|geschaftszeiten|arbeitszeiten",
            },
            "PARTS": "vormittags|nachmittags|abends|morgens|mittags",
            "NOON": "zwolf uhr mittags|12 uhr mittags",
            "MIDNIGHT": "mitternacht",
            "THREEQ": "dreiviertel|drei viertel|3 / 4|dreiviertl",
            "ONEHALF": "anderthalb|eineinhalb|einundeinhalb|anderthalbe",
            "UNIT": {
                "minute": "minute|minuten|min|mins|~min|~m|minutchen",
                "hour": "stunde|stunden|std|~h|~std|h|stundchen|stunderl",
                "day": "tag|tage|tagen|tages",
                "week": "woche|wochen",
                "month": "monat|monate|monaten|monats",
                "year": "jahr|jahre|jahren|jahres",
            },
            "OCLOCK": {0: "uhr|~uhr", 13: "~h"},
            "HOLIDAY": {
                "new year": "neujahr|neujahrstag", "epiphany": "dreikonige|dreikonigstag|heilige drei konige",
                "valentine": "valentinstag", "ash wednesday": "aschermittwoch", "palm sunday": "palmsonntag",
                "maundy thursday": "grundonnerstag", "good friday": "karfreitag", "easter": "ostern|ostersonntag",
                "easter monday": "ostermontag", "may day": "tag der arbeit", "ascension": "himmelfahrt|christi himmelfahrt",
                "pentecost": "pfingsten|pfingstsonntag", "whit monday": "pfingstmontag", "all saints": "allerheiligen",
                "nicholas": "nikolaus|nikolaustag", "christmas eve": "heiligabend|heilig abend|heiligen abend",
                "christmas": "weihnachten|erster weihnachtstag|ersten weihnachtstag",
                "boxing day": "zweiter weihnachtstag|zweiten weihnachtstag|stephanstag", "new years eve": "silvester",
            },
            "HOLIDAYWEEK": {
                "christmas": "weihnachtswoche", "easter": "osterwoche", "pentecost": "pfingstwoche",
            },
            "WEEKEND": "ubers wochenende|wochenende|wochenenden|we|sa oder so|sa / so|sa und so|sa u so",
            "SAMETIME": "selbe zeit|selbe uhrzeit|selben zeit|selben uhrzeit|selber zeit|selber uhrzeit|gleiche zeit|gleiche uhrzeit|gleichen zeit"
            "|gleichen uhrzeit|gleicher zeit|gleicher uhrzeit|dieselbe zeit|dieselbe uhrzeit",
            "ALLDAY": "ganztagig|ganztags|den ganzen tag",
            "WORKDAYS": "werktag|werktags|werktagen|wochentags|unter der woche|werktage|werktaglich",
            "DAILY": "taglich|jeden tag|alle tage",
            "ADVERB": {"weekly": "wochentlich", "fortnightly": "zweiwochentlich|vierzehntagig", "monthly": "monatlich", "yearly": "jahrlich"},
            "EVERY": "jede|jeden|jeder|jedes|jedem|alle",
            "WORDLEN": {15: "viertelstunde|viertelstundchen|viertelstunderl", 45: "dreiviertelstunde|dreiviertelstundchen"},
            "MY": "mein|meine|meinen|meiner|meinem",
            "OTHER": "zweite|zweiten|zweiter",
            "NEXT": "nachste|nachsten|nachster|nachstes|nachstem|naechste|naechsten|naechster",
            "COMING": "kommende|kommenden|kommender|kommendes|kommendem|kommend",
            "AFTERNEXT": "ubernachste|ubernachsten|ubernachster|ubernachstes",
            "THIS": "dise|disen|diser|diese|diesen|dieser|dieses|diesem",
            "LAST": "letzte|letzten|letzter|letztes|vergangenen",
            "AFTER": "nach|ab|fruhestens|nicht vor|erst ab|erst nach|fruhestens ab|irgendwann nach|irgendwann ab",
            "BEFORE": "vor|noch vor",
            "ORBEFORE": "spatestens",
            "BY": "bis spatestens|spatestens bis|spatestens",
            "AROUND": "gegen|etwa|ungefahr|circa|ca|so gegen|rund um|um rum|so um|so um die|so ca|ca um|circa um|etwa um|ungefahr um",
            "BETWEEN": "zwischen|zw|zw .|irgendwann zwischen",
            "FROM": "von|vom|ab|zwischen dem|beginnend",
            "TO": "bis|auf|zum|bis zum|nach|aufn",
            "UNTIL": "bis|bis zum|bis inkl|bis einschliesslich",
            "AND": "und|u|sowie",
            "OR": "oder",
            "EXCEPT": "ausser|aber nicht",
            "NOTIN": "ausser|aber nicht|nicht",
            "WITHIN": "innerhalb|innerhalb der|binnen",
            "OF": "im|in|des|der|vom|am",
            "ON": "am|im|an|in|den|fur|diesen|zum|vom|von|des|der|dem|fur den|furn|fur die|furs",
            "AT": "um|gegen genau",
            "IN": "in",
            "FOR": "fur|lang",
            "A": "ne|nen|ner|ein|eine|einer|einem|einen",
            "THE": "der|die|das|den|dem|des",
            "DAYTHE": "am|vom|den|bis zum|zum|fur den|furn",
            "TOTHE": "aufn",
            "ANDAHALF": "einhalb|und eine halbe",
            "QTR": "viertel",
            "QTRTO": "viertel|viertl",
            "PAST": "nach|uber",
            "BACK": "vor",
            "COUPLE": {2: "paar", 3: "einige|ein paar"},
            "TIMES": "mal|termine|~mal|male",
            "NOW": "jetzt|sofort|gleich|jetzt gleich",
            "HENCE": "spater",
            "AGO": "fruher",
            "START": "anfang|beginn",
            "MID": "mitte",
            "END": "ende",
            "CHOICE": "option|termin|vorschlag",
        }
    ),
    "HALF": {"halb": -30, "halbe": 30, "halben": 30},
    "WDPART": {
        f"{day}{word}": (number, PARTS[part])
        for number, day in enumerate(_DAYS)
        for part, words in _PARTS_OF_DAY.items()
        for each in words.split("|")
        for word in (each, f"{each}s")
    },
}  # fmt: skip

_VERBS = verbs(
    german,
    {
        "buchen": "buchen|reservieren|vereinbaren|ein+tragen:tragst getragen trug|ein+buchen|aus+machen|ab+machen|an+melden|ein+planen"
        "|ein+schreiben:schrieb geschrieben|vor+merken|fest+machen|ein+setzen|an+setzen|fix+machen|zu+buchen",
        "absagen": "ab+sagen|stornieren|canceln:cancelt cancle cancelst cancel gecancelt gecancled canceled cancellt|cancellen|streichen:strich gestrichen"
        "|loschen|annullieren|ab+blasen:blast geblasen|raus+nehmen:nimm nimmst nimmt genommen|raus+werfen:wirf geworfen|raus+schmeissen:geschmissen"
        "|raus+streichen:gestrichen|raus+loschen|heraus+nehmen:nimm nimmt genommen|weg+nehmen:nimm genommen|weg+machen|aus+tragen:getragen"
        "|ab+bestellen|zuruck+ziehen:zogen gezogen|ruckgangig+machen|weg+loschen|ab+melden",
        "ausfallen": "aus+fallen:fallt gefallen|entfallen:entfallt|flach+fallen:fallt gefallen|platzen:platzt",
        "verschieben": "verschieben:verschob verschoben verschiab|verlegen|um+buchen|um+legen|vor+ziehen:gezogen|vor+verlegen|zuruck+verlegen"
        "|nach+verlegen|schieben:geschoben schiab|rucken|vor+rucken|um+planen|verlagern|auf+schieben:geschoben|andern|tauschen|um+andern|vertagen"
        "|weiter+schieben:geschoben|hinaus+schieben:geschoben|um+disponieren|umplanen|raus+schieben:geschoben|vor+holen|um+ziehen:gezogen|um+setzen",
        "suchen": "suchen|finden:fand gefunden find findst|heraus+suchen|raus+suchen|auf+treiben:getrieben|heraus+finden:gefunden|raus+finden:gefunden|nach+schauen",
        "anstehen": "an+stehen:stand gestanden|an+liegen:lag",
        "zeigen": "zeigen|an+zeigen|auf+listen|listen|auf+zeigen|ein+blenden",
        "helfen": "helfen:hilf hilfst hilft half geholfen|weiter+helfen:hilf hilfst hilft|unterstutzen|aus+helfen:hilf hilfst hilft",
        "erklaren": "erklaren|bei+bringen|naher+bringen",
        "auskennen": "aus+kennen|fit+sein",
    },
    except_="abgemacht ander andere anderst platz platze platzt umgezogen",
)


GERMAN = Language(
    code="de",
    small=SMALL,
    directions=DIRECTIONS,
    channels=CHANNEL_WORDS,
    meetings=MEETINGS,
    sessions=SESSIONS,
    courtesy=COURTESY,
    clauses=CLAUSES,
    rooms=ROOMS,
    places=PLACES,
    wishes=WISHES,
    time=TIME,
    cues=(*CUES, *CHANNELS, *PHONE, *LIMITS, *CHANGE_RULES, *ROOM_ENDS, *POLICY, *ROOM_KEPT, *SERIES, *around(AROUND), *meetings(OF_MEETINGS), *roundabout(ROUNDABOUT)),
    letters=frozenset("äöüß"),
    shorthand={"vllt": "vielleicht", "vlt": "vielleicht", "iwas": "irgendwas", "iwer": "irgendwer", "iwann": "irgendwann", "jmdn": "jemanden", "bissl": "bisschen"},
    filler=frozenset(
        "ach ah oh och naja hm hmm ah aeh bitte danke mal doch halt eben gern gerne hallo hi hey moin also ja ach eigentlich einfach kurz noch vielleicht schon dann so ok "
        "okay liebe lieber team zusammen".split()
    ),
    marks=frozenset(
        "ich du er sie es wir ihr mich mir dich dir uns euch mein meine meinen meiner deine der die das den dem des ein eine einen einem "
        "einer und oder aber nicht kein keine keinen ist sind bin bist war habe hab hast hat haben kann kannst konnen konnte konntest wird "
        "werden will mochte bitte danke fur mit von vom bei zu zum zur nach auf aus um uhr am im an wann wer was wie wo welche jemand "
        "jemanden ja nein lass heute morgen suche buche termin raum personen noch auch nur wenn falls ob dass gibt geht passt hallo guten".split()
    ),
    before_person=frozenset("beim zum mach frau herr herrn mit bei von fur und ist sind hat haben ob wann buche buch treffe treffen lade per an kann".split()),
    before_time=frozenset("am im an nachsten diesen jeden um ab bis seit vor nach in gegen kommenden zum".split()),
    before_room=frozenset("raum zimmer in im ist reserviere buche der den".split()),
    amenities={
        "beamer": "projector", "projektor": "projector", "whiteboard": "whiteboard", "tafel": "whiteboard", "flipchart": "whiteboard",
        "video": "video", "videokonferenz": "video", "kamera": "video", "telefon": "phone", "bildschirm": "screen", "monitor": "screen",
        "fernseher": "screen", "leinwand": "projector", "videotechnik": "video", "konferenztelefon": "phone",
    },
    people_words=frozenset("personen person leute teilnehmer teilnehmende menschen kollegen mann platze teilnehmern".split()),
    room_words=frozenset("raum raume zimmer besprechungsraum meetingraum konferenzraum saal sitzungsraum".split()),
    urgent=frozenset({"dringend", "eilig", "sofort", "so schnell wie moglich", "schnellstmoglich", "notfall", "asap"}),
    half_is_before=True,
    ambiguous=frozenset({"max"}),
    families=_VERBS,
    strangers=STRANGERS,
)  # fmt: skip
