"""A Telegram mentee's urgent wish, two Slack organizers, three people who have the time: each of the five policies to its end."""

from dataclasses import dataclass, replace

import pytest

from core.model.conflict import Policy
from core.model.decision import ConflictRules
from core.model.people import Role
from core.ports import Unit
from tests.builders import at
from tests.stories.acme import Acme
from tests.stories.voices import InSlack, InTelegram, plain

URGENT = "urgent meeting with Maya and Omar tomorrow at 15:00 for an hour"


@dataclass(frozen=True)
class Clash:
    """Omar in Cairo has called Maya in Lisbon and Tom in New York; Lena in Berlin wants two of them; Grace and Olga organize."""

    acme: Acme
    lena: InTelegram
    omar: InSlack
    tom: InSlack
    olga: InSlack
    gil: InSlack

    @property
    def maya(self) -> InSlack:
        """The mentor."""
        return self.acme.maya

    @property
    def grace(self) -> InSlack:
        """The first of the organizers."""
        return self.acme.grace

    def under(self, policy: Policy) -> None:
        """The organisation's policy from now on."""

        def chooses(unit: Unit) -> None:
            unit.conflicts.save(ConflictRules(unit.organisations.all()[0].id, policy))

        self.acme.bot.store.run(chooses)


@pytest.fixture
def clash(acme: Acme) -> Clash:
    lena = acme.lena_comes_in()
    omar, tom = acme.in_slack("Omar Haddad", "Africa/Cairo"), acme.in_slack("Tom Becker", "America/New_York")
    olga, gil = acme.in_slack("Olga Brandt", "Europe/Berlin"), acme.in_slack("Gil Amado", "Europe/Berlin")
    for each in (omar, tom, olga, acme.grace, acme.maya):
        each.says("hello")

    def appoints(unit: Unit) -> None:
        member = next(member for member, person in unit.people.members(1) if person.name == "Olga Brandt")
        unit.people.save_membership(replace(member, roles=frozenset({Role.ORGANIZER})))

    acme.bot.store.run(appoints)
    omar.says("set up a meeting with Maya and Tom tomorrow at 16:00 for an hour")
    omar.presses("Invite")
    assert plain(acme.maya.sees).startswith("Omar Haddad invites you: Meeting")
    return Clash(acme, lena, omar, tom, olga, gil)


def first(voice: InSlack | InTelegram) -> str:
    """The first line of the last card."""
    return plain(voice.sees).splitlines()[0]


def test_refuse_names_the_clash_and_nothing_more(clash: Clash) -> None:
    clash.under(Policy.REFUSE)
    clash.lena.says(URGENT)
    assert first(clash.lena) == "Tue 3 Mar, 15:00–16:00 is taken. Name another time."
    assert "Tue 3 Mar, 15:00–16:00 · Maya Iyer, Omar Haddad · busy" in plain(clash.lena.sees)
    assert clash.lena.captions == ["My meetings", "Change…"]


def test_propose_offers_the_nearest_times_of_which_one_press_takes_one(clash: Clash) -> None:
    clash.under(Policy.PROPOSE)
    clash.lena.says(URGENT)
    assert first(clash.lena) == "Tue 3 Mar, 15:00–16:00 is taken. Then everybody is free:"
    times = clash.lena.captions[:3]
    assert len(times) == 3
    clash.lena.presses(times[0])
    assert first(clash.lena) == "Meeting · confirmed"
    assert plain(clash.maya.sees).startswith("Lena Vogel invites you: Meeting")


def test_priority_lets_the_urgent_one_displace_what_is_normal(clash: Clash) -> None:
    clash.under(Policy.PRIORITY)
    clash.lena.says(URGENT)
    assert "3 people will be told." in clash.lena.sees
    clash.lena.presses("Invite")
    assert first(clash.lena) == "Meeting · confirmed"
    assert first(clash.tom) == "“Meeting” had to make way for something more urgent, as Lena Vogel decided."


