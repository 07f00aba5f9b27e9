"""Telegram's inline mode: mentors with their next open times, and rooms, found while somebody types in any chat (S0.12).

What is posted may be seen by anybody there, so it holds what everybody may see, and its buttons are links that lead into the
private conversation.
"""

import re
from dataclasses import replace

from bots.cards import Card, Keyed, Section, Text
from bots.conversation.handled import InlinePage, InlineResult
from bots.conversation.inline_rooms import room_results, way_in
from bots.conversation.turn import Turn
from bots.intake.asked import Desk
from bots.intake.readings import request_of
from bots.language.reader import read
from bots.requests import Find
from bots.views.links import link_card
from core.errors import Refusal
from core.services.links import Target, next_times, resolve
from core.services.search import Found, Wish, find

SHOWN = 20
"""Results a page; Telegram takes 50 at most."""

TIMES = 3

_LINK = re.compile(r"b_([A-Za-z0-9_-]{1,128})")
"""What a share button writes after the bot's name: the same words that a link to the bot carries."""


def inline_page(turn: Turn, query: str, offset: str) -> InlinePage:
    """The mentors, or rooms, that fit the words, best first; a button that leads into the private chat."""
    speak = turn.speak
    shared = _LINK.fullmatch(query.strip())
    if shared is not None:
        return _shared(turn, shared[1])
    if turn.membership is None or turn.person.zone is None:
        return InlinePage((), button_caption=speak.words("inline.start"), button_start="inline")
    rooms = room_results(turn, query)
    if rooms is not None:
        caption, start = ("inline.open", "inline") if rooms else ("inline.rooms.none", "rooms")
        return InlinePage(tuple(rooms), button_caption=speak.words(caption), button_start=start)
    skip = int(offset) if offset.isdecimal() else 0
    wish = _wish(turn, query)
    findings = find(
        turn.unit, turn.membership, Wish(wish.skill_ids, wish.host_ids, wish.service_id, wish.window, wish.length)
    )
    everyone = findings.inside or findings.outside
    skills = {number: name for name, number in turn.directory.skills.items()}
    results = tuple(_result(turn, found, skills) for found in everyone[skip : skip + SHOWN])
    further = str(skip + SHOWN) if len(everyone) > skip + SHOWN else ""
    return InlinePage(results, further, speak.words("inline.open"), "inline")


def _shared(turn: Turn, token: str) -> InlinePage:
    """The card of one booking link, as it is seen where the link is shared; nothing where it leads nowhere."""
    try:
        target = resolve(turn.unit, token)
        times = next_times(turn.unit, target)
    except Refusal:
        return InlinePage((), button_caption=turn.speak.words("inline.open"), button_start="inline")
    card = link_card(turn.speak, target, times)
    said = Section(lines=card.sections[0].lines, buttons=way_in(turn, "inline.book", f"b_{token}"))
    result = InlineResult(
        f"b{target.token}"[:64],
        _named(target),
        turn.speak.words("inline.shared"),
        Keyed(replace(card, sections=(said,)), ""),
    )
    return InlinePage((result,))


def _named(target: Target) -> str:
    return " · ".join(each.name for each in (target.host, target.service, target.organisation) if each is not None)


def _wish(turn: Turn, query: str) -> Find:
    """What the words look for: everybody with open time where they say nothing of it."""
    reading = read(query, now=turn.now, zone=turn.speak.zone, lexicon=turn.lexicon, under="find")
    made = request_of(reading, Desk(turn.directory, turn.speak, turn.person.id))
    return made if isinstance(made, Find) else Find()


def _result(turn: Turn, found: Found, skills: dict[int, str]) -> InlineResult:
    speak, mentor = turn.speak, found.mentor
    first = speak.local(found.starts[0])
    knows = ", ".join(sorted(skills[i] for i in mentor.skill_ids if i in skills)[:4])
    when = f"{speak.day(first.date())}, " + ", ".join(speak.clock(start) for start in found.starts[:TIMES])
    description = f"{when} · {knows}" if knows else when
    return InlineResult(f"m{mentor.person_id}", mentor.name, description, Keyed(_card(turn, found, knows), ""))


def _card(turn: Turn, found: Found, knows: str) -> Card:
    speak, mentor = turn.speak, found.mentor
    times: list[Text] = [(speak.moment(start),) for start in found.starts[:TIMES]]
    about = mentor.about or knows
    head = speak.say("find.mentor" if about else "find.mentor.plain", name=mentor.name, about=about)
    said = (speak.say("inline.next", length=speak.minutes(found.length)), *times)
    return Card(
        title=head, sections=(Section(lines=said, buttons=way_in(turn, "inline.book", f"m_{mentor.person_id}")),)
    )
