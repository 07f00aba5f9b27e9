"""One person and the skills of those who offer time, without words: requests served, buttons pressed, forms filled in.

Every card that is shown is held to what all cards promise (``tests.bots.promises``).
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

from adapters.console.render import draw
from bots.cards import Card, Form
from bots.conversation.memory import Memory
from bots.conversation.turn import Answer, Turn
from bots.directory import Directories
from bots.inbound import Where
from bots.names import Names
from bots.requests import Request
from bots.skills import daysoff, hours, profile, services
from bots.speaker import Speaker
from core.model.people import Organisation, Person
from core.ports import Store, Unit
from tests.bots import promises

SKILLS = {**hours.SKILLS, **daysoff.SKILLS, **services.SKILLS, **profile.SKILLS}


class Desk:
    """A person at the desk; ``forms`` where the platform opens modals."""

    def __init__(self, store: Store, person: Person, organisation: Organisation, *, forms: bool = True) -> None:
        self._store, self._person_id, self._organisation_id = store, person.id, organisation.id
        self._forms = forms
        self._memory = Memory()
        self.answer = Answer()

    @contextmanager
    def unit(self) -> Iterator[Unit]:
        """The store, to look into."""
        with self._store.write() as unit:
            yield unit

    def asks(self, request: Request, values: Mapping[str, str] | None = None) -> str:
        """Ask for it; the card that answers, as lines."""
        with self._store.write() as unit:
            self.answer = self._served(unit, request, values)
        return self.sees

    def presses(self, caption: str) -> str:
        """Press the button of the present card."""
        return self.asks(self.button(caption))

    def submits(self, **values: str) -> str:
        """Fill in the form that is open."""
        return self.asks(self.form.request, values)

    def button(self, caption: str) -> Request:
        """What a button of the present card asks for."""
        found = [b.request for b in self.card.buttons() if b.caption == caption]
        assert found, f"no {caption!r} on:\n{self.sees}"
        assert found[0] is not None
        return found[0]

    @property
    def card(self) -> Card:
        """The present card."""
        assert self.answer.card is not None
        return self.answer.card

    @property
    def form(self) -> Form:
        """The form that is open."""
        assert self.card.form is not None
        return self.card.form

    @property
    def sees(self) -> str:
        """The present card as lines, buttons numbered."""
        return draw(self.card) if self.answer.card is not None else ""

    @property
    def captions(self) -> list[str]:
        """What stands on the buttons."""
        return [button.caption for button in self.card.buttons()]

    @property
    def said(self) -> str:
        """The card's words without its buttons."""
        bare = replace(self.card, form=None, sections=tuple(replace(s, buttons=()) for s in self.card.sections))
        return draw(bare)

    def _served(self, unit: Unit, request: Request, values: Mapping[str, str] | None) -> Answer:
        turn = self._turn(unit, values)
        answer = SKILLS[type(request)](turn, request)
        self._memory = replace(self._memory, **answer.memory)
        if answer.also is not None:
            return self._served(unit, answer.also, None)
        if answer.card is not None:
            promises.keep(answer.card)
        return answer

    def _turn(self, unit: Unit, values: Mapping[str, str] | None) -> Turn:
        person = unit.people.get(self._person_id)
        organisation = unit.organisations.get(self._organisation_id)
        assert person is not None
        assert organisation is not None
        return Turn(
            unit=unit,
            where=Where("console", "chat", forms=self._forms),
            person=person,
            identity=unit.people.identities(person.id)[0],
            speak=Speaker(person.language or "en", person.zone, unit.now),
            memory=self._memory,
            names=Names(public_url="https://slotbot.example"),
            directory=Directories().of(unit, organisation, keep=False),
            organisation=organisation,
            membership=unit.people.membership(organisation.id, person.id),
            values=values,
        )
