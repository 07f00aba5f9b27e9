"""English: the words of time, and what else the reader needs. The cues stand beside, in `en_cues`."""

from bots.language.days import Grain
from bots.language.values import (
    DAY,
    FORTNIGHT,
    HOUR,
    MINUTE,
    MONTH,
    PARTS,
    QUARTER,
    SECOND,
    WEEK,
    YEAR,
    Clock,
    Recur,
)
from bots.language.words import Language, spread
from bots.language.words.en_cues import CUES

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty"}
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth"
)


def _numbers() -> dict[str, int]:
    ones = _ONES.split()
    found = dict(zip(ones, range(20), strict=True))
    for ten, word in _TENS.items():
        found[word] = ten
        for one in range(1, 10):
            found[f"{word} {ones[one]}"] = ten + one
            found[f"{word} - {ones[one]}"] = ten + one
    found["ninety"] = 90
    found["sixty"] = 60
    return found


def _ordinals() -> dict[str, int]:
    names = _ORDINALS.split()
    found = dict(zip(names, range(1, 20), strict=True))
    found |= {"twentieth": 20, "thirtieth": 30}
    for ten, word in ((20, "twenty"), (30, "thirty")):
        for one in range(1, 10 if ten == 20 else 2):
            found[f"{word} {names[one - 1]}"] = ten + one
            found[f"{word} - {names[one - 1]}"] = ten + one
    return found


_WEEKDAYS = {
    0: "monday|mon|mondays|monady|mnday|munday",
    1: "tuesday|tue|tues|tuesdays|teusday|tusday",
    2: "wednesday|wed|weds|wednesdays|wensday|wendsday|wednsday|wednesdy",
    3: "thursday|thu|thur|thurs|thursdays|thrusday|thirsday",
    4: "friday|fri|fridays|firday",
    5: "saturday|sat|saturdays|satday",
    6: "sunday|sun|sundays",
}
_PLURALS = {
    number: f"{name}s"
    for number, name in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
}
_MONTHS = {
    1: "january|jan",
    2: "february|feb|febuary",
    3: "march|mar",
    4: "april|apr",
    5: "may",
    6: "june|jun",
    7: "july|jul",
    8: "august|aug",
    9: "september|sept|sep",
    10: "october|oct",
    11: "november|nov",
    12: "december|dec",
}
_PART_WORDS = {
    "morning": "morning|mornings|mornin|am",
    "lunch": "lunch|lunchtime|lunch time|lunch hour|lunchtimes|lunches",
    "afternoon": "afternoon|afternoons|arvo|aft|afternoonish",
    "evening": "evening|evenings|eve|eves",
    "night": "night|nights",
    "end of day": "end of day|end of the day|end of business|eod|cob|close of business|close of play|end of play",
    "early morning": "early morning|early mornings|early in the morning|first thing in the morning|first thing",
    "mid-morning": "mid morning|midmorning|mid - morning",
    "late morning": "late morning|late mornings|late in the morning",
    "early afternoon": "early afternoon|early afternoons|early in the afternoon",
    "mid-afternoon": "mid afternoon|midafternoon|mid - afternoon",
    "late afternoon": "late afternoon|late afternoons|late in the afternoon",
    "early evening": "early evening|early evenings|early in the evening",
    "late evening": "late evening|late evenings|late in the evening|late at night|late night",
    "after work": "after work|after - work|after hours|after office hours",
    "work hours": "work hours|working hours|business hours|office hours|working time",
}
_AMPM = {"am": "am|a m|in the am", "pm": "pm|p m|in the pm"}

