"""The closed list of things one can ask, typed. A sentence, a command, a button, a form and a link all become one of these.

Ids are the database's; moments are aware; dates are local to the person who asks. A request is a frozen value that the codec
(``bots.codec``) writes to JSON for the button that carries it.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from core.model.timespan import Timespan


@dataclass(frozen=True, slots=True)
class Help:
    """What can I do here?"""


@dataclass(frozen=True, slots=True)
class Greet:
    """A greeting or thanks: ``what`` is ``greet`` or ``thanks``."""

    what: str = "greet"


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Words that no reading fits; ``said`` is what was written, shortened."""

    said: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    """Nothing more: the card's buttons go away, with ``note`` (a phrase's key) in their place."""

    note: str = "done"


@dataclass(frozen=True, slots=True)
class Find:
    """Who has open time: by skill, name, service and window, in any mix (S0.12).

    ``length`` in minutes, None for the shortest. ``skip`` leaves out so many mentors already shown. ``at`` is an exact start
    wished for: then each mentor's times nearest to it are shown.
    """

    skill_ids: tuple[int, ...] = ()
    host_ids: tuple[int, ...] = ()
    service_id: int | None = None
    window: Timespan | None = None
    length: int | None = None
    skip: int = 0
    topic: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ShowTimes:
    """The open times of one host, a day at a time. ``day`` is local to the reader; ``moving`` the booking to be moved."""

    host_id: int
    service_id: int | None = None
    length: int | None = None
    day: date | None = None
    moving: int | None = None
    part: int = 0


@dataclass(frozen=True, slots=True)
class PickDate:
    """Ask for any date, then show that day's times."""

    times: ShowTimes


@dataclass(frozen=True, slots=True)
class Hold:
    """Hold a time for five minutes (S3.18), in the shortest length if none is said.

    With ``moving``, a time that this existing booking would move to.
    """

    host_id: int
    service_id: int | None
    starts_at: datetime
    length: int | None = None
    moving: int | None = None
    topic: str = ""


@dataclass(frozen=True, slots=True)
class ConfirmHold:
    """Turn a hold into a session, or into a request."""

    booking_id: int


@dataclass(frozen=True, slots=True)
class Release:
    """Give a held time back; ``back`` is what to show then."""

    booking_id: int
    back: "Find | ShowTimes | None" = None


@dataclass(frozen=True, slots=True)
class ShowBooking:
    """One booking, by id or by the short id that people quote (S0.16)."""

    booking_id: int | None = None
    short_id: str = ""


@dataclass(frozen=True, slots=True)
class Agenda:
    """What I have: in the window, or from now on. ``waiting`` shows only what waits for my answer."""

    window: Timespan | None = None
    skip: int = 0
    waiting: bool = False


@dataclass(frozen=True, slots=True)
class FreeBusy:
    """When somebody is free: free and busy only (S1.90)."""

    person_ids: tuple[int, ...]
    window: Timespan | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """Find one of my bookings by what is known of it, to ``cancel`` or ``move`` it.

    ``window`` is where its start lies; ``to`` and ``to_at`` where it is to be moved.
    """

    verb: str
    person_ids: tuple[int, ...] = ()
    service_id: int | None = None
    window: Timespan | None = None
    at: datetime | None = None
    to: Timespan | None = None
    to_at: datetime | None = None
    length: int | None = None
    everything: bool = False


@dataclass(frozen=True, slots=True)
class Cancel:
    """Cancel a booking. Unless ``sure``, what it costs is shown first; ``version`` is what the person saw."""

    booking_id: int
    version: int | None = None
    sure: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CancelMany:
    """Cancel several bookings after one question; each is told on its own."""

    booking_ids: tuple[int, ...]
    sure: bool = False


@dataclass(frozen=True, slots=True)
class GiveReason:
    """Ask why, then cancel or decline with the reason: ``verb`` is ``cancel`` or ``decline``."""

    booking_id: int
    verb: str
    version: int | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """Show times that a booking can move to."""

    booking_id: int
    window: Timespan | None = None
    at: datetime | None = None
    length: int | None = None


