"""Slack installations, encrypted at rest."""

import pytest
from sqlalchemy import select

from storage.engine import Database
from storage.errors import NoKey
from storage.schema import installations
from storage.sealing import reseal
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, SetClock
from tests.conftest import KEY

NEWER = "bmV3ZXItdGVzdC1rZXktMDEyMzQ1Njc4OWFiY2RlZmc="
TOKEN = '{"bot_token": "xoxb-1"}'


def test_installations_are_kept_replaced_and_removed(store: SqlStore) -> None:
    with store.write() as unit:
        unit.installations.save("T2", "{}", MONDAY)
        unit.installations.save("T1", "old", MONDAY)
        unit.installations.save("T1", TOKEN, MONDAY)
        assert unit.installations.all() == [("T1", TOKEN), ("T2", "{}")]
        unit.installations.delete("T2")
        unit.installations.delete("T3")
    with store.read() as unit:
        assert unit.installations.all() == [("T1", TOKEN)]


def test_a_token_is_not_readable_in_the_table(store: SqlStore, database: Database) -> None:
    with store.write() as unit:
        unit.installations.save("T1", TOKEN, MONDAY)
    with database.reading() as connection:
        value = connection.execute(select(installations.c.value)).scalar_one()
    assert "xoxb" not in value


def test_a_key_can_be_changed_while_the_old_one_still_opens(database: Database, clock: SetClock) -> None:
    old, both, new = (SqlStore(database, clock, keys=keys) for keys in ([KEY], [NEWER, KEY], [NEWER]))
    with old.write() as unit:
        unit.installations.save("T1", TOKEN, MONDAY)
    with both.write() as unit:
        assert unit.installations.all() == [("T1", TOKEN)]
        unit.installations.save("T1", TOKEN, MONDAY)
    with new.read() as unit:
        assert unit.installations.all() == [("T1", TOKEN)]
    with old.read() as unit, pytest.raises(NoKey, match="none of the keys in SECRET_KEY opens"):
        unit.installations.all()


def test_what_an_old_key_encrypted_is_encrypted_with_the_new_one(database: Database, clock: SetClock) -> None:
    with SqlStore(database, clock, keys=[KEY]).write() as unit:
        unit.installations.save("T1", TOKEN, MONDAY)
    with pytest.raises(NoKey, match="none of the keys in SECRET_KEY opens the installation of T1"):
        reseal(database, [NEWER])
    reseal(database, [NEWER, KEY])
    with SqlStore(database, clock, keys=[NEWER]).read() as unit:
        assert unit.installations.all() == [("T1", TOKEN)]


def test_without_a_key_nothing_is_kept_and_only_what_needs_one_complains(database: Database, clock: SetClock) -> None:
    keyless = SqlStore(database, clock)
    with keyless.write() as unit:
        assert unit.installations.all() == []
        with pytest.raises(NoKey, match="SECRET_KEY must be set"):
            unit.installations.save("T1", TOKEN, MONDAY)
    with SqlStore(database, clock, keys=[KEY]).write() as unit:
        unit.installations.save("T1", TOKEN, MONDAY)
    with keyless.read() as unit, pytest.raises(NoKey, match="SECRET_KEY must be set"):
        unit.installations.all()


def test_what_is_no_key_is_refused_at_once(database: Database, clock: SetClock) -> None:
    with pytest.raises(ValueError, match="Fernet key"):
        SqlStore(database, clock, keys=["short"])
