"""Who did not come, as cards: for the two sides, who may object, and for the organizers who decide."""

from dataclasses import dataclass

from bots.cards import Button, Card, Field, Form, FormField, Kind, Section, Style, Text, Tone
from bots.requests import Agenda, DecideObjection, ObjectNoShow, ShowBooking
from bots.speaker import Speaker
from bots.views.common import press, rows
from bots.views.scene import Scene
from core.model.absence import Absence
from core.model.booking import Party
from core.services.booking import REASON_LIMIT


@dataclass(frozen=True, slots=True)
class Case:
    """An objection with what its card tells an organizer; ``decider`` is who decided, empty while nobody has."""

    scene: Scene
    absence: Absence
    decider: str = ""

    @property
    def subject(self) -> str:
        """What its card stands for."""
        one = f":{self.absence.absent_id}" if self.scene.service.shared else ""
        return f"objection:{self.scene.booking.id}{one}"


def missed_title(speak: Speaker, scene: Scene, absence: Absence) -> Text:
    """Who did not come, and who says so."""
    if absence.absent_id == scene.reader.id:
        return speak.say("absence.you", who=scene.name(absence.marked_by))
    return speak.say("absence.other", who=scene.name(absence.absent_id))


def absence_fields(speak: Speaker, scene: Scene, absence: Absence) -> list[Field]:
    """Until when one can object; what was objected; what was decided, by whom and why."""
    fields = []
    if absence.may_object(scene.reader.id, speak.now):
        fields.append(
            Field(speak.words("absence.objecting"), speak.say("absence.until", until=speak.moment(absence.until)))
        )
    if absence.objected_at is not None:
        label = speak.words("absence.objection", name=scene.name(absence.absent_id))
        fields.append(Field(label, (absence.objection or speak.words("absence.objection.none"),)))
    if absence.upheld is not None:
        fields.append(_decision(speak, absence, scene.name(absence.decided_by)))
    elif absence.objected_at is not None:
        fields.append(
            Field(
                speak.words("absence.decision"),
                (speak.words("absence.decision.none" if scene.decidable else "absence.decision.nobody"),),
            )
        )
    return fields


def _decision(speak: Speaker, absence: Absence, decider: str) -> Field:
    key = "absence.decision.upheld" if absence.upheld else "absence.decision.kept"
    said = speak.words(key, name=decider)
    return Field(speak.words("absence.decision"), (f"{said}: {absence.why}" if absence.why else said,))


def absence_buttons(speak: Speaker, scene: Scene, absence: Absence) -> list[Button]:
    """What the reader can do about it now."""
    if scene.party is Party.ORGANIZER and absence.waits:
        return decide_buttons(speak, scene.booking.id, _one(scene, absence))
    if absence.may_object(scene.reader.id, speak.now):
        return [Button(speak.words("absence.object"), ObjectNoShow(scene.booking.id), opens_form=True)]
    return []


def _one(scene: Scene, absence: Absence) -> int | None:
    """Whose absence it is, where there may be several."""
    return absence.absent_id if scene.service.shared else None


def decide_buttons(speak: Speaker, booking_id: int, absent_id: int | None = None) -> list[Button]:
    """The two ways to decide, each with room for why."""
    uphold = DecideObjection(booking_id, upheld=True, absent_id=absent_id)
    keep = DecideObjection(booking_id, upheld=False, absent_id=absent_id)
    return [
        Button(speak.words("absence.uphold"), uphold, style=Style.PRIMARY, opens_form=True),
        Button(speak.words("absence.keep"), keep, opens_form=True),
    ]


def objection_form(speak: Speaker, request: ObjectNoShow) -> Card:
    """What to say to being marked as missing."""
    field = FormField("objection", speak.words("absence.form.field"), Kind.LONG_TEXT, limit=REASON_LIMIT)
    form = Form(speak.words("absence.form"), (field,), speak.words("absence.form.submit"), request)
    return Card(speak.say("absence.form"), form=form)


def decision_form(speak: Speaker, request: DecideObjection) -> Card:
    """Why it is decided so, which both sides see; it may stay empty."""
    key = "absence.uphold" if request.upheld else "absence.keep"
    field = FormField("why", speak.words("absence.why"), Kind.LONG_TEXT, limit=REASON_LIMIT, required=False)
    form = Form(speak.words(key), (field,), speak.words(key), request)
    return Card((speak.words(key),), form=form)


def case_card(speak: Speaker, case: Case) -> Card:
    """An objection for an organizer: who says what, who had joined when, and the decision or the two ways to decide."""
    scene, absence, span = case.scene, case.absence, case.scene.booking.span
    absent, other = scene.name(absence.absent_id), scene.name(absence.marked_by)
    joined = [
        speak.words("attendance.joined", name=scene.name(each.person_id), time=speak.clock(each.joined_at))
        for each in scene.attendance
        if each.joined_at is not None
    ]
    none = speak.words("absence.joined.none")
    fields = [
        Field(speak.words("booking.when"), speak.span(span)),
        Field(speak.words("booking.attendance.there"), (", ".join(joined) or none,)),
        Field(speak.words("absence.objection", name=absent), (absence.objection,)),
    ]
    show = press(speak, "button.show", ShowBooking(scene.booking.id))
    if absence.upheld is None:
        title = speak.say("absence.case", absent=absent, other=other)
        buttons = [*decide_buttons(speak, scene.booking.id, _one(scene, absence)), show]
    else:
        title = speak.say("absence.case.decided", absent=absent)
        fields.append(_decision(speak, absence, case.decider))
        buttons = [show, press(speak, "button.agenda", Agenda())]
    tone: Tone = "asks" if absence.upheld is None else "plain"
    note = speak.say(
        "booking.id", short_id=scene.booking.short_id, state=speak.words(f"state.{scene.booking.state.value}")
    )
    return Card(title, (Section(fields=tuple(fields), buttons=rows(buttons, 2)),), note=note, tone=tone)
