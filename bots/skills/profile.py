"""Who I am to others: profile, skills, becoming a mentor, and a mentor's card (S0.2, S0.15)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from bots.cards import Button, Card, Style
from bots.conversation.turn import Answer, Turn
from bots.forms.filled import said
from bots.language.naming.lexicon import Lexicon, NameKind
from bots.language.text.tokens import words_of
from bots.requests import BecomeMentor, EditProfile, Help, Hours, Profile, SetSkills, ShowMentor, TheirClock
from bots.skills.offering import OFFERING, mended
from bots.views.common import press, simple
from bots.views.offering import become_mentor_card
from bots.views.profile import clock_card, mentor_card, profile_card, profile_form, skills_card
from core.errors import Invalid
from core.model.people import Membership
from core.model.rights import mentors
from core.services import profile
from core.services.hours import week_of
from core.services.lookup import colleague


def show_profile(turn: Turn, _: Profile) -> Answer:
    """The roles held here, and what a mentor offers."""
    return Answer(_card(turn, turn.member, "profile.title"))


def _card(turn: Turn, member: Membership, key: str) -> Card:
    keeps_hours = mentors(member) and turn.person.zone is not None
    hours = week_of(turn.unit, member).hours if keeps_hours else None
    return profile_card(turn.speak, turn.person, member, profile.skills_of(turn.unit, member), hours, key)


def edit_profile(turn: Turn, request: EditProfile) -> Answer:
    """The form for skills and the line about oneself."""
    unit, member = turn.unit, turn.member
    if not mentors(member):
        return Answer(become_mentor_card(turn.speak), memory={"parked": request})
    if turn.values is None:
        form = profile_form(turn.speak, member, profile.skills_of(unit, member))
        return Answer(Card(title=turn.speak.say("profile.form"), form=form))
    named = _known(turn.lexicon, _split(said(turn.values, "skills")))
    try:
        about = profile.checked_about(said(turn.values, "about"))
        profile.set_skills(unit, member, named, "replace")
    except Invalid as invalid:
        return mended(turn, invalid, request)
    return Answer(_card(turn, profile.set_about(unit, member, about), "profile.saved"))


def set_skills(turn: Turn, request: SetSkills) -> Answer:
    """Add skills, remove some, or replace them all; a name new here is asked about if it is near a known one."""
    unit, member, speak = turn.unit, turn.member, turn.speak
    if not mentors(member):
        return Answer(become_mentor_card(speak), memory={"parked": request})
    before = profile.skills_of(unit, member)
    known = {skill.name.casefold() for skill in unit.organisations.skills(member.organisation_id)}
    named = _known(turn.lexicon, request.names)
    try:
        now = profile.set_skills(unit, member, named, request.verb)
    except Invalid as invalid:
        return mended(turn, invalid, EditProfile())
    new = [skill.name for skill in now if skill.name.casefold() not in known]
    slip = next(((name, near) for name in new if (near := _near(turn.lexicon, name))), None)
    meant = None
    if slip is not None:
        instead = tuple(slip[1] if skill.name == slip[0] else skill.name for skill in now)
        meant = (slip[1], SetSkills(instead, "replace"))
    undo = SetSkills(tuple(skill.name for skill in before), "replace") if now != before else None
    return Answer(skills_card(speak, now, new=new, near=meant, undo=undo))


def become_mentor(turn: Turn, _: BecomeMentor) -> Answer:
    """Granted at once in an open organisation, else asked of the admins; what was asked for before is then done."""
    speak = turn.speak
    outcome = profile.become_mentor(turn.unit, turn.member)
    granted = outcome in {profile.Wanted.GRANTED, profile.Wanted.ALREADY}
    if granted and isinstance(turn.memory.parked, OFFERING):
        return Answer(also=turn.memory.parked, memory={"parked": None})
    key = f"mentor.{outcome.value}"
    if not granted:
        return Answer(simple(speak, key, press(speak, "help", Help()), organisation=turn.home.name))
    set_hours = Button(speak.words("mentor.set_hours"), Hours(), style=Style.PRIMARY)
    edit = Button(speak.words("profile.edit"), EditProfile(), opens_form=True)
    return Answer(simple(speak, key, set_hours, edit, tone="good"))


def show_mentor(turn: Turn, request: ShowMentor) -> Answer:
    """A mentor's card."""
    shown = profile.mentor_card(turn.unit, turn.member, request.host_id)
    return Answer(mentor_card(turn.speak, turn.names, turn.person.id, shown))


def their_clock(turn: Turn, request: TheirClock) -> Answer:
    """What time it is for somebody; what is asked about a mentor's now is told by their card, with where they are."""
    turn.speak.need_zone()
    _, person = colleague(turn.unit, turn.member, request.person_id)
    if request.at is None and person.id in turn.directory.mentors:
        return Answer(also=ShowMentor(person.id))
    return Answer(clock_card(turn.speak, person, request.at))


def _split(text: str) -> Sequence[str]:
    return [name.strip() for name in text.replace(";", ",").replace("\n", ",").split(",") if name.strip()]


def _known(lexicon: Lexicon, named: Iterable[str]) -> tuple[str, ...]:
    """The names as the organisation spells them: "js" is its JavaScript; what it does not know stays as written."""
    return tuple(_spelled(lexicon, words_of(name)) or name for name in named)


def _near(lexicon: Lexicon, name: str) -> str | None:
    """The known skill that a new name of one word may be a slip of."""
    words = words_of(name)
    nearest = lexicon.nearest(words[0]) if len(words) == 1 else None
    return _spelled(lexicon, (nearest,)) if nearest else None


def _spelled(lexicon: Lexicon, words: tuple[str, ...]) -> str | None:
    for entry in lexicon.starting(words[0]) if words else ():
        if entry.words == words and entry.kind is NameKind.SKILL and len(entry.names) == 1:
            return entry.names[0]
    return None


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    Profile: show_profile,
    EditProfile: edit_profile,
    SetSkills: set_skills,
    BecomeMentor: become_mentor,
    ShowMentor: show_mentor,
    TheirClock: their_clock,
}