def test_force_is_the_organizers_with_a_reason_after_a_card_that_lists_who_is_displaced(clash: Clash) -> None:
    clash.under(Policy.FORCE)
    clash.lena.says(URGENT)
    assert "Book anyway, urgent" not in clash.lena.captions
    clash.grace.says("urgent meeting with Maya and Omar tomorrow at 14:00 for an hour")
    assert first(clash.grace) == "Tue 3 Mar, 14:00–15:00 is taken. As it is urgent, you may displace what is there:"
    assert "3 people will be told." in plain(clash.grace.sees)
    why = clash.grace.opens("Book anyway, urgent", "Book it anyway")
    clash.grace.submits(why, {"why": "Outage"})
    assert first(clash.grace) == "Meeting · confirmed"
    assert "Reason: Outage" in plain(clash.tom.sees)


def test_ask_puts_it_before_both_organizers_of_whom_the_first_press_decides(clash: Clash) -> None:
    clash.under(Policy.ASK)
    clash.lena.says(URGENT)
    clash.lena.presses("Ask an organizer")
    clash.lena.presses("Say why")
    clash.lena.says("The server is down")
    assert first(clash.lena) == "One of 2 organizers decides about “Meeting”. You hear of it at once."
    for organizer in (clash.grace, clash.olga):
        seen = plain(organizer.sees)
        assert seen.startswith("Lena Vogel asks for “Meeting”, which clashes.")
        assert "Why: The server is down" in seen
        assert "Maya Iyer, Omar Haddad · Meeting" in seen
    before = len(clash.grace.user.messages())

    clash.olga.presses("Approve")
    for organizer in (clash.grace, clash.olga):
        assert first(organizer).startswith("Olga Brandt approved “Meeting”, Tue 3 Mar,")
        assert organizer.captions == []
    assert len(clash.grace.user.messages()) == before
    assert first(clash.lena).startswith("Olga Brandt approved “Meeting”, Tue 3 Mar, 15:00.")

    made_way = "“Meeting” had to make way for something more urgent, as Olga Brandt decided."
    for displaced, when in (
        (clash.maya, "Tue 3 Mar, 14:00–15:00 (Lisbon)"),
        (clash.tom, "Tue 3 Mar, 09:00–10:00 (New York)"),
        (clash.omar, "Tue 3 Mar, 16:00–17:00 (Cairo)"),
    ):
        told = [plain(message.words) for message in displaced.user.messages()]
        (card,) = [words for words in told if words.startswith(made_way)]
        assert f"When: {when}" in card
    again = next(
        message for message in reversed(clash.omar.user.messages()) if plain(message.words).startswith(made_way)
    )
    clash.omar.presses(again.captions[0])
    assert first(clash.tom) == "Omar Haddad changed “Meeting”"


def test_ask_is_refused_after_four_hours_with_three_other_times(clash: Clash) -> None:
    clash.under(Policy.ASK)
    clash.lena.says(URGENT)
    clash.lena.presses("Ask an organizer")
    clash.lena.presses("Say why")
    clash.lena.says("The server is down")
    bot = clash.acme.bot
    bot.reaches(at("08:30"))
    assert first(clash.grace).startswith("Nobody has decided yet: Lena Vogel asks for “Meeting”")
    bot.reaches(at("12:00"))
    assert first(clash.lena) == "Nobody decided about “Meeting” in time, so it is refused."
    assert first(clash.grace) == "Nobody decided about “Meeting” in time, so it is refused."
    times = clash.lena.captions[:3]
    clash.lena.presses(times[0])
    assert first(clash.lena) == "Meeting · confirmed"


