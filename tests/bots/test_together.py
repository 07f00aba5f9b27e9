"""A time for several people, as it is asked for in a chat."""

from dataclasses import replace
from datetime import date

import pytest

from bots.inbound import Message, Place, Who
from core.model.hours import Override, OverrideKind
from core.model.people import Joining
from core.ports import Unit
from tests.bots.conftest import Cast
from tests.bots.dialogue import Speaker, in_group
from tests.builders import a_meeting, a_member, a_person, a_room, an_organisation, span

ASKED = "When can Omar, Tom and I meet next week for 45 minutes?"


def lines(text: str) -> list[str]:
    """The numbered times of a card."""
    return [line.strip() for line in text.splitlines() if line.strip()[:2] in {f"{n}." for n in range(1, 10)}]


def booked(cast: Cast, who: Speaker, with_whom: str, when: str) -> None:
    """A meeting of two, called by one of them."""
    who.says(f"set up a meeting with {with_whom} {when}")
    who.presses("Invite")


def person_id(cast: Cast, speaker: Speaker) -> int:
    with cast.dialogue.store.read() as unit:
        identity = unit.people.identity("console", "", speaker.who.user_id)
        assert identity is not None
        return identity.person_id


def member_id(cast: Cast, speaker: Speaker) -> int:
    with cast.dialogue.store.read() as unit:
        return unit.people.memberships(person_id(cast, speaker))[0].id


def test_the_best_times_come_with_their_reasons_and_what_was_taken_for_granted(cast: Cast) -> None:
    assert cast.lena.says(ASKED).splitlines() == [
        "Best times for you, Omar and Tom, Mon 9 Mar – Sun 15 Mar",
        "  1. Mon 9 Mar, 14:00–14:45: all 3",
        "  2. Tue 10 Mar, 14:00–14:45: all 3",
        "  3. Wed 11 Mar, 14:00–14:45: all 3",
        "  4. Thu 12 Mar, 14:00–14:45: all 3",
        "  5. Fri 13 Mar, 14:00–14:45: all 3",
        "    [1] 9 Mar 14:00–14:45  [2] 10 Mar 14:00–14:45",
        "    [3] 11 Mar 14:00–14:45  [4] 12 Mar 14:00–14:45",
        "    [5] 13 Mar 14:00–14:45",
        "  No hours are set, so Mon–Fri 9–17 counts, for you and Omar.",
        "    [6] More times ›  [7] After that ›",
        "    [8] 30 min  [9] 1 h",
        "    [10] Omar optional  [11] Tom optional",
        "    [12] Put to a vote",
        "  45 min · your time, Berlin",
    ]


def test_a_press_goes_on_with_the_whole_meeting(cast: Cast) -> None:
    cast.lena.says("find a time for a meeting with Omar and Grace next week, Tom optional, 45 minutes")
    draft = cast.lena.presses("10 Mar 14:00–14:45")
    assert "When: Tue 10 Mar, 14:00–14:45 (Berlin)" in draft
    assert "With: Omar Haddad, Grace Osei" in draft
    assert "Optional: Tom Becker" in draft
    assert cast.lena.presses("Invite").startswith("Meeting · confirmed")
    assert "invites you" in cast.omar.sees


def test_in_german(cast: Cast) -> None:
    cast.lena.says("sprich deutsch")
    card = cast.lena.says("Wann können Omar, Tom und ich uns nächste Woche 45 Minuten treffen?")
    assert card.splitlines()[:2] == [
        "Die besten Zeiten für dich, Omar und Tom, Mo 9. März – So 15. März",
        "  1. Mo 9. März, 14:00–14:45: alle 3",
    ]
    assert "Ohne hinterlegte Zeiten gilt Mo–Fr 9–17, hier für dich und Omar." in card


