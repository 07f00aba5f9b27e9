"""The grammar of time: tables of rules from numbers and words to clocks, lengths, days, ranges and repetitions.

To teach a new way of speaking, add a line to one of the tables: what it makes, a pattern over the categories of
`words/<language>.py` and of what earlier stages make, how the value is built, and an example (which a test reads).
"""

from collections.abc import Sequence

from bots.language import repeat_builders as repeat
from bots.language import time_builders as build
from bots.language.grammar import Rule

# fmt: off
CLOCKS: Sequence[Rule] = (
    Rule("CLOCK", "CLK AMPM?", build.clock, "15:30"),
    Rule("CLOCK", "AT (CLK|HCLK|HHMM|DOTCLK|HR|HMM) (AMPM|OCLOCK)?", build.clock, "at 3"),
    Rule("CLOCK", "FOR (CLK|HHMM|DOTCLK|HR) (AMPM|OCLOCK)? !UNIT !MORE !DASH !NUM", build.clock, "for 3"),
    Rule("CLOCK", "(HR|HMM|HHMM|DOTCLK|CLK) AMPM", build.clock, "3pm"),
    Rule("CLOCK", "(AT|FROM)? HR OCLOCK AMPM?", build.oclock, "3 o'clock"),
    Rule("CLOCK", "AT? HR OCLOCK NUM", build.oclock_minutes, "14 Uhr 30"),
    Rule("CLOCK", "HCLK", build.late_hours, "15h30"),
    Rule("LENGTH", "HCLK", build.length_hours, "1h30"),
    Rule("CLOCK", "HHMM", build.clock, "1530"),
    Rule("CLOCK", "AT? NOON", build.clock, "noon"),
    Rule("CLOCK", "AT? MIDNIGHT", build.clock, "midnight"),
    Rule("CLOCK", "HR NOON", build.clock, "12 noon"),
    Rule("CLOCK", "(AT|FOR)? HALF (HR|CLOCK) (AMPM|OCLOCK)?", build.half, "half 3"),
    Rule("CLOCK", "(AT|FOR)? HALF PAST (HR|NOON|MIDNIGHT) (AMPM|OCLOCK)?", build.half_past, "half past 3"),
    Rule("CLOCK", "(AT|FOR)? A? QTR PAST (HR|NOON|MIDNIGHT) (AMPM|OCLOCK)?", build.past, "quarter past 3"),
    Rule("CLOCK", "(AT|FOR)? A? QTR BACK (HR|NOON|MIDNIGHT) (AMPM|OCLOCK)?", build.back, "quarter to 4"),
    Rule("CLOCK", "AT? (NUMW|NUM UNIT|NUM) PAST (HR|NOON|MIDNIGHT) (AMPM|OCLOCK)?", build.past, "ten past 3"),
    Rule("CLOCK", "AT? (NUMW|NUM UNIT) BACK (HR|NOON|MIDNIGHT) (AMPM|OCLOCK)?", build.back, "twenty to 4"),
    Rule("CLOCK", "AT? (NUM) BACK (NOON|MIDNIGHT)", build.back, "15 to noon"),
    Rule("CLOCK", "(AT|FROM)? HR OCLOCK ANDMIN (HALF|QTR|NUMW)", build.and_part, "3 heures et quart"),
    Rule("CLOCK", "(AT|FROM)? HR OCLOCK LESS THE? (QTR|NUMW)", build.less, "4 heures moins le quart"),
    Rule("CLOCK", "AT? HR LESS THE QTR", build.less, "4 moins le quart"),
    Rule("CLOCK", "AT? HR ANDMIN (HALF|QTR) AMPM?", build.and_part, "las 3 y media"),
    Rule("CLOCK", "AT? HR ANDMIN NUMW AMPM?", build.and_part, "las tres y diez"),
    Rule("CLOCK", "AT? HR LESS (QTR|NUMW) AMPM?", build.less, "las 4 menos cuarto"),
    Rule("CLOCK", "AT HR NUM AMPM?", build.hour_minute, "at 12 15"),
    Rule("CLOCK", "NUMW NUMW AMPM", build.hour_minute, "four twenty-three a m"),
    Rule("RANGE", "FROM (HR|HCLK|CLK) OCLOCK? (TO|DASH|UNTIL) AT? (HR|HCLK|CLK|NOON|MIDNIGHT) OCLOCK? AMPM?", build.clock_range, "de 9h à 12h"),
    Rule("RANGE", "(HR|HCLK|CLK) OCLOCK (TO|DASH|UNTIL) AT? (HR|HCLK|CLK|NOON|MIDNIGHT) OCLOCK", build.clock_range, "9h à 12h"),
    Rule("BAD", "AT? BADCLK AMPM?", build.bad_clock, "25:00"),
    Rule("LENGTH", "NUM MORE? DASH? UNIT", build.length, "45 minutes"),
    Rule("LENGTH", "NUM PRIME", build.primes, "30'"),
    Rule("LENGTH", "DEC UNIT", build.length, "1.5 hours"),
    Rule("LENGTH", "A UNIT", build.length, "an hour"),
    Rule("LENGTH", "A? COUPLE OF? UNIT", build.length, "a couple of hours"),
    Rule("LENGTH", "A? HALF DASH? A? UNIT", build.half_unit, "half an hour"),
    Rule("LENGTH", "(FRAC|SLASHED) (OF A)? UNIT", build.length, "1/2 hour"),
    Rule("LENGTH", "A? QTR (OF A|OF|A)? UNIT", build.quarter_unit, "quarter of an hour"),
    Rule("LENGTH", "NUM DASH? QTR OF? A? UNIT", build.quarter_unit, "three quarters of an hour"),
    Rule("LENGTH", "NUM ANDAHALF UNIT", build.and_a_half, "one and a half hours"),
    Rule("LENGTH", "(NUM|A) UNIT ANDAHALF", build.and_a_half, "an hour and a half"),
    Rule("LENGTH", "NUM UNIT NUM UNIT?", build.two_lengths, "1h 30"),
    Rule("LENGTH", "(NUM|A) UNIT AND NUM UNIT", build.two_lengths, "an hour and 15 minutes"),
    Rule("LENGTH", "FOR HCLK", build.length_hours, "for 1h30"),
)
"""First: clocks and lengths, from numbers and words."""

