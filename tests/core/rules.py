"""Rules of repetition, first days and zones made at random: what people make, and what they rarely do."""

from datetime import date

from hypothesis import strategies as st

_NAMES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "America/Sao_Paulo",
    "Asia/Tokyo",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "America/Santiago",
    "Pacific/Auckland",
)
"""Zones whose clocks change in spring, in autumn, by half an hour, at midnight, around Ramadan, and never."""

FIRST_DAYS = st.dates(date(2026, 1, 1), date(2030, 12, 31))


@st.composite
def endless_rules(draw: st.DrawFn) -> str:
    """A rule without end as RFC 5545 writes it, with every part that may be left to the first day left to it at times."""
    frequency = draw(st.sampled_from(("DAILY", "WEEKLY", "MONTHLY", "YEARLY")))
    parts = [f"FREQ={frequency}"]
    interval = draw(st.integers(1, 4))
    if interval > 1:
        parts.append(f"INTERVAL={interval}")
    match frequency, draw(st.sampled_from(("bare", "weekdays", "nth", "month_days", "positions"))):
        case "WEEKLY", "weekdays" | "nth":
            parts.append("BYDAY=" + ",".join(sorted(draw(st.sets(st.sampled_from(_NAMES), min_size=1)))))
        case "MONTHLY", "weekdays" | "nth":
            parts.append(f"BYDAY={draw(st.sampled_from((1, 2, 3, 4, 5, -1)))}{draw(st.sampled_from(_NAMES))}")
        case "MONTHLY", "month_days":
            parts.append(f"BYMONTHDAY={draw(st.sampled_from((1, 15, 28, 29, 30, 31, -1)))}")
        case "MONTHLY", "positions":
            parts.append(f"BYDAY=MO,TU,WE,TH,FR;BYSETPOS={draw(st.sampled_from((1, -1)))}")
        case "YEARLY", "month_days":
            parts.append(f"BYMONTHDAY={draw(st.integers(1, 28))};BYMONTH={draw(st.integers(1, 12))}")
    if frequency == "WEEKLY" and draw(st.booleans()):
        parts.append(f"WKST={draw(st.sampled_from(('SU', 'MO')))}")
    return ";".join(parts)
