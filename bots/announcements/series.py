"""What happened with series → the card for one reader of it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bots.announcements.desk import Announcement, Desk
from bots.cards import Text
from bots.requests import Find, Meet, ShowSeries, Together
from bots.scenes.bookings import meeting_series_scene, series_scene
from bots.views.common import press, simple
from bots.views.meeting_series import MeetingSeriesScene, meeting_series_card, model_of, series_title
from bots.views.series import SeriesScene, series_card
from core.errors import NotFound
from core.events import (
    DatesSkipped,
    SeriesAnswered,
    SeriesBooked,
    SeriesCancelled,
    SeriesChanged,
    SeriesInvited,
    SeriesMoved,
    SeriesRanOut,
    SeriesReplied,
    SeriesRequested,
    SeriesShort,
)
from core.model.booking import Party, State
from core.model.series import SeriesKind


def _scene(desk: Desk, series_id: int, *states: State) -> SeriesScene | None:
    """The series as the reader may see it, if it stands so."""
    try:
        scene = series_scene(desk.unit, desk.reader, series_id)
    except NotFound:
        return None
    return scene if not states or scene.state in states else None


def _card(desk: Desk, scene: SeriesScene, title: Text = (), lines: Sequence[Text] = ()) -> Announcement:
    return Announcement(series_card(desk.speak, scene, title=title, lines=lines), f"series:{scene.series.id}")


def _meetings(desk: Desk, series_id: int) -> MeetingSeriesScene | None:
    """The series, if it is one of meetings and the reader still has a part in it."""
    series = desk.unit.series.get(series_id)
    if series is None or series.kind is not SeriesKind.MEETING:
        return None
    try:
        return meeting_series_scene(desk.unit, desk.reader, series_id)
    except NotFound:
        return None


def _shown(desk: Desk, scene: MeetingSeriesScene, title: Text, lines: Sequence[Text] = ()) -> Announcement:
    return Announcement(meeting_series_card(desk.speak, scene, title=title, lines=lines), f"series:{scene.series.id}")


def _invited(desk: Desk, event: SeriesInvited) -> Announcement | None:
    """The invitation to all of it, while something of it is to come."""
    scene = _meetings(desk, event.series_id)
    coming = scene.coming(desk.speak) if scene is not None else ()
    if scene is None or not coming or scene.own is None:
        return None
    host = scene.people[coming[0].host_id].name
    n = desk.speak.count("series.count", len(coming))
    title = desk.speak.say("series.invited", host=host, title=series_title(desk.speak, scene), n=n)
    return _shown(desk, scene, title)


def _changed(desk: Desk, event: SeriesChanged) -> Announcement | None:
    scene, by = _meetings(desk, event.series_id), desk.unit.people.get(event.by)
    if scene is None and by is not None:
        return _sessions_changed(desk, event.series_id, by.name)
    if scene is None or by is None or not scene.coming(desk.speak):
        return None
    return _shown(desk, scene, desk.speak.say("series.changed", who=by.name, title=series_title(desk.speak, scene)))


def _sessions_changed(desk: Desk, series_id: int, by: str) -> Announcement | None:
    """The sessions go by another rhythm, or end otherwise, while something of them is to come."""
    scene = _scene(desk, series_id, State.CONFIRMED)
    if scene is None or not scene.coming(desk.speak):
        return None
    return _card(desk, scene, desk.speak.say("series.changed.sessions", who=by))


def _replied(desk: Desk, event: SeriesReplied) -> Announcement | None:
    """To the host, while that is still what was answered to the next of it."""
    scene, person = _meetings(desk, event.series_id), desk.unit.people.get(event.person_id)
    if scene is None or person is None:
        return None
    said = next((each for each in scene.invitations if each.person_id == person.id), None)
    if said is None or said.answer.value != event.answer:
        return None
    title = desk.speak.say(f"series.replied.{event.answer}", who=person.name, title=series_title(desk.speak, scene))
    return _shown(desk, scene, title)


def _meetings_cancelled(desk: Desk, event: SeriesCancelled, scene: MeetingSeriesScene) -> Announcement | None:
    by = desk.unit.people.get(event.by)
    if by is None:
        return None
    n, since = desk.speak.count("series.count", event.times), desk.speak.moment(event.since)
    title = series_title(desk.speak, scene)
    return _shown(desk, scene, desk.speak.say("series.meetings.cancelled", who=by.name, n=n, title=title, since=since))


def _meetings_moved(desk: Desk, event: SeriesMoved, scene: MeetingSeriesScene) -> Announcement | None:
    by, coming = desk.unit.people.get(event.by), scene.coming(desk.speak)
    if by is None or not coming:
        return None
    now, was = desk.speak.moment(model_of(desk.speak, scene).span.start), desk.speak.was(event.was)
    title = series_title(desk.speak, scene)
    return _shown(desk, scene, desk.speak.say("series.meetings.moved", who=by.name, title=title, was=was, now=now))


def _meetings_short(desk: Desk, event: SeriesShort, scene: MeetingSeriesScene) -> Announcement | None:
    """A date that could not be made, while it is to come: the host may call it at another time."""
    if event.at <= desk.unit.now:
        return None
    model = model_of(desk.speak, scene)
    title, when = series_title(desk.speak, scene), desk.speak.moment(event.at)
    show = press(desk.speak, "series.show", ShowSeries(scene.series.id))
    if event.asked:
        return Announcement(simple(desk.speak, "series.meetings.asked", show, title=title, when=when))
    required = tuple(i.person_id for i in scene.invitations if i.person_id is not None and i.required and i.comes)
    wish = Meet(
        model.title,
        person_ids=required,
        length=model.span.minutes,
        window=desk.speak.day_of(event.at),
        place=model.place,
    )
    find = press(desk.speak, "series.find_time", Together(wish))
    return Announcement(simple(desk.speak, "series.meetings.short", find, show, title=title, when=when))


def _booked(desk: Desk, event: SeriesBooked) -> Announcement | None:
    scene = _scene(desk, event.series_id, State.CONFIRMED)
    return _card(desk, scene) if scene is not None and scene.coming(desk.speak) else None


def _requested(desk: Desk, event: SeriesRequested) -> Announcement | None:
    scene = _scene(desk, event.series_id, State.PENDING)
    return None if scene is None else _card(desk, scene)


def _answered(desk: Desk, event: SeriesAnswered) -> Announcement | None:
    """Granted, while it is still to come; or turned down."""
    answered = State.CONFIRMED if event.granted else State.DECLINED
    scene, by = _scene(desk, event.series_id), desk.unit.people.get(event.by)
    if scene is None or by is None or all(each.state is not answered for each in scene.sessions):
        return None
    key = "series.granted" if event.granted else "series.turned_down"
    return _card(desk, scene, desk.speak.say(key, who=by.name))


def _ran_out(desk: Desk, event: SeriesRanOut) -> Announcement | None:
    scene = _scene(desk, event.series_id)
    together = [] if scene is None else [each for each in scene.sessions if each.awaits is not Party.ORGANIZER]
    if scene is None or all(each.state is not State.LAPSED for each in together):
        return None
    asked = any(each.awaits is not None for each in together)
    title = desk.speak.say("series.ran_out.asked" if asked else "series.ran_out")
    announced = _card(desk, scene, title)
    return Announcement(announced.card, announced.subject, quiet=not asked)


def _cancelled(desk: Desk, event: SeriesCancelled) -> Announcement | None:
    """Who cancelled how many, and what is left of it."""
    of_meetings = _meetings(desk, event.series_id)
    if of_meetings is not None:
        return _meetings_cancelled(desk, event, of_meetings)
    scene, by = _scene(desk, event.series_id), desk.unit.people.get(event.by)
    if scene is None or by is None:
        return None
    n = desk.speak.count("series.sessions", event.times)
    since = desk.speak.moment(event.since)
    title = desk.speak.say("series.cancelled", who=by.name, n=n, since=since)
    return _card(desk, scene, title, _why(desk, event.reason))


def _skipped(desk: Desk, event: DatesSkipped) -> Announcement | None:
    """Who left out how many of it, the first and the last of them, and what is left."""
    by, why = desk.unit.people.get(event.by), _why(desk, event.reason)
    told: dict[str, Any] = {"first": desk.speak.moment(event.first)}
    if event.times > 1:
        told["last"] = desk.speak.moment(event.last)
    how_many = "one" if event.times == 1 else "several"
    of_meetings = _meetings(desk, event.series_id)
    if of_meetings is not None and by is not None:
        n, title = desk.speak.count("series.count", event.times), series_title(desk.speak, of_meetings)
        said = desk.speak.say(f"series.skipped.meetings.{how_many}", who=by.name, n=n, title=title, **told)
        return _shown(desk, of_meetings, said, why)
    scene = _scene(desk, event.series_id)
    if scene is None or by is None:
        return None
    n = desk.speak.count("series.sessions", event.times)
    return _card(desk, scene, desk.speak.say(f"series.skipped.{how_many}", who=by.name, n=n, **told), why)


def _moved(desk: Desk, event: SeriesMoved) -> Announcement | None:
    of_meetings = _meetings(desk, event.series_id)
    if of_meetings is not None:
        return _meetings_moved(desk, event, of_meetings)
    scene, by = _scene(desk, event.series_id, State.CONFIRMED), desk.unit.people.get(event.by)
    coming = scene.coming(desk.speak) if scene is not None else ()
    if scene is None or by is None or not coming:
        return None
    if coming[0].span.start == event.was:
        length = desk.speak.minutes(scene.series.pattern.length)
        return _card(desk, scene, desk.speak.say("series.lasts", who=by.name, length=length))
    title = desk.speak.say(
        "series.moved",
        who=by.name,
        was=desk.speak.was(event.was),
        now=desk.speak.moment(coming[0].span.start),
    )
    return _card(desk, scene, title, _why(desk, event.reason))


def _why(desk: Desk, reason: str) -> Sequence[Text]:
    """The reason that was given, if one was."""
    return ((desk.speak.words("booking.reason"), ": ", reason),) if reason else ()


def _short(desk: Desk, event: SeriesShort) -> Announcement | None:
    """A date that could not be made, while it is to come: whose it is may find another time for it."""
    of_meetings = _meetings(desk, event.series_id)
    if of_meetings is not None:
        return _meetings_short(desk, event, of_meetings)
    scene = _scene(desk, event.series_id)
    if scene is None or event.at <= desk.unit.now:
        return None
    show = press(desk.speak, "series.show", ShowSeries(scene.series.id))
    when = desk.speak.moment(event.at)
    if event.asked:
        return Announcement(simple(desk.speak, "series.short.asked", show, other=scene.other.name, when=when))
    day = desk.speak.day_of(event.at)
    first = scene.sessions[-1]
    find = Find(host_ids=(first.host_id,), service_id=first.service_id, window=day, length=first.span.minutes)
    ways = [show]
    if desk.reader.id == first.guest_id:
        ways.insert(0, press(desk.speak, "button.other_times", find))
    card = simple(desk.speak, "series.short", *ways, other=scene.other.name, when=when)
    return Announcement(card)


WORDED: Mapping[type, Callable[[Desk, Any], Announcement | None]] = {
    SeriesBooked: _booked,
    SeriesRequested: _requested,
    SeriesAnswered: _answered,
    SeriesRanOut: _ran_out,
    SeriesCancelled: _cancelled,
    DatesSkipped: _skipped,
    SeriesMoved: _moved,
    SeriesShort: _short,
    SeriesInvited: _invited,
    SeriesChanged: _changed,
    SeriesReplied: _replied,
}
"""How each event of series is worded."""
