"""Arriving as people live it: first words, joining, where one is, switching, and two accounts of one person."""

from dataclasses import replace

import pytest

from core.model.people import Joining, Organisation, Person, Role
from core.ports import Unit
from core.services import admin, offers
from storage.unit_of_work import SqlStore
from tests.bots.conftest import Cast
from tests.bots.dialogue import Dialogue, Speaker
from tests.bots.lines import lines
from tests.builders import SetClock, a_booking, a_member, a_mentor, a_service, an_organisation, span


@pytest.fixture
def dialogue(sqlite_store: SqlStore, clock: SetClock) -> Dialogue:
    """A bot that nobody has set up; it is Monday, 2 March 2026, 8:00 UTC."""
    return Dialogue(sqlite_store, clock)


@pytest.fixture
def lena(dialogue: Dialogue) -> Speaker:
    """Somebody new in Telegram, who tells no zone."""
    return dialogue.speaker("telegram", "77", "Lena Vogel", language="en", handle="lenav")


def organisation(dialogue: Dialogue, name: str = "Atelier", joining: Joining = Joining.OPEN) -> Organisation:
    with dialogue.store.write() as unit:
        made = an_organisation(unit, name, joining=joining)
        offers.add_default(unit, made.id)
        a_mentor(unit, made)
        return made


def invitation(dialogue: Dialogue, to: Organisation) -> str:
    with dialogue.store.write() as unit:
        return admin.invitation(unit, a_member(unit, to, "Ada", Role.ADMIN)[1]).token


def person_of(unit: Unit, speaker: Speaker) -> Person:
    who = speaker.who
    identity = unit.people.identity(who.platform, who.tenant, who.user_id)
    assert identity is not None
    person = unit.people.get(identity.person_id)
    assert person is not None
    return person


def remembered(speaker: Speaker) -> Person:
    with speaker.dialogue.store.read() as unit:
        return person_of(unit, speaker)


# First words.


def test_a_bot_that_nobody_has_set_up_says_how_to(lena: Speaker) -> None:
    assert lines(lena.says("/start")) == [
        "Hello Lena! Nobody has set me up yet.",
        "Whoever started me was shown a one-time code. Write admin CODE with it, and you are the admin.",
    ]


def test_the_only_open_organisation_is_joined_by_the_first_word_and_the_zone_asked(
    dialogue: Dialogue, lena: Speaker
) -> None:
    atelier = organisation(dialogue)
    organisation(dialogue, "Closed", Joining.INVITATION)
    assert lines(lena.says("/start")) == [
        "Welcome to Atelier, Lena!",
        "Where are you? I show every time on your own clock.",
        "Write a city, such as “Lisbon”, or a zone, such as “Europe/Lisbon”.",
    ]
    assert lena.card.asks_location
    assert remembered(lena).organisation_id == atelier.id


def test_of_several_open_organisations_one_is_chosen(dialogue: Dialogue, lena: Speaker) -> None:
    organisation(dialogue)
    guild = organisation(dialogue, "Guild")
    lena.says("/start")
    assert lena.captions == ["Atelier", "Guild"]
    assert lena.presses("Guild").startswith("Welcome to Guild, Lena!")
    assert remembered(lena).organisation_id == guild.id


def test_where_all_are_closed_one_hears_how_to_be_invited(dialogue: Dialogue, lena: Speaker) -> None:
    closed = organisation(dialogue, joining=Joining.INVITATION)
    assert lines(lena.says("/start"))[:2] == [
        "Hello Lena! People come in by an invitation link here.",
        "Ask an admin of your organisation for it. Do you have one? Open it, or write /start i_….",
    ]
    assert lena.says(f"/start i_{invitation(dialogue, closed)}").startswith("Welcome to Atelier, Lena!")
    assert lena.says("/start i_nothing").startswith("That code or link doesn’t work")


def test_in_slack_the_workspace_is_where_one_belongs(dialogue: Dialogue) -> None:
    ana = dialogue.speaker("slack", "U1", "Ana", tenant="T1", zone="Europe/Lisbon")
    assert ana.says("/start").startswith("Hello Ana, you’re in your Slack workspace.")
    assert remembered(ana).zone == "Europe/Lisbon"


def test_the_welcome_differs_by_role(dialogue: Dialogue) -> None:
    organisation(dialogue)
    sam = dialogue.speaker("telegram", "5", "Sam")
    sam.says("/start")
    sam.says("Lisbon")
    sam.presses("Yes, that’s right")
    sam.says("/start")
    assert sam.captions == ["Find a mentor", "My sessions", "Settings", "Help"]
    with dialogue.store.write() as unit:
        person = person_of(unit, sam)
        member = unit.people.membership(person.organisation_id or 0, person.id)
        assert member is not None
        unit.people.save_membership(replace(member, roles=frozenset({Role.MENTOR, Role.ADMIN})))
    sam.says("/start")
    assert sam.captions == [
        "Find a mentor",
        "My sessions",
        "My hours",
        "My booking link",
        "Organisation",
        "Settings",
        "Help",
    ]


# Where one is.


