"""Rooms as organizers keep them, in words: "add a room Lyra in Berlin for 10", "Lyra has 12 seats now", "retire Lyra" (S1.30)."""

import re
from collections.abc import Callable, Sequence
from zoneinfo import ZoneInfo

from bots.conversation.turn import Turn
from bots.intake.notes import Note
from bots.language.naming.amenities import amenity_named
from bots.language.reader import read
from bots.requests import EditRoom, Request, RoomSaid, ShowRoom, Sure, SwitchRoom
from bots.views.rooms import said_words
from core.model.room import Room
from core.services.rooms import may_keep

Told = tuple[Request, tuple[Note, ...]]
"""What is asked for, with what is to be said of it."""

_NAME = r"(?P<name>[^\W\d_][\w&.' -]{0,58}?)"
_THE = r"(?:the |our |den |der |unser(?:en)? )?(?:meeting |conference )?(?:room |raum )?"
_SEATS = r"(?: ?(?:seats?|people|persons?|chairs?|places?|plätze?|personen|leute|stühle))"

_THINGS = r"(?P<things>[\w ,&-]{2,80}?)"

_NO_MORE = r"(?: any ?more| any longer| now)?"
_MOST = 200
"""Characters of what may be said of a room; a longer message says something else."""

_ADD = re.compile(
    r"(?:please |bitte )?(?:(?:add|create|register|set up) (?:an? |our |the )?(?:new )?(?:meeting |conference )?room"
    r"|(?:there is|there's|we have) a new (?:meeting |conference )?room"
    r"|(?:lege?|erstelle?|füge?) (?:einen? |den )?(?:neuen )?(?:besprechungs)?raum|(?:ein )?neuer (?:besprechungs)?raum)"
    r"(?: called| named| namens|:)? " + _NAME + r"(?P<rest>(?:,| in | at | on | for | with | für | mit | im ).*?)?"
    r"(?: (?:an|hinzu))?",
    re.IGNORECASE,
)
"""A new room: its name, and whatever is said of it."""

_NO_NAME = frozenset(
    {
        "for",
        "with",
        "to",
        "in",
        "on",
        "at",
        "near",
        "that",
        "next",
        "which",
        "big",
        "large",
        "small",
        "a",
        "an",
        "the",
        "another",
    }
) | {"für", "mit", "zu", "im", "am", "bei", "das", "der", "die"}
"""Words that begin what a room must have: "add a room for 6" names none."""

_PLACE = re.compile(r"\b(?:in|at|on|im) (?P<place>(?!an?\b).+?)(?=,| for | with | für | mit |$)", re.IGNORECASE)
_HAS = re.compile(r"\b(?:with|mit) (?P<things>.+?)(?=,? (?:for|für|in|at|on|im) |$)", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:an? |the |eine[mnrs]? |ein )", re.IGNORECASE)


def room_kept(turn: Turn, text: str) -> Told | None:
    """The room added or changed as it is said, to be pressed once; retired or taken up again.

    None where nothing of that is said.
    """
    if turn.membership is None or len(text) > _MOST:
        return None
    said = " ".join(text.split()).rstrip(".!")
    added = _added(turn, said)
    if added is not None:
        return added
    for pattern, made in _ROWS:
        found = pattern.fullmatch(said)
        room = _named(turn, found["name"]) if found is not None else None
        if found is not None and room is not None:
            return made(turn, room, found)
    return None


def _named(turn: Turn, name: str) -> Room | None:
    """The organisation's room of that name, retired or not."""
    return turn.unit.rooms.named(turn.member.organisation_id, [name]).get(name.casefold())


def _added(turn: Turn, said: str) -> Told | None:
    found = _ADD.fullmatch(said)
    if found is None or found["name"].split()[0].casefold() in _NO_NAME or _named(turn, found["name"]) is not None:
        return None
    rest = found["rest"] or ""
    needs = read(
        rest, now=turn.now, zone=ZoneInfo("UTC"), lexicon=turn.lexicon, language=turn.person.tongue, under="room"
    )
    if needs.at is not None or needs.window is not None:
        return None
    place, things = _PLACE.search(rest), _HAS.search(rest)
    amenities = _things(things["things"]) if things is not None else ()
    told = RoomSaid(found["name"], needs.capacity, place["place"] if place is not None else None, amenities)
    return _once_sure(turn, EditRoom(said=told), "room.add.ask")


def _things(said: str) -> tuple[str, ...]:
    each = re.split(r",| and | und | & ", said)
    return tuple(amenity_named(_ARTICLE.sub("", thing.strip())) for thing in each if thing.strip())


def _once_sure(turn: Turn, request: EditRoom, question: str, room: Room | None = None) -> Told:
    """The question with the room as it will be; whoever keeps no rooms is told so by the request itself."""
    assert request.said is not None
    if not may_keep(turn.member):
        return request, ()
    speak = turn.speak
    text = said_words(speak, request.said, room)
    return Sure(request, speak.words(question), text, speak.words("room.said.yes"), speak.words("no")), ()


