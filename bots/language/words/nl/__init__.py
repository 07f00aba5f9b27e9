"""Dutch."""

from bots.language.grammar.values import PARTS
from bots.language.words import Cue, Language, cues, table
from bots.language.words.nl.conjugation import dutch
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

_YES = "jup|jop|vanzelfsprekend|ja|jep|yep|jawel|ok|oke|okee|prima|akkoord|zeker|tuurlijk|natuurlijk|jazeker|graag|perfect|top|super|deal|afgesproken|inderdaad"
_NO = "nee|neen|nope|neuh|nah|nooit"
_SOMEONE = "iemand|iem|wie|iemands|niemand"
_DATE = "afspraak|afspraakje|les|sessie|gesprek|meeting|overleg|slot|plekje|plaats|plek|moment|momentje|uurtje|gaatje|gaatjes|tijd|<service>"
_MINE = "afspraak|afspraken|boeking|boekingen|reservering|reserveringen|sessie|sessies|les|lessen|vergadering|gesprek|meeting|call|<service>|agenda"
CUES: tuple[Cue, ...] = (
    *cues(
        "find", (7, "zou|kan|kun|kunt|kunde * <length> * <who> * vinden|zoeken"), (8.4, "is|zijn|heb|hebben * <service> * vrij|beschikbaar|over"), (8.4, "is|zijn|heb|hebben * vrij|vrije|beschikbare <service>"), (8.2, "heb|hebt|hebben|is je|jullie|u|er * vrij|plek|plaats|beschikbaar * bij|met|van * <who>"), (8.4, "<skill> * wie|iemand"), (7.6, "loop|zit|vast|vastgelopen * <skill>"), (7.2, "iemand|wie * helpen|hulp|kan|weet * <skill>"), (4.6, "wil|graag * oefenen|leren <skill>"), (5.8, "oefenen|leren met iemand"),
        (7, f"{_SOMEONE} * helpen|uitleggen|kent|kan|kennis|weet|snapt|beheerst|goed|thuis|verstand|leren|tonen|beschikbaar|vrij * <skill>"),
        (7, f"{_SOMEONE} * <skill> * helpen|uitleggen|kent|kan|snapt|beheerst|weet|doet|vrij|beschikbaar"),
        (6, "helpen|hulp|handje|vastgelopen|vast|vragen|vraagje|vraag|ondersteuning|bijles * <skill>"),
        (6.4, "zoeken|is|zijn|heb|heeft|kijk * gaatje|plekje|plek|moment|momentje|slot|tijd|tijdstip|uurtje * met|bij|van|voor <who>"), (5, "zoeken * <who>"), (7.8, f"zoeken|hebt|heeft|hebben|is u|jullie|je|er * {_DATE}|gaatje|vrij * met|bij|van|voor * <who>"), (6.4, f"{_DATE} * met|bij|van|voor <who> * zoeken"), (6.4, f"{_DATE} * zoeken * met|bij|van|voor <who>"),
        (4, "zoek|zoeken|vind|vinden|zoekt|nodig|wil|heb * <skill>"),
        (7, "iemand|wie * <skill>"),
        (4, "docent|leraar|mentor|expert|hulp|les|lessen|tutor|begeleider|coach|ontwikkelaar * <skill>"),
        (3.8, "zoek|vind|zoeken|vinden"),
        (4.8, "zoek|vind|geef|wanneer|is|heb * tijd|moment|plek|slot|gaatje|tijdstip|afspraak met|bij|voor <who>"),
        (3.5, "leren|helpen|hulp|vast * <skill>"),
        (4, "iemand die|voor|met"),
    ),
    *cues(
        "book", (7.4, "heb|hebben <length> * met|bij|van <who> * nodig"), (8.8, "<who> * <time> * neem ik|hem|die|het|$"), (6.7, "kan|kunnen|gaat|lukt|zou * <service> * <time>"), (6, "reservering|boeking|reservatie van|voor|bij * <service>|<who>"),
        (4.6, "boek|boeken|reserveer|reserveren|plan|plannen|regel|maak|zet * met|bij|een|afspraak|mij|me|<who>|<service>|<time>"),
        (4.8, "boeken|plan|zet * met|bij|<who>|<service>|<time>"), (4.8, "bij|met|<who>|<service> * boeken"), (4.6, "<time> * met|bij <who> * boeken|inplannen"),
        (4.6, f"wil|wou|wilde|zou|mag|kan|graag|had|heb|nodig|maak|geef|doe|regel|zet|neem|krijg * {_DATE} * met|bij|van|voor|<time>|<who>"),
        (4.6, "terecht|langskomen|langs|komen|spreken|zien|binnenspringen|afspreken * bij|met|<who> * <time>"), (4.6, "bij|met|naar <who> * terecht|langskomen|langs|komen|spreken|zien|binnenspringen|boeken|afspreken|gaan"),
        (4.6, "doe|zet|geef|neem|gooi * maar|mij|me|mij|ma|es|eens? <who> * <time>"), (4.4, "bij|met <who> * <time>"), (4.4, "<time> * bij|met <who>"), (4.2, f"{_DATE} * <who> * <time>"), (4.2, "<service> <time> $"),
        (4.6, "elke|iedere|<time> * les|sessie|afspraak|<service> * van|met|bij <who>"),
        (4.2, "wil|zou|kan|kun|mag|graag|ik * boeken|reserveren|afspraak|plannen|afspreken|spreken * <who>|<service>"),
        (4, "afspraak|sessie|les|gesprek|<service> met|bij <who>"),
        (3.6, "boek|boeken|reserveer|reserveren"),
        (2.6, "<who> <time> $"),
    ),
    *cues("reschedule", (8.2, f"kan|mag|zou|kunnen|lukt|zal mijn|mn|de|onze|het|ons {_DATE} * <time> $")),
    *cues(
        "meet",
        (6.6, "boeken|plan|zet|prik|regel * <length>|moment|momentje|gaatje|afspraak|afspraakje|iets|koffie met|tussen <people>"),
        (5.4, "vergadering|meeting|overleg|call|bespreking|standup|stand-up|retro|daily|brainstorm|kickoff|lunch|teamoverleg|werkoverleg|weekstart * met|tussen <people>"),
        (6.8, "afspreken|samenzitten|bijeenkomen|samenkomen|overleggen met <people>"),
        (5.6, "elke|iedere|<time> * met <people> * $"),
        (4.8, "vergadering|meeting|overleg|bespreking met <who>"),
        (5.6, "plan|organiseer|regel|maak|zet|beleg|plannen|inplannen * vergadering|meeting|overleg|call|bespreking"),
        (5.2, "breng|krijg <people> bij|samen"),
        (5, "<people> en ik|mij"),
        (5, "nodig <who> uit"),
    ),
    *cues(
        "cancel", (9.6, "dus|daarom|vandaar geen les|afspraak|sessie|gesprek|meeting|<service>"), (8, "sla * les|afspraak|sessie|<service> * over"), (8.6, f"vergeet|vergeten mijn|mn|de|het|die|dat * {_DATE}|<time>|<who>|<service>"), (8, "<time> * mag|kan|moet eruit|weg|eraf|vervallen"), (8.6, "<time>|<service>|afspraak|les|<who> * hoeft|hoeven niet meer"), (7.6, "alle|alles|mijn|mn|de|<time> * verwijderen"), (9, "afzegging|annulering|annulatie|afmelding * <time>|<who>|<service>"), (7.2, "annuleren"), (8.4, f"annuleren * alles|alle|mijn|mn|m'n|de|het|die|dat|deze|{_DATE}|<time>|<who>"), (8.4, f"alles|alle|mijn|mn|de|het|die|{_DATE}|<time>|<who> * annuleren"),
        (7.6, f"verwijderen|haal|gooi * {_DATE}|<time>|<who>|weg|eraf|eruit"), (8.4, f"{_DATE}|de|mijn * vervallen"), (8.4, f"{_DATE}|<time>|<who> * niet|nie door|doorgaan|verdergaan"), (8.4, "kan|gaat|ga niet * doorgaan|door"),
        (8.4, "haal|gooi|smijt|kieper|knikker|flikker|doe|laat|laten * weg|eruit|eraf|vallen"), (6.8, "niet|geen * meer nodig|les|afspraak|<service>"), (7.2, "zeg|zeggen|bel * af"),
        (7, "annuleer|annuleren|afzeggen|cancel|schrap|schrappen|annulering|geannuleerd"),
        (7, "zeg|zeggen * af"),
        (6.2, f"verwijder|verwijderen|haal mijn|de|het|alle|al * {_MINE}|<time>"),
    ),
    *cues(
        "reschedule", (8.2, "zet|doe|leg|schuif * les|afspraak|sessie|gesprek|meeting|call|overleg|<service> * <time>|<length> <time>|later|eerder|vroeger $"), (8.4, "zet|doe|leg|boeken|kan|mag die|de|dat|mijn|mn|het * eerder|later|vroeger $"), (8.2, "<time> * <time> * zelfde|dezelfde|hetzelfde tijd|uur|tijdstip"), (7.8, "kan|kunnen|kun|mag|zou|moet * <service>|afspraak|les|sessie|gesprek * naar <time>"), (8.6, f"kan|mag|kunnen|zou * later|eerder|vroeger * {_DATE} * <time>"), (8.2, f"kan|mag|kunnen|zou * {_DATE} * <time> op? zelfde|dezelfde|hetzelfde tijd|uur|tijdstip"), (8, "ander|andere moment|tijd|uur|tijdstip|dag * <time>"), (8, "<time> * ander|andere moment|tijd|uur|tijdstip|dag"), (6.8, "verplaatsen"), (7.8, f"{_DATE}|die|de|mijn * <time> * moet|mag|kan|zou|moest * naar"), (7.6, "<time> * plaats|ipv * <time>"), (6.8, f"verplaatsen * {_DATE}|<who>|<time>|die|de|mijn|mn"), (6.6, f"{_DATE}|<who>|<time>|die|de|mijn|mn * verplaatsen"),
        (6.6, f"zet|gooi|leg|doe|schuif * {_DATE}|<who>|<time>|die|de|mijn * om naar"), (7, "<time> * naar|ipv <time>"), (6.4, "<time> * in|i plaats|p|van|ipv|v <time>"), (6.8, "zet|leg|schuif * <time> * naar <time>"),
        (6.6, "schuif|schuiven|verschuif|verzet * mijn|de|naar"),
        (6.4, "verplaats|verplaatsen|verzet|verzetten|verschuif|verschuiven|uitstellen|vervroeg|vervroegen|verplaatst|omboeken"),
        (6, f"wijzig|wijzigen|verander|veranderen|stel * {_MINE}|<time>|uit"),
    ),
    *cues(
        "agenda", (7.4, "waar zie|spreek|ontmoet|moet|tref ik|we|jij <who>"), (7, "tonen mal|mir|me|moi|el|la|o|a? <time>"), (7.6, "wat komt|wacht|staat * me|mij * af|te|$"),
        (5.8, "wat|welke|wanneer * heb|staat"),
        (7.2, "wanneer|hoe|welke * heb|zie|moet|is|spreek|zien|had|mijn|mn|volgende|laat|ga * met|bij|naar|ik|voor? * <who>"),
        (6.6, "wanneer|hoe * volgende|eerstvolgende|mijn|mn|onze * afspraak|les|sessie|gesprek|meeting|<service>"), (6.6, "wanneer|hoe * is|moet|laat * mijn|mn|volgende|eerstvolgende|onze * afspraak|les|sessie|gesprek|meeting|<service>|<who>"),
        (6.4, "heb|had|moet|staat|staan|ga|is|zit ik|we * iets|afspraken|afspraak|nog|ergens|gepland|staan|vast|les|lessen|wat|vrij|al|naartoe * <time>?"),
        (6.4, "moet|ga|heb ik|we * <time> * nog|ergens|iets|iet|wat|al|afspraken"), (6.8, "waar|waarheen|hoelaat|wat moet|ga|ben|heb ik|we * <time>"), (7.2, "hoe laat is|was|begint|start * les|afspraak|<service>|<who>"), (6.6, "overzicht|lijst|lijstje|samenvatting * boekingen|afspraken|<time>"), (6.4, "wat staat|is|heb|gebeurt|ligt|valt|moet * <time>|agenda|planning|gepland|programma|rooster|doen|ik"),
        (6.4, "tonen|laat|geef|stuur|zien|bekijk|check * agenda|kalender|planning|afspraken|week|rooster|boekingen|lessen"),
        (6.2, "mijn|mn agenda|planning|afspraken|week|kalender|lessen|rooster|dag|boekingen|programma"), (6.2, "hoe ziet|zit|staat * <time>|week|dag|agenda|planning * uit|eruit|vol|$"), (6, "agenda|planning|afspraken van|voor|op|in|deze <time>"),
        (5.2, "heb|staat * <time>|iets|afspraken|gepland"),
        (5.8, "mijn|toon|laat|bekijk|lijst|geef * agenda|afspraken|boekingen|kalender|sessies|week|dag|lessen|rooster|reserveringen"),
        (6.5, "ben ik * vrij|bezet|beschikbaar|druk"),
        (5.8, "wanneer|hoe is|heb|laat * mijn|volgende|ik"),
        (5.4, "heb ik * iets|afspraken|staan|gepland"),
    ),
    *cues(
        "free_busy", (7.6, "welke|wat dagen|dag|uren|momenten|tijden * werkt|is|kan|komt|zit <who>"), (5.6, "^ <who> er <time> $"), (7, "zit|is|zitten <who> * vol|volgeboekt|volgepland"), (7.8, "kijk|check|kun|kan|weet|zie|vraag * of * <who>"), (6.8, "heeft|hebt|is|zou|kan|had|zit|zijn * <who> * gaatje|gaatjes|plek|plekje|plaats|vrij|tijd|tijdje|beschikbaar|ruimte|iets|moment|momentje|uurtje|slot"),
        (7, "<who> * heeft|is|kan|zou|zit * gaatje|plek|vrij|tijd|beschikbaar|ruimte|iets|moment|vol"), (6.6, "gaatje|plekje|plek|ruimte|tijd|beschikbaarheid * bij|van|met <who>"),
        (6.4, "is|zijn|heeft|hebben|kan|zou <who> * vrij|beschikbaar|tijd|bezet|druk|ruimte|<time>"),
        (6.4, "wanneer|welke|of|hoe * <who> * vrij|beschikbaar|tijd|kan|tijden|$"),
        (6.2, "<who> * vrij|beschikbaar|tijd|bezet|beschikbaarheid"),
        (6, "beschikbaarheid|agenda|tijden van <who>"),
    ),
    *cues(
        "find_room",
        (8.2, "heb|hebben|wil|willen <room> * nodig|hebben"), (5.8, "kamer|zaal|zaaltje|kamertje|meetingruimte|vergaderzaaltje|ruimte|vergaderruimte|vergaderzaal|vergaderkamer|zalen|ruimtes|lokaal"),
        (6.2, "boek|reserveer|is|zaal|de|in|ruimte <room>"),
        (6.2, "<room> * vrij|beschikbaar|bezet"),
    ),
    *cues(
        "waitlist",
        (9, "zet|schrijf|plaats|gooi * de|het rij|wachtrij"), (9.6, "als|wanneer|zodra|mocht er? iemand|eentje * annuleren|vervallen|verwijderen|wegvalt|uitvalt|afhaakt|vrijkomt|opzegt|stopt"), (10, "als|wanneer|zodra|mocht * annuleren|vervallen|vrijkomt|vrij * hoor|laat|stuur|bericht|weten|sein|seintje|zeg|meld"), (10, "hoor|weten|bericht|seintje * als|wanneer|zodra|mocht"), (9, "zet|schrijf|plaats|boeken|verplaatsen|gooi me|mij|ons * de|je|jullie lijst|lijstje"),
        (7.2, "wachtlijst|wachtlijsten"),
        (6.8, "laat|zeg|meld|geef|waarschuw|stuur|tip * als|wanneer|zodra"),
        (6.8, "als|zodra|wanneer * vrij|vrijkomt|annuleert|uitvalt|plek|afzegt * laat|zeg|meld|geef|waarschuw"),
    ),
    *cues(
        "leave_waitlist",
        (11, "haal|verwijder|van|niet|verlaat|af|uit|stop|geen|schrap * wachtlijst"), (11, "van de|je|jullie lijst|lijstje af|gehaald|halen"),
        (11, "hoef|hoeft|hoeven * niet|nie|geen * waarschuwen|verwittigen|seintje|melding|meldingen"), (11, "stop|stoppen * waarschuwen|verwittigen|meldingen"),
        (11, "wachtlijst * af|verlaten|niet|verwijderen|uit|meer"),
    ),
    *cues(
        "hours",
        (7.5, "mijn|wijzig|zet|pas werktijden|uren|beschikbaarheid|tijden|openingstijden|spreekuur"),
        (5.8, "ik ben|werk|kan|heb * <time> * beschikbaar|vrij|tijd|bereikbaar|werken?"),
        (5.6, "beschikbaar|vrij|bereikbaar|boekbaar * <time>"),
    ),
    *cues(
        "time_off", (8, "<time> is|zijn|blijft|blijven|gaan * dicht|gesloten"), (8, "boeken|plan|zet|leg * niks|niets|geen * <time>|in|vast|$"), (7.8, "<time> * ben|zijn er * niet|nie"), (7.8, "begrafenis|uitvaart|trouw|trouwfeest|bruiloft|huwelijk|communie|rouw|griep|koorts * ben|zijn er * niet|nie"), (7.2, "<time> * vrij|vrijaf|verlof genomen|gevraagd|aangevraagd|gekregen|gepland"), (7.2, "vrij|vrijaf|verlof genomen|gevraagd|aangevraagd|gekregen|gepland * <time>"), (9.4, "zit|ben|ga|zijn|gaan * op cursus|opleiding|training|studiedag|congres|seminarie|seminar|reis|kamp|stage|bijscholing"), (7, "<time> * werk|werken ik|we niet|nie|niks"), (7.6, "ben er <time> * niet"), (7.4, "<time> * ben ik er? niet|weg|afwezig|vrij"), (7.2, "ben ik er niet"),
        (6.4, "begrafenis|uitvaart|trouwfeest|bruiloft|vakantie|ziek|griep|migraine|koorts|kine|kinesist|fysio|ziekenhuis|afwezig|verlof|tandarts|dokter|huisarts|weg|reis|vrijaf|feestdag|brugdag|ziekmelding|ziekgemeld"),
        (6.4, "niet|ben beschikbaar|aanwezig|werken|er|bereikbaar|op|vrij|<time>"),
        (6.2, "blokkeer|blokkeren|blok"),
        (5.8, "vrij|dag|neem|heb * vrij <time>?"),
        (5.8, "geen|niks afspraken|meetings|sessies|vergaderingen * <time>"),
    ),
    *cues(
        "respond",
        (6.4, "accepteer|accepteren|geaccepteerd|aanvaard|bevestig", "accept"),
        (6.6, "ben|kom|doe|neem * bij|erbij|aanwezig|mee|deel", "accept"),
        (6.8, "reken|tel * op mij|me|mee", "accept"), (6.6, "kom graag|ook|er|$", "accept"),
        (6.8, "ben van de partij", "accept"),
        (6.8, "^ ik? pas deze|dit|vandaag|even|$ keer|maal|$", "decline"),
        (6.8, "^ dat|het? zou|kan wel|best|goed? kunnen|zijn", "tentative"),
        (6.8, "weiger|afwijzen|wijs|afgewezen|sla|weigeren * af|$|over|uitnodiging", "decline"),
        (7, "kan|ben|kom|zal|red|lukt|haal * niet * komen|bij|erbij|deelnemen|het|halen|zijn|$|aanwezig|lukken", "decline"),
        (8.6, "kan|kom|ben|zal * niet|nie bij zijn", "decline"), (8.6, "kan|kom|ben|zal * niet|nie erbij|aanwezig", "decline"), (5.2, "^ ik? kom niet|nie", "decline"),
        (7, "misschien|wellicht|mogelijk|onder|weet * kan|kom|ik|voorbehoud|niet|nog|erbij|zeker", "tentative"), (7, "^ misschien|wellicht|mogelijk <time>? wel? $", "tentative"), (7, "zet|noteer|houd|hou * misschien", "tentative"),
    ),
    *cues(
        "propose", (8, "liever <length> $"), (11, "<length> * niet|nie * <length>|<time>"), (8.2, "^ <time> * vol|volgeboekt|druk|bezet|onmogelijk|moeilijk|lastig|slecht|krap|volgepland maar|en|kan|dan|liever|misschien|wel? het|ook|wel? <time> $"), (7.2, "<time> * ik|we|niet|nie * kan|gaat|lukt|past <time> ook|niet|misschien|wel|eventueel $"), (7.8, "^ nee|neen|nope <time> $"), (8.8, "haal|red <time> niet|nie * <time>"), (6.8, "^ liever|beter <time>"), (6.8, "^ liever|beter * <time> $"),
        (5.2, "liever|plaats|beter|alternatief * <time>"),
        (5.4, "kunnen|kan|zullen|zou|kun we|het|je|ook|jij * <time> * plaats|liever|afspreken|$|doen|ook|daarvan"),
        (6, "stel|voorstel|tegenvoorstel|voorstellen"),
        (6.2, "niet|komt|past|kan|lukt * niet|slecht * <time>"),
        (5.4, "in plaats"),
        (5.4, "<time> * liever|plaats|beter"),
    ),
    *cues(
        "more", (7.4, "te laat <part>|<time> $"), (7.4, "^ iets|wat <part>|<time> misschien? $"), (7.4, "^ misschien iets|wat"), (7.4, "^ misschien|liever? <part> misschien? $"),
        (7.6, "te laat|vroeg|kort|lang|<part> * iets|wat|niks|nog eerder|vroeger|later|anders|vroegers|laters|<part> $"),
        (6.6, "heb|hebt|hebben|is|zijn|had je|jij|jullie|u|er * iets|wat|niets|niks eerder|vroeger|later|anders|vroegers|laters $"),
        (6.6, "^ en|maar? heb|hebt|hebben|is|zijn|had je|jij|jullie|u|er ook|nog|niet|toevallig? ook|nog|toevallig? iets|wat|niks|niets|plek|plaats <time> $"),
        (6, "^ en|of|op? <number>|n? andere|ander dag|dagen|datum|tijd|tijdstip|moment|uur|week * $"), (6.4, "heb|hebt|is|zijn je|jij|er nog|ook|niet * wat|iets anders|later|eerder|vroeger|<part> $"),
        (5.3, "^ en|of <time> $"),
        (5.2, "^ en|of? kan|kunnen|zou|mag het|dat|we|ook? ook? <time> zijn|beginnen|kunnen? $"),
        (5.2, "^ en|of? <length> eerder|vroeger $"),
        (5.2, "^ en|wat|hoe|hoezit dacht|op|met|over|zit|van|vind|is? je? van|met|op? * <time>"),
        (5.4, "^ later|eerder|meer|andere|volgende|iets|nog|ander|verder|wat * later|eerder|$|tijden|opties|anders|andere|meer|momenten"),
        (5.6, "andere|meer|toon|laat|heb|nog|zijn * tijden|opties|momenten|later|eerder|andere|tijd|plekken|data|meer"),
    ),
    *cues("reminders", (8.5, "waarschuw|verwittig|ping|sein|tip * <length> voor elke|iedere|de|mijn|het"), (8.5, "<length> van|op|ervoor|vooraf|tevoren|voordien|voorhand tevoren|voorhand|voren <number>|n? seintje|berichtje|bericht|belletje|melding|pingetje"), (8.5, "seintje|berichtje|melding|waarschuw|verwittig * <length> ervoor|vooraf|tevoren|voordien|van|op"), (8.5, "herinner|herinnering|herinneringen|herinneren|herrinner")),
    *cues(
        "timezone", (7.0, "ben|zit|woon * in <place>"),
        (9.5, "tijdzone|tijdzones"),
        (6.8, "ben|woon|leef|nu|werk|zit|verblijf * in|te <place>"), (6.8, "verhuisd|verhuis|vertrokken|verhuizen * naar|in <place>"), (6.8, "naar <place> verhuisd|vertrokken|verhuis|verhuizen"),
    ),
    *cues(
        "profile",
        (6.6, "ik kan * <skill>|<service>"), (6.6, "geef|bied|onderwijs|doceer|beheers|ken|help|leer * <skill>|<service>"),
        (7.2, "mijn vaardigheden|profiel|skills|kennis"),
        (7.4, "voeg|zet|verwijder|haal <skill>"),
    ),
    *cues(
        "pick", (7.2, "^ ok|ja|oke? ik? neem|doe|kies|wil|pak? maar? die|dat <time> is|past|graag|maar? goed|prima|ok|oke|perfect|graag|maar? $"),
        (6.2, "optie|nummer|de <number>"),
        (6.4, "de|het|neem|kies|doe|graag|wil * <nth>|laatste|eerste"),
        (6, "neem|kies|doe|wil * <nth>|laatste|<number>"),
        (6.4, "^ <nth>|laatste optie|voorstel|moment|tijd|tijdstip|slot|plek * $"),
    ),
    *cues("yes", (6.4, "^ voor mij|me is het|dat? goed|prima|ok|oke $"), (7.4, "^ doen we * $"), (7.4, "^ ja|jawel|ok|oke|prima|goed maar niet|nie * <time>"), (5.8, "^ klinkt|lijkt|ziet goed|prima|super|top|perfect|me|er"), (4.8, f"^ {_YES} * $"), (7.2, f"^ {_YES} * bevestig|bevestigen|bevestigd|bevestigt"), (5.8, "^ bevestig|bevestigen|bevestigd|bevestigt"), (5.8, "^ ja|jaa|jep|yep|yes|ok|oke|okee|prima|graag|zeker|tuurlijk|natuurlijk|goed|top|perfect|super|toe|jawel|jazeker|uiteraard|heel|oki|is * doe|doen|maar|graag|hoor|boeken|prima|goed|oke|ok|zeker|bevestig|regel|dat|perfect|top|is|plan|annuleren|verplaatsen|klinkt|helemaal|fijn|gerne"),
          (5.8, "^ doe|boek|zet|regel|maak|leg|plan|fixed|geef|klinkt|lijkt maar|het|dat|mij|mar|prima|goed|vast|vooruit|er|dit|perfect"), (5.8, "^ dat|da|is|komt|gaat|past|klopt|lijkt|alles is|in|past|klopt|lukt|orde|goed|prima|oke|ok|mij|me|gaat|perfect|helemaal"),
          (5.6, "^ jup|vanzelfsprekend|vanzelf|tuurlijk|natuurlijk|uiteraard|jazeker|zekers|zeker|vast|akkoord|deal|afgesproken|yep|yes|jup|jop|joe|joep|ja|jaja|jaa|jaaa|jah|absoluut|inderdaad|correct|klopt|juist|okidoki|okee|okay|oki|graag|top|fijn|geweldig|bevestigd|bevestig|amai|oke|vooruit|goed|gerust|mja|wijs|keigoed $"), (5.8, "^ met|zonder plezier|probleem"), (5.8, "^ waarom niet|nie"), (5.4, "^ ja|jawel|prima|oke|ok|okay|goed|klopt|akkoord|graag|zeker|natuurlijk|bevestig|juist|perfect|top|inderdaad|jep|yes|uiteraard|jazeker|doen $"),
          (5.2, "^ ja|ok|oke|prima|graag|zeker|doe|dat|is|klinkt|helemaal * graag|doe|maar|hoor|klopt|is|goed|boek|alsjeblieft|aub|prima|bevestig|dat|zeker|perfect")),
    *cues("no", (5.8, "^ niet|nie nodig|echt|nu|vandaag"), (4.8, f"^ {_NO} * $"), (7.2, f"^ {_NO} laat|vergeet|bedankt|dank|dankje|doe"), (5.8, "^ nee|neen|nope|neuh|nah|nee|nei|nie * dank|dankje|bedankt|toch|laat|niet|liever|doe|dat|hoor|maar|merci|sorry|joh|nee|hoeft|man|danku"), (5.8, "^ liever|toch|beter|zeker|absoluut|helemaal|echt|nu|nog|dat|hoeft|dit|da maar|niet|nie|hoeft"), (5.8, "^ laat|doe|vergeet maar|het|dat|zitten|niet"), (5.8, "^ in|voor|op|om geen geval|enkel|sprake"), (5.8, "^ geen|niks|nikske|niets|nooit sprake|denken|interesse|behoefte|denken|bedankt|dank|van"),
          (5.6, "^ nope|nee|neen|neenee|neuh|nah|negatief|nooit|geenszins|vergeet|nein|niet|nie|nope $"), (5.8, "^ hoeft|klopt|past|gaat|lukt niet|nie"), (5.4, "^ nee joh|hoor|man|nope|dank $"), (5.4, "^ nee|neen|nooit|niet|neuh|nope $"), (5.2, "^ nee|neen * bedankt|dank|dankje|niet|laat|dat|liever|hoor|toch|doe"), (5.2, "^ laat|niet|toch|doe|liever * maar|nu|niet|$|zitten|meer")),
    *cues("help", (6.4, "hulp nodig $"), (6.4, "nodig hulp $"), (6.4, "waar|waarvoor * goed|dien|dient voor|$"), (9, "wat|hoe|waar moet|kan|kun|mag|zou|dien ik|je|we|men * typen|schrijven|zeggen|doen|intikken|invoeren|klikken|sturen"), (8.6, "hoe kan|moet|kun|zou|verplaatsen|boeken|annuleren ik|je|men|we * verplaatsen|boeken|annuleren|$"), (6.2, "kan|kun|kunt|kunnen|zou|wil|wilt|kunde * helpen|uitleggen|hulp"), (6.2, "helpen me|mij|$"), (6.2, "snap|begrijp|weet|kom|versta * niet|er|nie|niks * uit|hoe|wat|goed|meer|van|verder|$"), (6.2, "zit|loop|ben|sta vast|kwijt|verloren|klem"),
          (6.4, "hoe|wat|waarvoor|welke|waarmee * werkt|kan|kun|kunt|moet|doe|gebruik|ga|boeken|verplaatsen|annuleren|maak|commandos|opties|gaat|vragen|kunde|doede|plan|mogelijkheden * dit|hier|ik|je|jij|bot|u|$|afspraak|boeken|een|allemaal|hiermee|da|dat|gij"), (6, "^ uitleg|handleiding|instructies|opties $"), (6.2, "^ help|hulp|commandos|uitleg|instructies * $"), (6, "wat|hoe|welke|wie * kan|kun|werkt|doe|commandos|gebruik|ben|dit|moet|je|jij")),
    *cues("greet", (5.4, "^ hallo|hoi|hey|dag|goedemorgen|goedemiddag|goedenavond|goeiemorgen|hee|heej|hi|moi|goede|goeie|hallootjes * $"), (5.2, "^ hallo|hoi|dag|goedemorgen|goedemiddag|goedenavond|goede|hey * allemaal|iedereen|team|bot|daar|<part>|hoe|gaat")),
    *cues("thanks", (7, "^ thx|tnx|thnx|thanks|dankje|merci|bedankt he|hee|joh|man|hoor|schat $"), (5.8, "^ harstikke|hartstikke|super|reuze|enorm|heel * bedankt|dank|dankje|merci"), (5.8, "^ je|jij bent|zijt een|de|n topper|schat|engel|held|beste|top * $"), (5.8, "^ bedankt|dank|dankje|dankjewel|dankuwel|thanks|merci|hartelijk|heel|super * je|wel|u|voor|bedankt|dank|$|hartelijk|zeer|erg|dankjewel"), (7, "^ top|prima|super|perfect|ok|oke|goed|fijn|mooi|geweldig|dat|tof * bedankt|dank|dankje|dankjewel|merci|thanks")),
)  # fmt: skip

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
