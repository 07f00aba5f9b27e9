"""One-time codes and revocable links."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from core.ports import OneTimeCode
from storage.engine import Database
from storage.schema import codes
from storage.unit_of_work import SqlStore
from tests.builders import MONDAY, at
from tests.storage.house import House


@pytest.mark.parametrize("kind", ["admin", "identity"])
def test_a_one_time_code_works_once(store: SqlStore, kind: str) -> None:
    code = OneTimeCode("K7Q2-9XBD", kind, 5, None, expires_at=at("08:10"))
    with store.write() as unit:
        unit.codes.add(code, MONDAY)
        assert unit.codes.get("K7Q2-9XBD") == code
        assert unit.codes.use("K7Q2-9XBD", at("08:09"))
        assert not unit.codes.use("K7Q2-9XBD", at("08:09"))
        assert unit.codes.get("K7Q2-9XBD") == replace(code, used_at=at("08:09"))


def test_a_code_lapses_at_its_minute_and_can_be_revoked(store: SqlStore) -> None:
    with store.write() as unit:
        unit.codes.add(OneTimeCode("lapsed", "identity", 5, None, expires_at=at("08:10")), MONDAY)
        unit.codes.add(OneTimeCode("revoked", "identity", 5, None), MONDAY)
        unit.codes.revoke("revoked", at("08:01"))
        assert not unit.codes.use("lapsed", at("08:10"))
        assert not unit.codes.use("revoked", at("08:02"))
        assert not unit.codes.use("unknown", at("08:02"))
        assert unit.codes.get("unknown") is None


def test_what_works_once_is_not_written_down(store: SqlStore, database: Database, house: House) -> None:
    with store.write() as unit:
        unit.codes.add(OneTimeCode("secret", "admin", house.organisation.id, house.organisation.id), MONDAY)
        unit.codes.add(OneTimeCode("link", "mentor", house.maya.id, house.organisation.id), MONDAY)
    with database.reading() as connection:
        tokens = set(connection.execute(select(codes.c.token)).scalars())
    digest = "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b"
    assert tokens == {digest, "link"}
    with store.read() as unit:
        assert unit.codes.get(digest) is None, "reading the table opens nothing"


def test_a_link_stands_until_it_is_revoked(store: SqlStore, house: House) -> None:
    here = house.organisation.id
    old = OneTimeCode("old", "mentor", house.maya.id, here)
    new = OneTimeCode("new", "mentor", house.maya.id, here)
    with store.write() as unit:
        unit.codes.add(old, MONDAY)
        assert unit.codes.standing("mentor", house.maya.id, here) == old
        unit.codes.revoke("old", at("08:30"))
        assert unit.codes.standing("mentor", house.maya.id, here) is None
        unit.codes.add(new, at("08:30"))
        assert unit.codes.standing("mentor", house.maya.id, here) == new
        assert unit.codes.standing("mentor", house.maya.id, here + 1) is None
        assert unit.codes.standing("service", house.maya.id, here) is None
        assert unit.codes.use("new", at("08:31"))
        assert unit.codes.use("new", at("08:32"))
        assert unit.codes.get("new") == new
        assert unit.codes.get("old") == replace(old, revoked_at=at("08:30"))
