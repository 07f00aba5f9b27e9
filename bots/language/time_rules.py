"""The grammar of time: tables of rules from numbers and words to clocks, lengths, days, ranges and repetitions.

To teach a new way of speaking, add a line to one of the tables: what it makes, a pattern over the categories of
`words/<language>.py` and of what earlier stages make, how the value is built, and an example (which a test reads).
"""

from collections.abc import Sequence

from bots.language import clock_builders as clocks
from bots.language import date_builders as dates
from bots.language import day_builders as weeks
from bots.language import length_builders as lengths
from bots.language import repeat_builders as repeat
from bots.language.grammar import Rule

# fmt: off
CLOCKS: Sequence[Rule] = (
    Rule("CLOCK", "CLK AMPM?", clocks.clock, "15:30"),
    Rule("CLOCK", "AT (CLK|HCLK|HHMM|DOTCLK|HR|HMM) (AMPM|OCLOCK)?", clocks.clock, "at 3"),
    Rule("CLOCK", "FOR (CLK|HHMM|DOTCLK|HR) (AMPM|OCLOCK)? !UNIT !MORE !DASH !NUM", clocks.clock, "for 3"),
    Rule("CLOCK", "HR DOT AMPM", clocks.clock, "9.am"),
    Rule("CLOCK", "(HR|HMM|HHMM|DOTCLK|CLK) AMPM", clocks.clock, "3pm"),
    Rule("CLOCK", "(AT|FROM)? HR OCLOCK AMPM?", clocks.oclock, "3 o'clock"),
    Rule("CLOCK", "AT? HR OCLOCK NUM", clocks.oclock_minutes, "14 Uhr 30"),
    Rule("CLOCK", "HCLK", clocks.late_hours, "15h30"),
    Rule("LENGTH", "HCLK", lengths.length_hours, "1h30"),
    Rule("CLOCK", "HHMM", clocks.clock, "1530"),
    Rule("CLOCK", "AT? NOON", clocks.clock, "noon"),
    Rule("CLOCK", "AT? MIDNIGHT", clocks.clock, "midnight"),
    Rule("CLOCK", "HR NOON", clocks.clock, "12 noon"),
    Rule("CLOCK", "(AT|FOR)? HALF (HR|CLOCK) (AMPM|OCLOCK)?", clocks.half, "half 3"),
    Rule("CLOCK", "(AT|FOR)? HALF PAST (HR|NOON|MIDNIGHT) (AMPM|OCLOCK)?", clocks.half_past, "half past 3"),
    Rule("CLOCK", "(AT|FOR)? A? QTR PAST (HR|NOON|MIDNIGHT) (AMPM|OCLOCK)?", clocks.past, "quarter past 3"),
    Rule("CLOCK", "(AT|FOR)? A? QTR BACK (HR|NOON|MIDNIGHT) (AMPM|OCLOCK)?", clocks.back, "quarter to 4"),
    Rule("CLOCK", "AT? (NUMW|NUM UNIT|NUM) PAST (HR|NOON|MIDNIGHT) (AMPM|OCLOCK)?", clocks.past, "ten past 3"),
    Rule("CLOCK", "AT? (NUMW|NUM UNIT) BACK (HR|NOON|MIDNIGHT) (AMPM|OCLOCK)?", clocks.back, "twenty to 4"),
    Rule("CLOCK", "AT? (NUM) BACK (NOON|MIDNIGHT)", clocks.back, "15 to noon"),
    Rule("CLOCK", "(AT|FROM)? HR OCLOCK ANDMIN (HALF|QTR|NUMW)", clocks.and_part, "3 heures et quart"),
    Rule("CLOCK", "(AT|FROM)? HR OCLOCK LESS THE? (QTR|NUMW)", clocks.less, "4 heures moins le quart"),
    Rule("CLOCK", "AT? HR LESS THE QTR", clocks.less, "4 moins le quart"),
    Rule("CLOCK", "AT? HR ANDMIN (HALF|QTR) AMPM?", clocks.and_part, "las 3 y media"),
    Rule("CLOCK", "AT? HR ANDMIN NUMW AMPM?", clocks.and_part, "las tres y diez"),
    Rule("CLOCK", "AT? HR LESS (QTR|NUMW) AMPM?", clocks.less, "las 4 menos cuarto"),
    Rule("CLOCK", "AT HR NUM AMPM?", clocks.hour_minute, "at 12 15"),
    Rule("CLOCK", "NUMW NUMW AMPM", clocks.hour_minute, "four twenty-three a m"),
    Rule("RANGE", "FROM (HR|HCLK|CLK) OCLOCK? (TO|DASH|UNTIL) AT? (HR|HCLK|CLK|NOON|MIDNIGHT) OCLOCK? AMPM?", clocks.clock_range, "de 9h à 12h"),
    Rule("RANGE", "HCLK (TO|DASH|UNTIL) AT? HR OCLOCK", clocks.clock_range, "9h30 - 11h"),
    Rule("RANGE", "(HR|HCLK|CLK) OCLOCK (TO|DASH|UNTIL) AT? (HR|HCLK|CLK|NOON|MIDNIGHT) OCLOCK", clocks.clock_range, "9h à 12h"),
    Rule("BAD", "AT? BADCLK AMPM?", clocks.bad_clock, "25:00"),
    Rule("LENGTH", "NUM MORE? DASH? UNIT", lengths.length, "45 minutes"),
    Rule("LENGTH", "NUM PRIME", lengths.primes, "30'"),
    Rule("LENGTH", "DEC UNIT", lengths.length, "1.5 hours"),
    Rule("LENGTH", "A UNIT", lengths.length, "an hour"),
    Rule("LENGTH", "A? COUPLE OF? UNIT", lengths.length, "a couple of hours"),
    Rule("LENGTH", "A? HALF DASH? A? UNIT", lengths.half_unit, "half an hour"),
    Rule("LENGTH", "(FRAC|SLASHED) (OF A)? UNIT", lengths.length, "1/2 hour"),
    Rule("LENGTH", "A? QTR (OF A|OF|A)? UNIT", lengths.quarter_unit, "quarter of an hour"),
    Rule("LENGTH", "NUM DASH? QTR OF? A? UNIT", lengths.quarter_unit, "three quarters of an hour"),
    Rule("LENGTH", "NUM ANDAHALF UNIT", lengths.and_a_half, "one and a half hours"),
    Rule("LENGTH", "(NUM|A) UNIT ANDAHALF", lengths.and_a_half, "an hour and a half"),
    Rule("LENGTH", "NUM UNIT NUM UNIT?", lengths.two_lengths, "1h 30"),
    Rule("LENGTH", "(NUM|A) UNIT AND NUM UNIT", lengths.two_lengths, "an hour and 15 minutes"),
    Rule("LENGTH", "FOR HCLK", lengths.length_hours, "for 1h30"),
)
"""First: clocks and lengths, from numbers and words."""

