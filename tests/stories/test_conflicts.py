"""A mentee’s urgent wish, two organizers, three who have the time: each of the five policies to its end, on each platform."""

from dataclasses import replace

import pytest

from core.model.conflict import Policy
from core.model.decision import Channel, ConflictRules
from core.model.people import Organisation, Role
from core.ports import Unit
from tests.builders import at
from tests.stories.acme import Acme
from tests.stories.team import Team
from tests.stories.voices import Voice, plain, said

URGENT = "urgent meeting with Maya and Tom tomorrow at 15:00 for an hour"


@pytest.fixture
def team(team_anywhere: Team) -> Team:
    """The team in one place, and with Lena and Tom in Telegram while the organizers are in Slack."""
    return team_anywhere


@pytest.fixture
def clash(team: Team) -> Team:
    """Omar in Cairo has called Maya in Lisbon and Tom in New York for the hour that Lena in Berlin wants two of them."""
    team.omar.says("set up a meeting with Maya and Tom tomorrow at 16:00 for an hour")
    team.omar.presses("Invite")
    assert first(team.maya) == "Omar Haddad invites you: Meeting"
    return team


def first(voice: Voice) -> str:
    """The first line of the last card."""
    return said(voice)[0]


def test_refuse_names_the_clash_and_nothing_more(clash: Team) -> None:
    clash.under(Policy.REFUSE)
    clash.lena.says(URGENT)
    assert said(clash.lena) == [
        "Tue 3 Mar, 15:00–16:00 is taken. Name another time.",
        "Tue 3 Mar, 15:00–16:00 · Maya Iyer, Tom Becker · busy",
    ]
    assert clash.lena.captions == ["My meetings", "Change…"]
    clash.omar.presses("My meetings")
    assert "Meeting" in clash.omar.sees


def test_propose_offers_the_nearest_times_of_which_one_press_takes_one(clash: Team) -> None:
    clash.under(Policy.PROPOSE)
    clash.lena.says(URGENT)
    assert first(clash.lena) == "Tue 3 Mar, 15:00–16:00 is taken. Then everybody is free:"
    assert clash.lena.captions == ["Mon 15:30", "Mon 16:00", "Tue 16:00", "My meetings", "Change…"]
    clash.lena.presses("Tue 16:00")
    assert said(clash.lena)[:2] == ["Meeting · confirmed", "When: Tue 3 Mar, 16:00–17:00 (Berlin)"]
    assert said(clash.maya)[:2] == ["Lena Vogel invites you: Meeting", "When: Tue 3 Mar, 15:00–16:00 (Lisbon)"]
    assert said(clash.tom)[:2] == ["Lena Vogel invites you: Meeting", "When: Tue 3 Mar, 10:00–11:00 (New York)"]


def test_priority_lets_the_urgent_one_displace_what_is_normal(clash: Team) -> None:
    clash.under(Policy.PRIORITY)
    clash.lena.says(URGENT)
    assert "Tue 3 Mar, 15:00–16:00 · Maya Iyer, Tom Becker · busy" in said(clash.lena)
    assert "3 people will be told." in said(clash.lena)
    clash.lena.presses("Invite")
    assert first(clash.lena) == "Meeting · confirmed"
    _have_made_way(clash, "Lena Vogel")


def test_force_is_the_organizers_with_a_reason_after_a_card_that_lists_who_is_displaced(clash: Team) -> None:
    clash.under(Policy.FORCE)
    clash.lena.says(URGENT)
    assert "Book anyway, urgent" not in clash.lena.captions
    clash.grace.says(URGENT.replace("15:00", "14:00"))
    assert said(clash.grace) == [
        "Tue 3 Mar, 14:00–15:00 is taken. As it is urgent, you may displace what is there:",
        "Tue 3 Mar, 14:00–15:00 · Maya Iyer, Tom Becker · Meeting",
        "3 people will be told.",
    ]
    clash.grace.fills("Book anyway, urgent", why="Outage")
    assert first(clash.grace) == "Meeting · confirmed"
    _have_made_way(clash, "Grace Osei", "Outage")


