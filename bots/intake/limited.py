"""What mentors say of how they are booked: limits, breaks, notice, approval. Whole sentences, in English and German."""

import re

from bots.intake.sentences import N, Rows, Sentences, number_said
from bots.requests import Request, SetLimits, TuneServices

_I = r"(?:i (?:only )?(?:take|want|do|can do|have|accept)|i'd like|please|ich (?:mache|nehme|will|möchte|habe)(?: nur)?) "
_MOST = r"(?:at most|no more than|not more than|up to|max\.?(?:imum|imal)?(?: of)?|only|höchstens|nicht mehr als)"
_UNIT = r"(?:mentoring )?(?:sessions?|bookings?|appointments?|termine?n?|sitzung(?:en)?|buchung(?:en)?)"
_PER = r"(?:an?|per|each|every|am|pro|je|in der|die)"
_SPAN = r"(?P<{}>day|week|tag|woche)"
_FIRST = rf"{N} (?:{_UNIT} )?{_PER} {_SPAN.format('span')}"
_SECOND = (
    rf"(?:,? (?:and|und) (?:{_MOST} )?{N.replace('?P<n>', '?P<n2>')} (?:{_UNIT} )?{_PER} {_SPAN.format('span2')})?"
)
_MINE = r"(?:my |all |all my |each |every |meinen? |allen? |jede[mnr] |zwei )?"
_TIME_UNIT = r"(?P<unit>min(?:ute)?s?|minuten|h|hours?|stunden?|days?|tage?n?)"
_LENGTH = rf"(?P<length>half an hour|an hour|eine halbe stunde|einer? stunde|{N} ?{_TIME_UNIT})"
_BETWEEN = r"(?:between|after|zwischen|nach)"
_PAUSE = r"(?:break|buffer|pause|puffer)"
_WISH = r"(?:i (?:want|need|would like)|give me|leave|keep|ich (?:will|brauche|möchte)|lass)"
_OK = r"(?:approve|confirm)"
_BREAK = r"(?:(?:of )?(?:break|buffer|rest|free|pause|abstand|puffer|luft) )?"
_BEFORE = r"(?:ahead(?: of time)?|in advance|before(?:hand)?|vorher|im voraus|vor (?:dem )?beginn)"
_MAY = r"(?:may|can|should|must|darf|kann|soll)"
_SOON = r"(?:less than|later than|within|kürzer als|weniger als|später als)"

_MINUTES = {"m": 1, "h": 60, "s": 60, "d": 1440, "t": 1440}
"""Minutes by the first letter of a unit: minutes, hours, Stunden, days, Tage."""


def _limits(found: re.Match[str]) -> Request:
    wanted = {_period(found["span"]): number_said(found["n"])}
    if found["n2"] is not None:
        wanted[_period(found["span2"])] = number_said(found["n2"])
    return SetLimits(wanted.get("day"), wanted.get("week"))


def _period(word: str) -> str:
    return "day" if word.casefold() in {"day", "tag"} else "week"


def _minutes(found: re.Match[str]) -> int:
    if found["unit"] is not None:
        return number_said(found["n"]) * _MINUTES[found["unit"][0].casefold()]
    return 30 if "hal" in found["length"].casefold() else 60


_ROWS: Rows = (
    (
        _limits,
        (
            rf"(?:{_I})?{_MOST} {_FIRST}{_SECOND}",
            rf"(?:limit|restrict) (?:me|my sessions|my bookings) to {_FIRST}{_SECOND}",
        ),
    ),
    (
        lambda _: SetLimits(0, 0),
        (
            rf"(?:there is )?no (?:daily |weekly )?limits?(?: (?:on|for|to) {_MINE}{_UNIT})?(?: (?:a|per) (?:day|week))?",
            r"kein(?:e)? (?:tages|wochen)?limits?(?: mehr)?",
            rf"beliebig viele {_UNIT}(?: (?:am|pro) (?:tag|woche))?",
        ),
    ),
    (
        lambda _: SetLimits(),
        (r"/?(?:my |set my |meine )?(?:daily |weekly |session )?limits?", r"(?:mein )?(?:tages|wochen)limit"),
    ),
    (
        lambda found: TuneServices(between=_minutes(found)),
        (
            rf"(?:{_WISH} )?(?:at least |mindestens )?{_LENGTH} {_BREAK}{_BETWEEN} {_MINE}{_UNIT}(?: frei)?",
            rf"(?:a )?{_PAUSE} (?:of|von) {_LENGTH} {_BETWEEN} {_MINE}{_UNIT}",
        ),
    ),
    (
        lambda _: TuneServices(between=0),
        (rf"(?:no|keine?n?) {_PAUSE}s? {_BETWEEN} {_MINE}{_UNIT}",),
    ),
    (
        lambda found: TuneServices(notice=_minutes(found)),
        (
            rf"(?:nobody|no one|niemand) {_MAY} (?:mich )?(?:book me )?{_SOON} {_LENGTH} {_BEFORE}(?: buchen)?",
            rf"(?:nobody|no one) {_MAY} book {_SOON} {_LENGTH} {_BEFORE}",
            rf"no (?:new )?{_UNIT} {_SOON} {_LENGTH} {_BEFORE}",
            rf"(?:people|guests|mentees) (?:must|should|have to) book (?:me )?at least {_LENGTH} {_BEFORE}",
            rf"(?:i need|ich brauche) (?:at least |mindestens )?{_LENGTH}['’]?(?: of)? (?:notice|vorlauf)(?: for {_UNIT})?",
            rf"(?:man kann |man darf )?mich (?:nur )?mindestens {_LENGTH} vorher buchen",
        ),
    ),
    (
        lambda _: TuneServices(approval=True),
        (
            rf"(?:i (?:want|would like) to|i['’]d like to|let me) {_OK} {_MINE}(?:new )?(?:{_UNIT}|requests?)(?: myself| first)?",
            rf"{_MINE}{_UNIT} (?:need|needs|require|requires) my (?:approval|ok|yes|confirmation)",
            rf"ask me before (?:every |each |any )?{_UNIT}",
            rf"ich (?:will|möchte) {_MINE}{_UNIT} (?:selbst )?(?:bestätigen|genehmigen|freigeben)",
        ),
    ),
    (
        lambda _: TuneServices(approval=False),
        (
            rf"i (?:don't|do not|don’t) (?:want|need) to {_OK} {_MINE}{_UNIT}(?: any ?more)?",
            rf"{_MINE}{_UNIT} (?:need|needs|require|requires) no (?:approval|confirmation)(?: any ?more)?",
            r"(?:people|guests|mentees) may book me without (?:asking|approval)",
            rf"{_UNIT} (?:ohne (?:bestätigung|rückfrage)|brauchen keine bestätigung)(?: mehr)?",
        ),
    ),
)
_SENTENCES = Sentences(
    _ROWS,
    hint=r"limit|a day|a week|per |each |every |am tag|pro |woche|between|zwischen|after|nach |ahead|advance|before|vorher|"
    r"notice|vorlauf|approv|confirm|bestätig|genehmig|freigeb|beliebig|asking|rückfrage|break|pause|puffer|buffer|free",
    ends=" .!",
)


def limits_said(text: str) -> Request | None:
    """What a mentor says of how they are booked; None where the words are about something else."""
    return _SENTENCES.asked(text)
