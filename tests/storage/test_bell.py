"""PostgreSQL's bell: what is committed for couriers is heard in every process, at once, also after the connection was lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Semaphore

import pytest
from sqlalchemy import text

from core.events import Booked
from core.ports import Unit
from storage.bell import Bell
from storage.engine import Database, open_database
from storage.unit_of_work import SqlStore
from tests.builders import SetClock, a_person

PATIENCE = 10.0


class Ear:
    """What was heard, ring by ring."""

    def __init__(self) -> None:
        self._rings = Semaphore(0)

    def __call__(self) -> None:
        self._rings.release()

    def hears(self) -> bool:
        """Whether it rings, within the patience of a test."""
        return self._rings.acquire(timeout=PATIENCE)

    def heard_more(self) -> bool:
        """Whether it has rung again already."""
        return self._rings.acquire(blocking=False)


@pytest.fixture
def ear() -> Ear:
    return Ear()


@contextmanager
def listening(database: Database, ear: Ear) -> Iterator[None]:
    """The ear of another process, with a connection of its own."""
    bell = Bell(database.url, ear, retry_seconds=0.01)
    try:
        assert ear.hears(), "what came before is looked for as well"
        yield
    finally:
        bell.stop()


def notice(unit: Unit, minutes: int = 0) -> None:
    """Something for a courier, due then."""
    person = a_person(unit, "Lena")
    due_at = SetClock().tick(minutes=minutes)
    unit.outbox.notify(person.id, Booked(1, 1), organisation_id=None, now=unit.now, due_at=due_at)


def test_a_notice_is_heard_once_however_many_are_written_with_it(postgres_database: Database, ear: Ear) -> None:
    store = SqlStore(postgres_database, SetClock())

    def both(unit: Unit) -> None:
        notice(unit)
        notice(unit)

    with listening(postgres_database, ear):
        store.run(both)
        assert ear.hears()
        store.run(notice)
        assert ear.hears()
        assert not ear.heard_more()


def test_what_is_undone_or_not_due_is_not_heard(postgres_database: Database, ear: Ear) -> None:
    store = SqlStore(postgres_database, SetClock())

    def fails(unit: Unit) -> None:
        notice(unit)
        raise ZeroDivisionError

    with listening(postgres_database, ear):
        with pytest.raises(ZeroDivisionError):
            store.run(fails)
        store.run(lambda unit: notice(unit, minutes=1))
        store.run(notice)
        assert ear.hears()
        assert not ear.heard_more()


def test_once_the_connection_was_lost_it_is_made_anew_and_what_was_missed_is_looked_for(
    postgres_database: Database, ear: Ear
) -> None:
    store = SqlStore(postgres_database, SetClock())
    with listening(postgres_database, ear):
        with postgres_database.reading() as connection:
            ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'slotbot bell'"
            assert connection.execute(text(ended)).scalars().all() == [True]
        assert ear.hears()
        store.run(notice)
        assert ear.hears()


def test_where_nobody_answers_it_is_tried_again_and_can_be_stopped(ear: Ear) -> None:
    nowhere = open_database("postgresql://127.0.0.1:1/nowhere")
    Bell(nowhere.url, ear, retry_seconds=0.001).stop()
    assert not ear.heard_more()


def test_a_file_has_no_bell(sqlite_store: SqlStore, ear: Ear) -> None:
    assert sqlite_store.listen(ear) is None
    sqlite_store.run(notice)
