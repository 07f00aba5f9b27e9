"""Days named in a language without a table of ours: the leaves that dateparser has for two hundred languages.

Only the day is taken, and only for a reading that is offered as buttons rather than done: dateparser reads the clocks of some
languages and passes over those of others ("klockan 10"), and a clock passed over would be a silent guess.
"""

import re
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from bots.language.text.tokens import visible
from bots.language.words.languages import LANGUAGES
from core.model.timespan import Timespan
from core.model.zones import day_bounds

_OURS = frozenset(language.code for language in LANGUAGES)

_READ = 200
"""Characters of a message in which a day is looked for: dateparser takes time in proportion."""

_WORD = re.compile(r"[^\W\d_]")


def is_elsewhere(language: str | None) -> bool:
    """Whether this BCP 47 tag is of a language that has no table here."""
    return language is not None and _base(language) not in _OURS


def day_in(text: str, *, now: datetime, zone: tzinfo, language: str) -> Timespan | None:
    """The first day named from today on, in the writer's zone; from ``now`` (aware) where it is today, None where none is found.

    Imported when first needed, as loading dateparser and a language takes some tenths of a second.
    """
    from dateparser.data.languages_info import language_locale_dict
    from dateparser.search import search_dates

    code = _base(language)
    if code not in language_locale_dict:
        return None
    here = now.astimezone(zone).replace(tzinfo=None)
    settings = {"RELATIVE_BASE": here, "PREFER_DATES_FROM": "future", "RETURN_AS_TIMEZONE_AWARE": False}
    try:
        found = search_dates(visible(text)[:_READ], languages=[code], settings=settings) or []
    except (ValueError, TypeError, OverflowError, RecursionError, AttributeError, IndexError, KeyError):
        return None
    days = (moment.date() for said, moment in found if _WORD.search(said))
    day = next((day for day in days if day >= here.date()), None)
    if day is None or not isinstance(zone, ZoneInfo):
        return None
    whole = day_bounds(day, zone.key)
    return Timespan(max(whole.start, now), whole.end)


def _base(language: str) -> str:
    return language.partition("-")[0].casefold()
