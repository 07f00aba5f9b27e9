"""What holds for guests who move or cancel: the card that shows it, the form that sets it, and what it refuses (complaint 68)."""

from collections.abc import Callable, Mapping, Sequence

from bots.cards import Button, Card, Choice, Field, Form, FormField, Kind, Means, Section, Style, Text
from bots.requests import Cancel, GiveReason, SetChangeRules, ShowBooking
from bots.speaker import Speaker
from bots.views.common import press
from bots.views.refusing import Reader, name_of, refused
from core.errors import ReasonMissing, Refusal, TooManyMoves
from core.model.changing import ChangeRules, Reasons
from core.model.service import Service

USUAL = "usual"
"""What the form of a service says where it has chosen nothing of its own."""


def change_rules_card(
    speak: Speaker,
    rules: ChangeRules,
    title: Text = (),
    undo: SetChangeRules | None = None,
    deadlines: Sequence[Service] = (),
) -> Card:
    """What holds, with the form a press away; ``undo`` is what held before, ``deadlines`` are services that have one."""
    fields = (
        Field(speak.words("changing.moves_limit"), (limit_words(speak, rules.moves_limit),)),
        Field(speak.words("changing.reasons"), (speak.words(f"changing.reasons.{rules.reasons}"),)),
    )
    change = Button(speak.words("conflicts.change"), SetChangeRules(), opens_form=True)
    back = () if undo is None else (press(speak, "week.undo", undo),)
    lines = (*(changing_line(speak, each) for each in deadlines), speak.say("changing.exempt"))
    section = Section(lines=lines, fields=fields, buttons=((change, *back),))
    return Card(title or speak.say("changing.title"), (section,), tone="good" if title else "plain")


def changing_line(speak: Speaker, service: Service) -> Text:
    """``Mentoring session: to be moved or cancelled until 12 h before``."""
    if not service.change_notice:
        return speak.say("changing.any_time", name=service.name)
    return speak.say("changing.until", name=service.name, length=speak.minutes(service.change_notice))


def limit_words(speak: Speaker, limit: int) -> str:
    """``2 times``, or that there is no limit."""
    return speak.count("changing.times", limit) if limit else speak.words("changing.any_number")


def change_rules_form(speak: Speaker, rules: ChangeRules) -> Card:
    """How often a session may be moved, and what takes a reason."""
    choices = tuple(Choice(each.value, speak.words(f"changing.reasons.{each}")) for each in Reasons)
    fields = (
        FormField(
            "moves_limit",
            speak.words("changing.moves_limit"),
            Kind.NUMBER,
            initial=str(rules.moves_limit),
            hint=speak.words("changing.moves_limit.hint"),
        ),
        FormField("reasons", speak.words("changing.reasons"), Kind.CHOICE, choices, initial=rules.reasons.value),
    )
    title = speak.words("changing.form")
    return Card((title,), form=Form(title, fields, speak.words("conflicts.submit"), SetChangeRules()))


def _too_many_moves(to: Reader, refusal: TooManyMoves) -> Card:
    """How often it was moved, and what its guest can still do: keep it, cancel it, or ask its host, who may move it."""
    speak, booking = to.speak, refusal.booking
    keep = Button(speak.words("cancel.no"), ShowBooking(booking.id), style=Style.PRIMARY, means=Means.NO)
    cancel = Button(speak.words("button.cancel"), Cancel(booking.id, booking.version), style=Style.DANGER)
    times = speak.count("changing.times", booking.guest_moves)
    host = name_of(to.unit, booking.host_id)
    return refused(speak, "refusal.too_many_moves", (keep, cancel), times=times, host=host)


def _reason_missing(to: Reader, refusal: ReasonMissing) -> Card:
    """The form for the reason is a press away, with all that was asked for."""
    speak, booking = to.speak, refusal.booking
    keep = Button(speak.words("cancel.no"), ShowBooking(booking.id), means=Means.NO)
    ways: tuple[Button, ...] = (keep,)
    if to.request is not None:
        say = Button(
            speak.words("changing.say_why"),
            GiveReason(to.request),
            style=Style.PRIMARY,
            means=Means.YES,
            opens_form=True,
        )
        ways = (say, keep)
    host = name_of(to.unit, booking.host_id)
    return refused(speak, f"refusal.reason_missing.{refusal.verb}", ways, host=host)


OF_CHANGES: Mapping[type[Refusal], Callable[..., Card]] = {
    TooManyMoves: _too_many_moves,
    ReasonMissing: _reason_missing,
}
"""How each is drawn."""
