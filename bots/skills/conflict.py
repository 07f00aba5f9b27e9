"""Conflicts: insisting on a time, deciding as an organizer, calling again what had to make way, and the rules."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from bots.cards import Card
from bots.conversation.turn import Answer, Turn
from bots.forms.filled import minutes_in, said
from bots.inbound import Place
from bots.requests import (
    ChangeMeeting,
    ChangeSeries,
    ConflictSettings,
    Decide,
    Decisions,
    InsistHold,
    InsistMeet,
    InsistSeries,
    MeetAgain,
    MoveSeries,
    SayWhy,
    SetConflicts,
    ShowBooking,
    ShowDecision,
)
from bots.scenes.conflicts import clash_lines, decision_scene, each_once, outcomes_of, seen_of
from bots.skills.book import booking_answer, moved_answer
from bots.skills.meet import USUAL_LENGTH, foreseen, meeting_answer, plan_of
from bots.skills.meeting_series import call_series
from bots.skills.offering import mended
from bots.skills.series import foreseen_move, foreseen_series, held_series, moved_series
from bots.views.conflict import (
    asked_card,
    decided_line,
    decision_card,
    displacing_card,
    insist_form,
    refuse_form,
    shifts_form,
    time_in,
    why_form,
)
from bots.views.conflict_settings import (
    CHANNEL,
    HERE,
    KEPT,
    PAGE,
    USUAL,
    decisions_card,
    policy_form,
    room_saved_card,
    rules_form,
    settings_card,
)
from core.errors import Clashing, Invalid, NotAllowed, NotFound, SeriesClashes
from core.model.booking import State
from core.model.conflict import Alternative, Clash, Displace, Policy, Warn
from core.model.decision import Channel, Decision, Patience, Verdict
from core.model.meeting import Appointment, Meeting, people_of
from core.model.rights import organizes
from core.model.timespan import Timespan
from core.services import conflict_rules, meetings
from core.services.conflicts import Insist
from core.services.decisions import explain
from core.services.free_rooms import room_here
from core.services.insisting import insist_on, insist_on_move
from core.services.lookup import organizers
from core.services.meetings.deciding import Approve, MoveNew, MoveOld, Refuse, Ruling, decide
from core.services.search import offer_of


def insist(turn: Turn, request: InsistMeet) -> Answer:
    """Ask the organizers, or displace what was listed, for a reason; what has come since is shown first."""
    turn.speak.need_zone()
    wish = request.wish
    if wish.at is None:
        raise Invalid("start", "missing")
    span = Timespan.lasting(wish.at, wish.length or USUAL_LENGTH)
    plan = plan_of(wish, span)
    if request.forces and turn.values is None:
        people = {turn.person.id, *plan.required, *plan.optional}
        return why_asked(turn, request, lambda: foreseen(turn, wish, plan), people)
    insists = insists_of(turn, request)
    if wish.recurrence:
        return call_series(turn, wish, plan, insists)
    meeting = meetings.create_meeting(turn.unit, turn.member, plan, insist=insists)
    return _meeting_or_asked(turn, meeting)


def change(turn: Turn, request: ChangeMeeting) -> Answer:
    """The same of a meeting that stands: it is changed, or stands as it is until organizers have decided."""
    turn.speak.need_zone()
    unit, member, number = turn.unit, turn.member, request.booking_id
    if request.forces and turn.values is None:
        meeting = meetings.seen_meeting(unit, member, number)
        people = {*people_of(meeting, unit.meetings.invitations([number])[number]), *request.change.add}
        return why_asked(turn, request, lambda: meetings.foreseen_change(unit, member, number, request.change), people)
    if not request.insists:
        clashes = meetings.foreseen_change(unit, member, number, request.change)
        if clashes:
            return Answer(_displacing(turn, request, clashes), subject=f"booking:{number}")
    insists = insists_of(turn, request) if request.insists else None
    changed = meetings.change_meeting(unit, member, number, request.change, seen=request.version, insist=insists)
    return _meeting_or_asked(turn, changed)


def _displacing(turn: Turn, request: ChangeMeeting, clashes: Sequence[Clash]) -> Card:
    """What makes way for the change, before the press that makes it."""
    meeting = meetings.seen_meeting(turn.unit, turn.member, request.booking_id)
    invited = turn.unit.meetings.invitations([meeting.id])[meeting.id]
    people = turn.unit.people.many({*people_of(meeting, invited), *request.change.add})
    sure = replace(request, seen=seen_of(clashes), insists=True)
    return displacing_card(turn.speak, sure, clash_lines(turn.unit, turn.member, clashes, people))


def insist_on_hold(turn: Turn, request: InsistHold) -> Answer:
    """The same of a mentor's time."""
    turn.speak.need_zone()
    hold = request.hold
    if request.forces and turn.values is None:
        return Answer(insist_form(turn.speak, request, ()))
    if hold.moving is not None:
        before, insist = turn.unit.bookings.get(hold.moving), insists_of(turn, request)
        insist = replace(insist, reason=insist.reason or hold.reason)
        moved = insist_on_move(turn.unit, turn.member, hold.moving, hold.starts_at, hold.length, insist=insist)
        return asked_answer(turn, moved) or moved_answer(turn, before, moved) or booking_answer(turn, moved)
    length = hold.length
    if length is None:
        length = offer_of(turn.unit, turn.member, hold.host_id, hold.service_id, None).length
    session = insist_on(
        turn.unit,
        turn.member,
        host_id=hold.host_id,
        service_id=hold.service_id,
        starts_at=hold.starts_at,
        length=length,
        topic=hold.topic,
        insist=insists_of(turn, request),
    )
    return asked_answer(turn, session) or booking_answer(turn, session)


