"""What people do at Slack reaches the front, in Socket Mode and over HTTP alike."""

import pytest

from adapters.slack.inbound import concerned
from adapters.slack.manifest import GLOBAL_SHORTCUT, MEETING_SHORTCUT, MESSAGE_SHORTCUT
from adapters.slack.where import in_slack
from bots.cards import Card, Keyed
from bots.conversation.handled import Handled
from bots.inbound import Message, MessageRef, Place, Press, Quoted, Visit, Who
from tests.adapters.slack.house import FORM_CARD, TOKEN, House, offer
from tests.doubles.slack import SlackDouble
from tests.doubles.slack_user import SlackUser
from tests.doubles.slack_wire import Failure


def who_is(user: SlackUser) -> Who:
    person = user.person
    return Who(
        "slack",
        user.user_id,
        person.name,
        person.workspace.team_id,
        person.zone,
        person.locale,
        person.handle,
        person.email,
    )


def test_a_direct_message(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva", zone="Europe/Lisbon", locale="pt-PT", email="ana@example.org")
    delivery = ana.types("find <b>python</b> & co")
    where = in_slack(ana.direct, Place.PRIVATE, slack.home_workspace.team_id)
    assert house.waits_for(Message) == Message(
        delivery.payload["event_id"], who_is(ana), where, "find <b>python</b> & co"
    )


def test_a_mention_in_a_channel_is_answered_in_its_thread(slack: SlackDouble, house: House) -> None:
    ana, ben = slack.person("Ana Silva"), slack.person("Ben Okafor")
    general = slack.channel("general", ana, ben)
    delivery = ana.mentions(f"book {ben.mention} saturday 10:00", general)
    ts = delivery.payload["event"]["ts"]
    where = in_slack(general.channel_id, Place.GROUP, slack.home_workspace.team_id, thread=ts, lists_members=True)
    text = f"book {ben.mention} saturday 10:00"
    mentions = {ben.user_id: "Ben Okafor"}
    event = delivery.payload["event_id"]
    expected = Message(event, who_is(ana), where, text, mentions=mentions, named=(who_is(ben),))
    assert house.waits_for(Message) == expected


def test_a_command_in_a_channel_is_answered_to_its_sender_alone(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    general = slack.channel("general", ana)
    delivery = ana.command("/slotbot", "find python sat", general)
    where = in_slack(
        general.channel_id,
        Place.GROUP,
        slack.home_workspace.team_id,
        ephemeral=True,
        forms=True,
        lists_members=True,
    )
    expected = Message(delivery.payload["trigger_id"], who_is(ana), where, "/find python sat")
    assert house.waits_for(Message) == expected
    assert delivery.answer in (None, "")


def test_a_command_in_the_bots_own_conversation_is_private(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    delivery = ana.command("/slotbot")
    where = in_slack(ana.direct, Place.PRIVATE, slack.home_workspace.team_id, forms=True)
    assert house.waits_for(Message) == Message(delivery.payload["trigger_id"], who_is(ana), where, "/help")


def test_a_command_whose_words_contain_payload(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    ana.command("/slotbot", "find payload engineer")
    message = house.waits_for(Message)
    assert isinstance(message, Message)
    assert message.text == "/find payload engineer"


def test_the_global_shortcut_asks_in_the_direct_conversation(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    delivery = ana.global_shortcut(GLOBAL_SHORTCUT)
    where = in_slack(ana.direct, Place.PRIVATE, slack.home_workspace.team_id, forms=True)
    assert house.waits_for(Message) == Message(delivery.payload["trigger_id"], who_is(ana), where, "/find")


def test_the_message_shortcut_takes_the_messages_words_along(slack: SlackDouble, house: House) -> None:
    ana, ben = slack.person("Ana Silva"), slack.person("Ben Okafor")
    general = slack.channel("general", ana, ben)
    said = ben.says(f"<@{ana.user_id}> can you help with python on saturday?", general)
    delivery = ana.message_shortcut(MESSAGE_SHORTCUT, said)
    where = in_slack(ana.direct, Place.PRIVATE, slack.home_workspace.team_id, forms=True)
    quoted = Quoted(f"<@{ana.user_id}> can you help with python on saturday?")
    names = {ben.user_id: "Ben Okafor", ana.user_id: "Ana Silva"}
    event = delivery.payload["trigger_id"]
    named = (who_is(ben), who_is(ana))
    expected = Message(event, who_is(ana), where, "/meet", mentions=names, named=named, quoted=quoted)
    assert house.waits_for(Message) == expected


@pytest.mark.parametrize("callback_id", [MEETING_SHORTCUT, MESSAGE_SHORTCUT])
def test_a_shortcut_that_asks_by_a_form_opens_it_before_the_house_has_answered(
    slack: SlackDouble, house: House, callback_id: str
) -> None:
    ana = slack.person("Ana Silva")
    said = ana.says("Let us talk about the release", slack.channel("general", ana))
    house.front.hold()
    house.front.answer = lambda _: Handled(form=FORM_CARD)
    if callback_id == MEETING_SHORTCUT:
        ana.global_shortcut(callback_id)
    else:
        ana.message_shortcut(callback_id, said)
    assert ana.waits_for_view("One moment").words == "Loading…"
    slack.passes(60)
    house.front.release(house.server)
    assert ana.waits_for_view("Any date").fields == ("day", "why")
    assert slack.refusals == ()


def test_a_shortcut_whose_modal_cannot_open_is_asked_question_by_question(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    slack.fails("views.open", Failure(error="expired_trigger_id"))
    ana.global_shortcut(MEETING_SHORTCUT)
    message = house.waits_for(Message)
    assert isinstance(message, Message)
    assert (message.text, message.where.forms) == ("/meet", False)


def test_a_failing_house_says_so_in_the_modal(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")

    def fails(_: object) -> Handled:
        raise RuntimeError("no database")

    house.front.answer = fails
    ana.global_shortcut(MEETING_SHORTCUT)
    slack.wait_for(lambda: ana.views and "Something went wrong" in ana.views[-1].words, "the modal says so")


def test_what_a_bot_wrote_concerns_who_is_mentioned_in_it() -> None:
    message = {"bot_id": "B1", "user": "U9", "text": "<@U1> and <@U2|ana> met <@UBOT>, <@U1>"}
    assert concerned({"message": message}, "UBOT") == ("U1", "U2")
    assert concerned({}, "UBOT") == ()


def test_a_press_carries_its_payload_and_its_message(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    ref = house.sends(offer(), user_id=ana.user_id)
    delivery = ana.presses("Sat 10:00")
    where = in_slack(ana.direct, Place.PRIVATE, slack.home_workspace.team_id, forms=True)
    expected = Press(delivery.payload["trigger_id"], who_is(ana), where, f"1:{TOKEN}:0", ref)
    assert house.waits_for(Press) == expected


def test_a_press_answered_by_a_toast_leaves_the_card_and_adds_a_line(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    house.sends(offer(), user_id=ana.user_id)
    house.front.answer = lambda _: Handled(toast="Already done <!channel>.")
    ana.presses("Sat 10:00")
    line = ana.waits_for("Already done <!channel>.")
    assert (line.only, line.text) == (ana.user_id, "Already done &lt;!channel&gt;.")
    assert ana.messages()[0].words.splitlines()[0] == "*Ana Silva is free*"


def test_a_dangerous_press_counts_only_when_confirmed(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    house.sends(offer(), user_id=ana.user_id)
    ana.presses("Cancel", sure=False)
    assert slack.deliveries == ()
    ana.presses("Cancel")
    press = house.waits_for(Press)
    assert isinstance(press, Press)
    assert press.payload == f"1:{TOKEN}:2"


def test_home_is_drawn_when_it_is_opened_and_again_after_a_press_on_it(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    house.front.answer = lambda inbound: (
        Handled(home=offer("Next for you")) if isinstance(inbound, Visit) else Handled()
    )
    delivery = ana.opens_home()
    home = slack.wait_for(lambda: ana.home, "the home tab")
    assert home.words.splitlines()[0] == "*Next for you*"
    where = in_slack(ana.direct, Place.PRIVATE, slack.home_workspace.team_id)
    assert house.waits_for(Visit) == Visit(delivery.payload["event_id"], who_is(ana), where)
    pressed = ana.presses("Sat 10:00")
    press = house.waits_for(Press)
    assert isinstance(press, Press)
    assert (press.message, press.where.chat_id) == (None, ana.direct)
    again = house.waits_for(Visit, 2)
    assert again.event_id == f"{pressed.payload['trigger_id']}:home"


def test_the_messages_tab_is_no_visit(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    ana.opens_home(tab="messages")
    ana.types("hello")
    house.waits_for(Message)
    assert len(house.front.seen) == 1


def test_own_links_get_their_live_card_and_a_press_on_it_is_for_its_presser_alone(
    slack: SlackDouble, house: House
) -> None:
    ana, ben = slack.person("Ana Silva"), slack.person("Ben Okafor")
    general = slack.channel("general", ana, ben)
    house.front.cards["live-1"] = offer("Ana Silva")
    shared = ana.shares_link("https://slotbot.example/b/live-1", general)
    slack.wait_for(lambda: shared.unfurls, "the link unfurls")
    assert shared.captions == ("Sat 10:00", "Any date", "Cancel")
    ben.presses("Sat 10:00")
    press = house.waits_for(Press)
    assert isinstance(press, Press)
    where = in_slack(general.channel_id, Place.GROUP, slack.home_workspace.team_id, ephemeral=True, forms=True)
    assert (press.message, press.where) == (None, where)


def test_a_link_unfurls_while_it_is_written_and_a_strange_one_does_not(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    general = slack.channel("general", ana)
    house.front.cards["live-1"] = offer("Ana Silva")
    ana.shares_link("https://slotbot.example/elsewhere", general)
    shared = ana.shares_link("https://slotbot.example/b/live-1", general, composer=True)
    slack.wait_for(lambda: shared.unfurls, "the link unfurls")
    assert [call.args["source"] for call in slack.calls("chat.unfurl")] == ["composer"]


def test_a_profile_is_asked_once_and_follows_the_traveller(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva", zone="Europe/Lisbon")
    ana.types("one")
    house.waits_for(Message)
    ana.travels("Asia/Tokyo")
    ana.types("two")
    second = house.waits_for(Message, 2)
    assert second.who.zone == "Asia/Tokyo"
    assert len(slack.calls("users.info")) == 1


def test_own_messages_edits_and_other_bots_are_not_words(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    slack.echoes(ana, "I am the bot")
    ana.types("edited", subtype="message_changed")
    ana.happens(
        {"type": "message", "channel": ana.direct, "channel_type": "im", "bot_id": "B9", "text": "beep", "ts": "1.1"}
    )
    ana.types("words")
    message = house.waits_for(Message)
    assert isinstance(message, Message)
    assert (message.text, len(house.front.seen)) == ("words", 1)


def test_what_is_none_of_ours_is_acknowledged_all_the_same(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    answers = [
        ana.happens({"type": "reaction_added", "user": ana.user_id}),
        ana.global_shortcut("of_another_version"),
    ]
    assert [one.acknowledged for one in answers] == [True, True]


def test_an_answer_in_order_though_the_first_waits_for_a_profile(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    for number in range(5):
        ana.types(f"words {number}")
    house.waits_for(Message, 5)
    assert [one.text for one in house.front.seen if isinstance(one, Message)] == [
        f"words {number}" for number in range(5)
    ]


def test_a_person_whose_profile_cannot_be_read_is_served_without_a_zone(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    slack.home_workspace.scopes.discard("users:read")
    ana.command("/slotbot", "help")
    message = house.waits_for(Message)
    assert message.who == Who("slack", ana.user_id, "ana", slack.home_workspace.team_id)


def test_a_conversation_that_slack_does_not_open_is_no_group(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    slack.fails("conversations.open", Failure(503, "service_unavailable"), times=4)
    ana.command("/slotbot", "help")
    assert house.waits_for(Message).where.place is Place.PRIVATE
    ana.opens_home()
    ana.global_shortcut(GLOBAL_SHORTCUT)
    house.idles()
    assert len(house.front.seen) == 1


def test_a_form_asked_for_in_words_opens_as_a_modal(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    house.front.answer = lambda _: Handled(form=FORM_CARD)
    ana.command("/slotbot", "date")
    view = ana.waits_for_view("Any date")
    assert view.fields == ("day", "why")


def test_a_form_that_comes_after_the_trigger_is_spent_leaves_a_button_that_opens_it(
    slack: SlackDouble, house: House
) -> None:
    ana = slack.person("Ana Silva")

    def late(_: object) -> Handled:
        slack.passes(4)
        return Handled(form=FORM_CARD)

    house.front.answer = late
    ana.command("/slotbot", "date")
    line = ana.waits_for("That took a moment. Open “Any date” when you are ready.")
    assert line.captions == ("Open",)
    house.front.answer = lambda _: Handled(form=FORM_CARD)
    ana.presses("Open")
    press = house.waits_for(Press)
    assert isinstance(press, Press)
    assert press.payload == f"1:{TOKEN}:0"
    assert ana.waits_for_view("Any date").fields == ("day", "why")


def test_a_failing_house_says_so(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")

    def fails(_: object) -> Handled:
        raise RuntimeError("no database")

    house.front.answer = fails
    ana.types("hello")
    line = ana.waits_for("Something went wrong")
    assert line.only == ana.user_id


def test_a_card_in_words_alone_has_no_empty_block(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    ref = house.sends(Keyed(Card(("Hello.",)), TOKEN), user_id=ana.user_id)
    assert ana.messages()[0].words == "*Hello.*"
    assert ref == MessageRef("slack", ana.direct, ana.messages()[0].ts, slack.home_workspace.team_id)
