"""Cards about conflicts as each platform draws them: for who wants a time, for the organizers, for who has to make way."""

from bots.cards import Card
from bots.requests import Meet
from bots.scenes.conflicts import ClashLine, DecisionScene
from bots.speaker import Speaker
from bots.views.conflict import conflict_card, decision_card, displaced_meeting_card
from core.errors import Clashing
from core.model.booking import State
from core.model.conflict import Alternative, Ask, Clash, Warn
from core.model.decision import Decision, Verdict
from core.model.meeting import Meeting
from core.model.people import Person
from core.model.priority import Priority
from core.services.meetings.deciding import Case
from tests.builders import MONDAY, at, span

PEOPLE = {number: Person(number, number, name) for number, name in ((1, "Maya Iyer"), (2, "Omar <b>"), (3, "Lena"))}
CLASH = Clash(7, span("14:00", "15:00", day=1), 2, frozenset({2, 3}), Priority.NORMAL)
LINES = (
    ClashLine(CLASH, ("Omar <b>", "Lena"), "Planning & <tea>", told=3),
    ClashLine(CLASH, (), rooms=("Orion",), told=2),
)
TIMES = tuple(Alternative(at(start, day=1)) for start in ("12:00", "12:30", "13:00"))
MEETING = Meeting(
    8, "B-7K2Q", 1, 1, "Outage", span("14:00", "15:00", day=1), State.PENDING, priority=Priority.URGENT, room_id=4
)
ASKED = Decision(9, 1, 8, 1, MONDAY, at("12:00"), ((7, 2),), why="The server is *down*", due_at=at("08:30"))


def _speak(language: str) -> Speaker:
    return Speaker(language, "Europe/Berlin", MONDAY)


def _scene(decision: Decision) -> DecisionScene:
    names = {number: person.name for number, person in PEOPLE.items()} | {5: "Grace Osei"}
    case = Case(decision, MEETING, None, (), PEOPLE, (CLASH,))
    return DecisionScene(case, LINES, names, TIMES, ((7, TIMES[:2]),))


def _wanted(language: str, outcome: Ask | Warn) -> Card:
    wish = Meet("Outage", MEETING.span.start, 60, person_ids=(2, 3), priority=Priority.URGENT)
    return conflict_card(_speak(language), Clashing(1, MEETING.span, outcome, (2, 3), room=True), LINES, wish)


def _made(verdict: Verdict) -> Decision:
    return Decision(9, 1, 8, 1, MONDAY, at("12:00"), ((7, 2),), "Down", verdict=verdict, decided_by=5, reason="Friday")


CONFLICT_CARDS: dict[str, Card] = {
    "conflict_to_ask_about": _wanted("en", Ask((CLASH,), TIMES)),
    "conflict_to_force": _wanted("en", Warn((CLASH,), TIMES)),
    "conflict_in_german": _wanted("de", Ask((CLASH,), TIMES)),
    "decision": decision_card(_speak("en"), _scene(ASKED)),
    "decision_in_german": decision_card(_speak("de"), _scene(ASKED), reminds=True),
    "decision_made": decision_card(_speak("en"), _scene(_made(Verdict.REFUSED))),
    "displaced": displaced_meeting_card(
        _speak("en"), MEETING, "Grace Osei", wish=Meet(person_ids=(2,)), host="Maya Iyer", times=TIMES
    ),
}
"""By the name of the golden file."""
