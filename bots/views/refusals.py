"""Every refusal as a card: the reason, and a next step."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from bots.cards import Button, Card, Section, Style
from bots.requests import (
    Agenda,
    Approve,
    BecomeMentor,
    Calendars,
    ConfirmHold,
    Find,
    FindRoom,
    Hold,
    HoldAny,
    InsistHold,
    ListServices,
    Meet,
    Members,
    MoveSeries,
    Pools,
    Release,
    Settings,
    ShowBooking,
    ShowRoom,
    ShowTimes,
    ShowWaitlist,
    Start,
    SwitchOrganisation,
    Together,
    Wait,
    Webhooks,
)
from bots.scenes.conflicts import clash_lines, told_of
from bots.speaker import Speaker
from bots.views.after import stars
from bots.views.common import clipped, press, under
from bots.views.conflict import conflict_card
from bots.views.find import other_buttons, time_button
from bots.views.insisting import all_the_same
from bots.views.meeting_words import titled
from bots.views.offering import invalid_words
from bots.views.poll import PollScene, poll_card
from bots.views.refusing import Reader, name_of, refused, usual_ways
from bots.views.rooms import people, why_words
from bots.views.rules import OF_CHANGES
from bots.views.seat import wait_button
from bots.views.series_clashes import other_rhythm
from bots.views.series_refusals import OF_SERIES
from bots.views.session_refusals import OF_SESSIONS
from core.errors import (
    AlreadyBooked,
    AlreadyRated,
    Clashing,
    HoldLapsed,
    IllegalMove,
    Invalid,
    LastAdmin,
    LengthNotOffered,
    NoAnswerNow,
    NobodyInPool,
    NoOrganisation,
    NoSeat,
    NotAllowed,
    NotFound,
    NotFree,
    NotOpen,
    OntoSibling,
    OwnClash,
    PollOver,
    Refusal,
    RoomUnfit,
    ServiceInactive,
    StaleVersion,
    TimeTaken,
    TooLate,
    TooManyCalendars,
    TooManyHolds,
    TooManyMoves,
    TooManyWebhooks,
)
from core.model.booking import State
from core.model.meeting import Meeting
from core.model.timespan import Timespan


def refusal_card(to: Reader, refusal: Refusal) -> Card:
    """The card for a refusal: the reason and a next step."""
    draw = _DRAWN.get(type(refusal))
    if draw is not None:
        return draw(to, refusal)
    return refused(to.speak, f"refusal.{refusal.code}", usual_ways(to.speak))


def reason_words(speak: Speaker, refusal: Refusal) -> str:
    """A refusal's reason in a few words, where it stands in a line with others."""
    if isinstance(refusal, TooLate):
        return speak.words("refusal.short.too_late", until=speak.moment(refusal.until).text)
    if isinstance(refusal, TooManyMoves):
        return speak.words("refusal.short.too_many_moves")
    if isinstance(refusal, IllegalMove):
        return speak.words("refusal.illegal_move", state=speak.words(f"state.{refusal.booking.state.value}"))
    return speak.words("refusal.refused")


def _taken(to: Reader, refusal: TimeTaken) -> Card:
    speak = to.speak
    host = name_of(to.unit, refusal.host_id)
    moving = _moving(to)
    key = "refusal.time_taken" if refusal.others else "refusal.time_taken.none"
    values: dict[str, Any] = {"when": speak.moment(refusal.starts_at), "host": host}
    if refusal.held_until is not None:
        key, values["until"] = "refusal.time_held", speak.clock(refusal.held_until)
    wait = Wait(Timespan.lasting(refusal.starts_at, 1), refusal.host_id)
    others = other_buttons(speak, refusal.others, moving=moving)
    ways = (*others, _times(speak, refusal, moving), press(speak, "find.wait", wait))
    card = refused(speak, key, ways, **values)
    told = told_of(to.unit, refusal.way.clashes) if refusal.way is not None else 0
    more = all_the_same(speak, to.request, refusal.way, told)
    return replace(card, sections=(*card.sections, *more))


def _not_open(to: Reader, refusal: NotOpen) -> Card:
    speak = to.speak
    moving = _moving(to)
    buttons = (*other_buttons(speak, refusal.others, moving=moving), _times(speak, refusal, moving))
    when, host = speak.moment(refusal.starts_at), name_of(to.unit, refusal.host_id)
    return refused(speak, f"refusal.not_open.{refusal.why}", buttons, when=when, host=host)


