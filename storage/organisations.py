"""Organisations, their groups and skills."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, insert, select
from sqlalchemy.dialects.postgresql import insert as insert_unless

from core.model.changing import ChangeRules, Reasons
from core.model.people import Joining, Organisation, Skill
from core.model.room_end import RoomEnds
from core.model.waitlist import Order
from storage.directory import RAISE, raise_directory
from storage.prepared import AnyRow, Prepared
from storage.repository import Repository
from storage.schema import organisation_groups, organisations, skills

_O = organisations.c
_COLUMNS = (
    _O.id,
    _O.name,
    _O.joining,
    _O.slack_team,
    _O.holds_limit,
    _O.hold_minutes,
    _O.approval_hours,
    _O.waitlist_order,
    _O.directory,
    _O.keeps_misses,
    _O.moves_limit,
    _O.reasons,
    _O.room_ends,
)
_ALL = Prepared(select(*_COLUMNS).order_by(_O.id))
_GET = Prepared(select(*_COLUMNS).where(_O.id == bindparam("wanted")))
_OF_SLACK = Prepared(select(*_COLUMNS).where(_O.slack_team == bindparam("team")))
_OF_GROUP = Prepared(
    select(*_COLUMNS)
    .join(organisation_groups)
    .where(
        organisation_groups.c.platform == bindparam("on_platform"),
        organisation_groups.c.chat_id == bindparam("in_chat"),
    )
)
_INSERT = Prepared(insert(organisations).returning(organisations.c.id))
_BIND = insert_unless(organisation_groups)
_BIND_GROUP = Prepared(
    _BIND.on_conflict_do_update(
        index_elements=["platform", "chat_id"], set_={"organisation_id": _BIND.excluded.organisation_id}
    )
)
_SKILL_COLUMNS = (skills.c.id, skills.c.organisation_id, skills.c.name)
_SKILLS = Prepared(
    select(*_SKILL_COLUMNS).where(skills.c.organisation_id == bindparam("wanted")).order_by(skills.c.folded)
)
_SKILL = Prepared(
    select(*_SKILL_COLUMNS).where(
        skills.c.organisation_id == bindparam("wanted"), skills.c.folded == bindparam("called")
    )
)
_ADD_SKILL = Prepared(insert_unless(skills).on_conflict_do_nothing(index_elements=["organisation_id", "folded"]))


class OrganisationTable(Repository):
    """Implements ``core.ports.Organisations``."""

    def get(self, organisation_id: int) -> Organisation | None:
        """The organisation, or None."""
        key = {"wanted": organisation_id}
        return self._once(("organisation", organisation_id), lambda: _organisation(self._session.row(_GET, key)))

    def all(self) -> Sequence[Organisation]:
        """Every organisation, oldest first."""
        return [_made(row) for row in self._session.rows(_ALL)]

    def of_slack(self, team: str) -> Organisation | None:
        """The organisation of this Slack workspace."""
        return _organisation(self._session.row(_OF_SLACK, {"team": team}))

    def of_group(self, platform: str, chat_id: str) -> Organisation | None:
        """The organisation to which this group conversation belongs."""
        return _organisation(self._session.row(_OF_GROUP, {"on_platform": platform, "in_chat": chat_id}))

    def bind_group(self, platform: str, chat_id: str, organisation_id: int) -> None:
        """Bind a group conversation to the organisation, in place of any other."""
        values = {"platform": platform, "chat_id": chat_id, "organisation_id": organisation_id}
        self._session.change(_BIND_GROUP, values)

    def add(self, name: str, joining: Joining, *, slack_team: str | None = None) -> Organisation:
        """A new organisation with the settings that an organisation has by default."""
        self._forget()
        new = Organisation(id=0, name=name, joining=joining, slack_team=slack_team)
        return Organisation(self._session.value(_INSERT, _values(new) | {"directory": 0}), name, joining, slack_team)

    def save(self, organisation: Organisation) -> None:
        """Store changed settings and raise ``directory``."""
        self._session.change(RAISE, _values(organisation) | {"wanted": organisation.id})
        self._forget()

    def skills(self, organisation_id: int) -> Sequence[Skill]:
        """All skills known here, by name."""
        return [Skill(*row) for row in self._session.rows(_SKILLS, {"wanted": organisation_id})]

    def skill(self, organisation_id: int, name: str) -> Skill:
        """The skill of that name, ignoring case; created if new."""
        key = {"wanted": organisation_id, "called": name.casefold()}
        found = self._session.row(_SKILL, key)
        if found is None:
            values = {"organisation_id": organisation_id, "name": name, "folded": name.casefold()}
            self._session.change(_ADD_SKILL, values)
            raise_directory(self._session, organisation_id)
            self._forget()
            found = self._session.row(_SKILL, key)
        assert found is not None, "it was there, or has just been added"
        return Skill(*found)


def _organisation(row: AnyRow | None) -> Organisation | None:
    return None if row is None else _made(row)


def _made(row: AnyRow) -> Organisation:
    number, name, joining, team, holds, minutes, hours, order, directory, keeps, moves, reasons, ends = row
    return Organisation(
        number,
        name,
        Joining(joining),
        team,
        holds,
        minutes,
        hours,
        Order(order),
        directory,
        keeps,
        ChangeRules(moves, Reasons(reasons)),
        RoomEnds(ends),
    )


def _values(organisation: Organisation) -> dict[str, Any]:
    return {
        "name": organisation.name,
        "joining": organisation.joining.value,
        "slack_team": organisation.slack_team,
        "holds_limit": organisation.holds_limit,
        "hold_minutes": organisation.hold_minutes,
        "approval_hours": organisation.approval_hours,
        "waitlist_order": organisation.waitlist_order.value,
        "keeps_misses": organisation.keeps_misses,
        "moves_limit": organisation.changes.moves_limit,
        "reasons": organisation.changes.reasons.value,
        "room_ends": organisation.room_ends.value,
    }
