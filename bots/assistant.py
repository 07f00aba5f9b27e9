"""The assistant: what was said, pressed or filled in → a Request → the one skill that serves it → a card in the outbox.

One unit of work per event: its id, its effect, the conversation, the buttons and the answer's outbox row commit together
(DESIGN section 2). Refusals, unknown zones and strangers meet here, in the one funnel.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bots.actions import BadPayload, unpack
from bots.announce import announce
from bots.cards import Button, Card, Choice, Keyed, Section
from bots.codec import loads
from bots.directory import NOBODY, Directories
from bots.handled import Handled, InlinePage
from bots.inbound import Inbound, Location, Message, Place, Press, Submit, Visit, Where, Who
from bots.inline import inline_page
from bots.intake import Ask
from bots.language.names import NO_MENTIONS
from bots.language.places import zone_at
from bots.memory import Memory, Walk, load
from bots.outgoing import Outgoing
from bots.post import Post, keyed, notice_cards
from bots.registry import SKILLS
from bots.requests import (
    Agenda,
    AskZone,
    Change,
    Done,
    Fill,
    Find,
    FreeBusy,
    Greet,
    Help,
    Move,
    NotOffered,
    NotUnderstood,
    PickDate,
    Request,
    Said,
    SetZone,
    ShowBooking,
    ShowTimes,
    ShowWaitlist,
    StopForm,
)
from bots.speaker import Speaker
from bots.turn import Answer, Names, Turn
from bots.views.common import clipped, press, rows, simple
from bots.views.home import home_card
from bots.views.links import link_card
from bots.views.refusals import Reader, refusal_card
from bots.walk import BadAnswer, answered, finished, question_card, rewound
from bots.words import request_in
from core.errors import Refusal, ZoneUnknown
from core.model.people import Organisation, Person
from core.ports import Due, Store, Unit
from core.services.links import next_times, resolve
from core.services.people import Arrival, arrive, met

TEXT_LIMIT = 4000
"""Characters of a message that are read; what is longer is answered with a request to be brief."""

_CHAIN = 6
"""How often one turn may go on to a further request: more would be a circle."""


LOOKING = frozenset(
    {
        AskZone, Agenda, Change, Done, Find, FreeBusy, Greet, Help, Move, NotOffered, NotUnderstood, PickDate,
        ShowBooking, ShowTimes, ShowWaitlist,
    }
)  # fmt: skip
"""Requests whose skills write nothing: they are served in a read unit."""


class _Changes(Exception):
    """The request may change something: not to be served while only looking."""


@dataclass(frozen=True, slots=True)
class Served:
    """A turn's outcome: the answer, the request that it answers, and the memory as it is to be kept."""

    answer: Answer
    request: Request | None
    memory: Memory