DATES: Sequence[Rule] = (
    Rule("DAY", "(FROM|ON)? THE? (ORD|DOM) DOT? OF? MON OF? YEAR? (TO|DASH|UNTIL) THE? (ORD|DOM) DOT? OF? MON OF? YEAR?", dates.date_range, "24 Dec to 2 Jan"),
    Rule("DAY", "ON? (ORD|DOM) DOT? (DASH|TO) THE? (ORD|DOM) DOT? OF? MON COMMA? YEAR?", dates.days_of_month, "3-7 May"),
    Rule("DAY", "FROM? THE? (ORD|DOM) (DASH|TO|UNTIL) THE? (ORD|DOM) OF? MON COMMA? YEAR?", dates.days_of_month, "from 13 to 15 July"),
    Rule("DAY", "ON? THE? (ORD|DOM) DOT? (OF|DASH|SLASH)? MON DOT? COMMA? YEAR?", dates.date, "14 March"),
    Rule("DAY", "ON? MON DOT? (DASH|SLASH)? THE? (ORD|DOM) ((COMMA|SLASH|DASH|OF)? YEAR)?", dates.date, "March 14"),
    Rule("DAY", "YEAR (DASH|SLASH)? MON (DASH|SLASH)? DOM", dates.date, "2027 March 14"),
    Rule("DAY", "THE? ORD OF? MON HR", dates.date_short_year, "14th April 15"),
    Rule("DAY", "ON? ISO", dates.iso, "2027-03-14"),
    Rule("DAY", "ON? SLASHED !UNIT", dates.slashed, "3/4"),
    Rule("DAY", "ON? DOTTED", dates.dotted, "24.12.2026"),
    Rule("DAY", "DAYTHE DOTDATE", dates.dot_date, "am 24.12"),
    Rule("DAY", "YEAR (DASH|SLASH) DOM", dates.year_month, "2027-10"),
    Rule("DAY", "NUM SLASH DOM", dates.spaced_slash, "2 / 15"),
    Rule("DAY", "BETWEEN THE? (ORD|DOM) AND THE? (ORD|DOM) OF? MON YEAR?", dates.days_of_month, "between 3 and 7 May"),
    Rule("DAY", "FROM? MON THE? (ORD|DOM) (DASH|TO|UNTIL) THE? (ORD|DOM) COMMA? YEAR?", dates.days_of_month, "July 13-15"),
    Rule("DAY", "ON? THE? ORD (AND|COMMA) THE? ORD OF? MON", dates.two_dates, "the 3rd and 5th of May"),
)
"""First too: dates with numbers, which would otherwise be taken for hours."""

