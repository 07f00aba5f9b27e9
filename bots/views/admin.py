"""Cards for admins: the first claim, the organisation's form, members and roles, the invitation link."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bots.cards import (
    LABEL_LIMIT,
    Button,
    Card,
    Choice,
    Code,
    Confirm,
    Form,
    FormField,
    Kind,
    Link,
    Section,
    Style,
    Text,
)
from bots.names import Names
from bots.requests import Invite, ListServices, Members, Request, SetRole, SetUpOrganisation, ShowMisses
from bots.speaker import Speaker
from bots.views.arrive import accounts, called
from bots.views.common import clipped, lines, press, rows, simple, under
from bots.views.me import roles
from core.model.people import Identity, Joining, Membership, Organisation, Person, Role
from core.model.waitlist import Order
from core.services.admin import BOUNDS, PAGE, MembersPage
from core.services.people import NAME_LIMIT


def claimed_card(speak: Speaker, organisation: Organisation) -> Card:
    """The first admin is there: what to do next."""
    title = speak.say("claim.done", organisation=called(speak, organisation))
    buttons = (
        Button(speak.words("claim.set_up"), SetUpOrganisation(), style=Style.PRIMARY, opens_form=True),
        press(speak, "invite.button", Invite()),
    )
    return Card(title, (lines(speak.say("claim.next")), *under(buttons)), tone="good")


# The organisation's form.


def setup_form(speak: Speaker, organisation: Organisation) -> Form:
    """Name, joining, mentors and organizers, and the numbers, as they stand."""
    unnamed = organisation.name == organisation.slack_team
    people_hint, organizers_hint = speak.words("setup.people.hint"), speak.words("setup.organizers.hint")
    numbers: Mapping[str, int] = {
        "holds_limit": organisation.holds_limit,
        "hold_minutes": organisation.hold_minutes,
        "approval_hours": organisation.approval_hours,
    }
    return Form(
        title=speak.words("setup.form"),
        fields=(
            FormField(
                "name",
                speak.words("setup.name"),
                initial=None if unnamed else organisation.name,
                limit=NAME_LIMIT,
            ),
            FormField(
                "joining",
                speak.words("setup.joining"),
                Kind.CHOICE,
                choices=tuple(Choice(each.value, speak.words(f"setup.joining.{each}")) for each in Joining),
                initial=organisation.joining.value,
                hint=speak.words("setup.joining.hint") if organisation.slack_team else None,
            ),
            FormField("mentors", speak.words("setup.mentors"), Kind.PEOPLE, hint=people_hint, required=False),
            FormField("organizers", speak.words("setup.organizers"), Kind.PEOPLE, hint=organizers_hint, required=False),
            *(
                FormField(name, speak.words(f"setup.{name}"), Kind.NUMBER, initial=str(numbers[name]))
                for name in BOUNDS
            ),
            FormField(
                "waitlist_order",
                speak.words("setup.waitlist_order"),
                Kind.CHOICE,
                choices=tuple(Choice(each.value, speak.words(f"setup.waitlist_order.{each}")) for each in Order),
                initial=organisation.waitlist_order.value,
            ),
        ),
        submit=speak.words("setup.submit"),
        request=SetUpOrganisation(),
    )


def setup_card(speak: Speaker, organisation: Organisation) -> Card:
    """The card that opens the form."""
    return Card((speak.words("setup.form"),), form=setup_form(speak, organisation))


@dataclass(frozen=True, slots=True)
class SetUp:
    """What the form has brought about. ``token`` is the invitation's."""

    organisation: Organisation
    token: str
    mentors: Sequence[str] = ()
    organizers: Sequence[str] = ()


def set_up_card(speak: Speaker, names: Names, done: SetUp) -> Card:
    """It is set up: the link, who was appointed, and what comes next."""
    said: list[Text] = [speak.say(f"setup.done.{done.organisation.joining}"), _way_in(speak, names, done.token)]
    if done.mentors:
        said.append(speak.say("setup.done.mentors", names=", ".join(done.mentors)))
    if done.organizers:
        said.append(speak.say("setup.done.organizers", names=", ".join(done.organizers)))
    said.append(speak.say("setup.done.next"))
    buttons = (
        press(speak, "members.button", Members()),
        press(speak, "setup.services", ListServices()),
        press(speak, "invite.button", Invite()),
    )
    title = speak.say("setup.done", organisation=called(speak, done.organisation))
    return Card(title, (lines(*said), *under(buttons, 3)), tone="good")


def _way_in(speak: Speaker, names: Names, token: str) -> Text:
    """The invitation as a link, or as words to write where the bot has no address."""
    url = names.start_link(f"i_{token}")
    return (Link(url, url),) if url else speak.say("invite.typed", code=Code(f"/start i_{token}"))


