"""Words about connected calendars: an address is taken out of them before anything else reads them, as it is a secret."""

import re

from bots.requests import Calendars, ConnectCalendar

_ADDRESS = re.compile(r"\b(?:webcals?|https?)://[^\s<>|\"]+", re.IGNORECASE)
"""An address as it is written or, in angle brackets, as Slack writes it."""

_FEED = re.compile(r"^webcals?:|\.ics\b|/ical/|/calendar/(?:ical|published)/", re.IGNORECASE)
"""What only the address of a published calendar has."""

_CONNECT = re.compile(
    r"\b(?:connect|subscribe|sync|synchroni[sz]e|link|import|add|verbind\w*|abonnier\w*|synchronisier\w*|verknüpf\w*)\b",
    re.IGNORECASE,
)
_CALENDAR = re.compile(r"\b(?:calendars?|kalender\w*|ical|ics|outlook)\b", re.IGNORECASE)

_ONLY_CONNECT = re.compile(
    r"\s*(?:please\s+)?(?:/?connect|subscribe(?:\s+to)?|sync|add|link)\s+(?:(?:my|a|an|another|the|new|google|outlook|apple|icloud)\s+)*"
    r"calendar\s*[.!]*\s*|"
    r"\s*(?:bitte\s+)?(?:(?:meinen|einen|den|neuen|weiteren|mein|google|outlook)[\s-]+)*kalender\s+(?:verbinden|abonnieren|verknüpfen)\s*[.!]*\s*|"
    r"\s*(?:verbinde?|abonniere?)\s+(?:(?:meinen|einen|den|google|outlook)[\s-]+)*kalender\s*[.!]*\s*",
    re.IGNORECASE,
)
"""The wish to connect one, with no address yet."""

_LISTED = re.compile(
    r"\s*(?:show\s+|list\s+)?(?:my\s+|the\s+)?(?:connected\s+)?calendars\s*[?.!]*\s*|"
    r"\s*(?:zeig\w*\s+)?(?:mir\s+)?(?:meine\s+)?(?:verbundenen?\s+)kalender\s*[?.!]*\s*|\s*meine\s+kalender\s*[?.!]*\s*|"
    r"\s*(?:disconnect|remove|unsubscribe(?:\s+from)?)\s+(?:(?:my|a|the|google|outlook|apple)\s+)*calendars?\s*[.!]*\s*|"
    r"\s*(?:(?:meinen|den)\s+)?kalender\s+(?:trennen|entfernen|abbestellen)\s*[.!]*\s*|"
    r"\s*trenn\w*\s+(?:(?:meinen|den)\s+)?kalender\s*[.!]*\s*",
    re.IGNORECASE,
)
"""The wish to see which are connected, where each has its button to let go of it."""


def calendars_asked(text: str) -> Calendars | ConnectCalendar | None:
    """What the words ask about connected calendars; None where they are about something else."""
    found = _ADDRESS.search(text)
    if found is not None:
        address = found.group().rstrip(".,;!?)")
        rest = text[: found.start()] + text[found.end() :]
        wanted = _CONNECT.search(rest) is not None and _CALENDAR.search(rest) is not None
        return ConnectCalendar(address) if wanted or _FEED.search(address) else None
    if _ONLY_CONNECT.fullmatch(text):
        return ConnectCalendar()
    return Calendars() if _LISTED.fullmatch(text) else None