_SUM = "LENGTH ((AND|COMMA|COMMA AND)? LENGTH)*"

LENGTHS: Sequence[Rule] = (
    Rule("LENGTH", "FOR THE? NEXT? LENGTH", lengths.lasting, "for two weeks"),
    Rule("LENGTH", "LENGTH ((AND|COMMA) LENGTH|LENGTH)+", lengths.sum_lengths, "2 days and half an hour"),
    Rule("OFFSET", f"IN AROUND? {_SUM}", lengths.in_length, "in 2 hours"),
    Rule("OFFSET", f"{_SUM} HENCE", lengths.in_length, "2 hours from now"),
    Rule("OFFSET", f"{_SUM} AGO", lengths.ago, "2 hours ago"),
    Rule("OFFSET", f"PLUS {_SUM}", lengths.in_length, "+15 minutes"),
    Rule("OFFSET", f"NOW PLUS {_SUM}", lengths.in_length, "now + 40 minutes"),
    Rule("OFFSET", f"(WITHIN|IN) THE? (NEXT|THIS|COMING)? AROUND? {_SUM}", lengths.within, "within the next 2 hours"),
    Rule("OFFSET", "THE? LAST UNIT", lengths.last_unit, "the last hour"),
    Rule("OFFSET", "(ON|IN|WITHIN)? THE? (NEXT|COMING) UNIT", lengths.within_unit, "in the next hour"),
    Rule("OFFSET", "(ON|IN|WITHIN)? THE? NEXT LENGTH", lengths.within, "the next 3 days"),
    Rule("OFFSET", "THE? LAST LENGTH !OF", lengths.last_length, "the last 2 hours"),
    Rule("NOW", "NOW", lengths.now, "now"),
    Rule("CLOCK", "(CLOCK|HR|CLK) (IN|AT|ON)? THE? PART", clocks.clock_in_part, "8 in the evening"),
    Rule("CLOCK", "(CLOCK|HR|CLK) COMMA? TONIGHT", clocks.clock_tonight, "eight tonight"),
)
"""Second: lengths put together and counted from now, clocks with their part of day."""

