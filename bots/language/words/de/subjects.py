"""German: what it says of meetings, sessions, courtesy, clauses, rooms and places, each field as `words/subjects.py` tells."""

from bots.language.words.subjects import (
    ClauseWords,
    CourtesyWords,
    DirectionWords,
    MeetingWords,
    PlaceWords,
    RoomWords,
    SessionWords,
)

MEETINGS = MeetingWords(
    kinds="planung klausur schulung retrospektive",
    topics="budget einstellungen preise marketing vertrieb finanzen migration",
    series="serie reihe termin termine terminen treffen sitzung sitzungen",
    no_series=(
        "es das die der den dem sie ihn mit unsere unseren unser meine meinen mein uns wir kannst konnen sind gibt haben kommen "
        "findet statt aus noch"
    ),
    pointing="es das sie ihn",
    no_title="kurze kurzes neue neues wochentliche verschiebe verschieben absagen plane",
    before_parts="mit und fur am um im in",
    team_articles="dem der die",
    of_team="von vom aus in",
    mentors="mentoren mentorinnen tutoren tutorinnen coaches lehrer lehrern experten expertinnen",
    any_of="irgendwelche irgendwelchen beliebige beliebigen egal",
    out_of_team="personen leuten",
    teams="team kanal gruppe abteilung",
    channel="kanal",
    no_name_of_team="dem der die das dieses dieser",
    optional="optional",
    may_be_missing=(
        "^ optional|freiwillig",
        "^ nur? wenn er|sie|es kann|zeit|geht|konnen",
    ),
    because="weil denn",
    media="telefon video",
    by="uber auf per via",
    at_place="bei im",
    said={
        "scope:following": (
            "und? alle? folgenden|weiteren|spateren",
            "ab jetzt|dann|da|hier",
            "ab diesem|dieser termin|treffen|sitzung|besprechung|stunde|mal",
        ),
        "scope:all": (
            "wiederkehrende|wiederkehrenden|terminserie|serientermin|serien",
            "ganze|gesamte|komplette|ganzen serie|reihe",
            "die|der serie",
            "alle termine",
        ),
        "scope:this": ("nur|bloss|lediglich diesen|diese|den|die|dieses|das",),
        "priority:low": (
            "niedrige|niedriger|geringe prioritat",
            "prioritat * niedrig",
        ),
        "priority:normal": (
            "nicht mehr? dringend",
            "normale prioritat",
        ),
        "priority:high": (
            "hohe|hoher prioritat",
            "prioritat * hoch",
        ),
        "priority:urgent": ("dringend|eilig",),
        "all_day:yes": (
            "ganztagig|ganztags",
            "den ganzen tag",
        ),
        "adds:yes": ("dazu|auch|zusatzlich",),
        "no_room:yes": (
            "kein|keinen raum",
            "ohne raum",
        ),
        "private:no": (
            "offentlich|offentliche|sichtbar",
            "nicht|mehr privat|vertraulich",
        ),
        "private:yes": ("vertraulich|vertrauliche|vertrauliches|vertraulichen|privat|private|privates|privaten",),
        "group:everyone": (
            "wir alle",
            "alle zusammen",
        ),
        "attending:optional": (
            "optional",
            "kann|konnte|konnten|konnen|darf|durfen fehlen",
            "muss|mussen|brauch|braucht|brauchen * nicht|nich unbedingt|zwingend? zu? kommen|teilnehmen|dabei|mitkommen|da",
        ),
        "attending:list": ("wer",),
        "attending:remove": (
            "entferne|streiche|streich",
            "lade|ladt * aus",
            "lass|lasse|lassen|nimm * weg|raus|aus|heraus|draussen",
        ),
        "attending:add": ("lade|einladen|hinzufugen|hinzu",),
        "which:unanswered": ("unbeantwortet|unbeantwortete|offene",),
        "which:declined": ("abgelehnt|abgelehnte|abgelehnten|abgesagt|abgesagte|abgesagten|ausgeschlagen",),
        "which:invited": (
            "eingeladen",
            "^ einladungen",
        ),
        "which:hosted": (
            "leite|einberufen|organisiere|organisiert",
            "von mir",
            "einlade|eingeladen habe",
        ),
        "held_room:check_in": (
            "bin|sind im raum|zimmer|besprechungsraum",
            "einchecken",
            "checke|check ein",
        ),
        "held_room:wait": (
            "warte|warteliste|benachrichtige",
            "sag|sage|melde|bescheid * wenn|sobald|falls",
            "wenn|sobald|falls * sag|sage|melde|bescheid",
        ),
        "held_room:release": (
            "freigeben",
            "gib|gebe * frei|zuruck",
            "brauche|brauchen * nicht mehr?",
        ),
        "room:": ("frei|freie|jetzt|verfugbar",),
        "room:list": (
            "alle|liste|zeig|zeige * raume",
            "raume * all|list|alle",
        ),
        "room:add": ("neu|neuer|neuen|neue|anlegen|hinzufugen",),
        "room:edit": ("andere|andern|bearbeite|bearbeiten|umbenennen",),
        "polls:votes": ("wer|niemand|alle * abgestimmt|gestimmt",),
    },
)  # fmt: skip