@dataclass(frozen=True, slots=True)
class Approve:
    """Grant a request."""

    booking_id: int


@dataclass(frozen=True, slots=True)
class Decline:
    """Turn a request down."""

    booking_id: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Wait:
    """Tell me when time comes free: of a host, a service, or anyone with the skills, inside the window."""

    window: Timespan
    host_id: int | None = None
    service_id: int | None = None
    skill_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class StopWaiting:
    """Leave one waitlist entry, or all."""

    entry_id: int | None = None


@dataclass(frozen=True, slots=True)
class ShowWaitlist:
    """What I wait for."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words to be read anew once the person's zone or organisation is known: times mean nothing before."""

    text: str


@dataclass(frozen=True, slots=True)
class Fill:
    """The answer to the question that a form asks at present, where forms are asked question by question."""

    value: str


@dataclass(frozen=True, slots=True)
class StopForm:
    """Leave the form under way; nothing of it is kept."""


@dataclass(frozen=True, slots=True)
class NotOffered:
    """Something that is understood and not offered here: ``what`` names it (``rooms``, ``meetings``, ``reminders``)."""

    what: str


# Arriving: zone, organisation, identities.


@dataclass(frozen=True, slots=True)
class AskZone:
    """Ask where the person is."""


@dataclass(frozen=True, slots=True)
class SetZone:
    """The person is in this zone (an IANA name). Unless ``sure``, it is read back with the local time first."""

    zone: str
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Start:
    """First contact or a deep link's payload (``/start payload``)."""

    payload: str = ""


@dataclass(frozen=True, slots=True)
class Join:
    """Join an organisation that is open to all."""

    organisation_id: int


@dataclass(frozen=True, slots=True)
class SwitchOrganisation:
    """Speak from another organisation that one belongs to, or ask which."""

    organisation_id: int | None = None


@dataclass(frozen=True, slots=True)
class LinkIdentity:
    """Join two identities of one person: without a code one is made, with one it is used once the person is ``sure``."""

    code: str = ""
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """What is remembered of me, and the way to change it."""


@dataclass(frozen=True, slots=True)
class SetEmail:
    """My e-mail address; asked by a form when empty."""

    email: str = ""


@dataclass(frozen=True, slots=True)
class ClaimAdmin:
    """Become the first admin by the one-time code that was printed at the first start."""

    code: str


@dataclass(frozen=True, slots=True)
class SetUpOrganisation:
    """The form that names the organisation, sets joining, and appoints mentors and organizers."""


@dataclass(frozen=True, slots=True)
class SetRole:
    """Give or take a role of a member."""

    person_id: int
    role: str
    given: bool = True


@dataclass(frozen=True, slots=True)
class Members:
    """The members and their roles, a page at a time; ``query`` narrows by name.

    With ``person_id`` one of them and the buttons that change their roles; ``asking`` asks for the name by a form.
    """

    query: str = ""
    skip: int = 0
    person_id: int | None = None
    asking: bool = False


@dataclass(frozen=True, slots=True)
class Invite:
    """Show the invitation link, make a new one in its place, or revoke it."""

    renew: bool = False
    revoke: bool = False


@dataclass(frozen=True, slots=True)
class OpenLink:
    """A mentor's or service's link was opened: ``token`` names it."""

    token: str


@dataclass(frozen=True, slots=True)
class MyLink:
    """My booking link, or a service's: ``verb`` is ``show``, ``renew``, ``revoke``, ``admit`` guests, or ``close`` to them."""

    verb: str = "show"
    service_id: int | None = None


# Offering: profile, hours, days off, services.


@dataclass(frozen=True, slots=True)
class ShowMentor:
    """A mentor's card (S0.15)."""

    host_id: int


@dataclass(frozen=True, slots=True)
class Profile:
    """What I offer: skills, a line about me."""


@dataclass(frozen=True, slots=True)
class EditProfile:
    """The form for skills and the line about me."""


