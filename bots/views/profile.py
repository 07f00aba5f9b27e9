"""One's own profile with the roles one holds, and a mentor's card as others see it (S0.2, S0.15)."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bots.cards import Button, Card, Form, FormField, Kind, Link, Section, Style, Text
from bots.names import Names
from bots.requests import (
    BecomeMentor,
    EditProfile,
    Hold,
    Hours,
    ListServices,
    MyLink,
    Profile,
    SetSkills,
    Settings,
    ShowMentor,
    ShowTimes,
)
from bots.speaker import Speaker, city
from bots.views.common import clipped, first_name, press, rows, share
from bots.views.hours import week_lines
from bots.views.me import roles
from bots.views.services import lengths
from core.model.hours import WeeklyHours
from core.model.people import Membership, Person, Skill
from core.model.rights import mentors
from core.services.profile import ABOUT_LIMIT, MentorCard

_SERVICES_SHOWN = 3
_WEEK_SHOWN = 4


def profile_card(
    speak: Speaker, person: Person, member: Membership, skills: Sequence[Skill], hours: WeeklyHours | None, key: str
) -> Card:
    """What the reader is here, with the ways to change it."""
    lines: list[Text] = []
    if mentors(member):
        lines = [_about(speak, member), _skills(speak, skills)]
        lines += week_lines(speak, hours) if hours is not None else ()
    if member.rating is not None:
        lines.append(speak.say("profile.rated", rating=f"{member.rating:.1f}", n=member.rating_count))
    if person.zone is not None:
        lines.append(speak.say("profile.zone", city=city(person.zone), zone=person.zone))
    buttons = _mentors_ways(speak, person) if mentors(member) else _members_ways(speak)
    title = speak.say(key, name=person.name, roles=roles(speak, member))
    return Card(title=title, sections=(Section(lines=tuple(lines), buttons=rows(buttons, 2)),))


def _about(speak: Speaker, member: Membership) -> Text:
    return speak.say("profile.about", about=member.about) if member.about else speak.say("profile.about.none")


def _skills(speak: Speaker, skills: Sequence[Skill]) -> Text:
    return speak.say("profile.skills", skills=names(skills)) if skills else speak.say("profile.skills.none")


def _mentors_ways(speak: Speaker, person: Person) -> tuple[Button, ...]:
    return (
        Button(speak.words("profile.edit"), EditProfile(), style=Style.PRIMARY, opens_form=True),
        press(speak, "week.mine", Hours()),
        press(speak, "week.services", ListServices()),
        press(speak, "profile.card", ShowMentor(person.id)),
        press(speak, "profile.link", MyLink()),
        press(speak, "help.settings", Settings()),
    )


def _members_ways(speak: Speaker) -> tuple[Button, ...]:
    return (press(speak, "mentor.become", BecomeMentor()), press(speak, "help.settings", Settings()))


def names(skills: Iterable[Skill]) -> str:
    """The skills' names in a row."""
    return ", ".join(skill.name for skill in skills)


def profile_form(speak: Speaker, member: Membership, skills: Sequence[Skill]) -> Form:
    """The form for skills and the line about oneself."""
    skill_hint, about_hint = speak.words("profile.hint.skills"), speak.words("profile.hint.about")
    fields = (
        FormField(
            "skills",
            speak.words("profile.field.skills"),
            initial=names(skills) or None,
            hint=skill_hint,
            required=False,
        ),
        FormField(
            "about",
            speak.words("profile.field.about"),
            Kind.LONG_TEXT,
            initial=member.about or None,
            hint=about_hint,
            required=False,
            limit=ABOUT_LIMIT,
        ),
    )
    return Form(speak.words("profile.form"), fields, speak.words("profile.submit"), EditProfile())


def skills_card(
    speak: Speaker,
    now: Sequence[Skill],
    *,
    new: Sequence[str],
    near: tuple[str, SetSkills] | None,
    undo: SetSkills | None,
) -> Card:
    """The skills after a change: which of them are ``new`` here, and the known one that a new one may be a slip of."""
    title = speak.say("skills.now", skills=names(now)) if now else speak.say("skills.now.none")
    lines: list[Text] = [speak.say("skills.new", skills=", ".join(new))] if new else []
    buttons: list[Button] = []
    if near is not None:
        lines.append(speak.say("skills.near", skill=near[0]))
        buttons.append(press(speak, "skills.near.button", near[1], skill=near[0]))
    if undo is not None:
        buttons.append(press(speak, "week.undo", undo))
    buttons.append(Button(speak.words("profile.edit"), EditProfile(), opens_form=True))
    buttons.append(press(speak, "back", Profile()))
    return Card(title=title, sections=(Section(lines=tuple(lines), buttons=rows(buttons, 2)),), tone="good")


