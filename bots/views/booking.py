"""One booking as a card for one reader: what, with whom, when in both zones, where, state, policy, and what is legal now."""

from datetime import datetime, timedelta

from bots.cards import Button, Card, Field, Means, Moment, MomentStyle, Section, Style, Text, Tone
from bots.requests import (
    Agenda,
    Approve,
    Cancel,
    ConfirmHold,
    Decline,
    Find,
    GiveReason,
    Hold,
    Move,
    MoveSeries,
    Release,
    Reminders,
    RepeatSession,
    SayWhy,
    ShowBooking,
    ShowDecision,
    ShowSeries,
    ShowTimes,
    ShowWaitlist,
    StopWaiting,
)
from bots.speaker import Speaker, Value, city
from bots.views.absence import absence_buttons, absence_fields, missed_title
from bots.views.after import afterwards, written
from bots.views.common import first_name, press, rows
from bots.views.scene import Scene
from bots.views.series import scope_buttons
from bots.views.session import (
    attendance_field,
    coming_buttons,
    is_open,
    marking_buttons,
    session_buttons,
    session_title,
)
from core.model.booking import Booking, Party, State
from core.model.cancellation import POLICIES, MayChange, may_change, terms
from core.model.changing import MayMove, MovedEnough, Verb, may_move_again, takes_reason
from core.model.timespan import Timespan
from core.services.session import UNDER_WAY


def booking_card(speak: Speaker, scene: Scene) -> Card:
    """The card in the booking's present state."""
    booking = scene.booking
    over = scene.summary is not None
    return Card(
        title=speak.say("booking.completed.with", other=scene.other.name) if over else _title(speak, scene),
        sections=_sections(speak, scene),
        note=_note(speak, scene),
        tone=_TONES.get(booking.state, "plain"),
    )


def _sections(speak: Speaker, scene: Scene) -> tuple[Section, ...]:
    fields, buttons = _fields(speak, scene), rows(_buttons(speak, scene), 2)
    if scene.summary is None:
        return (Section(fields=fields, buttons=buttons),)
    names = {person.id: person.name for person in (scene.host, scene.guest)}
    kept = written(speak, scene.summary, names, scene.reader.id)
    return (Section(fields=fields), *kept, Section(buttons=buttons))


_TONES: dict[State, Tone] = {
    State.CONFIRMED: "good",
    State.ONGOING: "good",
    State.HELD: "asks",
    State.PENDING: "asks",
    State.CANCELLED: "bad",
    State.DECLINED: "bad",
    State.LAPSED: "bad",
}


def _title(speak: Speaker, scene: Scene) -> Text:
    booking = scene.booking
    now = speak.moment(booking.span.start)
    special = _kept_title(speak, scene.kept, scene) if scene.kept is not None else _special_title(speak, scene)
    if special is not None:
        return special
    match booking.state:
        case State.HELD if booking.expires_at is not None:
            return _held_title(speak, scene, speak.moment(booking.expires_at, MomentStyle.TIME))
        case State.PENDING if booking.expires_at is not None:
            return _pending_title(speak, scene, booking.expires_at)
        case State.CONFIRMED if scene.reminds:
            return speak.say("booking.reminder", other=scene.other.name, when=now)
        case State.CONFIRMED if scene.was is not None:
            return _moved_title(speak, scene, scene.was)
        case State.CONFIRMED if scene.approved and scene.party is Party.GUEST:
            return speak.say("booking.approved", host=scene.host.name)
        case State.CONFIRMED if scene.party is Party.HOST:
            return speak.say("booking.confirmed.host", guest=scene.guest.name)
        case State.CANCELLED | State.DECLINED:
            mine = booking.ended_by == scene.reader.id
            key = f"booking.{booking.state.value}" + (".you" if mine else "")
            return speak.say(key, who=scene.name(booking.ended_by))
        case State.LAPSED:
            return speak.say("booking.lapsed.held" if booking.awaits is None else "booking.lapsed.pending")
        case state:
            return speak.say(f"booking.{state.value}")


def _kept_title(speak: Speaker, other: Booking, scene: Scene) -> Text:
    """Who did not take another time, and that the booking stays as it is."""
    mine = ".you" if other.ended_by == scene.reader.id and other.state is not State.LAPSED else ""
    values: dict[str, Value] = {"who": scene.name(other.ended_by), "when": speak.moment(scene.booking.span.start)}
    return speak.say(f"booking.kept.{other.state.value}{mine}", **values)


