"""What Swedish asks with: the cues of each intent, one a line (`intent/cues.py` tells how they are read)."""

from bots.language.words import Cue, cues

_THING = "mote|lektion|session|samtal|bokning|minbokning|lucka|<service>"

CUES: tuple[Cue, ...] = (
    *cues(
        "find",
        (8.4, "soka|har * <service> * ledig|ledigt|lucka"),
        (8.2, "har|soka du|ni|det * lucka * hos|med <who>"),
    ),
    *cues(
        "book",
        (7.0, "vilja * lucka|<length>|mote * med|hos <who>"),
        (6.6, "vilja * traffa|traffas|se|ses|prata * med? <who> * <time>"),
        (5.4, "lucka|<service>|mote hos|med <who>"),
        (4.4, "hos|med <who> * <time>"),
    ),
    *cues(
        "meet",
        (7.4, "boka|satt|ordna|planera * mote|samtal|avstamning|workshop * med <people>"),
        (5.4, "mote|samtal|avstamning med|mellan <people>"),
        (5, "<people> och jag|mig"),
    ),
    *cues(
        "cancel",
        (8.6, f"stall|staller|stalla|ta|tar * in|bort * allt|{_THING}|<time>|<who>"),
        (8.6, "stall|staller|stalla in"),
        (8.4, f"{_THING}|<time>|<who> * blir|gar inte av"),
    ),
    *cues(
        "reschedule",
        (9.2, f"boka|bokar om {_THING}|min|mitt|mina|<time>|<who>|det|den"),
        (9.2, f"boka {_THING}|det|den om"),
        (8.6, "skjut|skjuta|skjuter upp|fram"),
        (8.4, f"kan|gar * {_THING} * till <time>"),
        (8.6, f"^ andra|<nth> min|mitt|mina|{_THING} * <time>"),
        (8.6, f"andra|<nth> min|mitt|mina|{_THING} * till <time>"),
    ),
    *cues(
        "agenda",
        (7.4, "vad|vilka har|ska|gor jag|vi * <time>|inplanerat|inbokat|$"),
        (7.4, "vilka|vad mote|minbokning|lektion|session * har jag|vi"),
        (7.6, "nar traffar|ser|ska|moter|har jag|vi * <who>"),
        (7.2, "har jag|vi nagot|nan|mote|minbokning|lektion"),
        (7.6, "nar ar|har * min|mitt|mina|nasta|jag * <who>|mote|lektion|<service>|session"),
        (7.2, "hur ser min|mitt|<time> * ut"),
        (6.4, "visa * min|mitt|mina"),
        (6.2, "min|mitt|mina dag|<time>|schema"),
        (6.2, "vad hander|star|ar * <time>"),
    ),
    *cues(
        "free_busy",
        (7.0, "ar|har <who> * ledig|lucka|upptagen|tid"),
        (7.6, "nar har|kan|ar <who> * lucka|ledig|tid|<time>"),
        (6.4, "kan|hinner <who> <time>"),
    ),
    *cues(
        "find_room",
        (6.4, "rum|rummet|lokal|konferensrum|motesrum|moteslokal|sal|grupprum"),
        (6.4, "ar|boka|rummet|i <room>"),
        (6.4, "<room> * ledig|lucka|upptaget|boka"),
    ),
    *cues(
        "waitlist",
        (7.4, "vantelista|vantelistan|ko|kolista"),
        (8.8, "meddela * om|nar|ifall * lucka|ledig|avboka|plats"),
    ),
    *cues(
        "leave_waitlist",
        (11, "ta|tar|lamna|bort|av|inte|stryk|fran * vantelista|vantelistan"),
        (11, "vantelista|vantelistan * bort|lamna|inte"),
    ),
    *cues(
        "hours",
        (7.6, "mina|andra|satt tider|lucka|arbetstider|kontorstider|mottagningstider"),
        (6.6, "jag ar|jobbar|arbetar|kan|har * <time> * tillganglig?"),
        (7.0, "jag ar tillganglig * <time>"),
        (5.6, "tillganglig|bokningsbar * <time>"),
    ),
    *cues(
        "time_off",
        (6.6, "semester|sjuk|borta|bortrest|franvarande|foraldraledig|tjansteresa|vab|vabbar|lakare|tandlakare|sjukskriven"),
        (6.4, "ar|jag inte har|tillganglig|ledig|inne|pa"),
        (6.4, "blockera|blocka|sparra"),
        (6.8, "ar|tar|har jag? ledigt|lucka <time>? $"),
        (8.2, "jag ar ledig <time>"),
    ),
    *cues(
        "respond",
        (7.2, "tackar|tacka|tackat ja", "accept"),
        (7.2, "tackar|tacka|tackat nej", "decline"),
        (6.8, "accepterar|acceptera|godkanner|ar|kommer med|inbjudan|garna", "accept"),
        (6.6, "^ jag|vi kommer garna|$|med", "accept"),
        (7.2, "vilja|kan|kommer|hinner tyvarr|inte * inte|komma|kan|vara|med|delta|$|<time>", "decline"),
        (6.8, "vilja|hinner inte|tyvarr * komma|med|delta|$|<time>", "decline"),
        (7.0, "kanske|eventuellt|mojligen|osaker * vet|kommer|inte|vilja|$", "tentative"),
    ),
    *cues(
        "propose",
        (8.2, "kan|gar|vilja|passar vi|det|du|ni * <time> * stallet|istallet|hellre|ocksa"),
        (8.2, "kan|gar|vilja vi|det|du|ni * stallet|istallet|hellre * <time>"),
        (8.6, "<time> passar|funkar|gar|ar|vore battre|bast"),
        (7.0, "hellre|istallet|stallet * <time>"),
        (7.0, "foreslar|foresla|forslag * <time>"),
    ),
    *cues(
        "more",
        (5.6, "^ och|eller pa|om|i? <time> $"),
        (6.0, "^ hur ar|vore|ser|blir det? * <time>"),
        (6.4, "nagot|nagon|finns|andra|fler|mer|lite|har senare|tidigare|annat|lucka|alternativ|forslag"),
    ),
    *cues(
        "reminders",
        (8.6, "paminna|paminnelse|paminnelser|paminnelsen"),
    ),
    *cues(
        "timezone",
        (9.5, "tidszon|tidszonen"),
        (9.6, "har|hade omboka till|i <place>"),
        (7.4, "bor|ar|sitter|jobbar|flyttat|befinner * i|till <place>"),
    ),
    *cues(
        "profile",
        (7.6, "jag * lara|kunnig|erbjuder|beharskar * <skill>|<service>"),
        (7.2, "mina|min kunskaper|fardigheter|profil"),
    ),
    *cues(
        "pick",
        (6.4, "alternativ|nummer <number>|<nth>"),
        (6.6, "den|det|tar|valjer|ta <nth>|sista|forsta"),
        (7.2, "^ <nth> alternativ|alternativet|forslag|forslaget|tiden? $"),
    ),
    *cues(
        "yes",
        (6.6, "^ ja|japp|jo|visst|absolut|ok|okej|perfekt|garna|toppen|bra * tack|garna|boka|det|gor|kor|bra|$"),
        (6.6, "^ det|den later|funkar|passar|blir|gar bra|utmarkt|perfekt|fint|$"),
    ),
    *cues(
        "no",
        (6.6, "^ nej|na|nix * tack|inte|glom|hellre|det|$"),
        (6.4, "^ glom|strunta|skit * det|i|$"),
        (6.4, "^ inte nu|langre|nodvandigt|den|det|$"),
    ),
    *cues(
        "help",
        (8.6, "vad|hur kan|ska|gor|skriver|anvander|funkar|fungerar du|jag|man|detta|det * $"),
        (7.4, "hur fungerar|funkar|gor"),
        (6.6, "^ hjalpa|instruktioner|kommandon * $"),
        (6.4, "kan|vilja du * hjalpa mig|oss? $"),
    ),
    *cues(
        "greet",
        (6.4, "^ hej|hejsan|tjena|tja|halla|god|morgon * $"),
        (7.0, "^ god|godmorgon morgon|kvall|dag|eftermiddag|<part>|<time> $"),
    ),
    *cues(
        "thanks",
        (7.6, "^ stort|tusen|manga|varmt tack * $"),
        (7.4, "^ tack|tackar|tusen sa|tack|for|ska|snalla? * $"),
        (7.2, "^ bra|toppen|perfekt|ok|super|kanon * tack"),
    ),
)  # fmt: skip