def _moving(to: Reader) -> int | None:
    """The booking that was to be moved, so that the other times move it as well."""
    request = to.request.hold if isinstance(to.request, InsistHold) else to.request
    if isinstance(request, Hold):
        return request.moving
    if isinstance(to.request, ConfirmHold | Approve):
        kept = to.unit.bookings.get(to.request.booking_id)
        return kept.moves_id if kept is not None else None
    return None


def _times(speak: Speaker, refusal: TimeTaken | NotOpen, moving: int | None) -> Button:
    day = max(speak.local(refusal.starts_at).date(), speak.today())
    return press(speak, "button.other_times", ShowTimes(refusal.host_id, day=day, moving=moving))


def _own_clash(to: Reader, refusal: OwnClash) -> Card:
    speak = to.speak
    buttons = other_buttons(speak, refusal.others, moving=_moving(to))
    when = speak.moment(refusal.starts_at)
    if refusal.booking is None:
        return refused(speak, "refusal.own_clash", buttons, when=when)
    show = press(speak, "button.show", ShowBooking(refusal.booking.id))
    when = speak.moment(refusal.booking.span.start)
    if isinstance(refusal.booking, Meeting):
        return refused(speak, "refusal.own_clash.meeting", (*buttons, show), when=when, title=refusal.booking.title)
    other = name_of(to.unit, refusal.booking.other(to.reader_id))
    return refused(speak, "refusal.own_clash.booking", (*buttons, show), when=when, other=other)


def _room_unfit(to: Reader, refusal: RoomUnfit) -> Card:
    """Everything for which the room does not do, and the way to one that does (S1.8)."""
    speak, room = to.speak, refusal.room
    other = FindRoom(refusal.unfit.wanted or 1, at=refusal.span.start, length=refusal.span.minutes)
    why = why_words(speak, room, refusal.unfit)
    buttons = (press(speak, "refusal.rooms", other), press(speak, "room.show.its", ShowRoom(room.id)))
    return refused(speak, "refusal.room_unfit", buttons, name=room.name, people=people(speak, room), why=why)


def _clashing(to: Reader, refusal: Clashing) -> Card:
    """What is in the way, as far as the reader may see it, and the ways on that the policy leaves."""
    people = to.unit.people.many(refusal.person_ids)
    reader = to.unit.people.membership(refusal.organisation_id, to.reader_id)
    found = clash_lines(to.unit, reader, refusal.outcome.clashes, people) if reader is not None else ()
    return conflict_card(to.speak, refusal, found, to.request)


def _not_free(to: Reader, refusal: NotFree) -> Card:
    speak = to.speak
    buttons = other_buttons(speak, refusal.others, moving=_moving(to))
    name, when = name_of(to.unit, refusal.person_id), speak.moment(refusal.starts_at)
    return refused(speak, "refusal.not_free", buttons or usual_ways(speak), name=name, when=when)


def _no_seat(to: Reader, refusal: NoSeat) -> Card:
    speak, session = to.speak, refusal.meeting
    when = speak.moment(session.span.start)
    find = press(speak, "help.find", Find(service_id=session.service_id))
    if session.state is not State.CONFIRMED or session.span.start <= speak.now:
        return refused(speak, "refusal.no_seat.over", (find,), title=session.title, when=when)
    return refused(speak, "refusal.no_seat", (wait_button(speak, session), find), title=session.title, when=when)


def _nobody_in_pool(to: Reader, refusal: NobodyInPool) -> Card:
    speak, pool, when = to.speak, refusal.pool, to.speak.moment(refusal.starts_at)
    ways = (press(speak, "pools.button", Pools()),)
    times = tuple(time_button(speak, HoldAny(pool.id, start, refusal.length)) for start in refusal.others)
    find = Button(speak.words("pool.book"), Find(pool_id=pool.id))
    wait = press(speak, "find.wait", Wait(Timespan.lasting(refusal.starts_at, 1), pool_id=pool.id))
    key = "refusal.nobody_in_pool" if times else "refusal.nobody_in_pool.none"
    return refused(speak, key, (*times, find, wait, *ways), pool=pool.name, when=when)


def _about(key: str) -> Callable[..., Card]:
    """A refusal about one booking: what is wrong, and the booking itself a press away."""

    def draw(to: Reader, refusal: StaleVersion | AlreadyBooked | IllegalMove | OntoSibling) -> Card:
        speak = to.speak
        show = press(speak, "button.show", ShowBooking(refusal.booking.id))
        state = speak.words(f"state.{refusal.booking.state.value}")
        return refused(speak, key, (show, press(speak, "help.agenda", Agenda())), state=state)

    return draw


def _rated(to: Reader, refusal: AlreadyRated) -> Card:
    speak = to.speak
    show = press(speak, "button.show", ShowBooking(refusal.booking.id))
    return refused(speak, "refusal.already_rated", (show,), stars=stars(refusal.stars))