DATES: Sequence[Rule] = (
    Rule("DAY", "(FROM|ON)? THE? (ORD|DOM) DOT? OF? MON OF? YEAR? (TO|DASH|UNTIL) THE? (ORD|DOM) DOT? OF? MON OF? YEAR?", build.date_range, "24 Dec to 2 Jan"),
    Rule("DAY", "ON? (ORD|DOM) DOT? (DASH|TO) THE? (ORD|DOM) DOT? OF? MON COMMA? YEAR?", build.days_of_month, "3-7 May"),
    Rule("DAY", "FROM? THE? (ORD|DOM) (DASH|TO|UNTIL) THE? (ORD|DOM) OF? MON COMMA? YEAR?", build.days_of_month, "from 13 to 15 July"),
    Rule("DAY", "ON? THE? (ORD|DOM) DOT? (OF|DASH|SLASH)? MON DOT? COMMA? YEAR?", build.date, "14 March"),
    Rule("DAY", "ON? MON DOT? (DASH|SLASH)? THE? (ORD|DOM) (COMMA|SLASH)? YEAR?", build.date, "March 14"),
    Rule("DAY", "YEAR (DASH|SLASH)? MON (DASH|SLASH)? DOM", build.date, "2027 March 14"),
    Rule("DAY", "THE? ORD OF? MON HR", build.date_short_year, "14th April 15"),
    Rule("DAY", "ON? ISO", build.iso, "2027-03-14"),
    Rule("DAY", "ON? SLASHED !UNIT", build.slashed, "3/4"),
    Rule("DAY", "ON? DOTTED", build.dotted, "24.12.2026"),
    Rule("DAY", "DAYTHE DOTDATE", build.dot_date, "am 24.12"),
    Rule("DAY", "YEAR (DASH|SLASH) DOM", build.year_month, "2027-10"),
    Rule("DAY", "NUM SLASH DOM", build.spaced_slash, "2 / 15"),
    Rule("DAY", "BETWEEN THE? (ORD|DOM) AND THE? (ORD|DOM) OF? MON YEAR?", build.days_of_month, "between 3 and 7 May"),
    Rule("DAY", "MON (ORD|DOM) (DASH|TO|UNTIL) THE? (ORD|DOM) COMMA? YEAR?", build.days_of_month, "July 13-15"),
    Rule("DAY", "ON? THE? ORD (AND|COMMA) THE? ORD OF? MON", build.two_dates, "the 3rd and 5th of May"),
)
"""First too: dates with numbers, which would otherwise be taken for hours."""

