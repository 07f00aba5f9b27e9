"""Says things to one reader: phrases filled in, moments in the reader's zone, habit and language."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

from bots.cards import Bold, Moment, MomentStyle, Span, Strike, Text
from bots.phrases import CATALOGUES, template
from core.errors import ZoneUnknown
from core.model.timespan import Timespan
from core.model.zones import day_bounds

_DAY = 1440
"""Minutes from which a stretch of time is told with the day of its end."""
_PART = re.compile(r"\*\*(?P<bold>.+?)\*\*|\{(?P<place>\w+)\}")
_TWELVE_HOURS = frozenset({"US", "CA", "AU", "NZ", "IN", "PH", "EG", "SA", "PK", "BD", "MY"})
"""Countries where clocks are read with am and pm (Unicode CLDR, time data)."""

_A_WEEK = 7
"""For so many days from today on, a weekday's name alone tells the day."""

Value = str | int | Span | Text


@cache
def _locale(tag: str) -> Locale:
    """How dates, clocks and numbers are written: as in the language that is spoken, by the habits of the reader's country."""
    try:
        told = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en")
    return told if told.language in CATALOGUES else Locale("en", told.territory)


@lru_cache(maxsize=1024)
def _catalogue_of(tag: str) -> str:
    return tag.split("-", maxsplit=1)[0].lower()


@lru_cache(maxsize=4096)
def _dated(day: date, pattern: str, language: str) -> str:
    """A date by a pattern: a burst of notices tells of few days, each many times."""
    return format_date(day, pattern, locale=_locale(language))


