"""Arriving: zone, organisation, identities, links, and who may do what."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AskZone:
    """Ask where the person is."""


@dataclass(frozen=True, slots=True)
class SetZone:
    """The person is in this zone (an IANA name). Unless ``sure``, it is read back with the local time first."""

    zone: str
    sure: bool = False


@dataclass(frozen=True, slots=True)
class SetLanguage:
    """Speak this language to the person from now on: a BCP 47 code, whether or not there are words for it; asked when empty.

    ``beside`` where that was offered on the card of something else, which stays.
    """

    language: str = ""
    beside: bool = False


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
class BindGroup:
    """Let the group conversation in which this is pressed belong to an organisation: everybody there may see its mentors."""

    organisation_id: int


@dataclass(frozen=True, slots=True)
class LinkIdentity:
    """Join two identities of one person: without a code one is made, with one it is used once the person is ``sure``."""

    code: str = ""
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """What is remembered of me, and the way to change it."""


@dataclass(frozen=True, slots=True)
class ForgetMe:
    """Delete what is remembered of me. Unless ``sure``, what that means is said first."""

    sure: bool = False


@dataclass(frozen=True, slots=True)
class KeepMisses:
    """Whether my words that were not understood may be kept for the organizers; what is kept goes where they may not."""

    agreed: bool = False


@dataclass(frozen=True, slots=True)
class ShowMisses:
    """What members wanted and were not understood in, for organizers; ``skip`` so many of the newest."""

    skip: int = 0


@dataclass(frozen=True, slots=True)
class SwitchMisses:
    """Whether such words may be kept in the organisation at all, of people who agree."""

    keeps: bool


@dataclass(frozen=True, slots=True)
class SetEmail:
    """My e-mail address; asked by a form when empty."""

    email: str = ""


@dataclass(frozen=True, slots=True)
class ConfirmEmail:
    """The code that was mailed to me: the address is mine. Asked by a form when empty."""

    code: str = ""


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