def test_the_zone_is_asked_once_read_back_and_then_what_was_asked_is_done(dialogue: Dialogue, lena: Speaker) -> None:
    organisation(dialogue)
    lena.says("/start")
    assert lena.says("find Python mentor tomorrow").startswith("Where are you?")
    assert lines(lena.says("Lisbon"))[:2] == ["It is 08:00 with you, right?", "That is Lisbon time."]
    assert remembered(lena).zone is None
    found = lena.presses("Yes, that’s right")
    assert found.startswith("Python mentors, tomorrow")
    assert "08:00–08:30" in found
    assert remembered(lena).zone == "Europe/Lisbon"
    assert not lena.says("find Python mentor tomorrow").startswith("Where are you?")


def test_behind_another_card_no_word_is_taken_for_a_place(cast: Cast) -> None:
    cast.maya.says("my time zone is wrong")
    assert cast.maya.says("my sessions").startswith("You have no sessions coming up.")
    assert cast.maya.says("blorb").startswith("I didn’t get that.")


def test_a_wrong_clock_is_asked_again(dialogue: Dialogue, lena: Speaker) -> None:
    organisation(dialogue)
    lena.says("/start")
    lena.says("Tokyo")
    assert lena.says("no").startswith("Where are you?")
    assert lena.says("Europe/Berlin").startswith("It is 09:00 with you, right?")
    assert lena.says("yes").startswith("Noted: Berlin time, where it is 09:00 now.")


def test_a_shared_location_is_read_back_too(dialogue: Dialogue, lena: Speaker) -> None:
    organisation(dialogue)
    lena.says("/start")
    assert lena.shares(38.72, -9.14).startswith("It is 08:00 with you, right?")
    lena.presses("Yes, that’s right")
    assert remembered(lena).zone == "Europe/Lisbon"


def test_a_name_of_several_places_is_told_apart_by_the_clock(dialogue: Dialogue, lena: Speaker) -> None:
    organisation(dialogue)
    lena.says("/start")
    assert lena.says("IST").startswith("There are several places called IST. What time is it with you?")
    assert lena.captions == ["Kolkata 13:30", "Jerusalem 10:00", "Dublin 08:00", "Another city"]
    assert lena.presses("Jerusalem 10:00").startswith("It is 10:00 with you, right?")


def test_an_unknown_place_is_asked_again(dialogue: Dialogue, lena: Speaker) -> None:
    organisation(dialogue)
    lena.says("/start")
    assert lena.says("Qwertyville").startswith("I know no place called Qwertyville.")
    assert lena.says("Lisbon").startswith("It is 08:00 with you, right?")


def test_a_mentor_hears_what_another_zone_means_for_weekly_hours(dialogue: Dialogue) -> None:
    made = organisation(dialogue)
    with dialogue.store.write() as unit:
        maya = unit.people.members(made.id, Role.MENTOR)[0][1]
        unit.people.save(replace(maya, organisation_id=made.id))
        identity = unit.people.identities(maya.id)[0]
    speaker = replace(dialogue.speaker("console", identity.user_id, maya.name), chat=identity.chat_id or "")
    speaker.says("my timezone is Tokyo")
    assert "Your weekly hours keep their clock times and now mean Tokyo time." in speaker.presses("Yes, that’s right")


def test_in_slack_the_profile_says_where_one_is(dialogue: Dialogue) -> None:
    ana = dialogue.speaker("slack", "U1", "Ana", tenant="T1", zone="Europe/Lisbon")
    assert ana.says("my timezone is Tokyo").startswith("Slack says that you’re on Lisbon time, where it is 08:00 now.")
    ana.who = replace(ana.who, zone="Asia/Tokyo")
    assert ana.says("my timezone is Tokyo").startswith("You’re on Tokyo time already: it is 17:00 with you.")


# Organisations.


def test_one_switches_between_the_organisations_one_belongs_to(dialogue: Dialogue, lena: Speaker) -> None:
    organisation(dialogue)
    lena.says("/start")
    assert lena.says("/org").startswith("You’re in Atelier, and in no other organisation.")
    guild = organisation(dialogue, "Guild", Joining.INVITATION)
    lena.says(f"/start i_{invitation(dialogue, guild)}")
    assert lena.says("/org").startswith("You’re in Guild. Where do you want to speak from?")
    assert lena.presses("Atelier").startswith("You now speak from Atelier.")
    assert lena.says("/org").startswith("You’re in Atelier.")


# Two accounts of one person.


@pytest.fixture
def ana(dialogue: Dialogue) -> Speaker:
    """Ana in Slack, who has said hello there."""
    speaker = dialogue.speaker("slack", "U1", "Ana", tenant="T1", zone="Europe/Lisbon", handle="ana")
    speaker.says("hello")
    return speaker


def code_made_by(speaker: Speaker) -> str:
    return speaker.says("/link").split("Your code is ")[1][:8]


