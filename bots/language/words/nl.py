"""Dutch."""

from bots.language.values import PARTS
from bots.language.words import Cue, Language, cues, table

_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_PARTS_OF_DAY = {
    "morning": "ochtend|morgen",
    "lunch": "lunch",
    "afternoon": "middag|namiddag",
    "evening": "avond",
    "night": "nacht",
}

TIME = {
    **table(
        {
            "NUM": {
                1: "een", 2: "twee", 3: "drie", 4: "vier", 5: "vijf", 6: "zes", 7: "zeven", 8: "acht", 9: "negen", 10: "tien", 11: "elf",
                12: "twaalf", 15: "vijftien", 20: "twintig", 30: "dertig", 45: "vijfenveertig", 60: "zestig", 90: "negentig",
            },
            "ORD": {1: "eerste", 2: "tweede", 3: "derde", 4: "vierde", 5: "vijfde"},
            "WD": {
                0: "maandag|maandagen|ma", 1: "dinsdag|dinsdagen|di", 2: "woensdag|woensdagen|wo", 3: "donderdag|donderdagen|do",
                4: "vrijdag|vrijdagen|vr", 5: "zaterdag|zaterdagen|za", 6: "zondag|zondagen|zo",
            },
            "PLURAL": "maandagen|dinsdagen|woensdagen|donderdagen|vrijdagen|zaterdagen|zondagen",
            "MON": {
                1: "januari|jan", 2: "februari|feb", 3: "maart|mrt", 4: "april|apr", 5: "mei", 6: "juni|jun", 7: "juli|jul", 8: "augustus|aug",
                9: "september|sep|sept", 10: "oktober|okt", 11: "november|nov", 12: "december|dec",
            },
            "REL": {0: "vandaag", 1: "morgen", 2: "overmorgen", -1: "gisteren", -2: "eergisteren"},
            "TONIGHT": {"evening": "vanavond|vannacht", "afternoon": "vanmiddag", "morning": "vanochtend|vanmorgen", "lunch": "tussen de middag"},
            "PART": {
                "morning": "ochtend|ochtends|s ochtends|s morgens|in de ochtend|ochtenden|voormiddag",
                "lunch": "lunchtijd|lunch|lunchpauze",
                "afternoon": "middag|middags|s middags|in de middag|namiddag|middagen|in de namiddag",
                "evening": "avond|avonds|s avonds|in de avond|avonden",
                "night": "s nachts|'s nachts|nachts|nacht|s nachts",
                "early morning": "vroeg in de ochtend|vroege ochtend|s ochtends vroeg",
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
            "INEIGHT": "over een week",
            "UNIT": {
                "minute": "minuut|minuten|min|~min|minuutjes", "hour": "uur|uren|uurtje|~u|~uur", "day": "dag|dagen", "week": "week|weken",
                "month": "maand|maanden", "year": "jaar|jaren",
            },
            "OCLOCK": {6: "uur|~uur|~u"},
            "WEEKEND": "weekend|weekeinde|weekends|weekenden",
            "WORKDAYS": "werkdag|werkdagen|doordeweeks|doordeweekse dagen|door de week",
            "DAILY": "dagelijks|elke dag|iedere dag",
            "ADVERB": {"weekly": "wekelijks|wekelijkse", "monthly": "maandelijks|maandelijkse", "fortnightly": "tweewekelijks"},
            "EVERY": "elke|iedere|elk|ieder|alle",
            "OTHER": "andere|tweede",
            "NEXT": "volgende|volgend",
            "COMING": "komende|aankomende|aanstaande|komend",
            "THIS": "deze|dit",
            "LAST": "vorige|vorig|laatste|afgelopen",
            "AFTER": "na|vanaf|niet voor",
            "BEFORE": "voor|voor de",
            "BY": "uiterlijk|voor eind",
            "AROUND": "rond|ongeveer|omstreeks|tegen|circa|rondom",
            "BETWEEN": "tussen",
            "FROM": "van|vanaf|sinds",
            "TO": "t / m|tot|t m|tot en met|naar|totaan|tot aan",
            "UNTIL": "t / m|tot|tot en met|t m|totaan",
            "AND": "en",
            "OR": "of",
            "EXCEPT": "behalve|uitgezonderd|maar niet|op",
            "WITHIN": "binnen|in de komende|de komende",
            "OF": "van|in|van de",
            "ON": "op|in|de|het|voor|van|op de|in de|voor de",
            "AT": "om",
            "IN": "over|binnen",
            "FOR": "voor|gedurende",
            "A": "n|'n|een",
            "THE": "de|het",
            "DAYTHE": "de|op de",
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
    "MORROWPART": {f"morgen{word}": PARTS[part] for part, words in _PARTS_OF_DAY.items() for word in words.split("|")},
}  # fmt: skip

_MINE = "afspraak|afspraken|boeking|boekingen|reservering|reserveringen|sessie|sessies|les|lessen|vergadering|gesprek|meeting|call|<service>|agenda"
CUES: tuple[Cue, ...] = (
    *cues(
        "find", (7.2, "iemand|wie * helpen|hulp|kan|weet * <skill>"), (4.6, "wil|graag * oefenen|leren <skill>"), (5.8, "oefenen|leren met iemand"),
        (4, "zoek|zoeken|vind|vinden|zoekt|nodig|wil|heb * <skill>"),
        (7, "iemand|wie * <skill>"),
        (4, "docent|leraar|mentor|expert|hulp|les|lessen|tutor|begeleider|coach|ontwikkelaar * <skill>"),
        (3.8, "zoek|vind|zoeken|vinden"),
        (4.8, "zoek|vind|geef|wanneer|is|heb * tijd|moment|plek|slot|gaatje|tijdstip|afspraak met|bij|voor <who>"),
        (3.5, "leren|helpen|hulp|vast * <skill>"),
        (4, "iemand die|voor|met"),
    ),
    *cues(
        "book",
        (4.6, "boek|boeken|reserveer|reserveren|plan|plannen|regel|maak|zet * met|bij|een|afspraak|mij|me|<who>|<service>|<time>"),
        (4.2, "wil|zou|kan|kun|mag|graag|ik * boeken|reserveren|afspraak|plannen|afspreken|spreken * <who>|<service>"),
        (4, "afspraak|sessie|les|gesprek|<service> met|bij <who>"),
        (3.6, "boek|boeken|reserveer|reserveren"),
        (2.6, "<who> <time> $"),
    ),
    *cues(
        "meet",
        (5.4, "vergadering|meeting|overleg|call|bespreking * met|tussen <people>"),
        (4.8, "vergadering|meeting|overleg|bespreking met <who>"),
        (5.6, "plan|organiseer|regel|maak|zet|beleg|plannen|inplannen * vergadering|meeting|overleg|call|bespreking"),
        (5.2, "breng|krijg <people> bij|samen"),
        (5, "<people> en ik|mij"),
        (5, "nodig <who> uit"),
    ),
    *cues(
        "cancel", (7.2, "zeg|zeggen|bel * af"),
        (7, "annuleer|annuleren|afzeggen|cancel|schrap|schrappen|annulering|geannuleerd"),
        (7, "zeg|zeggen * af"),
        (6.2, f"verwijder|verwijderen|haal mijn|de|het|alle|al * {_MINE}|<time>"),
    ),
    *cues(
        "reschedule", (6.6, "schuif|schuiven|verschuif|verzet * mijn|de|naar"),
        (6.4, "verplaats|verplaatsen|verzet|verzetten|verschuif|verschuiven|uitstellen|vervroeg|vervroegen|verplaatst|omboeken"),
        (6, f"wijzig|wijzigen|verander|veranderen|stel * {_MINE}|<time>|uit"),
    ),
    *cues(
        "agenda",
        (5.8, "wat|welke|wanneer * heb|staat"),
        (5.2, "heb|staat * <time>|iets|afspraken|gepland"),
        (5.8, "mijn|toon|laat|bekijk|lijst|geef * agenda|afspraken|boekingen|kalender|sessies|week|dag|lessen|rooster|reserveringen"),
        (6.5, "ben ik * vrij|bezet|beschikbaar|druk"),
        (5.8, "wanneer|hoe is|heb|laat * mijn|volgende|ik"),
        (5.4, "heb ik * iets|afspraken|staan|gepland"),
    ),
    *cues(
        "free_busy",
        (6.4, "is|zijn|heeft|hebben|kan|zou <who> * vrij|beschikbaar|tijd|bezet|druk|ruimte|<time>"),
        (6.4, "wanneer|welke|of|hoe * <who> * vrij|beschikbaar|tijd|kan|tijden|$"),
        (6.2, "<who> * vrij|beschikbaar|tijd|bezet|beschikbaarheid"),
        (6, "beschikbaarheid|agenda|tijden van <who>"),
    ),
    *cues(
        "find_room",
        (5.8, "kamer|zaal|ruimte|vergaderruimte|vergaderzaal|vergaderkamer|zalen|ruimtes|lokaal"),
        (6.2, "boek|reserveer|is|zaal|de|in|ruimte <room>"),
        (6.2, "<room> * vrij|beschikbaar|bezet"),
    ),
    *cues(
        "waitlist",
        (7.2, "wachtlijst|wachtlijsten"),
        (6.8, "laat|zeg|meld|geef|waarschuw|stuur|tip * als|wanneer|zodra"),
        (6.8, "als|zodra|wanneer * vrij|vrijkomt|annuleert|uitvalt|plek|afzegt * laat|zeg|meld|geef|waarschuw"),
    ),
    *cues(
        "leave_waitlist",
        (11, "haal|verwijder|van|niet|verlaat|af|uit|stop|geen|schrap * wachtlijst"),
        (11, "wachtlijst * af|verlaten|niet|verwijderen|uit|meer"),
    ),
    *cues(
        "hours",
        (7.5, "mijn|wijzig|zet|pas werktijden|uren|beschikbaarheid|tijden|openingstijden|spreekuur"),
        (5.8, "ik ben|werk|kan|heb * <time> * beschikbaar|vrij|tijd|bereikbaar|werken?"),
        (5.6, "beschikbaar|vrij|bereikbaar|boekbaar * <time>"),
    ),
    *cues(
        "time_off", (7.4, "<time> * ben ik er? niet|weg|afwezig|vrij"), (7.2, "ben ik er niet"),
        (6.4, "vakantie|ziek|afwezig|verlof|tandarts|dokter|huisarts|weg|reis|vrijaf|ziekmelding|ziekgemeld"),
        (6.4, "niet|ben beschikbaar|aanwezig|werken|er|bereikbaar|op|vrij|<time>"),
        (6.2, "blokkeer|blokkeren|blok"),
        (5.8, "vrij|dag|neem|heb * vrij <time>?"),
        (5.8, "geen|niks afspraken|meetings|sessies|vergaderingen * <time>"),
    ),
    *cues(
        "respond",
        (6.4, "accepteer|accepteren|geaccepteerd|aanvaard|bevestig", "accept"),
        (6.6, "ben|kom|doe|neem * bij|erbij|aanwezig|mee|deel", "accept"),
        (6.6, "kom graag|ook|er|$", "accept"),
        (6.8, "weiger|afwijzen|wijs|afgewezen|sla|weigeren * af|$|over|uitnodiging", "decline"),
        (7, "kan|ben|kom|zal|red|lukt|haal * niet * komen|bij|erbij|deelnemen|het|halen|zijn|$|aanwezig|lukken", "decline"),
        (7, "misschien|wellicht|mogelijk|onder|weet * kan|kom|ik|voorbehoud|niet|nog|erbij|$|zeker", "tentative"),
    ),
    *cues(
        "propose", (6.8, "^ liever|beter <time>"), (6.8, "^ liever|beter * <time> $"),
        (5.2, "liever|plaats|beter|alternatief * <time>"),
        (5.4, "kunnen|kan|zullen|zou|kun we|het|je|ook|jij * <time> * plaats|liever|afspreken|$|doen|ook|daarvan"),
        (6, "stel|voorstel|tegenvoorstel|voorstellen"),
        (6.2, "niet|komt|past|kan|lukt * niet|slecht * <time>"),
        (5.4, "in plaats"),
        (5.4, "<time> * liever|plaats|beter"),
    ),
    *cues(
        "more",
        (5.3, "^ en|of <time> $"),
        (5.2, "^ en|wat|hoe|hoezit dacht|op|met|over|zit|van|vind|is? je? van|met|op? * <time>"),
        (5.4, "^ later|eerder|meer|andere|volgende|iets|nog|ander|verder|wat * later|eerder|$|tijden|opties|anders|andere|meer|momenten"),
        (5.6, "andere|meer|toon|laat|heb|nog|zijn * tijden|opties|momenten|later|eerder|andere|tijd|plekken|data|meer"),
    ),
    *cues("reminders", (8.5, "herinner|herinnering|herinneringen|herinneren|herrinner")),
    *cues(
        "timezone", (7.0, "ben|zit|woon * in <place>"),
        (9.5, "tijdzone|tijdzones"),
        (6.8, "ben|woon|leef|verhuisd|nu|werk|zit|verblijf * in|naar|te <place>"),
    ),
    *cues(
        "profile",
        (6.6, "geef|kan|bied|onderwijs|doceer|beheers|ken|help|leer * <skill>|<service>"),
        (7.2, "mijn vaardigheden|profiel|skills|kennis"),
        (7.4, "voeg|zet|verwijder|haal <skill>"),
    ),
    *cues(
        "pick",
        (6.2, "optie|nummer|de <number>"),
        (6.4, "de|het|neem|kies|doe|graag|wil * <nth>|laatste|eerste"),
        (6, "neem|kies|doe|wil * <nth>|laatste|<number>"),
    ),
    *cues("yes", (5.4, "^ ja|jawel|prima|oke|ok|okay|goed|klopt|akkoord|graag|zeker|natuurlijk|bevestig|juist|perfect|top|inderdaad|jep|yes|uiteraard|jazeker|doen $"),
          (5.2, "^ ja|ok|oke|prima|graag|zeker|doe|dat|is|klinkt|helemaal * graag|doe|maar|hoor|klopt|is|goed|boek|alsjeblieft|aub|prima|bevestig|dat|zeker|perfect")),
    *cues("no", (5.4, "^ nee joh|hoor|man|nope|dank $"), (5.4, "^ nee|neen|nooit|niet|neuh|nope $"), (5.2, "^ nee|neen * bedankt|dank|dankje|niet|laat|dat|liever|hoor|toch|doe"), (5.2, "^ laat|niet|toch|doe|liever * maar|nu|niet|$|zitten|meer")),
    *cues("help", (6.2, "^ help|hulp|commandos|uitleg|instructies * $"), (6, "wat|hoe|welke|wie * kan|kun|werkt|doe|commandos|gebruik|ben|dit|moet|je|jij")),
    *cues("greet", (5.4, "^ hallo|hoi|hey|dag|goedemorgen|goedemiddag|goedenavond|goeiemorgen|hee|heej|hi|moi|goede|goeie|hallootjes * $"), (5.2, "^ hallo|hoi|dag|goedemorgen|goedemiddag|goedenavond|goede|hey * allemaal|iedereen|team|bot|daar|<part>|hoe|gaat")),
    *cues("thanks", (5.8, "^ bedankt|dank|dankje|dankjewel|dankuwel|thanks|merci|hartelijk|heel|super * je|wel|u|voor|bedankt|dank|$|hartelijk|zeer|erg|dankjewel"), (5.8, "^ top|prima|super|perfect|ok|oke|goed|fijn|mooi|geweldig|dat * bedankt|dank|dankje|dankjewel")),
)  # fmt: skip

DUTCH = Language(
    code="nl",
    time=TIME,
    cues=CUES,
    filler=frozenset("alsjeblieft alstublieft aub graag bedankt hoi hallo hey even eens maar dus nog ook gewoon svp team allemaal wel misschien ajb".split()),
    marks=frozenset(
        "de het een ik jij je wij we jullie zij hij mijn jouw ons onze en of maar niet geen wel ja nee is zijn ben bent was heb hebt heeft "
        "hebben kan kun kunnen kunt wil wilt zou zullen graag met voor van op om naar tot tussen bij uit aan over in wat wie waar wanneer hoe "
        "welke iemand afspraak annuleer verplaats boek zoek vandaag morgen overmorgen volgende week vrij beschikbaar vakantie kamer ruimte "
        "personen alsjeblieft bedankt hallo goedemorgen uur elke dat dit deze er alles zeg af haal".split()
    ),
    before_person=frozenset("mevrouw meneer dhr mw bij met bij van voor en is zijn heeft of wanneer boek nodig per aan kan".split()),
    before_time=frozenset("op de volgende deze elke om tot voor na vanaf sinds komende".split()),
    before_room=frozenset("kamer zaal ruimte in de is reserveer boek".split()),
    amenities={
        "beamer": "projector", "projector": "projector", "whiteboard": "whiteboard", "bord": "whiteboard", "flipover": "whiteboard", "video": "video",
        "videobellen": "video", "camera": "video", "videovergadering": "video", "telefoon": "phone", "scherm": "screen", "tv": "screen", "monitor": "screen",
    },
    people_words=frozenset("personen persoon mensen man deelnemers collegas plekken".split()),
    room_words=frozenset("kamer zaal ruimte vergaderruimte vergaderzaal vergaderkamer zalen ruimtes lokaal".split()),
    urgent=frozenset({"dringend", "spoed", "met spoed", "zo snel mogelijk", "asap", "urgent", "haast"}),
    half_is_before=True,
)  # fmt: skip
