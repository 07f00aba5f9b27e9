"""How many sessions a mentor takes, and what was set for all that they offer."""

from collections.abc import Sequence

from bots.cards import Button, Card, Form, FormField, Kind, Section, Text
from bots.requests import EditService, Hours, ListServices, SetLimits
from bots.speaker import Speaker
from bots.views.common import press, rows
from bots.views.rules import changing_line
from bots.views.services import lengths
from core.model.limits import Limits
from core.model.service import Service
from core.services.tuning import Tuned


def limits_button(speak: Speaker) -> Button:
    """The way to the form."""
    return Button(speak.words("limits.button"), SetLimits(), opens_form=True)


def limits_line(speak: Speaker, limits: Limits) -> Text:
    """``At most 3 sessions a day, 10 a week``."""
    said = [speak.count("limits.per_day", limits.per_day)] if limits.per_day else []
    said += [speak.count("limits.per_week", limits.per_week)] if limits.per_week else []
    return speak.say("limits.most", what=", ".join(said)) if said else speak.say("limits.none")


def limits_form(speak: Speaker, limits: Limits) -> Card:
    """Both limits as they stand."""
    hint = speak.words("limits.hint")
    fields = (
        FormField("per_day", speak.words("limits.day"), Kind.NUMBER, initial=str(limits.per_day), hint=hint),
        FormField("per_week", speak.words("limits.week"), Kind.NUMBER, initial=str(limits.per_week), hint=hint),
    )
    title = speak.words("limits.form")
    return Card((title,), form=Form(title, fields, speak.words("conflicts.submit"), SetLimits()))


def limits_card(speak: Speaker, limits: Limits, before: Limits) -> Card:
    """What holds now, with the way back."""
    undo = [press(speak, "week.undo", SetLimits(before.per_day, before.per_week))] if before != limits else []
    buttons = rows([*undo, limits_button(speak), press(speak, "week.mine", Hours())], 3)
    lines = (limits_line(speak, limits), speak.say("limits.stays"))
    return Card(speak.say("limits.saved"), (Section(lines=lines, buttons=buttons),), tone="good")


def tuned_card(speak: Speaker, tuned: Tuned) -> Card:
    """For which sessions it holds now, and for which it does not; with none of one's own, the way to make one."""
    new = Button(speak.words("services.new"), EditService(), opens_form=True)
    ways = press(speak, "refusal.services", ListServices())
    if not tuned.changed:
        title = speak.say("tuned.none", names=_names(tuned.others))
        return Card(title, (Section(buttons=((new, ways),)),), tone="bad")
    lines = [_line(speak, each) for each in tuned.changed]
    if tuned.others:
        lines.append(speak.say("tuned.others", names=_names(tuned.others)))
    return Card(speak.say("tuned.saved"), (Section(lines=tuple(lines), buttons=((ways,),)),), tone="good")


def changing_card(speak: Speaker, tuned: Tuned, *, of_all: bool = False) -> Card:
    """Until when guests may now move or cancel, service by service; ``of_all`` where it was set for the organisation's."""
    lines = [changing_line(speak, each) for each in tuned.changed]
    if tuned.others:
        key = "tuned.others.theirs" if of_all else "tuned.others"
        lines.append(speak.say(key, names=_names(tuned.others)))
    ways = press(speak, "refusal.services", ListServices())
    title = speak.say("tuned.saved.all" if of_all else "tuned.saved")
    return Card(title, (Section(lines=tuple(lines), buttons=((ways,),)),), tone="good")


def _line(speak: Speaker, service: Service) -> Text:
    none = speak.words("service.none")
    return speak.say(
        "tuned.line",
        name=service.name,
        lengths=lengths(speak, service),
        between=speak.minutes(service.buffer_after) if service.buffer_after else none,
        notice=speak.minutes(service.minimum_notice) if service.minimum_notice else none,
        booking=speak.words("service.value.approval" if service.approval else "service.value.instant"),
    )


def _names(services: Sequence[Service]) -> str:
    return ", ".join(each.name for each in services) or "–"
