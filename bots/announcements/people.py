"""What people have become in the organisation, and what their day holds → the card for one reader of it."""

from collections.abc import Callable, Mapping
from typing import Any

from bots.announcements.desk import Announcement, Desk
from bots.cards import Button
from bots.requests import Agenda, Find, Hours, SetRole, ShowChannels, ShowWaitlist
from bots.views.agenda import PAGE, agenda_card
from bots.views.channels import ADDRESS
from bots.views.common import press, simple
from core.events import (
    AddressLost,
    DailyAgenda,
    MemberJoined,
    MentorWanted,
    PoolRemoved,
    RoleGiven,
)
from core.model.channels import Channel
from core.model.people import Membership, Role
from core.model.rights import administers, mentors
from core.model.timespan import Timespan
from core.services.agenda import sides_of_all
from core.services.channels import there
from core.services.reminders import agenda_today


def _member(desk: Desk, organisation_id: int, person_id: int) -> Membership | None:
    """What the person is there by now."""
    return desk.unit.people.membership(organisation_id, person_id)


def _joined(desk: Desk, event: MemberJoined) -> Announcement | None:
    person = desk.unit.people.get(event.person_id)
    if person is None or _member(desk, event.organisation_id, person.id) is None:
        return None
    return Announcement(simple(desk.speak, "announce.joined", name=person.name))


def _mentor_wanted(desk: Desk, event: MentorWanted) -> Announcement | None:
    """The wish, to whoever can still grant it while it is not granted."""
    person = desk.unit.people.get(event.person_id)
    seeker = _member(desk, event.organisation_id, event.person_id)
    reader = _member(desk, event.organisation_id, desk.reader.id)
    if person is None or seeker is None or mentors(seeker) or reader is None or not administers(reader):
        return None
    grant = press(desk.speak, "announce.grant", SetRole(person.id, Role.MENTOR.value))
    return Announcement(simple(desk.speak, "announce.mentor_wanted", grant, name=person.name))


def _role_given(desk: Desk, event: RoleGiven) -> Announcement | None:
    giver = desk.unit.people.get(event.by)
    organisation = desk.unit.organisations.get(event.organisation_id)
    reader = _member(desk, event.organisation_id, desk.reader.id)
    if giver is None or organisation is None or reader is None or event.role not in reader.roles:
        return None
    role = desk.speak.words(f"role.{event.role}")
    hours, find = press(desk.speak, "help.hours", Hours()), press(desk.speak, "help.find", Find())
    buttons = (hours, find) if event.role == Role.MENTOR.value else (find,)
    card = simple(desk.speak, "announce.role", *buttons, role=role, by=giver.name, organisation=organisation.name)
    return Announcement(card)


def _day(desk: Desk, event: DailyAgenda) -> Announcement | None:
    """The rest of the day that was meant; nothing on another day, or where it has become empty."""
    day = desk.speak.day_of(desk.unit.now)
    mine = agenda_today(desk.unit, desk.reader) if day.start == event.day else ()
    if not mine:
        return None
    people = sides_of_all(desk.unit, mine, desk.reader.id)
    request = Agenda(Timespan(desk.unit.now, day.end))
    shown = mine[:PAGE]
    more = len(mine) > PAGE
    return Announcement(agenda_card(desk.speak, request, shown, people, desk.reader.id, more=more))


def _pool_removed(desk: Desk, event: PoolRemoved) -> Announcement:
    ways = press(desk.speak, "help.find", Find()), press(desk.speak, "help.waitlist", ShowWaitlist())
    return Announcement(simple(desk.speak, "announce.pool_removed", *ways, pool=event.name))


def _address_lost(desk: Desk, event: AddressLost) -> Announcement | None:
    """Which address it was, and the way to give it again; nothing where that has been done."""
    channel = Channel(event.channel)
    address = {Channel.EMAIL: desk.reader.email, Channel.SMS: desk.reader.phone}[channel]
    if address is None or channel in there(desk.unit, desk.reader, desk.names.gateways):
        return None
    again = Button(desk.speak.words(f"channels.add.{channel}"), ADDRESS[channel], opens_form=True)
    ways = again, press(desk.speak, "channels.all", ShowChannels())
    return Announcement(simple(desk.speak, f"announce.lost.{channel}", *ways, tone="bad", address=address))


WORDED: Mapping[type, Callable[[Desk, Any], Announcement | None]] = {
    AddressLost: _address_lost,
    MemberJoined: _joined,
    MentorWanted: _mentor_wanted,
    RoleGiven: _role_given,
    DailyAgenda: _day,
    PoolRemoved: _pool_removed,
}
