"""Serves requests: words become one, the one skill for it answers, and whatever it leads on to is served as well.

Refusals, unknown zones and forms asked in words meet here, in the one funnel.
"""

from collections.abc import Mapping
from dataclasses import replace

from bots.cards import Card, Kind
from bots.conversation import missed
from bots.conversation.asking import ask_card
from bots.conversation.choosing import chosen_in, not_here
from bots.conversation.memory import Memory, Walk, caption_key
from bots.conversation.turn import Answer, Changes, Served, Turn
from bots.conversation.turns import Turns
from bots.conversation.walk import (
    NAMED,
    BadAnswer,
    answered,
    begun_card,
    field_of,
    finished,
    question_card,
    rewound,
    with_people,
)
from bots.inbound import Location, Message, Place
from bots.intake.agreed import pressed
from bots.intake.asked import Ask
from bots.intake.notes import Note, noted
from bots.intake.quoting import meeting_about
from bots.intake.tongue import tongue_note
from bots.intake.words import heard_in, second_note
from bots.language.intent.commands import is_command
from bots.language.naming.hits import NO_MENTIONS
from bots.language.zones.places import zone_at
from bots.registry import SKILLS
from bots.requests import (
    Agenda,
    AskZone,
    Calendars,
    Cancel,
    Change,
    ChooseOptional,
    Done,
    EditMeet,
    Fill,
    Find,
    FindRoom,
    FreeBusy,
    Greet,
    Help,
    Hold,
    HoldSeries,
    KeepMisses,
    Meet,
    Move,
    NotUnderstood,
    PickDate,
    Request,
    Said,
    SetZone,
    ShowBooking,
    ShowChannels,
    ShowTimes,
    ShowWaitlist,
    Start,
    StartPoll,
    StopForm,
    Sure,
    TheirClock,
    Together,
)
from bots.requests.comparing import same
from bots.skills.home import home
from bots.views.common import press, simple
from bots.views.refusals import refusal_card
from bots.views.refusing import Reader
from core.errors import LengthNotOffered, NoOrganisation, Refusal, ZoneUnknown

TEXT_LIMIT = 4000
"""Characters of a message that are read; what is longer is answered with a request to be brief."""

_PLAIN = frozenset({Kind.DATE, Kind.TIME, Kind.DATETIME, Kind.NUMBER})
"""Fields whose answers have a shape, so that words of another shape are no answer."""

_WHOLE = (Change, FindRoom, FreeBusy, Hold, HoldSeries, Meet, StartPoll, Together)
"""Requests that no answer to a question of free words is read as by chance."""

_CHAIN = 6
"""How often one turn may go on to a further request: more would be a circle."""

LOOKING = frozenset(
    {
        AskZone, Agenda, Calendars, Change, Done, Find, FreeBusy, Greet, Help, Move, NotUnderstood, PickDate,
        ShowBooking, ShowChannels, ShowTimes, ShowWaitlist, Sure, TheirClock, Together, ChooseOptional,
    }
)  # fmt: skip
"""Requests whose skills write nothing: they are served in a read unit."""


FOLLOWED = (Find, ShowTimes, Hold, FreeBusy, Together, Meet)
"""Requests that short words may change though they were refused: "book Maya at 7", and then "what about 10?"."""