def _held_title(speak: Speaker, scene: Scene, until: Moment) -> Text:
    booking, moves = scene.booking, scene.moves
    if moves is not None and moves.span.start == booking.span.start:
        was, length = (speak.minutes(each.span.minutes) for each in (moves, booking))
        return speak.say("booking.held.length", until=until, was=was, now=length)
    if moves is not None:
        now = speak.moment(booking.span.start)
        return speak.say("booking.held.move", until=until, was=speak.was(moves.span.start), now=now)
    if scene.party is not Party.GUEST:
        return speak.say("booking.held.other", guest=scene.guest.name, until=until)
    return speak.say("booking.held", until=until)


def _moved_title(speak: Speaker, scene: Scene, was: datetime) -> Text:
    """Where it has gone; of one that begins when it did, how long it takes now."""
    booking, mine = scene.booking, ".you" if scene.by == scene.reader.id else ""
    if was == booking.span.start:
        return speak.say(f"booking.length{mine}", who=scene.name(scene.by), now=speak.minutes(booking.span.minutes))
    now = speak.moment(booking.span.start)
    return speak.say(f"booking.moved{mine}", who=scene.name(scene.by), was=speak.was(was), now=now)


def _special_title(speak: Speaker, scene: Scene) -> Text | None:
    """Of time that was offered, and of a session that can be joined, goes on, or was missed."""
    booking = scene.booking
    if booking.entry_id is not None and booking.state not in UNDER_WAY:
        return _offer_title(speak, scene)
    news = scene.reminds or scene.was is not None or (scene.approved and scene.party is Party.GUEST)
    if booking.state in UNDER_WAY and is_open(speak, scene) and not news:
        return session_title(speak, scene)
    if booking.state is State.NO_SHOW and scene.absence is not None:
        return missed_title(speak, scene, scene.absence)
    return None


def _offer_title(speak: Speaker, scene: Scene) -> Text | None:
    """Freed time: to the one who waited for it, and to the host; None once it has been taken."""
    booking = scene.booking
    values: dict[str, Value] = {"when": speak.span(booking.span), "host": scene.host.name}
    match booking.state:
        case State.HELD if booking.expires_at is not None:
            until = speak.moment(booking.expires_at, MomentStyle.TIME)
            if scene.party is not Party.GUEST:
                return speak.say("offer.title.host", guest=scene.guest.name, until=until, **values)
            return speak.say("offer.title", until=until, **values)
        case State.RELEASED:
            return speak.say("offer.passed", **values)
        case State.LAPSED if booking.awaits is None:
            return speak.say("offer.lapsed", **values)
        case _:
            return None


def _pending_title(speak: Speaker, scene: Scene, expires_at: datetime) -> Text:
    until = speak.moment(expires_at)
    booking = scene.booking
    if booking.awaits is Party.ORGANIZER:
        return speak.say("booking.pending.organizer", until=until)
    answers = booking.awaits is scene.party
    if scene.moves is not None:
        was = speak.moment(scene.moves.span.start)
        if not answers:
            return speak.say("booking.pending.waits", other=scene.other.name, until=until)
        key = "booking.pending.move.host" if scene.party is Party.HOST else "booking.pending.move.guest"
        return speak.say(key, guest=scene.guest.name, host=scene.host.name, was=was, until=until)
    if booking.awaits is Party.GUEST:
        key = "booking.pending.next" if answers else "booking.pending.waits"
        return speak.say(key, host=scene.host.name, other=scene.guest.name, until=until)
    key = "booking.pending.guest" if scene.party is Party.GUEST else "booking.pending.host"
    return speak.say(key, guest=scene.guest.name, host=scene.host.name, until=until)


