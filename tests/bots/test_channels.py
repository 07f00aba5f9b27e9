"""Which channels carry my notices: chosen by buttons, by a form and in words, and read back (S1.12, S1.21, S1.80)."""

from dataclasses import replace

import pytest

from bots.assistant import Assistant
from core.model.channels import USUAL, Channel, Topic, Use
from core.model.people import Person
from core.services.channels import choose
from tests.bots.conftest import Cast
from tests.bots.dialogue import NAMES, Speaker, in_group
from tests.bots.lines import lines


@pytest.fixture
def mailing(cast: Cast) -> Cast:
    """The cast at a bot that can send mail."""
    cast.dialogue.assistant = Assistant(cast.dialogue.store, replace(NAMES, mails=True))
    return cast


def person(speaker: Speaker) -> Person:
    with speaker.dialogue.store.read() as unit:
        identity = unit.people.identity(speaker.who.platform, "", speaker.who.user_id)
        assert identity is not None
        found = unit.people.get(identity.person_id)
        assert found is not None
        return found


def confirmed(speaker: Speaker, address: str) -> None:
    """They have a confirmed address."""
    with speaker.dialogue.store.write() as unit:
        unit.people.save(replace(person(speaker), email=address, mail=address))


def test_a_topic_is_changed_by_a_button_and_read_back(mailing: Cast) -> None:
    confirmed(mailing.lena, "lena@example.org")
    mailing.lena.says("/settings")
    shown = lines(mailing.lena.presses("Notices"))
    assert shown[:6] == [
        "This is how my notices reach you.",
        "What is new: chat, else e-mail",
        "Changes: chat, else e-mail",
        "Cancellations: chat, else e-mail",
        "Reminders: chat, else e-mail",
        "Everything else: chat, else e-mail",
    ]
    assert lines(mailing.lena.presses("Cancellations"))[0] == "Cancellations: chat, else e-mail."
    assert lines(mailing.lena.presses("E-mail"))[0] == "Cancellations: chat and e-mail."
    assert lines(mailing.lena.presses("✓ Chat"))[0] == "Cancellations: e-mail."
    assert "One way at least must be left" in mailing.lena.presses("✓ E-mail")
    assert person(mailing.lena).channels.always(Topic.CANCELLED) == (Channel.EMAIL,)
    mailing.lena.says("notification settings")
    assert "Cancellations: chat, else e-mail" in mailing.lena.presses("As usual")
    assert person(mailing.lena).channels == USUAL


WORDS = [
    ("e-mail me when something is cancelled", "Cancellations: chat and e-mail."),
    ("no mails about changes", "Changes: chat."),
    ("send my reminders by mail only", "Reminders: e-mail."),
    ("I want my reminders by chat instead of email", "Reminders: chat, else e-mail."),
    ("Änderungen bitte auch per E-Mail", "Changes: chat and e-mail."),
    ("keine Mails bei Absagen", "Cancellations: chat."),
    ("Erinnerungen nur per Mail", "Reminders: e-mail."),
]


def test_words_change_it_and_are_read_back(mailing: Cast) -> None:
    confirmed(mailing.lena, "lena@example.org")
    heard = [(words, lines(mailing.lena.says(words))[0]) for words, _ in WORDS]
    assert heard == WORDS
    assert "Everything else: chat and e-mail" in mailing.lena.says("all notices by e-mail too")


def test_a_wish_for_mail_without_an_address_asks_for_it_there(mailing: Cast) -> None:
    said = mailing.lena.says("e-mail me when something is cancelled")
    assert lines(said)[:2] == [
        "Cancellations: chat and e-mail (once I know your address).",
        "E-mail waits for your address: give it, type in the code that I mail you, and it comes.",
    ]
    mailing.lena.presses("Give my address")
    mailing.lena.says("lena@example.org")
    mail = mailing.dialogue.screens["email", "lena@example.org"][-1]
    code = lines(mail.text)[0].removeprefix("Your code is ")
    assert lines(mailing.lena.says(code))[0] == "Confirmed: lena@example.org. By e-mail come: Cancellations."


def test_a_bot_without_mail_says_so_and_changes_nothing(cast: Cast) -> None:
    assert "I can’t send e-mail here" in cast.lena.says("send reminders by e-mail too")
    assert person(cast.lena).channels == USUAL


def test_all_topics_in_one_form(mailing: Cast) -> None:
    confirmed(mailing.lena, "lena@example.org")
    in_slack = replace(mailing.lena, forms=True)
    in_slack.says("notification settings")
    in_slack.presses("All at once")
    form = in_slack.handled.form
    assert form is not None
    assert form.card.form is not None
    assert [(field.name, field.initial) for field in form.card.form.fields] == [
        (topic.value, "chat") for topic in Topic
    ]
    chosen = {topic.value: "chat" for topic in Topic}
    in_slack.submits(chosen | {"reminder": ""})
    assert [field for field, _ in in_slack.handled.errors] == ["reminder"]
    in_slack.presses("All at once")
    assert "Reminders: chat and e-mail" in in_slack.submits(chosen | {"reminder": "chat,email"})


def test_in_a_group_it_is_answered_in_private(mailing: Cast) -> None:
    in_group(mailing.lena, "g1").says("no mails about changes")
    assert not any("Changes" in shown.text for shown in mailing.dialogue.screens.get(("console", "g1"), []))
    assert person(mailing.lena).channels.use(Topic.CHANGED, Channel.EMAIL) is Use.NEVER


def test_a_notice_goes_by_each_channel_once_and_a_card_that_changes_is_the_chats(mailing: Cast) -> None:
    confirmed(mailing.maya, "maya@example.org")
    with mailing.dialogue.store.write() as unit:
        choose(unit, person(mailing.maya), (Topic.NEW,), (Channel.EMAIL,), Use.ALWAYS)
    mailing.lena.says("book Maya tomorrow at 10")
    mailing.lena.presses("Confirm")
    mailbox = mailing.dialogue.screens["email", "maya@example.org"]
    assert [lines(each.text)[0] for each in mailbox] == [lines(mailing.maya.sees)[0]]
    mailing.lena.says("cancel my session with Maya")
    mailing.lena.presses("Yes, cancel")
    assert "cancelled" in mailing.maya.sees
    assert len(mailbox) == 1