@lru_cache(maxsize=4096)
def _said(speak: "Speaker", moment: datetime, style: MomentStyle) -> str:
    """The moment in words; a burst of notices tells of few moments, each many times."""
    words = []
    if style is not MomentStyle.TIME:
        words.append(speak.day(speak.local(moment).date()))
    if style is not MomentStyle.DATE:
        words.append(speak.clock(moment))
    return ", ".join(words)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a phrase: words, or the name of a place to be filled."""

    text: str
    place: bool = False
    bold: bool = False


@cache
def _pieces(text: str, *, bold: bool = False) -> tuple[_Piece, ...]:
    """A template taken apart."""
    found: list[_Piece] = []
    at = 0
    for part in _PART.finditer(text):
        found.append(_Piece(text[at : part.start()], bold=bold))
        if part["bold"] is not None:
            found.extend(_pieces(part["bold"], bold=True))
        else:
            found.append(_Piece(part["place"], place=True, bold=bold))
        at = part.end()
    return tuple(piece for piece in (*found, _Piece(text[at:], bold=bold)) if piece.text)


def city(zone: str) -> str:
    """The city that a zone is named after: what people call their time (complaint 29)."""
    return zone.rsplit("/", maxsplit=1)[-1].replace("_", " ")


def _after(spans: Sequence[Span], words: str) -> str:
    """The words without a full stop where what stands before them ends with one already: "So 29. Nov."."""
    ends = spans and (spans[-1] if isinstance(spans[-1], str) else getattr(spans[-1], "text", "")).endswith(".")
    return words[1:] if ends and words.startswith(".") and not words.startswith("..") else words


@dataclass(frozen=True, slots=True)
class Speaker:
    """Speaks a language tag (``de``, ``en-US``) in a reader's zone, None while it is unknown; ``now`` is aware."""

    language: str
    zone_name: str | None
    now: datetime

    @property
    def zone(self) -> ZoneInfo:
        """The reader's zone; raises ZoneUnknown, so that no time is ever shown in a guessed one (guarantee 6)."""
        if self.zone_name is None:
            raise ZoneUnknown
        return ZoneInfo(self.zone_name)

    def need_zone(self) -> None:
        """Raise ZoneUnknown where the reader's zone is not known, before anything is done whose answer tells a time."""
        if self.zone_name is None:
            raise ZoneUnknown

    def elsewhere(self, zone_name: str) -> "Speaker":
        """The same language, speaking of another zone's clock."""
        return Speaker(self.language, zone_name, self.now)

    def say(self, key: str, **values: Value) -> Text:
        """The phrase with its places filled; what is filled in is never markup, unless it is a span itself."""
        spans: list[Span] = []
        for piece in _pieces(template(self._catalogue, key)):
            value = values[piece.text] if piece.place else _after(spans, piece.text)
            self._put(value, spans, bold=piece.bold)
        return tuple(spans)

    def words(self, key: str, **values: str | int) -> str:
        """The phrase as plain words: for captions, labels and toasts."""
        pieces = _pieces(template(self._catalogue, key).replace("**", ""))
        return "".join([str(values[piece.text]) if piece.place else piece.text for piece in pieces])

    def count(self, key: str, number: int, **values: str | int) -> str:
        """The phrase for so many: ``key.one``, ``key.few``, ``key.many`` or ``key.other`` by the language's plural rule."""
        form = _locale(self.language).plural_form(number)
        name = f"{key}.{form}"
        known = name in CATALOGUES.get(self._catalogue, {}) or name in CATALOGUES["en"]
        return self.words(name if known else f"{key}.other", n=number, **values)

    @staticmethod
    def knows(key: str) -> bool:
        """Whether there is such a phrase."""
        return key in CATALOGUES["en"]

    @property
    def spoken(self) -> str:
        """The code of the language that is spoken: the reader's, or English where there are no words in theirs."""
        return self._catalogue if self._catalogue in CATALOGUES else "en"

    @property
    def _catalogue(self) -> str:
        return _catalogue_of(self.language)

    @staticmethod
    def _put(value: Value, spans: list[Span], *, bold: bool) -> None:
        if isinstance(value, tuple):
            spans.extend(value)
        elif isinstance(value, str | int):
            if value != "":
                spans.append(Bold(str(value)) if bold else str(value))
        else:
            spans.append(value)

    # Time, always in the reader's zone.

    def local(self, moment: datetime) -> datetime:
        """The moment on the reader's clock."""
        return moment.astimezone(self.zone)

    def today(self) -> date:
        """The reader's date now."""
        return self.local(self.now).date()

    def day_of(self, moment: datetime) -> Timespan:
        """The reader's day in which the moment lies, from midnight to midnight."""
        return day_bounds(self.local(moment).date(), self.zone.key)

    def clock(self, moment: datetime) -> str:
        """``14:05``, or ``2:05 PM`` where people say so; ``02:05 CEST`` in an hour that the clocks have twice."""
        local = self.local(moment)
        words = self.minute_of_day(local.hour * 60 + local.minute)
        twice = local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
        return f"{words} {local.tzname()}" if twice else words

    def minute_of_day(self, minute: int) -> str:
        """A wall-clock minute of the day (1440 is the end of the day, 24:00) as the reader writes it."""
        hour, minute = divmod(minute, 60)
        territory = _locale(self.language).territory
        if territory not in _TWELVE_HOURS:
            return f"{hour:02}:{minute:02}"
        return f"{(hour - 1) % 12 + 1}:{minute:02} {'PM' if 12 <= hour < 24 else 'AM'}"

    def day(self, day: date, *, short: bool = False) -> str:
        """``Sat 21 Nov``, with the year when it is another; ``short`` is the weekday alone."""
        if short:
            return self._date("date.weekday", day)
        return self._date("date.day" if day.year == self.today().year else "date.day.year", day)

    def short_date(self, day: date) -> str:
        """``21 Nov``: where captions must be short."""
        return self._date("date.short", day)

    def _date(self, key: str, day: date) -> str:
        """The date by the language's pattern, in the letters of Unicode CLDR."""
        return _dated(day, template(self._catalogue, key), self.language)

    def near_day(self, day: date) -> str:
        """``Sat`` within the coming week, ``21 Nov`` beyond it: where captions must be short."""
        return self.day(day, short=True) if 0 <= (day - self.today()).days < _A_WEEK else self.short_date(day)

    def relative_day(self, day: date) -> str:
        """The day as it is said: ``today, Fri 20 Nov``, ``tomorrow, Sat 21 Nov``, else ``Sun 22 Nov``."""
        away = (day - self.today()).days
        return f"{self.words(('today', 'tomorrow')[away])}, {self.day(day)}" if away in {0, 1} else self.day(day)

    def weekday(self, weekday: int) -> str:
        """``Mon`` for 0."""
        return self._date("date.weekday", date(2024, 1, 1) + timedelta(days=weekday))

    def weekday_name(self, weekday: int) -> str:
        """``Monday`` for 0: in sentences, where short names look hurried."""
        return self._date("date.weekday.whole", date(2024, 1, 1) + timedelta(days=weekday))

    def month_name(self, month: int) -> str:
        """``February`` for 2."""
        return _dated(date(2024, month, 1), "LLLL", self.spoken)

    def long_date(self, day: date) -> str:
        """``30 June``, with the year when it is another: in sentences."""
        return self._date("date.long" if day.year == self.today().year else "date.long.year", day)

    def day_and_month(self, day: int, month: int) -> str:
        """``29 February``, of any year."""
        return self._date("date.long", date(2024, month, day))

    def ordinal_form(self, number: int) -> str:
        """Which of the language's forms an ordinal number takes (Unicode CLDR): ``one`` for 21st in English."""
        return _locale(self.language).ordinal_form(number)

    def moment(self, moment: datetime, style: MomentStyle = MomentStyle.BOTH, *, native: bool = True) -> Moment:
        """The moment as a span that a platform may draw by itself."""
        return Moment(moment, _said(self, moment, style), style, native)

    def was(self, moment: datetime, style: MomentStyle = MomentStyle.BOTH) -> Strike:
        """A moment that no longer holds, struck through where the platform can (S1.40)."""
        return Strike(_said(self, moment, style))

    def range(self, start: datetime, end: datetime, *, brief: bool = False) -> str:
        """``14:00–14:30``: start and end on the reader's clock (S0.6); ``brief`` says full hours as ``14–14:30``."""
        first, last = self.clock(start), self.clock(end)
        if brief:
            first, last = first.replace(":00", ""), last.replace(":00", "")
        said, _, half = first.rpartition(" ")
        if said and last.endswith(f" {half}"):
            first = said
        return f"{first}–{last}"

    def span(self, span: Timespan, *, native: bool = True) -> Text:
        """``Sat 21 Nov, 14:00–14:30``; what lasts a day or longer names the day on which it ends."""
        if span.minutes >= _DAY:
            return (self.moment(span.start, native=native), " – ", self.moment(span.end, native=native))
        return (self.moment(span.start, native=native), "–", self.moment(span.end, MomentStyle.TIME, native=native))

    def minutes(self, minutes: int) -> str:
        """A length: ``45 min``, ``1 h``, ``1 h 30 min``, ``2 days``."""
        if minutes and minutes % 1440 == 0:
            return self.count("days", minutes // 1440)
        hours, rest = divmod(minutes, 60)
        parts = [self.words("hours", n=hours)] if hours else []
        if rest or not hours:
            parts.append(self.words("minutes", n=rest))
        return " ".join(parts)
