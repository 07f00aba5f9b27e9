"""Dutch."""

from bots.language.grammar.values import PARTS
from bots.language.words import Language, table
from bots.language.words.nl.conjugation import dutch
from bots.language.words.nl.cues import CUES
from bots.language.words.nl.patterns import AROUND, OF_MEETINGS, ROUNDABOUT, STRANGERS
from bots.language.words.nl.series import SERIES
from bots.language.words.nl.small import SMALL
from bots.language.words.nl.subjects import CLAUSES, COURTESY, DIRECTIONS, MEETINGS, PLACES, ROOMS, SESSIONS
from bots.language.words.patterns import around, meetings, roundabout
from bots.language.words.verbs import verbs

_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_HELD = "{,en,s,afspraak,les,meeting,sessie,overleg,gesprek,call}"
"""The endings of a weekday, among them what is held on it: "mijn vrijdagafspraak"."""
_PARTS_OF_DAY = {
    "morning": "ochtend|morgen|voormiddag",
    "lunch": "lunch",
    "afternoon": "middag|namiddag",
    "evening": "avond",
    "night": "nacht",
}

_UNITS = "een twee drie vier vijf zes zeven acht negen".split()
_ORDINALS = dict(
    enumerate("eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde".split(), 1)
) | {
    13: "dertiende",
    14: "veertiende",
    15: "vijftiende",
    16: "zestiende",
    17: "zeventiende",
    18: "achttiende",
    19: "negentiende",
    20: "twintigste",
    30: "dertigste",
    31: "eenendertigste",
    **{20 + n: f"{word}entwintigste" for n, word in enumerate(_UNITS, 1)},
}