def test_ask_puts_it_before_both_organizers_of_whom_the_first_press_decides(clash: Team) -> None:
    _asks(clash)
    assert said(clash.lena) == [
        "One of 2 organizers decides about “Meeting”. You hear of it at once.",
        "What is free of it is held for you until then.",
        "When: Tue 3 Mar, 15:00–16:00 (Berlin)",
        "Until: Mon 2 Mar, 13:00",
        "Why: The server is down",
    ]
    for organizer, when, until in (
        (clash.grace, "14:00–15:00 (Accra)", "12:00"),
        (clash.olga, "15:00–16:00 (Berlin)", "13:00"),
    ):
        seen = said(organizer)
        assert seen[:7] == [
            "Lena Vogel asks for “Meeting”, which clashes.",
            f"When: Tue 3 Mar, {when}",
            "With: Maya Iyer, Lena Vogel, Tom Becker",
            "Priority: urgent",
            "Why: The server is down",
            "In the way:",
            f"Tue 3 Mar, {when.partition(' ')[0]} · Maya Iyer, Tom Becker · Meeting",
        ]
        assert any(until in line for line in seen[7:])
        kinds = [caption.partition(":")[0] for caption in organizer.captions]
        assert kinds == ["Approve", "Refuse", "New", "New", "New", "Old", "Old", "Old"]
    before = len(clash.grace.cards)

    clash.olga.presses("Approve")
    for organizer, start in ((clash.grace, "14:00"), (clash.olga, "15:00")):
        assert first(organizer) == f"Olga Brandt approved “Meeting”, Tue 3 Mar, {start}."
        assert organizer.captions == []
    assert first(clash.lena) == "Olga Brandt approved “Meeting”, Tue 3 Mar, 15:00."
    assert len(clash.grace.cards) == before + (not clash.edits)
    _have_made_way(clash, "Olga Brandt", "The server is down")


def test_what_has_changed_since_is_shown_anew_and_nothing_of_it_decided(clash: Team) -> None:
    _asks(clash)
    clash.omar.says("move the meeting with Tom to tomorrow 16:30")
    clash.omar.presses("Move it")
    clash.grace.presses("Approve")
    for organizer, when in ((clash.grace, "14:30–15:30"), (clash.olga, "15:30–16:30")):
        anew = said(organizer, "Lena Vogel asks for “Meeting”, which clashes.")
        assert f"Tue 3 Mar, {when} · Maya Iyer, Tom Becker · Meeting" in anew
    clash.olga.fills("Refuse", reason="Another day")
    assert said(clash.grace, "Olga Brandt refused “Meeting”.")
    assert "Reason: Another day" in said(clash.lena)
    clash.omar.says("my meetings")
    assert any("16:30–17:30" in line for line in said(clash.omar))


def test_an_organizer_moves_the_old_one_and_what_waits_holds_what_is_free_of_it(clash: Team) -> None:
    """Gil is free and held by what waits; Maya and Tom are not."""
    clash.under(Policy.ASK)
    clash.lena.says(URGENT.replace("Tom", "Gil"))
    clash.lena.presses("Ask an organizer")
    clash.olga.says("set up a meeting with Gil tomorrow at 15:00 for an hour")
    assert first(clash.olga).startswith("Tue 3 Mar, 15:00–16:00 is taken.")
    old = next(caption for caption in clash.grace.captions if caption.startswith("Old: Wed"))
    clash.grace.presses(old)
    assert first(clash.grace) == "Grace Osei made room for “Meeting”, Tue 3 Mar, 14:00."
    assert first(clash.tom) == "Grace Osei changed “Meeting”"
    assert said(clash.gil)[:2] == ["Lena Vogel invites you: Meeting", "When: Tue 3 Mar, 15:00–16:00 (Berlin)"]


def test_an_organizer_moves_the_new_one_and_the_old_one_stands(clash: Team) -> None:
    _asks(clash)
    clash.grace.presses("New: Tue 15:00")
    assert first(clash.olga) == "Grace Osei moved “Meeting” to Tue 3 Mar, 16:00."
    assert "When: Tue 3 Mar, 16:00–17:00 (Berlin)" in said(clash.lena)
    assert said(clash.tom)[:2] == ["Lena Vogel invites you: Meeting", "When: Tue 3 Mar, 10:00–11:00 (New York)"]
    clash.omar.says("my meetings")
    assert any("16:00–17:00" in line for line in said(clash.omar))


