"""Polish: what it says of meetings, sessions, courtesy, clauses, rooms and places, each field as `words/subjects.py` tells."""

from bots.language.words.subjects import (
    ClauseWords,
    CourtesyWords,
    DirectionWords,
    MeetingWords,
    NameEndings,
    PlaceWords,
    RoomWords,
    SessionWords,
)

MEETINGS = MeetingWords(
    kinds="szkolenie warsztat warsztaty",
    may_be_missing=("^ jesli moze|moga",),
    because="bo poniewaz",
    media="telefon",
    said={
        "scope:following": (
            "i wszystkie|wszystko? nastepne|kolejne|pozniejsze|dalsze",
            "wszystkie nastepne|kolejne|pozniejsze|dalsze",
            "od teraz|tego|tej|dzis|dzisiaj",
            "poczawszy|zaczynajac od",
        ),
        "scope:all": (
            "cala serie",
            "serie w calosci",
        ),
        "scope:this": ("tylko|jedynie ten|ta|to|te",),
        "priority:urgent": ("pilne|pilnie",),
        "all_day:yes": ("caly dzien",),
        "adds:yes": ("takze|tez|rowniez|dodaj",),
        "private:yes": ("prywatne|poufne",),
        "attending:optional": ("opcjonalnie|opcjonalny|opcjonalna",),
        "attending:list": ("kto",),
        "attending:remove": ("usun|wykresl",),
        "polls:votes": ("kto * zaglosowal|glosowal",),
    },
)  # fmt: skip

SESSIONS = SessionWords(
    no_more="nie bez zadnych wylacz przestan dosc",
    as_usual="zwykle domyslne standardowo",
    resuming="wznow",
    made_longer="przedluz przedluzyc wydluz wydluzyc",
    leaving_alone="przeszkadzac przeszkadzaj",
    note="notatk[aęi]|notatki",
    steps="następne kroki",
    noting="dodaj|zapisz",
)

COURTESY = CourtesyWords(
    greetings="czesc|hej|dzien dobry|dobry wieczor",
    greeted="wszystkim",
    thanks="dziekuje dzieki",
    beside_thanks="z gory",
)

CLAUSES = ClauseWords(
    refusing="nie moge odpada odpadaja kiepsko slabo ciezko",
    possible="moge pasuje lepiej",
    refused_behind={"nie": "wyrobie wyrabiam zdaze zdazam dam pasuje odpowiada uda"},
    reasons_of_mine="bo",
    mine="mam jestem musze mnie mi moj moja",
    contrasts="lecz tylko",
    nothing="nic",
    before_part="na",
    returning="wracam|wroce|z powrotem",
    long_weekend="dlugi",
    busy="mam|mamy|jestem|bede|pracuje",
    concluding="wiec dlatego",
    before_it="przedtem|wczesniej",
    writer="ja mi mnie moj moja moje my nam nas nasz",
)

ROOMS = RoomWords(
    floors="pietro pietrze pietra",
    together={"troje": 3, "czworo": 4, "piecioro": 5, "szescioro": 6, "siedmioro": 7, "osmioro": 8},
    we_are={"jest": "nas", "bedzie": "nas", "nas": "bedzie jest"},
    we="nas",
)

DIRECTIONS = DirectionWords(leading="na")

PLACES = PlaceWords(
    before="w we do z na",
    behind_clock="czasu",
)

ENDINGS = NameEndings(
    cases=tuple(
        "a u owi em iem ie y i e ia ego iego emu iemu ym im ej iej o om ow ami iami ach iach ich ych ymi "
        "imi ie je ii".split()
    ),
    plain=("", "a", "ia", "ja", "o", "i", "y", "ek", "e", "ie", "ka"),
    fleeting=("e", "ie"),
)
