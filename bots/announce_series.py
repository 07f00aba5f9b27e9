"""What happened with series → the card for one reader of it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bots.announcing import Announcement, Desk
from bots.cards import Text
from bots.requests import Find, ShowSeries
from bots.scenes import series_scene
from bots.views.common import press, simple
from bots.views.series import SeriesScene, series_card
from core.errors import NotFound
from core.events import (
    SeriesAnswered,
    SeriesBooked,
    SeriesCancelled,
    SeriesMoved,
    SeriesRanOut,
    SeriesRequested,
    SeriesShort,
)
from core.model.booking import State


def _scene(desk: Desk, series_id: int, *states: State) -> SeriesScene | None:
    """The series as the reader may see it, if it stands so."""
    try:
        scene = series_scene(desk.unit, desk.reader, series_id)
    except NotFound:
        return None
    return scene if not states or scene.state in states else None


def _card(desk: Desk, scene: SeriesScene, title: Text = (), lines: Sequence[Text] = ()) -> Announcement:
    return Announcement(series_card(desk.speak, scene, title=title, lines=lines), f"series:{scene.series.id}")


def _booked(desk: Desk, event: SeriesBooked) -> Announcement | None:
    scene = _scene(desk, event.series_id, State.CONFIRMED)
    return _card(desk, scene) if scene is not None and scene.coming(desk.speak) else None


def _requested(desk: Desk, event: SeriesRequested) -> Announcement | None:
    scene = _scene(desk, event.series_id, State.PENDING)
    return None if scene is None else _card(desk, scene)


def _answered(desk: Desk, event: SeriesAnswered) -> Announcement | None:
    """Granted, while it is still to come; or turned down."""
    scene = _scene(desk, event.series_id, State.CONFIRMED if event.granted else State.DECLINED)
    by = desk.unit.people.get(event.by)
    if scene is None or by is None:
        return None
    key = "series.granted" if event.granted else "series.turned_down"
    return _card(desk, scene, desk.speak.say(key, who=by.name))


def _ran_out(desk: Desk, event: SeriesRanOut) -> Announcement | None:
    scene = _scene(desk, event.series_id, State.LAPSED)
    if scene is None:
        return None
    asked = any(each.awaits is not None for each in scene.sessions)
    title = desk.speak.say("series.ran_out.asked" if asked else "series.ran_out")
    announced = _card(desk, scene, title)
    return Announcement(announced.card, announced.subject, quiet=not asked)


def _cancelled(desk: Desk, event: SeriesCancelled) -> Announcement | None:
    """Who cancelled how many, and what is left of it."""
    scene, by = _scene(desk, event.series_id), desk.unit.people.get(event.by)
    if scene is None or by is None:
        return None
    n = desk.speak.count("series.sessions", event.times)
    since = desk.speak.moment(event.since)
    return _card(desk, scene, desk.speak.say("series.cancelled", who=by.name, n=n, since=since))


def _moved(desk: Desk, event: SeriesMoved) -> Announcement | None:
    scene, by = _scene(desk, event.series_id, State.CONFIRMED), desk.unit.people.get(event.by)
    coming = scene.coming(desk.speak) if scene is not None else ()
    if scene is None or by is None or not coming:
        return None
    title = desk.speak.say(
        "series.moved",
        who=by.name,
        was=desk.speak.moment(event.was),
        now=desk.speak.moment(coming[0].span.start),
    )
    return _card(desk, scene, title)


def _short(desk: Desk, event: SeriesShort) -> Announcement | None:
    """A date that could not be made, while it is to come: whose it is may find another time for it."""
    scene = _scene(desk, event.series_id)
    if scene is None or event.at <= desk.unit.now:
        return None
    day = desk.speak.day_of(event.at)
    first = scene.sessions[-1]
    find = Find(host_ids=(first.host_id,), service_id=first.service_id, window=day, length=first.span.minutes)
    ways = [press(desk.speak, "series.show", ShowSeries(scene.series.id))]
    if desk.reader.id == first.guest_id:
        ways.insert(0, press(desk.speak, "button.other_times", find))
    card = simple(desk.speak, "series.short", *ways, other=scene.other.name, when=desk.speak.moment(event.at))
    return Announcement(card)


WORDED: Mapping[type, Callable[[Desk, Any], Announcement | None]] = {
    SeriesBooked: _booked,
    SeriesRequested: _requested,
    SeriesAnswered: _answered,
    SeriesRanOut: _ran_out,
    SeriesCancelled: _cancelled,
    SeriesMoved: _moved,
    SeriesShort: _short,
}
"""How each event of series is worded."""
