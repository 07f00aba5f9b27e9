"""How notices reach somebody, as a card for all topics or one, and as a form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bots.cards import Button, Card, Choice, Field, Form, FormField, Kind, Section, Style, Text
from bots.requests import EditChannels, Request, SetChannels, SetEmail, SetPhone, Settings, ShowChannels, UsualChannels
from bots.speaker import Speaker
from bots.views.common import press, rows
from core.model.channels import Channel, Choices, Topic, Use, usual


@dataclass(frozen=True, slots=True)
class Ways:
    """What somebody chose; the channels that the bot has, and those of them that exist for this person by now."""

    choices: Choices
    had: tuple[Channel, ...]
    there: tuple[Channel, ...]

    @property
    def waiting(self) -> tuple[Channel, ...]:
        """The channels that are chosen and lack an address of the person."""
        chosen = {channel for topic in Topic for channel in self.choices.always(topic)}
        return tuple(channel for channel in self.had if channel in chosen and channel not in self.there)


def channels_card(speak: Speaker, ways: Ways) -> Card:
    """What carries each topic now, and a button to change each."""
    fields = tuple(Field(topic_name(speak, topic), (how(speak, ways, topic),)) for topic in Topic)
    changes = [press(speak, f"channels.short.{topic}", ShowChannels(topic.value)) for topic in Topic]
    buttons = [
        *_addresses(speak, ways),
        *(changes if len(ways.had) > 1 else ()),
        *_further(speak, ways),
        press(speak, "help.settings", Settings()),
    ]
    section = Section(lines=_hints(speak, ways), fields=fields, buttons=rows(buttons, 2))
    return Card(speak.say("channels.title"), (section,), note=speak.say("channels.hint") if len(ways.had) > 1 else ())


def topic_card(speak: Speaker, ways: Ways, topic: Topic) -> Card:
    """What carries one topic now; each channel is a button that adds it or takes it away."""
    title = speak.say("channels.one", topic=topic_name(speak, topic), how=how(speak, ways, topic))
    toggles = [_toggle(speak, ways.choices, topic, channel) for channel in ways.had]
    more = [*_addresses(speak, ways), press(speak, "channels.all", ShowChannels())]
    section = Section(
        lines=_hints(speak, ways), buttons=(*rows(toggles if len(ways.had) > 1 else (), 3), *rows(more, 2))
    )
    return Card(title, (section,))


def channels_form(speak: Speaker, ways: Ways) -> Card:
    """The form for all topics."""
    choices = tuple(Choice(channel.value, speak.words(f"channels.name.{channel}")) for channel in ways.had)
    fields = tuple(
        FormField(
            topic.value,
            topic_name(speak, topic),
            Kind.CHOICES,
            choices=choices,
            initial=",".join(channel for channel in ways.choices.always(topic) if channel in ways.had) or None,
        )
        for topic in Topic
    )
    intro = speak.say("channels.form.intro")
    form = Form(speak.words("channels.form"), fields, speak.words("channels.submit"), EditChannels(), intro=intro)
    return Card(speak.say("channels.form"), form=form)


def topic_name(speak: Speaker, topic: Topic) -> str:
    """What the topic is called."""
    return speak.words(f"channels.topic.{topic}")


def how(speak: Speaker, ways: Ways, topic: Topic) -> str:
    """``chat and e-mail``; ``chat, else e-mail``: what carries the topic, and what does where that fails."""
    always = [_named(speak, ways, channel) for channel in ways.choices.always(topic) if channel in ways.had]
    otherwise = [channel for channel in ways.had if ways.choices.use(topic, channel) is Use.FALLBACK]
    said = listed(speak, always or [speak.words("channels.chat")])
    for channel in otherwise:
        said = speak.words("channels.else", first=said, then=speak.words(f"channels.{channel}"))
    return said


def listed(speak: Speaker, names: Sequence[str]) -> str:
    """``chat, e-mail and …``."""
    return speak.words("remind.and").join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def unavailable_card(speak: Speaker, channel: Channel) -> Card:
    """That this bot has no such channel, and what to do."""
    buttons = (press(speak, "channels.all", ShowChannels()), press(speak, "help.settings", Settings()))
    return Card(speak.say(f"channels.none.{channel}"), (Section(buttons=(buttons,)),), tone="bad")


def _named(speak: Speaker, ways: Ways, channel: Channel) -> str:
    return speak.words(f"channels.waits.{channel}" if channel in ways.waiting else f"channels.{channel}")


def _toggle(speak: Speaker, choices: Choices, topic: Topic, channel: Channel) -> Button:
    """The channel more or less; the last one cannot be taken away, and says so when it is pressed."""
    chosen = choices.use(topic, channel) is Use.ALWAYS
    name = speak.words(f"channels.name.{channel}")
    otherwise = Use.NEVER if usual(topic, channel) is Use.ALWAYS else usual(topic, channel)
    use = otherwise if chosen else Use.ALWAYS
    caption = speak.words("channels.with", name=name) if chosen else name
    return Button(caption, SetChannels((topic.value,), (channel.value,), use.value))


def _hints(speak: Speaker, ways: Ways) -> tuple[Text, ...]:
    return tuple(speak.say(f"channels.missing.{channel}") for channel in ways.waiting)


def _addresses(speak: Speaker, ways: Ways) -> list[Button]:
    """The way to what a chosen channel lacks."""
    return [
        Button(speak.words(f"channels.add.{channel}"), ADDRESS[channel], style=Style.PRIMARY, opens_form=True)
        for channel in ways.waiting
    ]


ADDRESS: Mapping[Channel, Request] = {Channel.EMAIL: SetEmail(), Channel.SMS: SetPhone()}
"""What asks for the address of each channel."""


def _further(speak: Speaker, ways: Ways) -> list[Button]:
    form = [Button(speak.words("channels.form.button"), EditChannels(), opens_form=True)] if len(ways.had) > 1 else []
    return [*form, *([press(speak, "channels.usual", UsualChannels())] if ways.choices.made else [])]
