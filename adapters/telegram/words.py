"""The few words that only Telegram needs, for elements of its own that are not part of a card."""

SHORTENED = "… This is too long for one message; the rest is left out."
SHARE_LOCATION = "Share my location"
OR_SHARE_LOCATION = "Or share your location with the button below."
CHOOSE_PERSON = "Choose somebody"
CHOOSE_PEOPLE = "Choose people"
OR_CHOOSE = "Or choose with the button below."
KEYBOARD_AWAY = "Thank you."
EMPTY = "…"

COMMANDS: dict[str, str] = {
    "find": "Find someone and an open time: /find Python Saturday",
    "book": "Book a time with a person: /book Maya tomorrow 10:00",
    "bookings": "My sessions and meetings",
    "today": "What is on today",
    "week": "What is on this week",
    "history": "My past sessions, with notes and next steps",
    "move": "Move one of my sessions: /move Maya to Friday",
    "cancel": "Cancel one of my sessions: /cancel Maya",
    "poll": "Let people vote on times: /poll planning @ana: Tue 14:00, Wed 10:00",
    "polls": "Polls in which nothing is decided yet",
    "room": "Find a room: /room for 6 with projector tomorrow 2-4",
    "rooms": "Rooms that are free now",
    "pools": "Any of the team: who stands in for whom",
    "free": "Is somebody free: /free Ana tomorrow",
    "booking": "One booking by its id: /booking 7F3K",
    "hours": "My weekly hours: /hours Mon 9-11, Wed afternoon",
    "off": "Block days: /off 24 Dec to 2 Jan",
    "services": "What I offer: lengths, buffers, rules",
    "waitlist": "What I wait for",
    "reminders": "When I am reminded, quiet hours, my day each day",
    "quiet": "Quiet hours: /quiet 22-7",
    "late": "I run late: /late 10",
    "join": "Join the session that begins now",
    "note": "Note something about my last session: /note read chapter 3",
    "rate": "Rate my last session: /rate 5",
    "mylink": "My booking link, to share",
    "profile": "My skills and the line about me",
    "calendars": "Calendars that keep me from being booked: /calendars",
    "tz": "My time zone: /tz Berlin",
    "link": "Join my Slack and Telegram with a one-time code",
    "org": "Switch the organisation",
    "settings": "My time zone, e-mail, accounts and organisations",
    "admin": "Manage the organisation",
    "invite": "The link that lets people join",
    "misses": "What members wanted and I did not understand",
    "export": "All that is kept of me, as a file",
    "privacy": "What is remembered of me, and how to delete it",
    "help": "What I can do here, with examples",
    "start": "Begin",
}
"""Command → its line in Telegram's menu (at most 256 characters)."""
