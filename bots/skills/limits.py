"""How many sessions a mentor takes, and what they set for all that they offer."""

from collections.abc import Callable, Mapping
from typing import Any

from bots.conversation.turn import Answer, Turn
from bots.forms.filled import number_in
from bots.requests import SetLimits, TuneServices
from bots.skills.offering import for_mentors, mended
from bots.views.limits import changing_card, limits_card, limits_form, tuned_card
from core.errors import Invalid, NotAllowed
from core.model.limits import Limits
from core.model.rights import mentors
from core.services.limits import set_limits as set_to
from core.services.tuning import Tuning, holds_for_all, tune


def set_limits(turn: Turn, request: SetLimits) -> Answer:
    """Set what was said or filled in, and show what holds now; with nothing said, the form."""
    refused = for_mentors(turn, request)
    if refused:
        return refused
    before = turn.member.limits
    if turn.values is None and request == SetLimits():
        return Answer(limits_form(turn.speak, before))
    try:
        after = set_to(turn.unit, turn.member, _wanted(turn, request, before)).limits
    except Invalid as invalid:
        return mended(turn, invalid, SetLimits())
    return Answer(limits_card(turn.speak, after, before))


def _wanted(turn: Turn, request: SetLimits, before: Limits) -> Limits:
    if turn.values is not None:
        day = number_in(turn.values, "per_day") if "per_day" in turn.values else before.per_day
        week = number_in(turn.values, "per_week") if "per_week" in turn.values else before.per_week
        return Limits(day, week)
    return Limits(
        before.per_day if request.per_day is None else request.per_day,
        before.per_week if request.per_week is None else request.per_week,
    )


def tune_services(turn: Turn, request: TuneServices) -> Answer:
    """Set it for all sessions that the mentor offers and may change, or that the organisation offers.

    Raises NotAllowed for whoever may not say until when guests may change what they have booked.
    """
    wanted = Tuning(request.between, request.notice, request.approval, request.lengths, request.change_notice)
    if holds_for_all(turn.member, wanted):
        return Answer(changing_card(turn.speak, tune(turn.unit, turn.member, wanted), of_all=True))
    if request.change_notice is not None and not mentors(turn.member):
        raise NotAllowed(needs="organizer")
    refused = for_mentors(turn, request)
    if refused:
        return refused
    tuned = tune(turn.unit, turn.member, wanted)
    if request.change_notice is not None and tuned.changed:
        return Answer(changing_card(turn.speak, tuned))
    return Answer(tuned_card(turn.speak, tuned))


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {SetLimits: set_limits, TuneServices: tune_services}
