"""Whole dialogues as say/expect: people talk to the real assistant over a real store; nothing is sent anywhere.

``Dialogue`` plays the courier: after each turn it words every due outbox row and puts the cards on the readers' screens.
"""

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from math import ceil

from adapters.console.render import draw
from bots.actions import pack
from bots.assistant import Assistant
from bots.cards import Card, Keyed
from bots.conversation.handled import Handled
from bots.inbound import Inbound, Location, Message, MessageRef, Place, Press, Submit, Visit, Where, Who
from bots.names import Names
from bots.outgoing import Outgoing
from core.model.channels import Channel
from core.ports import MAIL, SMS, Due, SentCard, Store, Unit
from tests.bots import promises
from tests.builders import SetClock
from tests.ticking import is_due, lapse_due, tick_all

MINUTE = timedelta(minutes=1)
NAMES = Names(telegram_bot="slotbot", public_url="https://slotbot.example")


@dataclass
class Shown:
    """A message on a screen: its card as it stands now, how often it was changed, and whether it came without a sound."""

    keyed: Keyed
    changes: int = 0
    silent: bool = False

    @property
    def text(self) -> str:
        """The card as plain lines with numbered buttons."""
        return draw(self.keyed.card)


@dataclass
class Speaker:
    """Somebody who talks to the bot on one platform."""

    dialogue: "Dialogue"
    who: Who
    chat: str
    place: Place = Place.PRIVATE
    forms: bool = False
    handled: Handled = field(default_factory=Handled)

    @property
    def where(self) -> Where:
        """The conversation."""
        rich = self.who.platform == "slack"
        return Where(
            self.who.platform, self.chat, self.place, self.who.tenant, forms=self.forms, confirms=rich, opens=rich
        )

    def says(self, text: str, *, event_id: str | None = None) -> str:
        """Say it; returns the last card on the screen as text."""
        return self._hear(Message(event_id or self.dialogue.event_id(), self.who, self.where, text))

    def shares(self, latitude: float, longitude: float) -> str:
        """Share a location."""
        place = Location(latitude, longitude)
        return self._hear(Message(self.dialogue.event_id(), self.who, self.where, "", location=place))

    def presses(self, caption: str, *, on: Shown | None = None, event_id: str | None = None) -> str:
        """Press the button with this caption on the last card that has it."""
        shown = on or self._with_button(caption)
        buttons = [button for button in shown.keyed.card.buttons() if button.request is not None]
        number = next(n for n, button in enumerate(buttons) if button.caption == caption)
        return self.forges(pack(shown.keyed.token, number), on=shown, event_id=event_id)

    def forges(self, payload: str, *, on: Shown | None = None, event_id: str | None = None) -> str:
        """Press with any payload."""
        ref = self.dialogue.ref_of(on) if on is not None else None
        return self._hear(Press(event_id or self.dialogue.event_id(), self.who, self.where, payload, ref))

    def submits(self, values: dict[str, str]) -> str:
        """Fill in the form that was just opened."""
        keyed = self.handled.form
        assert keyed is not None, "no form is open"
        payload = pack(keyed.token, len(keyed.card.requests()) - 1)
        return self._hear(Submit(self.dialogue.event_id(), self.who, self.where, payload, values))

    def opens_home(self) -> str:
        """Look at the bot's own page."""
        self._hear(Visit(self.dialogue.event_id(), self.who, self.where))
        assert self.handled.home is not None
        promises.keep(self.handled.home.card)
        return draw(self.handled.home.card)

    @property
    def screen(self) -> list[Shown]:
        """Every message in this conversation, oldest first."""
        return self.dialogue.screens.setdefault((self.who.platform, self.chat), [])

    @property
    def sees(self) -> str:
        """The last card as text."""
        return self.screen[-1].text if self.screen else ""

    @property
    def card(self) -> Card:
        """The last card."""
        return self.screen[-1].keyed.card

    @property
    def captions(self) -> list[str]:
        """The captions of the last card's buttons."""
        return [button.caption for button in self.card.buttons()]

    def _with_button(self, caption: str) -> Shown:
        for shown in reversed(self.screen):
            if any(button.caption == caption and button.request is not None for button in shown.keyed.card.buttons()):
                return shown
        raise AssertionError(
            f"no button {caption!r} on the screen:\n" + "\n---\n".join(s.text for s in self.screen[-3:])
        )

    def _hear(self, inbound: Inbound) -> str:
        self.handled = self.dialogue.hear(inbound)
        return self.sees