TIME = {
    **table(
        {
            "NUM": {
                1: "een|enen", 2: "twee|tweeen", 3: "drie|drieen", 4: "vier|vieren", 5: "vijf|vijven", 6: "zes|zessen", 7: "zeven|zevenen", 8: "acht|achten",
                9: "negen|negenen", 10: "tien|tienen", 11: "elf|elven", 12: "twaalf|twaalven", 13: "dertien", 14: "veertien", 15: "vijftien",
                16: "zestien", 17: "zeventien", 18: "achttien", 19: "negentien", 20: "twintig", 21: "eenentwintig", 22: "tweeentwintig",
                23: "drieentwintig", 24: "vierentwintig", 25: "vijfentwintig", 30: "dertig", 35: "vijfendertig", 40: "veertig",
                45: "vijfenveertig", 50: "vijftig", 55: "vijfenvijftig", 60: "zestig", 90: "negentig",
            },
            "ORD": _ORDINALS,
            "DAYHOUR": "uur|~uur|~u|u",
            "WD": {
                0: f"maandag{_HELD}|ma|maa", 1: f"dinsdag{_HELD}|di|din|dins", 2: f"woensdag{_HELD}|wo|woe|woens", 3: f"donderdag{_HELD}|do|don|donder",
                4: f"vrijdag{_HELD}|vr|vrijd", 5: f"zaterdag{_HELD}|za|zat", 6: f"zondag{_HELD}|zo|zon",
            },
            "PLURAL": "maandags|dinsdags|woensdags|donderdags|vrijdags|zaterdags|zondags|maandagen|dinsdagen|woensdagen|donderdagen|vrijdagen|zaterdagen|zondagen",
            "MON": {
                1: "januari|jan", 2: "februari|feb", 3: "maart|mrt", 4: "april|apr", 5: "mei", 6: "juni|jun", 7: "juli|jul", 8: "augustus|aug",
                9: "september|sep|sept", 10: "oktober|okt", 11: "november|nov", 12: "december|dec",
            },
            "REL": {0: "vandaag|vandg|vndg", 1: "morgen|mrgn|morge", 2: "overmorgen|overmrgn", -1: "gisteren", -2: "eergisteren"},
            "TONIGHT": {"evening": "vanavond|vannacht|vnvnd|vanaaf", "afternoon": "vanmiddag|vannamiddag|deze namiddag|deze middag", "morning": "vanochtend|vanmorgen|vanvoormiddag|deze voormiddag|deze ochtend", "lunch": "tussen de middag"},
            "PART": {
                "morning": "' s ochtends|' s morgens|sochtends|smorgens|voormiddags|s voormiddags|in de voormiddag|vm|ochtend|ochtends|s ochtends|s morgens|in de ochtend|ochtenden|voormiddag",
                "lunch": "lunchtijd|lunch|lunchpauze",
                "late morning": "eind van de ochtend|aan het eind van de ochtend|laat in de ochtend|late voormiddag",
                "afternoon": "mid|' s middags|' s namiddags|smiddags|namiddags|s namiddags|nm|middag|middags|s middags|in de middag|namiddag|middagen|in de namiddag",
                "evening": "' s avonds|savonds|avond|avonds|s avonds|in de avond|avonden",
                "night": "s nachts|'s nachts|nachts|nacht|s nachts",
                "early morning": "heel vroeg|vroeg|smorgens vroeg|s morgens vroeg|vroeg in de ochtend|vroege ochtend|s ochtends vroeg",
                "late afternoon": "eind van de middag|einde van de middag|laat in de middag|aan het eind van de middag",
                "early afternoon": "begin van de middag|vroeg in de middag",
                "end of day": "eind van de dag|einde van de dag|aan het eind van de dag",
                "after work": "na het werk|na werk",
                "work hours": "kantooruren|werktijd|werkuren",
            },
            "PARTS": "ochtenden|middagen|avonden",
            "NOON": "twaalf uur s middags",
            "MIDNIGHT": "middernacht",
            "AROUNDAT": "rond|omstreeks|tegen|rondom",
            "ONEHALF": "anderhalf|anderhalve",
            "WORDLEN": {30: "halfuurtje|halfuur|half uurtje|halfuurke|een halfuurtje", 15: "kwartiertje|kwartier|een kwartiertje", 45: "drie kwartier|driekwartier"},
            "INEIGHT": "over een week",
            "UNIT": {
                "minute": "minuut|minuten|min|~min|minuutjes|minuutje|minuutkes", "hour": "uur|uren|uurtje|uurtjes|~u|~uur|u|uurke", "day": "dag|dagen", "week": "week|weken",
                "month": "maand|maanden", "year": "jaar|jaren",
            },
            "OCLOCK": {6: "uur|~uur|~u"},
            "HOLIDAY": {
                "new year": "nieuwjaar|nieuwjaarsdag", "valentine": "valentijnsdag", "good friday": "goede vrijdag",
                "easter": "eerste paasdag|met pasen|op pasen", "easter monday": "paasmaandag|tweede paasdag",
                "ascension": "hemelvaart|hemelvaartsdag", "pentecost": "pinksteren|eerste pinksterdag",
                "whit monday": "pinkstermaandag|tweede pinksterdag", "christmas eve": "kerstavond",
                "christmas": "kerst|kerstmis|eerste kerstdag", "boxing day": "tweede kerstdag",
                "new years eve": "oudejaarsavond|oudejaarsdag|oudjaar",
            },
            "HOLIDAYWEEK": {
                "christmas": "kerstweek", "easter": "paasweek",
            },
            "WEEKEND": "weekend|weekeinde|weekends|weekenden",
            "ALLDAY": "de hele dag|hele dag",
            "WORKDAYS": "werkdag|werkdagen|doordeweeks|doordeweekse dagen|door de week",
            "DAILY": "dagelijks|elke dag|iedere dag",
            "ADVERB": {"weekly": "wekelijks|wekelijkse", "monthly": "maandelijks|maandelijkse", "fortnightly": "tweewekelijks|tweewekelijkse|om de week|om de andere week"},
            "EVERY": "om de|elke|iedere|elk|ieder|alle",
            "MY": "mijn|mn|mijne",
            "OTHER": "andere|tweede",
            "NEXT": "volgende|volgend|vlgnd|vlgnde|volg",
            "SAMETIME": "zelfde tijd|dezelfde tijd|op dezelfde tijd|zelfde uur|hetzelfde uur|op hetzelfde uur|zelfde tijdstip|hetzelfde tijdstip|om dezelfde tijd",
            "COMING": "komende|aankomende|aanstaande|komend|eerstkomende|eerstvolgende",
            "AFTERNEXT": "daarop|daarna",
            "THIS": "deze|dit",
            "LAST": "vorige|vorig|laatste|afgelopen",
            "AFTER": "na|vanaf|niet voor|pas na|pas vanaf|ergens na",
            "ONWARD": "en later|of later",
            "BEFORE": "voor|voor de|nog voor",
            "ORBEFORE": "op zijn laatst|ten laatste|uiterlijk",
            "BY": "uiterlijk|voor eind",
            "AROUND": "zo rond|zo tegen|een uur of|ergens rond|rond de klok van|rond|ongeveer|omstreeks|tegen|circa|rondom",
            "BETWEEN": "tussen|ergens tussen|tss|tusse",
            "FROM": "van|vanaf|sinds",
            "TO": "t / m|tot|t m|tot en met|naar|totaan|tot aan",
            "UNTIL": "t / m|tot|tot en met|t m|totaan",
            "AND": "en",
            "OR": "of",
            "EXCEPT": "behalve|uitgezonderd|maar niet|op",
            "NOTIN": "behalve|uitgezonderd|maar niet|niet",
            "WITHIN": "binnen|in de komende|de komende",
            "OF": "van|in|van de",
            "ON": "op|in|de|het|voor|van|op de|in de|voor de",
            "AT": "om",
            "IN": "over|binnen",
            "FOR": "voor|gedurende",
            "A": "n|'n|een",
            "THE": "de|het",
            "DAYTHE": "de|op de|den|op den|voor de|tot de",
            "ANDAHALF": "en een half",
            "QTR": "kwart",
            "PAST": "over|na",
            "BACK": "voor",
            "COUPLE": {2: "paar|een paar"},
            "TIMES": "keer|maal|sessies",
            "NOW": "nu|meteen|direct",
            "HENCE": "later",
            "START": "begin|begin van",
            "MID": "half|midden",
            "END": "eind|einde|eind van",
            "CHOICE": "optie",
        }
    ),
    "HALF": {"half": -30, "halve": 30},
    "WDPART": {
        f"{day}{word}": (number, PARTS[part])
        for number, day in enumerate(_DAYS)
        for part, words in _PARTS_OF_DAY.items()
        for word in words.split("|")
    },
    "RELPART": {f"overmorgen{word}": (2, PARTS[part]) for part, words in _PARTS_OF_DAY.items() for word in words.split("|")},
    "MORROWPART": {
        **{f"morgen{word}": PARTS[part] for part, words in _PARTS_OF_DAY.items() for word in words.split("|")},
        "morgenvroeg": PARTS["early morning"],
    },
}  # fmt: skip

