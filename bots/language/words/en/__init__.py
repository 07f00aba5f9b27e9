"""English: the words of time, and what else the reader needs. The cues stand beside, in `cues` and its like."""

from bots.language.calendar.stretches import Grain
from bots.language.words import Language, table
from bots.language.words.en.beside import NAMES, WHEN, WISHES
from bots.language.words.en.channels import WORDS as CHANNEL_WORDS
from bots.language.words.en.cues import CUES
from bots.language.words.en.numbers import DECADES, LATE_HOURS, NUMBERS, ORDINALS, SMALL_MINUTES, WEEK_NUMBERS, YEARS
from bots.language.words.en.series import SERIES
from bots.language.words.en.small import SMALL
from bots.language.words.en.strangers import STRANGERS
from bots.language.words.en.subjects import CLAUSES, COURTESY, MEETINGS, PLACES, ROOMS, SESSIONS

TIME = table(
    {
        "NUM": NUMBERS,
        "ORD": ORDINALS,
        "YEAR": YEARS,
        "HMM": LATE_HOURS,
        "CLK": SMALL_MINUTES,
        "DECADE": DECADES,
        "WD": {
            0: "monday|mon|mondays|monady|mnday|munday",
            1: "tuesday|tue|tues|tuesdays|teusday|tusday",
            2: "wednesday|wed|weds|wednesdays|wensday|wendsday|wednsday|wednesdy",
            3: "thursday|thu|thur|thurs|thursdays|thrusday|thirsday",
            4: "friday|fri|fridays|firday",
            5: "saturday|sat|saturdays|satday|satruday",
            6: "sunday|sun|sundays",
        },
        "PLURAL": "mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays",
        "MON": {
            1: "january|jan", 2: "february|feb|febuary", 3: "march|mar", 4: "april|apr", 5: "may", 6: "june|jun", 7: "july|jul|jully",
            8: "august|aug", 9: "september|sept|sep", 10: "october|oct", 11: "november|nov", 12: "december|dec",
        },
        "WEAK": "may|sat|sun|mar",
        "REL": {
            0: "today|todays|2day|tday",
            1: "2 moro|2 morrow|2 morro|tomorrow|tomorrows|tmr|tmrw|tmrs|tmrws|tmw|tmws|tomoz|2moro|2morrow|tommorow|tommorrow|tomorow|tomorrws|tomorows|the morrow",
            2: "day after tomorrow|the day after tomorrow|day following tomorrow|the day following tomorrow|overmorrow|day after tmr|day after tmrw",
            -1: "yesterday|yesterdays",
            -2: "day before yesterday|the day before yesterday",
        },
        "TONIGHT": {"evening": "tonight|tonite|tonights|2nite|2 nite|tonigth", "late evening": "late tonight"},
        "PART": {
            "morning": "morning|one morning|mornings|mornin|morn|mrng|mrning|morng|early in the day|first half of the day",
            "lunch": "lunch|lunchtime|lunch time|lunch hour|lunchtimes|lunches",
            "afternoon": "afternoon|one afternoon|afternoons|arvo|aft|aftn|afternn|aftnoon|afternoonish",
            "evening": "evening|one evening|evenings|eve|eves|evng|evg|evenin|evning",
            "night": "night|nights",
            "end of day": "last thing|last thing in the day|late in the day|end of day|end of the day|the end of the day|end of business|eod|cob|close of business|close of play|end of play",
            "early morning": "early morning|early - morning|early - mornings|early mornings|early in the morning|early hours of the morning|early hours|first thing in the morning|first thing",
            "mid-morning": "mid morning|midmorning|mid - morning",
            "late morning": "late morning|late - morning|late - mornings|late mornings|late in the morning",
            "early afternoon": "early afternoon|early - afternoon|early afternoons|early in the afternoon",
            "mid-afternoon": "mid afternoon|midafternoon|mid - afternoon",
            "late afternoon": "late afternoon|late - afternoon|late afternoons|late in the afternoon",
            "early evening": "early evening|early - evening|early tonight|early this evening|early evenings|early in the evening",
            "late evening": "late evening|late - evening|late this evening|late evenings|late in the evening|late in the evening",
            "early night": "early night|early - night|early at night",
            "late night": "late night|late - night|late at night|late nights",
            "after work": "after work|after - work|after hours|after office hours",
            "work hours": "work hours|working hours|business hours|office hours|working time",
        },
        "PARTS": "mornings|afternoons|evenings|nights|lunchtimes",
        "HRISH": {
            1: "oneish", 2: "twoish", 3: "threeish", 4: "fourish", 5: "fiveish", 6: "sixish", 7: "sevenish", 8: "eightish", 9: "nineish",
            10: "tenish", 11: "elevenish", 12: "twelveish|twelvish",
        },
        "SPARE": "spare|spare me|spare us",
        "GIVEME": "give me|give us|got|have|gimme",
        "GONEBY": "back",
        "THISTIME": "this time|this very time|this same time",
        "NOON": "noon|midday|mid day|noontime|noonish",
        "MIDNIGHT": "midnight|mid night|midnite",
        "AMPM": {"am": "am|a m|in the am|a . m .|a . m", "pm": "pm|p m|in the pm|p . m .|p . m"},
        "UNIT": {
            "second": "second|seconds|sec|secs|~s|~sec|~secs",
            "minute": "minute|minutes|min|mins|mns|minuts|minuets|mintues|~m|~min|~mins|~mn|~minutes",
            "hour": "hour|hours|hr|hrs|h|hs|~h|~hr|~hrs|~hour|~hours",
            "day": "day|days|~d|~day|~days",
            "week": "week|weeks|wk|wks|week number|week no|week no .|week nr|week #|wk #|calendar week|~w|~wk|~wks|~week|~weeks",
            "fortnight": "fortnight|fortnights",
            "month": "month|months|mo|mos|mnth|mnths|mth|mths|~mo|~mos|~mon|~month|~months",
            "quarter": "quarter|quarters|qtr|qtrs",
            "year": "year|years|yr|yrs|~y|~yr|~yrs|~year|~years",
            "decade": "decade|decades",
        },
        "ESS": "s|~s",
        "OCLOCK": {0: "oclock|o clock|~oclock|sharp|on the dot", 13: "~h"},
        "WDSHORT": {0: "mo|m", 1: "tu|t", 2: "we|w", 3: "th|thur", 4: "fr|f", 5: "sa", 6: "su"},
        "WDTWO": {0: "mo", 1: "tu", 3: "th", 4: "fr", 5: "sa", 6: "su"},
        "WDSET": {(0, 2, 4): "mwf|m / w / f", (1, 3): "tth|tuth|t / th|tu / th", (0, 2): "mw", (0, 1, 2, 3): "mtwth"},
        "QUARTERNO": {1: "q1|quarter 1|quarter one", 2: "q2|quarter 2|quarter two", 3: "q3|quarter 3|quarter three", 4: "q4|quarter 4|quarter four"},
        "HALFNO": {1: "h1", 2: "h2"},
        "WEEKNO": WEEK_NUMBERS,
        "HALFPART": {1: "early half|former half", 2: "latter half|later half|back half of"},
        "PENULT": "penultimate|next to last|last but one",
        "CLOSEST": "closest|nearest",
        "INEIGHT": "but the one after|but the following one|but the one after that|but the week after|but the next one",
        "WORKWEEK": "workweek|work week|working week",
        "HOLIDAY": {
            "new year": "new years day|new year s day|new years|new year", "epiphany": "epiphany",
            "king": "martin luther king day|mlk day|martin luther king jr day|martin luther king jr . day", "valentine": "valentines day|valentines|valentine day",
            "presidents": "presidents day|presidents ' day|president s day|washingtons birthday", "patrick": "st patricks day|saint patricks day|st . patricks day|saint patrick day|st paddys day|paddys day",
            "good friday": "good friday", "easter": "easter|easter sunday|easter day", "easter monday": "easter monday",
            "shrove tuesday": "shrove tuesday|mardi gras|pancake day|pancake tuesday", "ash wednesday": "ash wednesday", "palm sunday": "palm sunday",
            "maundy thursday": "maundy thursday|holy thursday", "holy saturday": "holy saturday|easter eve", "trinity sunday": "trinity sunday",
            "groundhog": "groundhog day|ground hog day", "womens": "international womens day|womens day",
            "fools": "april fools day|april fools|april fool s day|all fools day", "earth": "earth day", "cinco": "cinco de mayo",
            "juneteenth": "juneteenth", "bastille": "bastille day", "canada": "canada day", "australia": "australia day", "anzac": "anzac day",
            "george": "st georges day|saint georges day|st . georges day", "andrew": "st andrews day|saint andrews day|st . andrews day", "david": "st davids day|saint davids day|st . davids day",
            "all saints": "all saints day|all saints ' day", "all souls": "all souls day|all souls ' day", "guy fawkes": "guy fawkes night|guy fawkes day|bonfire night",
            "nicholas": "st nicholas day|saint nicholas day|st . nicholas day", "giving": "giving tuesday", "indigenous": "indigenous peoples day|indigenous peoples ' day|indigenous people s day",
            "flag": "flag day", "ascension": "ascension day", "pentecost": "pentecost|whit sunday", "whit monday": "whit monday|pentecost monday",
            "may day": "international workers day|international workers ' day|may day|workers day|workers ' day", "memorial": "memorial day", "mother": "mothers day|mothers ' day",
            "father": "fathers day|fathers ' day", "july": "independence day", "labor": "labor day|labour day",
            "arbor": "arbor day|arbour day", "inauguration": "inauguration day", "singles": "singles day|singles ' day", "patriot": "patriot day",
            "election": "election day", "environment": "world environment day", "lincoln": "lincolns birthday", "pi": "pi day",
            "armistice": "armistice day|remembrance day", "victoria": "victoria day", "midsummer": "st johns day", "burns": "burns night",
            "teachers": "world teachers day|world teachers ' day", "columbus": "columbus day",
            "leap day": "leap day", "halloween": "halloween|all hallows eve", "veterans": "veterans day|veterans ' day", "thanksgiving": "thanksgiving|thanksgiving day",
            "black friday": "black friday", "cyber monday": "cyber monday",
            "christmas eve": "christmas eve|xmas eve|christmas eve day|x - mas eve", "christmas": "christmas|christmas day|xmas|xmas day|x - mas|x - mas day",
            "boxing day": "boxing day", "new years eve": "new years eve|new year s eve|nye|silvester",
        },
        "AGES": "for weeks|for months|for days|for hours|for years|in weeks|in months|in years",
        "SAMETIME": "same time|same slot|same hour|same time slot",
        "WEEKEND": "weekend|weekends|wknd|wknds|wkend|wkends|week end|week - end|weeknd",
        "WORKDAY": "workday|workdays|working day|working days|work day|work days|business day|business days",
        "ALLDAY": "all day|all day long|the whole day|the entire day|whole day|entire day",
        "WORKDAYS": "weekday|weekdays|workday|workdays|working day|working days|work days|business days|business day|week days|weekdys",
        "DAILY": "daily|everyday|every day|each day|all days|7 days a week",
        "ADVERB": {
            "weekly": "weekly", "fortnightly": "biweekly|bi - weekly|fortnightly", "monthly": "monthly", "yearly": "yearly|annually",
        },
        "EVERY": "every|each|evry|evey",
        "OTHER": "other|second|alternate",
        "ONCE": "once",
        "NEXT": "next|nxt|following|nex|the next|the following",
        "COMING": "coming|upcoming",
        "THIS": "this|ths|this entire|this whole|this coming|this very|current|the current|this upcoming",
        "LAST": "last|past|previous|final",
        "AFTERNEXT": "after next|after the next",
        "AFTER": "after|post|aftr|later than|from after|past|not before|no earlier than|not earlier than|any time after|anytime after|"
        "no sooner than|starting after|not until|following",
        "BEFORE": "before|this side of|earlier than|sooner than|befor|b4|prior to|ahead of|any time before|anytime before|up to|upto|not after",
        "BY": "by|latest by|no later than|not later than|at the latest by",
        "AROUND": "around|about|roughly|approximately|approx|approx .|circa|near|ish|arnd|at around|at about|around about|arround|or so|or thereabouts|~ish|- ish",
        "LEADS": "about|around|near|round about",
        "BETWEEN": "between|btw|btwn|betwn|in between|anywhere between|anytime between|some time between|sometime between|"
        "any time between|bet",
        "FROM": "from|frm|starting|starting from|beginning|starts|start|starting on",
        "SINCE": "since|as of",
        "STARTING": "starting|starting from|beginning|starting on|beginning on|commencing",
        "ONWARD": "onward|onwards|on|or later|or after|and later|and after",
        "FINISHAT": "and finish at|and finish by|and finish|finish at|finishing at|and finishing at|and end at|and end|ending at|and ending at|and stop at|and stop|and leave at|and leave|"
        "and am done by|done by|done at|and knock off at",
        "ORBEFORE": "or earlier|or before|at the latest|latest|and earlier",
        "TO": "to|til|till|thru|through|until|untill|up to|till about|to about",
        "UNTIL": "until|untill|till|til|up until|through|thru|ending|ends",
        "AND": "and|n|as well as|plus",
        "OR": "or",
        "EXCEPT": "except|except for|but not|excluding|apart from|other than|but|besides|not on|no more|no longer on|no longer|exept|except on|minus",
        "NOTIN": "except|except for|except in|but not|excluding|apart from|other than|exept|minus|not",
        "NOTDAY": "not",
        "WITHIN": "within|inside|in under|in less than|in no more than|in at most|within less than|sometime in|some time in",
        "OF": "of|in|on",
        "ON": "up to on|on|in|for|of|during|over|sometime|anytime|any time|some time",
        "AT": "at|around at|say|lets say|starting at|by about|@ about|at exactly",
        "IN": "in|in like|in exactly|in just|in only|in approximately|in some|in about|in another|in around|in roughly",
        "FOR": "for|lasting",
        "A": "a|an",
        "THE": "the|da|thee",
        "HALF": "half|1⁄2",
        "ANDAHALF": "and a half|n a half|& a half|~1⁄2|- and - a - half",
        "QTR": "quarter|quarters",
        "PAST": "past|after|gone",
        "BACK": "to|before|of|til|till",
        "COUPLE": {2: "couple|couple of|pair of|pair", 3: "few|several"},
        "MORE": "more",
        "ANOTHER": "another",
        "TIMES": "times|occurrences|sessions|meetings|in total|~x|x|occasions",
        "CHOICE": "of the two|of the three|of those two|of these two|of those three|one|option|slot|choice|suggestion|mentor|person|result",
        "REST": "rest of|the rest of|rest of my|the rest of my|whats left of|what is left of|whatever is left of|remaining|remainder of|the remainder of|remaining of|remaining part of",
        "ASK": "what about|how about|whatabout|howabout",
        "NOW": "at this time|at this moment|at the minute|at this very moment|now|right now|just now|at the moment|atm|immediately|straight away|right away|this minute|asap|as soon as possible|at present|at the present time|at the present moment|at this point in time|right this second|right this minute|this very second|this very minute|this very moment",
        "HENCE": "from now|after now|hence|later|from this moment|from right now|in the future|into the future",
        "OUTWARD": "out",
        "AGO": "ago|earlier|before now",
        "START": "beginning of|the beginning of|start of|the start of|early|early in",
        "MID": "middle of|the middle of|mid|mid -",
        "END": "end of|the end of|late|late in|end",
        "ENDOF": {Grain.MONTH: "eom", Grain.YEAR: "eoy", Grain.WEEK: "eow"},
        "MEDIUM": "zoom|teams|meet|skype|webex|jitsi|hangouts|facetime|whatsapp|phone|slack|discord|video",
        "NOTIME": "be late|been late|running late|run late|am late|im late|is late|was late|up to on|been a month|been a week|been a year|been a day|been an hour|been a fortnight|last day is|last day was|my last day|our last day|call it a day|calling it a day|called it a day|"
        "one of these days|in no time|once in a while|for the first time|half asleep|half the time",
        "THATONE": "this one|that one|the one",
        "WEEKOF": "w / c|wc|w / e|week containing|week including|week ending|week commencing|week starting|week beginning|w / b|week that starts|week that begins|week which starts|week which begins",
    }
)  # fmt: skip