TIME = {
    "NUM": _numbers(),
    "ORD": _ordinals(),
    "WD": spread(_WEEKDAYS),
    "PLURAL": dict.fromkeys(_PLURALS.values(), True),
    "MON": spread(_MONTHS),
    "WEAK": {"may": True, "sat": True, "sun": True, "mar": True},
    "REL": spread(
        {
            0: "today|todays|2day|tday",
            1: "tomorrow|tomorrows|tmr|tmrw|tmw|tomoz|2moro|2morrow|tommorow|tommorrow|tomorow|tomorrws|tomorows|the morrow",
            2: "day after tomorrow|the day after tomorrow|overmorrow|day after tmr|day after tmrw",
            -1: "yesterday|yesterdays",
            -2: "day before yesterday|the day before yesterday",
        }
    ),
    "TONIGHT": spread({PARTS["evening"]: "tonight|tonite|tonights|2nite|tonigth", PARTS["late evening"]: "late tonight"}),
    "PART": {
        word: PARTS[part] for part, words in _PART_WORDS.items() for word in words.split("|") if word not in {"am"}
    },
    "PARTS": dict.fromkeys(["mornings", "afternoons", "evenings", "nights", "lunchtimes"], True),
    "NOON": {"noon": Clock(720), "midday": Clock(720), "mid day": Clock(720), "noontime": Clock(720)},
    "MIDNIGHT": {"midnight": Clock(1440), "mid night": Clock(1440), "midnite": Clock(1440)},
    "AMPM": spread(_AMPM),
    "UNIT": spread(
        {
            SECOND: "second|seconds|sec|secs|~s|~sec|~secs",
            MINUTE: "minute|minutes|min|mins|mns|minuts|minuets|mintues|~m|~min|~mins|~mn|~minutes",
            HOUR: "hour|hours|hr|hrs|h|hs|~h|~hr|~hrs|~hour|~hours",
            DAY: "day|days|~d|~day|~days",
            WEEK: "week|weeks|wk|wks|~w|~wk|~wks|~week|~weeks",
            FORTNIGHT: "fortnight|fortnights",
            MONTH: "month|months|mo|mos|~mo|~mos|~mon|~month|~months",
            QUARTER: "qtr|qtrs|quarters",
            YEAR: "year|years|yr|yrs|~y|~yr|~yrs|~year|~years",
        }
    ),
    "OCLOCK": {"oclock": 0, "o clock": 0, "~oclock": 0, "~h": 13},
    "WEEKEND": dict.fromkeys(("weekend", "weekends", "wknd", "wknds", "wkend", "wkends", "week end", "week - end", "weeknd"), True),
    "WORKDAYS": dict.fromkeys(
        ("weekday", "weekdays", "workday", "workdays", "working day", "working days", "work days", "business days",
         "business day", "week days", "weekdys"), True),
    "DAILY": dict.fromkeys(("daily", "everyday", "every day", "each day", "all days", "any day", "7 days a week"), True),
    "ADVERB": {
        "weekly": Recur("WEEKLY"),
        "biweekly": Recur("WEEKLY", 2),
        "bi - weekly": Recur("WEEKLY", 2),
        "fortnightly": Recur("WEEKLY", 2),
        "monthly": Recur("MONTHLY"),
        "yearly": Recur("YEARLY"),
        "annually": Recur("YEARLY"),
    },
    "EVERY": dict.fromkeys(("every", "each", "evry", "evey", "ea"), True),
    "OTHER": {"other": 2, "second": 2, "alternate": 2},
    "ONCE": {"once": True},
    "NEXT": dict.fromkeys(("next", "nxt", "coming", "upcoming", "following", "nex", "the next", "the coming", "the following"), 1),
    "THIS": dict.fromkeys(("this", "ths", "this coming", "this very", "current", "the current", "this upcoming"), 0),
    "LAST": {"last": -1, "past": -1, "previous": -1},
    "AFTERNEXT": {"after next": True},
    "AFTER": dict.fromkeys(("after", "aftr", "later than", "from after", "past", "not before", "no earlier than",
                            "not earlier than", "any time after", "anytime after", "no sooner than", "starting after"), "after"),
    "BEFORE": dict.fromkeys(("before", "earlier than", "befor", "b4", "prior to", "ahead of", "not after", "no later than",
                             "not later than", "any time before", "anytime before", "up to", "upto"), "before"),
    "BY": {"by": "by", "no later than": "by", "not later than": "by", "not after": "by", "latest by": "by"},
    "AROUND": dict.fromkeys(("around", "about", "roughly", "approximately", "approx", "circa", "near", "say", "ish", "arnd",
                             "at around", "at about", "around about", "arround", "~ish"), True),
    "BETWEEN": dict.fromkeys(("between", "btw", "btwn", "betwn", "in between", "anywhere between", "anytime between",
                              "some time between", "sometime between", "any time between", "bet"), True),
    "FROM": dict.fromkeys(("from", "frm", "starting", "starting from", "beginning", "starts", "start"), "from"),
    "SINCE": {"since": True, "as of": True, "starting on": True},
    "ONWARD": dict.fromkeys(("onward", "onwards", "on", "or later", "or after", "and later", "and after", "forward"), True),
    "ORBEFORE": dict.fromkeys(("or earlier", "or before", "at the latest", "latest", "and earlier"), True),
    "TO": dict.fromkeys(("to", "til", "till", "thru", "through", "until", "untill", "up to", "till about", "to about"), True),
    "UNTIL": dict.fromkeys(("until", "untill", "till", "til", "up until", "through", "thru", "ending", "ends"), "until"),
    "AND": {"and": True, "n": True, "as well as": True, "plus": True},
    "OR": {"or": True},
    "EXCEPT": dict.fromkeys(("except", "except for", "but not", "excluding", "apart from", "other than", "but", "besides",
                             "not on", "exept", "except on", "minus"), True),
    "WITHIN": dict.fromkeys(("within", "inside", "in under", "over", "during", "sometime in", "some time in"), True),
    "OF": {"of": True, "in": True, "on": True},
    "ON": dict.fromkeys(("on", "in", "for", "of", "during", "over", "sometime", "anytime", "any time", "some time"), True),
    "AT": dict.fromkeys(("at", "starting at", "by about", "@ about", "at exactly"), True),
    "IN": dict.fromkeys(("in", "in like", "in about", "in another", "in around", "in roughly"), True),
    "FOR": {"for": True, "lasting": True},
    "A": {"a": 1, "an": 1},
    "THE": {"the": True, "da": True, "thee": True},
    "HALF": {"half": 30},
    "ANDAHALF": dict.fromkeys(("and a half", "and half", "n a half"), True),
    "QTR": {"quarter": 15},
    "PAST": {"past": 1, "after": 1, "gone": 1},
    "BACK": {"to": -1, "before": -1, "of": -1, "til": -1, "till": -1},
    "COUPLE": {"couple": 2, "couple of": 2, "pair of": 2, "few": 3, "several": 3, "pair": 2},
    "MORE": {"more": True},
    "TIMES": dict.fromkeys(("times", "occurrences", "sessions", "meetings", "in total", "~x", "x", "occasions"), True),
    "CHOICE": dict.fromkeys(("one", "option", "slot", "choice", "suggestion", "mentor", "person", "result"), True),
    "NOW": dict.fromkeys(("now", "right now", "just now", "at the moment", "atm", "immediately", "straight away", "right away",
                          "this minute", "asap"), True),
    "HENCE": dict.fromkeys(("from now", "hence", "later", "from today", "from this moment", "out"), 1),
    "AGO": {"ago": -1, "earlier": -1, "before now": -1},
    "START": dict.fromkeys(("beginning of", "the beginning of", "start of", "the start of", "early", "early in",
                            "beginning"), "start"),
    "MID": dict.fromkeys(("middle of", "the middle of", "mid", "mid -"), "mid"),
    "END": dict.fromkeys(("end of", "the end of", "late", "late in", "end"), "end"),
    "ENDOF": {"eom": Grain.MONTH, "eoy": Grain.YEAR, "eow": Grain.WEEK},
    "WEEKOF": {"week of": True, "the week of": True, "week commencing": True, "week starting": True, "week beginning": True},
}  # fmt: skip

