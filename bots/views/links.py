"""Cards of booking links: one's own, and what others see behind one."""

from collections.abc import Sequence

from bots.cards import Button, Card, Confirm, Link, Section, Style, Text
from bots.names import Names
from bots.requests import Find, Help, MyLink, OpenLink
from bots.speaker import Speaker, city
from bots.views.arrive import called, how_to_join
from bots.views.common import lines, press, rows, share, simple, under
from core.model.openings import OpenTime
from core.model.people import Organisation
from core.services.links import OwnLink, Target


def own_link_card(
    speak: Speaker, names: Names, organisation: Organisation, link: OwnLink, *, renewed: bool = False
) -> Card:
    """One's own link with whom it lets in, and the way to change or end it."""
    service_id = link.service.id if link.service else None
    named = ".service" if link.service else ""
    service = link.service.name if link.service else ""
    if link.token is None:
        make = Button(speak.words("mylink.make"), MyLink("renew", service_id), style=Style.PRIMARY)
        return simple(speak, f"mylink.none{named}", make, press(speak, "help", Help()), service=service)
    said: list[Text] = [_address(names, link.token), speak.say("mylink.how")]
    if renewed:
        said.append(speak.say("mylink.renewed"))
    said.append(_lets_in(speak, organisation, link))
    return Card(
        speak.say(f"mylink.title{named}", service=service),
        (Section(lines=tuple(said), buttons=((share(speak, link.token),), *_changes(speak, link))),),
    )


def _address(names: Names, token: str) -> Text:
    url = names.booking_link(token)
    return (Link(url, url),) if url else (f"/start b_{token}",)


def _lets_in(speak: Speaker, organisation: Organisation, link: OwnLink) -> Text:
    if link.admits_guests and _has_host(link):
        return speak.say("mylink.guests")
    return speak.say("mylink.members", organisation=called(speak, organisation))


def _has_host(link: OwnLink) -> bool:
    return link.service is None or link.service.host_id is not None


def _changes(speak: Speaker, link: OwnLink) -> tuple[tuple[Button, ...], ...]:
    service_id = link.service.id if link.service else None

    def sure(question: str, yes: str) -> Confirm:
        return Confirm(speak.words(question), speak.words("mylink.sure"), speak.words(yes), speak.words("mylink.no"))

    buttons = [
        Button(speak.words("mylink.new"), MyLink("renew", service_id), confirm=sure("mylink.question", "mylink.new")),
        Button(
            speak.words("mylink.revoke"),
            MyLink("revoke", service_id),
            style=Style.DANGER,
            confirm=sure("mylink.revoke.question", "mylink.revoke"),
        ),
    ]
    if _has_host(link):
        verb = "close" if link.admits_guests else "admit"
        buttons.append(press(speak, f"mylink.{verb}", MyLink(verb, service_id)))
    return rows(buttons, 3)


def link_card(speak: Speaker, target: Target, times: Sequence[OpenTime]) -> Card:
    """What a link shows where it was shared: whom it books, the next times as they are now, and Book for anybody (S4.61).

    Times are in the reader's zone; where that is unknown in the mentor's, with its city; and left out where there is none.
    """
    clock, note = _clock(speak, target)
    said: list[Text] = [(target.membership.about,)] if target.membership and target.membership.about else []
    if not times:
        said.append(speak.say("link.card.none"))
    elif clock is not None:
        said.append(speak.say("link.card.next", length=speak.minutes(times[0].length)))
        said += [(clock.moment(time.starts_at),) for time in times]
    book = Button(speak.words("link.card.book"), OpenLink(target.token), style=Style.PRIMARY)
    return Card(_title(speak, target), (lines(*said), *under((book,))), note=note)


def _clock(speak: Speaker, target: Target) -> tuple[Speaker | None, Text]:
    if speak.zone_name is not None:
        return speak, ()
    zone = target.host.zone if target.host else None
    if zone is None:
        return None, ()
    return speak.elsewhere(zone), speak.say("link.card.zone", city=city(zone))


def _title(speak: Speaker, target: Target) -> Text:
    organisation = called(speak, target.organisation)
    if target.service is None and target.host is not None:
        return speak.say("link.card", host=target.host.name, organisation=organisation)
    service = target.service.name if target.service else organisation
    if target.host is not None:
        return speak.say("link.card.service", service=service, host=target.host.name, organisation=organisation)
    return speak.say("link.card.anyone", service=service, organisation=organisation)


def link_gone_card(speak: Speaker, *, member: bool) -> Card:
    """The link is unknown or revoked: the way on."""
    ways = (press(speak, "help.find", Find()), press(speak, "help", Help())) if member else (how_to_join(speak),)
    return Card(speak.say("link.gone"), (lines(speak.say("link.gone.how")), *under(ways)), tone="bad")


def members_only_card(speak: Speaker, target: Target) -> Card:
    """The link leads to members alone: how to become one."""
    whose = target.host.name if target.host else target.service.name if target.service else ""
    organisation = called(speak, target.organisation)
    how = speak.say("link.members.how", organisation=organisation)
    title = speak.say("link.members", whose=whose, organisation=organisation)
    return Card(title, (lines(how), *under((how_to_join(speak), press(speak, "help", Help())))), tone="bad")