SESSIONS = SessionWords(
    no_more="kein keine keinen nicht nie aus stopp ohne beende abschalten ausschalten deaktiviere",
    as_usual="ublich normalerweise standard normal",
    resuming="fortsetzen weiter wieder",
    come="komme kommen",
    later="spater",
    each="jeden",
    made_longer="verlangere verlangern",
    leaving_alone="storen stort stor weck wecke",
    sick="krank",
    times={"einmal": 1, "zweimal": 2, "dreimal": 3, "viermal": 4, "funfmal": 5},
    note="notiz(?:en)?",
    steps="n(?:ä|ae)chsten? schritte?",
    noting="bitte|schreib(?:e)?|notiere?|füge?|mach(?:e)?",
    note_articles="eine?|die|eine[nr]?",
)

COURTESY = CourtesyWords(
    greetings="hallo|guten morgen|guten tag|guten abend|schonen guten tag|schonen guten morgen|schonen guten abend",
    greeted="zusammen alle",
    thanks="danke dank",
    beside_thanks="im voraus vielen schon besten schonen",
    before_thanks="vielen besten schonen",
    closing="grusse gruss",
)

CLAUSES = ClauseWords(
    refusing="kann keine nicht geht schaffs schaff schaffe packs",
    refused_behind={
        "zu": "fruh spat knapp",
        "ist": "schlecht blod dicht voll ungunstig",
        "mir": "dicht voll schlecht",
        "ich": "voll dicht verplant belegt",
    },
    possible="passt geht ginge gut lieber besser",
    reasons_of_mine="denn da",
    mine="ich wir er sie es mein meine",
    contrasts="sondern aber",
    nothing="nichts nix",
    before_parted="zu",
    behind_particle="bitte danke und oder weil da aber",
    common="das der die ich mir",
    name_articles="die der den",
    before_part="am in",
    returning="zuruck|wieder (?:da|zuruck|im buro|im haus|im dienst)",
    long_weekend="langes lange langen verlangertes",
    busy="(?:ist|is) feiertag|mein (?:zug|bus|flug|flieger)|(?:hab|habe|haben|bin|sind|muss|sitze|arbeite|unterrichte) (?:ich|wir)|(?:ich|wir) (?:hab|habe|haben|bin|sind|muss|sitze|arbeite|unterrichte)",
    concluding="daher deshalb darum drum",
    before_it="davor|vorher",
    writer="ich mir mich mein meine meinen meiner wir uns unser unsere",
    leaving="(?:gehe|muss|mache|hore)(?: ich)?(?: heute| morgen)?(?: schon)?(?: los| weg)?(?: um)?|feierabend um|schluss um|weg um",
)

ROOMS = RoomWords(
    floors="stock stockwerk etage og obergeschoss",
    together={"zweit": 2, "dritt": 3, "viert": 4, "funft": 5, "sechst": 6, "siebt": 7, "acht": 8},
    together_behind="zu",
    we_are={"sind": "wir"},
    we="wir",
    called_room="raum zimmer",
    having="mit",
    a_thing="ein eine einen einem einer",
    joining="und",
    behind_kept="jetzt bitte danke mehr an hinzu um",
    ending="fur am um im bitte",
    met_with="besprechung gesprach kunden kunde termin",
)

DIRECTIONS = DirectionWords(between="auf")

PLACES = PlaceWords(
    before="nach aus an in ich bin von",
    behind_clock="uhr",
    time="zeit ortszeit",
    before_skill="fur mit",
    before_service="eine einen",
)
