"""The card of a search for several people, with all that it can say: for the golden messages of the platforms."""

from datetime import UTC, datetime

from bots.cards import Card
from bots.requests import Meet, Together
from bots.speaker import Speaker
from bots.views.together import together_card
from core.model.common_times import CommonTime
from core.model.minutes import minute_at
from core.model.people import Person
from core.model.timespan import Timespan
from core.services.common_times import CommonFindings

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
WEEK = Timespan(datetime(2026, 11, 22, 23, 0, tzinfo=UTC), datetime(2026, 11, 29, 23, 0, tzinfo=UTC))


def _time(day: int, hour: int, **who: tuple[int, ...]) -> CommonTime:
    return CommonTime(minute_at(datetime(2026, 11, day, hour, tzinfo=UTC)), **who)


def a_together_card(language: str = "en") -> Card:
    """Ana in Berlin asks for Bob in London, Yuki in Tokyo, and Eve, who may be missing and has told no zone."""
    people = {
        1: Person(1, 1, "Ana <Silva>", "Europe/Berlin"),
        2: Person(2, 2, "Bob Ray", "Europe/London"),
        3: Person(3, 3, "Yuki Mori", "Asia/Tokyo"),
        4: Person(4, 4, "Eve & Co"),
    }
    times = (
        _time(23, 8, able=(1, 2, 3, 4), odd=(3,)),
        _time(24, 8, able=(1, 3, 4), outside=(2,)),
        _time(25, 16, able=(1, 2), outside=(3,), odd=(1, 3), absent=(4,)),
        _time(26, 9, able=(1, 3, 4), missing=(2,)),
        _time(28, 9, able=(), outside=(1, 2, 3), odd=(1, 2, 3), absent=(4,)),
        _time(27, 9, able=(1, 2, 3)),
    )
    meet = Meet("Planning", length=60, window=WEEK, person_ids=(2, 3), optional_ids=(4,))
    findings = CommonFindings(times, people, assumed=frozenset({1, 4}), unplaced=frozenset({4}))
    return together_card(Speaker(language, "Europe/Berlin", NOW), Together(meet), findings, WEEK, reader_id=1)