class Dialogue:
    """The assistant over a store, with everybody's screens."""

    def __init__(self, store: Store, clock: SetClock) -> None:
        self.store = store
        self.clock = clock
        self.assistant = Assistant(store, NAMES)
        self.screens: dict[tuple[str, str], list[Shown]] = {}
        self._refs: dict[tuple[str, str, str], Shown] = {}
        self._ids = count(1)

    def speaker(self, platform: str, user_id: str, name: str, **known: str) -> Speaker:
        """Somebody on a platform; ``known`` are further fields of ``Who``."""
        return Speaker(self, Who(platform, user_id, name, silent=platform == "telegram", **known), user_id)

    def event_id(self) -> str:
        """A new platform event id."""
        return f"e{next(self._ids)}"

    def hear(self, inbound: Inbound) -> Handled:
        """Let the assistant serve the inbound, then deliver everything that is due."""
        handled = self.assistant.hear(inbound)
        promises.keep_toast(handled)
        self.store.run(lambda unit: self._deliver(unit, handled.replies))
        self.settle()
        return handled

    def settle(self) -> None:
        """Deliver what is due now."""
        while self.store.run(self._deliver_due):
            pass

    def lapse(self) -> None:
        """Let the clock's tick find what has lapsed, and deliver what comes of it."""
        self.store.run(lapse_due)
        self.settle()

    def passes(self, until: datetime) -> None:
        """Let the clock go on to that moment, a minute at a time, doing what is due on the way.

        Minutes in which nothing is due are passed over, as nothing would happen in them.
        """
        while (now := self.clock.now()) < until:
            minutes = [now + number * MINUTE for number in range(1, ceil((until - now) / MINUTE))]
            with self.store.read() as unit:
                idle = bisect_left(minutes, True, key=partial(_waits, unit))
            self.clock.set(minutes[idle] if idle < len(minutes) else until)
            tick_all(self.store)
            self.settle()

    def ref_of(self, shown: Shown) -> MessageRef:
        """Where a message stands."""
        platform, chat, message = next(key for key, value in self._refs.items() if value is shown)
        return MessageRef(platform, chat, message)

    def _deliver(self, unit: Unit, ids: tuple[int, ...]) -> None:
        for due in unit.outbox.claim(ids, unit.now, unit.now + MINUTE):
            self._show_lane(unit, due)

    def _deliver_due(self, unit: Unit) -> int:
        rows = unit.outbox.claim_due(unit.now, unit.now + MINUTE, 50)
        for due in rows:
            self._show_lane(unit, due)
        return len(rows)

    def _show_lane(self, unit: Unit, due: Due) -> None:
        going: Due | None = due
        while going is not None:
            self._show(unit, going)
            going = unit.outbox.next(going, unit.now + MINUTE)

    def _show(self, unit: Unit, due: Due) -> None:
        for outgoing in self.assistant.word(unit, due):
            self._put(unit, outgoing)
        unit.outbox.sent(due.id, unit.now)

    def _put(self, unit: Unit, outgoing: Outgoing) -> None:
        promises.keep(outgoing.keyed.card)
        platform, chat = self._place(unit, outgoing)
        screen = self.screens.setdefault((platform, chat), [])
        edited = outgoing.edits
        if edited is not None and (platform, chat, edited.message_id) in self._refs:
            shown, message = self._refs[platform, chat, edited.message_id], edited.message_id
            shown.keyed, shown.changes = outgoing.keyed, shown.changes + 1
        else:
            message = f"m{next(self._ids)}"
            shown = self._refs[platform, chat, message] = Shown(outgoing.keyed, silent=outgoing.silent)
            screen.append(shown)
        if outgoing.subject and outgoing.person_id is not None:
            token = outgoing.keyed.token
            unit.cards.sent(
                SentCard(outgoing.person_id, outgoing.subject, platform, "", chat, message, token), unit.now
            )

    @staticmethod
    def _place(unit: Unit, outgoing: Outgoing) -> tuple[str, str]:
        if outgoing.where is not None:
            return outgoing.where.platform, outgoing.where.chat_id
        assert outgoing.person_id is not None
        identity = next((each for each in unit.people.identities(outgoing.person_id) if each.reachable), None)
        if identity is None or outgoing.ways[0] is not Channel.CHAT:
            reader = unit.people.get(outgoing.person_id)
            assert reader is not None
            by_sms = outgoing.ways[0] is Channel.SMS
            address = reader.sms if by_sms else reader.mail
            assert address is not None
            return SMS if by_sms else MAIL, address
        return identity.platform, identity.chat_id or identity.user_id


def _waits(unit: Unit, moment: datetime) -> bool:
    return is_due(unit, moment) or unit.outbox.waits(moment)


def in_group(speaker: Speaker, chat: str) -> Speaker:
    """The same person in a group conversation."""
    return replace(speaker, chat=chat, place=Place.GROUP)
