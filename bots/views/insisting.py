"""Having a time all the same: the press that asks organizers, and the one that displaces others for a reason."""

from collections.abc import Sequence
from dataclasses import replace

from bots.cards import Button, Section, Style, Text
from bots.requests import (
    ChangeMeeting,
    ChangeSeries,
    Hold,
    HoldSeries,
    InsistHold,
    InsistMeet,
    InsistSeries,
    Meet,
    MoveSeries,
    Request,
)
from bots.scenes.conflicts import each_once, seen_of
from bots.speaker import Speaker
from core.model.conflict import Ask, Displace, Outcome, Warn


def insisting(
    speak: Speaker,
    outcomes: Sequence[Outcome | None],
    wish: Meet | ChangeMeeting | ChangeSeries | HoldSeries | MoveSeries,
) -> list[Button]:
    """The way to have it all the same, if the policy has the same one for all that clashes.

    One press asks the organizers; whoever displaces others says why first.
    """
    seen = seen_of(each_once(outcomes))

    def insists(*, forces: bool) -> InsistMeet | ChangeMeeting | ChangeSeries | InsistSeries:
        match wish:
            case Meet():
                return InsistMeet(wish, seen, forces)
            case HoldSeries() | MoveSeries():
                return InsistSeries(wish, seen, forces)
            case _:
                return replace(wish, seen=seen, insists=True, forces=forces)

    if all(isinstance(each, Ask) for each in outcomes):
        return [Button(speak.words("button.ask_organizer"), insists(forces=False), style=Style.PRIMARY)]
    if all(isinstance(each, Warn | Displace) for each in outcomes):
        return [force_button(speak, insists(forces=True))]
    return []


def force_button(
    speak: Speaker, request: InsistMeet | ChangeMeeting | ChangeSeries | InsistHold | InsistSeries
) -> Button:
    """Displace what is in the way; a form asks why."""
    return Button(speak.words("button.force"), request, style=Style.DANGER, opens_form=True)


def all_the_same(
    speak: Speaker, asked: Request | None, way: Ask | Warn | Displace | None, told: int
) -> tuple[Section, ...]:
    """What can be done about a mentor's time that others have: one press has it decided; who displaces ``told`` says why.

    Nothing where the policy leaves no way.
    """
    hold = asked.hold if isinstance(asked, InsistHold) else asked
    if way is None or not isinstance(hold, Hold):
        return ()
    insists, lines = InsistHold(hold, seen_of(way.clashes)), urgent_words(speak, way, told)
    if isinstance(way, Ask):
        ask = Button(speak.words("button.ask_organizer"), insists, style=Style.PRIMARY)
        return (Section(lines=lines, buttons=((ask,),)),)
    return (Section(lines=lines, buttons=((force_button(speak, replace(insists, forces=True)),),)),)


def urgent_words(speak: Speaker, way: Outcome | None, told: int) -> tuple[Text, ...]:
    """What comes of saying that it is urgent: an organizer decides, or what is there makes way and so many are ``told``."""
    if isinstance(way, Ask):
        return (speak.say("conflict.urgent.ask"),)
    return (speak.say("conflict.urgent"), (speak.count("conflict.told", told),))