LENGTHS: Sequence[Rule] = (
    Rule("LENGTH", "FOR THE? NEXT? LENGTH", build.lasting, "for two weeks"),
    Rule("LENGTH", "LENGTH ((AND|COMMA) LENGTH|LENGTH)+", build.sum_lengths, "2 days and half an hour"),
    Rule("OFFSET", "(IN|WITHIN) AROUND? LENGTH", build.in_length, "in 2 hours"),
    Rule("OFFSET", "LENGTH HENCE", build.in_length, "2 hours from now"),
    Rule("OFFSET", "LENGTH AGO", build.ago, "2 hours ago"),
    Rule("OFFSET", "PLUS LENGTH", build.in_length, "+15 minutes"),
    Rule("OFFSET", "NOW PLUS LENGTH", build.in_length, "now + 40 minutes"),
    Rule("OFFSET", "(WITHIN|IN) THE? (NEXT|THIS)? LENGTH", build.within, "within the next 2 hours"),
    Rule("OFFSET", "(ON|IN|WITHIN)? THE? NEXT LENGTH", build.within, "the next 3 days"),
    Rule("OFFSET", "THE? LAST LENGTH", build.last_length, "the last 2 hours"),
    Rule("NOW", "NOW", build.now, "now"),
    Rule("CLOCK", "(CLOCK|HR|CLK) (IN|AT|ON)? THE? PART", build.clock_in_part, "8 in the evening"),
    Rule("CLOCK", "(CLOCK|HR|CLK) TONIGHT", build.clock_tonight, "eight tonight"),
)
"""Second: lengths put together and counted from now, clocks with their part of day."""