def test_two_accounts_become_one_person_once_that_is_sure(dialogue: Dialogue, ana: Speaker, lena: Speaker) -> None:
    code = code_made_by(ana)
    assert f"https://t.me/slotbot?start=l_{code}" in str(ana.card)
    assert lines(lena.says(f"/link {code.lower()}"))[:3] == [
        "Is Ana you as well?",
        "Known as Slack (@ana).",
        "If so, you become one person with one calendar; sessions, roles and links of both are kept.",
    ]
    assert remembered(lena).id != remembered(ana).id
    assert lines(lena.presses("Yes, that’s me"))[:2] == [
        "Done: you’re one person now, Ana.",
        "I know you as Telegram (@lenav), Slack (@ana), and reach you where I heard of you last.",
    ]
    assert remembered(lena) == remembered(ana)
    assert lena.presses("Settings").startswith("Ana, this is what I remember of you")


def test_the_deep_link_carries_the_code(ana: Speaker, lena: Speaker) -> None:
    assert lena.says(f"/start l_{code_made_by(ana)}").startswith("Is Ana you as well?")
    assert lena.says("no").startswith("Left as it is.")
    assert remembered(lena).id != remembered(ana).id


def test_a_code_that_does_not_work_leads_to_a_new_one(dialogue: Dialogue, ana: Speaker, lena: Speaker) -> None:
    code = code_made_by(ana)
    dialogue.clock.tick(minutes=10)
    assert lines(lena.says(f"/link {code}"))[:2] == [
        "That code doesn’t work: it was used, or its ten minutes are over.",
        "Write link to me on the other platform for a new one, and type it here.",
    ]
    assert ana.says(f"/link {code_made_by(ana)}").startswith("That is your own code.")


def test_after_five_codes_no_more_are_heard_for_ten_minutes(ana: Speaker, lena: Speaker) -> None:
    for _ in range(5):
        assert lena.says("/link AAAAAAAA").startswith("That code doesn’t work")
    assert lena.says(f"/link {code_made_by(ana)}").startswith("Too many codes were tried.")


def test_two_with_something_at_one_time_hear_what_to_do(dialogue: Dialogue, ana: Speaker, lena: Speaker) -> None:
    atelier = organisation(dialogue)
    lena.says("/start")
    with dialogue.store.write() as unit:
        service = a_service(unit, atelier)
        hosts = [a_mentor(unit, atelier, name)[0] for name in ("Noor", "Tom")]
        for host, speaker in zip(hosts, (ana, lena), strict=True):
            a_booking(unit, service, host, person_of(unit, speaker), span("10:00", "11:00", day=1))
        unit.people.save(replace(person_of(unit, lena), zone="Europe/Berlin"))
    lena.says(f"/link {code_made_by(ana)}")
    assert lines(lena.presses("Yes, that’s me"))[:2] == [
        "You can’t become one person yet: both have something at Tue 3 Mar, 11:00.",
        "Cancel or move one of the two, then write link again.",
    ]


# Settings.


def test_what_is_remembered_is_shown(dialogue: Dialogue, lena: Speaker) -> None:
    organisation(dialogue)
    lena.says("/start")
    assert lines(lena.says("/settings"))[:8] == [
        "Lena Vogel, this is what I remember of you",
        "Time: not known yet",
        "Language: English",
        "E-mail: none",
        "Notices: as usual",
        "Organisations: Atelier (member)",
        "Known from: Telegram (@lenav)",
        "What I didn’t understand: not kept",
    ]
    assert lena.captions == [
        "Change my time",
        "Language",
        "E-mail",
        "Join an account",
        "Reminders",
        "Notices",
        "My calendars",
        "My profile",
        "My waitlist",
        "Past sessions",
        "Keep such words",
        "Export",
        "Delete my data",
        "Help",
    ]


def test_an_address_is_kept_corrected_and_forgotten(dialogue: Dialogue, lena: Speaker) -> None:
    organisation(dialogue)
    lena.says("/start")
    lena.says("/settings")
    assert "E-mail address" in lena.presses("E-mail")
    assert "That is no e-mail address." in lena.says("lena at example")
    assert lena.says("lena@example.org").startswith("Noted: lena@example.org.")
    assert remembered(lena).email == "lena@example.org"


@pytest.mark.parametrize(
    "words", ["my email is ana@example.org", "you can reach me at ana@example.org", "set my mail to ana@example.org."]
)
def test_an_address_that_is_said_is_kept(ana: Speaker, words: str) -> None:
    assert ana.says(words).startswith("Noted: ana@example.org.")
    assert remembered(ana).email == "ana@example.org"


def test_where_forms_open_the_field_says_what_to_mend(dialogue: Dialogue, ana: Speaker) -> None:
    ana.forms = True
    ana.says("/settings")
    ana.presses("E-mail")
    ana.submits({"email": "ana"})
    assert ana.handled.errors == (("email", "That is no e-mail address. Write it like ana@example.org."),)
    ana.presses("E-mail")
    ana.submits({"email": "ana@example.org"})
    assert remembered(ana).email == "ana@example.org"
    ana.presses("Settings")
    ana.presses("E-mail")
    ana.submits({"email": ""})
    assert ana.sees.startswith("Your e-mail address is forgotten.")
