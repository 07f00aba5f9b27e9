"""Which channels carry my notices: shown, and changed by buttons, by a form, or in words (S1.21, S1.80)."""

from collections.abc import Callable, Mapping
from typing import Any

from bots.conversation.turn import Answer, Turn
from bots.requests import EditChannels, SetChannels, ShowChannels, UsualChannels
from bots.skills.offering import mended
from bots.views.channels import Ways, channels_card, channels_form, topic_card, unavailable_card
from core.errors import Invalid
from core.model.channels import Channel, Topic, Use
from core.model.people import Person
from core.services import channels


def show_channels(turn: Turn, request: ShowChannels) -> Answer:
    """What carries my notices now, of all topics or one."""
    return _shown(turn, turn.person, (Topic(request.topic),) if request.topic else ())


def set_channels(turn: Turn, request: SetChannels) -> Answer:
    """Take the choice down and read it back; what a chosen channel lacks is asked for on the card."""
    topics = tuple(Topic(topic) for topic in request.topics) or tuple(Topic)
    wanted, use = tuple(Channel(channel) for channel in request.channels), Use(request.use)
    missing = next((channel for channel in wanted if channel not in _had(turn)), None)
    if missing is not None and use is Use.ALWAYS:
        return Answer(unavailable_card(turn.speak, missing))
    try:
        if request.only:
            person = channels.tick(turn.unit, turn.person, dict.fromkeys(topics, wanted))
        else:
            person = channels.choose(turn.unit, turn.person, topics, wanted, use)
    except Invalid as invalid:
        return mended(turn, invalid, EditChannels())
    return _shown(turn, person, topics)


def edit_channels(turn: Turn, _: EditChannels) -> Answer:
    """Choose the channels of all topics by a form."""
    if turn.values is None:
        return Answer(channels_form(turn.speak, _ways(turn, turn.person)))
    had = _had(turn)
    ticked = {
        topic: [channel for channel in had if channel in turn.values.get(topic.value, "").split(",")] for topic in Topic
    }
    try:
        return _shown(turn, channels.tick(turn.unit, turn.person, ticked), ())
    except Invalid as invalid:
        return mended(turn, invalid, EditChannels())


def usual_channels(turn: Turn, _: UsualChannels) -> Answer:
    """As is usual again."""
    return _shown(turn, channels.choose_usual(turn.unit, turn.person), ())


def _shown(turn: Turn, person: Person, topics: tuple[Topic, ...]) -> Answer:
    ways = _ways(turn, person)
    if len(topics) == 1:
        return Answer(topic_card(turn.speak, ways, topics[0]))
    return Answer(channels_card(turn.speak, ways))


def _ways(turn: Turn, person: Person) -> Ways:
    return Ways(person.channels, _had(turn), channels.there(turn.unit, person, turn.names.gateways))


def _had(turn: Turn) -> tuple[Channel, ...]:
    return (Channel.CHAT, *turn.names.gateways)


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    ShowChannels: show_channels,
    SetChannels: set_channels,
    EditChannels: edit_channels,
    UsualChannels: usual_channels,
}
