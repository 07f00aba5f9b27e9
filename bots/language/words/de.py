"""German."""

from bots.language.values import PARTS
from bots.language.words import Cue, Language, cues, table

_DAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_PARTS_OF_DAY = {
    "morning": "morgen|vormittag|fruh",
    "lunch": "mittag",
    "afternoon": "nachmittag",
    "evening": "abend",
    "night": "nacht",
}

TIME = {
    **table(
        {
            "NUM": {
                1: "ein|eins|eine|einer|einem|einen", 2: "zwei|zwo", 3: "drei", 4: "vier", 5: "funf|fuenf", 6: "sechs", 7: "sieben",
                8: "acht", 9: "neun", 10: "zehn", 11: "elf", 12: "zwolf|zwoelf", 15: "funfzehn|fuenfzehn", 20: "zwanzig",
                30: "dreissig|dreißig", 45: "funfundvierzig", 60: "sechzig", 90: "neunzig",
            },
            "ORD": {
                1: "erste|ersten|erster|erstes", 2: "zweite|zweiten|zweiter|zweites", 3: "dritte|dritten|dritter|drittes",
                4: "vierte|vierten|vierter|viertes", 5: "funfte|funften", 6: "sechste|sechsten",
            },
            "WD": {
                0: "montag|montags|mo", 1: "dienstag|dienstags|di", 2: "mittwoch|mittwochs|mi", 3: "donnerstag|donnerstags|do",
                4: "freitag|freitags|fr", 5: "samstag|samstags|sonnabend|sonnabends|sa", 6: "sonntag|sonntags",
            },
            "PLURAL": "montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonnabends|sonntags",
            "MON": {
                1: "januar|janner|jan", 2: "februar|feb", 3: "marz|maerz|mar", 4: "april|apr", 5: "mai", 6: "juni|jun", 7: "juli|jul",
                8: "august|aug", 9: "september|sep|sept", 10: "oktober|okt", 11: "november|nov", 12: "dezember|dez",
            },
            "REL": {0: "heute", 1: "morgen", 2: "ubermorgen|uebermorgen", -1: "gestern", -2: "vorgestern"},
            "MORROW": {PARTS["morning"]: "morgen"},
            "TONIGHT": {
                "evening": "heute abend", "afternoon": "heute nachmittag", "morning": "heute morgen|heute fruh|heute vormittag",
                "lunch": "heute mittag", "night": "heute nacht",
            },
            "PART": {
                "morning": "vormittag|vormittags|morgens|fruh|fruhs|am morgen|vormittagen|am vormittag",
                "lunch": "mittag|mittags|mittagszeit|am mittag|mittagspause",
                "afternoon": "nachmittag|nachmittags|am nachmittag|nachmittagen",
                "evening": "abend|abends|am abend|abenden",
                "night": "nachts|nachts|nacht",
                "early morning": "am fruhen morgen|fruhmorgens|fruhen morgen",
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
            "THREEQ": "dreiviertel|drei viertel",
            "ONEHALF": "anderthalb|eineinhalb|einundeinhalb|anderthalbe",
            "UNIT": {
                "minute": "minute|minuten|min|~min|~m|minütchen",
                "hour": "stunde|stunden|std|~h|~std|h|stundchen",
                "day": "tag|tage|tagen|tages",
                "week": "woche|wochen",
                "month": "monat|monate|monaten|monats",
                "year": "jahr|jahre|jahren|jahres",
            },
            "OCLOCK": {0: "uhr|~uhr", 13: "~h"},
            "WEEKEND": "ubers wochenende|wochenende|wochenenden|we",
            "WORKDAYS": "werktag|werktags|werktagen|wochentags|unter der woche|werktage|werktaglich",
            "DAILY": "taglich|jeden tag|alle tage",
            "ADVERB": {"weekly": "wochentlich", "fortnightly": "zweiwochentlich|vierzehntagig", "monthly": "monatlich", "yearly": "jahrlich"},
            "EVERY": "jede|jeden|jeder|jedes|jedem|alle",
            "OTHER": "zweite|zweiten|zweiter",
            "NEXT": "nachste|nachsten|nachster|nachstes|nachstem|naechste|naechsten|naechster",
            "COMING": "kommende|kommenden|kommender|kommendes|kommendem",
            "THIS": "diese|diesen|dieser|dieses|diesem",
            "LAST": "letzte|letzten|letzter|letztes|vergangenen",
            "AFTER": "nach|ab|fruhestens|nicht vor",
            "BEFORE": "vor",
            "BY": "bis spatestens|spatestens bis|spatestens",
            "AROUND": "gegen|etwa|ungefahr|circa|ca|so gegen|rund um",
            "BETWEEN": "zwischen",
            "FROM": "von|vom|ab|zwischen dem|beginnend",
            "TO": "bis|auf|zum|bis zum|nach|auf den",
            "UNTIL": "bis|bis zum|bis ende",
            "AND": "und|u|sowie",
            "OR": "oder",
            "EXCEPT": "ausser|aber nicht",
            "WITHIN": "innerhalb|innerhalb der|binnen",
            "OF": "im|in|des|der|vom|am",
            "ON": "am|im|an|in|den|fur|diesen|zum|vom|von|des|der|dem",
            "AT": "um|gegen genau",
            "IN": "in",
            "FOR": "fur|lang",
            "A": "ne|nen|ner|ein|eine|einer|einem|einen",
            "THE": "der|die|das|den|dem|des",
            "DAYTHE": "am|vom|den|bis zum|zum",
            "ANDAHALF": "einhalb|und eine halbe",
            "QTR": "viertel",
            "PAST": "nach",
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

_SOMEONE = "jemand|jemanden|jmd|jemandem|wer|einer|leute"
_MINE = "termin|termine|buchung|buchungen|sitzung|session|sitzungen|stunde|treffen|meeting|gesprach|call|besprechung|verabredung|<service>"
CUES: tuple[Cue, ...] = (
    *cues(
        "find", (4.8, "heraussuchen|raussuchen|rausfinden|kennt|auskennt"), (7.0, "jmd|jemand|wer * kennt|auskennt|helfen * <skill>"), (7.0, "<skill> * kennt|auskennt|helfen"), (6.0, "termin|zeit * mit|bei <who> heraussuchen|raussuchen|finden|suchen"),
        (4, f"suche|such|suchen|finde|find|finden {_SOMEONE}|einen|eine|mir|nach|<skill>|mentor|mentorin"),
        (4, f"{_SOMEONE} * <skill>"),
        (4, "hilfe|unterstutzung|nachhilfe|lehrer|lehrerin|mentor|mentorin|experte|experten|expertin|tutor|trainer|entwickler * <skill>"),
        (4, "<skill> mentor|mentorin|lehrer|lehrerin|hilfe|nachhilfe|experte|experten|expertin|entwickler|tutor"),
        (3.5, "brauche|brauch|mochte|will|lernen * <skill>"),
        (3.4, "suche|finde|suchen"),
        (4.6, "finde|finden|suche|zeit|termin|gibt|brauche * zeit|termin|termine|slot|platz mit|bei|fur <who>"),
        (3, "kann * helfen|beibringen|erklaren"),
    ),
    *cues(
        "book", (4.6, "mach|mache mir * termin|stunde"), (4.4, "trag mich"),
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
        "cancel",
        (7, "storniere|stornier|stornieren|absagen|absage|cancle|canceln|loschen|losche|streiche|streichen|storno|annulliere"),
        (7, "sag|sage|sagen|muss|lass * ab|absagen|ausfallen"),
        (6.5, f"streich|entferne|losch|lass mein|meine|meinen|den|die|alle|unser * {_MINE}|<time>"),
    ),
    *cues(
        "reschedule", (6.4, "leg|lege|legen|schieb|schiebe|schieben|umgelegt * auf|zu|nach"), (6.6, "muss|leg|lege|schieb * mein|meine|meinen|den|unser * legen|schieben|auf"),
        (6.4, "verschiebe|verschieb|verschieben|verlege|verleg|verlegen|umbuchen|verschoben|vorziehen|umlegen|verlegt"),
        (6, f"andere|andern|tausche|tauschen * {_MINE}|<time>"),
    ),
    *cues(
        "agenda", (6.2, "hab|habe ich * noch|was|etwas|termine"),
        (5.8, "was|welche|wann * habe|hab|steht|stehen|mache"),
        (5.2, "habe|hab ich * <time>|was|termine"),
        (5.6, "meine|mein|zeig|zeige|liste|unsere|nachste * termine|termin|buchungen|kalender|agenda|woche|tag|sitzungen|stunden"),
        (5.8, "wann ist|habe|hab|treffe mein|meine|ich|nachste|nachster"),
        (6.5, "bin ich * frei|belegt|beschaftigt|verplant|busy"),
        (5, "was steht|liegt * an"),
        (5, "termine <time>"),
    ),
    *cues(
        "free_busy",
        (6.4, "ist|sind|hat|haben|ware|waren <who> * frei|verfugbar|zeit|beschaftigt|belegt|da|luft|lucken"),
        (6.4, "wann|ob|welche|wie * <who> * frei|verfugbar|zeit|zeiten|da|konnen|kann|aus"),
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
        "waitlist", (7.4, "falls|wenn|sobald * abspringt|absagt|ausfallt|frei * meld|sag|schreib|bescheid|melde|gib"),
        (7.2, "warteliste|wartelisten"),
        (6.8, "sag|sage|gib|informiere|melde|benachrichtige|schreib|schreibe|bescheid * wenn|falls|sobald"),
        (6.8, "wenn|falls|sobald * frei|absagt|ausfallt|platz * bescheid|sag|informier|melde|melden|schreib"),
    ),
    *cues(
        "leave_waitlist",
        (11, "von|aus|runter|losche|entferne|nimm|streich|verlassen|nicht|keine|austragen * warteliste"),
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
        "time_off", (7.4, "bin|ich * weg|fort|unterwegs|raus <time>?"), (7.6, "<time> * bin|hab|habe ich? * weg|frei|da"), (7.4, "bin <time> nicht da|erreichbar"), (7.6, "wochenende * nicht da"), (7, "<time> hab|habe ich frei"),
        (6.4, "urlaub|krank|abwesend|verreist|ferien|krankgemeldet|arzt|arzttermin|zahnarzt|dienstreise|elternzeit|unterwegs|feiertag|weg"),
        (6.4, "nicht da|verfugbar|erreichbar|im|buro"),
        (6.2, "blockiere|blocke|blockier|block|sperre|sperr|blocken|blockieren|sperren"),
        (5.6, "frei|nehme|hab|habe|mache <time>? frei"),
        (6, "keine|kein termine|termin|meetings|zeit * <time>"),
    ),
    *cues(
        "respond", (7, "schaffs|schaff|schaffe|pack|packs leider|nicht", "decline"), (6.8, "schaffs * nicht", "decline"),
        (6.4, "zusagen|zusage|akzeptiere|annehmen|angenommen|akzeptieren|nehme an", "accept"),
        (6.6, "ich|bin|wir komme|dabei|kommen|nehme|sage * gern|gerne|teil|dabei|zu|$", "accept"),
        (6.8, "absagen|ablehnen|lehne|abgelehnt|ablehne * ab|einladung|$", "decline"),
        (6.8, "kann|konnen|werde|schaffe|komme|bin * nicht * kommen|teilnehmen|dabei|dabeisein|es|da|schaffen|$", "decline"),
        (6.6, "vielleicht|eventuell|evtl|unsicher|weiss * noch|nicht|komme|dabei|kann|schaffe|$", "tentative"),
        (6.6, "unter vorbehalt", "tentative"),
        (6, "^ vielleicht|eventuell|evtl|vorlaufig", "tentative"),
    ),
    *cues(
        "propose",
        (5, "stattdessen|lieber|statt|alternativ|ersatzweise"),
        (5.6, "passt|geht|klappt|kann|schaffe * nicht|leider|schlecht * <time>"),
        (5.6, "konnen|konnten|konnte|ginge|wollen wir|du|es * <time> * stattdessen|lieber|machen|treffen"),
        (5.8, "schlage|vorschlag|vorschlagen * <time>"),
        (5.2, "ginge|passt|geht|wie <time>|ware|es|auch * <time> * auch|besser|stattdessen|lieber"),
        (5.4, "besser|lieber ware|<time>"),
    ),
    *cues(
        "more", (5.8, "gibts|gibt|haste|hast * auch|noch|was|etwas spater|fruher|anderes|andere"), (7.2, "^ noch|weitere|sonst? andere|weitere zeiten|termine|zeit"),
        (5.3, "^ und|aber|oder <time> $"),
        (5, "^ wie|was ist|ware|sieht|mit|es? mit|am|bei? * <time>"),
        (5.2, "^ spater|fruher|mehr|andere|weitere|nachste|anders|weiter $"),
        (5.4, "andere|weitere|mehr|spatere|fruhere|noch|sonst zeiten|termine|vorschlage|optionen|was|andere|etwas|jemand|slots|noch"),
        (5.2, "^ etwas|was|noch|geht|gibt|haben|hast * spater|fruher|anderes|andere|spateres|fruheres|sonst|mehr"),
    ),
    *cues("reminders", (8.5, "erinnere|erinner|erinnerung|erinnerungen|erinnern|benachrichtige")),
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
    ),
    *cues(
        "pick",
        (6.2, "nummer|option|nr <number>|<nth>"),
        (6.4, "der|die|das|den|nehme|nimm|am <nth>|letzte|letzten|letzter"),
        (5.6, "nehme|nimm|wahle|dann * <nth>|<number>|letzten|letzte"),
    ),
    *cues("yes", (5.4, "^ jo|ja|joa|na|alles passt|klar|gut|gerne|doch $"), (5.4, "^ ja|jo|jep|jawohl|klar|okay|gerne|gern|passt|genau|stimmt|richtig|sicher|naturlich|einverstanden|ok|jap|jupp|perfekt|gut|super $"),
          (5, "^ ja|ok|okay|klar|gerne|passt|mach * bitte|mach|machen|buch|buche|gerne|genau|passt|das|so|gut|klar|es|bestatigen|stimmt")),
    *cues("no", (5.4, "^ nein|nee|ne|no|nicht|niemals|doch|falsch|nö|noe $"), (5.2, "^ nein|nee|ne * danke|nicht|lass|doch|bitte|lieber|das"), (5.2, "^ lieber|bitte|doch nicht|lassen")),
    *cues("help", (6.2, "^ hilfe|hilf|befehle|anleitung * $"), (6, "was|wie * kannst|kann|geht|funktioniert|machst * du|das|man|ich|hier|$"), (5.6, "hilf|hilfe mir|bitte"), (6, "wie funktioniert|geht|benutze|bediene|buche")),
    *cues("greet", (5.4, "^ hallo|hi|hey|moin|servus|tag|grussgott|gruezi|hallochen|guten|gruss|grussdich * $"), (5.6, "^ guten|gute|schonen|schon|guter <part>|tag|morgen|abend|nachmittag|<time>|morgen * $"), (5, "^ wie gehts|geht * $")),
    *cues("thanks", (5.8, "^ danke|dankeschon|dank|merci|thx|vielen|besten|tausend|lieben|herzlichen * dank|danke|schon|dir|ihnen|sehr|$"), (5.6, "^ super|toll|perfekt|prima|klasse|gut|ok|alles|cool * danke|dank|dankeschon")),
)  # fmt: skip

GERMAN = Language(
    code="de",
    time=TIME,
    cues=CUES,
    filler=frozenset(
        "bitte danke mal doch halt eben gern gerne hallo hi hey moin also ja ach eigentlich einfach kurz noch vielleicht schon dann so ok "
        "okay liebe lieber team zusammen".split()
    ),
    marks=frozenset(
        "ich du er sie es wir ihr mich mir dich dir uns euch mein meine meinen meiner deine der die das den dem des ein eine einen einem "
        "einer und oder aber nicht kein keine keinen ist sind bin bist war habe hab hast hat haben kann kannst konnen konnte konntest wird "
        "werden will mochte bitte danke fur mit von vom bei zu zum zur nach auf aus um uhr am im an wann wer was wie wo welche jemand "
        "jemanden ja nein heute morgen suche buche termin raum personen noch auch nur wenn falls ob dass gibt geht passt hallo guten".split()
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
)  # fmt: skip
