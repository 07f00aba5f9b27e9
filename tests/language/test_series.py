"""What words would ask of a series that stands, and what they say of it where one is meant."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bots.language.naming.lexicon import Lexicon
from bots.language.reader import read
from bots.language.reading import Intent, Reading

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime.fromisoformat("2026-03-02T09:00:00+01:00")
NAMES = Lexicon(people=("Maya Iyer", "Omar Farouk"), skills=("Python",))


def of_series(text: str) -> Reading:
    """The words read under a series; they are told to be about one where a series is meant."""
    found = read(text, now=NOW, zone=BERLIN, lexicon=NAMES, under="series")
    assert read(text, now=NOW, zone=BERLIN, lexicon=NAMES).of_series == found.verb
    return found


def last_day(found: Reading) -> date | None:
    return None if found.deadline is None else (found.deadline.astimezone(BERLIN) - timedelta(seconds=1)).date()


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("end it after 14 March", date(2026, 3, 14)),
        ("end it on 4 March", date(2026, 3, 4)),
        ("end it after March", date(2026, 3, 31)),
        ("end it in June", date(2026, 6, 30)),
        ("stop it before 1 June", date(2026, 5, 31)),
        ("let it run until June", date(2026, 5, 31)),
        ("it ends at the end of June", date(2026, 6, 30)),
        ("just until 5 May instead", date(2026, 5, 5)),
        ("can we extend it until 20 June please", date(2026, 6, 20)),
        ("verlängere die Serie bis Ende April", date(2026, 4, 30)),
        ("beende das nach März", date(2026, 3, 31)),
    ],
)
def test_the_last_day_is_told_as_where_a_series_is_made(text: str, last: date) -> None:
    found = of_series(text)

    assert (found.intent, found.verb, last_day(found), found.argument) == (Intent.SERIES, "end", last, None)


@pytest.mark.parametrize(
    ("text", "verb", "number"),
    [
        ("end it after 4 more", "end", 4),
        ("stop it after three more sessions", "end", 3),
        ("skip the next two", "next", 2),
        ("leave out our next meeting", "next", None),
        ("die nächsten zwei Termine fallen aus", "next", 2),
        ("der nächste fällt aus", "next", None),
        ("how many are left?", "left", None),
        ("when does it end?", "left", None),
        ("wie viele sind noch übrig?", "left", None),
    ],
)
def test_dates_are_counted(text: str, verb: str, number: int | None) -> None:
    found = of_series(text)

    assert (found.verb, found.some, found.window, found.argument) == (verb, number, None, None)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("skip it next week", date(2026, 3, 9), date(2026, 3, 15)),
        ("skip Christmas week", date(2026, 12, 21), date(2026, 12, 27)),
        ("überspring die Weihnachtswoche", date(2026, 12, 21), date(2026, 12, 27)),
        ("leave out Easter Monday", date(2026, 4, 6), date(2026, 4, 6)),
        ("an Heiligabend fällt es aus", date(2026, 12, 24), date(2026, 12, 24)),
    ],
)
def test_days_are_left_out(text: str, first: date, last: date) -> None:
    found = of_series(text)

    assert found.window is not None
    assert (found.verb, found.window.start.astimezone(BERLIN).date(), last_day(found)) == ("skip", first, last)


@pytest.mark.parametrize(
    ("text", "rule", "since"),
    [
        ("make it every other week", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", None),
        ("biweekly from now on", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", None),
        ("move it to Tuesdays from 15 March", "FREQ=WEEKLY;BYDAY=TU", date(2026, 3, 15)),
        ("make it monthly from April on", "FREQ=MONTHLY", date(2026, 4, 1)),
        ("ab jetzt alle zwei Wochen", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", None),
        ("nur noch jeden zweiten Dienstag", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", None),
    ],
)
def test_another_rhythm(text: str, rule: str, since: date | None) -> None:
    found = of_series(text)

    starts = found.window.start.astimezone(BERLIN).date() if found.window else None
    assert (found.verb, found.recurrence, starts) == ("rhythm", rule, since)


@pytest.mark.parametrize(
    ("text", "called", "people", "pointed"),
    [
        ("end it after March", None, (), True),
        ("skip the next two", None, (), True),
        ("how many sessions are left?", None, (), False),
        ("stop the weekly sync at the end of the year", "sync", (), False),
        ("no budget review on 12 March", "budget review", (), True),
        ("end the sessions with Maya after March", None, ("Maya Iyer",), False),
        ("wann endet der Lesekreis?", "lesekreis", (), True),
    ],
)
def test_which_series_it_is(text: str, called: str | None, people: tuple[str, ...], pointed: bool) -> None:
    found = of_series(text)

    assert (found.argument, found.people) == (called, people)
    assert called or people or found.pointed is pointed


@pytest.mark.parametrize(
    ("verb", "texts"),
    [
        ("end", ("termínalo después de marzo", "arrête-le après mars", "finisci la serie dopo marzo")),
        ("end", ("prolonga até 30 de abril", "verleng het tot 30 april")),
        ("next", ("salta las próximas dos", "saute la prochaine séance", "salta i prossimi due", "pula a próxima")),
        ("skip", ("en Nochebuena no hay", "salta la prossima settimana", "sla volgende week over")),
        ("rhythm", ("hazlo cada dos semanas", "passe-le à toutes les deux semaines", "voortaan om de twee weken")),
        ("left", ("¿cuántas sesiones quedan?", "combien il en reste ?", "quante sessioni restano?", "até quando vai?")),
    ],
)
def test_further_languages_say_it_too(verb: str, texts: tuple[str, ...]) -> None:
    assert {text: of_series(text).verb for text in texts} == dict.fromkeys(texts, verb)


@pytest.mark.parametrize(
    "text",
    [
        "no, Friday",
        "make it Friday",
        "make it an hour",
        "skip Friday at 3",
        "end the session",
        "how many are free on Friday?",
        "book Maya every Tuesday at 10",
        "move it to Tuesday",
        "Friday instead",
    ],
)
def test_what_asks_nothing_of_a_series(text: str) -> None:
    assert read(text, now=NOW, zone=BERLIN, lexicon=NAMES).of_series == ""


def test_a_day_that_no_calendar_has_ends_nothing() -> None:
    assert read("end it on 31 February", now=NOW, zone=BERLIN, lexicon=NAMES, under="series").verb == ""