DAYS: Sequence[Rule] = (
    Rule("DAY", "(ON|AT)? REL", build.relative_day, "tomorrow"),
    Rule("DAY", "ON? (THE|THIS)? WD DOT?", build.weekday, "on Friday"),
    Rule("DAY", "ON? THE? NEXT WD", build.next_weekday, "next Tuesday"),
    Rule("DAY", "ON? (THE|THIS)? COMING WD", build.weekday, "the coming Friday"),
    Rule("DAY", "ON? THE? WD COMING", build.weekday, "el viernes que viene"),
    Rule("DAY", "ON? THE? COMING UNIT", build.unit, "the coming week"),
    Rule("DAY", "ON? THE? UNIT COMING", build.unit, "la semana que viene"),
    Rule("DAY", "ON? THE? COMING WEEKEND", build.weekend_to_come, "the coming weekend"),
    Rule("DAY", "ON? (WD|REL) AMPM", build.day_half, "Saturday am"),
    Rule("DAY", "ON? WDPART", build.weekday_part, "Freitagabend"),
    Rule("DAY", "ON? MORROWPART", build.tomorrow_part, "morgenavond"),
    Rule("DAY", "ON? WD MORROW", build.weekday_morning, "Freitag Morgen"),
    Rule("DAY", "ON? DAYTHE DOM DOT? !UNIT !OCLOCK !AMPM !DASH !TO", build.month_day, "am 14."),
    Rule("DAY", "ON? WD (NEXT|THIS)", build.next_weekday, "vendredi prochain"),
    Rule("DAY", "ON? THE? LAST WD", build.last_weekday, "last Friday"),
    Rule("DAY", "ON? THE? (ORD|LAST) (UNIT|WEEKEND|WD) OF THE? MON COMMA? OF? YEAR?", build.nth_in_month, "last week of October"),
    Rule("DAY", "ON? THE? ORD LAST (UNIT|WEEKEND|WD) OF THE? MON COMMA? OF? YEAR?", build.nth_in_month, "second last week of October"),
    Rule("DAY", "ON? THE? ORD? (ORD|LAST) (UNIT|WEEKEND|WD) OF YEAR", build.nth_in_year, "last week of 2027"),
    Rule("DAY", "ON? THE? (ORD|LAST) (UNIT|WEEKEND|WD) OF THE? (THIS|NEXT|LAST)? UNIT", build.nth_of_unit, "last day of the month"),
    Rule("RECUR", "ON? THE? EVERY? (ORD|LAST) WD OF (EVERY|THE) UNIT", repeat.every_nth_said, "last Friday of every month"),
    Rule("RECUR", "ON? THE? (ORD|LAST) WD EVERY UNIT", repeat.every_nth_said, "first Monday every month"),
    Rule("RECUR", "(EVERY UNIT|ADVERB) ON? THE? (ORD|LAST) WD", repeat.every_nth_said, "every month on the first Monday"),
    Rule("DAY", "ON? WD COMMA? (OF|ON)? THE? (NEXT|THIS|LAST) UNIT", build.weekday_of_week, "Friday next week"),
    Rule("DAY", "(ON|AT)? (NEXT|THIS|LAST) UNIT COMMA? ON? WD", build.weekday_of_week, "next week Friday"),
    Rule("DAY", "ON? WD AFTERNEXT", build.weekday_after_next, "Friday after next"),
    Rule("DAY", "ON? NUM WD HENCE", build.weekdays_hence, "three Fridays from now"),
    Rule("DAY", "(ON|AT)? THE ORDD !CHOICE", build.month_day, "the 14th"),
    Rule("DAY", "ON? ORDD !CHOICE", build.month_day, "14th"),
    Rule("DAY", "ON THE ORD !CHOICE", build.month_day, "on the first"),
    Rule("DAY", "ON? WD COMMA? THE? ORD", build.weekday_month_day, "Tuesday the 19th"),
    Rule("DAY", "ON? THE? ORD OF THE? (THIS|NEXT) UNIT", build.day_of_unit, "20th of next month"),
    Rule("DAY", "THE ORD (DASH|TO|UNTIL) THE ORD", build.month_days, "the 3rd to the 5th"),
    Rule("DAY", "ON? THE? (THIS|NEXT|LAST)? MON COMMA? OF? YEAR?", build.month, "March 2027"),
    Rule("DAY", "YEAR (DASH|SLASH)? MON", build.month, "2027 March"),
    Rule("DAY", "(ON|IN|AT) YEAR", build.year, "in 2027"),
    Rule("DAY", "ON? THE? (THIS|NEXT|LAST) UNIT", build.unit, "next week"),
    Rule("DAY", "ON? THE UNIT NEXT", build.unit, "la semaine prochaine"),
    Rule("DAY", "ON? UNIT NEXT", build.unit, "semaine prochaine"),
    Rule("DAY", "ON? THE? UNIT AFTERNEXT", build.unit_after_next, "the week after next"),
    Rule("DAY", "MON AFTERNEXT", build.month_after_next, "March after next"),
    Rule("DAY", "(ON|AT)? THE? (THIS|NEXT|LAST)? WEEKEND", build.weekend, "this weekend"),
    Rule("DAY", "ON? THE? WEEKEND (NEXT|THIS|AFTERNEXT)", build.weekend, "weekend after next"),
    Rule("DAY", "ON? THE? (NEXT|THIS) WORKDAYS", build.next_workday, "next weekday"),
    Rule("WORKDAYS", "ON? (ON|THE)? WORKDAYS", build.true, "on weekdays"),
    Rule("DAY", "ON? THE? ORD UNIT OF? YEAR?", build.quarter, "3rd quarter"),
    Rule("PARTV", "(ON|AT)? TONIGHT", build.tonight, "tonight"),
    Rule("PARTV", "THIS PART", build.this_part, "this morning"),
    Rule("PARTV", "(ON|AT|IN)? THE? PART", build.part, "in the morning"),
    Rule("PARTV", "PART (OF|ON) THE", build.part, "morning of the"),
)
"""Third: days, weeks, months and parts of day."""