class Assistant:
    """Hears everything that people say to the bot. Safe to use from several threads."""

    def __init__(self, store: Store, names: Names) -> None:
        self._store = store
        self._names = names
        self._directories = Directories()

    def hear(self, inbound: Inbound) -> Handled:
        """Serve one inbound; a repeated event id has no second effect and an empty answer (guarantee 3).

        What only looks is looked up in a read unit first, so that a search keeps no writer waiting.
        """
        looked = self._look(inbound)
        return self._store.run(lambda unit: self._hear(unit, inbound, looked))

    def word(self, unit: Unit, due: Due) -> tuple[Outgoing, ...]:
        """The cards of a due outbox row, none where it is no longer true."""
        if due.kind == "reply":
            return (self._stored(due.body),)
        reader = unit.people.get(due.person_id) if due.person_id is not None else None
        if reader is None or due.event is None:
            return ()
        announcement = announce(unit, reader, self._speaker(reader, unit), due.event)
        return () if announcement is None else notice_cards(unit, reader, due, announcement)

    def options(self, who: Who, search: str, query: str) -> tuple[Choice, ...]:
        """People of the asker's organisation whose name holds the query, for a searched select; at most 100."""
        with self._store.read() as unit:
            identity = unit.people.identity(who.platform, who.tenant, who.user_id)
            person = unit.people.get(identity.person_id) if identity else None
            organisation = self._organisation(unit, person) if person else None
            if organisation is None:
                return ()
            directory = self._directories.of(unit, organisation)
            wanted = query.casefold().strip()
            return tuple(
                Choice(str(person_id), name)
                for name, ids in directory.people.items()
                if wanted in name.casefold()
                for person_id in ids
                if search != "mentors" or person_id in directory.mentors
            )[:100]

    def inline(self, who: Who, query: str, offset: str) -> InlinePage:
        """Results for Telegram's inline mode, for whoever has spoken with the bot before."""
        with self._store.read() as unit:
            identity = unit.people.identity(who.platform, who.tenant, who.user_id)
            person = unit.people.get(identity.person_id) if identity else None
            if identity is None or person is None:
                caption = Speaker(who.language or "en", None, unit.now).words("inline.start")
                return InlinePage((), button_caption=caption, button_start="inline")
            where = Where(who.platform, "")
            return inline_page(self._turn(unit, where, Arrival(person, identity, new=False)), query, offset)

    def unfurl(self, who: Who, token: str) -> Keyed | None:
        """The live card of a booking link, its Book button for whoever sees it; None where the link leads nowhere."""
        return self._store.run(lambda unit: self._unfurled(unit, who, token))

    def _unfurled(self, unit: Unit, who: Who, token: str) -> Keyed | None:
        try:
            target = resolve(unit, token)
            times = next_times(unit, target)
        except Refusal:
            return None
        speak = Speaker(who.language or "en", who.zone, unit.now)
        return keyed(unit, None, target.organisation.id, link_card(speak, target, times))

    # Hearing.

    def _look(self, inbound: Inbound) -> Served | None:
        """What the inbound asks for where it only looks; None where it may change something, or its sender is new."""
        who, where = inbound.who, inbound.where
        with self._store.read() as unit:
            identity = unit.people.identity(who.platform, who.tenant, who.user_id)
            person = unit.people.get(identity.person_id) if identity else None
            if identity is None or person is None:
                return None
            turn = replace(self._turn(unit, where, Arrival(person, identity, new=False)), looking=True)
            try:
                match inbound:
                    case Message():
                        return self._words(turn, inbound)
                    case Press():
                        return self._pressed_look(turn, inbound.payload)
                    case _:
                        return None
            except _Changes:
                return None

    def _pressed_look(self, turn: Turn, payload: str) -> Served | None:
        request = self._pressed(turn, payload)
        if isinstance(request, str) or not self._owned(turn, payload):
            return None
        return self._serve(replace(turn, memory=_at_card(turn.memory, request)), request)

    def _hear(self, unit: Unit, inbound: Inbound, looked: Served | None) -> Handled:
        who, where = inbound.who, inbound.where
        if not unit.seen.first(f"{who.platform}:{who.tenant}", inbound.event_id, unit.now):
            return Handled()
        arrival = arrive(
            unit,
            platform=who.platform,
            tenant=who.tenant,
            user_id=who.user_id,
            name=who.name,
            zone=who.zone,
            language=who.language,
            handle=who.handle,
            email=who.email,
            chat_id=where.chat_id if where.place is Place.PRIVATE else None,
        )
        turn = self._turn(unit, where, arrival)
        post = Post(turn, inbound)
        if looked is not None:
            return post.send(looked)
        match inbound:
            case Visit():
                return post.home(self._home(turn))
            case Message():
                return post.send(self._words(turn, inbound))
            case Press():
                return self._press(turn, post, inbound.payload)
            case Submit():
                return self._submit(turn, post, inbound)

    def _turn(self, unit: Unit, where: Where, arrival: Arrival) -> Turn:
        person = arrival.person
        kept = unit.conversations.get(where.platform, where.tenant, where.chat_id, person.id)
        organisation = self._organisation(unit, person)
        if where.place is Place.GROUP:
            organisation = unit.organisations.of_group(where.platform, where.chat_id) or organisation
        return Turn(
            unit=unit,
            where=where,
            person=person,
            identity=arrival.identity,
            speak=self._speaker(person, unit),
            memory=load(kept.state) if kept else Memory(),
            names=self._names,
            directory=self._directories.of(unit, organisation) if organisation else NOBODY,
            organisation=organisation,
            membership=unit.people.membership(organisation.id, person.id) if organisation else None,
        )

    def _again(self, turn: Turn) -> Turn:
        """The turn with the person and organisation as they stand after a skill has changed them."""
        person = turn.unit.people.get(turn.person.id) or turn.person
        organisation = self._organisation(turn.unit, person)
        return replace(
            turn,
            person=person,
            speak=self._speaker(person, turn.unit),
            organisation=organisation,
            directory=self._directories.of(turn.unit, organisation) if organisation else NOBODY,
            membership=turn.unit.people.membership(organisation.id, person.id) if organisation else None,
        )

    @staticmethod
    def _organisation(unit: Unit, person: Person) -> Organisation | None:
        return unit.organisations.get(person.organisation_id) if person.organisation_id is not None else None

    @staticmethod
    def _speaker(person: Person, unit: Unit) -> Speaker:
        return Speaker(person.language or "en", person.zone, unit.now)

    @staticmethod
    def _stored(body: str) -> Outgoing:
        outgoing: Outgoing = loads(body, Outgoing)
        return outgoing

    # Words.

    def _words(self, turn: Turn, message: Message) -> Served:
        text = message.text.replace("\x00", "").strip()
        if message.location is not None:
            return self._serve(turn, _zone_of(message.location))
        if len(text) > TEXT_LIMIT:
            return self._say(turn, simple(turn.speak, "too_long", press(turn.speak, "help", Help())))
        walk = turn.memory.walk
        if walk is not None and not text.startswith("/"):
            return self._walked(turn, walk, text, typed=True)
        turn = replace(turn, memory=turn.memory.without_walk())
        if text.startswith("/start g_"):
            return self._continued(turn, text.removeprefix("/start g_").strip())
        return self._said(turn, text, message.mentions)

    def _said(self, turn: Turn, text: str, mentions: Mapping[str, str] = NO_MENTIONS) -> Served:
        try:
            found = request_in(turn, text, mentions)
        except ZoneUnknown:
            return self._unzoned(turn, Said(text))
        return self._ask(turn, found) if isinstance(found, Ask) else self._serve(turn, found)

    def _continued(self, turn: Turn, payload: str) -> Served:
        """Go on in private with what was begun in a group: the link carries the card's token and the button's number."""
        token, number = payload[:16], payload[16:]
        requests = turn.requests_of(token) or ()
        if not number.isdecimal() or int(number) >= len(requests):
            return self._serve(turn, Help())
        return self._serve(turn, requests[int(number)])

    def _ask(self, turn: Turn, ask: Ask) -> Served:
        buttons = [Button(clipped(option.caption), option.request) for option in ask.options[:8]]
        if not buttons:
            return self._serve(turn, Help())
        title = turn.speak.say(ask.kind, said=ask.said[:80])
        return self._say(turn, Card(title=title, sections=(Section(buttons=rows(buttons, 1)),), tone="asks"))

    def _say(self, turn: Turn, card: Card) -> Served:
        return Served(Answer(card), turn.memory.about, turn.memory)

    # Presses and forms.

    def _press(self, turn: Turn, post: Post, payload: str) -> Handled:
        request = self._pressed(turn, payload)
        if isinstance(request, str):
            return Handled(toast=request, alert=True)
        served = self._serve(replace(turn, memory=_at_card(turn.memory, request)), request)
        return post.send(served if self._owned(turn, payload) else _in_private(served))

    @staticmethod
    def _owned(turn: Turn, payload: str) -> bool:
        """Whether the card is the presser's own; one that stands for everybody is answered in private."""
        keyboard = turn.unit.cards.keyboard(unpack(payload).token)
        return keyboard is not None and keyboard.person_id is not None

    def _submit(self, turn: Turn, post: Post, inbound: Submit) -> Handled:
        request = self._pressed(turn, inbound.payload)
        if isinstance(request, str):
            return Handled(toast=request, alert=True)
        values = self._with_people(turn, inbound)
        served = self._serve(replace(self._again(turn), values=values), request)
        return post.send(served)

    def _with_people(self, turn: Turn, inbound: Submit) -> dict[str, str]:
        """The values with the platform's user ids as our people's, who arrive by being chosen."""
        ids = {
            user_id: str(self._met(turn.unit, inbound.who, user_id, name).id)
            for user_id, name in inbound.mentions.items()
        }
        return {
            field: ",".join(ids.get(part, part) for part in value.split(",")) if ids else value
            for field, value in inbound.values.items()
        }

    @staticmethod
    def _met(unit: Unit, who: Who, user_id: str, name: str) -> Person:
        return met(unit, platform=who.platform, tenant=who.tenant, user_id=user_id, name=name)

    def _pressed(self, turn: Turn, payload: str) -> Request | str:
        """The request behind a payload, or the words that say why there is none: it is never trusted (guarantee 7)."""
        try:
            action = unpack(payload)
        except BadPayload:
            return turn.speak.words("press.old")
        keyboard = turn.unit.cards.keyboard(action.token)
        if keyboard is None:
            return turn.speak.words("press.old")
        if keyboard.person_id not in (None, turn.person.id):
            owner = turn.unit.people.get(keyboard.person_id or 0)
            return turn.speak.words("press.other", name=owner.name if owner else "?")
        requests = turn.requests_of(action.token)
        if requests is None or action.number >= len(requests):
            return turn.speak.words("press.old")
        return requests[action.number]

    # Serving.

    def _serve(self, turn: Turn, request: Request) -> Served:
        """Serve a request and whatever it leads on to; refusals become cards with a next step."""
        for _ in range(_CHAIN):
            if isinstance(request, Said):
                return self._said(turn, request.text)
            if isinstance(request, Fill | StopForm):
                return self._filled(turn, request)
            if turn.looking and type(request) not in LOOKING:
                raise _Changes
            try:
                answer = SKILLS[type(request)](replace(turn, request=request), request)
            except ZoneUnknown:
                return self._unzoned(turn, request)
            except Refusal as refusal:
                return self._refused(turn, request, refusal)
            turn = replace(turn, memory=replace(turn.memory, **_fields(answer)))
            if answer.also is None:
                return self._formed(turn, request, answer)
            memory = turn.memory.without_walk() if turn.values is not None else turn.memory
            turn, request = replace(self._again(turn), values=None, memory=memory), answer.also
        raise RuntimeError(f"{type(request).__name__} goes in a circle")

    def _refused(self, turn: Turn, request: Request, refusal: Refusal) -> Served:
        try:
            card = refusal_card(Reader(turn.speak, turn.unit, turn.person.id, request), refusal)
        except ZoneUnknown:
            return self._unzoned(turn, request)
        return Served(Answer(card), turn.memory.about, turn.memory)

    def _unzoned(self, turn: Turn, request: Request) -> Served:
        """No time is shown in a guessed zone: ask for it, and do the rest afterwards (guarantee 6)."""
        memory = replace(turn.memory, parked=request, asked_zone=True)
        answer = SKILLS[AskZone](replace(turn, memory=memory), AskZone())
        return Served(answer, None, memory)

    def _formed(self, turn: Turn, request: Request, answer: Answer) -> Served:
        """Where no form can be opened, its questions are asked one by one."""
        form = answer.card.form if answer.card is not None else None
        if answer.errors and turn.memory.walk is not None:
            name, wrong = answer.errors[0]
            walk = rewound(turn.memory.walk, name)
            return self._walk_on(turn, walk, wrong=wrong)
        if form is None or turn.where.forms:
            done = replace(turn.memory, walk=None) if turn.values is not None else turn.memory
            return Served(answer, request, done)
        return self._walk_on(turn, Walk(form))

    def _walk_on(self, turn: Turn, walk: Walk, *, wrong: str = "") -> Served:
        card = question_card(turn.speak, walk, wrong=wrong)
        return Served(Answer(card), turn.memory.about, replace(turn.memory, walk=walk))

    def _filled(self, turn: Turn, request: Fill | StopForm) -> Served:
        walk = turn.memory.walk
        if isinstance(request, StopForm) or walk is None:
            card = simple(turn.speak, "walk.stopped" if walk else "press.already", press(turn.speak, "help", Help()))
            return Served(Answer(card), None, turn.memory.without_walk())
        return self._walked(turn, walk, request.value, typed=False)

    def _walked(self, turn: Turn, walk: Walk, text: str, *, typed: bool) -> Served:
        if typed and text.casefold() in {turn.speak.words("stop").casefold(), "cancel"}:
            return self._filled(turn, StopForm())
        try:
            walk = answered(turn, walk, text, typed=typed)
        except BadAnswer as bad:
            return self._walk_on(turn, walk, wrong=turn.speak.words(bad.key, limit=bad.limit))
        except ZoneUnknown:
            return self._unzoned(replace(turn, memory=turn.memory.without_walk()), walk.form.request)
        if not finished(walk):
            return self._walk_on(turn, walk)
        whole = replace(turn, values=dict(walk.answers), memory=replace(turn.memory, walk=walk))
        return self._serve(whole, walk.form.request)

    # The bot's own page.

    def _home(self, turn: Turn) -> Card:
        try:
            return home_card(turn)
        except Refusal as refusal:
            found = self._refused(turn, Help(), refusal).answer.card
            return found if found is not None else simple(turn.speak, "not_understood")


def _fields(answer: Answer) -> dict[str, Any]:
    return dict(answer.memory)


def _in_private(served: Served) -> Served:
    return replace(served, answer=replace(served.answer, public=False, anew=True))


def _at_card(memory: Memory, request: Request) -> Memory:
    """A press that is no answer to the form under way leaves the form."""
    return memory if isinstance(request, Fill | StopForm) else memory.without_walk()


def _zone_of(location: Location) -> Request:
    zone = zone_at(location.latitude, location.longitude)
    return SetZone(zone) if zone else AskZone()