def test_short_words_change_what_was_asked(cast: Cast) -> None:
    cast.lena.says(ASKED)
    assert cast.lena.says("more").splitlines()[1] == "  6. Mon 9 Mar, 15:15–16:00: all 3"
    cast.lena.says(ASKED)
    assert lines(cast.lena.says("make it an hour"))[0] == "1. Mon 9 Mar, 14:00–15:00: all 3"
    assert lines(cast.lena.says("what about Friday?"))[0] == "1. Fri 13 Mar, 14:00–15:00: all 3"
    assert cast.lena.says("with Grace instead").startswith("Best times for you and Grace, Fri 13 Mar")
    assert "When: Fri 13 Mar, 11:00–12:00" in cast.lena.says("Friday at 11")


def test_the_second_one_and_yes_choose_a_time(cast: Cast) -> None:
    cast.lena.says(ASKED)
    assert "When: Tue 10 Mar, 14:00–14:45" in cast.lena.says("the second one")
    cast.lena.says("When can Omar, Tom and I meet on Friday for 60 minutes?")
    assert "When: Fri 6 Mar, 15:00–16:00" in cast.lena.says("yes")


def test_buttons_lead_to_other_lengths_other_weeks_and_more_times(cast: Cast) -> None:
    cast.lena.says(ASKED)
    assert lines(cast.lena.presses("30 min"))[0] == "1. Mon 9 Mar, 14:00–14:30: all 3"
    assert cast.lena.presses("After that ›").startswith("Best times for you, Omar and Tom, Mon 16 Mar – Sun 22 Mar")
    more = cast.lena.presses("More times ›")
    assert more.splitlines()[1].startswith("  6. ")
    assert cast.lena.presses("‹ Better times").splitlines()[1].startswith("  1. ")


def test_the_times_shown_can_be_put_to_a_vote(cast: Cast) -> None:
    cast.lena.says("find a time for a meeting with Omar and Grace next week, Tom optional, 45 minutes")
    lena = replace(cast.lena, forms=True)
    lena.presses("Put to a vote")
    assert lena.handled.form is not None
    form = lena.handled.form.card.form
    assert form is not None
    lena.submits({each.name: each.initial or "" for each in form.fields} | {"title": "Planning"})
    assert lena.sees.startswith("Planning: 0 of 3 have answered (45 min)")
    assert cast.omar.sees.startswith("Planning: Lena Vogel asks when you can (45 min)")


def test_who_is_optional_is_a_press_and_holds_nobody_up(cast: Cast) -> None:
    booked(cast, cast.tom, "Grace", "Friday 9-11")
    assert "No time fits all of you, Omar and Tom, Fri 6 Mar" in cast.lena.says(
        "When can Omar, Tom and I meet on Friday?"
    )
    assert lines(cast.lena.presses("Tom optional"))[0] == "1. Fri 6 Mar, 09:00–10:00: 2 of 3; Tom (optional) can’t"
    assert "Tom required" in cast.lena.captions
    assert "No time fits all" in cast.lena.presses("Tom required")


def test_of_many_people_a_form_asks_who_is_optional(cast: Cast) -> None:
    booked(cast, cast.tom, "Lena", "Friday 9-11")
    grace = replace(cast.grace, forms=True)
    assert grace.says("find a time with Maya, Tom, Omar and Lena on Friday").startswith("No time fits all")
    grace.presses("Who is optional…")
    grace.submits({"optional": f"{person_id(cast, cast.tom)},{person_id(cast, cast.lena)}"})
    assert lines(grace.sees)[0] == "1. Fri 6 Mar, 09:00–10:00: 4 of 5; Tom (optional) can’t"


def test_where_no_form_opens_the_names_are_written(cast: Cast) -> None:
    booked(cast, cast.tom, "Lena", "Friday 9-11")
    cast.grace.says("find a time with Maya, Tom, Omar and Lena on Friday")
    assert "One or several, with commas between." in cast.grace.presses("Who is optional…")
    assert lines(cast.grace.says("Tom and Lena"))[0] == "1. Fri 6 Mar, 09:00–10:00: 4 of 5; Tom (optional) can’t"


