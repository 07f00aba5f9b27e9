"""A member's profile: skills, the line about themselves, becoming a mentor, and a mentor's card."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from core.errors import Invalid, NotAllowed, NotFound
from core.events import MentorWanted
from core.model.people import Joining, Membership, Person, Role, Skill
from core.model.rights import administers, mentors, sees_mentor
from core.model.service import Service
from core.ports import Unit
from core.services import codes
from core.services.fields import one_line
from core.services.hours import Week, week_of
from core.services.lookup import organisation_of
from core.services.search import Found, Wish, find, offered_by

ABOUT_LIMIT = 300
"""Characters of a mentor's line about themselves."""

SKILL_LIMIT = 40
"""Characters of a skill's name."""

SKILLS_LIMIT = 30
"""How many skills one mentor may name."""


class Wanted(Enum):
    """The result of asking to become a mentor."""

    GRANTED = "granted"
    ALREADY = "already"
    ASKED = "asked"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class MentorCard:
    """A mentor as members see them (S0.15): the week in the mentor's local time, None while their zone is unknown.

    ``soonest`` is the first time that the viewer could book, with its service and length; ``link`` the token of the mentor's
    shareable link, if there is one.
    """

    person: Person
    membership: Membership
    skills: tuple[Skill, ...]
    services: tuple[Service, ...]
    week: Week | None
    soonest: Found | None = None
    link: str | None = None


def become_mentor(unit: Unit, member: Membership) -> Wanted:
    """Make the member a mentor: at once if the organisation is open or they administer it, else the admins are asked.

    They are asked at most once a day, however often the request is repeated.
    """
    if mentors(member):
        return Wanted.ALREADY
    if organisation_of(unit, member.organisation_id).joining is Joining.OPEN or administers(member):
        unit.people.save_membership(replace(member, roles=member.roles | {Role.MENTOR}))
        return Wanted.GRANTED
    admins = [person for _, person in unit.people.members(member.organisation_id, Role.ADMIN)]
    if not admins:
        return Wanted.NOBODY
    wish = f"mentor:{member.id}:{unit.now.date()}"
    if unit.seen.first("wishes", wish, unit.now):
        event = MentorWanted(member.person_id, member.organisation_id)
        for admin in admins:
            unit.outbox.notify(admin.id, event, organisation_id=member.organisation_id, now=unit.now)
    return Wanted.ASKED


def skills_of(unit: Unit, member: Membership) -> tuple[Skill, ...]:
    """The member's skills, by name."""
    own = unit.people.skill_ids([member.id]).get(member.id, ())
    return tuple(skill for skill in unit.organisations.skills(member.organisation_id) if skill.id in own)


def set_skills(unit: Unit, member: Membership, names: Sequence[str], verb: str = "add") -> tuple[Skill, ...]:
    """Add to the mentor's skills, remove some, or replace them all; new names become new skills of the organisation.

    Raises NotAllowed, and Invalid for names too long, too many, or without any letter or digit.
    """
    _check_mentor(member)
    tidy = dict.fromkeys(name for name in (" ".join(each.split()) for each in names) if name)
    if any(len(name) > SKILL_LIMIT for name in tidy):
        raise Invalid("skills", "too_long", SKILL_LIMIT)
    if not all(any(sign.isalnum() for sign in name) for name in tidy):
        raise Invalid("skills", "no_letters")
    own = {skill.id: skill for skill in skills_of(unit, member)}
    folded = {name.casefold() for name in tidy}
    if verb == "remove":
        wanted = {number for number, skill in own.items() if skill.name.casefold() not in folded}
    else:
        before = {} if verb == "replace" else own
        more = folded - {skill.name.casefold() for skill in before.values()}
        if len(before) + len(more) > SKILLS_LIMIT:
            raise Invalid("skills", "too_many", SKILLS_LIMIT)
        wanted = set(before) | {unit.organisations.skill(member.organisation_id, name).id for name in tidy}
    if wanted != set(own):
        unit.people.set_skills(member.id, wanted)
    return skills_of(unit, member)


def set_about(unit: Unit, member: Membership, about: str) -> Membership:
    """Change the mentor's line about themselves. Raises NotAllowed, Invalid."""
    _check_mentor(member)
    about = checked_about(about)
    if about == member.about:
        return member
    changed = replace(member, about=about)
    unit.people.save_membership(changed)
    return changed


def checked_about(about: str) -> str:
    """The line about oneself, tidied. Raises Invalid if it is too long."""
    return one_line("about", about, ABOUT_LIMIT)


def mentor_card(unit: Unit, viewer: Membership, host_id: int) -> MentorCard:
    """A mentor as the viewer sees them; raises NotFound if the viewer cannot see such a mentor."""
    membership = unit.people.membership(viewer.organisation_id, host_id)
    person = unit.people.get(host_id)
    if membership is None or person is None or not mentors(membership) or not sees_mentor(viewer, host_id):
        raise NotFound("mentor")
    findings = find(unit, viewer, Wish(host_ids=(host_id,)))
    link = codes.link(unit, "mentor", host_id, viewer.organisation_id)
    return MentorCard(
        person=person,
        membership=membership,
        skills=skills_of(unit, membership),
        services=tuple(offered_by(unit.services.of_organisation(viewer.organisation_id), host_id)),
        week=week_of(unit, membership) if person.zone is not None else None,
        soonest=next(iter((*findings.inside, *findings.outside)), None),
        link=link.token if link is not None else None,
    )


def _check_mentor(member: Membership) -> None:
    if not mentors(member):
        raise NotAllowed(needs="mentor")
