"""What was not understood: whether it may be kept of me, and what organizers see of it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from bots.conversation import missed
from bots.conversation.turn import Answer, Turn
from bots.requests import KeepMisses, ShowMisses, SwitchMisses
from bots.views.misses import agreed_card, misses_card
from core.services import misses


def keep_misses(turn: Turn, request: KeepMisses) -> Answer:
    """Note what the person says to it; with a yes, the words that it was asked about are the first that are kept."""
    person = misses.agree(turn.unit, turn.person, agreed=request.agreed)
    if turn.memory.missed and turn.organisation is not None:
        missed.keep(replace(turn, person=person), turn.organisation, turn.memory.missed)
    return Answer(agreed_card(turn.speak, agreed=request.agreed), memory={"missed": ""})


def show_misses(turn: Turn, request: ShowMisses) -> Answer:
    """What members wanted and were not understood in, the newest first."""
    return _shown(turn, request.skip)


def switch_misses(turn: Turn, request: SwitchMisses) -> Answer:
    """Let the organisation keep such words or not; the card shows how it stands."""
    organisation = misses.switch(turn.unit, turn.member, keeps=request.keeps)
    return Answer(misses_card(turn.speak, organisation, misses.wishes(turn.unit, turn.member), turn.member))


def _shown(turn: Turn, skip: int) -> Answer:
    found = misses.wishes(turn.unit, turn.member, skip=skip)
    return Answer(misses_card(turn.speak, turn.home, found, turn.member))


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    KeepMisses: keep_misses,
    ShowMisses: show_misses,
    SwitchMisses: switch_misses,
}
"""What serves requests about words that were not understood."""