@dataclass(frozen=True, slots=True)
class SetSkills:
    """My skills, by name as written: ``add`` to those there are, ``remove``, or ``replace`` them all."""

    names: tuple[str, ...]
    verb: str = "add"


@dataclass(frozen=True, slots=True)
class BecomeMentor:
    """I want to offer sessions: granted at once in an open organisation, else asked of the admins."""


class Weekday(StrEnum):
    """A weekday as RFC 5545 names it."""

    MO = "MO"
    TU = "TU"
    WE = "WE"
    TH = "TH"
    FR = "FR"
    SA = "SA"
    SU = "SU"


@dataclass(frozen=True, slots=True)
class WeekStretch:
    """Open time of every week on these days: ``[start, end)`` in minutes of the day."""

    days: tuple[Weekday, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hours:
    """My weekly hours, read back as a week; ``skip`` leaves out so many of the coming days off already shown."""

    skip: int = 0


@dataclass(frozen=True, slots=True)
class SetHours:
    """These are my weekly hours now; ``days`` limits the change to these weekdays, all when empty."""

    stretches: tuple[WeekStretch, ...]
    days: tuple[Weekday, ...] = ()


@dataclass(frozen=True, slots=True)
class EditDay:
    """Change one weekday's hours by buttons or words; ``ask`` opens the form: for ``other`` hours, or for ``more``."""

    day: Weekday
    ask: str = ""


@dataclass(frozen=True, slots=True)
class UndoHours:
    """Put weekly hours back as they were."""

    stretches: tuple[WeekStretch, ...]


@dataclass(frozen=True, slots=True)
class Off:
    """Block time: whole days (dates local to me, both included) or a stretch; asked by a form when nothing is said."""

    first: date | None = None
    last: date | None = None
    window: Timespan | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class OpenExtra:
    """Open extra time on a date, beyond the weekly hours; asked by a form when nothing is said."""

    day: date | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class UndoOverride:
    """Remove a day off or extra time; ``others`` are the rest of one that needed several overrides."""

    override_id: int
    others: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Displaced:
    """My bookings that lie inside newly blocked time, each to keep or call off; ``reason`` is why, if it is known."""

    booking_ids: tuple[int, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class KeepBooking:
    """Keep a booking that lies inside newly blocked time; ``rest`` are those still to be decided."""

    booking_id: int
    rest: tuple[int, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CallOff:
    """Cancel a booking inside newly blocked time, then go on with the ``rest``; the reason is asked where it is empty.

    ``version`` is what the person saw.
    """

    booking_id: int
    version: int
    rest: tuple[int, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ListServices:
    """What can be booked here, and what I may change; ``skip`` leaves out so many already shown."""

    skip: int = 0


@dataclass(frozen=True, slots=True)
class EditService:
    """The form for a service, or for one ``field`` of it; without an id, for a new one."""

    service_id: int | None = None
    field: str = ""


@dataclass(frozen=True, slots=True)
class SwitchService:
    """Offer a service, or no more."""

    service_id: int
    active: bool


Request = (
    Help | Greet | NotUnderstood | NotOffered | Done | Said | Fill | StopForm
    | Find | ShowTimes | PickDate | Hold | ConfirmHold | Release
    | ShowBooking | Agenda | FreeBusy | Change | Cancel | CancelMany | GiveReason | Move | Approve | Decline
    | Wait | StopWaiting | ShowWaitlist
    | AskZone | SetZone | Start | Join | SwitchOrganisation | LinkIdentity | Settings | SetEmail
    | ClaimAdmin | SetUpOrganisation | SetRole | Members | Invite | OpenLink | MyLink
    | ShowMentor | Profile | EditProfile | SetSkills | BecomeMentor
    | Hours | SetHours | EditDay | UndoHours | Off | OpenExtra | UndoOverride
    | Displaced | KeepBooking | CallOff
    | ListServices | EditService | SwitchService
)  # fmt: skip
"""Every request; the assistant has exactly one skill for each."""