_VERBS = verbs(
    dutch,
    {
        "boeken": "boeken|reserveren:reserveer-|plannen:plan-|in+plannen:plan-|vast+leggen:leg-|in+boeken|in+schrijven:schrijf- schreef ingeschreven geschreven|regelen:regel- regelt geregeld"
        "|af+spreken:spreek- spreekt sprak gesproken|vast+zetten:zet- gezet|aan+melden:meld-|noteren:noteer-|op+schrijven:schrijf- geschreven|in+zetten:zet-|prikken:prik-",
        "annuleren": "annuleren:annuleer-|af+zeggen:zeg- zegt zei gezegd|cancelen:cancel- cancelt gecanceld gecancelled|cancellen:cancel- gecanceld|schrappen:schrap-|af+bellen:bel-"
        "|af+blazen:blaas- blaast blies geblazen|af+lassen:las- gelast|weg+halen:haal-|weg+doen:doe- doet gedaan|uit+schrijven:schrijf- geschreven|af+melden:meld-|in+trekken:trek- getrokken",
        "verwijderen": "verwijderen:verwijder-|wissen:wis-|door+strepen:streep-|uit+halen:haal-|eraf+halen:haal-|eraf+gooien:gooi-|eruit+halen:haal-|eruit+gooien:gooi-|weg+gooien:gooi-",
        "vervallen": "vervallen:verval- vervalt verviel|uit+vallen:val- valt viel gevallen|weg+vallen:val- valt gevallen",
        "verplaatsen": "verplaatsen:verplaats-|verzetten:verzet- verzette|verschuiven:verschuif- verschoof verschoven|schuiven:schuif- schoof geschoven|op+schuiven:schuif- geschoven"
        "|door+schuiven:schuif- geschoven|uit+stellen:stel- gesteld|vervroegen:vervroeg-|om+boeken|verleggen:verleg-|om+zetten:zet- gezet|om+gooien:gooi- gegooid|wijzigen:wijzig-"
        "|veranderen:verander-|wisselen:wissel-|om+wisselen:wissel-|ruilen:ruil-|verhuizen:verhuis-|overzetten:overgezet-|over+zetten:zet- gezet|verdagen:verdaag-"
        "|vooruit+schuiven:schuif-|herplannen:herplan-|her+plannen:plan-|terug+zetten:zet-",
        "zoeken": "zoeken|vinden:vind- vindt vond gevonden|op+zoeken|uit+zoeken",
        "tonen": "tonen:toon-|op+lijsten:lijst-|weer+geven",
        "helpen": "helpen:help- hielp geholpen|bij+staan:sta-|verder+helpen:help-|ondersteunen:ondersteun-|bij+springen:spring-",
        "uitleggen": "uit+leggen:leg- legt gelegd|aan+leren:leer- leert",
    },
    except_="afgesproken plan plant gepland afspraak verlaat verlaten bougeren aanpassing beval prik verwacht vind plante planten vond",
)


