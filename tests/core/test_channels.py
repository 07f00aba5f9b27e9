"""Which channels carry a notice: the topic, the person's choice and what exists decide (S1.12, S1.21, S1.80, S1.81)."""

from typing import get_args

import pytest

from core.events import Cancelled, DailyAgenda, Event, Invited, MeetingChanged, Reminded
from core.events.topics import BY_TOPIC, topic_of
from core.model.channels import USUAL, Channel, Choices, Route, Topic, Use, route

CHAT, EMAIL = Channel.CHAT, Channel.EMAIL
ALWAYS, FALLBACK, NEVER = Use.ALWAYS, Use.FALLBACK, Use.NEVER
BOTH = (CHAT, EMAIL)


def chose(**uses: Use) -> Choices:
    """Choices about reminders."""
    choices = USUAL
    for channel, use in uses.items():
        choices = choices.set(Topic.REMINDER, Channel(channel), use)
    return choices


ROUTES = [
    # what was chosen                        what exists  the notice itself   copies of it
    (USUAL,                                  BOTH,        (CHAT, EMAIL),      ()),
    (USUAL,                                  (CHAT,),     (CHAT,),            ()),
    (USUAL,                                  (EMAIL,),    (EMAIL,),           ()),
    (USUAL,                                  (),          (),                 ()),
    (chose(email=ALWAYS),                    BOTH,        (CHAT,),            (EMAIL,)),
    (chose(email=ALWAYS),                    (CHAT,),     (CHAT,),            ()),
    (chose(email=ALWAYS),                    (EMAIL,),    (EMAIL,),           ()),
    (chose(email=NEVER),                     BOTH,        (CHAT,),            ()),
    (chose(email=NEVER),                     (EMAIL,),    (),                 ()),
    (chose(email=ALWAYS, chat=NEVER),        BOTH,        (EMAIL, CHAT),      ()),
    (chose(email=ALWAYS, chat=NEVER),        (CHAT,),     (CHAT,),            ()),
]  # fmt: skip


def test_the_route_of_a_notice() -> None:
    wrong = [
        (choices.made, there, route(Topic.REMINDER, choices, there))
        for choices, there, ways, copies in ROUTES
        if route(Topic.REMINDER, choices, there) != Route(ways, copies)
    ]
    assert wrong == []


def test_a_choice_is_of_its_topic_alone() -> None:
    choices = chose(email=ALWAYS)
    assert [route(topic, choices, BOTH).copies for topic in Topic if topic is not Topic.REMINDER] == [()] * 4


def test_what_is_usual_again_is_no_choice() -> None:
    assert chose(email=ALWAYS).set(Topic.REMINDER, EMAIL, FALLBACK) == USUAL
    assert chose(email=NEVER).tick(Topic.REMINDER, {CHAT}) == chose(email=NEVER)
    assert USUAL.tick(Topic.NEW, {EMAIL}).made == ((Topic.NEW, CHAT, NEVER), (Topic.NEW, EMAIL, ALWAYS))
    assert USUAL.tick(Topic.NEW, {EMAIL}).tick(Topic.NEW, {CHAT}) == USUAL


def test_every_event_is_of_one_topic() -> None:
    sorted_out = [event for events in BY_TOPIC.values() for event in events]
    assert len(sorted_out) == len(set(sorted_out))
    assert set(sorted_out) <= set(get_args(Event))
    assert Topic.OTHER not in BY_TOPIC


@pytest.mark.parametrize(
    ("event", "topic"),
    [
        (Invited, Topic.NEW), (MeetingChanged, Topic.CHANGED), (Cancelled, Topic.CANCELLED), (Reminded, Topic.REMINDER),
        (DailyAgenda, Topic.OTHER),
    ],
)  # fmt: skip
def test_the_topics_of_some_events(event: type[Event], topic: Topic) -> None:
    assert topic_of(object.__new__(event)) is topic
