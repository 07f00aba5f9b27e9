"""Dutch: what it says of meetings, sessions, courtesy, clauses, rooms and places, each field as `words/subjects.py` tells."""

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
    series="reeks serie sessie sessies afspraak afspraken",
    no_series=(
        "het de die dat een met van mijn onze ons we er wekelijks wekelijkse maandelijks maandelijkse nog zijn is keer er"
    ),
    pointing="het dat die",
    kinds="overleg planning",
    optional="optioneel",
    may_be_missing=(
        "^ optioneel",
        "^ als hij|zij|ze|het kan|kunnen",
    ),
    because="omdat",
    by="op via",
    at_place="bij",
    said={
        "scope:following": (
            "en alle? de? volgende|latere|daaropvolgende",
            "alle volgende|latere|daaropvolgende",
            "vanaf nu|deze|dit|hier|dan",
        ),
        "scope:all": ("hele|volledige|gehele reeks|serie",),
        "scope:this": ("alleen|enkel|slechts deze|dit|die|dat",),
        "priority:low": ("lage prioriteit",),
        "priority:high": ("hoge prioriteit",),
        "priority:urgent": ("urgent|dringend",),
        "all_day:yes": ("hele dag",),
        "adds:yes": ("ook",),
        "no_room:yes": ("zonder zaal|ruimte",),
        "private:yes": ("vertrouwelijk",),
        "group:everyone": ("iedereen",),
        "attending:optional": ("optioneel",),
        "attending:list": ("wie",),
        "attending:remove": ("haal",),
        "polls:votes": ("wie * gestemd",),
    },
)  # fmt: skip

SESSIONS = SessionWords(
    no_more="geen niet nooit stop uit zonder zet",
    as_usual="standaard gewoon gewoonlijk gebruikelijk",
    resuming="hervat hervatten",
    made_longer="verleng verlengen",
    leaving_alone="storen",
    sick="ziek",
    note="notitie",
    steps="(?:de )?volgende stappen",
    noting="voeg|schrijf",
    note_articles="een|de",
)

COURTESY = CourtesyWords(
    greetings="hoi|goedemorgen|goede morgen|goedemiddag|goede middag|goedenavond|goede avond",
    greeted="allemaal iedereen",
    thanks="bedankt dank",
    beside_thanks="alvast bij voorbaat hartelijk",
)

CLAUSES = ClauseWords(
    refusing="niet kan haal",
    refused_behind={"te": "vroeg laat krap", "ik": "vol bezet druk volgeboekt", "is": "lastig moeilijk vol"},
    possible="kan past gaat beter liever",
    contrasts="maar",
    nothing="niets niks",
    before_parted="te kan kun kunt kunnen wil wilt willen moet mag zou zal",
    behind_particle="aub ajb graag alstublieft alsjeblieft en of want maar dank",
    returning="(?:weer )?terug",
    long_weekend="lang",
    busy="is (?:een |het )?feestdag|mijn (?:trein|bus|vlucht|vliegtuig)|(?:heb|zit|ben|werk|moet) ik|ik (?:heb|zit|ben|werk|moet)",
    concluding="dus",
    before_it="(?:daar)?voor die tijd|daarvoor",
    writer="ik me mij mijn wij we ons onze",
    leaving="(?:ik ga|ben ik|ik ben) weg(?: om)?",
)

ROOMS = RoomWords(
    floors="verdieping etage",
    together={"drieen": 3, "vieren": 4, "vijven": 5, "zessen": 6, "zevenen": 7, "achten": 8},
    together_behind="zn n hun ons",
    we_are={"zijn": "we", "met": "zijn"},
    called_room="zaal",
    having="met",
    a_thing="een",
    joining="en",
    ending="voor op om",
    met_with="klant",
)

DIRECTIONS = DirectionWords(between="naar")

PLACES = PlaceWords(
    before="naar op te in",
    behind_clock="uur",
    time="tijd",
)