DUTCH = Language(
    code="nl",
    small=SMALL,
    directions=DIRECTIONS,
    meetings=MEETINGS,
    sessions=SESSIONS,
    courtesy=COURTESY,
    clauses=CLAUSES,
    rooms=ROOMS,
    places=PLACES,
    time=TIME,
    cues=(*SERIES, *CUES, *around(AROUND), *meetings(OF_MEETINGS), *roundabout(ROUNDABOUT)),
    letters=frozenset("éèëïöüóáê"),
    shorthand={"ff": "even", "mss": "misschien", "msch": "misschien", "idd": "inderdaad", "gwn": "gewoon", "evt": "eventueel", "wnr": "wanneer", "ni": "niet"},
    filler=frozenset("ach ah oh och tja hm hmm euh alsjeblieft alstublieft aub graag bedankt hoi hallo hey even eens maar dus nog ook gewoon svp team allemaal wel misschien ajb".split()),
    marks=frozenset(
        "achter achteren vroeg laat he za de het een ik jij je wij we jullie zij hij mijn jouw ons onze en of maar niet geen wel ja nee is zijn ben bent was heb hebt heeft "
        "hebben kan kun kunnen kunt wil wilt zou zullen graag met voor van op om naar tot tussen bij uit aan over in aub ajb mn nog uw ons wat wie waar wanneer hoe "
        "welke iemand afspraak annuleer verplaats boek zoek vandaag morgen overmorgen volgende week vrij beschikbaar vakantie kamer ruimte "
        "personen alsjeblieft bedankt hallo goedemorgen uur elke dat dit deze er alles zeg af haal".split()
    ),
    before_person=frozenset("mevrouw meneer dhr mw bij met bij van voor en is zijn heeft of wanneer boek nodig per aan kan als ik".split()),
    before_time=frozenset("op de volgende deze elke om tot voor na vanaf sinds komende".split()),
    before_room=frozenset("kamer zaal ruimte in de is reserveer boek".split()),
    amenities={
        "beamer": "projector", "projector": "projector", "whiteboard": "whiteboard", "bord": "whiteboard", "flipover": "whiteboard", "video": "video",
        "videobellen": "video", "camera": "video", "videovergadering": "video", "telefoon": "phone", "scherm": "screen", "tv": "screen", "monitor": "screen",
    },
    people_words=frozenset("personen persoon mensen man deelnemers collegas plekken".split()),
    room_words=frozenset("kamer zaal zaaltje kamertje meetingruimte vergaderzaaltje ruimte vergaderruimte vergaderzaal vergaderkamer zalen ruimtes lokaal".split()),
    urgent=frozenset({"dringend", "spoed", "met spoed", "zo snel mogelijk", "asap", "urgent", "haast"}),
    half_is_before=True,
    families=_VERBS,
    strangers=STRANGERS,
)  # fmt: skip
