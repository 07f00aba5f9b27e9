"""Writes answers down: the card's keyboard, the conversation's memory and the outbox row, in the turn's own unit of work."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bots.actions import new_token
from bots.announcements.desk import Announcement
from bots.cards import Button, Card, Keyed, Means, Section
from bots.codec import dump_requests, dumps
from bots.conversation.asking import asks_itself
from bots.conversation.handled import Handled
from bots.conversation.memory import Memory, caption_key, dump, load
from bots.conversation.subjects import shows
from bots.conversation.turn import Answer, Served, Turn
from bots.conversation.turns import speaker_for
from bots.inbound import Inbound, Message, MessageRef, Place, Press, Submit, Where
from bots.names import Names
from bots.outgoing import Outgoing
from bots.requests import (
    Agenda,
    Cancel,
    Done,
    Greet,
    Help,
    Hold,
    NotUnderstood,
    Request,
    Said,
    ShowBooking,
    Sure,
    TheirClock,
)
from bots.requests.comparing import same
from bots.speaker import Speaker
from bots.views.common import press
from core.model.channels import Channel, Route
from core.model.people import Person
from core.ports import Conversation, Due, Keyboard, SentCard, Unit

_TALK = (Done, Greet, NotUnderstood, Sure)
"""Words between two requests, understood or not, and the question whether they were: what was shown before is still what "and
Friday?" is about."""

_SUPERSEDED = {
    "poll": "poll.superseded",
    "decision": "decision.superseded",
    "calendars": "calendars.superseded",
    "webhooks": "webhooks.superseded",
}
"""What an older card about the same says, if not that it is a session's."""

ANSWERED_IN = timedelta(minutes=5)
"""For how long a question keeps a typed answer to itself."""


