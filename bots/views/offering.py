"""What the cards of those who offer time share: who is no mentor yet, what cannot be, and hours in short."""

from bots.cards import Button, Card, Style
from bots.requests import BecomeMentor, Help, Request
from bots.speaker import Speaker
from bots.views.common import press, simple, under
from core.errors import Invalid
from core.model.hours import runs
from core.model.minutes import MinuteSpan


def become_mentor_card(speak: Speaker) -> Card:
    """Somebody who is no mentor asked for what mentors have: the way to be one."""
    become = Button(speak.words("mentor.become"), BecomeMentor(), style=Style.PRIMARY)
    return simple(speak, "mentor.offer", become, press(speak, "help", Help()))


def invalid_words(speak: Speaker, invalid: Invalid) -> str:
    """Why a value cannot be, and what to do instead."""
    keys = (f"refusal.invalid.{invalid.name}.{invalid.why}", f"refusal.invalid.{invalid.why}", "refusal.invalid")
    key = next(key for key in keys if speak.knows(key))
    limit = invalid.limit or 0
    return speak.words(key, name=invalid.name, limit=limit, length=speak.minutes(limit))


def invalid_card(speak: Speaker, invalid: Invalid, again: Request, *more: Button) -> Card:
    """The same as a card, with the form to try again in."""
    retry = Button(speak.words("refusal.invalid.again"), again, style=Style.PRIMARY, opens_form=True)
    return Card(title=(invalid_words(speak, invalid),), sections=under((*more, retry)), tone="bad")


def weekdays(speak: Speaker, days: tuple[int, ...]) -> str:
    """``Mon–Fri``, ``Tue, Thu``: neighbours of three and more as a run."""
    parts: list[str] = []
    for first, last in runs(days):
        if last - first >= 2:
            parts.append(f"{speak.weekday(first)}–{speak.weekday(last)}")
        else:
            parts += [speak.weekday(day) for day in range(first, last + 1)]
    return ", ".join(parts)


def clock_times(speak: Speaker, stretches: tuple[MinuteSpan, ...]) -> str:
    """``09:00–12:00, 13:00–17:30``, as the reader writes minutes of the day."""
    return ", ".join(f"{speak.minute_of_day(start)}–{speak.minute_of_day(end)}" for start, end in stretches)


def short_times(speak: Speaker, start: int, end: int) -> str:
    """``9–17`` or ``9 AM–5 PM``: short enough for a caption."""
    return f"{_short(speak, start)}–{_short(speak, end)}"


def _short(speak: Speaker, minute: int) -> str:
    written = speak.minute_of_day(minute).replace(":00", "").lstrip("0")
    return f"0{written}" if written[:1] in {"", ":"} else written