def _fields(speak: Speaker, scene: Scene) -> tuple[Field, ...]:
    booking = scene.booking
    what = speak.words("booking.what.value", service=scene.service.name, length=speak.minutes(booking.span.minutes))
    fields = [
        Field(speak.words("booking.with"), (scene.other.name,)),
        *_times(speak, scene),
        Field(speak.words("booking.what"), (what,)),
    ]
    ended_at = scene.summary.ended_at if scene.summary is not None else None
    if ended_at is not None and ended_at > booking.span.start:
        took = Timespan(booking.span.start, ended_at).minutes
        fields.append(Field(speak.words("summary.took"), (speak.minutes(took),)))
    if booking.topic:
        fields.append(Field(speak.words("booking.topic"), (booking.topic,)))
    if booking.place:
        fields.append(Field(speak.words("booking.where"), (booking.place,)))
    reason = scene.kept.reason if scene.kept is not None else booking.reason or scene.moved_for
    if reason:
        fields.append(Field(speak.words("booking.reason"), (reason,)))
    if scene.attendance:
        fields.append(attendance_field(speak, scene))
    if scene.absence is not None:
        fields += absence_fields(speak, scene, scene.absence)
    if booking.state in {State.HELD, State.PENDING, State.CONFIRMED}:
        fields.append(Field(speak.words("booking.policy"), policy(speak, scene)))
    if booking.state is State.CONFIRMED:
        fields += _moves_left(speak, scene)
    return tuple(fields)


def _moves_left(speak: Speaker, scene: Scene) -> list[Field]:
    """How often its guest may still move it, where there is a limit."""
    verdict = may_move_again(scene.rules, scene.booking.guest_moves, scene.party)
    if isinstance(verdict, MayMove) and verdict.left is None:
        return []
    left = speak.count("changing.left", verdict.left or 0) if isinstance(verdict, MayMove) else ""
    return [Field(speak.words("changing.moving"), (left or speak.words("changing.left.none"),))]


def _times(speak: Speaker, scene: Scene) -> list[Field]:
    """When, for both sides with their cities (S4.39); once where both clocks show the same."""
    span, there = scene.booking.span, scene.other.zone
    mine = speak.say("booking.zone", when=speak.span(span), city=city(speak.zone.key))
    if there is None or there == speak.zone.key:
        return [Field(speak.words("booking.when"), mine)]
    other = speak.elsewhere(there)
    theirs = speak.say("booking.zone", when=other.span(span, native=False), city=city(there))
    label = speak.words("booking.theirs", name=first_name(scene.other.name))
    return [Field(speak.words("booking.yours"), mine), Field(label, theirs)]


def policy(speak: Speaker, scene: Scene) -> Text:
    """The cancellation policy in words, and until when changes are possible (S3.11–S3.13)."""
    named, start = POLICIES[scene.service.policy], scene.booking.span.start
    asked = terms(named, start, speak.now)
    if asked.free_until is None:
        words = speak.say("policy.flexible")
    else:
        key = "policy.strict.now" if asked.fee_percent else "policy.strict"
        words = speak.say(key, until=speak.moment(asked.free_until), fee=named.fee_percent)
    if scene.service.change_notice:
        latest = start - timedelta(minutes=scene.service.change_notice)
        key = "policy.notice" if speak.now <= latest else "policy.notice.over"
        words = (*words, "; ", *speak.say(key, until=speak.moment(latest)))
    return words


def _note(speak: Speaker, scene: Scene) -> Text:
    booking = scene.moves or scene.booking
    state = speak.words(f"state.{scene.booking.state.value}")
    if scene.booking.state is State.HELD:
        return speak.say("offer.note" if scene.booking.entry_id is not None else "booking.held.note")
    if scene.waiting:
        return speak.say("offer.waiting", short_id=booking.short_id, state=state, n=scene.waiting)
    if scene.organisation:
        return speak.say("booking.org", short_id=booking.short_id, state=state, organisation=scene.organisation)
    return speak.say("booking.id", short_id=booking.short_id, state=state)


def _buttons(speak: Speaker, scene: Scene) -> list[Button]:
    """Only what is legal now for this reader (S0.5). A series is confirmed and answered as a whole."""
    booking = scene.booking
    together = booking.series_id is not None and booking.state in {State.HELD, State.PENDING} and not booking.undecided
    return _series_button(speak, booking) if together else _own_buttons(speak, scene)


