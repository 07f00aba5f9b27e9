"""Mentors for the search."""

from collections.abc import Collection, Sequence
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import bindparam, exists, or_, select, text

from core.model.limits import UNLIMITED, Limits
from core.ports import Mentor
from storage.prepared import Prepared
from storage.repository import Repository
from storage.schema import member_skills, memberships, overrides, people, weekly_hours
from storage.types import Joined, among

_M = memberships.c
_P = people.c
_SKILLS = select(Joined(member_skills.c.skill_id)).where(member_skills.c.membership_id == _M.id).scalar_subquery()
_HAS_HOURS = or_(
    exists().where(weekly_hours.c.membership_id == _M.id),
    exists().where(overrides.c.membership_id == _M.id, text("overrides.kind IN ('extra', 'replace')")),
)
_MENTORS = (
    select(
        _M.id,
        _P.id,
        _P.calendar_id,
        _P.name,
        _M.about,
        _P.zone,
        _SKILLS,
        _M.rating_sum,
        _M.rating_count,
        _M.day_limit,
        _M.week_limit,
    )
    .join(people, _P.id == _M.person_id)
    .where(_M.organisation_id == bindparam("organisation"), _M.mentor, _HAS_HOURS)
    .order_by(_M.id)
)
_WITH_SKILL = _M.id.in_(select(member_skills.c.membership_id).where(among(member_skills.c.skill_id, "skills")))


@cache
def _statement(*, by_skill: bool, by_host: bool) -> Prepared:
    found = _MENTORS
    if by_skill:
        found = found.where(_WITH_SKILL)
    return Prepared(found.where(among(_M.person_id, "hosts")) if by_host else found)


class SearchTable(Repository):
    """Implements ``core.ports.Search``."""

    def mentors(
        self, organisation_id: int, *, skill_ids: Collection[int] = (), host_ids: Collection[int] = ()
    ) -> Sequence[Mentor]:
        """Mentors with weekly or extra hours who know any of the skills, or all if none is given; of these hosts, if given."""
        key: dict[str, Any] = {"organisation": organisation_id}
        if skill_ids:
            key["skills"] = skill_ids
        if host_ids:
            key["hosts"] = host_ids
        statement = _statement(by_skill=bool(skill_ids), by_host=bool(host_ids))
        return [
            Mentor(
                member, person, calendar, name, about, zone, _numbers(skills), total, count, _limits(per_day, per_week)
            )
            for member, person, calendar, name, about, zone, skills, total, count, per_day, per_week in self._session.rows(
                statement, key
            )
        ]


def _limits(per_day: int, per_week: int) -> Limits:
    """One value for the many mentors who have set none."""
    return Limits(per_day, per_week) if per_day or per_week else UNLIMITED


@lru_cache(maxsize=10_000)
def _numbers(joined: str | None) -> frozenset[int]:
    """Skills as the database joins them; one value for the many mentors who know the same."""
    return frozenset(int(number) for number in joined.split(",")) if joined else frozenset()