@dataclass(frozen=True, slots=True)
class Post:
    """Sends one turn's answer to where it belongs."""

    turn: Turn
    inbound: Inbound

    def home(self, card: Card) -> Handled:
        """The bot's own page, drawn at once."""
        return Handled(home=keyed(self.turn.unit, self._person_id, self._organisation_id, card))

    def send(self, served: Served) -> Handled:
        """Store what was served and say what must be shown at once."""
        if served.organisation != self.turn.organisation:
            there = replace(self, turn=replace(self.turn, organisation=served.organisation))
            return there.send(served)
        answer = served.answer
        if answer.became is not None:
            as_one = replace(self, turn=replace(self.turn, person=answer.became))
            return as_one.send(replace(served, answer=replace(answer, became=None)))
        if answer.forgotten and answer.card is not None:
            return self._farewell(answer, answer.card)
        if answer.errors:
            self._remember(served.memory)
            return Handled(errors=answer.errors, toast=answer.toast)
        if answer.card is None:
            self._remember(served.memory)
            return Handled(toast=answer.toast)
        if answer.card.form is not None and self.turn.where.forms:
            self._remember(served.memory)
            return Handled(form=keyed(self.turn.unit, self._person_id, self._organisation_id, answer.card))
        return self._reply(served, answer, answer.card)

    def _reply(self, served: Served, answer: Answer, card: Card) -> Handled:
        card = card if self.turn.where.confirms else asks_itself(card)
        drawn = keyed(self.turn.unit, self._person_id, self._organisation_id, card, subject=answer.subject)
        if self.turn.where.place is Place.GROUP and not self._may_be_public(answer):
            return self._private(served, answer, drawn)
        outgoing = Outgoing(
            drawn, self._person_id, self.turn.where, self._edited(answer), answer.subject, private_to=self._private_to()
        )
        self._remember(_with_card(served, drawn, self.turn.now))
        spent = self._spent(answer.subject, outgoing.edits)
        replies = [self._row(each) for each in (*spent, outgoing)]
        return Handled(toast=answer.toast, replies=tuple(replies))

    def _farewell(self, answer: Answer, card: Card) -> Handled:
        """The last card to somebody who is known no more: it goes where they spoke, and is nobody's."""
        drawn = keyed(self.turn.unit, None, None, card)
        last = Outgoing(drawn, None, self.turn.where, self._edited(answer), private_to=self._private_to())
        return Handled(replies=(self._row(last),))

    @property
    def _person_id(self) -> int:
        return self.turn.person.id

    @property
    def _organisation_id(self) -> int | None:
        return self.turn.organisation.id if self.turn.organisation else None

    def _may_be_public(self, answer: Answer) -> bool:
        """Whether this group may see it: a channel of the workspace, the organisation's own group, or all where it is open."""
        return answer.anywhere or (answer.public and self.turn.home_group)

    def _private_to(self) -> str | None:
        where = self.turn.where
        return self.inbound.who.user_id if where.place is Place.GROUP and where.ephemeral else None

    def _edited(self, answer: Answer) -> MessageRef | None:
        """The card that was pressed is changed in place, unless the answer is to be new."""
        if answer.anew or not isinstance(self.inbound, Press | Submit):
            return None
        return self.inbound.message

    def _private(self, served: Served, answer: Answer, drawn: Keyed) -> Handled:
        """What is not for everybody goes to the private conversation, or waits there behind a link."""
        speak, identity = self.turn.speak, self.turn.identity
        if identity.chat_id is not None or self.turn.where.opens:
            outgoing = Outgoing(drawn, self._person_id, None, None, answer.subject)
            row = self._row(outgoing)
            self._go_on_in_private(_with_card(served, drawn, self.turn.now))
            note = speak.words("private.sent")
            if isinstance(self.inbound, Press):
                return Handled(toast=note, replies=(row,))
            told = Outgoing(
                self._keyed(Card(title=(note,))), self._person_id, self.turn.where, private_to=self._private_to()
            )
            return Handled(replies=(row, self._row(told)))
        waits = kept(self.turn.unit, self._person_id, self._organisation_id, (self._asked(served),))
        link = self.turn.names.start_link(f"g_{waits}0")
        buttons = ((Button(speak.words("private.button"), url=link),),) if link else ()
        told = Outgoing(
            self._keyed(Card(title=speak.say("private.title"), sections=(Section(buttons=buttons),))),
            self._person_id,
            self.turn.where,
        )
        return Handled(replies=(self._row(told),))

    def _go_on_in_private(self, memory: Memory) -> None:
        """Short words go on from the card where it was sent, and where it was asked for; a form under way is not disturbed."""
        unit, identity = self.turn.unit, self.turn.identity
        if identity.chat_id is None:
            self._remember(memory)
            return
        where = Where(identity.platform, identity.chat_id, tenant=identity.tenant)
        known = unit.conversations.get(where.platform, where.tenant, where.chat_id, self._person_id)
        if known is not None and load(known.state).walk is not None:
            return
        remember(unit, where, self._person_id, memory)
        if isinstance(self.inbound, Message):
            self._remember(Memory(in_private=True))

    def _asked(self, served: Served) -> Request:
        """What is to be gone on with in private: the words themselves where they could not be served here."""
        about = self.turn.memory.about
        if isinstance(self.inbound, Message) and (served.request is None or same(served.request, about)):
            return Said(self.inbound.text)
        return served.request or Help()

    def _keyed(self, card: Card) -> Keyed:
        return keyed(self.turn.unit, self._person_id, self._organisation_id, card)

    def _spent(self, subject: str, edits: MessageRef | None) -> tuple[Outgoing, ...]:
        """The former card about the same thing loses its buttons and leads to the new one (complaint 70)."""
        standing = self.turn.unit.cards.standing(self._person_id, subject) if subject else None
        if standing is None or (edits is not None and edits.message_id == standing.message_id):
            return ()
        return spent_card(self.turn.unit, self.turn.speak, self.turn.person, standing)

    def _row(self, outgoing: Outgoing) -> int:
        unit = self.turn.unit
        return unit.outbox.reply(
            dumps(outgoing, Outgoing),
            lane=lane_of(outgoing.where or self.turn.where),
            platform=(outgoing.where or self.turn.where).platform,
            person_id=outgoing.person_id,
            now=unit.now,
        )

    def _remember(self, memory: Memory) -> None:
        where = self.turn.where
        remember(self.turn.unit, where, self._person_id, memory)


def remember(unit: Unit, where: Where, person_id: int, memory: Memory) -> None:
    """Keep the memory of a person's conversation."""
    unit.conversations.save(
        Conversation(where.platform, where.tenant, where.chat_id, person_id, dump(memory), unit.now)
    )


def keyed(unit: Unit, person_id: int | None, organisation_id: int | None, card: Card, *, subject: str = "") -> Keyed:
    """The card with its requests stored under a new token."""
    return Keyed(card, kept(unit, person_id, organisation_id, card.requests(), subject=subject))