DAYS: Sequence[Rule] = (
    Rule("DAY", "(ON|AT)? REL", weeks.relative_day, "tomorrow"),
    Rule("DAY", "ON? (THE|THIS)? WD DOT?", weeks.weekday, "on Friday"),
    Rule("DAY", "ON? THE? NEXT WD", weeks.next_weekday, "next Tuesday"),
    Rule("DAY", "ON? (THE|THIS)? COMING WD", weeks.coming_weekday, "the coming Friday"),
    Rule("DAY", "ON? THE? WD COMING", weeks.coming_weekday, "el viernes que viene"),
    Rule("DAY", "ON? THE? NEXT PART", weeks.next_part, "next evening"),
    Rule("DAY", "ON? THE? (THIS|NEXT|LAST)? WORKWEEK", weeks.workweek, "next workweek"),
    Rule("DAY", "ON? THE? UNIT NUM (OF|COMMA)? YEAR?", weeks.numbered_week, "week 3 of 2027"),
    Rule("DAY", "(ON|IN)? THE? QUARTERNO (OF|COMMA)? YEAR?", weeks.numbered_quarter, "Q3 2027"),
    Rule("DAY", "ON? THE? (ORD|LAST) (LENGTH|NUM UNIT) OF (THE? (THIS|NEXT|LAST)? UNIT|MON COMMA? YEAR?|YEAR)", weeks.units_of, "the last 3 weeks of this year"),
    Rule("DAY", "ON? THE? (HOLIDAY|NEXT HOLIDAY|THIS HOLIDAY|LAST HOLIDAY) (OF|COMMA|IN)? YEAR?", weeks.holiday, "Easter 2027"),
    Rule("DAY", "ON? THE? COMING UNIT", weeks.unit, "the coming week"),
    Rule("DAY", "ON? THE? UNIT COMING", weeks.unit, "la semana que viene"),
    Rule("DAY", "ON? THE? COMING WEEKEND", weeks.weekend_to_come, "the coming weekend"),
    Rule("DAY", "ON? (WD|REL) AMPM", weeks.day_half, "Saturday am"),
    Rule("DAY", "ON? WDPART", weeks.weekday_part, "Freitagabend"),
    Rule("DAY", "ON? MORROWPART", weeks.tomorrow_part, "morgenavond"),
    Rule("DAY", "ON? WD MORROW", weeks.weekday_morning, "Freitag Morgen"),
    Rule("DAY", "ON? DAYTHE DOM DOT? !UNIT !OCLOCK !AMPM !DASH !TO", dates.month_day, "am 14."),
    Rule("DAY", "ON? WD (NEXT|THIS)", weeks.next_weekday, "vendredi prochain"),
    Rule("DAY", "ON? THE? LAST WD", weeks.last_weekday, "last Friday"),
    Rule("DAY", "ON? THE? (ORD|LAST) (UNIT|WEEKEND|WD) OF THE? MON COMMA? OF? YEAR?", weeks.nth_in_month, "last week of October"),
    Rule("DAY", "ON? THE? ORD LAST (UNIT|WEEKEND|WD) OF THE? MON COMMA? OF? YEAR?", weeks.nth_in_month, "second last week of October"),
    Rule("DAY", "ON? THE? ORD? (ORD|LAST) (UNIT|WEEKEND|WD) OF YEAR", weeks.nth_in_year, "last week of 2027"),
    Rule("DAY", "ON? THE? (ORD|LAST) (UNIT|WEEKEND|WD) OF THE? (THIS|NEXT|LAST)? UNIT", weeks.nth_of_unit, "last day of the month"),
    Rule("RECUR", "ON? THE? EVERY? (ORD|LAST) WD OF (EVERY|THE) UNIT", repeat.every_nth_said, "last Friday of every month"),
    Rule("RECUR", "ON? THE? (ORD|LAST) WD EVERY UNIT", repeat.every_nth_said, "first Monday every month"),
    Rule("RECUR", "(EVERY UNIT|ADVERB) ON? THE? (ORD|LAST) WD", repeat.every_nth_said, "every month on the first Monday"),
    Rule("DAY", "ON? WD COMMA? (OF|ON)? THE? (NEXT|THIS|LAST) UNIT", weeks.weekday_of_week, "Friday next week"),
    Rule("DAY", "(ON|AT)? (NEXT|THIS|LAST) UNIT COMMA? ON? WD", weeks.weekday_of_week, "next week Friday"),
    Rule("DAY", "ON? WD AFTERNEXT", weeks.weekday_after_next, "Friday after next"),
    Rule("DAY", "ON? NUM WD HENCE", weeks.weekdays_hence, "three Fridays from now"),
    Rule("DAY", "(ON|AT)? THE ORDD !CHOICE", dates.month_day, "the 14th"),
    Rule("DAY", "ON? ORDD !CHOICE", dates.month_day, "14th"),
    Rule("DAY", "ON THE DOM !CHOICE !UNIT !OCLOCK !AMPM", dates.month_day, "on the 15"),
    Rule("DAY", "ON THE ORD !CHOICE", dates.month_day, "on the first"),
    Rule("DAY", "ON? WD COMMA? THE? ORD", dates.weekday_month_day, "Tuesday the 19th"),
    Rule("DAY", "ON? THE? ORD OF THE? (THIS|NEXT) UNIT", dates.day_of_unit, "20th of next month"),
    Rule("DAY", "THE ORD (DASH|TO|UNTIL) THE ORD", dates.month_days, "the 3rd to the 5th"),
    Rule("DAY", "ON? THE? (THIS|NEXT|LAST)? MON COMMA? OF? YEAR?", dates.month, "March 2027"),
    Rule("DAY", "YEAR (DASH|SLASH)? MON", dates.month, "2027 March"),
    Rule("DAY", "(ON|IN|AT) YEAR", dates.year, "in 2027"),
    Rule("DAY", "ON? THE? (THIS|NEXT|LAST) UNIT", weeks.unit, "next week"),
    Rule("DAY", "ON? THE UNIT NEXT", weeks.unit, "la semaine prochaine"),
    Rule("DAY", "ON? UNIT NEXT", weeks.unit, "semaine prochaine"),
    Rule("DAY", "ON? THE? UNIT AFTERNEXT", weeks.unit_after_next, "the week after next"),
    Rule("DAY", "ON? REST OF? UNIT", weeks.rest_of_unit, "rest of week"),
    Rule("DAY", "ON? (REST|HENCE) OF? (THE|THIS) (UNIT|REL)", weeks.rest_of_unit, "the rest of the week"),
    Rule("DAY", "ON? REST OF? REL", weeks.rest_of_unit, "the rest of today"),
    Rule("DAY", "MON AFTERNEXT", dates.month_after_next, "March after next"),
    Rule("DAY", "(ON|AT)? THE? (THIS|NEXT|LAST)? WEEKEND", weeks.weekend, "this weekend"),
    Rule("DAY", "ON? THE? WEEKEND (NEXT|THIS|AFTERNEXT)", weeks.weekend, "weekend after next"),
    Rule("DAY", "ON? THE? (NEXT|THIS) WORKDAYS", weeks.next_workday, "next weekday"),
    Rule("WORKDAYS", "ON? (ON|THE)? WORKDAYS", weeks.true, "on weekdays"),
    Rule("DAY", "ON? THE? ORD UNIT OF? YEAR?", weeks.quarter, "3rd quarter"),
    Rule("PARTV", "(ON|AT)? TONIGHT", clocks.tonight, "tonight"),
    Rule("PARTV", "THIS PART", clocks.this_part, "this morning"),
    Rule("PARTV", "(ON|AT|IN)? THE? PART", clocks.part, "in the morning"),
    Rule("PARTV", "PART (OF|ON) THE", clocks.part, "morning of the"),
)
"""Third: days, weeks, months and parts of day."""