ENGLISH = Language(
    code="en",
    time=TIME,
    cues=CUES,
    filler=frozenset(
    "please pls plz plss thanks thx thank ty cheers kindly just maybe perhaps hi hello hey there um uh so well ok "
    "okay oh like really actually also too lol haha team all folks everyone guys bot slotbot dear sorry sry again "
    "x xx".split()
),
    marks=frozenset(
    "the a an i my me we you your it is are was be been do does did have has can could would will shall should "
    "with and or not no yes for of to in on at by from this that these those what when where who which how there "
    "here please thanks need want find book cancel move free available meeting room someone anyone any some get "
    "set up put tell let know if but about them him her his she he they our us u r ur w pls im ill id ive dont "
    "cant wont whats".split()
),
    before_person=frozenset(
    "with w book meet by from for is are via and or both ask see does has when whens if will invite invites "
    "invitation get reserve schedule line bring include add plus whats to".split()
),
    before_time=frozenset(
    "on this next last every each until till by before after from since of in during through for around at "
    "between and or early late mid another other any".split()
),
    before_room=frozenset(
    "room in at is check reserve book rooms use the cancel free".split()
),
    amenities={
        "projector": "projector", "projectors": "projector", "beamer": "projector", "projection": "projector",
        "whiteboard": "whiteboard", "whiteboards": "whiteboard", "white board": "whiteboard", "board": "whiteboard",
        "flipboard": "whiteboard", "video": "video", "videoconferencing": "video", "videoconference": "video",
        "video conferencing": "video", "video conference": "video", "vc": "video", "zoom": "video", "camera": "video",
        "webcam": "video", "video call": "video", "video link": "video", "teams": "video",
        "phone": "phone", "telephone": "phone", "conference phone": "phone", "speakerphone": "phone", "speaker phone": "phone",
        "polycom": "phone", "screen": "screen", "tv": "screen", "monitor": "screen", "display": "screen", "screens": "screen",
        "big screen": "screen", "television": "screen",
    },
    people_words=frozenset(
    "people ppl persons person pax of heads folks guys attendees seats participants us peeps".split()
),
    room_words=frozenset(["room", "rooms", "meeting-room", "boardroom"]),
    urgent=frozenset({"urgent", "urgently", "asap", "emergency", "cant wait", "immediately", "critical", "top priority",
                      "right away", "as soon as possible", "high priority", "cannot wait", "time critical", "a s a p"}),
)  # fmt: skip