DAYS_OF: Sequence[Rule] = (
    Rule("DAY", "(LENGTH|OFFSET) (FROM|AFTER|SINCE) DAY", build.after_day, "a week from Friday"),
    Rule("DAY", "LENGTH BEFORE DAY", build.before_day, "two days before Friday"),
    Rule("DAY", "(ON|AT|BY)? (START|MID|END) THE? AROUND? DAY", build.third, "early March"),
    Rule("DAY", "(ON|AT)? THE? (START|END|MID) OF? THE? UNIT", build.third_of_this, "end of the month"),
    Rule("DAY", "(ON|AT)? (START|END|MID) OF? YEAR", build.third_of_year, "beginning of 2027"),
    Rule("DAY", "(ON|AT)? THE? ENDOF", build.end_of, "EOM"),
    Rule("DAY", "ON? WEEKOF ON? DAY", build.week_of, "week commencing 6 October"),
    Rule("DAY", "ON? THE UNIT OF? DAY", build.week_of_day, "the week of October 6th"),
    Rule("DAY", "DAY IN? OFFSET", build.day_in, "March in a year"),
)
"""Fourth: days named by their place in a longer stretch, or by their distance from another day."""

_LIST = "(COMMA|AND|COMMA AND)"
_TIME = "(CLOCK|HR|HHMM|HMM|HCLK|CLK|DOTCLK)"

SETS: Sequence[Rule] = (
    Rule("DAY", f"DAY ({_LIST}? DAY)+", build.several, "mon, wed and fri"),
    Rule("DAY", "DAY OR DAY", build.either, "Monday or Tuesday"),
    Rule("DAY", "FROM? DAY (TO|DASH|UNTIL|BACK) DAY", build.day_range, "Friday to 2 Jan"),
    Rule("DAY", "BETWEEN DAY AND DAY", build.day_range, "between Monday and Wednesday"),
    Rule("RANGE", f"(FROM|FOR|AT)? {_TIME} (TO|DASH|UNTIL|BACK) (AT|THE|AROUND)? {_TIME} AMPM?", build.clock_range, "2pm to 4pm"),
    Rule("RANGE", f"(AT|FROM|IN)? BETWEEN {_TIME} (AND|DASH|TO) AT? {_TIME} AMPM?", build.between, "between 3 and 5"),
    Rule("BOUND", f"AFTER {_TIME}", build.bound, "after 3"),
    Rule("BOUND", f"AFTER AROUND {_TIME}", build.bound, "after around 3"),
    Rule("BOUND", f"SINCE {_TIME}", build.bound_after, "as of 3pm"),
    Rule("BOUND", f"FROM? {_TIME} ONWARD", build.bound_after, "from 3 onwards"),
    Rule("BOUND", "FROM (CLOCK|HR|HHMM)", build.bound_from, "from 3pm"),
    Rule("BOUND", f"BEFORE {_TIME}", build.bound, "before 11"),
    Rule("BOUND", f"BY {_TIME}", build.bound, "by 5pm"),
    Rule("BOUND", f"UNTIL {_TIME}", build.bound, "until 5pm"),
    Rule("BOUND", f"{_TIME} ORBEFORE", build.bound_by, "3pm at the latest"),
    Rule("BOUND", f"AROUND {_TIME}", build.bound_around, "around 3"),
    Rule("BOUND", f"{_TIME} AROUND", build.bound_around, "3ish"),
    Rule("BOUND", "BY PARTV", build.by_part, "by end of day"),
    Rule("BOUND", "AFTER PARTV", build.after_part, "after lunch"),
    Rule("BOUND", "BEFORE PARTV", build.before_part, "before lunch"),
    Rule("PARTV", "PARTV (AND|OR|COMMA) PARTV", build.two_parts, "morning or afternoon"),
)
"""Fifth: several days, ranges and bounds."""