DAYS_OF: Sequence[Rule] = (
    Rule("DAY", "(LENGTH|OFFSET) (FROM|AFTER|SINCE) DAY", weeks.after_day, "a week from Friday"),
    Rule("DAY", "LENGTH DAY", weeks.week_on, "a week on Friday"),
    Rule("DAY", "LENGTH BEFORE DAY", weeks.before_day, "two days before Friday"),
    Rule("DAY", "(ON|AT|BY)? (START|MID|END) THE? AROUND? DAY", weeks.third, "early March"),
    Rule("DAY", "(ON|AT)? THE? (START|END|MID) OF? THE? UNIT", weeks.third_of_this, "end of the month"),
    Rule("DAY", "(ON|AT)? (START|END|MID) OF? YEAR", weeks.third_of_year, "beginning of 2027"),
    Rule("DAY", "(ON|AT)? THE? ENDOF", weeks.end_of, "EOM"),
    Rule("DAY", "A WEEKOF ON? DAY", weeks.week_from, "a week starting tomorrow"),
    Rule("DAY", "ON? WEEKOF ON? DAY", weeks.week_of, "week commencing 6 October"),
    Rule("DAY", "ON? THE UNIT OF? DAY", weeks.week_of_day, "the week of October 6th"),
    Rule("DAY", "DAY IN? OFFSET", weeks.day_in, "March in a year"),
    Rule("DAY", "DAY COMMA? BETWEEN DAY AND DAY", weeks.range_within, "next week between Wednesday and Friday"),
)
"""Fourth: days named by their place in a longer stretch, or by their distance from another day."""