def insist_on_series(turn: Turn, request: InsistSeries) -> Answer:
    """The same of a series of sessions: what is free is booked with what others give way to; of the rest organizers decide."""
    turn.speak.need_zone()
    wish = request.wish
    if isinstance(wish, MoveSeries):
        if request.forces and turn.values is None:
            session = turn.booking(wish.booking_id)
            return why_asked(turn, request, lambda: foreseen_move(turn, wish), {session.host_id, session.guest_id})
        return moved_series(turn, wish, insists_of(turn, request))
    if request.forces and turn.values is None:
        return why_asked(turn, request, lambda: foreseen_series(turn, wish), {turn.person.id, wish.host_id})
    return held_series(turn, wish, insists_of(turn, request))


def insists_of(turn: Turn, request: InsistMeet | InsistHold | InsistSeries | ChangeMeeting | ChangeSeries) -> Insist:
    """What they say after having seen what is in the way, with the reason that a form has asked for."""
    return Insist(said(turn.values or {}, "why"), frozenset(request.seen))


def _meeting_or_asked(turn: Turn, meeting: Meeting) -> Answer:
    return asked_answer(turn, meeting) or meeting_answer(turn, meeting)


def asked_answer(turn: Turn, wanted: Appointment) -> Answer | None:
    """What was put before the organizers, to the one who asked; None for what waits for nobody's decision."""
    decision = turn.unit.decisions.waiting(wanted.id) if wanted.state is State.PENDING else None
    if decision is None:
        return None
    scene = decision_scene(turn.unit, turn.member, decision.id)
    count = len(organizers(turn.unit, wanted.organisation_id))
    return Answer(asked_card(turn.speak, scene, count), subject=f"booking:{wanted.moves_id or wanted.id}")


def why_asked(
    turn: Turn,
    request: InsistMeet | InsistSeries | ChangeMeeting | ChangeSeries,
    foresees: Callable[[], Sequence[Clash]],
    person_ids: Collection[int],
) -> Answer:
    """The form, with what would be displaced as it is now; raises Clashing where that is something else by now.

    Of a series SeriesClashes.
    """
    try:
        clashes = foresees()
    except (Clashing, SeriesClashes) as clashing:
        outcomes = outcomes_of(clashing)
        clashes = each_once(outcomes)
        if seen_of(clashes) != request.seen or not all(isinstance(each, Warn | Displace) for each in outcomes):
            raise
    people = turn.unit.people.many(person_ids)
    return Answer(insist_form(turn.speak, request, clash_lines(turn.unit, turn.member, clashes, people)))


