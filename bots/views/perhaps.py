"""Rooms that are perhaps free: why, and the way to have them once they are (complaint 77)."""

from collections.abc import Sequence

from bots.cards import LABEL_LIMIT, Button, MomentStyle, Section, Style, Text
from bots.requests import FindRoom, TakeRoom, WaitForRoom
from bots.speaker import Speaker
from bots.views.common import clipped, rows
from core.model.tentative import Tentative
from core.services.rooms import PerhapsFree


def doubt_words(speak: Speaker, tentative: Tentative, *, own: bool = False) -> Text:
    """``held for somebody until 09:05``, ``an organizer decides``, ``nobody has checked in``; ``own`` if held for the reader."""
    key = "room.perhaps.own" if own else f"room.perhaps.{tentative.doubt}"
    if tentative.until is None:
        return speak.say(f"{key}.open")
    day = speak.local(tentative.until).date()
    style = MomentStyle.TIME if day == speak.today() else MomentStyle.BOTH
    return speak.say(key, until=speak.moment(tentative.until, style))


def perhaps_words(speak: Speaker, each: PerhapsFree) -> Text:
    """``perhaps free (held for somebody until 09:05)``."""
    why = doubt_words(speak, each.tentative, own=each.offered is not None)
    return speak.say("room.perhaps", why=why)


def perhaps_sections(speak: Speaker, perhaps: Sequence[PerhapsFree]) -> tuple[Section, ...]:
    """A line for each with its time, and the button that takes it or waits for it."""
    if not perhaps:
        return ()
    lines = tuple(
        (*speak.say("room.perhaps.line", name=each.room.name, when=speak.span(each.span)), *perhaps_words(speak, each))
        for each in perhaps
    )
    return (Section(lines=lines, buttons=rows((_way(speak, each) for each in perhaps), 2)),)


def _way(speak: Speaker, each: PerhapsFree) -> Button:
    """Takes what is held for the reader, else waits for it."""
    name = each.room.name
    if each.offered is not None:
        take = clipped(speak.words("room.perhaps.take", name=name))
        return Button(take, TakeRoom(each.offered), label=_label(take, name), style=Style.PRIMARY)
    wait = clipped(speak.words("room.perhaps.wait", name=name))
    wish = FindRoom(window=each.window, length=each.span.minutes, room_id=each.room.id)
    return Button(wait, WaitForRoom(wish), label=_label(wait, name))


def _label(caption: str, name: str) -> str | None:
    """What is read aloud where the caption is cut."""
    return None if name in caption else clipped(name, LABEL_LIMIT)