_LIST = "(COMMA|AND|COMMA AND)"
_TIME = "(CLOCK|HR|HHMM|HMM|HCLK|CLK|DOTCLK)"

SETS: Sequence[Rule] = (
    Rule("DAY", f"DAY ({_LIST}? DAY)+", weeks.several, "mon, wed and fri"),
    Rule("DAY", "DAY OR DAY", weeks.either, "Monday or Tuesday"),
    Rule("DAY", "FROM? DAY (TO|DASH|UNTIL|BACK) DAY", weeks.day_range, "Friday to 2 Jan"),
    Rule("DAY", "FROM? DAY (TO|DASH|UNTIL) MON", weeks.day_to_month, "December to May"),
    Rule("DAY", "BETWEEN DAY AND DAY", weeks.day_range, "between Monday and Wednesday"),
    Rule("RANGE", f"(FROM|FOR|AT)? {_TIME} (TO|DASH|UNTIL|BACK) (AT|THE|AROUND)? {_TIME} AMPM?", clocks.clock_range, "2pm to 4pm"),
    Rule("RANGE", f"(AT|FROM|IN)? BETWEEN {_TIME} (AND|DASH|TO) AT? {_TIME} AMPM?", clocks.between, "between 3 and 5"),
    Rule("BOUND", f"AFTER {_TIME}", clocks.bound, "after 3"),
    Rule("BOUND", f"AFTER AROUND {_TIME}", clocks.bound, "after around 3"),
    Rule("BOUND", f"SINCE {_TIME}", clocks.bound_after, "as of 3pm"),
    Rule("BOUND", f"FROM? {_TIME} ONWARD !THE !DAY !NUM", clocks.bound_after, "from 3 onwards"),
    Rule("BOUND", "FROM (CLOCK|HR|HHMM)", clocks.bound_from, "from 3pm"),
    Rule("BOUND", f"BEFORE {_TIME}", clocks.bound, "before 11"),
    Rule("BOUND", f"(FROM|BETWEEN) NOW (TO|UNTIL|AND) {_TIME}", clocks.bound_by, "between now and 5pm"),
    Rule("BOUND", f"BY {_TIME}", clocks.bound, "by 5pm"),
    Rule("BOUND", f"UNTIL {_TIME}", clocks.bound, "until 5pm"),
    Rule("BOUND", f"{_TIME} ORBEFORE", clocks.bound_by, "3pm at the latest"),
    Rule("BOUND", f"AROUND {_TIME}", clocks.bound_around, "around 3"),
    Rule("BOUND", f"{_TIME} AROUND", clocks.bound_around, "3ish"),
    Rule("BOUND", "BY PARTV", clocks.by_part, "by end of day"),
    Rule("BOUND", "AFTER PARTV", clocks.after_part, "after lunch"),
    Rule("BOUND", "BEFORE PARTV", clocks.before_part, "before lunch"),
    Rule("PARTV", "PARTV (AND|OR|COMMA) PARTV", clocks.two_parts, "morning or afternoon"),
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
    Rule("BOUNDDAY", "(FROM|BETWEEN) NOW (TO|UNTIL|AND) DAY", repeat.day_by, "between now and Friday"),
    Rule("BOUNDDAY", "DAY ORBEFORE", repeat.day_by, "Friday at the latest"),
    Rule("BOUNDDAY", "FROM DAY", repeat.from_day, "from Monday"),
    Rule("BOUNDDAY", "(FROM|SINCE)? DAY ONWARD", repeat.from_day, "from Monday onwards"),
)
"""Sixth: what repeats, how often, what is left out, and days as bounds."""

STAGES: tuple[Sequence[Rule], ...] = ((*CLOCKS, *DATES), LENGTHS, DAYS, DAYS_OF, SETS, REPEATS)
