"""German."""

from bots.language.grammar.values import PARTS
from bots.language.words import Cue, Language, cues, table
from bots.language.words.de.channels import CHANNELS, PHONE
from bots.language.words.de.channels import WORDS as CHANNEL_WORDS
from bots.language.words.de.conjugation import german
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

_YES = "ja|jo|jep|jup|jawohl|jawoll|ok|okay|oki|klar|genau|gerne|gern|super|perfekt|einverstanden|jap|jaa|logo|sicher|naturlich|freilich|abgemacht"
_NO = "nein|nee|ne|nö|noe|nope|naa|niemals"
_SOMEONE = "jemand|jemanden|jmd|jemandem|wer|wen|einer|einen|leute|irgendwer|irgendwen|irgendjemand|irgendjemanden"
_DATE = "termin|stunde|sitzung|session|treffen|meeting|gesprach|call|beratung|einheit|buchung|slot|<service>"
_MINE = "termin|termine|buchung|buchungen|sitzung|session|sitzungen|stunde|treffen|meeting|gesprach|call|besprechung|verabredung|<service>"
CUES: tuple[Cue, ...] = (
    *cues(
        "find", (8.4, "gibts|gibt|ist|habt|hast * <service> * frei|freie|verfugbar"), (8.4, "gibts|gibt|habt|hast|ist * freie|freier|freies|freien <service>"), (8.2, "hast|habt|gibts|gibt|hatte|hatten du|ihr|sie|es|was|noch * frei|freies|freien|freie|was|verfugbar * bei|mit|beim|von * <who>"), (8.4, "<skill> * wer|jemand|wen"), (7.6, "hange|hang|hanger|stecke|komme * <skill>"), (4.8, "heraussuchen|raussuchen|rausfinden|kennt|auskennt"), (7.0, "jmd|jemand|wer * kennt|auskennt|helfen * <skill>"), (7.0, "<skill> * kennt|auskennt|helfen"), (6.0, "termin|zeit * mit|bei <who> heraussuchen|raussuchen|finden|suchen"),
        (4, f"suche|such|suchen|finde|find|finden {_SOMEONE}|einen|eine|mir|nach|<skill>|mentor|mentorin"),
        (6.4, f"kann|kennt|beherrscht|macht|lernt|spricht {_SOMEONE} * <skill>"),
        (4, f"{_SOMEONE} * <skill>"),
        (4, "hilfe|unterstutzung|nachhilfe|lehrer|lehrerin|mentor|mentorin|experte|experten|expertin|tutor|trainer|entwickler * <skill>"),
        (4, "<skill> mentor|mentorin|lehrer|lehrerin|hilfe|nachhilfe|experte|experten|expertin|entwickler|tutor"),
        (3.5, "brauche|brauch|mochte|will|lernen * <skill>"),
        (3.4, "suche|finde|suchen"),
        (7, f"{_SOMEONE} * helfen|erklaren|auskennen|kann|macht|kennt|fit|zeigen|beherrscht * <skill>"),
        (7, f"{_SOMEONE} * <skill> * helfen|erklaren|auskennen|kann|zeigen|kennt|fit|beherrscht"),
        (6, "suchen * zeit|termin|slot|platz|stunde|stundchen|lucke|moglichkeit|was * mit|bei|fur <who>"),
        (6, "suchen * <who> * zeit|termin|slot|lucke|stunde"), (6.4, f"{_DATE}|zeit|lucke * mit|bei|beim|fur <who> * suchen"),
        (5, "frei|verfugbar|zeit|da * <skill>"),
        (4.6, "wer|wen * <skill>"), (7, "<skill> * erklaren|zeigen"),
        (4.6, "finde|finden|suche|zeit|termin|gibt|brauche * zeit|termin|termine|slot|platz mit|bei|fur <who>"),
        (3, "kann * helfen|beibringen|erklaren"),
    ),
    *cues(
        "book", (8.6, "^ <time> * <skill> mit|bei|beim <who> $"), (8.8, "<who> * <time> * nehm|nehme|nehms|nimm ich|ihn|den|sie|das|$"), (6, "reservierung|buchung|eintragung|vormerkung einer|eines|fur|von|bei * <service>|<who>|<time>"), (4.6, "mach|mache mir * termin|stunde"), (4.4, "trag mich"),
        (4.6, "buchen mir|mich|uns|bitte|<who>|<service>|<time>|einen|ein|eine|den|die|das"),
        (4.8, "mir|mich|uns|<who>|<service>|termin|platz|stunde * buchen"),
        (4.6, f"nehme|nehm|nehmen|hatte|hatt|brauche|brauch|brauchte|will|mochte|mocht|kriege|krieg|bekomme|gib|gibst|gebt * {_DATE} * mit|bei|beim|von|fur? * <who>"),
        (4.6, f"hatte|hatt|will|mochte|mocht|wurde|wurd|nehme|nehm|brauche|brauch ich|gern|gerne|i? * {_DATE} * <time>"),
        (4.6, "buchen * <who> * <time>"), (4.6, "mach|mache|machst|macht * mit|bei|beim <who>"),
        (4.6, "mit|bei|beim|zu|zum <who> * vorbeikommen|vorbeischauen|treffen|sprechen|reden|kommen"),
        (4.4, "zu|zum|bei|beim <who> * <time>"),
        (4.2, "<who> <time> * bitte|pls|passt|ginge"), (4.2, "<service> <time> $"),
        (4.6, "buch|buche|buchen|reserviere|reservier|reservieren|bucht|vereinbare|trag|verabrede mir|mich|uns|bitte|<who>|einen|ein|eine|den|die|<service>|<time>"),
        (4.2, "<who> * buchen|reservieren|treffen|vereinbaren"),
        (4.2, "termin|stunde|sitzung|session|<service> mit|bei <who>"),
        (4.2, "<service> * buchen|reservieren|vereinbaren"),
        (3.6, "buchen|buche|reservieren|reserviere"),
        (4.4, "mochte|wurde|will|kann|konnte|hatte|brauche ich|gern|gerne|einen? * termin|buchen|<who>|<service>"),
        (2.6, "<who> <time> $"),
    ),
    *cues(
        "meet",
        (5.4, "meeting|besprechung|treffen|call|termin|sitzung|workshop|standup|telko|konferenz * mit|zwischen <people>"),
        (4.6, "meeting|besprechung|telko|standup * mit <who>"),
        (5.2, "plane|plan|organisiere|setz|setze|vereinbare|erstelle|leg|lege|ansetzen|mach * meeting|besprechung|treffen|call|workshop|telko|konferenz|standup"),
        (5, "<people> und|mit mir|mich|ich"),
        (4.8, "bring|hol|lade <people>"),
        (4.8, "lade|einladen <who>"),
    ),
    *cues(
        "cancel", (7.6, f"schaff|schaffe|pack|packe * {_DATE} * nicht|nich|net|nimmer $"), (8.4, "hau|kick|kicke|wirf|schmeiss|schmeisse|hol|nimm * termin|termine|stunde|stunden|alles|alle|<time>|<who> * raus|weg|runter"), (8.6, f"vergiss|vergesst|vergessen mein|meine|meinen|den|die|das|wir * {_DATE}|<time>|<who>|<service>"), (8.6, "<time>|termin|stunde|<service>|<who> * hat|haben sich * erledigt"), (7.4, f"{_DATE}|das|die|der|den|<who>|<time> * kann|konnen|konnte|darf|muss|soll raus|weg $"), (9, "absage|stornierung|storno|abmeldung * <time>|<who>|<service>"),
        (7.2, f"absagen * mein|meine|meinen|meiner|den|die|das|alle|alles|unser|unsere|{_DATE}|<time>|<who>"),
        (7.2, f"mein|meine|meinen|meiner|den|die|das|alle|alles|unser|unsere|{_DATE}|<time>|<who> * absagen"),
        (7, f"mein|meine|meinen|den|die|das|alle|alles|unser|unsere|{_DATE} * ausfallen"),
        (6.8, "brauche|brauch|will|mochte * nicht mehr * <time>|termin|stunde"),
        (7.4, f"brauche|brauch|brauchen|will|wollen|mochte * <time>|{_DATE} * nicht|nimmer|nimma mehr|$"),
        (7, "storniere|stornier|stornieren|absagen|absage|cancle|canceln|loschen|losche|streiche|streichen|storno|annulliere"),
        (7, "sag|sage|sagen|muss|lass * ab|absagen|ausfallen"),
        (6.5, f"streich|entferne|losch|lass mein|meine|meinen|den|die|alle|unser * {_MINE}|<time>"),
    ),
    *cues(
        "reschedule", (7.4, f"{_DATE}|<who> * <time> * legen|setzen|packen|ziehen <time>?"), (7.6, "^ das|den|die|der mit <who> <time> bitte? <time> $"), (8.2, "<time> * <time> * selbe|selben|selber|gleiche|gleichen|gleicher|dieselbe zeit|uhrzeit"), (8, "andere|anderen|anderer zeit|uhrzeit|termin|slot * <time> * <time>"), (6.8, "verschieben"), (6.8, "leg|lege|legt|legen|setz|setze <who>|mein|meine|meinen|den|die|das|alles * <time>"), (7.8, f"{_DATE} * <time> * muss|musste|soll|sollte|kann|konnte|mochte * auf|zu <time>"),
        (7.4, "<time> * muss|musste|soll|sollte|kann|konnte * auf <time>"), (7.4, "muss|musste|soll|sollte|kann|konnte * <time> * auf <time>"),
        (7.6, "<time> * statt|anstatt <time>"), (6.6, f"verschieben * {_DATE}|<who>|<time>"),
        (7, f"{_DATE}|<who>|<time> * statt|anstatt <time>|am|um|von"),
        (6.6, f"kann|konnen|konnte|konnten|ginge|geht * {_DATE} * auch <time>? spater|fruher|<time>"), (6.4, "leg|lege|legen|schieb|schiebe|schieben|umgelegt * auf|zu|nach"), (6.6, "muss|leg|lege|schieb * mein|meine|meinen|den|unser * legen|schieben|auf"),
        (6.4, "verschiebe|verschieb|verschieben|verlege|verleg|verlegen|umbuchen|verschoben|vorziehen|umlegen|verlegt|verschiebs|verlegs"),
        (6, f"andere|andern|tausche|tauschen * {_MINE}|<time>"),
    ),
    *cues(
        "agenda", (7.4, "uhr is|isn * termin|stunde|<who>|<service>"), (7.2, "steht|liegt|ist * <time> * was|etwas|schon|noch drin|drinnen|an|los|geplant"), (7, "zeigen mal|mir|me|moi|el|la|o|a? <time>"), (6, "^ termine|kalender|terminkalender|agenda|buchungen|terminplan $"), (7.6, "was kommt|wartet|erwartet * zu|mich|$"), (6.2, "hab|habe ich * noch|was|etwas|termine"),
        (6.8, "anstehen"), (7, "wie schaut|sieht|schauts|siehts|ist|wird|lauft <time> * aus|$"), (7.6, "gibts|gibt|sind|ist|habe|hab|was * bei mir * termine|was|etwas|los|<time>"), (6.6, "ubersicht|liste|uberblick|zusammenfassung|auflistung * buchungen|termine|<time>"),
        (7.4, "wie viel|wieviel uhr * <who>|termin|stunde|meeting|besprechung|call|sitzung|gesprach|treffen|<service>"), (7.2, "wieviel|uhr * ist|war * stunde|termin|<who>|<service>"), (7.2, "wann|wo ist|war|ware|beginnt|startet|fangt nochmal|noch|denn|die|der|das|mein|unser|unsere * stunde|termin|treffen|<service>|<who>"), (6.4, "was|etwas|noch|heute|<time> * anstehen"), (6.8, "steht|liegt * was|etwas|noch|<time> * an"),
        (6.2, "zeigen * kalender|termine|termin|agenda|woche|buchungen|plan|terminkalender|ubersicht|stundenplan|programm"),
        (6.2, "hab|habe|hatte|hob ich|i|schon|<time> * vor|was|etwas|termin|termine|frei|los|eingetragen|gebucht|drin|drinnen|$"),
        (6.2, "mein|meine|meinen|meiner kalender|terminkalender|terminplan|tag|woche|stundenplan|agenda|termine|plan|programm|wochenende"),
        (6.6, "wann * ich|mein|meine|meinen|nachste|nachster|nachsten|wieder * mit|bei|von|zu|beim <who>"),
        (6.6, "wann * habe|hab|ist|sehe|treffe|seh|treff ich|mein|meine|meinen|nachste|nachster|unser|der|die"),
        (5.8, "muss|darf|soll ich <time>? * hin|wohin|irgendwo|irgendwohin|was|noch|da"),
        (6, "was ist * los|geplant|eingetragen|bei mir|dran"), (6, "bei mir * los|geplant|anstehen|eingetragen"),
        (6, "termine|kalender * fur|von|am|im <time> $"),
        (5.8, "was|welche|wann * habe|hab|steht|stehen|mache"),
        (5.2, "habe|hab ich * <time>|was|termine"),
        (5.6, "meine|mein|zeig|zeige|liste|unsere|nachste * termine|termin|buchungen|kalender|agenda|woche|tag|sitzungen|stunden"),
        (7.4, "wann|uhr|wieviel ist|war|beginnt|startet|geht * mein|meine|unser|unsere|nachste|nachster|nachstes meeting|call|termin|besprechung|sitzung|session|gesprach|stunde"), (5.8, "wann ist|habe|hab|treffe mein|meine|ich|nachste|nachster"),
        (6.5, "bin ich * frei|belegt|beschaftigt|verplant|busy"),
        (5, "was steht|liegt * an"),
        (5, "termine <time>"),
    ),
    *cues(
        "free_busy", (7, "ist|sind|war * <who> * ausgebucht|voll|belegt|verplant|dicht|zu"), (8.6, "frag|frage mal|bitte|doch? <who> mal|bitte? ob|wann"), (8.6, "<who> fragen ob|wann"), (7.8, "schau|schauen|schaust|check|checke|guck|gucken|pruf|prufe|prufen|sieh|frag|frage|weisst|wissen * ob * <who>"),
        (6.4, "ist|sind|hat|haben|ware|waren <who> * frei|verfugbar|zeit|beschaftigt|belegt|da|luft|lucken"),
        (6.4, "wann|ob|welche|wie * <who> * frei|verfugbar|zeit|zeiten|da|konnen|kann|aus"),
        (6.6, "hat|hatte|hatt|ist|war|ware|kann|konnte die|der? <who> * was|etwas|noch|luft|frei|zeit|lucke|slot|termin|termine|stundchen|kapazitat|platz"),
        (5.4, "<who> <time>? frei|verfugbar|zeit"),
        (5.6, "verfugbarkeit|kalender|zeiten von <who>"),
        (5.6, "kann|konnte|hatte <who> * <time>"),
    ),
    *cues(
        "find_room",
        (5.8, "raum|raume|zimmer|besprechungsraum|meetingraum|konferenzraum|sitzungsraum|raumlichkeit|saal"),
        (6.2, "ist|buche|reserviere|buch|brauche|der|den|raum|in|wann <room>"),
        (6.2, "<room> * frei|verfugbar|belegt|buchen|reservieren"),
    ),
    *cues(
        "waitlist", (9.6, "falls|wenn|sobald|sollte * wer|jemand|einer|eine * absagen|abspringt|absagt|ausfallt|aussteigt|ausfallen|abspringen|aussteigen"), (8.2, "setz|setze|trag|schreib|pack|nimm|tu mich|uns * auf die|deine|eure liste"), (7.4, "falls|wenn|sobald * abspringt|absagt|ausfallt|frei * meld|sag|schreib|bescheid|melde|gib"),
        (7.2, "warteliste|wartelisten"),
        (6.8, "sag|sage|gib|informiere|melde|benachrichtige|schreib|schreibe|bescheid * wenn|falls|sobald"),
        (6.8, "wenn|falls|sobald * frei|absagt|ausfallt|platz * bescheid|sag|informier|melde|melden|schreib"),
    ),
    *cues(
        "leave_waitlist",
        (11, "von|aus|runter|losche|entferne|nimm|streich|verlassen|nicht|keine|austragen * warteliste"),
        (11, "von|aus|runter der|deiner|eurer|dieser liste"), (11, "nicht|nimmer|net mehr bescheid|benachrichtigen|melden"), (11, "keine|keinen|kein meldungen|meldung|nachrichten|benachrichtigungen|bescheid mehr"), (11, "hor|hore|stopp|schluss * bescheid|benachrichtigungen|meldungen"),
        (11, "warteliste * verlassen|nicht|runter|streichen|entfernen|austragen|mehr"),
    ),
    *cues(
        "hours",
        (7.5, "meine|mein|arbeitszeiten|sprechzeiten|verfugbarkeit|verfugbarkeiten|zeiten sprechzeiten|zeiten|verfugbarkeit|stunden|arbeitszeiten|sind|ist"),
        (5.6, "ich bin|habe|kann|arbeite * <time> * verfugbar|frei|zeit|erreichbar|da|buchbar?"),
        (5.4, "verfugbar|frei|buchbar|erreichbar * <time>"),
        (7.5, "setze|andere|andre|aktualisiere|stelle meine * zeiten|verfugbarkeit|stunden|arbeitszeiten|sprechzeiten"),
    ),
    *cues(
        "time_off", (8.4, "<time> bleibt|bleiben|ist|sind|hat|haben|habe|mach|mache|machen * zu|geschlossen|dicht"), (8, "keine|kein|nix|nichts * annehmen|eintragen|buchen|reinlegen|legen|vergeben|planen|ausmachen"), (7.2, "bruckentag|bruckentage"), (9.4, "bin|sind|werde|ich * auf|im|in|beim|bei schulung|fortbildung|weiterbildung|seminar|messe|tagung|lehrgang|klausur|klassenfahrt|reha|kur|lager"), (7, "nehm|nehme|nehmen|gonn|gonne|hatt|hatte|brauch|brauche mir|uns|ich|gern? <time> frei"), (7, "<time> nehm|nehme|hatt|hatte|brauch|brauche|gonn|gonne ich mir? frei"), (7.4, "bin|ich * weg|fort|unterwegs|raus <time>?"), (7.6, "<time> * bin|hab|habe ich? * weg|frei|da"), (7.4, "bin <time> nicht da|erreichbar"), (7.6, "wochenende * nicht da"), (7, "<time> hab|habe ich frei"),
        (6.4, "urlaub|krank|grippe|migrane|fieber|erkaltet|magendarm|physio|krankenhaus|spital|abwesend|verreist|ferien|krankgemeldet|arzt|arzttermin|zahnarzt|dienstreise|elternzeit|unterwegs|feiertag|weg"),
        (6.4, "nicht da|verfugbar|erreichbar|im|buro"),
        (6.2, "blockiere|blocke|blockier|block|sperre|sperr|blocken|blockieren|sperren"),
        (5.6, "frei|nehme|hab|habe|mache <time>? frei"),
        (6, "keine|kein termine|termin|meetings|zeit * <time>"),
    ),
    *cues(
        "respond", (6.8, "rechne|rechnet|plan|plant|zahl|zahlt * mit|auf mir|mich|uns", "accept"), (7.6, "bin|sind ich|wir dabei|da|drin", "accept"), (6.8, "bin am start", "accept"), (6.8, "bestatige|bestatig|bestatigen meine|unsere? teilnahme|zusage|anwesenheit|kommen", "accept"), (6.8, "^ dieses|diesmal|heute passe|pass ich|$", "decline"), (6.8, "ich passe|pass diesmal|dieses|heute|leider|$", "decline"), (6.8, "^ kann|konnt|konnte|mag gut|schon? sein", "tentative"), (6.8, "komm|komme doch|leider|heute|diesmal nicht|nich|net|nid", "decline"), (6.8, "mit von der partie", "accept"), (6.8, "^ ich? lass|lasse heute|diesmal|das|es? aus $", "decline"), (7, "schaffs|schaff|schaffe|pack|packs leider|nicht", "decline"), (6.8, "schaffs * nicht", "decline"),
        (6.4, "zusagen|zusage|akzeptiere|annehmen|angenommen|akzeptieren|nehme an", "accept"),
        (6.6, "ich|bin|wir komme|dabei|kommen|nehme|sage * gern|gerne|teil|dabei|zu|$", "accept"),
        (6.8, "absagen|ablehnen|lehne|abgelehnt|ablehne * ab|einladung|$", "decline"),
        (6.8, "kann|konnen|werde|schaffe|komme|bin * nicht * kommen|teilnehmen|dabei|dabeisein|es|da|schaffen|$", "decline"),
        (6.6, "vielleicht|eventuell|evtl|unsicher|weiss * noch|nicht|komme|komm|dabei|kann|schaffe", "tentative"), (6.6, "^ vielleicht|eventuell|evtl|unsicher <time>? $", "tentative"), (7, "trag|trage|setz|setze|notier * vielleicht|eventuell|evtl", "tentative"),
        (6.6, "unter vorbehalt", "tentative"),
        (6, "^ vielleicht|eventuell|evtl|vorlaufig", "tentative"),
    ),
    *cues(
        "propose",
        (8.2, "^ <time> * dicht|voll|ausgebucht|verplant|belegt|schlecht|ungunstig|unmoglich|eng|blod|zu aber|dann|eher|vielleicht|lieber|geht|ginge|wie|ware|war? auch|mit|es? mit? <time> $"),
        (6.8, "schaff|schaffe|schaffs|geht|passt|klappt|kann * nicht|nich|net * ginge|ging|geht|gehts|passt|klappt|lieber auch|eventuell|vielleicht|so? <time> $"),
        (6.6, "<time> ware|war|passt|ginge mir|fur|uns? mir? besser|lieber|gunstiger"),
        (6.8, "ist|ware|is|war mir|etwas|bisschen|leider? zu fruh|spat|bald|knapp|<part> * <time>"),
        (6.4, "ist|ware|is|war mir|etwas|bisschen|leider? zu <time> $"),
        (6.6, "machen|konnen|konnten|sollen|wollen wir|ma * <time> draus|daraus"),
        (7.8, "^ nein|nee|ne|nö|noe|doch <time> bitte? $"),
        (6.6, "schaffs|schaffe|schaff|pack|packs nich|nicht|net * <time> * geht|ginge|passt|klappt * <time>"), (5, "stattdessen|lieber|statt|alternativ|ersatzweise"),
        (5.6, "passt|geht|klappt|kann|schaffe * nicht|leider|schlecht * <time>"),
        (5.6, "konnen|konnten|konnte|ginge|wollen wir|du|es * <time> * stattdessen|lieber|machen|treffen"),
        (5.8, "schlage|vorschlag|vorschlagen * <time>"),
        (5.2, "ginge|passt|geht|wie <time>|ware|es|auch * <time> * auch|besser|stattdessen|lieber"),
        (5.4, "besser|lieber ware|<time>"),
    ),
    *cues(
        "more", (7.4, "zu spat|bald <part>|<time> $"), (7.4, "^ vielleicht|eventuell|evtl|lieber? was|etwas|irgendwas <part>|<time> $"), (7.4, "^ vielleicht|eventuell|evtl|lieber <part> $"), (7.6, "zu spat|fruh|bald|lang|<part> * was|etwas|irgendwas|nix|nichts fruheres|spateres|anderes|kurzeres|spater|fruher $"), (6.6, "^ und|aber? habt|hast|haben|hatte|hattest|gibts|gibt|geht|ware ihr|du|sie|es|da|denn? auch|noch|schon|denn? auch|noch? was|etwas|nix|nichts|irgendwas <time> $"), (5, "^ und|oder? ist|ware|geht|gehts|ginge|ging|passt|klappt|kann|konnte|konnen|konnten|ware auch|es|wir|das|ich|vielleicht|eventuell|evtl? auch? <time> anfangen|starten|beginnen|sein|moglich|drin? $"), (5.8, "gibts|gibt|haste|hast * auch|noch|was|etwas spater|fruher|anderes|andere"), (7.2, "^ noch|weitere|sonst? andere|weitere zeiten|termine|zeit"),
        (5.3, "^ und|aber|oder <time> $"),
        (5, "^ wie|was ist|ware|sieht|mit|es? mit|am|bei? * <time>"),
        (5.2, "^ spater|fruher|mehr|andere|weitere|nachste|anders|weiter $"),
        (6, "^ und|oder|an? <number>? anderer|anderen|andrer|anderes|andere|andern tag|tage|datum|woche|uhrzeit * $"), (5.4, "andere|weitere|mehr|spatere|fruhere|noch|sonst zeiten|termine|vorschlage|optionen|was|andere|etwas|jemand|slots|noch"),
        (5.2, "^ etwas|was|noch|geht|gibt|haben|hast * spater|fruher|anderes|andere|spateres|fruheres|sonst|mehr"),
    ),
    *cues("reminders", (8.5, "<length> vorher|davor|zuvor * bescheid|gesagt|wissen|gewarnt|nachricht|gepingt"), (8.5, "gib|sag|meld|melde|schreib|ping|warn|stups mir|mich|dich|uns|bitte? <length> vorher|davor|zuvor"), (8.5, "erinnere|erinner|erinnerung|erinnerungen|erinnern|benachrichtige")),
    *cues(
        "timezone",
        (9.5, "zeitzone|zeitzonen"),
        (6.8, "bin|wohne|lebe|jetzt|gerade|umgezogen|sitze|arbeite * in|nach|aus <place>"),
    ),
    *cues(
        "profile",
        (6.6, "ich|kann unterrichte|biete|lehre|kann|beherrsche|unterrichten|beibringen|anbieten|helfe * <skill>|<service>"),
        (7.2, "meine|meinen|mein fahigkeiten|skills|profil|kenntnisse|kenntnissen|fahigkeit"),
        (7.4, "<skill> * zu|aus|von * fahigkeiten|skills|profil|kenntnissen"),
        (6.8, "biete|unterrichte|lehre * an|<skill>"),
        (7.4, "was|wie sehen|sieht andere|man|mentees|leute|die * von|mich|mein"),
    ),
    *cues(
        "pick", (7.2, "^ ok|ja|gut|dann? ich? nehm|nehme|nimm|wahle? ich? den|die|das|der <time> passt|bitte|geht|ist|ware|nehm|nehme? gut|ich|ok|mir|bitte|super|perfekt? $"),
        (8.4, "^ ja|ok|gut|klar|jo der|die|das|den <nth> passt|geht|gehts|nehm|nehme|nehmen|ware|bitte|ist * $"),
        (6.2, "nummer|option|nr <number>|<nth>"),
        (6.4, "der|die|das|den|nehme|nimm|am <nth>|letzte|letzten|letzter"),
        (5.6, "nehme|nimm|wahle|dann * <nth>|<number>|letzten|letzte"),
    ),
    *cues("yes", (6.4, "^ geht|geit klar|ok|fit|schon|i|in * ordnung|$"), (5.8, "^ klingt|hort|liest gut|super|perfekt|prima|toll|fein|sich|spitze"), (5.8, "^ mach|mache|machs|macht|nimm * das|so|es|bitte|mal|$"), (4.8, f"^ {_YES} * $"), (7.2, f"^ {_YES} * bestatigen|bestatige|bestatigt|bestatigt|abgemacht"), (5.8, "^ bestatigen|bestatige|bestatigt|bestatigt|abgemacht"), (5.6, "^ na klar|sicher|logo|freilich|gut|dann|naturlich|logisch"), (5.6, "^ passt|past scho|schon|so|gut|fur|perfekt|super|mir|eh|wunderbar|$"),
          (5.6, "^ abgemacht|gebongt|deal|einverstanden|freilich|logo|lauft|genehmigt|sowieso|unbedingt|selbstverstandlich|naturlich|yep|yes|jop|jou|japp|jaja|joo|jaa|jaaa|jawoll|sicher|sischer|wunderbar|prima|top|fein|klaro|basst|passt|oki|okidoki|jepp|aber|bestatigt|bestatige|gekauft|exakt|stimmt|mach $"),
          (5.6, "^ sehr|von|aber|wirklich? gern|gerne|herzen"), (5.6, "^ auf jeden|alle fall|falle"), (5.6, "^ so|dann|des machen|mach|machma|nehmen|geht|passts wirs|wir|mas|das|des|es|ma"), (5.8, "^ alles klar|gut|paletti|roger|super|bestens"), (5.6, "^ so|das|alles|hort|klingt|dann * passt|stimmt|machen|machen|gut|richtig|klar|perfekt|super $"),
          (5.4, "^ ja|jo|ok|okay|gut|super|perfekt|klar|passt|jep|genau|gerne|oki * mach|mache|machen|machs|machn|buch|buchen|buche|bestatigen|bestatige|so|passt|gerne|gern|bitte|klar|sicher|perfekt|super|unbedingt|naturlich|eh|dann|klingt|stimmt|einverstanden|das"), (5.4, "^ jo|ja|joa|na|alles passt|klar|gut|gerne|doch $"), (5.4, "^ ja|jo|jep|jawohl|klar|okay|gerne|gern|passt|genau|stimmt|richtig|sicher|naturlich|einverstanden|ok|jap|jupp|perfekt|gut|super $"),
          (5, "^ ja|ok|okay|klar|gerne|passt|mach * bitte|mach|machen|buch|buche|gerne|genau|passt|das|so|gut|klar|es|bestatigen|stimmt")),
    *cues("no", (6, "^ egal $"), (6.4, "^ egal|ach? vergiss|vergesst|vergessen es|das|wirs $"), (5.8, "^ nicht|nix|net notig|noetig|mehr|wirklich|heute|jetzt|so"), (5.8, "^ brauch|brauche|brauchts|muss|passt * nicht|net|nix"), (4.8, f"^ {_NO} * $"), (7.2, f"^ {_NO} lass|lasst|lassen|vergiss|danke"), (5.8, "kommt * nicht * frage"), (5.8, "^ auf gar? keinen|kein|koan fall|falle"), (5.8, "^ auf|in|um|bloss|unter keinen|keinem|gar|nicht fall|falle|umstanden|$"), (5.6, "^ lass|lasst|lassen|lassen mal|es|das|gut|bleiben|stecken|wir|$"),
          (5.6, "^ vergiss|vergessen|egal es|das|$"), (5.6, "^ bloss|lieber|besser|eher|doch|jetzt|bitte|sicher|gar nicht $"), (5.6, "^ niemals|nope|nah|negativ|nix|keinesfalls|keineswegs|nia|naa|nain|niente|nie|neinnein $"),
          (5.4, "^ nein|nee|ne|na|nö|noe|no|naa * passt|nicht|doch|danke|lass|lieber|bitte|das|falsch|so|will|mag|stimmt|mal|$"), (5.4, "^ das|stimmt|passt|so|mag|will|mocht|mochte ich|i|so|mir|das? nicht $"), (5.4, "^ kein|keine|koa bedarf|interesse|danke|lust|chance|bock"), (5.4, "^ nein|nee|ne|no|nicht|niemals|doch|falsch|nö|noe $"), (5.2, "^ nein|nee|ne * danke|nicht|lass|doch|bitte|lieber|das"), (5.2, "^ lieber|bitte|doch nicht|lassen")),
    *cues("help", (7, "blick|blicke|check|checke|versteh|verstehe|kapier|kapiere|schnall|raff * nicht|nich|net|nix * wie|wo|was|durch"), (6.4, "wozu|wofur|fur * gut|da|taugst|dienst"), (9, "was|wie|wo muss|soll|sollte|kann|mach|mache|darf ich|man|i * schreiben|eingeben|sagen|tippen|machen|tun|drucken|klicken|vorgehen"), (8.6, "wie kann|muss|soll|geht|wird|lasst ich|man|das|der|sich? * absagen|verschieben|buchen"),
          (6.4, "erklaren mir|uns|mal|wie|$"), (6, "konntest|kannst|kann|konnt|konnten|konnen|wurdest|magst du|mir|ihr|sie|mich|jemand * helfen|erklaren|sagen"), (6, "helfen mir|bitte|mal"),
          (6, "komm|komme|bin|steh|hang nicht|aufm|auf? weiter|klar|schlauch|schlau"), (6, "check|checke|versteh|verstehe|kapier|kapiere|weiss|kenn * nicht|nix|net * wie|weiter|was|mehr|aus|$"),
          (6, "was|wie muss|soll|kann|darf|konnte ich|man|i * tun|machen|schreiben|sagen|buchen|fragen|eingeben|absagen|verschieben|bedienen"), (6, "wie|was|wofur|wozu * geht|lauft|funktioniert|funktionierst|macht|machst|bist|kannst|gibt|konnt das|der|dieser|man|hier|du|es|ihr|des"), (6, "anleitung|bedienungsanleitung|befehle|befehl|hilfe|faq"), (6.2, "^ hilfe|hilf|befehle|anleitung * $"), (6, "was|wie * kannst|kann|geht|funktioniert|machst * du|das|man|ich|hier|$"), (5.6, "hilf|hilfe mir|bitte"), (6, "wie funktioniert|geht|benutze|bediene|buche")),
    *cues("greet", (5.4, "^ hallo|hi|hey|moin|servus|tag|grussgott|gruezi|hallochen|guten|gruss|grussdich * $"), (5.6, "^ guten|gute|schonen|schon|guter <part>|tag|morgen|abend|nachmittag|<time>|morgen * $"), (5, "^ wie gehts|geht * $")),
    *cues("thanks", (5.8, "vergelts|vergelt gott?"), (5.8, "^ du|bist|sie bist|du|sind der|die|ein|eine|echt beste|besten|schatz|engel|held|super|spitze * $"), (5.8, "^ danke|dankeschon|dank|merci|thx|vielen|besten|tausend|lieben|herzlichen * dank|danke|schon|dir|ihnen|sehr|$"), (5.6, "^ super|toll|perfekt|prima|klasse|gut|ok|alles|cool * danke|dank|dankeschon")),
)  # fmt: skip

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
