"""Swedish: what it says of meetings, sessions, courtesy, clauses, rooms and places, each field as `words/subjects.py` tells."""

from bots.language.words.subjects import ClauseWords, CourtesyWords, MeetingWords, PlaceWords, RoomWords, SessionWords

MEETINGS = MeetingWords(
    kinds="planering genomgang utbildning avstamning",
    no_title="boka nytt kort langt satt ordna",
    team_articles="det den",
    of_team="av fran",
    optional="eventuellt",
    may_be_missing=(
        "^ valfri|valfritt|frivillig",
        "^ om han|hon|de|det kan|hinner|gar",
    ),
    teams="teamet gruppen kanalen avdelningen",
    channel="kanalen",
    no_name_of_team="hela vart vara den det har",
    because="eftersom",
    media="telefon",
    by="via over pa",
    at_place="hos vid",
    before_parts="med och for i pa",
    titled="kallat",
    said={
        "scope:following": (
            "och alla? de? foljande|kommande|senare",
            "fran och med nu|denna",
            "hadanefter",
        ),
        "scope:all": (
            "hela serien",
            "alla tillfallen|ganger",
        ),
        "scope:this": ("bara|endast den|det|detta|denna har|tillfallet|gangen|motet|$",),
        "priority:low": ("lag prioritet",),
        "priority:normal": (
            "normal prioritet",
            "inte langre? brattom",
        ),
        "priority:high": ("hog prioritet",),
        "priority:urgent": ("bradskande|akut|brattom",),
        "all_day:yes": (
            "hela dagen",
            "heldag",
        ),
        "adds:yes": ("ocksa|aven|dessutom",),
        "no_room:yes": (
            "utan rum|lokal",
            "inget rum",
        ),
        "private:yes": ("privat|konfidentiellt|hemligt",),
        "group:everyone": (
            "alla tillsammans",
            "vi|oss alla",
        ),
        "attending:optional": ("valfri|valfritt|frivillig",),
        "attending:list": ("vem|vilka",),
        "attending:remove": ("ta|plocka * bort",),
        "attending:add": ("lagg|bjud|ta * till|in|med",),
        "which:unanswered": (
            "obesvarade",
            "inte svarat|besvarat",
        ),
        "which:invited": ("inbjuden|inbjudna|inbjudningar",),
        "held_room:check_in": ("checka|checkar in",),
        "held_room:wait": (
            "vanta|vantelista",
            "sag|meddela * nar|om",
        ),
        "held_room:release": (
            "slapp|frigor|lamna",
            "behover inte langre|mer",
        ),
        "room:": ("ledigt|lediga|nu",),
        "room:list": ("alla|visa|lista * rum|rummen",),
        "room:add": ("nytt|skapa",),
        "room:edit": ("andra|redigera",),
        "polls:votes": ("vem|vilka * rostat",),
    },
)  # fmt: skip

SESSIONS = SessionWords(
    no_more="inga ingen inte sluta utan aldrig nej stoppa",
    as_usual="vanligt vanliga standard normalt",
    resuming="fortsatt ateruppta igen",
    come="kommer",
    later="senare",
    made_longer="forlang forlanga",
    leaving_alone="stor store stora",
    sick="sjuk",
    note="anteckning(?:ar)?",
    steps="nästa steg",
    noting="skriv|gör|lägg till|spara|anteckna",
    note_articles="en|min|mina",
)

COURTESY = CourtesyWords(
    greetings="hej|hejsan|tjena|halla|god morgon|god kvall|god dag|god eftermiddag",
    greeted="alla allihopa",
    thanks="tack tackar",
    beside_thanks="pa forhand sa mycket tusen snalla",
    before_thanks="tusen",
    closing="halsningar",
)

CLAUSES = ClauseWords(
    refusing="inte kan hinner gar",
    contrasts="utan men",
    nothing="inget ingenting",
    name_articles="den",
    before_part="pa i under",
    returning="(?:ar )?tillbaka",
    long_weekend="lang",
    busy="(?:har|ar|jobbar|sitter) (?:jag|vi)|(?:jag|vi) (?:har|ar|jobbar|sitter)",
    writer="jag mig min mitt mina vi oss var vart",
)

ROOMS = RoomWords(
    floors="vaningen vaning",
    we_are={"ar": "vi", "blir": "vi"},
    we="vi",
    called_room="rum rummet",
    having="med",
    a_thing="en ett",
    joining="och",
    ending="for pa i om fran till tack",
    met_with="mote samtal kund chef",
)

PLACES = PlaceWords(before="i fran till", time="tid", before_skill="i pa om", before_service="en ett min mitt")