def test_where_no_time_fits_it_is_said_who_is_missing_and_they_become_optional(cast: Cast) -> None:
    def away(unit: Unit) -> None:
        first, last = date(2026, 3, 9), date(2026, 3, 15)
        unit.hours.add_override(member_id(cast, cast.omar), Override(first, last, OverrideKind.CLOSED))

    cast.dialogue.store.run(away)
    card = cast.lena.says(ASKED)
    assert card.splitlines()[:2] == [
        "No time fits all of you, Omar and Tom, Mon 9 Mar – Sun 15 Mar. The best there are:",
        "  1. Mon 9 Mar, 14:00–14:45: 2 of 3; without Omar",
    ]
    draft = cast.lena.presses("9 Mar 14:00–14:45")
    assert "With: Tom Becker" in draft
    assert "Optional: Omar Haddad" in draft


def test_an_hour_outside_somebodys_hours_is_told_on_their_clock(cast: Cast) -> None:
    card = cast.maya.says("find a time for Omar, Tom and me tomorrow at any time before 2pm")
    assert lines(card)[0] == "1. Tue 3 Mar, 13:00–14:00: all 3; Tom’s 07:00, outside their hours"


def test_what_others_have_is_never_said(cast: Cast) -> None:
    booked(cast, cast.tom, "Grace", "Friday 9-11, Secret plans")
    cast.lena.says("When can Grace, Tom and I meet on Friday?")
    assert "Secret" not in cast.lena.sees


def test_when_several_are_free_leads_to_a_time_together(cast: Cast) -> None:
    booked(cast, cast.grace, "Omar", "tomorrow 10-11")
    free = cast.lena.says("when are Omar and Maya both free tomorrow?")
    assert free.splitlines()[:4] == [
        "Free and busy, tomorrow, Tue 3 Mar",
        "  All free within their hours: 09:00–10:00, 11:00–16:00",
        "  Where no hours are set, Mon–Fri 9–17 counts.",
        "  Omar Haddad",
    ]
    assert cast.lena.presses("Find a time together").startswith("Best times for you, Omar and Maya, tomorrow")
    assert cast.lena.says("when are Maya and Tom free tomorrow before noon?").splitlines()[1] == (
        "  Within their hours there is no time at which all are free."
    )


