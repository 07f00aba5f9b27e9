"""What mentors say of how they are booked: limits, breaks, notice, lengths, approval. In English and German."""

import re

from bots.intake.sentences import Gist, Gists, N, Rows, Sentences, number_said
from bots.requests import Request, SetLimits, TuneServices

_MOST = r"(?:at most|no more than|not more than|up to|max\.?(?:imum|imal)?(?: of)?|only|just|höchstens|nicht mehr als|nur|bis zu)"
_UNIT = r"(?:mentoring )?(?:sessions?|bookings?|appointments?|termine?n?|sitzung(?:en)?|buchung(?:en)?)"
_PER = r"(?:an?|per|each|every|am|pro|je|in der|die|/)"
_SPAN = r"(?P<{}>day|week|tag|woche)\b"
_FIRST = rf"\b{N} ?(?:{_UNIT} )?{_PER} ?{_SPAN.format('span')}"
_SECOND = (
    rf"(?:,? (?:and|und) (?:{_MOST} )?{N.replace('?P<n>', '?P<n2>')} (?:{_UNIT} )?{_PER} {_SPAN.format('span2')})?"
)
_CAP = (
    rf"\b(?:{_MOST}|limit|cap|i (?:can |will )?(?:take|do|accept|manage)"
    r"|(?:nehme|mache|schaffe) ich|ich (?:nehme|mache|schaffe))\b"
)
_MINE = r"(?:my |all |all my |each |every |meinen? |allen? |jede[mnr] |zwei )?"
_TIME_UNIT = r"(?P<unit>min(?:ute)?s?|minuten|h|hrs?|hours?|stunden?|days?|tage?n?|weeks?|wochen?)"
_LENGTH = (
    r"\b(?P<length>half an hour|an hour|a day|a week|eine halbe stunde|einer? stunde|einen? tag|eine woche"
    rf"|{N}[ -]?{_TIME_UNIT})\b(?:'s|')?"
)
_LENGTHS = (
    r"\b(?:(?P<one>(?:half )?an hour|(?:eine )?halbe stunde|eine stunde)"
    r"|(?P<lengths>\d{1,3}(?:(?:, ?|/| and | or | und | oder )\d{1,3})*)"
    r"[ -]?(?P<each>min(?:ute)?s?|minuten|h|hours?|stunden?))\b"
)
_APART = (
    r"\b(?:between|zwischen|gap|apart|buffer|puffer|abstand|after (?:each|every|all|my sessions|my bookings)"
    r"|nach (?:jede[mrn]|allen|meinen)|(?:break|pause|rest|free|luft)(?=.*\b(?:sessions|bookings|termine|them|each)))\b"
)
_PAUSE = r"(?:break|buffer|gap|pause|puffer)"
_BETWEEN = r"(?:between|after|zwischen|nach)"
_AHEAD = r"\b(?:notice|ahead(?: of time)?|(?:in )?advance|beforehand|lead time|vorlauf|vorher|im voraus|vor beginn)\b"
_NEEDED = (
    r"\b(?:nobody|no one|niemand|people|mentees|guests|need|least|minimum|book(?:ings?|ed)?|sessions|buchen|brauche|mindestens"
    r"|termine|less than|later than|within|kürzer als|weniger als|später als)\b"
)
_OK = r"(?:approve|confirm)"

_MINUTES = {"m": 1, "h": 60, "s": 60, "d": 1440, "t": 1440, "w": 10_080}
"""Minutes by the first letter of a unit: minutes, hours, Stunden, days, Tage, weeks."""


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
    return _WHOLE[found["length"].casefold().split()[-1]] // (2 if "hal" in found["length"].casefold() else 1)


_WHOLE = {"hour": 60, "stunde": 60, "day": 1440, "tag": 1440, "week": 10_080, "woche": 10_080}
"""Minutes of one, by its name."""


def _lengths(found: re.Match[str]) -> tuple[int, ...]:
    if found["one"] is not None:
        return (30 if "hal" in found["one"].casefold() else 60,)
    return tuple(int(number) * _MINUTES[found["each"][0].casefold()] for number in re.findall(r"\d+", found["lengths"]))


_ROWS: Rows = (
    (_limits, (rf"(?:limit|restrict) (?:me|my sessions|my bookings) to {_FIRST}{_SECOND}",)),
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
        lambda _: TuneServices(between=0),
        (rf"(?:no|keine?n?) {_PAUSE}s? {_BETWEEN} {_MINE}{_UNIT}",),
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
_OFFERED = (
    r"\b(?:sessions|termine|sitzungen)\b",
    r"\b(?:my|i|meine|ich)\b",
    r"\b(?:make|should|are|be|set|offer|do|take|last|want|sollen|sind|biete|mache|dauern)\b",
)

_GISTS: Gists = (
    Gist(_limits, _FIRST + _SECOND, (_CAP,)),
    Gist(lambda found: TuneServices(between=_minutes(found)), _LENGTH, (_APART,)),
    Gist(lambda found: TuneServices(notice=_minutes(found)), _LENGTH, (_AHEAD, _NEEDED)),
    Gist(lambda found: TuneServices(lengths=_lengths(found)), _LENGTHS, _OFFERED),
)
"""Of what is said in many ways: how many, how far apart, how long before, how long."""

_SENTENCES = Sentences(
    _ROWS,
    gists=_GISTS,
    hint=r"limit|a day|a week|per |each |every |am tag|pro |woche|between|zwischen|after|nach |ahead|advance|before|vorher|"
    r"notice|vorlauf|gap|apart|abstand|sessions|termine|approv|confirm|bestätig|genehmig|freigeb|beliebig|asking|rückfrage|break|pause|puffer|buffer|free",
    ends=" .!",
)


def limits_said(text: str) -> Request | None:
    """What a mentor says of how they are booked; None where the words are about something else."""
    return _SENTENCES.asked(text)
