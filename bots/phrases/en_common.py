"""English: what every part says."""

PHRASES: dict[str, str] = {
    "today": "today",
    "tomorrow": "tomorrow",
    "hours": "{n} h",
    "minutes": "{n} min",
    "days.one": "{n} day",
    "days.other": "{n} days",
}