def say_why(turn: Turn, request: SayWhy) -> Answer:
    """Say why one has asked; the organizers' cards show it."""
    if turn.values is None and not request.why:
        known = turn.unit.decisions.waiting(request.booking_id)
        mine = known is not None and known.asked_by == turn.person.id
        return Answer(why_form(turn.speak, request, known.why if known is not None and mine else ""))
    why = request.why if turn.values is None else said(turn.values, "why")
    decision = explain(turn.unit, turn.member, request.booking_id, why)
    wanted = decision_scene(turn.unit, turn.member, decision.id).wanted
    return asked_answer(turn, wanted) or Answer(also=ShowBooking(wanted.moves_id or wanted.id))


def show_decision(turn: Turn, request: ShowDecision) -> Answer:
    """What organizers are asked, as it stands."""
    turn.speak.need_zone()
    _organizer(turn)
    return _decision_answer(turn, request.decision_id)


def decided(turn: Turn, request: Decide) -> Answer:
    """Decide; whoever comes second sees who decided what, and nobody decides about what they have not seen."""
    turn.speak.need_zone()
    if request.verdict == Verdict.REFUSED and turn.values is None:
        _organizer(turn)
        return Answer(refuse_form(turn.speak, request))
    if request.verdict == Verdict.MOVED_OLD and not request.shifts and turn.values is None:
        _organizer(turn)
        scene = decision_scene(turn.unit, turn.member, request.decision_id)
        if scene.decision.organisation_id != turn.member.organisation_id:
            raise NotFound("decision")
        if not scene.shifts:
            return _decision_answer(turn, request.decision_id)
        return Answer(shifts_form(turn.speak, request, scene))
    made = decide(turn.unit, turn.member, request.decision_id, _ruling(turn, request), seen=request.version)
    return _decision_answer(turn, made.id, toast=_toast(turn, made))


def _toast(turn: Turn, made: Decision) -> str | None:
    if made.waits:
        return turn.speak.words("decision.changed")
    return None if made.decided_by == turn.person.id else turn.speak.words("press.already")


def _ruling(turn: Turn, request: Decide) -> Ruling:
    match request.verdict:
        case Verdict.APPROVED:
            return Approve()
        case Verdict.MOVED_NEW if request.starts_at is not None:
            return MoveNew(Alternative(request.starts_at, request.room_id or None))
        case Verdict.MOVED_OLD if not request.shifts:
            return MoveOld(_chosen(turn.values or {}))
        case Verdict.MOVED_OLD:
            return MoveOld(
                tuple((one.booking_id, Alternative(one.starts_at, one.room_id or None)) for one in request.shifts)
            )
        case _:
            return Refuse(said(turn.values or {}, "reason"))


def _chosen(values: Mapping[str, str]) -> tuple[tuple[int, Alternative], ...]:
    """The time of each of the old ones as the form has it; what is to be called off is left out. Raises Invalid."""
    found = []
    for name, value in values.items():
        kind, _, number = name.partition("_")
        try:
            time = time_in(value) if kind == "old" else None
        except ValueError as unknown:
            raise Invalid(name, "unknown") from unknown
        if time is not None:
            found.append((int(number), time))
    return tuple(found)


def _organizer(turn: Turn) -> None:
    if not organizes(turn.member):
        raise NotAllowed(needs="organizer")


def _decision_answer(turn: Turn, decision_id: int, toast: str | None = None) -> Answer:
    scene = decision_scene(turn.unit, turn.member, decision_id)
    if scene.decision.organisation_id != turn.member.organisation_id:
        raise NotFound("decision")
    return Answer(decision_card(turn.speak, scene), subject=f"decision:{decision_id}", toast=toast)


def meet_again(turn: Turn, request: MeetAgain) -> Answer:
    """Call it again at that time, as it was."""
    turn.speak.need_zone()
    time = Alternative(request.starts_at, request.room_id or None)
    return meeting_answer(turn, meetings.meet_again(turn.unit, turn.member, request.booking_id, time))


def show_settings(turn: Turn, request: ConflictSettings) -> Answer:
    """What is chosen here."""
    return Answer(settings_card(turn.speak, conflict_rules.chosen(turn.unit, turn.member), request))


