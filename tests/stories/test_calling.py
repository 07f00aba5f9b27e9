"""Calling a meeting through the whole program: by Slack's shortcuts and command in a modal, question by question in Telegram."""

from core.model.booking import LIVE
from core.model.meeting import Meeting
from tests.builders import a_room
from tests.doubles.slack_state import View
from tests.stories.acme import Acme
from tests.stories.voices import InSlack, InTelegram, plain

FIELDS = (
    "title",
    "required",
    "optional",
    "start",
    "length",
    "all_day",
    "room",
    "capacity",
    "place",
    "description",
    "repeats",
    "interval",
    "weekdays",
    "until",
    "times",
    "reminders",
    "priority",
    "private",
)


def opened(acme: Acme, who: InSlack) -> View:
    """The form, once it stands in the modal that the shortcut opened."""
    view = who.user.waits_for_view("Call a meeting")
    acme.slack.wait_for(lambda: view.fields, "the form is there")
    return view


def meetings_of(acme: Acme, name: str) -> list[Meeting]:
    with acme.bot.store.read() as unit:
        host = next(person for _, person in unit.people.members(1) if person.name == name)
        return list(unit.meetings.of_person(host.id, None, LIVE))


def test_the_global_shortcut_asks_all_together_and_everybody_hears_of_it(acme_anywhere: Acme) -> None:
    acme = acme_anywhere
    acme.bot.store.run(lambda unit: a_room(unit, unit.organisations.all()[0], "Orion", 6))
    acme.bot.heard(acme.grace.user.global_shortcut("schedule_meeting").payload["trigger_id"])
    view = opened(acme, acme.grace)
    assert tuple(view.fields) == FIELDS
    assert acme.grace.user.searches(view, "room", "ori") == ("Orion",)
    acme.grace.user.submits(view, {"title": "Roadmap", "start": "2026-03-03T14:00+00:00"})
    assert view.errors == {"required": "Name somebody to meet."}
    entered = {
        "title": "Roadmap",
        "required": acme.maya.user.user_id,
        "start": "2026-03-03T14:00+00:00",
        "room": "Orion",
        "reminders": "1 h before",
    }
    acme.grace.submits(view, entered)
    shown = plain(acme.grace.sees)
    assert shown.startswith("Roadmap · confirmed")
    assert "Orion" in shown
    assert plain(acme.maya.sees).startswith("Grace Osei invites you: Roadmap")
    (meeting,) = meetings_of(acme, "Grace Osei")
    assert (meeting.title, meeting.reminders) == ("Roadmap", (60,))


def test_from_a_message_its_words_and_people_are_taken_along(acme_anywhere: Acme) -> None:
    acme = acme_anywhere
    omar = acme.in_slack("Omar Haddad", "Europe/Berlin")
    general = acme.slack.channel("general", acme.grace.user, acme.maya.user, omar.user)
    said = omar.user.says(f"Release on Friday? {acme.maya.user.mention} let us talk Tuesday 14:00", general)
    acme.bot.heard(acme.grace.user.message_shortcut("schedule_from_message", said).payload["trigger_id"])
    view = opened(acme, acme.grace)
    inputs = {block["block_id"]: block["element"] for block in view.content["blocks"]}
    words = "Release on Friday? @Maya Iyer let us talk Tuesday 14:00"
    assert inputs["title"]["initial_value"] == words
    assert inputs["description"]["initial_value"] == words
    assert inputs["required"]["initial_users"] == [omar.user.user_id, acme.maya.user.user_id]
    acme.grace.submits(view, {"start": "2026-03-03T14:00+00:00", "title": "Release"})
    assert plain(acme.grace.sees).startswith("Release · confirmed")
    assert plain(omar.sees).startswith("Grace Osei invites you: Release")


def test_the_command_opens_the_same_form(acme_anywhere: Acme) -> None:
    acme = acme_anywhere
    acme.bot.heard(acme.grace.user.command("/slotbot", "meet").payload["trigger_id"])
    view = opened(acme, acme.grace)
    assert [name for name in view.fields if name not in FIELDS] == []
    acme.grace.submits(view, {"title": "Roadmap", "required": acme.maya.user.user_id})
    assert "Roadmap" in plain(acme.grace.sees) or "1." in plain(acme.grace.sees)
    assert meetings_of(acme, "Grace Osei") == []


def test_a_meeting_is_changed_in_a_modal_and_who_is_concerned_hears_it(acme_anywhere: Acme) -> None:
    acme = acme_anywhere
    acme.bot.heard(acme.grace.user.command("/slotbot", "meet").payload["trigger_id"])
    view = opened(acme, acme.grace)
    maya = acme.maya.user.user_id
    acme.grace.submits(view, {"title": "Roadmap", "required": maya, "start": "2026-03-03T14:00+00:00"})
    view = acme.grace.opens("Change…", "Change the meeting")
    inputs = {block["block_id"]: block["element"] for block in view.content["blocks"]}
    assert inputs["required"]["initial_users"] == [maya]
    acme.grace.submits(view, {"start": "2026-03-03T16:00+00:00"})
    assert "Grace Osei changed “Roadmap”" in plain(acme.maya.sees)


