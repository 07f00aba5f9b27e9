"""Cards on their way to Slack: sent, edited, whispered, sent elsewhere; each failure told apart."""

from dataclasses import replace

import pytest

from adapters.gateway import Gone, Later, Unknown
from bots.cards import Button, Card, File, Keyed, Section
from bots.inbound import MessageRef, Press
from bots.requests import Help
from tests.adapters.slack.house import TOKEN, House, offer
from tests.doubles.slack import SlackDouble
from tests.doubles.slack_wire import Failure


def said(*title: str) -> Keyed:
    return Keyed(Card(title), TOKEN)


def exported() -> Keyed:
    return Keyed(Card(("Here it is",), file=File("slotbot.json", "application/json", '{"name": "Größe"}')), TOKEN)


def test_a_file_is_put_into_the_conversation_with_its_words(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    ref = house.sends(exported(), user_id=ana.user_id)
    (sent,) = ana.messages()
    (file,) = sent.files
    assert (sent.words, file.name, file.content) == ("Here it is", "slotbot.json", '{"name": "Größe"}'.encode())
    assert ref == MessageRef("slack", ana.direct, file.file_id, slack.home_workspace.team_id)
    assert slack.refusals == ()


def test_in_a_channel_a_file_for_one_person_goes_to_them(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    general = slack.channel("general", ana)
    house.sends(exported(), chat_id=general.channel_id, private_to=ana.user_id)
    assert ana.messages(general) == ()
    assert [len(sent.files) for sent in ana.messages()] == [1]


def test_where_files_are_not_allowed_yet_the_way_to_it_is_said(slack: SlackDouble, house: House) -> None:
    slack.home_workspace.scopes.discard("files:write")
    ana = slack.person("Ana Silva")
    house.sends(exported(), user_id=ana.user_id)
    (sent,) = ana.messages()
    assert sent.files == []
    assert sent.words.endswith(
        "This workspace has not allowed me to send files yet: an admin installs the app anew, with the scope files:write."
    )


@pytest.mark.parametrize(
    ("method", "failure", "meaning"),
    [
        ("files.getUploadURLExternal", Failure(429, "ratelimited", retry_after=7), Later),
        ("files.getUploadURLExternal", Failure(500), Later),
        ("upload", Failure(500, "broken"), Later),
        ("files.completeUploadExternal", Failure(429, "ratelimited", retry_after=7), Later),
        ("files.completeUploadExternal", Failure(500, accepted=True), Unknown),
    ],
)
def test_only_its_last_step_may_have_shown_a_file(
    slack: SlackDouble, house: House, method: str, failure: Failure, meaning: type[Exception]
) -> None:
    ana = slack.person("Ana Silva")
    slack.fails(method, failure)
    with pytest.raises(meaning):
        house.sends(exported(), user_id=ana.user_id)
    assert len(ana.messages()) == int(failure.accepted)


def test_a_card_to_a_person_opens_the_conversation_once(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    first = house.sends(said("One"), user_id=ana.user_id)
    house.sends(said("Two"), user_id=ana.user_id)
    assert [one.words for one in ana.messages()] == ["*One*", "*Two*"]
    assert first == MessageRef("slack", ana.direct, ana.messages()[0].ts, slack.home_workspace.team_id)
    assert len(slack.calls("conversations.open")) == 1


def test_a_card_in_a_channels_thread(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    general = slack.channel("general", ana)
    house.sends(said("Here"), chat_id=general.channel_id, thread="1795168800.000001")
    assert [(one.thread, one.only) for one in ana.messages(general)] == [("1795168800.000001", None)]


def test_a_card_is_edited_in_place(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    ref = house.sends(offer(), user_id=ana.user_id)
    again = house.sends(said("Booked"), chat_id=ana.direct, edits=ref)
    assert again == ref
    assert [(one.words, one.captions, one.edits) for one in ana.messages()] == [("*Booked*", (), 1)]


def test_a_message_that_is_gone_is_sent_anew(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    ref = house.sends(offer(), user_id=ana.user_id)
    slack.state.messages[-1].gone = True
    again = house.sends(said("Booked"), chat_id=ana.direct, edits=ref)
    assert [one.words for one in ana.messages()] == ["*Booked*"]
    assert again.message_id == ana.messages()[0].ts != ref.message_id


def test_a_card_for_one_person_alone_in_a_channel(slack: SlackDouble, house: House) -> None:
    ana, ben = slack.person("Ana Silva"), slack.person("Ben Okafor")
    general = slack.channel("general", ana, ben)
    house.sends(offer(), chat_id=general.channel_id, private_to=ana.user_id)
    assert [len(ana.messages(general)), len(ben.messages(general))] == [1, 0]


def test_an_ephemeral_card_is_edited_through_the_press_on_it(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    general = slack.channel("general", ana)
    ref = house.sends(offer(), chat_id=general.channel_id, private_to=ana.user_id)
    ana.presses("Sat 10:00")
    press = house.waits_for(Press)
    assert isinstance(press, Press)
    assert (press.message, press.where.ephemeral) == (ref, True)
    again = house.sends(said("Held"), chat_id=general.channel_id, private_to=ana.user_id, edits=ref)
    assert again == ref
    assert [one.words for one in ana.messages(general)] == ["*Held*"]


def test_an_ephemeral_card_whose_press_is_too_long_ago_is_sent_anew(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    general = slack.channel("general", ana)
    ref = house.sends(offer(), chat_id=general.channel_id, private_to=ana.user_id)
    ana.presses("Sat 10:00")
    house.waits_for(Press)
    slack.passes(31 * 60)
    again = house.sends(said("Held"), chat_id=general.channel_id, private_to=ana.user_id, edits=ref)
    assert again != ref
    assert [one.words for one in ana.messages(general)][1:] == ["*Held*"]


@pytest.mark.parametrize("private", [True, False])
def test_where_the_bot_may_not_write_the_person_gets_it_directly_and_is_told_why(
    slack: SlackDouble, house: House, private: bool
) -> None:
    ana = slack.person("Ana Silva")
    closed = slack.channel("closed", ana, bot=False, private=private)
    ref = house.sends(said("Found"), chat_id=closed.channel_id, private_to=ana.user_id)
    assert ref.chat_id == ana.direct
    told = "I cannot write in the channel where this began, so here is the answer. Invite me there with /invite."
    assert [one.words for one in ana.messages()] == [f"*Found*\n{told}"]


def test_where_nobody_is_known_to_tell_it_is_gone(slack: SlackDouble, house: House) -> None:
    closed = slack.channel("closed", slack.person("Ana Silva"), bot=False)
    with pytest.raises(Gone, match="not_in_channel"):
        house.sends(said("Found"), chat_id=closed.channel_id)


def test_a_workspace_without_the_app_is_gone(slack: SlackDouble, house: House) -> None:
    with pytest.raises(Gone, match="not installed"):
        house.sends(said("Found"), chat_id="C1", tenant="T404")


def test_a_person_who_does_not_exist_is_gone(slack: SlackDouble, house: House) -> None:
    with pytest.raises(Gone, match="user_not_found"):
        house.sends(said("Found"), user_id="U404")


@pytest.mark.parametrize(
    ("failure", "seconds"),
    [
        (Failure(429, "ratelimited", retry_after=30), 30.0),
        (Failure(429, "ratelimited"), None),
        (Failure(503, "service_unavailable"), None),
        (Failure(200, "request_timeout"), None),
    ],
)
def test_what_was_certainly_not_sent_may_be_sent_later(
    slack: SlackDouble, house: House, failure: Failure, seconds: float | None
) -> None:
    ana = slack.person("Ana Silva")
    slack.fails("chat.postMessage", failure)
    with pytest.raises(Later) as raised:
        house.sends(said("Hello"), chat_id=ana.direct)
    assert raised.value.seconds == seconds
    assert len(slack.calls("chat.postMessage")) == 1
    assert ana.messages() == ()


@pytest.mark.parametrize(
    "failure", [Failure(500, accepted=True), Failure(504, accepted=True), Failure(200, "fatal_error", accepted=True)]
)
def test_what_may_have_been_sent_is_unknown(slack: SlackDouble, house: House, failure: Failure) -> None:
    ana = slack.person("Ana Silva")
    slack.fails("chat.postMessage", failure)
    with pytest.raises(Unknown):
        house.sends(said("Hello"), chat_id=ana.direct)
    assert len(slack.calls("chat.postMessage")) == 1


def test_a_time_out_after_acceptance_is_unknown_and_not_repeated(slack: SlackDouble) -> None:
    with House(slack, timeout=0.2) as house:
        ana = slack.person("Ana Silva")
        slack.fails("chat.postMessage", Failure(accepted=True, hangs=True))
        with pytest.raises(Unknown):
            house.sends(said("Hello"), chat_id=ana.direct)
        assert [one.words for one in ana.messages()] == ["*Hello*"]
        assert len(slack.calls("chat.postMessage")) == 1


def test_an_edit_may_be_repeated_whatever_became_of_it(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    ref = house.sends(offer(), user_id=ana.user_id)
    slack.fails("chat.update", Failure(500, accepted=True))
    with pytest.raises(Later):
        house.sends(said("Booked"), chat_id=ana.direct, edits=ref)


def test_a_slack_that_cannot_be_reached_is_asked_later(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    house.app.gateway._clients._api_url = "http://127.0.0.1:9/api/"
    with pytest.raises(Later, match="could not be reached"):
        house.sends(said("Hello"), chat_id=ana.direct)


def test_a_revoked_token_is_gone_for_new_and_for_edited_cards(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    ref = house.sends(offer(), user_id=ana.user_id)
    slack.home_workspace.token = "xoxb-another"
    with pytest.raises(Gone, match="invalid_auth"):
        house.sends(said("Hello"), chat_id=ana.direct)
    with pytest.raises(Gone, match="invalid_auth"):
        house.sends(said("Hello"), chat_id=ana.direct, edits=replace(ref))


def test_slack_takes_every_card_that_is_too_long(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    lines = tuple((f"{number:03} " + "ä<&>" * 700,) for number in range(40))
    rows = tuple(tuple(Button(f"Button {row} {column} " * 9, Help()) for column in range(8)) for row in range(60))
    keyed = Keyed(Card(("T" * 5000,), (Section(lines, (), rows),), note=("n" * 4000,)), TOKEN)
    ref = house.sends(keyed, user_id=ana.user_id)
    assert house.sends(keyed, chat_id=ana.direct, edits=ref) == ref
    assert slack.refusals == ()