def show_decisions(turn: Turn, request: Decisions) -> Answer:
    """What was decided, by whom, when and why."""
    turn.speak.need_zone()
    _organizer(turn)
    until = request.skip + PAGE
    found = turn.unit.decisions.latest(turn.member.organisation_id, until + 1)
    shown = [decision_scene(turn.unit, turn.member, each.id) for each in found[request.skip : until]]
    lines = [decided_line(turn.speak, scene) for scene in shown]
    return Answer(decisions_card(turn.speak, request, lines, more=len(found) > until))


def set_conflicts(turn: Turn, request: SetConflicts) -> Answer:
    """Choose it by a form, or as it was said in words."""
    known = conflict_rules.chosen(turn.unit, turn.member)
    if request.policy and turn.values is None:
        turn = replace(turn, values={"policy": request.policy})
        if request.service_id is None and request.room_id is None:
            conflict_rules.choose(turn.unit, turn.member, replace(known.rules, policy=_policy(turn.values or {})))
            return _saved(turn)
    try:
        if request.service_id is not None:
            return _set_service(turn, request, request.service_id, known)
        if request.room_id is not None:
            return _set_room(turn, request, request.room_id)
        return _set_rules(turn, known)
    except Invalid as invalid:
        return mended(turn, invalid, request)


def _set_service(turn: Turn, request: SetConflicts, service_id: int, known: conflict_rules.Chosen) -> Answer:
    own = next((each for each in known.services if each[0].id == service_id), None)
    if own is None:
        raise NotFound("service")
    if turn.values is None:
        return Answer(policy_form(turn.speak, own[0].name, own[1], request))
    conflict_rules.choose_for_service(turn.unit, turn.member, service_id, _policy(turn.values))
    return _saved(turn)


def _set_room(turn: Turn, request: SetConflicts, room_id: int) -> Answer:
    room = room_here(turn.unit, turn.member, room_id)
    if turn.values is None:
        return Answer(policy_form(turn.speak, room.name, Policy(room.policy) if room.policy else None, request))
    room = conflict_rules.choose_for_room(turn.unit, turn.member, room_id, _policy(turn.values))
    return Answer(room_saved_card(turn.speak, room))


def _set_rules(turn: Turn, known: conflict_rules.Chosen) -> Answer:
    here = _here(turn)
    if turn.values is None:
        return Answer(rules_form(turn.speak, known.rules, here, turn.where if turn.where.forms else None))
    patience = Patience(**{name: minutes_in(turn.values, name) for name in conflict_rules.BOUNDS})
    channel = _channel(turn, said(turn.values, "where"), said(turn.values, "channel"), known.rules.channel)
    rules = replace(known.rules, policy=_policy(turn.values), patience=patience, channel=channel)
    conflict_rules.choose(turn.unit, turn.member, rules)
    return _saved(turn)


def _channel(turn: Turn, where: str, chosen: str, before: Channel | None) -> Channel | None:
    """Where organizers are asked; None for in private. Raises Invalid where the channel was not chosen."""
    if where == HERE:
        return _here(turn)
    if where == KEPT:
        return before
    if where != CHANNEL:
        return None
    if not chosen:
        raise Invalid("channel", "none")
    return Channel(turn.where.platform, turn.where.tenant, chosen)


def _saved(turn: Turn) -> Answer:
    known = conflict_rules.chosen(turn.unit, turn.member)
    saved = turn.speak.say("conflicts.saved")
    return Answer(settings_card(turn.speak, known, ConflictSettings(), saved=saved))


def _here(turn: Turn) -> Channel | None:
    """The channel in which the one who speaks is, if they are in one."""
    where = turn.where
    return Channel(where.platform, where.tenant, where.chat_id) if where.place is Place.GROUP else None


def _policy(values: Mapping[str, str]) -> Policy | None:
    chosen = said(values, "policy")
    if chosen == USUAL:
        return None
    try:
        return Policy(chosen)
    except ValueError as unknown:
        raise Invalid("policy", "unknown") from unknown


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    InsistMeet: insist,
    InsistHold: insist_on_hold,
    InsistSeries: insist_on_series,
    ChangeMeeting: change,
    SayWhy: say_why,
    ShowDecision: show_decision,
    Decide: decided,
    MeetAgain: meet_again,
    ConflictSettings: show_settings,
    SetConflicts: set_conflicts,
    Decisions: show_decisions,
}
