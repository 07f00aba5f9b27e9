"""What organizers are asked to decide, and until when."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Patience:
    """How long organizers have, as an organisation has set it; all in minutes.

    ``remind_after`` is when they are reminded, ``answer_within`` when what they were asked is refused, which happens
    ``before_start`` of it at the latest.
    """

    remind_after: int = 30
    answer_within: int = 240
    before_start: int = 60


def deadlines(patience: Patience, asked_at: datetime, starts_at: datetime) -> tuple[datetime | None, datetime]:
    """(when to remind, None where that would come too late to help; when it is refused), to the second.

    What starts so soon that it would be refused at once, or before anybody is reminded, is decided half-way to its start.
    """
    latest = starts_at - timedelta(minutes=patience.before_start)
    if latest < asked_at + timedelta(minutes=patience.remind_after):
        latest = max(latest, (asked_at + (starts_at - asked_at) / 2).replace(microsecond=0))
    expires = min(asked_at + timedelta(minutes=patience.answer_within), latest)
    remind = asked_at + timedelta(minutes=patience.remind_after)
    return (remind if remind < expires else None), expires
