"""English numbers in words: whole numbers, ordinals, years as they are spoken, and clocks such as "nine oh five"."""

from collections.abc import Mapping

from bots.language.grammar.values import Clock

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety"}
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth"
)
_LATEST_SPOKEN_MINUTE = 60


def _numbers() -> dict[int, str]:
    """Zero to ninety-nine, in one word or two, and a hundred."""
    found = dict(enumerate(_ONES))
    for ten, word in _TENS.items():
        found[ten] = word
        for one in range(1, 10):
            found[ten + one] = f"{word} {_ONES[one]}|{word} - {_ONES[one]}"
    found[6] = "six|half a dozen"
    found[12] = "twelve|dozen|a dozen"
    found[24] += "|two dozen"
    found[100] = "hundred|one hundred|a hundred"
    return found


def _ordinals() -> dict[int, str]:
    """First to thirty-first."""
    names = _ORDINALS.split()
    found = dict(enumerate(names, start=1)) | {20: "twentieth", 30: "thirtieth"}
    for ten, word, last in ((20, "twenty", 9), (30, "thirty", 1)):
        for one in range(1, last + 1):
            found[ten + one] = f"{word} {names[one - 1]}|{word} - {names[one - 1]}"
    return found


def _after(century: str, number: int) -> list[str]:
    return [f"{century} {spoken}" for spoken in NUMBERS[number].split("|")]


def _years() -> dict[int, str]:
    """1910 to 2099: "nineteen ninety-nine", "two thousand and five", "twenty twenty-seven"."""
    found = {2000: "two thousand"}
    for number in range(1, 100):
        spoken = _after("two thousand", number) + _after("two thousand and", number)
        if number < 10:
            spoken += [f"twenty oh {_ONES[number]}", f"twenty o {_ONES[number]}"]
        else:
            spoken += _after("twenty", number)
            found[1900 + number] = "|".join(_after("nineteen", number))
        found[2000 + number] = "|".join(spoken)
    return found


def _late_hours() -> dict[Clock, str]:
    """The years that could be a clock as well: "twenty thirty" is 20:30 behind "at"."""
    return {Clock(1200 + number): "|".join(_after("twenty", number)) for number in range(10, _LATEST_SPOKEN_MINUTE)}


def _small_minutes() -> dict[Clock, str]:
    """``Nine oh five``."""
    return {
        Clock(hour * 60 + minute, open=True): f"{_ONES[hour]} oh {_ONES[minute]}|{_ONES[hour]} o {_ONES[minute]}"
        for hour in range(1, 13)
        for minute in range(1, 10)
    }


NUMBERS: Mapping[int, str] = _numbers()
ORDINALS: Mapping[int, str] = _ordinals()
YEARS: Mapping[int, str] = _years()
LATE_HOURS: Mapping[Clock, str] = _late_hours()
SMALL_MINUTES: Mapping[Clock, str] = _small_minutes()
DECADES: Mapping[int, str] = {
    10: "tens", 20: "twenties", 30: "thirties", 40: "forties", 50: "fifties", 60: "sixties", 70: "seventies",
    80: "eighties", 90: "nineties",
}  # fmt: skip
WEEK_NUMBERS: Mapping[int, str] = {
    number: "|".join(
        f"{name}{written}"
        for name in ("w", "wk", "kw", "cw")
        for written in dict.fromkeys((f"{number}", f"{number:02d}"))
    )
    + f"|kw {number}|cw {number}"
    for number in range(1, 54)
}
"""``KW12``, "w07": the calendar weeks as plans write them."""
