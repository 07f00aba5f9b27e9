"""Russian: what it says of meetings, sessions, courtesy, clauses, rooms and places, each field as `words/subjects.py` tells."""

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
    kinds="планирование планерка ретро",
    may_be_missing=("^ если сможет|смогут",),
    because="потому так",
    said={
        "scope:following": ("и все? следующие|последующие|дальнейшие", "все следующие|последующие|дальнейшие", "начиная с|со этой|этого|этой|сегодняшней", "отныне", "с этого момента", "с этой встречи"),
        "scope:all": ("всю|вся|серию серию|целиком", "серию * целиком|полностью"),
        "scope:this": ("только|лишь эту|этот|эта|это|ту|тот|ее",),
        "priority:urgent": ("срочно",),
        "all_day:yes": ("весь день",),
        "adds:yes": ("также|тоже|добавь",),
        "private:yes": ("конфиденциально",),
        "attending:optional": ("необязательно|опционально|необязателен|необязательного",),
        "attending:list": ("кто",),
        "attending:remove": ("убери|удали|исключи",),
        "polls:votes": ("кто * проголосовал|голосовал",),
    },
)  # fmt: skip

SESSIONS = SessionWords(
    no_more="не без никаких больше отключи отключите выключи хватит перестань",
    as_usual="обычно обычные умолчанию",
    resuming="возобнови продолжи",
    made_longer="продли продлить",
    leaving_alone="беспокой беспокоить беспокоите тревожь",
    note="заметк[ау]|запись",
    steps="следующие шаги",
    noting="добавь|запиши",
)

COURTESY = CourtesyWords(
    greetings="привет|доброе утро|доброго утра|добрый день|доброго дня|добрый вечер|доброго вечера",
    greeted="всем",
    thanks="спасибо благодарю",
    beside_thanks="заранее большое огромное",
    before_thanks="заранее большое огромное",
)

CLAUSES = ClauseWords(
    refusing="рано поздно рановато поздновато не могу никак неудобно неудобен неудобна занято",
    possible="могу можно подходит лучше",
    refused_behind={"не": "успеваю успею смогу получится получается выйдет подходит удобно"},
    contrasts="а но",
    nothing="ничего",
    before_part="в",
    returning="вернусь|возвращаюсь",
    busy="у (?:меня|нас)|я (?:на|в|занят|занята)|работаю",
    concluding="поэтому",
    before_it="до этого",
    writer="я мне меня мой моя мои мы нам нас наш",
)

ROOMS = RoomWords(
    called_room="комната кабинет переговорка переговорная аудитория зал",
    we_are={"будет": "нас"},
    floors="этаж этаже этажа",
    together={
        "трое": 3,
        "четверо": 4,
        "пятеро": 5,
        "шестеро": 6,
        "семеро": 7,
        "восьмеро": 8,
        "троих": 3,
        "четверых": 4,
        "пятерых": 5,
        "шестерых": 6,
        "семерых": 7,
        "восьмерых": 8,
        "втроем": 3,
        "вчетвером": 4,
        "впятером": 5,
        "вшестером": 6,
        "всемером": 7,
        "ввосьмером": 8,
    },
    counting="нас",
)

DIRECTIONS = DirectionWords(leading="на")

PLACES = PlaceWords(
    before="для в из по за во на у времени",
)

ENDINGS = NameEndings(
    cases=tuple(
        "а я у ю ом ем е ы и ой ей ою ею ым им ого его ому ему ии ию ия ией ов ев ам ям ами ями ах ях ых "
        "их ыми ими ую юю ая ое ые ие ых".split()
    ),
    plain=("", "а", "я", "й", "ь", "ия", "ий", "ый", "ой", "ая", "ое", "ее", "ые", "ие", "ы", "и", "о", "е"),
    fleeting=("е", "о"),
)
