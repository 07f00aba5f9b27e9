"""Ukrainian: what it says of meetings, sessions, courtesy, clauses, rooms and places, each field as `words/subjects.py` tells."""

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
    kinds="планування",
    may_be_missing=("^ якщо зможе|зможуть",),
    because="бо",
    said={
        "scope:following": (
            "і|й|та усі|всі? наступні|подальші|дальші",
            "усі|всі наступні|подальші",
            "відтепер",
            "починаючи|починаючи з|із|від",
            "від|з цієї|цього зустрічі|моменту",
        ),
        "scope:all": ("усю|всю|цілу серію",),
        "scope:this": ("тільки|лише цю|цей|ця|це|ту|той",),
        "priority:urgent": ("терміново",),
        "all_day:yes": ("увесь|весь день",),
        "adds:yes": ("також|теж|додай",),
        "private:yes": ("приватно",),
        "attending:optional": ("необовязково|опціонально",),
        "attending:list": ("хто",),
        "attending:remove": ("прибери|видали",),
        "polls:votes": ("хто * проголосував|голосував",),
    },
)  # fmt: skip

SESSIONS = SessionWords(
    no_more="не без жодних вимкни припини досить більше",
    as_usual="звичайно зазвичай звичайні нормально",
    resuming="відновити віднови продовжи",
    made_longer="подовж подовжити",
    leaving_alone="турбуй турбувати турбуите",
    note="нотатк[ау]",
    steps="наступні кроки",
    noting="додай|запиши",
)

COURTESY = CourtesyWords(
    greetings="привіт|доброго ранку|добрий ранок|добрий день|добрий вечір|доброго вечора",
    greeted="всім",
    thanks="дякую",
    beside_thanks="наперед дуже щиро",
    before_thanks="дуже щиро",
)

CLAUSES = ClauseWords(
    refusing="ніяк не незручно незручний незручна",
    possible="можу підходить краще",
    refused_behind={"не": "встигаю встигну зможу вийде виходить підходить зручно"},
    contrasts="а але",
    nothing="нічого",
    before_part="в",
    returning="повернуся|повертаюся",
    busy="(?:у|в) (?:мене|нас)|я (?:на|в|зайнятий|зайнята)|працюю",
    concluding="тож отже",
    before_it="до того|до цього",
    writer="я мені мене мій моя мої ми нам нас наш",
)

ROOMS = RoomWords(
    called_room="кімната кабінет переговорка переговорна аудиторія зала",
    we_are={"буде": "нас"},
    floors="поверх поверсі поверху",
    together={
        "троє": 3,
        "трьох": 3,
        "чотирьох": 4,
        "шістьох": 6,
        "сімох": 7,
        "вісьмох": 8,
        "втрьох": 3,
        "вчотирьох": 4,
        "впятьох": 5,
        "вшістьох": 6,
        "всімох": 7,
        "ввосьмох": 8,
    },
    counting="нас",
)

DIRECTIONS = DirectionWords(leading="на")

PLACES = PlaceWords(
    before="у в на до часом",
)

ENDINGS = NameEndings(
    cases=tuple(
        "а я у ю ом ем єм і ї и е є ою ею єю ові еві єві ого ому им ій ії ію ією ів їв ам ям ами ями ах "
        "ях их ими ими".split()
    ),
    plain=("", "а", "я", "й", "ь", "о", "ія", "ій", "ий", "є", "е", "і", "и"),
    fleeting=("е", "о"),
)
