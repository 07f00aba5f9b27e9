"""What is kept of me, as a file; and being forgotten: what that means, then the act."""

from collections.abc import Callable, Mapping
from typing import Any

from bots.conversation.turn import Answer, Turn
from bots.requests import Export, ForgetMe
from bots.views.export import calendar_card, export_card, exported_card
from bots.views.privacy import forget_card, forgotten_card
from core.services import export, privacy


def forget_me(turn: Turn, request: ForgetMe) -> Answer:
    """Say what would go, what would end and what stays; then delete it (PLATFORMS d3)."""
    if not request.sure:
        return Answer(forget_card(turn.speak, len(privacy.would_end(turn.unit, turn.person))))
    name, reason = turn.speak.words("privacy.name"), turn.speak.words("privacy.reason")
    ended = privacy.forget(turn.unit, turn.person, name=name, reason=reason)
    return Answer(forgotten_card(turn.speak, len(ended)), forgotten=True)


def export_me(turn: Turn, request: Export) -> Answer:
    """Everything, or the sessions as a table or for a calendar, as a file of its own; which of them is asked first."""
    if request.what == "calendar":
        return Answer(calendar_card(turn.speak, export.calendar_of_person(turn.unit, turn.person)), anew=True)
    if request.what not in {"all", "table"}:
        return Answer(export_card(turn.speak))
    return Answer(exported_card(turn.speak, request, export.of_person(turn.unit, turn.person)), anew=True)


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {ForgetMe: forget_me, Export: export_me}