def test_ask_is_refused_after_four_hours_with_three_other_times(clash: Team) -> None:
    _asks(clash)
    clash.bot.reaches(at("08:30"))
    for organizer in (clash.grace, clash.olga):
        assert first(organizer).startswith("Nobody has decided yet: Lena Vogel asks for “Meeting”")
    clash.bot.reaches(at("12:00"))
    for reader in (clash.lena, clash.grace, clash.olga):
        assert first(reader) == "Nobody decided about “Meeting” in time, so it is refused."
    assert clash.lena.captions == ["Mon 15:30", "Mon 16:00", "Tue 16:00", "My meetings"]
    clash.lena.presses("Tue 16:00")
    assert first(clash.lena) == "Meeting · confirmed"


def test_a_mentors_time_that_three_have_is_put_before_both_organizers(team: Team) -> None:
    _three_sessions(team, Policy.ASK)
    team.lena.says("urgent: book Maya on Wednesday at 15:00 for 90 minutes")
    team.lena.presses("Ask an organizer")
    asked = "One of 2 organizers decides about “Mentoring session with Maya Iyer”. You hear of it at once."
    assert first(team.lena) == asked
    team.lena.fills("Say why", why="The demo is on Thursday")
    for organizer in (team.grace, team.olga):
        seen = said(organizer)
        assert seen[0] == "Lena Vogel asks for “Mentoring session with Maya Iyer”, which clashes."
        assert "Priority: urgent" in seen
        assert "Why: The demo is on Thursday" in seen
        lines = [line for line in seen if "session of Maya Iyer and " in line]
        assert [line.rpartition(" and ")[2] for line in lines] == ["Omar Haddad", "Tom Becker", "Gil Amado"]
        assert "Move the old ones…" in organizer.captions

    team.olga.presses("Approve")
    for organizer, start in ((team.grace, "14:00"), (team.olga, "15:00"), (team.lena, "15:00")):
        approved = f"Olga Brandt approved “Mentoring session with Maya Iyer”, Wed 4 Mar, {start}."
        assert first(organizer) == approved
    made_way = "This session had to make way for something more urgent, as Olga Brandt decided."
    for displaced, when in ((team.omar, "16:00–16:30 (Cairo)"), (team.tom, "09:30–10:00"), (team.gil, "16:00–16:30")):
        seen = said(displaced)
        assert seen[0] == made_way
        assert any(when in line for line in seen)
        assert "On that day’s waitlist you come first. Or take one of these:" in seen
    team.gil.says("my waitlist")
    assert any("Wed 4 Mar" in line for line in said(team.gil))
    team.tom.presses(team.tom.captions[-1])
    team.tom.presses("Confirm")
    assert said(team.maya, "Tom Becker booked you")


def test_a_mentors_time_is_had_by_priority_once_one_has_said_that_it_is_urgent(team: Team) -> None:
    _three_sessions(team, Policy.PRIORITY)
    team.lena.says("book Maya on Wednesday at 15:00 for 90 minutes")
    assert "It is urgent? Then what is there makes way." in said(team.lena)
    assert "4 people will be told." in said(team.lena)
    team.lena.fills("Book anyway, urgent", why="The demo is on Thursday")
    assert first(team.lena) == "Confirmed"
    assert "Reason: The demo is on Thursday" in said(team.gil)


def test_organizers_choose_among_all_channels_where_they_are_asked(acme_anywhere: Acme) -> None:
    """The form is opened in private: the channel is another one, where the card then stands and is decided upon."""
    acme = acme_anywhere
    lena, grace = acme.lena_comes_in(), acme.grace
    board = acme.slack.channel("board", grace.user)
    grace.says("/settings conflicts")
    view = grace.opens("Change", "Conflicts")
    acme.slack.wait_for(lambda: "channel" in view.fields, "the form is there")
    grace.submits(view, {"where": "In a channel", "channel": board.channel_id, "policy": "ask"})
    assert plain(grace.sees).startswith("Saved. It holds from now on.")
    omar = acme.in_slack("Omar Haddad", "Africa/Cairo")
    omar.says("hello")
    grace.says("set up a meeting with Maya and Omar tomorrow at 14:00 for an hour")
    grace.presses("Invite")
    lena.says("urgent meeting with Maya and Omar tomorrow at 15:00 for an hour")
    lena.presses("Ask an organizer")
    card = grace.user.waits_for("asks for “Meeting”, which clashes.", board)
    acme.bot.heard(grace.user.presses("Approve").payload["trigger_id"])
    assert plain(card.words).startswith("Grace Osei approved “Meeting”, Tue 3 Mar,")
    assert card.captions == ()
    assert first(lena) == "Grace Osei approved “Meeting”, Tue 3 Mar, 15:00."


