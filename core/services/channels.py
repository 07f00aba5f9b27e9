"""Which channels carry a person's notices: their choice is kept here, and asked whenever a notice is worded."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from core.errors import Invalid
from core.events import Event
from core.events.topics import topic_of
from core.model.channels import USUAL, Channel, Choices, Route, Topic, Use, route
from core.model.people import Person
from core.ports import Unit
from core.services.lookup import person_of


def there(unit: Unit, person: Person, gateways: Collection[Channel]) -> tuple[Channel, ...]:
    """The channels that exist for the person, where ``gateways`` are those that the bot has beside its chats.

    A chat exists while one of their accounts can be reached, e-mail once an address is confirmed, SMS once a number is.
    """
    chats = any(identity.reachable for identity in unit.people.identities(person.id))
    has = {Channel.CHAT: chats, Channel.EMAIL: person.mail is not None, Channel.SMS: person.sms is not None}
    return tuple(channel for channel in Channel if has[channel] and (channel is Channel.CHAT or channel in gateways))


def route_of(unit: Unit, person: Person, event: Event, gateways: Collection[Channel]) -> Route:
    """How a notice about the event goes to the person now."""
    return route(topic_of(event), person.channels, there(unit, person, gateways))


def choose(unit: Unit, person: Person, topics: Collection[Topic], channels: Collection[Channel], use: Use) -> Person:
    """Use the channels so for the topics from now on. Raises Invalid where a topic would be left without a channel."""
    person = person_of(unit, person.id)
    choices = person.channels
    for topic in topics:
        for channel in channels:
            choices = choices.set(topic, channel, use)
    return _kept(unit, person, choices)


def tick(unit: Unit, person: Person, ticked: Mapping[Topic, Collection[Channel]]) -> Person:
    """Use exactly these channels for every notice of each topic from now on. Raises Invalid where there are none."""
    person = person_of(unit, person.id)
    choices = person.channels
    for topic, channels in ticked.items():
        choices = choices.tick(topic, channels)
    return _kept(unit, person, choices)


def choose_usual(unit: Unit, person: Person) -> Person:
    """Use the channels as is usual again."""
    return _kept(unit, person_of(unit, person.id), USUAL)


def _kept(unit: Unit, person: Person, choices: Choices) -> Person:
    for topic in Topic:
        if not choices.always(topic):
            raise Invalid(topic.value, "no_channel")
    if choices == person.channels:
        return person
    person = replace(person, channels=choices)
    unit.people.save(person)
    return person
