"""Swedish: patterns of what is wished, each table as `words/patterns.py` tells, and where a name must stand."""

from bots.language.words.patterns import Patterns, Rows, has_and_wants, names_behind

AROUND: Patterns = {
    "reminders": ("som vanligt|vanliga",),
    "quiet_hours": (
        "tysta timmar",
        "stor|store mig|oss? inte|ej",
        "inte|ej stor|store",
    ),
    "daily_agenda": (
        "sluta|inte * skicka * schema|dagen",
        "dagsoversikt",
    ),
    "coming": (
        "^ jag|vi? ar pa vag * $",
        "^ pa vag $",
        "^ jag|vi kommer snart|strax * $",
    ),
    "late": (
        "<length>|<number> sen|sena|forsenad|forsenade",
        "ar|blir|kommer sen|sena|forsenad|forsenade",
        "<length> forsening",
    ),
    "join": (
        "^ jag ar har|framme $",
        "^ ga|ansluta|anslut|hoppa med|in|till * $",
        "hur|var * gar|kommer|ansluter jag|vi in|med|till",
        "lank|lanken till|for|$",
    ),
    "end_session": (
        "^ avsluta|stang|avsluta mote|session|samtal|lektion|motet|det * $",
        "^ vi|jag ar klara|klar|fardiga|fardig * $",
    ),
    "extend": (
        "^ <length> till|extra|langre * $",
        "forlang|forlanga * <length>|<time>",
        "^ kan|far vi|jag * <length> till $",
    ),
    "no_show": (
        "<who>|han|hon|mentorn|nagon|ingen kom|dok|har inte|aldrig|upp|dykt * $",
        "^ ingen kom|dok|har * $",
    ),
    "arrived": (
        "^ han|hon|<who> ar har|framme $",
        "^ han|hon|<who> har kommit|anslutit $",
    ),
    "pause_waitlist": ("pausa|ateruppta|fortsatt * vantelista|vantelistan",),
    "history": (
        "^ min|visa? min? historik $",
        "historik|historiken med|for <who>",
        "tidigare|forra|gamla session|mote|moten|lektion|minbokning * $",
    ),
    "history:last": ("vad pratade|sa|bestamde|gick vi * sist|senast|forra * $",),
    "rate": (
        "betygsatt|betyg|omdome",
        "<number> stjarnor|stjarna",
    ),
    "export": ("exportera|ladda * data|uppgifter|allt",),
}

OF_MEETINGS: Patterns = {
    "rename": (
        "byt|byta|andra|omboka namn|namnet|titel|titeln * till",
        "dop|dopa * om? till",
    ),
    "polls": ("vem|vilka har rostat",),
    "poll": ("^ starta|skapa|gor? en? omrostning|enkat",),
    "meet": (
        "nar * <people> * traffas|ses|motas",
        "mote|workshop|samtal|avstamning med <people>",
        "<people> och jag * traffas|ses|motas",
    ),
    "find_room": (
        "ar <room> * ledig|ledigt|lucka|upptaget|upptagen",
        "vilka rum|lokaler * ledig|lediga|lucka",
        "slapp|frigor|lamna <room>",
    ),
    "meetings": (
        "obesvarade inbjudningar|mote",
        "mina inbjudningar",
    ),
    "attendees": (
        "bjud|lagg|ta <who> * in|till|med",
        "bjud|lagg|ta in|till|med <who>",
        "ta bort <who>",
        "^ vem|vilka kommer|ar med? $",
    ),
    "priority": ("gor|satt * bradskande|akut|prioritet",),
}

ROUNDABOUT: Patterns = {
    "agenda": ("paminn mig vad|vilka|nar * har|hander|bokat",),
    "respond:decline": (
        "^ utan mig",
        "utan mig $",
    ),
    "reschedule": (*has_and_wants("har|hade|ska|skulle", "kan|gar|hellre|ta"),),
    "pick": ("^ nej|na * hellre|istallet <nth> $",),
    "cancel": (
        "behover inte * <time>|<who>|mote|lucka|lektion",
        "<time>|<who>|mote|lucka|lektion * behovs inte",
    ),
    "find_room": ("var kan vi|jag * sitta|traffas|motas|ses",),
    "waitlist": ("om|nar|ifall * lucka|ledig|avboka|plats * * meddela",),
}

STRANGERS: Rows = names_behind(
    "boka|reservera|mote|session|samtal",
    "sok|hitta",
    "med|hos",
    "mentor|larare|nagon|hjalp|handledare",
    "i|for|inom",
    "ledig|tillganglig",
)