ENGLISH = Language(
    code="en",
    small=SMALL,
    channels=CHANNEL_WORDS,
    ambiguous=frozenset({"max", "retire"}),
    meetings=MEETINGS,
    sessions=SESSIONS,
    courtesy=COURTESY,
    clauses=CLAUSES,
    rooms=ROOMS,
    places=PLACES,
    names=NAMES,
    when=WHEN,
    wishes=WISHES,
    letters=frozenset(),
    time=TIME,
    cues=(*CUES, *SERIES),
    filler=frozenset(
    "please pls plz plss thanks thx thank ty cheers kindly just maybe perhaps hi hello hey there um uh so well ok "
    "okay oh like really actually also too lol haha team all folks everyone guys bot slotbot dear sorry sry again "
    "x xx mr mrs ms miss mx lah leh lor hor anot wah".split()
),
    marks=frozenset(
    "the a an i my me we you your it is are was be been do does did have has can could would will shall should "
    "with and or not no yes for of to in on at by from this that these those what when where who which how there "
    "here please thanks need want find book cancel move free available meeting room someone anyone any some get "
    "set up put tell let know if but about them him her his she he they our us u r ur w pls im ill id ive dont "
    "cant wont whats am pm help hi hello mentor session tomorrow today".split()
),
    shorthand={
    "hw": "how", "hv": "have", "ard": "around", "arnd": "around", "wl": "waitlist", "decl": "decline", "wk": "week", "wks": "weeks", "shld": "should",
},
    before_person=frozenset(
    "called named let with w book meet find by from for is are via and or both ask see does has when whens if will invite invites "
    "invitation get reserve schedule line bring include add plus whats to optional optionally".split()
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
        "big screen": "screen", "television": "screen", "telly": "screen", "projector screen": "screen",
    },
    people_words=frozenset(
    "hires trainees interns pupils employees staff adults learners delegates coworkers teammates devs women men team-mates speakers clients customers people ppl persons person pax heads folks guys attendees seats participants us peeps students guests kids children players members colleagues engineers developers "
    "singers dancers musicians visitors candidates".split()
),
    room_words=frozenset(["room", "rm", "rms", "rooms", "rooom", "roomm", "meeting-room", "boardroom"]),
    urgent=frozenset({"urgent", "urgently", "asap", "emergency", "cant wait", "immediately", "critical", "top priority",
                      "right away", "as soon as possible", "right now", "on fire", "straight away", "this instant", "high priority", "cannot wait", "time critical", "a s a p"}),
    strangers=STRANGERS,
)  # fmt: skip