def test_organizers_choose_among_all_channels_where_they_are_asked(clash: Clash) -> None:
    """The form is opened in private: the channel is another one."""
    board = clash.acme.slack.channel("board", clash.grace.user, clash.olga.user)
    clash.grace.says("/settings conflicts")
    view = clash.grace.opens("Change", "Conflicts")
    clash.acme.slack.wait_for(lambda: "channel" in view.fields, "the form is there")
    clash.grace.submits(view, {"where": "In a channel", "channel": board.channel_id, "policy": "ask"})
    assert plain(clash.grace.sees).startswith("Saved. It holds from now on.")
    with clash.acme.bot.store.read() as unit:
        chosen = unit.conflicts.rules(1).channel
    assert chosen is not None
    assert (chosen.platform, chosen.chat_id) == ("slack", board.channel_id)
    assert clash.acme.refused == []


def test_a_mentors_time_that_three_have_is_put_before_both_organizers(clash: Clash) -> None:
    _three_sessions(clash)
    clash.acme.bot.store.run(lambda unit: unit.conflicts.set_service(_service(unit), Policy.ASK))
    clash.lena.says("urgent: book Maya on Wednesday at 15:00 for 90 minutes")
    assert clash.lena.captions[-1] == "Ask an organizer"
    clash.lena.presses("Ask an organizer")
    assert (
        first(clash.lena)
        == "One of 2 organizers decides about “Mentoring session with Maya Iyer”. You hear of it at once."
    )
    clash.lena.presses("Say why")
    clash.lena.says("The demo is on Thursday")
    for organizer in (clash.grace, clash.olga):
        seen = plain(organizer.sees)
        assert seen.startswith("Lena Vogel asks for “Mentoring session with Maya Iyer”, which clashes.")
        assert "Priority: urgent" in seen
        assert "Why: The demo is on Thursday" in seen
        assert "Maya Iyer · session of Maya Iyer and Tom Becker" in seen
        assert "Move the old ones…" in organizer.captions

    clash.olga.presses("Approve")
    for organizer in (clash.grace, clash.olga):
        assert first(organizer).startswith("Olga Brandt approved “Mentoring session with Maya Iyer”, Wed 4 Mar,")
    assert first(clash.lena).startswith("Olga Brandt approved “Mentoring session with Maya Iyer”, Wed 4 Mar, 15:00.")
    made_way = "This session had to make way for something more urgent, as Olga Brandt decided."
    for displaced in (clash.omar, clash.tom, clash.gil):
        card = plain(displaced.sees)
        assert card.startswith(made_way)
        assert "On that day’s waitlist you come first. Or take one of these:" in card
    clash.tom.presses(clash.tom.captions[-1])
    clash.tom.presses("Confirm")
    assert "Tom Becker booked you" in plain(clash.maya.sees)


def test_a_mentors_time_is_had_by_priority_once_one_has_said_that_it_is_urgent(clash: Clash) -> None:
    _three_sessions(clash)
    clash.acme.bot.store.run(lambda unit: unit.conflicts.set_service(_service(unit), Policy.PRIORITY))
    clash.lena.says("book Maya on Wednesday at 15:00 for 90 minutes")
    assert "It is urgent? Then what is there makes way." in plain(clash.lena.sees)
    assert "4 people will be told." in plain(clash.lena.sees)
    clash.lena.presses("Book anyway, urgent")
    clash.lena.says("The demo is on Thursday")
    assert first(clash.lena) == "Confirmed"
    assert "Reason: The demo is on Thursday" in plain(clash.gil.sees)


def _service(unit: Unit) -> int:
    return unit.services.of_organisation(unit.organisations.all()[0].id)[0].id


def _three_sessions(clash: Clash) -> None:
    """Omar, Tom and Gil have half an hour with Maya each, one after the other, on Wednesday from 14:00 in Lisbon on."""

    def longer(unit: Unit) -> None:
        service = unit.services.of_organisation(unit.organisations.all()[0].id)[0]
        unit.services.save(replace(service, lengths=(30, 90)))

    clash.acme.bot.store.run(longer)
    clash.gil.says("hello")
    for who, time in ((clash.omar, "16:00"), (clash.tom, "09:30"), (clash.gil, "16:00")):
        who.says(f"book Maya on Wednesday at {time} for 30 minutes")
        who.presses("Confirm")