Making = Callable[[Turn, Room, re.Match[str]], Told]


def _changed(said: Callable[[re.Match[str]], RoomSaid]) -> Making:
    def made(turn: Turn, room: Room, found: re.Match[str]) -> Told:
        return _once_sure(turn, EditRoom(room.id, said=said(found)), "room.change.ask", room)

    return made


def _switched(*, active: bool) -> Making:
    return lambda _, room, __: (SwitchRoom(room.id, active=active), ())


def _closed(turn: Turn, room: Room, found: re.Match[str]) -> Told:
    """A room has weekly hours and no days off: its day, with what keeps it closed."""
    speak = turn.speak
    when = read(found["when"] or "", now=turn.now, zone=speak.zone, language=turn.person.tongue, under="off")
    start = when.at or (when.window.start if when.window is not None else None)
    day = None if start is None else speak.local(start).date()
    return ShowRoom(room.id, day), (Note(speak.say("room.no_days_off", name=room.name)),)


_ROWS: Sequence[tuple[re.Pattern[str], Making]] = tuple(
    (re.compile(pattern, re.IGNORECASE), made)
    for made, patterns in (
        (
            _switched(active=False),
            (
                rf"(?:please )?(?:retire|decommission|close down|shut down) {_THE}{_NAME}",
                rf"(?:please )?take {_THE}{_NAME} out of (?:service|use)",
                rf"{_THE}{_NAME} (?:is|was) (?:retired|gone|closed for good|closed forever)",
                rf"(?:bitte )?(?:lege?|nimm|nehmt) {_THE}{_NAME} (?:still|außer betrieb|aus dem betrieb)",
                rf"{_THE}{_NAME} (?:stilllegen|gibt es nicht mehr|ist (?:dauerhaft|für immer) (?:zu|geschlossen))",
            ),
        ),
        (
            _switched(active=True),
            (
                rf"(?:please )?(?:reopen|reactivate|unretire|bring back) {_THE}{_NAME}",
                rf"{_THE}{_NAME} (?:is open again|ist wieder (?:offen|da|in betrieb))",
                rf"(?:bitte )?{_THE}{_NAME} wieder (?:öffnen|aufnehmen)",
            ),
        ),
        (
            _changed(lambda found: RoomSaid(capacity=int(found["n"]))),
            (
                rf"{_THE}{_NAME} (?:now )?(?:has|seats|holds|fits|takes) (?:now )?(?:only )?(?P<n>\d{{1,5}}){_SEATS}?(?: now)?",
                rf"{_THE}{_NAME} (?:hat|fasst) (?:jetzt |nun |ab jetzt )?(?:nur noch )?(?P<n>\d{{1,5}}){_SEATS}?(?: jetzt)?",
            ),
        ),
        (
            _changed(lambda found: RoomSaid(drops=_things(found["things"]))),
            (
                rf"{_THE}{_NAME} (?:has no|no longer has|has lost|lost) (?:its |the |an? )?{_THINGS}{_NO_MORE}",
                rf"{_THE}{_NAME} hat keine?n? {_THINGS} mehr",
            ),
        ),
        (
            _changed(lambda found: RoomSaid(adds=_things(found["things"]))),
            (
                rf"{_THE}{_NAME} (?:now has|has now|has got|got) {_THINGS}",
                rf"{_THE}{_NAME} has {_THINGS} now",
                rf"{_THE}{_NAME} hat (?:jetzt|nun) {_THINGS}",
            ),
        ),
        (
            _changed(lambda found: RoomSaid(place=found["place"])),
            (
                rf"{_THE}{_NAME} (?:is now|moved|has moved) (?:in|at|on|to) (?P<place>.{{2,100}})",
                rf"{_THE}{_NAME} is (?:in|at|on) (?P<place>.{{2,100}}?) now",
                rf"{_THE}{_NAME} ist (?:jetzt|nun) (?:in|im|am) (?P<place>.{{2,100}})",
            ),
        ),
        (
            _changed(lambda found: RoomSaid(found["new"])),
            (
                rf"rename {_THE}{_NAME} (?:to|into|as) (?P<new>.{{1,60}})",
                rf"benenne {_THE}{_NAME} in (?P<new>.{{1,60}}) um",
            ),
        ),
        (
            _closed,
            (
                rf"{_THE}{_NAME} (?:is|will be) (?:closed|shut|out of order|unavailable|blocked|broken)(?P<when> .+)?",
                rf"{_THE}{_NAME} ist(?P<when> .+)? (?:zu|geschlossen|gesperrt|kaputt|nicht verfügbar)",
            ),
        ),
    )
    for pattern in patterns
)
"""What makes the request of a sentence about a room that there is, and the patterns of the sentences."""
