"""Rules said in words as requests: how mentors are booked, and what organizers set for everybody."""

from collections.abc import Callable, Mapping

from bots.intake.asked import Ask, Desk
from bots.language.reading import Intent, Reading
from bots.requests import (
    ConflictSettings,
    ListRooms,
    Request,
    SetChangeRules,
    SetConflicts,
    SetLimits,
    SetRoomEnds,
    ShowChangeRules,
    ShowRoom,
    TuneServices,
)


def _limits(reading: Reading, _: Desk) -> Request | Ask:
    """How many a day and a week, else what holds for all sessions that the writer offers; a form asks where nothing is said."""
    said = dict(reading.rules)
    if not said or said.keys() & {"day", "week"}:
        return SetLimits(said.get("day"), said.get("week"))
    return TuneServices(
        between=said.get("between"),
        notice=said.get("notice"),
        approval=_yes(said.get("approval")),
        lengths=tuple(minutes for name, minutes in reading.rules if name == "lengths"),
    )


def _change_rules(reading: Reading, _: Desk) -> Request | Ask:
    said = dict(reading.rules)
    if not said:
        return ShowChangeRules()
    if "deadline" in said:
        return TuneServices(change_notice=said["deadline"])
    return SetChangeRules(said.get("moves"), _yes(said.get("moving")), _yes(said.get("cancelling")))


def _yes(said: int | None) -> bool | None:
    return None if said is None else bool(said)


def _policy(reading: Reading, desk: Desk) -> Request | Ask:
    """What is done about conflicts from now on, everywhere or where one service or room is named."""
    if not reading.verb:
        return ConflictSettings()
    return SetConflicts(desk.service(reading), desk.room(reading), reading.verb)


def _room(reading: Reading, desk: Desk) -> Request | Ask:
    """The room that something is said of, where nobody is here to keep it (``bots.intake.rooms_kept``)."""
    room_id = desk.room(reading)
    return ListRooms() if room_id is None else ShowRoom(room_id)


MAKERS: Mapping[Intent, Callable[[Reading, Desk], Request | Ask]] = {
    Intent.LIMITS: _limits,
    Intent.CHANGE_RULES: _change_rules,
    Intent.ROOM_ENDS: lambda reading, _: SetRoomEnds(reading.verb),
    Intent.POLICY: _policy,
    Intent.ROOM_KEPT: _room,
}
"""One maker for each intent that sets what holds from now on."""