def kept(
    unit: Unit, person_id: int | None, organisation_id: int | None, requests: tuple[Request, ...], *, subject: str = ""
) -> str:
    """The new token under which the requests are stored: for this person's presses, for anybody's where it is nobody's."""
    token = new_token()
    unit.cards.keep(Keyboard(token, organisation_id, person_id, subject, dump_requests(requests), unit.now))
    return token


def lane_of(where: Where) -> str:
    """The key of the conversation in which order is kept."""
    return f"{where.platform}:{where.tenant}:{where.chat_id}"


def _with_card(served: Served, drawn: Keyed, now: datetime) -> Memory:
    """The memory with the card just drawn as the last one: typed answers press its buttons.

    Words that were not understood, what time it is for somebody, and an answer without a button are no reason to forget what was
    shown before.
    """
    if served.request == Greet("thanks") and served.memory.token:
        return served.memory
    if isinstance(served.request, NotUnderstood | TheirClock) and served.memory.token:
        return replace(served.memory, astray=isinstance(served.request, NotUnderstood))
    talks = served.answer.aside or served.request is None or isinstance(served.request, _TALK)
    about = served.memory.about if talks else served.request
    subject = served.memory.subject if talks or same(about, served.memory.about) else ""
    return replace(
        served.memory,
        token=drawn.token,
        answers=_answers(drawn),
        about=about,
        subject=served.answer.subject or subject,
        shown_at=now,
        question=served.asks,
        astray=False,
        listed=served.memory.listed if isinstance(about, Hold | Cancel | ShowBooking) else "",
    )


def _answers(drawn: Keyed) -> tuple[tuple[str, int], ...]:
    """Which typed answer presses which of the card's requests."""
    asking = [button for button in drawn.card.buttons() if button.request is not None]
    meant = [(button.means.value, n) for n, button in enumerate(asking) if button.means is not None]
    captions = [(caption_key(each), n) for n, button in enumerate(asking) for each in (button.caption, *button.typed)]
    keys = [key for key, _ in captions]
    return (*meant, *((key, n) for key, n in captions if keys.count(key) == 1))


def spent_card(unit: Unit, speak: Speaker, reader: Person, standing: SentCard) -> tuple[Outgoing, ...]:
    """An edit that takes the buttons off a former card and leads to the present state."""
    kind, shown = standing.subject.partition(":")[0], shows(standing.subject)
    buttons = () if shown is None else (press(speak, "button.show", shown),)
    card = Card(
        title=speak.say(_SUPERSEDED.get(kind, "booking.superseded")),
        sections=(Section(buttons=(buttons,)),) if buttons else (),
    )
    where = Where(standing.platform, standing.chat_id, tenant=standing.tenant)
    ref = MessageRef(standing.platform, standing.chat_id, standing.message_id, standing.tenant)
    return (Outgoing(keyed(unit, reader.id, None, card), reader.id, where, ref),)


def notice_cards(
    unit: Unit, reader: Person, due: Due, announcement: Announcement, going: Route, names: Names
) -> tuple[Outgoing, ...]:
    """A notice as cards: the standing card changed in silence, or spent with a new one after it, which makes a sound.

    What makes a sound goes as its reader chose: the channels that carry copies of it get theirs. A card that changes is a chat's.
    """
    subject = announcement.subject
    if due.channel is not None:
        return () if _stays(announcement) else (_copy(unit, reader, due, announcement, names),)
    if announcement.board is not None:
        return (_on_board(unit, reader, due, announcement, announcement.board),)
    standing = unit.cards.standing(reader.id, subject) if subject else None
    drawn = keyed(unit, reader.id, due.organisation_id, announcement.card, subject=subject)
    if announcement.quiet:
        if standing is None:
            return ()
        _remember_change(unit, reader, standing, drawn)
        return _changed(reader, standing, drawn)
    unit.outbox.copy(due, going.copies, unit.now)
    new = Outgoing(drawn, reader.id, None, None, subject, silent=_is_quiet(reader, unit.now), ways=going.ways)
    if going.ways[:1] not in {(), (Channel.CHAT,)}:
        return (*_changed(reader, standing, drawn), new)
    before = spent_card(unit, speaker_for(reader, unit), reader, standing) if standing is not None else ()
    _remember_notice(unit, reader, drawn, subject)
    return (*before, new)


def _stays(announcement: Announcement) -> bool:
    """Whether it changes a card where that stands, and sends nothing new to its reader."""
    return announcement.quiet or announcement.board is not None


