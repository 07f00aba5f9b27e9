"""What is done about conflicts, as a card and as forms: for the organisation, for a service, for a room (S1.79)."""

from collections.abc import Sequence

from bots.cards import Button, Card, Choice, Field, Form, FormField, Kind, Section, Text
from bots.forms.filled import length_written
from bots.inbound import Where
from bots.requests import ConflictSettings, Decisions, SetConflicts, ShowRoom
from bots.speaker import Speaker
from bots.views.common import clipped, press, rows
from core.model.conflict import Policy
from core.model.decision import Channel, ConflictRules
from core.model.room import Room
from core.services.conflict_rules import BOUNDS, Chosen

PAGE = 6
"""Services on one card."""

USUAL = "usual"
"""What a form says where nothing is chosen."""

HERE, PRIVATE, KEPT, CHANNEL = "here", "private", "kept", "channel"
"""Where organizers are asked, as the form says it: in the channel where it is filled in, in private, in the one chosen before.

Where forms open, the channel is chosen among all that the platform lists.
"""


_CAPTIONS = {
    PRIVATE: "conflicts.private",
    HERE: "conflicts.here",
    KEPT: "conflicts.kept",
    CHANNEL: "conflicts.in_channel",
}


def settings_card(speak: Speaker, known: Chosen, request: ConflictSettings, *, saved: Text = ()) -> Card:
    """What is chosen, with a button for each thing that can be."""
    rules = known.rules
    where = "conflicts.private" if rules.channel is None else "conflicts.channel"
    patience = rules.patience
    fields = (
        Field(speak.words("conflicts.policy"), speak.say(_policy_key(rules.policy))),
        Field(speak.words("conflicts.remind_after"), (speak.minutes(patience.remind_after),)),
        Field(speak.words("conflicts.answer_within"), (speak.minutes(patience.answer_within),)),
        Field(speak.words("conflicts.before_start"), (speak.minutes(patience.before_start),)),
        Field(speak.words("conflicts.where"), speak.say(where)),
    )
    shown = known.services[request.skip : request.skip + PAGE]
    lines = tuple(
        speak.say("conflicts.service", name=service.name, policy=speak.words(f"policy.{policy}"))
        for service, policy in shown
        if policy is not None
    )
    change = Button(speak.words("conflicts.change"), SetConflicts(), opens_form=True)
    services = [
        Button(clipped(service.name), SetConflicts(service_id=service.id), opens_form=True) for service, _ in shown
    ]
    ways = []
    if request.skip:
        ways.append(press(speak, "agenda.earlier", ConflictSettings(max(0, request.skip - PAGE))))
    if request.skip + PAGE < len(known.services):
        ways.append(press(speak, "agenda.more", ConflictSettings(request.skip + PAGE)))
    sections = [Section(fields=fields, buttons=((change, press(speak, "conflicts.decided", Decisions())),))]
    if services:
        own = (speak.say("conflicts.services"), *lines)
        sections.append(Section(lines=own, buttons=(*rows(services, 3), *rows(ways, 2))))
    return Card(saved or speak.say("conflicts.title"), tuple(sections))


def decisions_card(speak: Speaker, request: Decisions, lines: Sequence[Text], *, more: bool) -> Card:
    """What was decided, one line each."""
    ways = []
    if request.skip:
        ways.append(press(speak, "agenda.earlier", Decisions(max(0, request.skip - PAGE))))
    if more:
        ways.append(press(speak, "agenda.more", Decisions(request.skip + PAGE)))
    ways.append(press(speak, "settings.conflicts", ConflictSettings()))
    title = speak.say("conflicts.decided.title" if lines else "conflicts.decided.none")
    return Card(title, (Section(lines=tuple(lines), buttons=rows(ways, 3)),))


def _policy_key(policy: Policy | None) -> str:
    return f"policy.{USUAL if policy is None else policy.value}"


def rules_form(speak: Speaker, rules: ConflictRules, here: Channel | None, listed: Where | None) -> Card:
    """Policy, the three times, and where organizers are asked.

    ``here`` is the channel in which the form is opened; where forms open, ``listed`` is where channels can be chosen from.
    """
    patience = rules.patience
    minutes = {name: getattr(patience, name) for name in BOUNDS}
    fields = (
        policy_field(speak, rules.policy),
        *(FormField(name, speak.words(f"conflicts.{name}"), initial=length_written(minutes[name])) for name in BOUNDS),
        *(_where(speak, rules.channel, here) if listed is None else _listed(speak, rules.channel, listed)),
    )
    return _form(speak, speak.words("conflicts.form"), fields, SetConflicts())


def _where(speak: Speaker, before: Channel | None, here: Channel | None) -> tuple[FormField, ...]:
    """In private, here, or as before."""
    ways = [PRIVATE]
    if here is not None:
        ways.append(HERE)
    if before is not None and before != here:
        ways.append(KEPT)
    return (_ways(speak, ways, PRIVATE if before is None else HERE if before == here else KEPT),)


def _listed(speak: Speaker, before: Channel | None, listed: Where) -> tuple[FormField, ...]:
    """In private, in any channel of the platform, or as before where that is another's."""
    same = before is not None and (before.platform, before.tenant) == (listed.platform, listed.tenant)
    ways = [PRIVATE, CHANNEL, *([KEPT] if before is not None and not same else [])]
    chosen = PRIVATE if before is None else CHANNEL if same else KEPT
    channel = FormField(
        "channel",
        speak.words("conflicts.which"),
        Kind.CHANNEL,
        initial=before.chat_id if before is not None and same else None,
        hint=speak.words("conflicts.which.hint"),
        required=False,
    )
    return _ways(speak, ways, chosen), channel


def _ways(speak: Speaker, ways: Sequence[str], chosen: str) -> FormField:
    choices = tuple(Choice(way, speak.words(_CAPTIONS[way])) for way in ways)
    return FormField("where", speak.words("conflicts.where"), Kind.CHOICE, choices, initial=chosen)


def policy_form(speak: Speaker, name: str, policy: Policy | None, request: SetConflicts) -> Card:
    """The policy of one service or room."""
    return _form(speak, clipped(name, 24), (policy_field(speak, policy),), request)


def room_saved_card(speak: Speaker, room: Room) -> Card:
    """What is done from now on about clashes over the room."""
    policy = Policy(room.policy) if room.policy else None
    line = speak.say("conflicts.service", name=room.name, policy=speak.words(_policy_key(policy)))
    buttons = (press(speak, "room.show.its", ShowRoom(room.id)), press(speak, "settings.conflicts", ConflictSettings()))
    return Card(speak.say("conflicts.saved"), (Section(lines=(line,), buttons=(buttons,)),), tone="good")


def policy_field(speak: Speaker, policy: Policy | None) -> FormField:
    """The five policies, and the usual one."""
    choices = tuple(Choice(value, speak.words(f"policy.{value}.short")) for value in (USUAL, *Policy))
    return FormField(
        "policy",
        speak.words("conflicts.policy"),
        Kind.CHOICE,
        choices,
        initial=USUAL if policy is None else policy.value,
    )


def _form(speak: Speaker, title: str, fields: tuple[FormField, ...], request: SetConflicts) -> Card:
    form = Form(title, fields, speak.words("conflicts.submit"), request)
    return Card((title,), form=form)