def _no_answer_now(to: Reader, refusal: NoAnswerNow) -> Card:
    """It has begun, or does not take place any more."""
    speak, meeting = to.speak, refusal.meeting
    show = press(speak, "button.show", ShowBooking(meeting.id))
    host = name_of(to.unit, meeting.host_id)
    return refused(speak, f"refusal.no_answer_now.{refusal.why}", (show,), title=titled(speak, meeting), host=host)


def _too_many(to: Reader, refusal: TooManyHolds) -> Card:
    speak = to.speak
    wanted = to.request if isinstance(to.request, Hold) else None
    buttons: list[Button] = []
    for held in refusal.held:
        when = f"{speak.near_day(speak.local(held.span.start).date())} {speak.clock(held.span.start)}"
        show, release = speak.words("holds.show", when=when), speak.words("holds.release", when=when)
        buttons.append(Button(clipped(show), ShowBooking(held.id), label=show))
        buttons.append(Button(clipped(release), Release(held.id, wanted), label=release, style=Style.DANGER))
    return refused(speak, "refusal.too_many_holds", tuple(buttons), limit=refusal.limit)


def _lapsed(to: Reader, refusal: HoldLapsed) -> Card:
    speak = to.speak
    held = refusal.booking
    if held.awaits is not None:
        show = press(speak, "button.show", ShowBooking(held.moves_id or held.id))
        return refused(speak, "refusal.hold_lapsed.request", (show,), when=speak.moment(held.span.start))
    start, minutes = held.span.start, held.span.minutes
    again = Hold(held.host_id, held.service_id, start, minutes, held.moves_id, held.topic)
    day = max(speak.local(start).date(), speak.today())
    times = press(speak, "button.other_times", ShowTimes(held.host_id, held.service_id, None, day, held.moves_id))
    buttons = [*other_buttons(speak, refusal.others, moving=held.moves_id), times]
    if held.entry_id is not None and not refusal.still_open:
        key = "refusal.offer_lapsed" if refusal.others else "refusal.offer_lapsed.none"
        waits = press(speak, "help.waitlist", ShowWaitlist())
        return refused(speak, key, (*buttons, waits), when=speak.moment(start))
    if refusal.still_open:
        buttons.insert(0, Button(speak.words("holds.again"), again, style=Style.PRIMARY))
    return refused(speak, "refusal.hold_lapsed", tuple(buttons), when=speak.moment(start))


def _length(to: Reader, refusal: LengthNotOffered) -> Card:
    speak = to.speak
    lengths = ", ".join(speak.minutes(length) for length in refusal.lengths)
    buttons: tuple[Button, ...] = ()
    asked = to.request
    if isinstance(asked, Hold | Find | ShowTimes | MoveSeries):
        buttons = tuple(Button(speak.minutes(length), replace(asked, length=length)) for length in refusal.lengths)
    return refused(speak, "refusal.length_not_offered", buttons or usual_ways(speak), lengths=lengths)


def _too_late(to: Reader, refusal: TooLate) -> Card:
    speak = to.speak
    show = press(speak, "button.show", ShowBooking(refusal.booking.id))
    other = name_of(to.unit, refusal.booking.other(to.reader_id))
    return refused(speak, "refusal.too_late", (show,), until=speak.moment(refusal.until), other=other)


def _not_allowed(to: Reader, refusal: NotAllowed) -> Card:
    speak = to.speak
    buttons = usual_ways(speak)
    if refusal.needs == "mentor":
        buttons = (press(speak, "refusal.become_mentor", BecomeMentor()), *buttons)
    return refused(speak, f"refusal.not_allowed.{refusal.needs}", buttons)


def _not_found(to: Reader, refusal: NotFound) -> Card:
    speak = to.speak
    if refusal.what == "offer":
        return refused(speak, "refusal.not_found.offer", (*_otherwise(to), *usual_ways(speak)), name=refusal.said)
    if refusal.what == "mentor" and refusal.said:
        return refused(speak, "find.not_a_mentor", (*_together(to), *usual_ways(speak)), name=refusal.said)
    key = f"refusal.not_found.{refusal.what}"
    return refused(speak, key if speak.knows(key) else "refusal.not_found", usual_ways(speak))


def _together(to: Reader) -> tuple[Button, ...]:
    """A time with the people who take no bookings, which is no session but a meeting."""
    asked = to.request
    if not isinstance(asked, Find) or not asked.host_ids:
        return ()
    times = Together(Meet(person_ids=asked.host_ids, window=asked.window, length=asked.length), asked.left_out)
    return (press(to.speak, "free.together", times),)