def _copy(unit: Unit, reader: Person, due: Due, announcement: Announcement, names: Names) -> Outgoing:
    """The card as another channel carries it beside the chat: nothing can be pressed there, but a link leads to where it can."""
    card = announcement.card
    if names.telegram_bot and any(each.platform == "telegram" for each in unit.people.identities(reader.id)):
        request = shows(announcement.subject) or Agenda()
        link = names.start_link(f"g_{kept(unit, reader.id, due.organisation_id, (request,))}0")
        there = Button(speaker_for(reader, unit).words("button.show"), url=link)
        card = replace(card, sections=(*card.sections, Section(buttons=((there,),))))
    return Outgoing(Keyed(card, ""), reader.id, ways=(due.channel,) if due.channel else ())


def _changed(reader: Person, standing: SentCard | None, drawn: Keyed) -> tuple[Outgoing, ...]:
    """The standing card in the chat as it is now, in silence: what is new of it goes another way."""
    if standing is None:
        return ()
    where = Where(standing.platform, standing.chat_id, tenant=standing.tenant)
    ref = MessageRef(standing.platform, standing.chat_id, standing.message_id, standing.tenant)
    return (Outgoing(drawn, reader.id, where, ref, standing.subject),)


def _on_board(unit: Unit, reader: Person, due: Due, announcement: Announcement, board: Where) -> Outgoing:
    """The card that stands in a group for everybody: changed there, or sent there for the first time."""
    standing = unit.cards.standing(reader.id, announcement.subject)
    drawn = keyed(unit, None, due.organisation_id, announcement.card, subject=announcement.subject)
    if standing is None:
        return Outgoing(drawn, reader.id, board, None, announcement.subject)
    where = Where(standing.platform, standing.chat_id, Place.GROUP, tenant=standing.tenant)
    ref = MessageRef(standing.platform, standing.chat_id, standing.message_id, standing.tenant)
    return Outgoing(drawn, reader.id, where, ref, announcement.subject)


def _is_quiet(reader: Person, now: datetime) -> bool:
    """Whether nothing shall make a sound at the reader's now."""
    return reader.quiet is not None and reader.zone is not None and reader.quiet.hold(now, reader.zone)


def _remember_notice(unit: Unit, reader: Person, drawn: Keyed, subject: str) -> None:
    """Where the reader is reached by then; a conversation opened for the notice is remembered when it has arrived."""
    identity = next((each for each in unit.people.identities(reader.id) if each.reachable), None)
    if identity is not None and identity.chat_id is not None:
        where = Where(identity.platform, identity.chat_id, tenant=identity.tenant)
        remember_arrival(unit, where, reader.id, drawn, subject)


def _remember_change(unit: Unit, reader: Person, standing: SentCard, drawn: Keyed) -> None:
    """Where the card that changes is the last one shown, typed answers press the buttons that it has from now on."""
    where = Where(standing.platform, standing.chat_id, tenant=standing.tenant)
    known = unit.conversations.get(where.platform, where.tenant, where.chat_id, reader.id)
    memory = load(known.state) if known else Memory()
    if memory.token == standing.token and standing.token:
        remember(unit, where, reader.id, replace(memory, token=drawn.token, answers=_answers(drawn)))


def remember_arrival(unit: Unit, where: Where, person_id: int, drawn: Keyed, subject: str) -> None:
    """Let typed answers press the buttons of a card about the subject that came unasked.

    A form under way is not disturbed by it, nor is a question that was put just now: a "yes" is meant for that.
    """
    known = unit.conversations.get(where.platform, where.tenant, where.chat_id, person_id)
    memory = load(known.state) if known else Memory()
    asks = (
        known is not None
        and memory.number_of(Means.YES.value) is not None
        and unit.now - known.updated_at < ANSWERED_IN
    )
    if memory.walk is None and not asks:
        remember(unit, where, person_id, _with_arrival(memory, drawn, subject, unit.now))


def _with_arrival(memory: Memory, drawn: Keyed, subject: str, now: datetime) -> Memory:
    """The memory with a card that came unasked as the last one: "cancel that" is about the session that it tells of."""
    kind, _, number = subject.partition(":")
    about = ShowBooking(int(number)) if kind == "booking" else None
    answers = _answers(drawn)
    return replace(
        memory, token=drawn.token, answers=answers, about=about, subject=subject, shown_at=now, question=False
    )