def test_in_telegram_it_is_asked_question_by_question(acme_anywhere: Acme) -> None:
    acme = acme_anywhere
    lena = acme.lena_comes_in()
    lena.says("/meet")
    for words in ("Roadmap", "Maya and Grace", "tomorrow 14:00"):
        lena.says(words)
    assert lena.sees.startswith("Roadmap: shall I invite them?")
    assert lena.captions == ["Invite", "Change…", "Leave it"]
    lena.presses("Change…")
    lena.presses("Description")
    lena.says("The quarter")
    lena.presses("Invite")
    assert lena.sees.startswith("Roadmap · confirmed")
    assert plain(acme.maya.sees).startswith("Lena Vogel invites you: Roadmap")


def test_in_telegram_people_are_called_by_their_usernames(acme_anywhere: Acme) -> None:
    acme = acme_anywhere
    lena = acme.lena_comes_in()
    omar = InTelegram(acme.bot, acme.telegram.user("Omar", handle="Haddad_O"))
    omar.says(acme.invitation)
    omar.says("Cairo")
    omar.presses("Yes, that’s right")
    lena.says("set up planning with @haddad_o tomorrow at 10")
    assert "With: Omar" in lena.sees
    lena.presses("Invite")
    assert omar.sees.startswith("Lena Vogel invites you: ")
    lena.says("/meet")
    lena.says("Roadmap")
    lena.says("@Haddad_O and Grace")
    assert "When does it start?" in lena.sees


def test_in_telegram_people_are_chosen_in_its_own_list(acme_anywhere: Acme) -> None:
    """Whoever is not here yet is named, and nothing that was said or chosen is lost by it."""
    acme = acme_anywhere
    lena = acme.lena_comes_in()
    omar = InTelegram(acme.bot, acme.telegram.user("Omar", handle="Haddad_O"))
    zed = InTelegram(acme.bot, acme.telegram.user("Zed"))
    omar.says(acme.invitation)
    omar.says("Cairo")
    omar.presses("Yes, that’s right")
    lena.says("/meet")
    lena.says("Roadmap")
    assert lena.sees == "Or choose with the button below."
    acme.bot.heard(lena.user.chooses(omar.user, zed.user))
    asked = lena.user.private.answers[-2].text
    assert "Zed can’t be invited before joining Acme. Ask an admin for the link" in asked
    assert "Now: Omar" in asked
    lena.presses("Keep")
    assert "When does it start?" in lena.sees
    lena.says("tomorrow 14:00")
    assert "With: Omar" in lena.sees
    lena.presses("Invite")
    assert omar.sees.startswith("Lena Vogel invites you: Roadmap")
    late = {"request_id": 1, "users": [{"user_id": omar.user.id}]}
    acme.bot.heard(lena.user.sends({"users_shared": late}))
    assert "Call a meeting" in lena.sees


def test_a_colleague_who_has_never_spoken_to_the_bot_is_invited_by_a_mention(acme_anywhere: Acme) -> None:
    acme = acme_anywhere
    omar = acme.in_slack("Omar Haddad", "Africa/Cairo")
    acme.grace.says(f"meet {omar.user.mention} and {acme.maya.user.mention} tomorrow at 10 about the roadmap")
    assert "With: Omar Haddad, Maya Iyer" in plain(acme.grace.sees).replace("\n", " ")
    acme.grace.presses("Invite")
    assert plain(omar.sees).startswith("Grace Osei invites you: the roadmap")
    assert "12:00–13:00 (Cairo)" in plain(omar.sees)


def test_in_telegram_each_thing_is_changed_by_itself_and_stands_on_the_card(acme_anywhere: Acme) -> None:
    acme = acme_anywhere
    lena = acme.lena_comes_in()
    lena.says("/meet")
    for words in ("Standup", "Maya and Grace", "tomorrow 10:00"):
        lena.says(words)
    for field, answer in (
        ("Repeats", "every Tuesday and Thursday until 30 April"),
        ("Place", "Terrace"),
        ("Priority", "high"),
        ("Reminders", "1 h before"),
        ("Private or not", "Only its people: for others they are busy"),
    ):
        lena.presses("Change…")
        lena.presses(field)
        lena.says(answer)
    assert [line for line in lena.sees.splitlines() if line] == [
        "Standup: shall I invite them?",
        "When: Tue 3 Mar, 10:00–11:00 (Berlin)",
        "How often: every Tuesday and Thursday 10:00, Berlin time, until 30 April, 18 times",
        "Where: Terrace",
        "With: Maya Iyer, Grace Osei",
        "Priority: high",
        "reminders 1 h before · private",
        "[Invite] [Change…] [Leave it]",
    ]
    lena.presses("Invite")
    assert plain(acme.maya.sees).startswith("Lena Vogel invites you to Standup · 18 meetings")
