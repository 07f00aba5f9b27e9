"""Dutch: patterns of what is wished, each table as `words/patterns.py` tells, and where a name must stand."""

from bots.language.words.patterns import Patterns, Rows, has_and_wants, names_behind

AROUND: Patterns = {
    "reminders": ("zoals gewoonlijk|normaal|altijd",),
    "quiet_hours": (
        "stille uren|uur",
        "stilte-uren|stilteuren",
        "niet storen|stoor|wekken|gestoord",
        "stoor|stoort|wek me|mij|ons niet",
    ),
    "daily_agenda": (
        "stop|niet|geen * sturen|stuur|dagoverzicht * agenda|dag|$",
        "dagoverzicht|dagagenda",
    ),
    "coming": (
        "^ ik? ben|zijn onderweg * $",
        "^ onderweg $",
        "^ ik? kom eraan|eraan|zo * $",
        "^ ik? ben er bijna $",
    ),
    "late": (
        "<length>|<number> te? laat|later",
        "kom|ben|komen|word * te laat",
        "<length> vertraging",
        "vertraging van <length>",
        "ben|kom|loop verlaat|vertraagd",
    ),
    "join": (
        "^ ik ben er|hier $",
        "^ deelnemen|meedoen|inbellen aan|met|in * sessie|gesprek|afspraak|meeting|call|$",
        "^ sessie|gesprek|meeting|call starten|binnengaan|deelnemen $",
        "hoe|waar kan|kom|doe ik * meedoen|deelnemen|mee|in de sessie|binnen * $",
        "link van|voor|naar * sessie|gesprek|meeting|call|afspraak",
    ),
    "end_session": (
        "^ sessie|gesprek|meeting|call|de|het * beeindigen|beeindig|afsluiten|afronden $",
        "^ beeindig|stop|sluit de|het|deze sessie|gesprek|meeting|call * $",
        "^ we|wij|ik zijn|ben klaar * $",
        "^ de|het? sessie|gesprek|meeting is klaar|afgelopen|voorbij $",
    ),
    "extend": (
        "^ nog <length> * $",
        "^ <length> langer|extra|erbij * $",
        "verleng|verlengen * <length>|<time>",
        "^ kunnen|mogen|kan|hebben * nog <length> * $",
    ),
    "no_show": (
        "<who>|hij|ze|zij|mentor kwam|is|kwamen|verscheen niet|nooit|niemand gekomen|verschenen|opdagen|opgedaagd|er|hier|$",
        "niet verschenen|gekomen|opgedaagd * $",
        "niemand kwam|is|verscheen * $",
    ),
    "arrived": ("^ hij|ze|zij|<who> is|zijn er|hier|aangekomen|binnen $",),
    "pause_waitlist": (
        "pauzeer|pauzeren|onderbreek|hervat|hervatten|vervolg * wachtlijst|aanbiedingen",
        "wachtlijst pauzeren|hervatten|onderbreken",
    ),
    "history": (
        "^ mijn|de|toon? mijn|de? geschiedenis|historie $",
        "geschiedenis|historie met|van <who>",
        "eerdere|vorige|afgelopen|vroegere sessies|afspraken|gesprekken|lessen * $",
    ),
    "history:last": ("waar|wat|waarover hadden|hebben|spraken * vorige|laatste * $",),
    "rate": (
        "beoordeel|beoordelen|waardeer",
        "<number> sterren|ster",
    ),
    "export": ("exporteer|exporteren|download|downloaden mijn|alle|al * gegevens|data|sessies",),
}

OF_MEETINGS: Patterns = {
    "rename": (
        "hernoem|hernoemen",
        "titel|naam van * in|naar",
    ),
    "polls": ("wie heeft|hebben * gestemd",),
    "poll": (
        "^ start|maak? een? peiling|enquete",
        "^ vraag <who> * <time> <number>? of <time>",
    ),
    "meet": (
        "wanneer * <people> * afspreken|vergaderen|samenkomen|overleggen|bijeenkomen",
        "overleg|vergadering|workshop met <people>",
    ),
    "find_room": (
        "is <room> * vrij|bezet|beschikbaar",
        "welke zalen|ruimtes|kamers * vrij|beschikbaar",
        "geef|geven <room> * vrij",
    ),
    "meetings": (
        "onbeantwoorde|openstaande uitnodigingen",
        "mijn vergaderingen|uitnodigingen",
    ),
    "attendees": (
        "nodig <who> * uit",
        "nodig <who> ook|nog? uit",
        "voeg <who> ook|nog? toe",
        "voeg <who> * toe",
        "haal <who> * weg|eraf|eruit",
        "^ wie komt|komen er|allemaal? $",
        "voeg|nodig|zet|maak <who> * optioneel",
        "^ <who> is|zijn? optioneel $",
    ),
}

ROUNDABOUT: Patterns = {
    "agenda": ("herinner|herinneren me|mij wat|welke * heb|staat|hebben",),
    "respond:decline": (
        "^ zonder mij|me",
        "zonder mij|me $",
    ),
    "reschedule": (
        "kan|kunnen|mag|zou * <service>|afspraak|les|sessie|gesprek * naar <time>",
        *has_and_wants("heb|had|hebben|hadden|zie|zien|spreek", "kan|kunnen|mag|lukt|liever|naar|wordt|zou"),
        "kunnen|kan|mogen|mag we|ik|dat <time> zetten|schuiven|leggen|maken|doen",
    ),
    "free_busy": ("^ <who> * <time> * komt|schikt|past|lukt|gaat * haar|hem|hun|uit",),
    "pick": ("^ nee|nah|neen * liever|toch|maar * <nth> $",),
    "cancel": (
        "<time>|<who>|afspraak|les|sessie * niet|nie * nodig",
        "geen|niet * afspraak|les * meer nodig",
    ),
    "find_room": ("waar kunnen|kan|zouden we|ik|wij * zitten|vergaderen|samenkomen|terecht",),
    "waitlist": (
        "als|wanneer|zodra|mocht * vrij|vrijkomt|vrijkomen|openkomt|uitvalt|afzegt|annuleert|plek|gaatje|opengaat * * gil|seintje|weten|laat|app|bericht|sein|belletje|zeg",
    ),
    "time_off": (
        "ben er niet|even <time>",
        "niet aanwezig|bereikbaar|beschikbaar <time>",
        "blokkeer|blokkeren|blok mijn agenda|kalender|dag",
    ),
}

STRANGERS: Rows = names_behind(
    "boek|boeken|reserveer|reserveren|plan|plannen|afspraak|sessie|gesprek",
    "zoek|zoeken|vind",
    "met|bij",
    "mentor|mentoren|tutor|coach|iemand|hulp",
    "voor|in|met",
    "vrij|beschikbaar",
)