def _own_buttons(speak: Speaker, scene: Scene) -> list[Button]:
    booking = scene.booking
    match booking.state:
        case State.HELD if scene.party is Party.GUEST or scene.moves is not None:
            return _held(speak, scene)
        case State.HELD:
            return [_danger(speak, "button.cancel", Cancel(booking.id, booking.version))]
        case State.PENDING if booking.awaits is scene.party or scene.party is Party.ORGANIZER:
            return _answering(speak, scene)
        case State.PENDING:
            withdraw = _danger(speak, "button.withdraw", Cancel(booking.id, booking.version))
            return [*_explaining(speak, scene), withdraw, *_series_button(speak, booking)]
        case State.CONFIRMED | State.ONGOING if is_open(speak, scene):
            return [*session_buttons(speak, scene), *_changing(speak, scene)]
        case State.CONFIRMED | State.ONGOING if scene.party is Party.ORGANIZER and speak.now >= booking.span.start:
            return [*marking_buttons(speak, scene), press(speak, "button.agenda", Agenda())]
        case State.CONFIRMED if scene.reminds:
            return [*coming_buttons(speak, scene), *_changing(speak, scene)]
        case State.CONFIRMED if _may_change(speak, scene):
            remind = press(speak, "button.reminders", Reminders(booking.id))
            aside = [remind] if scene.party is not Party.ORGANIZER else []
            return [*_changing(speak, scene), *aside, press(speak, "button.agenda", Agenda())]
        case State.COMPLETED if scene.summary is not None:
            return afterwards(speak, booking, scene.summary, scene.reader.id)
        case State.NO_SHOW if scene.absence is not None:
            return [*absence_buttons(speak, scene, scene.absence), press(speak, "button.agenda", Agenda())]
        case State.CANCELLED | State.LAPSED | State.DECLINED | State.RELEASED if scene.party is Party.GUEST:
            return _afterwards(speak, scene)
        case _:
            return [press(speak, "button.agenda", Agenda())]


def _changing(speak: Speaker, scene: Scene) -> list[Button]:
    booking = scene.booking
    if booking.state is not State.CONFIRMED or not _may_change(speak, scene):
        return []
    of_series = booking.series_id is not None
    move = [press(speak, "button.move", MoveSeries(booking.id) if of_series else Move(booking.id))]
    if isinstance(may_move_again(scene.rules, booking.guest_moves, scene.party), MovedEnough):
        move = []
    cancel = _danger(speak, "button.cancel", Cancel(booking.id, booking.version))
    return [*move, cancel, *_series_button(speak, booking)]


def _series_button(speak: Speaker, booking: Booking) -> list[Button]:
    """The way from an occurrence to its series."""
    return [] if booking.series_id is None else [press(speak, "series.show", ShowSeries(booking.series_id))]


def _may_change(speak: Speaker, scene: Scene) -> bool:
    """Whether the reader may still move or cancel it: before it begins, and before the notice for changes does."""
    start = scene.booking.span.start
    notice = scene.service.change_notice
    return speak.now < start and isinstance(may_change(start, speak.now, notice=notice, party=scene.party), MayChange)


def _held(speak: Speaker, scene: Scene) -> list[Button]:
    booking = scene.booking
    if booking.entry_id is not None:
        return [
            Button(speak.words("button.take"), ConfirmHold(booking.id), style=Style.PRIMARY, means=Means.YES),
            Button(speak.words("button.pass"), Release(booking.id), means=Means.NO),
            press(speak, "wait.leave", StopWaiting(booking.entry_id)),
        ]
    plainly = ConfirmHold(booking.id)
    why = scene.moves is not None and not booking.reason and _says_why(scene, scene.moves, Verb.MOVE)
    confirm = GiveReason(plainly) if why else plainly
    asks = scene.service.approval and scene.party is Party.GUEST
    caption = speak.words("button.ask" if asks else "button.confirm")
    day = speak.local(booking.span.start).date()
    back = ShowTimes(booking.host_id, booking.service_id, booking.span.minutes, day, booking.moves_id)
    repeats = scene.party is Party.GUEST and booking.moves_id is None
    repeat = Button(speak.words("button.repeat"), RepeatSession(booking.id), opens_form=True)
    return [
        Button(caption, confirm, style=Style.PRIMARY, means=Means.YES, opens_form=confirm != plainly),
        Button(speak.words("button.release"), Release(booking.id, back), means=Means.NO),
        *([repeat] if repeats else []),
    ]


