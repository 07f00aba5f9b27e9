"""Series of meetings as cards: what repeats, its next dates, who comes, and what is legal now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bots.cards import Button, Card, Field, Means, Section, Style, Text
from bots.requests import CancelSeries, EditMeeting, Meetings, MoveSeries, RespondSeries
from bots.speaker import Speaker
from bots.views.common import press, rows
from bots.views.meeting_words import titled
from bots.views.rhythm import left_out_words, rhythm
from bots.views.series_dates import Dates, dates_of
from core.model.booking import Party, State
from core.model.invitation import Answer, Invitation
from core.model.meeting import Meeting
from core.model.people import Person
from core.model.series import Scope, Series


@dataclass(frozen=True, slots=True)
class MeetingSeriesScene:
    """A series of meetings with all that its card tells one reader, whose side is ``party``; the meetings by their days.

    ``invitations`` and ``people`` are those of its next meeting, ``room`` is the name of its room.
    """

    series: Series
    meetings: Sequence[Meeting]
    reader: Person
    party: Party
    people: Mapping[int, Person]
    invitations: Sequence[Invitation]
    room: str = ""

    def coming(self, speak: Speaker) -> Sequence[Meeting]:
        """Those that are still to begin, in order of start."""
        live = (each for each in self.meetings if each.live and each.span.start > speak.now)
        return sorted(live, key=lambda each: each.span)

    @property
    def own(self) -> Invitation | None:
        """The reader's invitation to the next of them."""
        return next((each for each in self.invitations if each.person_id == self.reader.id), None)


def series_title(speak: Speaker, scene: MeetingSeriesScene) -> str:
    """What it is called: as the next of its meetings, or the last."""
    return titled(speak, model_of(speak, scene))


def model_of(speak: Speaker, scene: MeetingSeriesScene) -> Meeting:
    """The meeting that tells of the series: the next that has not been changed, else the next, else the last."""
    coming = scene.coming(speak)
    stand = [each for each in coming if each.state is not State.PENDING] or coming
    return next((each for each in stand if not each.changed), stand[0] if stand else scene.meetings[-1])


def meeting_series_card(
    speak: Speaker, scene: MeetingSeriesScene, *, title: Text = (), lines: Sequence[Text] = (), skip: int = 0
) -> Card:
    """The series for one reader, with its next dates, from ``skip`` on."""
    coming = scene.coming(speak)
    stated = left_out_words(speak, scene.series.pattern)
    told = [*lines, *([(stated,)] if stated and coming else [])]
    fields = _fields(speak, scene)
    dates = dates_of(speak, scene.series.id, coming, skip=skip, beside=(told, fields))
    key = "series.meetings" if coming else "series.meetings.over"
    n = speak.count("series.count", len(coming))
    return Card(
        title=title or speak.say(key, title=series_title(speak, scene), n=n),
        sections=(
            Section(lines=tuple(told), fields=fields),
            Section(lines=dates.lines, buttons=rows(_buttons(speak, scene, coming, dates), 2)),
        ),
        tone="good" if coming else "plain",
    )


def _fields(speak: Speaker, scene: MeetingSeriesScene) -> tuple[Field, ...]:
    pattern, model = scene.series.pattern, model_of(speak, scene)
    host = scene.people.get(model.host_id)
    fields = [Field(speak.words("series.often"), (rhythm(speak, pattern),))]
    if not pattern.whole_days:
        fields.append(Field(speak.words("series.length"), (speak.minutes(pattern.length),)))
    if pattern.exceptions:
        days = ", ".join(speak.day(day) for day in sorted(pattern.exceptions))
        fields.append(Field(speak.words("series.left_out"), (days,)))
    if scene.room:
        fields.append(Field(speak.words("meet.room"), (scene.room,)))
    if model.place:
        fields.append(Field(speak.words("booking.where"), (model.place,)))
    if host is not None:
        fields.append(Field(speak.words("meet.host"), (host.name,)))
    names = [_name(scene, each) for each in scene.invitations if each.comes]
    if names:
        fields.append(Field(speak.words("meet.with"), (", ".join(names),)))
    if model.description:
        fields.append(Field(speak.words("meet.description"), (model.description,)))
    if model.reason and not scene.coming(speak):
        fields.append(Field(speak.words("booking.reason"), (model.reason,)))
    return tuple(fields)


def _name(scene: MeetingSeriesScene, invitation: Invitation) -> str:
    person = scene.people.get(invitation.person_id) if invitation.person_id is not None else None
    return person.name if person is not None else invitation.name or invitation.email or "?"


def _buttons(speak: Speaker, scene: MeetingSeriesScene, coming: Sequence[Meeting], dates: Dates) -> list[Button]:
    """Only what is legal now for this reader, and the way to the other dates."""
    number, ways = scene.series.id, list[Button]()
    if coming and scene.party is Party.GUEST and scene.own is not None:
        accept = RespondSeries(number, Answer.ACCEPTED)
        decline = RespondSeries(number, Answer.DECLINED)
        ways += [
            Button(speak.words("series.accept"), accept, style=Style.PRIMARY, means=Means.YES),
            press(speak, "series.tentative", RespondSeries(number, Answer.TENTATIVE)),
            Button(speak.words("series.decline"), decline, style=Style.DANGER, means=Means.NO),
        ]
    ways += [*dates.opens, *dates.pages]
    own = [each for each in coming if each.state is State.CONFIRMED]
    if own and scene.party is not Party.GUEST:
        base = next((each for each in own if not each.changed), own[0])
        edit = EditMeeting(base.id, base.version, scope=Scope.ALL)
        ways.append(press(speak, "series.move", MoveSeries(own[0].id, Scope.ALL)))
        ways.append(Button(speak.words("series.change"), edit, opens_form=True))
        cancel = CancelSeries(own[0].id, Scope.ALL)
        ways.append(Button(speak.words("series.cancel"), cancel, style=Style.DANGER))
    return [*ways, press(speak, "button.meetings", Meetings())]