class Serving:
    """Serves the requests of turns."""

    def __init__(self, turns: Turns) -> None:
        self._turns = turns

    def words(self, turn: Turn, message: Message) -> Served:
        """What was said, or the location that was shared."""
        text = message.text.replace("\x00", "").strip()
        if message.quoted is not None:
            return self._about(turn, message)
        if message.location is not None:
            return self.serve(turn, _zone_of(message.location))
        if message.chosen:
            return self._chosen(turn, message)
        walk = turn.memory.walk
        limited = walk is not None and field_of(walk).limit is not None
        if len(text) > TEXT_LIMIT and walk is not None and not limited:
            return self._walk_on(turn, walk, wrong=turn.speak.words("too_long"))
        if len(text) > TEXT_LIMIT and not limited:
            return self._say(turn, simple(turn.speak, "too_long", press(turn.speak, "help", Help())))
        if walk is not None and not text.startswith("/"):
            return self._walked(turn, walk, text, typed=True)
        turn = replace(turn, memory=turn.memory.without_walk())
        if text.startswith("/start g_"):
            return self._continued(turn, text.removeprefix("/start g_").strip())
        turn, mentions = _mentioned(turn, message)
        return self._said(turn, text, mentions)

    def _about(self, turn: Turn, message: Message) -> Served:
        """A meeting about somebody's message; whom it concerns becomes known by it."""
        if turn.looking:
            raise Changes
        request = meeting_about(turn, message)
        turn = replace(self._turns.again(turn), memory=turn.memory.without_walk())
        return self.serve(turn, request)

    def serve(self, turn: Turn, request: Request, *, said: Said | None = None) -> Served:
        """Serve a request and whatever it leads on to; refusals become cards with a next step.

        ``said`` are the words that it was read from: they are read anew once the person belongs to an organisation, whose
        names they may hold.
        """
        toast: str | None = None
        anew = False
        for _ in range(_CHAIN):
            if isinstance(request, Said):
                return self._said(turn, request.text)
            if isinstance(request, Fill | StopForm):
                return self._filled(turn, request)
            if turn.looking and type(request) not in LOOKING:
                raise Changes
            try:
                answer = SKILLS[type(request)](turn, request)
            except ZoneUnknown:
                return self._unzoned(_left_form(turn), request)
            except NoOrganisation:
                turn, request = replace(turn, memory=replace(turn.memory, parked=said or request)), Start()
                continue
            except Refusal as refusal:
                return self._refused(_left_form(turn), request, refusal)
            turn = replace(turn, memory=_kept(turn, answer))
            toast, anew = answer.toast or toast, answer.anew or anew
            if answer.also is None:
                return self._formed(turn, request, replace(answer, toast=toast, anew=anew))
            memory = turn.memory.without_walk() if turn.values is not None else turn.memory
            turn, request = replace(self._turns.again(turn), values=None, memory=memory), answer.also
        raise RuntimeError(f"{type(request).__name__} goes in a circle")

    def home(self, turn: Turn, *, new: bool) -> Card:
        """The bot's own page, or the refusal in its place; ``new`` at first contact."""
        try:
            return home(turn, new=new)
        except Refusal as refusal:
            found = self._refused(turn, Help(), refusal).answer.card
            return found if found is not None else simple(turn.speak, "not_understood")

    def _said(self, turn: Turn, text: str, mentions: Mapping[str, str] = NO_MENTIONS) -> Served:
        try:
            heard = heard_in(turn, text, mentions)
        except ZoneUnknown:
            return self._unzoned(turn, Said(text))
        found = heard.request
        if not isinstance(found, KeepMisses):
            turn = replace(turn, memory=replace(turn.memory, missed=""))
        if not isinstance(found, Ask) and found in (turn.requests_of(turn.memory.token) or ()):
            missed.settled(turn, turn.memory.token)
            there = self._turns.at_card(turn, turn.memory.token)
            return _with_notes(missed.noted(there, text, self.pressed(there, found, said=Said(text))), heard.notes)
        second = heard.second
        anew = isinstance(found, Hold) and found.instead is None
        chosen = isinstance(found, Cancel) and isinstance(turn.memory.about, Agenda)
        listed = turn.memory.token if chosen else "" if anew else turn.memory.listed
        turn = replace(turn, memory=replace(turn.memory, second=second, listed=listed))
        notes = heard.notes if second is None else (*heard.notes, second_note(turn, second))
        if heard.tongue:
            notes = (*notes, tongue_note(turn, heard.tongue))
            turn = replace(turn, memory=replace(turn.memory, tongues=(*turn.memory.tongues, heard.tongue)))
        if isinstance(found, Ask):
            missed.doubted(turn, text, found)
            return _with_notes(self._ask(turn, found), notes)
        return _with_notes(missed.noted(turn, text, self.serve(turn, found, said=Said(text))), notes)

    def pressed(self, turn: Turn, request: Request, *, said: Said | None = None) -> Served:
        """Serve what stands behind a button; a second wish stays beside the last card until it is asked for itself."""
        second, offered = turn.memory.second, turn.requests_of(turn.memory.token) or ()
        about = turn.memory.about
        taken = isinstance(request, Hold) and not isinstance(about, Hold)
        opened = isinstance(request, ShowBooking) and isinstance(about, Agenda)
        if (taken or opened) and request in offered:
            turn = replace(turn, memory=replace(turn.memory, listed=turn.memory.token))
        if second is None or request not in offered:
            return self.serve(turn, request, said=said)
        if same(request, second.request):
            return self.serve(replace(turn, memory=replace(turn.memory, second=None)), request, said=said)
        served = self.serve(turn, request, said=said)
        card = served.answer.card
        if card is None or card.form is not None or served.memory.walk is not None or served.memory.second is None:
            return served
        told = noted(card, (second_note(turn, second),), None)
        return replace(served, answer=replace(served.answer, card=told))

    def _continued(self, turn: Turn, payload: str) -> Served:
        """Go on in private with what was begun in a group: the link carries the card's token and the button's number."""
        token, number = payload[:16], payload[16:]
        requests = turn.requests_of(token) or ()
        if not number.isdecimal() or int(number) >= len(requests):
            return self.serve(turn, Help())
        return self.serve(turn, requests[int(number)])

    def _ask(self, turn: Turn, ask: Ask) -> Served:
        return replace(self._say(turn, ask_card(turn, ask)), asks=True)

    def _say(self, turn: Turn, card: Card) -> Served:
        return Served(Answer(card), turn.memory.about, turn.memory, turn.organisation)

    def _refused(self, turn: Turn, request: Request, refusal: Refusal) -> Served:
        try:
            card = refusal_card(Reader(turn.speak, turn.unit, turn.person.id, request), refusal)
        except ZoneUnknown:
            return self._unzoned(turn, request)
        followed = isinstance(request, FOLLOWED) and not isinstance(refusal, LengthNotOffered)
        about = request if followed else turn.memory.about
        return replace(self._say(turn, card), request=about, refused=refusal)

    def _unzoned(self, turn: Turn, request: Request) -> Served:
        """No time is shown in a guessed zone: ask for it, and do the rest afterwards (guarantee 6)."""
        memory = replace(turn.memory, parked=request, asked_zone=True)
        answer = SKILLS[AskZone](replace(turn, memory=memory), AskZone())
        return Served(answer, None, memory, turn.organisation)

    def _formed(self, turn: Turn, request: Request, answer: Answer) -> Served:
        """Where no form can be opened, its questions are asked one by one."""
        form = answer.card.form if answer.card is not None else None
        if answer.errors and turn.memory.walk is not None:
            name, wrong = answer.errors[0]
            walk = rewound(turn.memory.walk, name)
            return self._walk_on(turn, walk, wrong=wrong)
        if form is not None and turn.where.place is Place.GROUP and not turn.where.forms:
            return self._say(turn, begun_card(turn.speak, form))
        if form is None or turn.where.forms:
            done = replace(turn.memory, walk=None) if turn.values is not None else turn.memory
            return Served(answer, request, done, turn.organisation)
        return self._walk_on(turn, Walk(form))

    def _walk_on(self, turn: Turn, walk: Walk, *, wrong: str = "") -> Served:
        card = question_card(turn.speak, walk, wrong=wrong)
        return self._say(replace(turn, memory=replace(turn.memory, walk=walk)), card)

    def _filled(self, turn: Turn, request: Fill | StopForm) -> Served:
        walk = turn.memory.walk
        if isinstance(request, StopForm) or walk is None:
            card = simple(turn.speak, "walk.stopped" if walk else "press.already", press(turn.speak, "help", Help()))
            return Served(Answer(card), None, turn.memory.without_walk(), turn.organisation)
        return self._walked(turn, walk, request.value, typed=False)

    def _walked(self, turn: Turn, walk: Walk, text: str, *, typed: bool) -> Served:
        if typed and text.casefold() in {turn.speak.words("stop").casefold(), "cancel"}:
            return self._filled(turn, StopForm())
        captioned = pressed(turn, caption_key(text)) if typed else None
        if isinstance(captioned, Fill | StopForm):
            return self._filled(turn, captioned)
        asked = walk
        try:
            walk = answered(turn, walk, text, typed=typed)
        except BadAnswer as bad:
            left = self._left(turn, walk, text) if typed and not bad.partial else None
            if left is not None:
                return left
            return self._walk_on(turn, walk, wrong=turn.speak.words(bad.key, limit=bad.limit))
        except ZoneUnknown:
            return self._unzoned(replace(turn, memory=turn.memory.without_walk()), walk.form.request)
        if not finished(walk):
            return self._walk_on(turn, walk)
        whole = replace(turn, values=dict(walk.answers), memory=replace(turn.memory, walk=walk))
        served = self.serve(whole, walk.form.request)
        back = served.memory.walk
        again = back is not None and not finished(back) and field_of(back) == field_of(asked)
        return (self._turned(turn, text, to=_WHOLE) if typed and again else None) or served

    def _chosen(self, turn: Turn, message: Message) -> Served:
        """The people chosen answer the question; whoever is not here yet is named, and the others are kept.

        Where nothing asks for people any more, a meeting with them is begun.
        """
        walk, chosen = turn.memory.walk, chosen_in(turn, message)
        if walk is None or field_of(walk).kind not in NAMED:
            return self.serve(turn, EditMeet(Meet(person_ids=tuple(chosen.here))))
        if chosen.others:
            return self._walk_on(turn, with_people(walk, chosen.here), wrong=not_here(turn, chosen.others))
        return self._walked(turn, walk, ",".join(map(str, chosen.here)), typed=False)

    def _left(self, turn: Turn, walk: Walk, text: str) -> Served | None:
        """Words that fit no question and plainly ask for something else: a button of the form, else the form is left.

        Where names or choices are asked for, a command's name alone is plain, or a request with all that it needs.
        """
        anything = field_of(walk).kind in _PLAIN or is_command(text)
        return self._turned(turn, text, to=(object,) if anything else _WHOLE)

    def _turned(self, turn: Turn, text: str, *, to: tuple[type, ...] = (object,)) -> Served | None:
        """The answer to what the words plainly ask for instead of what a form asked, where it is one of ``to``."""
        try:
            found = heard_in(turn, text).request
        except ZoneUnknown:
            return None
        if isinstance(found, Ask) and found.options and all(isinstance(each.request, to) for each in found.options):
            return self._ask(replace(turn, memory=at_card(turn.memory, found.options[0].request)), found)
        if isinstance(found, Ask | NotUnderstood | Greet | Done) or not isinstance(found, to):
            return None
        return self.serve(replace(turn, memory=at_card(turn.memory, found)), found)


