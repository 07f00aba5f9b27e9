"""The words of channels and of the kinds of notices that they carry, in English and German, with the cues made of them."""

from collections.abc import Mapping
from typing import Final

from bots.language.words import Cue, cues

CHANNELS: Final[Mapping[str, frozenset[str]]] = {
    "chat": frozenset("chat slack telegram chats".split()),
    "sms": frozenset("sms smse text texts texted texting".split()),
    "email": frozenset("email emails e-mail e-mails mail mails emailed mailed inbox maile mailen mailst".split()),
}
"""How each channel is called, also by what is done with it; by the channel's name in ``core.model.channels``."""

TOPICS: Final[Mapping[str, frozenset[str]]] = {
    "new": frozenset(
        "new invited invites invitation invitations booked bookings neues neue neuen einladung einladungen eingeladen gebucht "
        "buchungen".split()
    ),
    "changed": frozenset(
        "change changes changed moved moves rescheduled reschedules updates updated anderung anderungen geandert verschoben "
        "verschiebung verschiebungen verlegt andert".split()
    ),
    "cancelled": frozenset(
        "cancelled canceled cancellation cancellations cancelation cancelations cancels called-off absage absagen abgesagt "
        "absagt storniert stornierung stornierungen ausfallt ausfalle".split()
    ),
    "reminder": frozenset(
        "reminder reminders remind reminded erinnerung erinnerungen erinnere erinner erinnern".split()
    ),
    "other": frozenset({"else"}),
}
"""What tells each kind of notice; by the topic's name in ``core.model.channels``."""

EVERYTHING: Final = frozenset(
    "everything all notices notifications notification alles alle nachrichten benachrichtigungen meldungen hinweise".split()
)
"""What tells all kinds of them."""

NONE: Final = frozenset("no not never none stop dont without off kein keine keinen nicht nie stopp ohne weder".split())
ONLY: Final = frozenset("only just solely exclusively nur ausschliesslich".split())
INSTEAD: Final = frozenset("instead rather statt anstatt anstelle stattdessen".split())

_BY = "|".join(sorted({word for words in CHANNELS.values() for word in words}))
_KINDS = "|".join(
    sorted({word for words in TOPICS.values() for word in words} - {"else", "new"} | EVERYTHING - {"all", "alle"})
)

ENGLISH: Final[tuple[Cue, ...]] = cues(
    "channels",
    (11, f"{_KINDS} * by|via|per|over|through|in|as|to|on e? {_BY}"),
    (11, f"{_KINDS} also|too|only|just|always? e? {_BY}"),
    (11, f"e? {_BY} me|us * {_KINDS}"),
    (
        11,
        f"no|stop|dont|never|without|only|also|more|want|get|send * e? {_BY} * about|for|of|when|on|with|if|after * {_KINDS}",
    ),
    (11, f"by|via|per|over e? {_BY} * {_KINDS}"),
    (9.5, "^ notification|notifications|notices|channels settings|preferences|channels? $"),
    (
        9.5,
        "my|change|set|choose|which|show notification|notifications|notices|notice settings|preferences|channels|channel $",
    ),
    (9.5, "which|what notifications|notices * get|come|receive|carried|sent"),
    (9.5, "how do you|notices|notifications? reach|notify me"),
)
"""English cues."""

ENGLISH_PHONE: Final[tuple[Cue, ...]] = cues(
    "phone",
    (9, "my|change|set|update|add|give|forget|delete phone|mobile|cellphone|telephone"),
    (9, "my|change|set|update|add phone|mobile|cellphone|telephone? number"),
)
"""English cues of the phone number."""

GERMAN: Final[tuple[Cue, ...]] = cues(
    "channels",
    (11.2, f"{_KINDS} * per|via|mit|uber|als|auf|in|im|als e? {_BY}"),
    (11.2, f"{_KINDS} * auch|nur|bitte|zusatzlich|nicht|keine e? {_BY}"),
    (11.2, f"keine|kein|nur|auch|nie|ohne|eine e? {_BY} * bei|zu|uber|wegen|wenn|fur|bitte? * {_KINDS}"),
    (11.2, f"per|via|mit|uber e? {_BY} * {_KINDS}"),
    (11.2, f"schick|schicke|schreib|schreibe|sende|gib mir|uns * {_BY} * {_KINDS}"),
    (11.2, f"e? {_BY} mir * {_KINDS}"),
    (9.5, "^ meine? benachrichtigungen|nachrichten|benachrichtigung einstellen|andern|einstellungen? $"),
)
"""German cues."""

GERMAN_PHONE: Final[tuple[Cue, ...]] = cues(
    "phone",
    (9.2, "meine|mein handynummer|telefonnummer|mobilnummer|rufnummer|handy|telefon|nummer"),
    (9, "^ handynummer|telefonnummer"),
)
"""German cues of the phone number."""
