"""Somebody who presses whatever is new: which kinds of request are a press away."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from typing import get_args

from bots.actions import pack
from bots.cards import FormField, Keyed, Kind
from bots.requests import Fill, ForgetMe, Request, SwitchOrganisation
from tests.bots.dialogue import Speaker

SAID = {Kind.TEXT: "Python", Kind.LONG_TEXT: "Because", Kind.NUMBER: "30", Kind.DATE: "2027-03-07", Kind.TIME: "10:00"}
"""What is entered where a form proposes nothing; the day, which is entered everywhere, is further ahead than anybody opens."""

MOST = 2000


def key_of(request: Request) -> tuple[object, ...]:
    """What distinguishes requests of one kind, whatever they are about: their words, their yes or no, what is left open."""
    return type(request), *(_key(getattr(request, each.name)) for each in fields(request))


def _key(value: object) -> object:
    if isinstance(value, str | bool):
        return value
    return key_of(value) if isinstance(value, get_args(Request)) else value is None


def entered(asked: FormField) -> str:
    """What the walk enters into a field."""
    said = SAID.get(asked.kind, "")
    return said if asked.kind is Kind.DATE else asked.initial or said


def leaves(request: Request) -> bool:
    """Whether the walk would go on elsewhere, as nobody, or in a form that is no longer under way."""
    elsewhere = isinstance(request, SwitchOrganisation) and request.organisation_id is not None
    return elsewhere or isinstance(request, Fill) or request == ForgetMe(sure=True)


@dataclass
class Walk:
    """Somebody who presses everything that is new, breadth first; ``reached`` are the kinds of request met."""

    speaker: Speaker
    reached: set[type] = field(default_factory=set)
    _seen: set[tuple[object, ...]] = field(default_factory=set)
    _queue: deque[str] = field(default_factory=deque)

    def says(self, words: Iterable[str]) -> "Walk":
        """Begin with the home page and these words."""
        self.speaker.opens_home()
        self._sees(self.speaker.handled.home)
        for said in words:
            self.speaker.says(said)
            self._looks()
        return self

    def goes(self) -> set[type]:
        """Press whatever was not pressed before, and what that shows."""
        self._looks()
        for _ in range(MOST):
            if not self._queue:
                return self.reached
            self.speaker.forges(self._queue.popleft())
            self._looks()
        raise AssertionError("this walk has no end")

    def _looks(self) -> None:
        opened = self.speaker.handled.form
        self._sees(opened)
        if opened is not None and opened.card.form is not None:
            self.speaker.submits({each.name: entered(each) for each in opened.card.form.fields})
        for shown in self.speaker.screen[-3:]:
            self._sees(shown.keyed)

    def looks(self, keyed: Keyed | None) -> None:
        """Note what a card or form asks for."""
        self._sees(keyed)

    def _sees(self, keyed: Keyed | None) -> None:
        for number, request in enumerate(keyed.card.requests() if keyed is not None else ()):
            assert keyed is not None
            self.reached.add(type(request))
            if key_of(request) not in self._seen and not leaves(request):
                self._seen.add(key_of(request))
                self._queue.append(pack(keyed.token, number))
