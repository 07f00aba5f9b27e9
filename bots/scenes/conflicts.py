"""What conflict cards tell, gathered for one reader: what is in the way as far as they may see it (guarantee 7)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from core.errors import Clashing, Refusal, SeriesClashes, TimeTaken
from core.model.booking import Booking
from core.model.conflict import ELSEWHERE, Alternative, Book, Clash, Outcome
from core.model.decision import Decision
from core.model.meeting import Appointment, Meeting, people_of
from core.model.people import Membership, Person
from core.model.rights import sees_booking
from core.ports import Unit
from core.services.conflicts import bookings_of
from core.services.meetings import party_of_meeting
from core.services.meetings.deciding import Case, case_of, times_to_choose


@dataclass(frozen=True, slots=True)
class ClashLine:
    """A clash for one reader: ``who`` of those who are wanted has something then.

    What it is stands in ``title``, or by the two people of a ``session``, where the reader may know it. ``rooms`` are
    those that are taken, ``told`` how many people would hear of it if it had to make way.
    """

    clash: Clash
    who: tuple[str, ...]
    title: str | None = None
    session: tuple[str, ...] = ()
    rooms: tuple[str, ...] = ()
    told: int = 0


@dataclass(frozen=True, slots=True)
class DecisionScene:
    """What organizers are asked, for one of them.

    ``names`` are everybody's who is concerned, by id; ``times`` other times for what is wanted, ``shifts`` those of each
    booking in its way, none for what can only give way. ``service`` is what a session is.
    """

    case: Case
    lines: tuple[ClashLine, ...]
    names: Mapping[int, str]
    times: tuple[Alternative, ...] = ()
    shifts: tuple[tuple[int, tuple[Alternative, ...]], ...] = ()
    service: str = ""

    @property
    def decision(self) -> Decision:
        """The decision itself."""
        return self.case.decision

    @property
    def wanted(self) -> Appointment:
        """What is wanted."""
        return self.case.wanted

    @property
    def stands(self) -> Appointment:
        """What there is once it is decided: the meeting that was changed, or what was wanted."""
        return self.case.before or self.case.wanted

    @property
    def private(self) -> bool:
        """Whether what it is called is for nobody but its people."""
        return isinstance(self.wanted, Meeting) and self.wanted.private


def outcomes_of(refusal: Clashing | SeriesClashes) -> Sequence[Outcome | None]:
    """What the policy made of it, of a series of each date that clashes; None of one that has another reason."""
    if isinstance(refusal, Clashing):
        return (refusal.outcome,)
    return [outcome_for(each.why) for each in refusal.clashes]


def outcome_for(why: Refusal) -> Outcome | None:
    """What the policy made of one date, of a mentor's time what it would make of it if it were urgent."""
    match why:
        case Clashing():
            return why.outcome
        case TimeTaken():
            return why.way
        case _:
            return None


def each_once(outcomes: Iterable[Outcome | None]) -> tuple[Clash, ...]:
    """What is in the way of any of them, each booking once, and busy time that is none."""
    known = (each for each in outcomes if each is not None and not isinstance(each, Book))
    return tuple({(clash.booking_id, clash.span): clash for each in known for clash in each.clashes}.values())


def seen_of(clashes: Iterable[Clash]) -> tuple[tuple[int, int], ...]:
    """The bookings with the versions in which they were seen."""
    return tuple((clash.booking_id, clash.version) for clash in clashes)


def clash_lines(
    unit: Unit, reader: Membership, clashes: Sequence[Clash], wanted: Mapping[int, Person]
) -> tuple[ClashLine, ...]:
    """One line for each clash; ``wanted`` are the people of what is wanted, by id."""
    standing = bookings_of(unit, {clash.booking_id for clash in clashes} - {ELSEWHERE})
    return tuple(
        _line(unit, reader, clash, standing.get(clash.booking_id), wanted)
        for clash in clashes
        if clash.booking_id in standing or clash.booking_id == ELSEWHERE
    )


def _line(
    unit: Unit, reader: Membership, clash: Clash, standing: Appointment | None, wanted: Mapping[int, Person]
) -> ClashLine:
    """What is in the way; without a booking a connected calendar says so, and of that nobody learns more."""
    own = [person for person in wanted.values() if person.calendar_id in clash.calendar_ids]
    others = clash.calendar_ids - {person.calendar_id for person in own}
    rooms = tuple(room.name for room in unit.rooms.of_calendars(others).values()) if others else ()
    who = tuple(person.name for person in own)
    if standing is None:
        return ClashLine(clash, who)
    if isinstance(standing, Meeting):
        invited = [each for each in unit.meetings.invitations([standing.id])[standing.id] if each.comes]
        seen = party_of_meeting(unit, reader, standing) is not None
        title = standing.title if seen and not clash.foreign else None
        told = len(people_of(standing, invited))
        return ClashLine(clash, who, title, rooms=rooms, told=told)
    session: tuple[str, ...] = ()
    if sees_booking(reader, standing):
        sides = unit.people.many({standing.host_id, standing.guest_id})
        session = tuple(sides[each].name for each in (standing.host_id, standing.guest_id))
    return ClashLine(clash, who, None, session, rooms, told=2)


def decision_scene(unit: Unit, reader: Membership, decision_id: int) -> DecisionScene:
    """What organizers are asked, with what they may choose from. Raises NotFound."""
    case = case_of(unit, decision_id)
    lines = clash_lines(unit, reader, case.clashes, case.people)
    decision = case.decision
    decider = () if decision.decided_by is None else (decision.decided_by,)
    concerned = {decision.asked_by, *decider, *case.people}
    names = {number: person.name for number, person in unit.people.many(concerned).items()}
    service = unit.services.get(case.wanted.service_id) if isinstance(case.wanted, Booking) else None
    scene = DecisionScene(case, lines, names, service="" if service is None else service.name)
    if not decision.waits:
        return scene
    times, shifts = times_to_choose(unit, case)
    return replace(scene, times=times, shifts=shifts)


def told_of(unit: Unit, clashes: Sequence[Clash]) -> int:
    """How many people would hear of it if all this had to make way."""
    standing = bookings_of(unit, {clash.booking_id for clash in clashes})
    meetings = [each for each in standing.values() if isinstance(each, Meeting)]
    invited = unit.meetings.invitations([meeting.id for meeting in meetings])
    people = {side for each in standing.values() if isinstance(each, Booking) for side in (each.host_id, each.guest_id)}
    for meeting in meetings:
        people |= people_of(meeting, [each for each in invited[meeting.id] if each.comes])
    return len(people)