# Members and roles.


def members_card(speak: Speaker, organisation: Organisation, page: MembersPage, query: str) -> Card:
    """A page of members with their roles; never all of them at once."""
    if not page.members:
        ways = (press(speak, "members.all", Members()), _search(speak))
        return simple(speak, "members.none", *ways, tone="bad", query=query)
    count = speak.count("members.title", page.total)
    key = "members.found" if query else "members.title"
    title = speak.say(key, organisation=called(speak, organisation), count=count, query=query)
    shown = [speak.say("members.line", name=person.name, roles=roles(speak, each)) for each, person in page.members]
    if len(page.members) < page.total:
        last = page.skip + len(page.members)
        shown.append(speak.say("members.range", first=page.skip + 1, last=last, total=page.total))
    chosen = [
        Button(
            clipped(person.name),
            Members(query, page.skip, person_id=person.id),
            label=clipped(person.name, LABEL_LIMIT),
        )
        for _, person in page.members
    ]
    return Card(title, (Section(lines=tuple(shown), buttons=rows(chosen, 3)), *under(_around(speak, page, query), 3)))


def _around(speak: Speaker, page: MembersPage, query: str) -> list[Button]:
    buttons = []
    if page.skip:
        buttons.append(press(speak, "members.earlier", Members(query, max(0, page.skip - PAGE))))
    if page.skip + PAGE < page.total:
        buttons.append(press(speak, "members.later", Members(query, page.skip + PAGE)))
    if query:
        buttons.append(press(speak, "members.all", Members()))
    set_up = Button(speak.words("setup.button"), SetUpOrganisation(), opens_form=True)
    ways = (press(speak, "invite.button", Invite()), press(speak, "misses.button", ShowMisses()))
    return [*buttons, _search(speak), set_up, *ways]


def _search(speak: Speaker) -> Button:
    return Button(speak.words("members.search"), Members(asking=True), opens_form=True)


def search_card(speak: Speaker) -> Card:
    """The form that asks for a member's name."""
    field = FormField("query", speak.words("members.form.name"), limit=NAME_LIMIT)
    title = speak.words("members.form")
    form = Form(title, (field,), speak.words("members.form.submit"), Members())
    return Card((title,), form=form)


def member_card(
    speak: Speaker, member: Membership, person: Person, identities: Sequence[Identity], back: Request
) -> Card:
    """One member: what they are, and the roles to give or take."""
    title = speak.say("member.title", name=person.name, roles=roles(speak, member))
    known = (speak.say("member.accounts", accounts=accounts(speak, identities)),) if identities else ()
    buttons = rows((_role_button(speak, member, person, role) for role in Role), 3)
    return Card(title, (Section(lines=known, buttons=(*buttons, (press(speak, "back", back),))),))


def _role_button(speak: Speaker, member: Membership, person: Person, role: Role) -> Button:
    if not member.is_a(role):
        return press(speak, f"role.give.{role}", SetRole(person.id, role.value))
    confirm = Confirm(
        speak.words("role.take.title"),
        speak.words("role.take.text", name=person.name, role=speak.words(f"role.{role}")),
        speak.words("role.take.yes"),
        speak.words("role.take.no"),
    )
    request = SetRole(person.id, role.value, given=False)
    return Button(speak.words(f"role.take.{role}"), request, style=Style.DANGER, confirm=confirm)


# The invitation link.


def invitation_card(
    speak: Speaker, names: Names, organisation: Organisation, token: str, *, renewed: bool = False
) -> Card:
    """The link by which people join, and how to end it."""
    said = [_way_in(speak, names, token)]
    if organisation.joining is Joining.OPEN:
        said.append(speak.say("invite.open", organisation=called(speak, organisation)))
    title = (
        speak.say("invite.renewed") if renewed else speak.say("invite.title", organisation=called(speak, organisation))
    )
    new = speak.words("invite.new")
    revoke = speak.words("invite.revoke")
    buttons = (
        Button(new, Invite(renew=True), confirm=_sure(speak, new)),
        Button(revoke, Invite(revoke=True), style=Style.DANGER, confirm=_sure(speak, revoke)),
        press(speak, "members.button", Members()),
    )
    return Card(title, (lines(*said), *under(buttons, 3)))


def no_invitation_card(speak: Speaker, organisation: Organisation, *, revoked: bool) -> Card:
    """There is no link any more."""
    key = "invite.revoked" if revoked else "invite.none"
    buttons = (press(speak, "invite.new", Invite(renew=True)), press(speak, "members.button", Members()))
    return simple(speak, key, *buttons, organisation=called(speak, organisation))


def _sure(speak: Speaker, what: str) -> Confirm:
    return Confirm(f"{what}?", speak.words("invite.sure"), what, speak.words("no"))
