"""The names an organisation knows, as the reader needs them, and the way back from a name to whom it names."""

from collections import OrderedDict, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from threading import Lock

from bots.language.naming.lexicon import Lexicon
from core.model.people import Organisation
from core.ports import Unit
from core.services.search import offered_by

NONE: Mapping[str, int] = {}

_EQUIPMENT = 1000
"""Different things in rooms that are known by name."""

_KEPT = 64
"""How many organisations' directories are kept at once."""


@dataclass(frozen=True, slots=True)
class Directory:
    """One organisation's names at one state of its ``directory`` counter. Several people may share a name.

    ``retired`` are rooms that are booked no more, where no bookable one has their name: whoever names one hears so.
    """

    lexicon: Lexicon
    people: Mapping[str, tuple[int, ...]]
    mentors: frozenset[int]
    skills: Mapping[str, int]
    services: Mapping[str, int]
    rooms: Mapping[str, int]
    pools: Mapping[str, int]
    shared: frozenset[int] = frozenset()
    """The services of group sessions."""
    retired: Mapping[str, int] = field(default_factory=dict)

    def room(self, name: str | None) -> int | None:
        """The room of that name, bookable or not; None where there is none."""
        return None if not name else self.rooms.get(name, self.retired.get(name))


NOBODY = Directory(Lexicon(), {}, frozenset(), {}, {}, {}, {})
"""The directory of somebody who belongs nowhere."""


class Directories:
    """Makes directories, and keeps each until its organisation's counter moves on. Safe from several threads."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, tuple[int, Directory]] = OrderedDict()
        self._lock = Lock()

    def of(self, unit: Unit, organisation: Organisation, *, keep: bool) -> Directory:
        """The organisation's directory as it stands, for its members.

        ``keep`` only what a unit that looks has read: what one that writes sees may never be committed.
        """
        with self._lock:
            counter, found = self._kept.get(organisation.id, (None, NOBODY))
            if counter == organisation.directory:
                self._kept.move_to_end(organisation.id)
                return found
        made = _read(unit, organisation.id)
        if keep:
            with self._lock:
                self._kept[organisation.id] = (organisation.directory, made)
                while len(self._kept) > _KEPT:
                    self._kept.popitem(last=False)
        return made


def for_guest(unit: Unit, organisation_id: int, host_id: int) -> Directory:
    """The names that a mentor's guest may know: that mentor's alone, with their skills and what can be booked of them."""
    host, member = unit.people.get(host_id), unit.people.membership(organisation_id, host_id)
    if host is None or member is None:
        return NOBODY
    own = unit.people.skill_ids([member.id])[member.id]
    skills = {skill.name: skill.id for skill in unit.organisations.skills(organisation_id) if skill.id in own}
    offered = offered_by(unit.services.of_organisation(organisation_id), host_id)
    return _made({host.name: (host_id,)}, frozenset({host_id}), skills, {s.name: s.id for s in offered})


def _read(unit: Unit, organisation_id: int) -> Directory:
    people: dict[str, list[int]] = defaultdict(list)
    mentors = set()
    for person_id, name, mentor in unit.people.names(organisation_id):
        people[name].append(person_id)
        if mentor:
            mentors.add(person_id)
    skills = {skill.name: skill.id for skill in unit.organisations.skills(organisation_id)}
    offered = [s for s in unit.services.of_organisation(organisation_id) if s.active]
    services = {s.name: s.id for s in offered}
    rooms = {name: number for number, name in unit.rooms.names(organisation_id)}
    retired = {n: number for number, n in unit.rooms.names(organisation_id, retired=True) if n not in rooms}
    pools = {pool.name: pool.id for pool in unit.pools.of_organisation(organisation_id)}
    known = {name: tuple(ids) for name, ids in people.items()}
    equipped = unit.rooms.amenities(organisation_id, _EQUIPMENT) if rooms else ()
    made = _made(known, frozenset(mentors), skills, services, (rooms, retired), pools, equipped)
    return replace(made, shared=frozenset(s.id for s in offered if s.shared))


def _made(
    people: Mapping[str, tuple[int, ...]],
    mentors: frozenset[int],
    skills: Mapping[str, int],
    services: Mapping[str, int],
    rooms: tuple[Mapping[str, int], Mapping[str, int]] = (NONE, NONE),
    pools: Mapping[str, int] = NONE,
    amenities: Sequence[str] = (),
) -> Directory:
    """The directory of these names; of ``rooms`` the second are those that are booked no more."""
    bookable, retired = rooms
    # A pool is asked for as a kind of session is: "anyone from support tomorrow".
    said = (*services, *pools)
    lexicon = Lexicon(
        people=tuple(people),
        rooms=(*bookable, *retired),
        skills=tuple(skills),
        services=said,
        amenities=tuple(amenities),
    )
    return Directory(lexicon, people, mentors, skills, services, bookable, pools, retired=retired)