def _left_form(turn: Turn) -> Turn:
    """The turn without a form whose answers have all been given: what was refused is asked for anew, none of them is kept."""
    return turn if turn.values is None else replace(turn, memory=turn.memory.without_walk())


def _mentioned(turn: Turn, message: Message) -> tuple[Turn, Mapping[str, str]]:
    """The turn with those who are mentioned, and their names as the bot knows them by the platform's ids."""
    who, names, ids = message.who, dict(message.mentions), set()
    for user_id in message.mentions:
        identity = turn.unit.people.identity(who.platform, who.tenant, user_id)
        person = turn.unit.people.get(identity.person_id) if identity is not None else None
        if person is not None:
            names[user_id] = person.name
            ids.add(person.id)
    return replace(turn, named=frozenset(ids)), names


def _kept(turn: Turn, answer: Answer) -> Memory:
    """What is kept of the answer; where somebody is, is asked until another card stands there, unless no zone is known at all."""
    asked = turn.memory.asked_zone and (answer.card is None or turn.person.zone is None)
    return replace(turn.memory, **{"asked_zone": asked, **answer.memory})


def _with_notes(served: Served, notes: tuple[Note, ...]) -> Served:
    """The answer to words with what was assumed in them, and what a press would be told beside the card.

    A question that comes first needs none of it yet.
    """
    card, toast = served.answer.card, served.answer.toast
    if card is None or card.form is not None or served.memory.parked is not None:
        return served
    told = noted(card, ((Note((toast,)),) if toast else ()) + notes, served.refused)
    return replace(served, answer=replace(served.answer, card=told, toast=None))


def at_card(memory: Memory, request: Request) -> Memory:
    """The memory as a press finds it: one that is no answer to the form under way leaves the form."""
    return memory if isinstance(request, Fill | StopForm) else memory.without_walk()


def _zone_of(location: Location) -> Request:
    zone = zone_at(location.latitude, location.longitude)
    return SetZone(zone) if zone else AskZone()