REPEATS: Sequence[Rule] = (
    Rule("RECUR", "EVERY DAY", repeat.every_day, "every Tuesday"),
    Rule("RECUR", "EVERY OTHER DAY", repeat.every_other, "every other Tuesday"),
    Rule("RECUR", "EVERY OTHER UNIT", repeat.every_unit, "every other week"),
    Rule("RECUR", "EVERY UNIT", repeat.every_unit, "every week"),
    Rule("RECUR", "EVERY LENGTH", repeat.every_length, "every 2 weeks"),
    Rule("RECUR", "EVERY ORD DAY", repeat.every_nth_weekday, "every second Tuesday"),
    Rule("RECUR", "DAY OF EVERY UNIT", repeat.every_month_day, "the 15th of every month"),
    Rule("RECUR", "DAY EVERY UNIT", repeat.every_month_day, "the 15th every month"),
    Rule("RECUR", "(EVERY UNIT|ADVERB) DAY", repeat.every_month_day, "every month on the 15th"),
    Rule("RECUR", "ADVERB", repeat.adverb, "weekly"),
    Rule("RECUR", "DAY ADVERB", repeat.adverb_day, "Mondays weekly"),
    Rule("RECUR", "DAY EVERY OTHER UNIT", repeat.day_every_other, "Tuesday every other week"),
    Rule("RECUR", "DAY EVERY LENGTH", repeat.day_every_length, "Tuesday every 2 weeks"),
    Rule("RECUR", "EVERY (LENGTH|UNIT) DAY", repeat.day_every_length, "every 2 weeks on Monday"),
    Rule("RECUR", "ONCE LENGTH", repeat.every_length, "once a week"),
    Rule("RECUR", "EVERY? WORKDAYS", repeat.workdays, "weekdays"),
    Rule("RECUR", "DAILY", repeat.daily, "daily"),
    Rule("RECUR", "EVERY PARTV", repeat.every_part, "every morning"),
    Rule("COUNT", "(FOR|AND)? NUM TIMES", repeat.count, "8 times"),
    Rule("EXCEPTION", "EXCEPT DAY", repeat.exception, "except Sunday"),
    Rule("BOUNDDAY", "(AFTER|BEFORE|BY|UNTIL) THE? DAY", repeat.bound_day, "by Friday"),
    Rule("BOUNDDAY", "DAY ORBEFORE", repeat.day_by, "Friday at the latest"),
    Rule("BOUNDDAY", "FROM DAY", repeat.from_day, "from Monday"),
    Rule("BOUNDDAY", "(FROM|SINCE)? DAY ONWARD", repeat.from_day, "from Monday onwards"),
)
"""Sixth: what repeats, how often, what is left out, and days as bounds."""

STAGES: tuple[Sequence[Rule], ...] = ((*CLOCKS, *DATES), LENGTHS, DAYS, DAYS_OF, SETS, REPEATS)