def _otherwise(to: Reader) -> tuple[Button, ...]:
    """The same people in whatever they offer, or whoever offers that."""
    asked = to.request
    if isinstance(asked, Find):
        theirs, anyone = replace(asked, service_id=None, length=None), replace(asked, host_ids=())
    elif isinstance(asked, Hold):
        day = to.speak.day_of(asked.starts_at)
        theirs = Find(host_ids=(asked.host_id,), window=day, at=asked.starts_at)
        anyone = Find(service_id=asked.service_id, window=day, at=asked.starts_at)
    else:
        return ()
    return (press(to.speak, "find.otherwise", theirs), press(to.speak, "find.who_offers", anyone))


def _invalid(to: Reader, refusal: Invalid) -> Card:
    ways = other_rhythm(to.speak, to.request, refusal) or _without_mails(to, refusal) or usual_ways(to.speak)
    return Card(title=(invalid_words(to.speak, refusal),), sections=under(ways), tone="bad")


def _without_mails(to: Reader, refusal: Invalid) -> tuple[Button, ...]:
    """The same meeting without those who could only be invited by mail, where none can be sent."""
    if not isinstance(to.request, Meet) or (refusal.name, refusal.why) != ("guests", "no_mail"):
        return ()
    caption = to.speak.words("ask.without", said=", ".join(to.request.guests))
    return (Button(clipped(caption), replace(to.request, guests=())), *usual_ways(to.speak))


def _last_admin(to: Reader, refusal: LastAdmin) -> Card:
    """Somebody must be appointed first, in the organisation concerned."""
    speak = to.speak
    reader = to.unit.people.get(to.reader_id)
    elsewhere = reader is None or refusal.organisation_id != reader.organisation_id
    there = SwitchOrganisation(refusal.organisation_id) if elsewhere else Members()
    buttons = (press(speak, "welcome.organisation", there), press(speak, "privacy.show", Settings()))
    return refused(speak, "refusal.last_admin", buttons)


def _inactive(to: Reader, _: Refusal) -> Card:
    speak = to.speak
    return refused(
        speak, "refusal.service_inactive", (press(speak, "refusal.services", ListServices()), *usual_ways(speak))
    )


def _nowhere(to: Reader, _: Refusal) -> Card:
    return refused(to.speak, "refusal.no_organisation", (press(to.speak, "refusal.join", Start()),))


def _poll_over(to: Reader, refusal: PollOver) -> Card:
    """The poll as it stands: what became of it, and the way on."""
    poll = refusal.poll
    people = to.unit.people.many({poll.host_id, *(voter.person_id for voter in poll.voters)})
    names = {number: person.name for number, person in people.items()}
    card = poll_card(to.speak, PollScene(poll, to.reader_id, names))
    return replace(card, sections=(Section(lines=(to.speak.say("refusal.poll_over"),)), *card.sections))


def _too_many_calendars(to: Reader, refusal: TooManyCalendars) -> Card:
    show = press(to.speak, "calendars.button", Calendars())
    return refused(to.speak, "refusal.too_many_calendars", (show,), limit=refusal.limit)


def _too_many_webhooks(to: Reader, refusal: TooManyWebhooks) -> Card:
    show = press(to.speak, "webhooks.button", Webhooks())
    return refused(to.speak, "refusal.too_many_webhooks", (show,), limit=refusal.limit)


_DRAWN: Mapping[type[Refusal], Callable[..., Card]] = {
    TimeTaken: _taken,
    NotOpen: _not_open,
    OwnClash: _own_clash,
    RoomUnfit: _room_unfit,
    NotFree: _not_free,
    Clashing: _clashing,
    StaleVersion: _about("refusal.stale_version"),
    AlreadyRated: _rated,
    AlreadyBooked: _about("refusal.already_booked"),
    IllegalMove: _about("refusal.illegal_move"),
    TooManyHolds: _too_many,
    HoldLapsed: _lapsed,
    LengthNotOffered: _length,
    TooLate: _too_late,
    NotAllowed: _not_allowed,
    NotFound: _not_found,
    Invalid: _invalid,
    NoAnswerNow: _no_answer_now,
    LastAdmin: _last_admin,
    ServiceInactive: _inactive,
    NoOrganisation: _nowhere,
    OntoSibling: _about("refusal.onto_sibling"),
    PollOver: _poll_over,
    NobodyInPool: _nobody_in_pool,
    NoSeat: _no_seat,
    TooManyCalendars: _too_many_calendars,
    **OF_CHANGES,
    TooManyWebhooks: _too_many_webhooks,
    **OF_SERIES,
    **OF_SESSIONS,
}