def _explaining(speak: Speaker, scene: Scene) -> list[Button]:
    """Its guest may tell organizers why they ask."""
    if not scene.booking.undecided or scene.party is not Party.GUEST:
        return []
    return [Button(speak.words("button.say_why"), SayWhy(scene.booking.id), opens_form=True)]


def _answering(speak: Speaker, scene: Scene) -> list[Button]:
    booking = scene.booking
    if scene.decision_id is not None:
        return [press(speak, "button.decide", ShowDecision(scene.decision_id))]
    if scene.moves is not None:
        yes, no = speak.words("button.accept"), speak.words("button.keep_mine")
        return [
            Button(yes, Approve(booking.id), style=Style.PRIMARY, means=Means.YES),
            Button(no, Decline(booking.id), means=Means.NO),
        ]
    yes = speak.words("button.accept" if scene.party is Party.GUEST else "button.approve")
    return [
        Button(yes, Approve(booking.id), style=Style.PRIMARY, means=Means.YES),
        Button(speak.words("button.decline"), Decline(booking.id), style=Style.DANGER, means=Means.NO),
        Button(speak.words("button.decline_why"), GiveReason(Decline(booking.id)), opens_form=True),
        press(speak, "button.propose", Move(booking.id)),
    ]


def _afterwards(speak: Speaker, scene: Scene) -> list[Button]:
    booking = scene.booking
    buttons = [] if booking.entry_id is None else [press(speak, "help.waitlist", ShowWaitlist())]
    if scene.again:
        again = Hold(
            booking.host_id,
            booking.service_id,
            booking.span.start,
            booking.span.minutes,
            booking.moves_id,
            booking.topic,
        )
        buttons.append(press(speak, "button.again", again))
    day = max(speak.local(booking.span.start).date(), speak.today())
    times = ShowTimes(booking.host_id, booking.service_id, None, day, booking.moves_id)
    buttons.append(press(speak, "button.other_times", times))
    buttons.append(press(speak, "button.find", Find()))
    return buttons


def _danger(speak: Speaker, key: str, request: Cancel) -> Button:
    return Button(speak.words(key), request, style=Style.DANGER)


def cancel_card(speak: Speaker, scene: Scene, reason: str = "") -> Card:
    """What cancelling means, before the tap that does it (S3.11), and the reason that the other side will see."""
    booking = scene.booking
    sure = Cancel(booking.id, booking.version, sure=True, reason=reason)
    yes = "cancel.yes" if booking.series_id is None else "series.one"
    must = not reason and _says_why(scene, booking, Verb.CANCEL)
    fields = _times(speak, scene)
    if reason:
        fields.append(Field(speak.words("booking.reason"), (reason,)))
    return Card(
        title=speak.say("cancel.ask", other=scene.other.name),
        sections=(
            Section(lines=(_cost(speak, scene),), fields=tuple(fields)),
            Section(
                buttons=(
                    (
                        *([] if must else [Button(speak.words(yes), sure, style=Style.DANGER, means=Means.YES)]),
                        Button(
                            speak.words("cancel.why"),
                            GiveReason(Cancel(booking.id, booking.version)),
                            style=Style.DANGER if must else Style.PLAIN,
                            means=Means.YES if must else None,
                            opens_form=True,
                        ),
                    ),
                    *([] if booking.series_id is None else [scope_buttons(speak, booking)]),
                    (press_no(speak, booking),),
                )
            ),
        ),
        tone="asks",
    )


def _says_why(scene: Scene, booking: Booking, verb: Verb) -> bool:
    """Whether the reader must give a reason."""
    return booking.state is State.CONFIRMED and takes_reason(scene.rules, scene.party, verb)


def press_no(speak: Speaker, booking: Booking) -> Button:
    """Keep it: back to the booking's card."""
    return Button(speak.words("cancel.no"), ShowBooking(booking.id), means=Means.NO)


def _cost(speak: Speaker, scene: Scene) -> Text:
    terms = scene.terms
    if terms is None or (terms.fee_percent == 0 and terms.free_until is None):
        return speak.say("cancel.free")
    if terms.fee_percent == 0 and terms.free_until is not None:
        return speak.say("cancel.free_until", until=speak.moment(terms.free_until))
    hours = POLICIES[scene.service.policy].free_until_hours
    return speak.say("cancel.fee", hours=hours, fee=terms.fee_percent)
