"""How something repeats, as questions of a form, and the RFC 5545 rule that their answers make (S1.5, S1.11, S1.25, S1.84)."""

from collections.abc import Mapping
from datetime import datetime, time

from bots.cards import Choice, FormField, Kind
from bots.forms.filled import day_in, number_in, said
from bots.speaker import Speaker
from bots.views.rhythm import how_often
from core.errors import Invalid
from core.model.recurrence import WEEKDAYS, begun, rule_of

_RULES = (
    "FREQ=DAILY",
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2",
    "FREQ=MONTHLY",
    "{place}",
    "FREQ=YEARLY",
)
"""What a form offers; "{place}" is every month on the weekday's place in its month."""


def repeat_fields(speak: Speaker, starts_at: datetime | None, *, required: bool = False) -> tuple[FormField, ...]:
    """The questions: how often, every how many and on which weekdays where that is not enough, until when or how many times.

    Captions speak of the day of ``starts_at``; where that is not known, of weeks and months alone. Unless ``required``,
    "does not repeat" comes first.
    """
    place = "" if starts_at is None else _place(speak.local(starts_at))
    rules = [rule for rule in (each.format(place=place) for each in _RULES) if rule]
    choices = [] if required else [Choice("none", speak.words("repeat.none"))]
    choices += [Choice(rule, _caption(speak, rule, starts_at)) for rule in rules]
    weekdays = tuple(Choice(name, speak.weekday_name(number)) for number, name in enumerate(WEEKDAYS))
    return (
        FormField(
            "repeats",
            speak.words("repeat.often"),
            Kind.CHOICE,
            tuple(choices),
            initial="FREQ=WEEKLY" if required else "none",
            required=required,
        ),
        FormField(
            "interval",
            speak.words("repeat.interval"),
            Kind.NUMBER,
            required=False,
            hint=speak.words("repeat.interval.hint"),
        ),
        FormField("weekdays", speak.words("repeat.weekdays"), Kind.CHOICES, weekdays, required=False),
        FormField("until", speak.words("repeat.until"), Kind.DATE, required=False),
        FormField(
            "times", speak.words("repeat.times"), Kind.NUMBER, required=False, hint=speak.words("repeat.times.hint")
        ),
    )


def _caption(speak: Speaker, rule: str, starts_at: datetime | None) -> str:
    """``every Tuesday`` where it is known to begin on one, else ``every week``."""
    read = rule_of(rule, speak.zone.key, 0)
    return how_often(speak, read if starts_at is None else begun(read, speak.local(starts_at).date())[0])


def _place(day: datetime) -> str:
    """``FREQ=MONTHLY;BYDAY=1TU`` for a first Tuesday; a fifth is the last."""
    nth = (day.day - 1) // 7 + 1
    return f"FREQ=MONTHLY;BYDAY={nth if nth < 5 else -1}{WEEKDAYS[day.weekday()]}"


def recurrence_in(speak: Speaker, values: Mapping[str, str]) -> str:
    """The rule that was filled in; empty where it does not repeat. Raises Invalid, named by its field, for what cannot be."""
    chosen = said(values, "repeats")
    if chosen in {"", "none"}:
        return ""
    parts = dict(part.split("=", 1) for part in chosen.split(";") if "=" in part)
    if said(values, "interval"):
        parts["INTERVAL"] = str(number_in(values, "interval"))
    days = [name for name in WEEKDAYS if name in {each.strip() for each in said(values, "weekdays").split(",")}]
    if days and parts.get("FREQ") in {"WEEKLY", "DAILY"}:
        parts |= {"FREQ": "WEEKLY", "BYDAY": ",".join(days)}
    until = day_in(values, "until")
    if said(values, "times"):
        if until is not None:
            raise Invalid("times", "two_ends")
        parts["COUNT"] = str(number_in(values, "times"))
    elif until is not None:
        last = datetime.combine(until, time(23, 59, 59), speak.zone)
        parts["UNTIL"] = f"{last.astimezone(speak.now.tzinfo):%Y%m%dT%H%M%SZ}"
    text = ";".join(f"{name}={parts[name]}" for name in _ORDER if name in parts)
    rule_of(text, speak.zone.key, 0)
    return text


_ORDER = ("FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYSETPOS", "COUNT", "UNTIL")
"""As the request's contract has them."""