def mentor_card(speak: Speaker, to: Names, reader_id: int, shown: MentorCard) -> Card:
    """A mentor as others see them (S0.15): what they know and offer, their week on their own wall, the ways to book."""
    lines: list[Text] = [(shown.membership.about,)] if shown.membership.about else []
    lines += _place(speak, shown.person)
    if shown.skills:
        lines.append(speak.say("mentor.skills", skills=names(shown.skills)))
    lines += [
        speak.say("mentor.service", name=service.name, lengths=lengths(speak, service))
        for service in shown.services[:_SERVICES_SHOWN]
    ]
    if len(shown.services) > _SERVICES_SHOWN:
        lines.append(speak.say("mentor.services.more", n=len(shown.services) - _SERVICES_SHOWN))
    lines += _week(speak, shown)
    link = to.booking_link(shown.link) if shown.link is not None else None
    if link is not None:
        lines.append(speak.say("mentor.link", link=Link(link.removeprefix("https://"), link)))
    own = reader_id == shown.person.id
    buttons = _own_ways(speak) if own else _booking_ways(speak, shown)
    if shown.link is not None:
        buttons.append(share(speak, shown.link))
    return Card(title=_mentor_title(speak, shown), sections=(Section(lines=tuple(lines), buttons=rows(buttons, 2)),))


def clock_card(speak: Speaker, person: Person, at: datetime | None) -> Card:
    """What time it is for somebody, on their clock and the reader's: at a moment, or now."""
    name = first_name(person.name)
    if person.zone is None:
        return Card(title=speak.say("clock.unknown", name=name))
    moment, there = at or speak.now, speak.elsewhere(person.zone)
    key = "clock.then" if at is not None else "clock.now"
    when = speak.say("booking.zone", when=there.moment(moment, native=False), city=city(person.zone))
    here = speak.say("booking.zone", when=speak.moment(moment), city=city(speak.zone.key))
    lines = (speak.say("clock.here", when=here),) if person.zone != speak.zone.key else ()
    return Card(title=speak.say(key, name=name, when=when), sections=(Section(lines=lines),))


def _place(speak: Speaker, person: Person) -> list[Text]:
    """Where somebody is whose clock is not the reader's, and what it shows now."""
    if person.zone is None or person.zone == speak.zone_name:
        return []
    return [speak.say("mentor.place", city=city(person.zone), time=speak.elsewhere(person.zone).clock(speak.now))]


def _mentor_title(speak: Speaker, shown: MentorCard) -> Text:
    rating = shown.membership.rating
    if rating is None:
        return speak.say("mentor.title", name=shown.person.name)
    count = shown.membership.rating_count
    return speak.say("mentor.title.rated", name=shown.person.name, rating=f"{rating:.1f}", n=count)


def _week(speak: Speaker, shown: MentorCard) -> list[Text]:
    if shown.week is None or not shown.week.open_at_all:
        return [speak.say("mentor.no_hours")]
    said = speak.say("mentor.week", city=city(shown.week.hours.zone))
    return [said, *week_lines(speak, shown.week.hours)[:_WEEK_SHOWN]]


def _booking_ways(speak: Speaker, shown: MentorCard) -> list[Button]:
    host, buttons = shown.person.id, []
    if shown.soonest is not None and speak.zone_name is not None:
        start = shown.soonest.starts[0]
        when = speak.moment(start).text
        hold = Hold(host, shown.soonest.service.id, start, shown.soonest.length)
        label = speak.words("mentor.soonest.label", when=when)
        near = f"{speak.near_day(speak.local(start).date())} {speak.clock(start)}"
        caption = clipped(speak.words("mentor.soonest", when=near))
        buttons.append(Button(caption, hold, style=Style.PRIMARY, label=label))
    if len(shown.services) > 1:
        buttons += [Button(clipped(s.name), ShowTimes(host, s.id)) for s in shown.services[:_SERVICES_SHOWN]]
    elif shown.services:
        buttons.append(press(speak, "mentor.times", ShowTimes(host)))
    return buttons


def _own_ways(speak: Speaker) -> list[Button]:
    return [
        Button(speak.words("profile.edit"), EditProfile(), opens_form=True),
        press(speak, "week.mine", Hours()),
        press(speak, "profile.link", MyLink()),
    ]
