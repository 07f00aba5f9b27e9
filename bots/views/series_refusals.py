"""What cannot be had of a series, with the next step: dates that clash, what is held no more, what is over."""

from collections.abc import Callable, Mapping

from bots.cards import Card
from bots.requests import Agenda, ChangeSeries, HoldSeries, InsistMeet, InsistSeries, Meet, MoveSeries, ShowSeries
from bots.views.common import press
from bots.views.refusing import Reader, refused, usual_ways
from bots.views.series import again_button
from bots.views.series_clashes import clash_card, clashes_told, told_of_clashes
from core.errors import Refusal, SeriesAsked, SeriesClashes, SeriesLapsed, SeriesOver
from core.model.booking import State


def _series_clashes(to: Reader, refusal: SeriesClashes) -> Card:
    """The dates that clash, from the request that can have them otherwise."""
    request = to.request.wish if isinstance(to.request, InsistMeet | InsistSeries) else to.request
    told = told_of_clashes(to.speak, to.unit, to.reader_id, refusal)
    if isinstance(request, HoldSeries | MoveSeries | ChangeSeries | Meet):
        return clash_card(to.speak, request, refusal, told)
    return clashes_told(to.speak, refusal, told, usual_ways(to.speak))


def _series_lapsed(to: Reader, refusal: SeriesLapsed) -> Card:
    """What was held is gone; the same can be held again while it can be had."""
    speak = to.speak
    series = to.unit.series.get(refusal.series_id)
    sessions = to.unit.series.sessions(refusal.series_id, tuple(State))
    ways = usual_ways(speak)
    if series is not None and sessions:
        ways = (again_button(speak, series, sessions[0]), *ways)
    return refused(speak, "refusal.series_lapsed", ways)


def _series_over(to: Reader, refusal: SeriesOver) -> Card:
    show = press(to.speak, "series.show", ShowSeries(refusal.series_id))
    return refused(to.speak, "refusal.series_over", (show, press(to.speak, "help.agenda", Agenda())))


def _series_asked(to: Reader, refusal: SeriesAsked) -> Card:
    show = press(to.speak, "series.show", ShowSeries(refusal.series_id))
    return refused(to.speak, "refusal.series_asked", (show, press(to.speak, "help.agenda", Agenda())))


OF_SERIES: Mapping[type[Refusal], Callable[..., Card]] = {
    SeriesClashes: _series_clashes,
    SeriesLapsed: _series_lapsed,
    SeriesOver: _series_over,
    SeriesAsked: _series_asked,
}
"""How each is drawn."""
