"""Who is in a channel: asked of Slack where a time for everybody there is wanted, and of nobody else."""

from adapters.slack.people import MOST_MEMBERS
from bots.conversation.handled import Handled
from bots.inbound import Inbound, Message, Who
from tests.adapters.slack.house import House
from tests.adapters.slack.test_listening import who_is
from tests.doubles.slack import SlackDouble
from tests.doubles.slack_wire import Failure


def asks(inbound: Inbound) -> Handled:
    """The answer to words that are about everybody of the conversation."""
    return Handled(asks_members=isinstance(inbound, Message) and inbound.members is None)


def members_told(house: House) -> tuple[Who, ...]:
    """Who the second message says is there; the first is the same without them."""
    first, second = (house.waits_for(Message, 2), house.front.seen[-1])
    assert isinstance(first, Message)
    assert isinstance(second, Message)
    assert (first.event_id, first.text) == (second.event_id, second.text)
    assert second.members is not None
    return second.members


def test_the_people_of_the_channel_come_with_name_zone_and_language(slack: SlackDouble, house: House) -> None:
    ana, ben = slack.person("Ana Silva", zone="Europe/Lisbon"), slack.person("Ben Okafor", zone="Africa/Lagos")
    slack.person("Cora elsewhere")
    general = slack.channel("general", ana, ben, private=True)
    house.front.answer = asks
    ana.mentions("when can we all meet?", general)
    assert members_told(house) == (who_is(ana), who_is(ben))


def test_bots_former_accounts_and_other_workspaces_people_are_left_out(slack: SlackDouble, house: House) -> None:
    ana, robot, gone, guest = (slack.person(name) for name in ("Ana Silva", "Robot", "Gone", "Guest"))
    robot.person.bot, gone.person.deleted, guest.person.of_team = True, True, "T0OTHER"
    general = slack.channel("general", ana, robot, gone, guest)
    house.front.answer = asks
    ana.command("/slotbot", "when can we all meet?", general)
    assert members_told(house) == (who_is(ana),)


def test_a_large_channel_is_read_page_by_page(slack: SlackDouble, house: House) -> None:
    everybody = [slack.person(f"Member {number}") for number in range(210)]
    house.front.answer = asks
    everybody[0].mentions("when can we all meet?", slack.channel("general", *everybody))
    assert {who.name for who in members_told(house)} == {user.person.name for user in everybody}


def test_of_a_crowd_nobody_is_asked_about(slack: SlackDouble, house: House) -> None:
    everybody = [slack.person(f"Member {number}") for number in range(MOST_MEMBERS + 1)]
    house.front.answer = asks
    everybody[0].mentions("when can we all meet?", slack.channel("general", *everybody))
    assert len(members_told(house)) > MOST_MEMBERS
    assert len(slack.calls("users.info")) == 1


def test_where_slack_does_not_tell_nobody_is_there(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    general = slack.channel("general", ana)
    slack.fails("conversations.members", Failure(503, "service_unavailable"))
    house.front.answer = asks
    ana.mentions("when can we all meet?", general)
    assert members_told(house) == ()


def test_words_that_are_about_nobody_else_ask_for_no_members(slack: SlackDouble, house: House) -> None:
    ana = slack.person("Ana Silva")
    ana.mentions("help", slack.channel("general", ana))
    house.waits_for(Message)
    house.idles()
    assert slack.calls("conversations.members") == ()
