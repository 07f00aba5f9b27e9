"""A poll in words: its title, people, times and deadline, all from the one pass over the message."""

from datetime import datetime

import pytest

from bots.language.reader import read_list
from tests.language.sample import BERLIN, NOW, said

ROWS = {
    "poll planning with Lena and Tom: Tue 14:00, Wed 10:00 or 15:00": ("Planning", 3, ()),
    "poll planning with Lena: Tue 14:00, Wed 25:00, Thu 10:00": ("Planning", 2, ("Wed 25:00",)),
    "poll planning with Lena:\nTue 14:00\nWed 25:00\nThu 9": ("Planning", 2, ("Wed 25:00",)),
    "poll planning with Lena: Tuesday, whenever": ("Planning", 0, ()),
    "start a poll with Lena and Tom about the offsite on Tue 14:00 or Wed 10:00": ("The offsite", 2, ()),
    "poll plan 3 with Lena: Tue 14:00, Wed 10:00": ("Plan 3", 2, ()),
    "poll summer party: 3 March 15:00; 4 March 16:00; 5 March": ("Summer party", 2, ("5 March",)),
    "poll retro: 3 March, 15:00, 16:00": ("Retro", 2, ()),
    "poll retro: 14:00, 15:00 on Tuesday": ("Retro", 2, ()),
    "poll everyone for team lunch: thu 12, fri 12": ("Team lunch", 2, ()),
    "poll Ana Silva and Tom: lunch on monday 12 or tuesday 12:30": ("Lunch", 2, ()),
    "poll Lena and Tom about lunch: tuesday 12 or wednesday 12": ("Lunch", 2, ()),
    "Umfrage an Tom wegen Mittagessen: Dienstag 12 oder Mittwoch 12": ("Mittagessen", 2, ()),
    "poll Tom and Lena: Thursday 15:00 or Friday 16:00": (None, 2, ()),
    "poll planning with Lena in Orion for 30 min: Tue 14:00, Wed 10:00": ("Planning", 2, ()),
    "ask Tom and Lena: retro tuesday 10 or wednesday 14?": ("Retro", 2, ()),
    "can you ask Tom and Lena retro tuesday at 10, 11 or wed 2pm": ("Retro", 3, ()),
    "Frag Tom und Lena: Retro Dienstag 10 oder Mittwoch 14?": ("Retro", 2, ()),
    "pregunta a Tom y Lena: retro martes 10 o miércoles 14": ("Retro", 2, ()),
    "chiedi a Tom e Lena: retro martedì 10 o mercoledì 14": ("Retro", 2, ()),
    "demande à Tom et Lena : rétro mardi 10h ou mercredi 14h": ("Rétro", 2, ()),
    "vraag Tom en Lena: retro dinsdag 10 uur of woensdag 14 uur": ("Retro", 2, ()),
    "zapytaj Tom i Lena: retro wtorek 10:00 lub środa 14:00": ("Retro", 2, ()),
    "спроси Tom и Lena: ретро вторник 10:00 или среда 14:00": ("Ретро", 2, ()),
    "запитай Tom і Lena: ретро вівторок 10:00 або середа 14:00": ("Ретро", 2, ()),
    "/poll offsite with Lena": ("Offsite", 0, ()),
    "/poll": (None, 0, ()),
    "Umfrage Planung mit Lena: Di 14 Uhr, Mi 10 Uhr oder 15 Uhr": ("Planung", 3, ()),
    "encuesta cena con Lena y Tom: martes 20:00, miércoles a las 21:00": ("Cena", 2, ()),
    "sondage dîner avec Lena : mardi 20h, mercredi 21h": ("Dîner", 2, ()),
    "enquete jantar com Lena: terça 20h, quarta 21h": ("Jantar", 2, ()),
    "sondaggio cena con Lena: martedì alle 20, mercoledì alle 21": ("Cena", 2, ()),
    "peiling etentje met Lena: dinsdag 20:00, woensdag 21:00": ("Etentje", 2, ()),
    "опрос обед с Леной: вт 14:00, ср 15:00": ("Обед", 2, ()),
    "ankieta obiad z Leną: wtorek 14:00, środa 15:00": ("Obiad", 2, ()),
    "опитування обід з Леною: вівторок 14:00, середа 15:00": ("Обід", 2, ()),
    "anket yemek: salı 14:00, çarşamba 15:00": ("Yemek", 2, ()),
}


def test_the_title_and_the_times_are_told_apart() -> None:
    wrong = {}
    for words, expected in ROWS.items():
        reading = said(words)
        found = (reading.title, len(reading.starts), reading.unread)
        if found != expected:
            wrong[words] = found
    assert not wrong


def test_people_room_length_and_deadline_stand_where_they_were_said() -> None:
    reading = said("poll planning with Lena in Orion for 30 min: Tue 14:00, Wed 10:00 until tomorrow 12:00")
    assert (reading.people, reading.room, reading.duration) == (("Lena Vogel",), "Orion", 30)
    assert reading.starts == _at("2026-12-01T14:00", "2026-12-02T10:00")
    assert reading.deadline == _at("2026-11-26T12:00")[0]


@pytest.mark.parametrize(
    ("words", "starts", "unread"),
    [
        ("Tue 14:00, Wed 10:00 or 15:00", ("2026-12-01T14:00", "2026-12-02T10:00", "2026-12-02T15:00"), ()),
        ("Wed 15:00", ("2026-11-25T15:00",), ()),
        ("Tue 14:00, Wed 25:00", ("2026-12-01T14:00",), ("Wed 25:00",)),
        ("whenever", (), ()),
    ],
)
def test_a_list_alone_is_read_by_the_same_rules(words: str, starts: tuple[str, ...], unread: tuple[str, ...]) -> None:
    found = read_list(words, now=NOW, zone=BERLIN)
    assert (found.starts, found.unread) == (_at(*starts), unread)


def _at(*moments: str) -> tuple[datetime, ...]:
    return tuple(datetime.fromisoformat(each).replace(tzinfo=BERLIN) for each in moments)