def test_the_title_of_busy_time_is_told_to_those_who_may_see_it(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        host = unit.people.membership(1, person_id(cast, cast.omar))
        assert host is not None
        for hour, private in ((9, False), (13, True)):
            when = span(f"{hour:02}:00", f"{hour + 1:02}:00", day=1)
            a_meeting(unit, host, when, title=f"Review {hour}", private=private, required=(person_id(cast, cast.tom),))
    asks = "is Omar free tomorrow?"
    assert "Busy: 10:00–11:00, 14:00–15:00" in cast.lena.says(asks)
    assert "Review" not in cast.lena.sees
    assert "10:00–11:00 · Review 9" in cast.grace.says(asks)
    assert "Review 13" not in cast.grace.sees
    assert "Review 13" in cast.tom.says("is Omar free tomorrow?")


@pytest.mark.parametrize(
    "words",
    [
        "when can Omar and I meet tomorrow?",
        "when are Omar and I both free tomorrow?",
        "when do Omar and I both have time tomorrow?",
        "wann haben Omar und ich morgen Zeit?",
    ],
)
def test_one_person_and_i_are_two(cast: Cast, words: str) -> None:
    assert cast.lena.says(words).startswith("Best times for you and Omar, tomorrow, Tue 3 Mar")


def test_one_mentor_and_i_have_a_session(cast: Cast) -> None:
    assert cast.lena.says("when can Maya and I meet tomorrow?").startswith("Maya Iyer, tomorrow, Tue 3 Mar")


def test_whoever_takes_no_bookings_can_be_met(cast: Cast) -> None:
    assert cast.lena.says("find Omar tomorrow").startswith("Omar Haddad takes no bookings here.")
    assert cast.lena.presses("Find a time together").startswith("Best times for you and Omar, tomorrow")


def test_people_and_a_room_are_found_together(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        organisation = unit.organisations.get(1)
        assert organisation is not None
        vega = a_room(unit, organisation, "Vega", 4, amenities=("projector",))
        host = unit.people.membership(1, person_id(cast, cast.tom))
        assert host is not None
        a_meeting(unit, host, span("07:00", "12:00", day=1), room_id=vega.id)
    asks = "find a time for a meeting with Omar and Grace tomorrow, a room for 4 with a projector"
    card = cast.lena.says(asks)
    assert lines(card)[0] == "1. Tue 3 Mar, 13:00–14:00: all 3"
    assert "Room: Vega" in cast.lena.presses("Tue 13:00–14:00")
    crowded = cast.lena.says(asks.replace("for 4", "for 40"))
    assert lines(crowded)[0] == "1. Tue 3 Mar, 09:00–10:00: all 3"
    assert "No such room is free at a time that suits: these are without one." in crowded


# Everybody in a conversation


def slack_member(number: int, name: str, zone: str | None = "Europe/Berlin") -> Who:
    return Who("slack", f"U{number}", name, "T1", zone, "en-GB")


class Channel:
    """A channel of a workspace whose members Slack tells when it is asked."""

    def __init__(self, cast: Cast, *members: Who) -> None:
        self._dialogue = cast.dialogue
        self._members = members
        starter = members[0]
        known = self._dialogue.speaker("slack", starter.user_id, starter.name, tenant="T1", zone=starter.zone or "")
        self.speaker = replace(known, who=starter, chat="C1", place=Place.GROUP)

    def asked(self, text: str) -> str:
        """What stands in the channel after the words, asked again with the members as an adapter does."""
        where = replace(self.speaker.where, lists_members=True)
        message = Message(self._dialogue.event_id(), self.speaker.who, where, text)
        if self._dialogue.hear(message).asks_members:
            self._dialogue.hear(replace(message, members=self._members))
        return self.speaker.sees


def test_a_channels_members_are_known_by_being_there(cast: Cast) -> None:
    everybody = [
        slack_member(1, "Ana Silva"),
        slack_member(2, "Bob Ray", "Europe/London"),
        slack_member(3, "Eve Lin", None),
    ]
    channel = Channel(cast, *everybody)
    card = channel.asked("when can we all meet tomorrow?")
    assert card.splitlines()[:2] == [
        "Best times for Ana, Bob and Eve, tomorrow, Tue 3 Mar",
        "  1. Tue 3 Mar, 10:00–11:00: all 3",
    ]
    assert "No time zone is known, so Berlin counts, for Eve." in card
    assert card.rstrip().endswith("1 h · Berlin time")


@pytest.mark.parametrize(
    "words", ["find a time for this channel", "when is everybody free next week?", "Wann können wir alle uns treffen?"]
)
def test_everybody_is_said_in_many_ways(cast: Cast, words: str) -> None:
    channel = Channel(cast, slack_member(1, "Ana Silva"), slack_member(2, "Bob Ray"))
    assert channel.asked(words).startswith("Best times for Ana and Bob")


def test_a_meeting_of_everybody_at_an_exact_start_is_called_at_once(cast: Cast) -> None:
    channel = Channel(cast, slack_member(1, "Ana Silva"), slack_member(2, "Bob Ray"))
    channel.asked("set up a meeting with everyone tomorrow at 10")
    draft = cast.dialogue.screens["slack", "U1"][-1].text
    assert "When: Tue 3 Mar, 10:00–11:00 (Berlin)" in draft
    assert "With: Bob Ray" in draft


def test_a_crowd_is_too_many_and_nobody_of_it_becomes_known(cast: Cast) -> None:
    crowd = [slack_member(number, f"Member {number}") for number in range(1, 501)]
    Channel(cast, *crowd).asked("when can we all meet tomorrow?")
    refused = cast.dialogue.screens["slack", "U1"][-1].text
    assert refused.startswith("Those are too many people for one time: at most 250. Name those who must come.")
    with cast.dialogue.store.read() as unit:
        assert unit.people.identity("slack", "T1", "U2") is None


def test_alone_in_a_channel_or_in_private_it_is_asked_for_whom(cast: Cast) -> None:
    asks = "For whom? Name them, such as “when can Ana, Bob and I meet?”, or ask me in your channel or group."
    channel = Channel(cast, slack_member(1, "Ana Silva"))
    assert channel.asked("when can we all meet tomorrow?").startswith(asks)
    assert cast.lena.says("when can we all meet tomorrow?").startswith(asks)


def test_after_times_were_shown_all_of_us_are_those_people(cast: Cast) -> None:
    cast.lena.says(ASKED)
    assert cast.lena.says("when can we all meet on Friday?").startswith("Best times for you, Omar and Tom, Fri 6 Mar")


# Where nobody can tell who is there, people say that they are in


def test_people_of_a_group_say_that_they_are_in_and_the_asker_finds_the_time(cast: Cast) -> None:
    lena, omar, grace = (in_group(each, "team") for each in (cast.lena, cast.omar, cast.grace))
    card = lena.says("when can we all meet tomorrow for 45 minutes?")
    assert card.splitlines() == [
        "Who is in? A time for everybody who is, 45 min, tomorrow, Tue 3 Mar.",
        "  In so far (1): Lena Vogel",
        "    [1] I’m in  [2] I’m out",
        "    [3] Find a time",
        "  Lena Vogel finds the time.",
    ]
    assert "In so far (2): Lena Vogel, Omar Haddad" in omar.presses("I’m in")
    assert omar.handled.toast == "You’re in."
    omar.presses("I’m in")
    assert "In so far (3): Lena Vogel, Omar Haddad, Grace Osei" in grace.presses("I’m in")
    grace.presses("I’m out")
    assert len(lena.screen) == 1
    found = lena.presses("Find a time")
    assert found.startswith("Best times for Lena and Omar, tomorrow, Tue 3 Mar")
    assert len(lena.screen) == 2
    grace.presses("I’m in")
    assert lena.presses("Find a time").startswith("Best times for Lena, Omar and Grace, tomorrow")


def test_only_the_asker_finds_and_alone_there_is_nothing_to_find(cast: Cast) -> None:
    lena, omar = in_group(cast.lena, "team"), in_group(cast.omar, "team")
    lena.says("when can we all meet tomorrow?")
    omar.presses("Find a time")
    assert cast.omar.sees.startswith("Only who asked for the time finds it.")
    lena.presses("Find a time")
    assert cast.lena.sees.startswith("That needs somebody besides you")


def test_a_stranger_in_the_group_of_an_open_organisation_joins_by_being_in(cast: Cast) -> None:
    lena, stranger = in_group(cast.lena, "team"), in_group(cast.stranger, "team")
    lena.says("when can we all meet tomorrow?")
    assert "In so far (2): Lena Vogel, Stranger" in stranger.presses("I’m in")
    found = lena.presses("Find a time")
    assert found.startswith("Best times for Lena and Stranger")
    assert "No time zone is known, so Berlin counts, for Stranger." in found


def test_in_a_closed_organisation_a_stranger_is_told_how_to_come_in(cast: Cast) -> None:
    def closed(unit: Unit) -> None:
        organisation = unit.organisations.get(1)
        assert organisation is not None
        unit.organisations.save(replace(organisation, joining=Joining.INVITATION))
        unit.organisations.bind_group("console", "team", 1)

    cast.dialogue.store.run(closed)
    lena, stranger = in_group(cast.lena, "team"), in_group(cast.stranger, "team")
    assert "In so far (1): Lena Vogel" in lena.says("when can we all meet tomorrow?")
    stranger.presses("I’m in")
    assert "In so far (1): Lena Vogel" in lena.screen[0].text


def test_a_group_that_may_not_see_the_organisation_gets_no_card_of_its_people(cast: Cast) -> None:
    def closed(unit: Unit) -> None:
        organisation = unit.organisations.get(1)
        assert organisation is not None
        unit.organisations.save(replace(organisation, joining=Joining.INVITATION))

    cast.dialogue.store.run(closed)
    lena = in_group(cast.lena, "elsewhere")
    lena.says("when can we all meet tomorrow?")
    assert "Lena" not in lena.sees
    assert cast.lena.sees.startswith("For whom?")


def test_a_channel_whose_members_slack_does_not_tell_is_asked(cast: Cast) -> None:
    channel = Channel(cast, slack_member(1, "Ana Silva"))
    where = replace(channel.speaker.where, lists_members=True)
    message = Message("e-none", channel.speaker.who, where, "when can we all meet tomorrow?", members=())
    cast.dialogue.hear(message)
    assert "In so far (1): Ana Silva" in channel.speaker.sees


# Who is mentioned


def test_of_two_people_of_one_name_the_one_mentioned_is_meant(cast: Cast) -> None:
    ana, bob, eve = slack_member(1, "Ana Silva"), slack_member(2, "Bob Ray"), slack_member(3, "Bob Ray", "Asia/Tokyo")
    channel = Channel(cast, ana, bob, eve)
    channel.asked("when can we all meet tomorrow?")
    names = {"U3": "Bobby"}
    words = "find a time for a meeting with <@U3> and me tomorrow"
    cast.dialogue.hear(Message("e-bob", ana, channel.speaker.where, words, mentions=names))
    assert lines(channel.speaker.sees)[1] == "2. Tue 3 Mar, 09:00–10:00: both; Bob’s 17:00, outside their hours"


# What cannot be


def test_oneself_alone_or_twice(cast: Cast) -> None:
    needs = "That needs somebody besides you: name them, such as “a time with Ana and Bob”."
    assert cast.lena.says("find a time for a meeting with Lena and me tomorrow").startswith(needs)
    assert cast.lena.says("find a time for a meeting with Lena, Omar and Omar tomorrow").startswith(
        "Best times for you and Omar"
    )


def test_no_meeting_of_hours_lasts_longer_than_a_day_has_hours_for(cast: Cast) -> None:
    refused = cast.lena.says("find a time for a meeting with Omar and Grace for 1000 minutes tomorrow")
    assert refused.startswith("That is too long: at most 12 h.")


def test_an_unknown_name_is_asked_about_and_the_rest_kept(cast: Cast) -> None:
    asked = cast.lena.says("find a time for a meeting with Omar and Zebedee tomorrow")
    assert "Zebedee" in asked
    assert cast.lena.presses("Without “Zebedee”").startswith("Best times for you and Omar")


def test_people_of_another_organisation_are_nobody_here(cast: Cast) -> None:
    def made(unit: Unit) -> None:
        a_member(unit, an_organisation(unit, "Elsewhere"), "Nina Novak")

    cast.dialogue.store.run(made)
    asked = cast.lena.says("find a time for a meeting with Omar and Nina Novak tomorrow")
    assert "Nina" in asked
    assert "Best times" not in asked


def test_nobody_sees_times_whose_own_clock_is_unknown(cast: Cast) -> None:
    with cast.dialogue.store.write() as unit:
        person = a_person(unit, "Nina", zone=None)
        unit.people.join(1, person.id)
        unit.people.save(replace(person, organisation_id=1))
        user_id = unit.people.identities(person.id)[0].user_id
    nina = cast.dialogue.speaker("console", user_id, "Nina")
    asked = nina.says("When can Omar, Tom and I meet next week?")
    assert "Best times" not in asked
    nina.says("Berlin")
    assert nina.presses("Yes, that’s right").startswith("Best times for you, Omar and Tom")


def test_a_group_of_an_open_organisation_sees_the_times_on_the_askers_clock(cast: Cast) -> None:
    lena = in_group(cast.lena, "team")
    card = lena.says(ASKED)
    assert card.startswith("Best times for Lena, Omar and Tom")
    assert card.rstrip().endswith("45 min · Berlin time")
