"""What of freed time can be booked, as which service and in which length; kept true while parts of it are offered."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from core.model.openings import OpenTime
from core.model.service import Service
from core.model.timespan import Timespan, merge
from core.model.waitlist import Waiting
from core.ports import Mentor, Unit
from core.services.availability import Wanted, starts_of
from core.services.booking.parts import claim_of
from core.services.limits import reopened
from core.services.search import offered_by

Choices = list[list[OpenTime]]
"""Open times, those of one list as good as each other, in order of start; the best list first."""


@dataclass(frozen=True)
class Freed:
    """Time of a host that is claimed no more: the stretches, in order, and what was booked there, which need not be known.

    ``was_counted`` is when a session began that counts no more to how many its host takes: where that had the day or the week
    full, all that is open of it is free now.
    """

    organisation_id: int
    host_id: int
    spans: Sequence[Timespan]
    service_id: int | None = None
    length: int | None = None
    was_counted: datetime | None = None


@dataclass
class Fitting:
    """The sessions that could not be held before the time came free, and can be now: those that need some of it.

    Where one begins may lie before the freed time, which only then is long enough together with what was open already.
    """

    unit: Unit
    freed: Freed
    _looked: dict[int, Choices] | None = None
    _mentor: Mentor | None = None
    _seats: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        services = self.unit.services.of_organisation(self.freed.organisation_id)
        self._offered = {service.id: service for service in offered_by(services, self.freed.host_id)}
        self._alone = [number for number, service in self._offered.items() if not service.shared]
        known = next((service for service in services if service.id == self.freed.service_id), None)
        spans = self.freed.spans if known is None else [claim_of(known, span) for span in self.freed.spans]
        self._booked = merge(spans)
        self._spans = merge([*spans, *self._reopened()])
        self._starts = [span.start for span in self._spans]
        before = max((each.buffer_after + max(each.lengths) for each in self._offered.values()), default=0)
        after = max((each.buffer_before for each in self._offered.values()), default=0)
        self.reach = Timespan(self._spans[0].start, self._spans[-1].end).widened(before=before, after=after)
        """Where the sessions begin."""

    def _reopened(self) -> Sequence[Timespan]:
        """The days that are open again."""
        if self.freed.was_counted is None or self.mentor is None:
            return ()
        found = reopened(self.unit, self.mentor, self.freed.was_counted)
        return [span for span in found if span.end > self.unit.now]

    @property
    def mentor(self) -> Mentor | None:
        """The host, as long as they mentor and offer something."""
        if self._mentor is None and self._offered:
            found = self.unit.search.mentors(self.freed.organisation_id, host_ids=(self.freed.host_id,))
            self._mentor = next(iter(found), None)
        return self._mentor

    @property
    def anything(self) -> bool:
        """Whether anything is left."""
        return any(times for choices in self._open.values() for times in choices)

    def times_for(self, entry: Waiting) -> Sequence[OpenTime]:
        """What would be what the entry waits for, the first first: of one length, the best that there is.

        As the service waited for, else the one booked, else the first. A group session only for who waits for just that; those
        who come next are to share it once it begins to be, and are offered no further one.
        """
        mentor = self.mentor
        if mentor is None or not entry.wants(mentor.person_id, mentor.skill_ids):
            return ()
        booked = self.freed.service_id if self.freed.service_id in self._alone else next(iter(self._alone), None)
        service_id = entry.service_id or booked or 0
        if self._seats.get(service_id, 0) > 0:
            self._seats[service_id] -= 1
            return ()
        choices = self._open.get(service_id, [])
        inside = ([time for time in each if entry.window.holds(time.starts_at)] for each in choices)
        return next((times for times in inside if times), ())

    def take(self, time: OpenTime) -> Service:
        """The service that the time is given as; what it claims is open to nobody else.

        Where the host takes no more than so many sessions a day, what is left is looked for anew once it is held.
        """
        claim, service = self._claim(time), self._offered[time.service_id]
        if service.shared:
            self._seats[service.id] = service.seats - 1
        for choices in self._open.values():
            for times in choices:
                times[:] = [each for each in times if not self._claim(each).overlaps(claim)]
        if self.mentor is not None and self.mentor.limits.any:
            self._looked = None
        return service

    @property
    def _open(self) -> dict[int, Choices]:
        """What can be booked as each service, by its id."""
        if self._looked is None:
            mentor, services = self.mentor, self._offered.values()
            self._looked = {} if mentor is None else {each.id: self._look(mentor, each) for each in services}
        return self._looked

    def _look(self, mentor: Mentor, service: Service) -> Choices:
        """What begins in the freed time, in the length that was booked, then in the shortest; then what only reaches into it.

        Of days that are open again what is beside that comes last, in the same order of lengths.
        """
        choices, beside = [], []
        for length in dict.fromkeys(each for each in (self.freed.length, service.shortest) if each in service.lengths):
            starts = starts_of(self.unit, [Wanted(mentor, service, length)], self.reach).get(mentor.person_id, ())
            times = [OpenTime(mentor.person_id, service.id, start, length) for start in starts]
            times = [time for time in times if self._needs_it(self._claim(time))]
            choices.append([time for time in times if self._begins_in_it(time)])
            others = [time for time in times if not self._begins_in_it(time)]
            if length == service.shortest:
                choices.append([time for time in others if not self._only_open_again(time)])
            beside.append([time for time in others if self._only_open_again(time)])
        return [*choices, *beside]

    def _begins_in_it(self, time: OpenTime) -> bool:
        return any(span.holds(time.starts_at) for span in self.freed.spans)

    def _only_open_again(self, time: OpenTime) -> bool:
        """Whether it lies beside what was booked, on a day that is open again."""
        return not any(self._claim(time).overlaps(span) for span in self._booked)

    def _needs_it(self, claim: Timespan) -> bool:
        """Whether the claim overlaps one of the stretches, by the last that begins before it ends: they do not overlap."""
        last = bisect_left(self._starts, claim.end) - 1
        return last >= 0 and self._spans[last].end > claim.start

    def _claim(self, time: OpenTime) -> Timespan:
        return claim_of(self._offered[time.service_id], Timespan.lasting(time.starts_at, time.length))
