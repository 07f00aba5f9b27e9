"""Names with the endings of cases, behind apostrophes and in the other script; names that end with a number."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bots.language.naming.endings import plain_forms
from bots.language.naming.lexicon import Lexicon
from bots.language.reader import read

NOW = datetime.fromisoformat("2026-11-25T10:00+01:00")
BERLIN = ZoneInfo("Europe/Berlin")
PEOPLE = Lexicon(
    people=("Maya Iyer", "Лена Волкова", "Павел Егоров", "Марта Ким", "Bartek Nowicki", "Emre Doğan", "Antoine Lefèvre")
)


@pytest.mark.parametrize(
    ("said", "code", "plain"),
    [
        ("павла", "ru", "павел"),
        ("леной", "ru", "лена"),
        ("майи", "ru", "maya"),
        ("bartkiem", "pl", "bartek"),
        ("надії", "uk", "надія"),
        ("emreden", "tr", "emre"),
    ],
)
def test_an_inflected_name_may_stand_for_its_plain_form(said: str, code: str, plain: str) -> None:
    assert plain in set(plain_forms(said, code))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("отмени занятие с Леной завтра", "Лена Волкова"),
        ("забронируй Марту на пятницу", "Марта Ким"),
        ("запиши к Марте на пятницу", "Марта Ким"),
        ("запиши меня к Павлу на пятницу", "Павел Егоров"),
        ("перенеси встречу с Майей на пятницу", "Maya Iyer"),
        ("umów mnie z Bartkiem jutro", "Bartek Nowicki"),
        ("Emre'den yarın için randevu al", "Emre Doğan"),
        ("quelles sont les disponibilités d'Antoine demain ?", "Antoine Lefèvre"),
    ],
)
def test_a_message_names_somebody_in_any_case(text: str, name: str) -> None:
    assert read(text, now=NOW, zone=BERLIN, lexicon=PEOPLE).people == (name,)


@pytest.mark.parametrize(
    ("text", "at"),
    [("book Iyer 2 Jan 10am", "2027-01-02T10:00+01:00"), ("book Iyer 2 on 3 Jan 10am", "2027-01-03T10:00+01:00")],
)
def test_the_number_of_a_name_does_not_take_the_day_of_a_date(text: str, at: str) -> None:
    found = read(text, now=NOW, zone=BERLIN, lexicon=Lexicon(people=("Maya Iyer 2", "Ana Silva"))).to_json(BERLIN)

    assert found == {"intent": "book", "people": ["Maya Iyer 2"], "at": at}


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("yarın 10'da Emre ile randevu al", "2026-11-26T10:00+01:00"),
        ("yarin 10da emreyle randevu al", "2026-11-26T10:00+01:00"),
        ("yarin 12de emreyle randevu al", "2026-11-26T12:00+01:00"),
        ("yarin 14:30a emreyle randevu al", "2026-11-26T14:30+01:00"),
        ("yarin 4u ceyrek gece emreyle randevu al", "2026-11-26T16:15+01:00"),
        ("yarin 3te emreyle randevu al", "2026-11-26T15:00+01:00"),
    ],
)
def test_a_number_in_a_case_is_an_hour_also_of_who_leaves_the_apostrophe_out(text: str, at: str) -> None:
    found = read(text, now=NOW, zone=BERLIN, lexicon=PEOPLE).to_json(BERLIN)

    assert found == {"intent": "book", "people": ["Emre Doğan"], "at": at}


def test_a_service_called_session_leaves_my_sessions_to_the_agenda() -> None:
    found = read("my sessions", now=NOW, zone=BERLIN, lexicon=Lexicon(services=("Session",)))

    assert found.to_json(BERLIN) == {"intent": "agenda"}