def test_in_a_telegram_group_the_card_is_everybodys_and_organizers_alone_decide(acme_anywhere: Acme) -> None:
    acme = acme_anywhere
    lena, omar = acme.lena_comes_in(), acme.in_telegram("Omar")
    omar.says(acme.invitation)
    omar.says("Cairo")
    omar.presses("Yes, that’s right")
    board = acme.telegram.group("Board", lena.user, omar.user)

    def asks_there(unit: Unit) -> None:
        member = next(member for member, person in unit.people.members(1) if person.name == "Lena Vogel")
        unit.people.save_membership(replace(member, roles=frozenset({Role.ORGANIZER})))
        where = Channel("telegram", "", str(board.id))
        unit.conflicts.save(ConflictRules(member.organisation_id, Policy.ASK, channel=where))

    acme.bot.store.run(asks_there)
    omar.says("set up a meeting with Maya and Lena tomorrow at 16:00 for an hour")
    omar.presses("Invite")
    acme.grace.says("meeting with Maya and Lena tomorrow at 14:00 for an hour")
    acme.grace.presses("Ask an organizer")
    (card,) = board.answers
    assert card.text.startswith("Grace Osei asks for “Meeting”, which clashes.")
    acme.bot.heard(omar.user.presses("Approve", chat=board))
    assert card.text.startswith("Grace Osei asks for “Meeting”, which clashes.")
    acme.bot.heard(lena.user.presses("Approve", chat=board))
    assert card.text.startswith("Lena Vogel approved “Meeting”, Tue 3 Mar,")
    assert (card.buttons, len(board.answers)) == ([], 1)
    assert first(acme.grace) == "Lena Vogel approved “Meeting”, Tue 3 Mar, 14:00."


def _asks(clash: Team) -> None:
    clash.under(Policy.ASK)
    clash.lena.says(URGENT)
    clash.lena.presses("Ask an organizer")
    clash.lena.fills("Say why", why="The server is down")


def _have_made_way(clash: Team, who: str, why: str | None = None) -> None:
    """Omar, Maya and Tom hear of it in their zones, and Omar moves his meeting to another time by one press."""
    made_way = f"“Meeting” had to make way for something more urgent, as {who} decided."
    for displaced, when in (
        (clash.maya, "14:00–15:00 (Lisbon)"),
        (clash.tom, "09:00–10:00 (New York)"),
        (clash.omar, "16:00–17:00 (Cairo)"),
    ):
        told = said(displaced, made_way)
        assert told[1] == f"When: Tue 3 Mar, {when}"
        assert (f"Reason: {why}" in told) is (why is not None)
    assert first(clash.omar) == made_way
    times = clash.omar.captions[:3]
    assert clash.omar.captions[3:] == ["My meetings"]
    clash.omar.presses(times[0])
    assert first(clash.tom) == "Omar Haddad changed “Meeting”"


def _three_sessions(team: Team, policy: Policy) -> None:
    """Omar, Tom and Gil have half an hour with Maya each, one after the other, on Wednesday from 14:00 in Lisbon on."""

    def longer(unit: Unit, here: Organisation) -> None:
        (service,) = unit.services.of_organisation(here.id)
        unit.services.save(replace(service, lengths=(30, 90)))
        unit.conflicts.set_service(service.id, policy)

    team.does(longer)
    for who, time in ((team.omar, "16:00"), (team.tom, "09:30"), (team.gil, "16:00")):
        who.says(f"book Maya on Wednesday at {time} for 30 minutes")
        who.presses("Confirm")
